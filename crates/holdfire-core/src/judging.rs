//! What positions, findings, attributions and errata do to the state: whether one can be recorded,
//! and how it is taken in. What stands of them afterwards is worked out in `standing.rs`.

use crate::state::{Refused, Stamp, fails_if, unknown};
use crate::wording::{problem_of_reason, problem_of_words};
use crate::{
    ActorId, Attribution, Carried, CitedClause, DecisionRule, Erratum, IncidentId, JointFinding,
    MemberVote, Outcome, Position, Recorded, Recusal, ReportId, Stand, State, Touched, Vote,
    Voting,
};
use std::collections::{BTreeMap, BTreeSet};

/// More clauses or actors than this are not named at once.
const MOST_NAMED: usize = 100;

const POSITION: &str = "position on incident";
const FINDING: &str = "finding on incident";
const ATTRIBUTION: &str = "attribution of incident";
const ERRATUM: &str = "erratum to entry";

/// What one version of an instrument says that findings refer to.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Citable {
    pub clauses: BTreeSet<Box<str>>,
    pub recusal: Option<Recusal>,
}

impl State {
    pub(crate) fn check_position(&self, position: &Position) -> Result<(), Refused> {
        let incident = &position.incident;
        self.check_said(POSITION, incident, &position.reason)?;
        if self.members().iter().all(|member| member.id != position.member) {
            return fails_if(Some(self.is_no_member(&position.member)), POSITION, incident);
        }
        if let Stand::Duplicate { of } = &position.stand {
            if !self.incidents.contains_key(of) {
                return Err(unknown("incident", of));
            }
            let why = format!("`{of}` is the same incident already; name another, or none");
            let is_itself =
                self.goes_on_as(of) == incident || self.numbers_of(incident).contains(of);
            fails_if(is_itself.then_some(why), POSITION, incident)?;
        }
        let earlier = self.on_numbers.get(incident).into_iter().flat_map(|on| &on.positions);
        let own = earlier
            .rev()
            .filter_map(|entry| self.positions.get(entry))
            .find(|earlier| earlier.holds() && earlier.what.member == position.member);
        self.is_news(own, position, POSITION, incident)
    }

    pub(crate) fn check_finding(&self, finding: &JointFinding) -> Result<(), Refused> {
        let incident = &finding.incident;
        self.check_said(FINDING, incident, &finding.reason)?;
        self.check_found(finding, FINDING)?;
        let accused = self.accused_members(incident);
        let accused = accused.iter().map(|(member, by)| (*member, by.first().copied())).collect();
        let recusal = self.recusal(&finding.clauses);
        let problem = self
            .problem_of_votes(&finding.votes, &accused, recusal)
            .or_else(|| problem_of_dissent(finding))
            .or_else(|| match finding.outcome {
                Outcome::Unresolved => None,
                outcome => self.is_not_carried(&finding.votes, outcome.as_str(), "unresolved"),
            });
        fails_if(problem, FINDING, incident)?;
        let earlier = self.on_numbers.get(incident).into_iter().flat_map(|on| &on.findings);
        let last = earlier.rev().filter_map(|entry| self.findings.get(entry));
        self.is_news(last.into_iter().find(|last| last.holds()), finding, FINDING, incident)
    }

    /// What is found makes sense, whoever voted how.
    pub(crate) fn check_found(
        &self,
        finding: &JointFinding,
        of: &'static str,
    ) -> Result<(), Refused> {
        let incident = &finding.incident;
        fails_if(finding.problem(), of, incident)?;
        if finding.clauses.len() > MOST_NAMED {
            return fails_if(Some("it cites more than 100 clauses".into()), of, incident);
        }
        finding.clauses.iter().try_for_each(|cited| self.knows_clause(cited))
    }

