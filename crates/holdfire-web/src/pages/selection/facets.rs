//! The filters at the side: every choice with the number of incidents that it would show.

use super::Selection;
use crate::names::{Tag, act_name, tag};
use crate::situation::filter::{Differs, Dimension, Filter, Overall};
use crate::situation::scan::Tally;
use crate::situation::{OUTSIDE, UNPLACED};
use holdfire_core::Act;
use std::sync::Arc;

/// Choices shown at once; the others fold away.
const SHOWN: usize = 8;
/// Choices at most; a rail with more is not read by anybody.
const MOST: usize = 150;

/// One question with its choices.
pub(crate) struct Facet {
    pub title: String,
    pub note: String,
    pub choices: Vec<Choice>,
    pub more: Vec<Choice>,
    pub more_text: String,
}

/// One choice.
pub(crate) struct Choice {
    pub href: String,
    pub text: String,
    pub tag: Option<Tag>,
    pub n: String,
    /// "of which n perhaps" and "not observed", for places.
    pub perhaps: String,
    pub is_on: bool,
    pub is_child: bool,
}

impl Selection<'_> {
    /// All facets, in the order of the rail.
    pub fn facets(&self) -> Vec<Facet> {
        let all = [
            self.verdicts(),
            self.areas(),
            self.regions(),
            self.acts(),
            self.actors(),
            self.sources(),
            self.clauses(),
            self.waits(),
            self.differences(),
        ];
        all.into_iter().filter(|facet| !facet.choices.is_empty()).collect()
    }

    fn verdicts(&self) -> Facet {
        let choices = Overall::ALL.into_iter().zip(self.found.by_verdict).map(|(overall, n)| {
            let on = self.filter.verdict == Some(overall);
            let tag = tag(self.asked.words, overall);
            let choice = self.choice(Dimension::Verdict, on, tag.word.clone(), n, |filter| {
                filter.verdict = Some(overall);
            });
            Choice { tag: Some(tag), ..choice }
        });
        self.facet("facet-verdict", choices.collect())
    }

    fn areas(&self) -> Facet {
        let (snapshot, words) = (&self.asked.snapshot, self.asked.words);
        let areas = &self.asked.situation.words.area;
        let known = snapshot.areas.iter().map(|area| area.id.as_str());
        let choices = known.chain([OUTSIDE, UNPLACED]).filter_map(|id| {
            let tally = areas.find(id).map_or(Tally::default(), |i| self.found.by_area[i as usize]);
            let on = self.filter.area.as_deref() == Some(id);
            if tally.n == 0 && !on && id.starts_with('@') {
                return None;
            }
            let name = snapshot.area_name(words, id);
            let choice = self.choice(Dimension::Area, on, name, tally.n, |filter| {
                filter.area = Some(id.to_owned());
            });
            let perhaps = match tally.perhaps {
                0 => String::new(),
                n => words.count("of-which-perhaps", n),
            };
            Some(self.with_coverage(Choice { perhaps, ..choice }, id))
        });
        self.facet("facet-area", choices.collect())
    }

    fn regions(&self) -> Facet {
        let regions = &self.asked.situation.words.region;
        let known: Vec<&str> =
            self.asked.snapshot.mechanism.regions.iter().map(|region| &*region.code).collect();
        let by_count = self.by_count(regions.texts(), &self.found.by_region, |text| {
            self.filter.region.as_deref() == Some(text)
        });
        // The mechanism's own regions first, in the order of their counts, then other words.
        let (ours, others): (Vec<_>, Vec<_>) =
            by_count.into_iter().partition(|(text, _)| known.contains(text));
        let choices = ours.into_iter().chain(others).map(|(region, n)| {
            let name = self.asked.snapshot.region_name(self.asked.words, region);
            let on = self.filter.region.as_deref() == Some(region);
            let choice = self.choice(Dimension::Region, on, name, n, |filter| {
                filter.region = Some(region.to_owned());
            });
            self.with_coverage(choice, region)
        });
        self.facet("facet-region", choices.collect())
    }

    fn acts(&self) -> Facet {
        let mut choices = Vec::new();
        for (act, n) in Act::all().zip(&self.found.by_act) {
            let on = self.filter.act == Some(act);
            if *n == 0 && !on {
                continue;
            }
            let name = act_name(self.asked.words, act);
            let choice = self.choice(Dimension::Act, on, name, *n, |filter| filter.act = Some(act));
            choices.push(Choice { is_child: act.class() != act, ..choice });
        }
        self.facet_of("facet-act", choices, 14)
    }

    fn actors(&self) -> Facet {
        let actors = &self.asked.situation.words.actor;
        let wanted = self.filter.actor.as_deref();
        let counted = self.by_count(actors.texts(), &self.found.by_actor, |t| wanted == Some(t));
        let choices = counted.into_iter().map(|(actor, n)| {
            let name = self.asked.snapshot.actor_name(self.asked.words, actor);
            let choice = self.choice(Dimension::Actor, wanted == Some(actor), name, n, |filter| {
                filter.actor = Some(actor.to_owned());
            });
            let perhaps = match self.asked.snapshot.is_combined_side(actor) {
                true => self.asked.words.say("combined-side-short"),
                false => String::new(),
            };
            Choice { perhaps, ..choice }
        });
        let facet = self.facet("facet-actor", choices.collect());
        Facet { note: self.asked.words.say("facet-actor-note"), ..facet }
    }

    fn sources(&self) -> Facet {
        let sources = &self.asked.situation.words.source;
        let wanted = self.filter.source.as_deref();
        let counted = self.by_count(sources.texts(), &self.found.by_source, |t| wanted == Some(t));
        let choices = counted.into_iter().map(|(source, n)| {
            let name = self.asked.snapshot.source_name(self.asked.words, source);
            self.choice(Dimension::Source, wanted == Some(source), name, n, |filter| {
                filter.source = Some(source.to_owned());
            })
        });
        self.facet("facet-source", choices.collect())
    }

    fn clauses(&self) -> Facet {
        let snapshot = &self.asked.snapshot;
        let clauses = &self.asked.situation.words.clause;
        let wanted = self.filter.clause.as_deref();
        let counted = self.by_count(clauses.texts(), &self.found.by_clause, |t| wanted == Some(t));
        let choices = counted.into_iter().map(|(clause, n)| {
            let name = match snapshot.clause_title(clause) {
                Some(title) => format!("{clause} {title}"),
                None => clause.to_owned(),
            };
            self.choice(Dimension::Clause, wanted == Some(clause), name, n, |filter| {
                filter.clause = Some(clause.to_owned());
            })
        });
        let facet = self.facet("facet-clause", choices.collect());
        let answer = self.filter.answer.unwrap_or(holdfire_core::Verdict::Engaged);
        Facet { note: tag(self.asked.words, Overall::of(Some(answer))).word, ..facet }
    }

    fn waits(&self) -> Facet {
        let (snapshot, words) = (&self.asked.snapshot, self.asked.words);
        let wanted = self.filter.waits_for.as_deref();
        let waits = match super::sees_work(self.asked) {
            true => self.asked.situation.words.waits.texts(),
            false => &[],
        };
        let counted = self.by_count(waits, &self.found.by_waits, |t| wanted == Some(t));
        let choices = counted.into_iter().map(|(id, n)| {
            let name = snapshot.body_or_actor_name(words, id);
            self.choice(Dimension::WaitsFor, wanted == Some(id), name, n, |filter| {
                filter.waits_for = Some(id.to_owned());
            })
        });
        self.facet("facet-waits-for", choices.collect())
    }

    fn differences(&self) -> Facet {
        let words = self.asked.words;
        let counted = Differs::ALL.into_iter().zip(self.found.by_differs);
        let choices = counted.filter_map(|(differs, n)| {
            let is_on = self.filter.differs == Some(differs);
            let name = match differs {
                Differs::Somewhere => words.say("differs-somewhere"),
                Differs::On(field) => words.say(&format!("differs-{}", field.as_str())),
            };
            let choice = self.choice(Dimension::Differs, is_on, name, n, |filter| {
                filter.differs = Some(differs);
            });
            let is_child = differs != Differs::Somewhere;
            (n > 0 || is_on).then_some(Choice { is_child, ..choice })
        });
        self.facet("facet-differs", choices.collect())
    }

    /// Says so where a place was not observed on any of the days. No number stands for what nobody
    /// could have seen.
    fn with_coverage(&self, choice: Choice, place: &str) -> Choice {
        if !self.is_unobserved(place) {
            return choice;
        }
        let words = self.asked.words;
        let said = words.say("not-observed");
        let perhaps = match choice.perhaps.is_empty() {
            true => said,
            false => words.list([choice.perhaps, said]),
        };
        let n = if choice.n == words.number(0) { "–".to_owned() } else { choice.n };
        Choice { perhaps, n, ..choice }
    }

    /// Texts with their counts, most first; without those that nothing matches, unless chosen.
    fn by_count<'t>(
        &self,
        texts: &'t [Arc<str>],
        counts: &[u32],
        is_on: impl Fn(&str) -> bool,
    ) -> Vec<(&'t str, u32)> {
        let mut counted: Vec<(&str, u32)> = texts
            .iter()
            .zip(counts)
            .map(|(text, n)| (&**text, *n))
            .filter(|(text, n)| *n > 0 || is_on(text))
            .collect();
        counted.sort_by(|a, b| is_on(b.0).cmp(&is_on(a.0)).then(b.1.cmp(&a.1)).then(a.0.cmp(b.0)));
        counted.truncate(MOST);
        counted
    }

    fn choice(
        &self,
        dimension: Dimension,
        is_on: bool,
        text: String,
        n: u32,
        set: impl FnOnce(&mut Filter),
    ) -> Choice {
        let mut filter = self.filter.clone();
        match is_on {
            true => filter = filter.without(dimension),
            false => set(&mut filter),
        }
        Choice {
            href: self.ground.to(&filter),
            text,
            tag: None,
            n: self.asked.words.number(n),
            perhaps: String::new(),
            is_on,
            is_child: false,
        }
    }

    fn facet(&self, title: &str, choices: Vec<Choice>) -> Facet {
        self.facet_of(title, choices, SHOWN)
    }

    fn facet_of(&self, title: &str, mut choices: Vec<Choice>, shown: usize) -> Facet {
        let more = match choices.len() > shown + 1 {
            true => choices.split_off(shown),
            false => Vec::new(),
        };
        Facet {
            title: self.asked.words.say(title),
            note: String::new(),
            more_text: self.asked.words.count("more-choices", more.len()),
            choices,
            more,
        }
    }
}
