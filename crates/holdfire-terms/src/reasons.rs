//! All text about answers, made in one place: the same words for the command line, JSON, pages and
//! bulletins. Every sentence has a code and its values, from which it can be said in another
//! language.

use crate::agreement::Agreement;
use crate::area_index::{AreaIndex, Membership};
use crate::asking::{Enacted, Standing};
use crate::clause::{Clause, ClauseKind, Term, TermBasis};
use crate::reach::Reach;
use crate::readings::{ActChoice, Assumption, Choice, Who};
use crate::rule::Mentions;
use crate::shares::Share;
use crate::standings::Standings;
use crate::weighing::{Doubt, Label, Weighed, Why};
use crate::words::{
    circumstance, effect, join, joined_words, plain, state_words, subject, told_time, weapon,
};
use holdfire_core::{
    ActorKind, AreaId, Circumstance, ClauseAnswer, Fact, Incident, Reason, ReportId, Told, Verdict,
};
use jiff::Timestamp;

/// Tells the answers about one incident.
pub(crate) struct Teller<'a> {
    pub agreement: &'a Agreement,
    pub standings: &'a Standings<'a>,
    pub incident: &'a Incident,
    pub areas: &'a [(AreaId, Membership)],
    pub index: &'a AreaIndex,
}

impl Teller<'_> {
    /// The answer of one clause, in full.
    pub(crate) fn tell(&self, weighed: &Weighed, to: &Enacted, facts: &[Fact]) -> ClauseAnswer {
        let clause = &self.agreement.clauses()[weighed.clause];
        let rule = to.rules.iter().find(|rule| rule.clause == weighed.clause);
        let mut reasons: Vec<Reason> =
            weighed.why.iter().map(|why| self.reason(why, clause, to)).collect();
        if weighed.verdict != Verdict::NotEngaged {
            reasons.extend(rule.into_iter().flat_map(|rule| self.not_claimed(&rule.mentions)));
            reasons.extend(self.untested_exceptions(clause));
        }
        ClauseAnswer {
            clause: clause.reference(),
            verdict: weighed.verdict,
            rule: self.agreement.plain_reading(weighed.clause).map(|plain| plain.text.clone()),
            reasons,
            facts: facts
                .iter()
                .filter(|fact| rule.is_none_or(|rule| rests_on(&rule.mentions, &fact.name)))
                .cloned()
                .collect(),
            missing: weighed.missing.iter().map(|doubt| doubt.word().into()).collect(),
        }
    }

    /// The facts that all answers about the incident rest on, with the reports that state them.
    pub(crate) fn facts(&self) -> Vec<Fact> {
        let everyone = || self.incident.links.iter().map(|link| link.report.clone()).collect();
        let fact = |name: &str, value: String, reports: Vec<ReportId>| Fact {
            name: name.into(),
            value: value.into(),
            reports,
        };
        let mut facts = Vec::new();
        if let Some(when) = &self.incident.when {
            facts.push(fact("time", told_time(when), everyone()));
        }
        if self.incident.place.is_some() {
            facts.push(fact("place", self.told_place(), everyone()));
        }
        for told in &self.incident.acts {
            facts.push(fact("act", plain(told.value), told.reports.clone()));
        }
        for (name, all) in [("actor", &self.incident.actors), ("target", &self.incident.targets)] {
            for told in all {
                facts.push(fact(name, told.value.to_string(), told.reports.clone()));
            }
        }
        for (name, all) in [("weapon", &self.incident.weapons), ("effect", &self.incident.effects)]
        {
            for told in all {
                facts.push(fact(name, told.value.to_string(), told.reports.clone()));
            }
        }
        for told in &self.incident.circumstances {
            let (what, is_so) = told.value;
            let words = match (what.is_claim(), is_so) {
                (true, true) => format!("claimed: {}", circumstance(what, true)),
                (true, false) => format!("denied: {}", circumstance(what, true)),
                (false, is_so) => circumstance(what, is_so).to_owned(),
            };
            facts.push(fact(what.as_str(), words, told.reports.clone()));
        }
        facts
    }

    /// The claims that the rule looks at and that no report makes. That none does is a fact of the
    /// register and is said, so that nobody takes it for a hidden default.
    fn not_claimed(&self, mentions: &Mentions) -> Vec<Reason> {
        let is_claimed = |what: Circumstance| {
            self.incident.circumstances.iter().any(|told| told.value == (what, true))
        };
        Circumstance::ALL
            .iter()
            .copied()
            .filter(|what| what.is_claim() && mentions.looks_at(*what) && !is_claimed(*what))
            .map(|what| {
                let count = self.incident.links.len();
                let reports = match count {
                    1 => "the report does not claim".to_owned(),
                    _ => format!("none of the {count} reports claims"),
                };
                let text = format!("{reports} that {}", circumstance(what, true));
                reason("not_claimed", &[("claim", what.as_str())], text)
            })
            .collect()
    }

    fn untested_exceptions(&self, clause: &Clause) -> impl Iterator<Item = Reason> {
        let others = self.agreement.clauses_of(&clause.instrument);
        let of_clause = others.filter(|other| {
            other.kind == ClauseKind::Exception
                && !other.testable
                && other.excepts.contains(&clause.number)
        });
        of_clause.map(|other| {
            let text = format!(
                "clause {} ({}) makes an exception that was not tested: no report can state yet whether it applies",
                other.number, other.title
            );
            reason("exception_not_tested", &[("clause", &other.number)], text)
        }).collect::<Vec<_>>().into_iter()
    }

    fn reason(&self, why: &Why, clause: &Clause, to: &Enacted) -> Reason {
        match why {
            Why::Covered => self.covered(),
            Why::NotInForce => {
                let text = match clause.in_force.iter().filter_map(|term| term.from).min() {
                    Some(from) => format!("the clause is in force from {}", self.instant(from)),
                    None => "the clause is not in force".to_owned(),
                };
                reason("not_in_force", &[], text)
            }
            Why::ActNotCovered(act) => {
                let act = plain(act.act);
                reason("act_not_covered", &[("act", &act)], format!("{act} is not an act that the clause covers"))
            }
            Why::OutsideAreas => reason("outside_areas", &[], self.outside(clause, to)),
            Why::WeaponNotCovered(act) => {
                let with = weapon(act.weapon);
                let text = format!("{} with {with} is not what the clause covers", plain(act.act));
                reason("weapon_not_covered", &[("weapon", act.weapon.as_str())], text)
            }
            Why::EffectNotCovered(seen) => {
                let text = format!("{} is not an effect that the clause covers", effect(*seen));
                reason("effect_not_covered", &[("effect", seen.as_str())], text)
            }
            Why::Circumstance(what, is_so) => {
                let text = match (what.is_claim(), is_so) {
                    (true, false) => self.no_such_claim(*what),
                    _ => format!("the clause is not engaged because {}", circumstance(*what, *is_so)),
                };
                let code = format!("{}_{}", what.as_str(), if *is_so { "is_so" } else { "is_not_so" });
                reason(&code, &[], text)
            }
            Why::NotTheTime => reason("not_the_time", &[], "it is not at a time of which the clause speaks".to_owned()),
            Why::ActorListed(actor) => self.listed(Role::Actor, actor),
            Why::TargetListed(target) => self.listed(Role::Target, target),
            Why::ActorNotBound(actor) => {
                let (who, standing) = (self.name(actor, Role::Actor), self.standing(actor, to));
                let text = format!("{} is not bound by the instrument: {standing}", self.whoever(actor, Role::Actor));
                reason("actor_not_bound", &[("actor", &who), ("standing", &standing)], text)
            }
            Why::TargetNotBound(target) => {
                let (who, standing) = (self.name(target, Role::Target), self.standing(target, to));
                let text = format!("{} is not one that the clause protects: {standing}", self.whoever(target, Role::Target));
                reason("target_not_protected", &[("target", &who), ("standing", &standing)], text)
            }
            Why::ActorNotCovered(actor) => {
                let who = self.name(actor, Role::Actor);
                reason("actor_not_covered", &[("actor", &who)], format!("the clause does not speak of acts by {who}"))
            }
            Why::TargetNotCovered(target) => {
                let who = self.name(target, Role::Target);
                reason("target_not_covered", &[("target", &who)], format!("the clause does not speak of acts against {who}"))
            }
            Why::SameCamp(actor, target) => {
                let (a, b) = (self.name(actor, Role::Actor), self.name(target, Role::Target));
                let text = format!("{a} and {b} belong to one body, and the clause speaks of acts between bodies");
                reason("same_camp", &[("actor", &a), ("target", &b)], text)
            }
            Why::InOperations => reason("in_operations_against_listed", &[], "the place lies in an area of operations against listed groups, which the instrument leaves out".to_owned()),
            Why::NobodyHarmed => reason("nobody_harmed", &[], "nobody is told to have been harmed".to_owned()),
            Why::FactsTogether => reason("facts_together", &[], "the facts told do not together meet the clause".to_owned()),
            Why::TooManyReadings(count) => {
                let text = format!("the facts can be read in {count} ways, more than are tried; a fact has to be settled first");
                reason("too_many_readings", &[("count", &count.to_string())], text)
            }
            Why::TimeNotTold => reason("time_not_told", &[], "no report tells when it happened, so it is open whether the clause was in force".to_owned()),
            Why::RuleFailed => reason("rule_failed", &[], "the rule of the clause failed on these facts; it has to be mended before it can answer".to_owned()),
            Why::DependsOn { doubts, engaged, not, open } => self.depends(doubts, [engaged, not, open], to),
        }
    }

    fn covered(&self) -> Reason {
        let names = |told: &[Told<Box<str>>]| {
            let mut names: Vec<String> = Vec::new();
            for name in told.iter().map(|told| self.told_name(&told.value)) {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
            names
        };
        let (actors, targets) = (names(&self.incident.actors), names(&self.incident.targets));
        let act = join(self.incident.acts.iter().map(|told| plain(told.value)), "or");
        let (actor, target) =
            (join(actors.iter().cloned(), "or"), join(targets.iter().cloned(), "or"));
        let what = if act.is_empty() { "the act" } else { &act };
        let text = if actors.len() > 1
            && actors.len() == targets.len()
            && actors.iter().all(|name| targets.contains(name))
        {
            let sides = join(actors.into_iter(), "and");
            format!(
                "{what} between {sides} falls under the clause, whichever of them acted and however the other facts told are read"
            )
        } else {
            let by = if actor.is_empty() { String::new() } else { format!(" by {actor}") };
            let against =
                if target.is_empty() { String::new() } else { format!(" against {target}") };
            format!("{what}{by}{against} falls under the clause, however the facts told are read")
        };
        reason("covered", &[("act", what), ("actor", &actor), ("target", &target)], text)
    }

    /// What is said of a claim that the clause needs and that nobody makes, or that is denied.
    fn no_such_claim(&self, what: Circumstance) -> String {
        format!(
            "no report claims that {}, and the clause speaks only of that",
            circumstance(what, true)
        )
    }

    fn outside(&self, clause: &Clause, to: &Enacted) -> String {
        let rule = to.rules.iter().find(|rule| {
            self.agreement.clauses().get(rule.clause).is_some_and(|of| of.number == clause.number)
        });
        let speaks_of = |id: &str| rule.is_none_or(|rule| rule.mentions.areas.contains(id));
        let areas = to.areas.iter().filter(|area| speaks_of(area.as_str()));
        let reaches = to.reaches.iter().filter(|named| {
            rule.is_none_or(|rule| rule.mentions.reaches.contains(&*named.written))
        });
        let names =
            areas.map(|area| self.area_name(area)).chain(reaches.map(|n| self.near(&n.reach)));
        let names = join(names, "and");
        match &self.incident.place {
            Some(_) => format!(
                "the place lies outside the areas of the clause ({names}), with its whole uncertainty"
            ),
            None => format!("the areas of the clause ({names}) were not drawn then"),
        }
    }

    fn listed(&self, role: Role, choice: &Choice) -> Reason {
        let who = self.name(choice, role);
        let authority = choice
            .basis
            .designation
            .and_then(|index| self.standings.state.designations.get(index as usize))
            .map_or("a list", |designation| &designation.authority);
        let through = match choice.basis.listed_through {
            Some(other) => format!(" through {}", self.actor_name(other)),
            None => String::new(),
        };
        let whoever = self.whoever(choice, role);
        let text = format!("{whoever} is a designated group{through} ({authority})");
        let code = format!("{}_listed", role.word());
        reason(&code, &[(role.word(), &who), ("authority", authority)], text)
    }

    /// How somebody stands, in words, with the record.
    fn standing(&self, choice: &Choice, to: &Enacted) -> String {
        let record = choice
            .basis
            .accession
            .and_then(|index| self.standings.state.accessions.get(index as usize));
        let through = match choice.basis.through {
            Some(other) => format!("{}, to which it belongs, ", self.actor_name(other)),
            None => "it ".to_owned(),
        };
        match (record, choice.profile.standing) {
            (Some(record), Standing::State(state)) => {
                let at = record.locality.as_ref().map(|l| format!(" in {l}")).unwrap_or_default();
                format!(
                    "{through}{} on {}{at} ({})",
                    state_words(state),
                    self.date(record.from),
                    record.source
                )
            }
            _ if choice.profile.kind == ActorKind::Civilians => "civilians are no party".to_owned(),
            _ if choice.assumption.bound == Some(false) => "assumed not to have joined".to_owned(),
            _ => format!(
                "it is no party to {} and no accession is recorded",
                to.instrument.title.get("en")
            ),
        }
    }

    fn depends(&self, doubts: &[Doubt], sides: [&Vec<Label>; 3], to: &Enacted) -> Reason {
        let sides = sides.map(|labels| self.labels(labels, to));
        let [engaged, not, open] = sides.each_ref().map(|labels| said(labels, &sides));
        let what = join(doubts.iter().map(|doubt| subject(*doubt).to_owned()), "and");
        let mut parts = Vec::new();
        let mut part = |opening: &str, told: &[String]| {
            if !told.is_empty() {
                parts.push(format!("{opening} {}", join(told.iter().cloned(), "or")));
            }
        };
        part("engaged", &engaged);
        part("not engaged", &not);
        part("open", &open);
        let text = format!("it depends on {what}: {}", parts.join("; "));
        let code = format!("depends_on_{}", doubts.first().map_or("facts", |doubt| doubt.word()));
        let values = [
            ("engaged", engaged.join("; ")),
            ("not_engaged", not.join("; ")),
            ("open", open.join("; ")),
        ];
        let values: Vec<(&str, &str)> = values
            .iter()
            .filter(|(_, told)| !told.is_empty())
            .map(|(name, told)| (*name, told.as_str()))
            .collect();
        reason(&code, &values, text)
    }

    fn label(&self, label: &Label, to: &Enacted) -> String {
        match label {
            Label::Actor(choice) => self.choice(choice, Role::Actor).0,
            Label::Target(choice) => self.choice(choice, Role::Target).0,
            Label::Act(choice) => self.act(choice),
            Label::Place(bits) => {
                let areas = to.areas.iter().enumerate().filter(|(i, _)| bits.inside >> i & 1 == 1);
                let near = to.reaches.iter().enumerate().filter(|(i, _)| bits.within >> i & 1 == 1);
                let areas = areas.map(|(_, area)| self.in_area(area));
                let names =
                    join(areas.chain(near.map(|(_, named)| self.near(&named.reach))), "and");
                match (names.is_empty(), to.areas.is_empty()) {
                    (true, true) => "if further away".to_owned(),
                    (true, false) => "if outside the areas".to_owned(),
                    (false, _) => format!("if {names}"),
                }
            }
            Label::Effect(seen) => format!("if it was {} that was seen or heard", effect(*seen)),
            Label::Circumstance(what, is_so) => self.circumstance(*what, *is_so),
            Label::Time(from, until) if *from == Timestamp::MIN => {
                format!("if before {}", self.instant(*until))
            }
            Label::Time(from, until) if *until == Timestamp::MAX => {
                format!("if from {} on", self.instant(*from))
            }
            Label::Time(from, until) => {
                format!("if between {} and {}", self.instant(*from), self.instant(*until))
            }
            Label::Term(Term { says: Some(says), because: TermBasis::Renewal, .. }) => {
                format!("if {says}")
            }
            Label::Term(Term { from, says, .. }) => {
                let from =
                    from.map_or("never".to_owned(), |from| format!("from {}", self.instant(from)));
                format!("if in force {from}, as {} says", says.as_deref().unwrap_or("the text"))
            }
            Label::Operations(inside) => {
                let side = if *inside { "inside" } else { "outside" };
                let when = self.incident.when.as_ref();
                let is_drawn = when.is_some_and(|when| {
                    self.index.operations_at(None, when.from, |_| true).is_some()
                });
                let map = if is_drawn { "" } else { ", of which no map is known" };
                format!("if {side} an area of operations against listed groups{map}")
            }
            Label::Casualties(true) => "if people were harmed".to_owned(),
            Label::Casualties(false) => "if nobody was harmed".to_owned(),
        }
    }

    fn act(&self, choice: &ActChoice) -> String {
        let with = match choice.says_weapon {
            true => format!(" with {}", weapon(choice.weapon)),
            false => String::new(),
        };
        let told = choice.told.and_then(|number| self.incident.acts.get(number));
        let by_weapon = choice.weapon_told.and_then(|number| self.incident.weapons.get(number));
        let support = match (told, by_weapon) {
            (_, Some(weapon)) => Some(&weapon.reports),
            (Some(told), None) if told.value == choice.act && !choice.says_weapon => {
                Some(&told.reports)
            }
            _ => None,
        };
        match support {
            Some(reports) => {
                format!("if it was {}{with}, {}", plain(choice.act), self.support(reports))
            }
            None => format!("if it was {}{with}", plain(choice.act)),
        }
    }

    fn circumstance(&self, what: Circumstance, is_so: bool) -> String {
        let told = self.incident.circumstances.iter().find(|told| told.value == (what, is_so));
        let words = format!("if {}", circumstance(what, is_so));
        match told {
            Some(told) => format!("{words}, {}", self.support(&told.reports)),
            None => words,
        }
    }

    /// A place near a line, crossing or post.
    fn near(&self, reach: &Reach) -> String {
        let km = |metres: u32| {
            let km = f64::from(metres) / 1_000.0;
            format!("{km}")
        };
        let distance = match reach.low_m == reach.high_m {
            true => km(reach.high_m),
            false => format!("{} to {}", km(reach.low_m), km(reach.high_m)),
        };
        format!("within {distance} km of {}", self.area_name(&reach.area))
    }

    /// An area that perhaps holds the place, with how much of it, or whose map says so.
    fn in_area(&self, id: &AreaId) -> String {
        let name = self.area_name(id);
        let (Some(place), Some(when)) = (&self.incident.place, &self.incident.when) else {
            return format!("in {name}");
        };
        let maps = self.index.by_drawer(place, when.from);
        let maps = maps.into_iter().find(|(area, _)| area == id).map(|(_, maps)| maps);
        let differ = |maps: &[(Box<str>, Membership)]| maps.iter().any(|map| map.1 != maps[0].1);
        if let Some(maps) = maps.filter(|maps| differ(maps)) {
            let by = |wanted: Membership, word: &str| {
                let of = maps.iter().filter(|(_, membership)| *membership == wanted);
                let drawers = join(of.map(|(drawer, _)| drawer.to_string()), "and");
                (!drawers.is_empty()).then(|| format!("{word} by the map of {drawers}"))
            };
            let parts = [
                by(Membership::Inside, "inside"),
                by(Membership::Perhaps, "perhaps inside"),
                by(Membership::Outside, "outside"),
            ];
            return format!("in {name} ({})", join(parts.into_iter().flatten(), "and"));
        }
        let shares = self.index.shares(place, when.from);
        match shares.into_iter().find(|(area, _)| area == id) {
            Some((_, share)) => format!("in {name} ({})", told_share(share)),
            None => format!("in {name}"),
        }
    }

    /// Several readings of one fact, with what each assumes. Readings of the same person are told
    /// in one breath.
    fn labels(&self, labels: &[Label], to: &Enacted) -> Vec<WithAssumptions> {
        let mut told: Vec<WithAssumptions> = Vec::new();
        for label in labels {
            let (words, assumed) = match label {
                Label::Actor(choice) => self.choice(choice, Role::Actor),
                Label::Target(choice) => self.choice(choice, Role::Target),
                other => (self.label(other, to), None),
            };
            let at = told.iter().position(|(known, _)| *known == words).unwrap_or_else(|| {
                told.push((words, Vec::new()));
                told.len() - 1
            });
            let seen = &mut told[at].1;
            seen.extend(
                assumed.filter(|assumed| !seen.contains(assumed)).into_iter().collect::<Vec<_>>(),
            );
        }
        told
    }

    /// Somebody with the number of reports that name them, and what is assumed of them.
    fn choice(&self, choice: &Choice, role: Role) -> (String, Option<String>) {
        let told = choice.told.and_then(|number| self.told(role).get(number));
        let words = match told {
            Some(told) => {
                let name = self.name(choice, role);
                format!("if the {} is {name}, {},", role.word(), self.support(&told.reports))
            }
            None => format!("if the {} is somebody not named", role.word()),
        };
        match self.assumption(choice) {
            Some(assumed) => (words, Some(assumed)),
            None => (words.trim_end_matches(',').to_owned(), None),
        }
    }

    fn assumption(&self, choice: &Choice) -> Option<String> {
        let Assumption { bound, listed, supports_bound, kind, guarantor } = choice.assumption;
        let listing = match choice.basis.listed_through {
            Some(other) => format!("the listing of {}", self.actor_name(other)),
            None => "the listing".to_owned(),
        };
        let words = match (choice.is_unnamed, bound, listed, supports_bound) {
            _ if kind == Some(ActorKind::Civilians) => "is civilian",
            _ if guarantor == Some(true) => "is a guarantor",
            (true, _, Some(true), _) => "is a designated group",
            (true, Some(true), ..) => "is bound by the instrument",
            (true, .., Some(true)) => "fights beside somebody bound",
            (true, Some(false), ..) => "is neither bound nor designated",
            (false, _, Some(true), _) => return Some(format!("is covered by {listing}")),
            (false, Some(bound), listed, _) => {
                let joined = joined_words(choice.profile.standing, bound);
                return Some(match listed {
                    Some(_) => format!("{joined}, not being covered by {listing}"),
                    None => joined.to_owned(),
                });
            }
            (false, None, Some(false), _) => return Some(format!("is not covered by {listing}")),
            (false, .., Some(true)) => "supports somebody who is bound",
            (false, .., Some(false)) => "supports nobody who is bound",
            _ => return None,
        };
        Some(words.to_owned())
    }

    fn told(&self, role: Role) -> &[Told<Box<str>>] {
        match role {
            Role::Actor => &self.incident.actors,
            Role::Target => &self.incident.targets,
        }
    }

    fn support(&self, reports: &[ReportId]) -> String {
        match (reports.len(), self.incident.links.len()) {
            (1, 1) => "as the report says".to_owned(),
            (some, all) if some == all => format!("as all {all} reports say"),
            (1, all) => format!("as 1 of {all} reports says"),
            (some, all) => format!("as {some} of {all} reports say"),
        }
    }

    fn name(&self, choice: &Choice, role: Role) -> String {
        match (choice.who, choice.told.and_then(|number| self.told(role).get(number))) {
            (Who::Known(actor), _) => self.actor_name(actor),
            (_, Some(told)) => format!("“{}”", told.value),
            (_, None) => "somebody not named".to_owned(),
        }
    }

    /// Somebody in a part, with an "if" where the reports name others in that part too.
    fn whoever(&self, choice: &Choice, role: Role) -> String {
        let (word, name) = (role.word(), self.name(choice, role));
        let is_one_of_several =
            self.told(role).iter().any(|told| self.told_name(&told.value) != name);
        match is_one_of_several {
            true => format!("the {word}, if it was {name},"),
            false => format!("the {word}, {name},"),
        }
    }

    fn told_name(&self, words: &str) -> String {
        let known = self.standings.state.actor_named(words);
        known.map_or_else(|| format!("“{words}”"), |actor| actor.name.get("en").to_owned())
    }

    fn actor_name(&self, actor: u32) -> String {
        let id = self.standings.ids.get(actor as usize);
        let actor = id.and_then(|id| self.standings.state.actors.get(*id));
        actor.map_or("an actor", |actor| actor.name.get("en")).to_owned()
    }

    fn area_name(&self, id: &AreaId) -> String {
        let area = self.standings.state.areas.get(id);
        area.map_or(id.as_str(), |area| area.name.get("en")).to_owned()
    }

    fn told_place(&self) -> String {
        let Some(place) = &self.incident.place else { return String::new() };
        let name = place.name.as_deref().unwrap_or("a place");
        let radius_km = place.uncertainty_m / 1_000.0;
        let mut told =
            format!("within {radius_km:.1} km of {name} ({:.4} N, {:.4} E)", place.lat, place.lon);
        for (id, membership) in self.areas {
            match membership {
                Membership::Inside => told.push_str(&format!("; in {}", self.area_name(id))),
                Membership::Perhaps => {
                    told.push_str(&format!("; perhaps in {}", self.area_name(id)));
                }
                Membership::Outside => {}
            }
        }
        told
    }

    fn instant(&self, at: Timestamp) -> String {
        at.to_zoned(self.standings.zone.clone()).strftime("%Y-%m-%d %H:%M %:z").to_string()
    }

    fn date(&self, at: Timestamp) -> String {
        at.to_zoned(self.standings.zone.clone()).date().to_string()
    }
}