    pub(crate) fn check_attribution(&self, attribution: &Attribution) -> Result<(), Refused> {
        let incident = &attribution.incident;
        let invalid = |why: Option<String>| fails_if(why, ATTRIBUTION, incident);
        self.check_said(ATTRIBUTION, incident, &attribution.reason)?;
        self.check_made(attribution, ATTRIBUTION)?;
        let Some(finding) = self.findings.get(&attribution.finding) else {
            return Err(unknown("finding", &attribution.finding));
        };
        let when = self.incident(incident).and_then(|incident| incident.when);
        let mut accused: BTreeMap<&ActorId, Option<&ReportId>> = self
            .members_behind(attribution.responsible.actors(), when.as_ref())
            .into_iter()
            .map(|m| (m, None))
            .collect();
        for (member, by) in self.accused_members(incident) {
            accused.insert(member, by.first().copied());
        }
        let recusal = self.recusal(&finding.what.clauses);
        invalid(self.problem_of_votes(&attribution.votes, &accused, recusal))?;
        if attribution.votes.iter().any(|voted| voted.finds.is_some()) {
            let why = "what a member would find belongs to the finding; say it in its words";
            return invalid(Some(why.to_owned()));
        }
        if attribution.names_somebody() {
            invalid(self.is_not_carried(&attribution.votes, "it", "unknown"))?;
        }
        let earlier = self.on_numbers.get(incident).into_iter().flat_map(|on| &on.attributions);
        let last = earlier.rev().filter_map(|entry| self.attributions.get(entry));
        self.is_news(last.into_iter().find(|last| last.holds()), attribution, ATTRIBUTION, incident)
    }

    /// Whoever is named is known, and there is a finding to rest on, whoever voted how.
    pub(crate) fn check_made(
        &self,
        attribution: &Attribution,
        of: &'static str,
    ) -> Result<(), Refused> {
        let incident = &attribution.incident;
        let invalid = |why: Option<String>| fails_if(why, of, incident);
        invalid(attribution.problem())?;
        let actors = attribution.responsible.actors();
        if actors.len() > MOST_NAMED {
            return invalid(Some("it names more than 100 actors".to_owned()));
        }
        for actor in actors {
            let is_member = self.members().iter().any(|member| member.id == *actor);
            if !is_member && !self.actors.contains_key(actor) {
                return Err(unknown("actor", actor));
            }
        }
        invalid(self.does_not_rest(attribution))
    }

    pub(crate) fn check_erratum(&self, erratum: &Erratum) -> Result<(), Refused> {
        let entry = &erratum.entry;
        fails_if(problem_of_reason(&erratum.reason).map(str::to_owned), ERRATUM, entry)?;
        if self.errata.contains_key(entry) {
            let why = "it is an erratum, and nothing takes that back; record anew what is right";
            return fails_if(Some(why.to_owned()), ERRATUM, entry);
        }
        match self.known_erratum(*entry) {
            None if *entry >= self.size => Err(unknown("entry", entry)),
            None => {
                let why = "nothing was said, asked or answered by it; record anew what is right";
                fails_if(Some(why.to_owned()), ERRATUM, entry)
            }
            Some(None) => Ok(()),
            Some(Some(_)) => Err(Refused::AlreadyRecorded { of: ERRATUM, id: entry.to_string() }),
        }
    }

    /// Takes a checked position in.
    pub(crate) fn take_position(&mut self, stamp: Stamp, position: Position) -> Vec<Touched> {
        let incident = position.incident.clone();
        let recorded = self.recorded(stamp, position, None, &incident);
        self.positions.insert(stamp.entry, recorded);
        self.on_numbers.entry(incident.clone()).or_default().positions.push(stamp.entry);
        self.touched_with(&incident, Touched::Position(stamp.entry))
    }

    /// Takes a checked finding in.
    pub(crate) fn take_finding(&mut self, stamp: Stamp, finding: JointFinding) -> Vec<Touched> {
        let incident = finding.incident.clone();
        let carried = self.carried(&finding.votes);
        let recorded = self.recorded(stamp, finding, Some(carried), &incident);
        self.findings.insert(stamp.entry, recorded);
        self.on_numbers.entry(incident.clone()).or_default().findings.push(stamp.entry);
        self.touched_with(&incident, Touched::Finding(stamp.entry))
    }

    /// Takes a checked attribution in.
    pub(crate) fn take_attribution(&mut self, stamp: Stamp, made: Attribution) -> Vec<Touched> {
        let incident = made.incident.clone();
        let carried = self.carried(&made.votes);
        let recorded = self.recorded(stamp, made, Some(carried), &incident);
        self.attributions.insert(stamp.entry, recorded);
        self.on_numbers.entry(incident.clone()).or_default().attributions.push(stamp.entry);
        self.touched_with(&incident, Touched::Attribution(stamp.entry))
    }

    /// Takes a checked erratum in.
    pub(crate) fn take_erratum(&mut self, stamp: Stamp, made: Erratum) -> Vec<Touched> {
        let to = made.entry;
        if let Some(erratum) = self.erratum_of(to) {
            *erratum = Some(stamp.entry);
        }
        let mut touched = self.touched_by_entry(to);
        self.errata.insert(stamp.entry, made);
        touched.push(Touched::Erratum(stamp.entry));
        touched
    }

    /// Where the erratum to an entry is kept, if it is one that an erratum can be made to.
    fn erratum_of(&mut self, entry: u64) -> Option<&mut Option<u64>> {
        fn of<T>(all: &mut BTreeMap<u64, Recorded<T>>, entry: u64) -> Option<&mut Option<u64>> {
            all.get_mut(&entry).map(|recorded| &mut recorded.erratum)
        }
        of(&mut self.positions, entry)
            .or_else(|| of(&mut self.findings, entry))
            .or_else(|| of(&mut self.attributions, entry))
            .or_else(|| of(&mut self.askings, entry))
            .or_else(|| of(&mut self.sequels, entry))
            .or_else(|| of(&mut self.escalations, entry))
            .or_else(|| of(&mut self.comments, entry))
            .or_else(|| of(&mut self.calls, entry))
            .or_else(|| of(&mut self.call_links, entry))
            .or_else(|| self.talks.erratum_of(entry))
    }

    /// The erratum to an entry: nothing if none can be made to it.
    fn known_erratum(&self, entry: u64) -> Option<Option<u64>> {
        fn of<T>(all: &BTreeMap<u64, Recorded<T>>, entry: u64) -> Option<Option<u64>> {
            all.get(&entry).map(|recorded| recorded.erratum)
        }
        of(&self.positions, entry)
            .or_else(|| of(&self.findings, entry))
            .or_else(|| of(&self.attributions, entry))
            .or_else(|| of(&self.askings, entry))
            .or_else(|| of(&self.sequels, entry))
            .or_else(|| of(&self.escalations, entry))
            .or_else(|| of(&self.comments, entry))
            .or_else(|| of(&self.calls, entry))
            .or_else(|| of(&self.call_links, entry))
            .or_else(|| self.talks.entry(entry).map(|recorded| recorded.erratum))
    }

    /// What an erratum to an entry changes.
    fn touched_by_entry(&self, entry: u64) -> Vec<Touched> {
        if let Some(sequel) = self.sequels.get(&entry) {
            let asking = sequel.what.asking();
            return asking.map(|asking| self.touched_by_asking(asking)).unwrap_or_default();
        }
        if let Some(link) = self.call_links.get(&entry) {
            return self.touched_by_call(link.what.call);
        }
        if self.calls.contains_key(&entry) {
            return self.touched_by_call(entry);
        }
        if self.talks.entry(entry).is_some() {
            return vec![Touched::Talk(entry)];
        }
        let what = if self.positions.contains_key(&entry) {
            Touched::Position(entry)
        } else if self.findings.contains_key(&entry) {
            Touched::Finding(entry)
        } else if self.attributions.contains_key(&entry) {
            Touched::Attribution(entry)
        } else if self.askings.contains_key(&entry) {
            Touched::Asking(entry)
        } else if self.escalations.contains_key(&entry) {
            Touched::Escalation(entry)
        } else {
            Touched::Comment(entry)
        };
        match self.incident_of_entry(entry).cloned() {
            Some(incident) => self.touched_with(&incident, what),
            None => vec![what],
        }
    }

    pub(crate) fn recorded<T>(
        &self,
        stamp: Stamp,
        what: T,
        carried: Option<Carried>,
        on: &IncidentId,
    ) -> Recorded<T> {
        Recorded { reports: self.reports_of(on), carried, ..Recorded::plain(stamp, what) }
    }

    pub(crate) fn touched_with(&self, incident: &IncidentId, what: Touched) -> Vec<Touched> {
        let shown_on = self.shown_on(incident).into_iter().cloned().map(Touched::Incident);
        shown_on.chain([what]).collect()
    }