/// Whether an answer rests on a fact: who did what and when always matters, anything else where the
/// rule looks at it.
fn rests_on(mentions: &Mentions, fact: &str) -> bool {
    match fact {
        "time" | "act" | "actor" => true,
        "place" => {
            !mentions.areas.is_empty()
                || !mentions.reaches.is_empty()
                || mentions.facts.contains("in_operations_against_listed")
        }
        "target" => {
            mentions.identity || mentions.looks_at_target || mentions.facts.contains("same_camp")
        }
        name => mentions.facts.contains(name),
    }
}

/// How much of the place an area holds: of its core, and with its outer part.
fn told_share(share: Share) -> String {
    let percent = |part: f64| match part {
        part if part <= 0.0 => "none".to_owned(),
        part if part < 0.01 => "less than 1 %".to_owned(),
        part if part >= 1.0 => "all".to_owned(),
        part if part > 0.99 => "more than 99 %".to_owned(),
        part => format!("about {:.0} %", part * 100.0),
    };
    let (core, outer) = (percent(share.core), percent(share.outer));
    match core == outer {
        true => format!("{core} of the place lies inside"),
        false => format!("{core} of the place lies in its core, {outer} within its outer edge"),
    }
}

/// A reading of a fact in words, and all that is assumed beside.
type WithAssumptions = (String, Vec<String>);

/// Readings that lead to the same, in words. What is assumed of somebody is left out where all
/// assumptions lead to the same.
fn said(labels: &[WithAssumptions], sides: &[Vec<WithAssumptions>; 3]) -> Vec<String> {
    let is_on = |side: &&Vec<WithAssumptions>, words: &str| side.iter().any(|(w, _)| w == words);
    let one = |(words, assumed): &WithAssumptions| match assumed.is_empty()
        || sides.iter().filter(|side| is_on(side, words)).count() == 1
    {
        true => words.trim_end_matches(',').to_owned(),
        false => format!("{words} and {}", join(assumed.iter().cloned(), "or")),
    };
    labels.iter().map(one).collect()
}

#[derive(Clone, Copy)]
enum Role {
    Actor,
    Target,
}

impl Role {
    fn word(self) -> &'static str {
        match self {
            Self::Actor => "actor",
            Self::Target => "target",
        }
    }
}

fn reason(code: &str, values: &[(&str, &str)], text: String) -> Reason {
    Reason {
        code: code.into(),
        values: values.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect(),
        text: text.into(),
    }
}