    /// What is said of an incident is said with a reason, of one that is known, has reports, and was
    /// not merged into another.
    pub(crate) fn check_said(
        &self,
        of: &'static str,
        incident: &IncidentId,
        reason: &str,
    ) -> Result<(), Refused> {
        fails_if(problem_of_reason(reason).map(str::to_owned), of, incident)?;
        self.has_reports(of, incident)
    }

    /// The incident is known, has reports, and was not merged into another.
    pub(crate) fn has_reports(
        &self,
        of: &'static str,
        incident: &IncidentId,
    ) -> Result<(), Refused> {
        let links = self.incidents.get(incident).ok_or_else(|| unknown("incident", incident))?;
        if !links.is_empty() {
            return Ok(());
        }
        let why = match self.goes_on_as(incident) {
            now if now == incident => "no report is linked to it any more".to_owned(),
            now => format!("it was merged into `{now}`; speak of that one"),
        };
        fails_if(Some(why), of, incident)
    }

    /// Nobody says again what was said last about the same reports.
    fn is_news<T: PartialEq>(
        &self,
        last: Option<&Recorded<T>>,
        new: &T,
        of: &'static str,
        incident: &IncidentId,
    ) -> Result<(), Refused> {
        let is_same =
            |last: &Recorded<T>| last.what == *new && last.reports == self.reports_of(incident);
        match last.is_some_and(is_same) {
            true => Err(Refused::AlreadyRecorded { of, id: incident.to_string() }),
            false => Ok(()),
        }
    }

    pub(crate) fn knows_clause(&self, cited: &CitedClause) -> Result<(), Refused> {
        let Some(versions) = self.citable.get(&cited.instrument) else {
            return Err(unknown("instrument", &cited.instrument));
        };
        let Some(version) = versions.get(&cited.version) else {
            let known: Vec<String> = versions.keys().map(|known| format!("`{known}`")).collect();
            let why = format!("it has no version `{}`; it has {}", cited.version, known.join(", "));
            return fails_if(Some(why), "citation of instrument", &cited.instrument);
        };
        if version.clauses.contains(&cited.clause) {
            return Ok(());
        }
        let known: Vec<String> = version.clauses.iter().map(|known| format!("`{known}`")).collect();
        let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
        let why =
            format!("version {} has no clause `{}`; it has {known}", cited.version, cited.clause);
        fails_if(Some(why), "citation of instrument", &cited.instrument)
    }

    /// The rule on recusal: that of the instruments cited, each by the version cited; where none is
    /// cited, of all instruments there are. Where an instrument has none, the mechanism's. Where
    /// rules differ, the one that asks more.
    pub(crate) fn recusal(&self, cited: &[CitedClause]) -> Option<Recusal> {
        let of_mechanism = self.voting().recusal;
        if cited.is_empty() {
            let latest = self.instruments.values().map(|instrument| instrument.recusal);
            return latest.map(|own| own.or(of_mechanism)).chain([of_mechanism]).flatten().max();
        }
        let version = |cited: &CitedClause| {
            self.citable.get(&cited.instrument).and_then(|of| of.get(&cited.version))
        };
        let own = cited.iter().map(|cited| version(cited).and_then(|version| version.recusal));
        own.filter_map(|own| own.or(of_mechanism)).max()
    }

    /// The rule by which the mechanism decides.
    pub fn voting(&self) -> Voting {
        self.mechanism.as_ref().and_then(|mechanism| mechanism.voting.clone()).unwrap_or_default()
    }

    /// What votes carry under the rule of the mechanism.
    pub fn carried(&self, votes: &[MemberVote]) -> Carried {
        let voting = self.voting();
        voting.carried(&voting.tally(votes))
    }

    /// Why votes cannot be recorded. `accused` are the members known to be accused, with a report
    /// that accuses them if one does.
    fn problem_of_votes(
        &self,
        votes: &[MemberVote],
        accused: &BTreeMap<&ActorId, Option<&ReportId>>,
        recusal: Option<Recusal>,
    ) -> Option<String> {
        for (at, voted) in votes.iter().enumerate() {
            let member = &voted.member;
            if self.members().iter().all(|known| known.id != *member) {
                return Some(self.is_no_member(member));
            }
            if votes[..at].iter().any(|other| other.member == *member) {
                return Some(format!("it tells twice how `{member}` voted"));
            }
            if let Some(why) = voted.words.as_deref().and_then(problem_of_words) {
                return Some(format!("the words of `{member}` {why}"));
            }
            if voted.vote == Vote::Dissents && voted.words.is_none() {
                return Some(format!("`{member}` dissents without a word; put down why"));
            }
            if voted.finds.is_some() && voted.vote != Vote::Dissents {
                return Some(format!(
                    "`{member}` does not dissent and would find something else; leave that out"
                ));
            }
            if let Some(by) = accused.get(member).filter(|_| !voted.accused) {
                let by = by.map_or_else(
                    || "is held responsible, itself or through its own".to_owned(),
                    |report| format!("is named as the actor by report `{report}`"),
                );
                return Some(format!("`{member}` {by}; mark it as accused"));
            }
            let must_stand_aside = voted.accused && recusal == Some(Recusal::AccusedRecused);
            if must_stand_aside && voted.vote.takes_part() {
                return Some(format!(
                    "`{member}` is accused and by the rule on recusal takes no part; record its \
                     vote as `recused`"
                ));
            }
        }
        let is_missing = |id: &&ActorId| votes.iter().all(|voted| voted.member != **id);
        let missing = self.members().into_iter().map(|member| &member.id).find(is_missing);
        missing.map(|id| format!("it does not tell how `{id}` voted; say `absent` if it did not"))
    }

    /// Why votes do not carry `what`; `instead` is the word for a result that needs no consensus.
    fn is_not_carried(&self, votes: &[MemberVote], what: &str, instead: &str) -> Option<String> {
        let voting = self.voting();
        let tally = voting.tally(votes);
        match voting.carried(&tally) {
            Carried::Jointly | Carried::WithDissent => None,
            Carried::NoQuorum => Some(format!(
                "{} of {} members took part and {} are needed; ask the others, or record \
                 `{instead}`, which tells that there was no quorum",
                tally.took_part(),
                tally.members(),
                tally.needed,
            )),
            Carried::NoConsensus => {
                let bears = match (voting.rule, voting.dissents_borne) {
                    (DecisionRule::Consensus, borne @ 1..) => format!(" but for {borne}"),
                    _ => String::new(),
                };
                Some(format!(
                    "{} agree and {} dissent, and the mechanism decides by {}{bears}, which does \
                     not carry {what}; record `{instead}` with the votes as they are",
                    tally.agree,
                    tally.dissent,
                    voting.rule.as_str(),
                ))
            }
        }
    }

    /// Why an attribution rests on nothing.
    pub(crate) fn does_not_rest(&self, attribution: &Attribution) -> Option<String> {
        let findings = self.findings_on(&attribution.incident);
        match findings.standing[..] {
            [] => Some("no finding stands on it; find first what it was".to_owned()),
            [finding] if finding.entry != attribution.finding => Some(format!(
                "it rests on entry {}, and the finding that stands is entry {}; read that one first",
                attribution.finding, finding.entry
            )),
            [finding] if !finding.what.outcome.is_violation() => Some(format!(
                "the finding of entry {} is `{}`; nobody is held responsible where no violation \
                 was found",
                finding.entry,
                finding.what.outcome.as_str()
            )),
            [_] => None,
            [..] => {
                let entries: Vec<String> =
                    findings.standing.iter().map(|finding| finding.entry.to_string()).collect();
                Some(format!(
                    "the findings of entries {} stand side by side since incidents were merged; \
                     make one finding first",
                    entries.join(" and ")
                ))
            }
        }
    }

    pub(crate) fn is_no_member(&self, id: &ActorId) -> String {
        let members: Vec<String> =
            self.members().into_iter().map(|member| format!("`{}`", member.id)).collect();
        let known = if members.is_empty() { "there are none".into() } else { members.join(", ") };
        format!("`{id}` is no member of the mechanism; members: {known}")
    }
}

/// A dissent finds something else than the finding it dissents from.
fn problem_of_dissent(finding: &JointFinding) -> Option<String> {
    let same = finding.votes.iter().find(|voted| voted.finds == Some(finding.outcome))?;
    let outcome = finding.outcome.as_str();
    Some(format!("`{}` dissents and would find `{outcome}` too; it agrees, then", same.member))
}
