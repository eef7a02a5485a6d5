//! What is due at the end of the period, counted over all incidents of the register, and listed as
//! far as it concerns the period.

use super::{Material, Period, Wording, assessed};
use holdfire_bulletin::{Count, DueList, DueRow, DueStanding};
use holdfire_core::{Asked, Mechanism, State};
use holdfire_store::IncidentRow;
use holdfire_terms::{Afterwards, Agreement, Due, Somebody, Standing, Step, Subject, Who, due};
use jiff::Timestamp;

/// The longest list that is printed.
const MOST_ROWS: usize = 40;

/// What is due; nothing where no instrument says who does what by when.
pub(super) fn due_list(
    material: &Material<'_>,
    period: Period,
    words: &Wording,
) -> Option<DueList> {
    let Material { state, mechanism, agreement, .. } = material;
    let asked = asked(state, period);
    if asked.is_empty() && !says_who_does_what(state, agreement) {
        return None;
    }
    let rows = assessed(state, agreement, &[]);
    let mut dues = due(state, agreement, rows.iter().map(IncidentRow::concern), period.until);
    dues.sort_by_cached_key(Due::urgency);
    let teller = Teller { state, mechanism, agreement, words };
    let is_owed = |due: &&Due| matches!(due.standing, Standing::Overdue | Standing::Open);
    let concerns_period = |due: &&Due| {
        due.standing == Standing::Open || due.due_at.is_some_and(|at| at >= period.from)
    };
    // What the members asked for stands before what a ladder says, and is counted with it.
    let of_room = asked.iter().map(|asked| teller.asked(asked, period));
    let of_ladders = dues.iter().filter(is_owed).filter(concerns_period);
    let of_ladders = of_ladders.map(|due| teller.row(due));
    let listed: Vec<DueRow> = of_room.chain(of_ladders).take(MOST_ROWS).collect();
    let late = asked.iter().filter(|asked| is_late(asked, period)).count() as u64;
    let waiting = asked.len() as u64 - late;
    let count = |of: &dyn Fn(&Due) -> bool| dues.iter().filter(|due| of(due)).count() as u64;
    let in_period = |due: &Due| {
        let taken = due.standing.taken();
        taken.is_some_and(|taken| period.from <= taken.from && taken.from < period.until)
    };
    let owed = count(&|due| is_owed(&due)) + asked.len() as u64;
    Some(DueList {
        overdue: Count::new(count(&|due| due.standing == Standing::Overdue) + late),
        open: Count::new(count(&|due| due.standing == Standing::Open) + waiting),
        done: Count::new(count(&in_period)),
        done_late: Count::new(count(&|due| {
            in_period(due) && matches!(due.standing, Standing::DoneLate(_))
        })),
        not_listed: Count::new(owed.saturating_sub(listed.len() as u64)),
        rows: listed,
        notes: ["edition-note-due", "edition-note-due-before"]
            .map(|note| words.text(note, &[]))
            .to_vec(),
    })
}

/// What was asked before the end of the period and is open, the earliest due first.
fn asked(state: &State, period: Period) -> Vec<Asked> {
    let all = state.askings.keys().filter_map(|entry| state.asked(*entry));
    let is_of_period = |asked: &Asked| {
        asked.is_open && asked.asking.holds() && asked.asking.what.at() < period.until
    };
    let mut all: Vec<Asked> = all.filter(is_of_period).collect();
    all.sort_by_key(|asked| (asked.due.unwrap_or(Timestamp::MAX), asked.asking.entry));
    all
}

fn is_late(asked: &Asked, period: Period) -> bool {
    asked.due.is_some_and(|due| due < period.until)
}

fn says_who_does_what(state: &State, agreement: &Agreement) -> bool {
    let mut settings = state.instruments.keys().filter_map(|id| agreement.settings(id));
    let is_due = |clause: &holdfire_terms::Clause| {
        clause.due.is_some() || clause.drafts.iter().any(|draft| draft.due.is_some())
    };
    settings.any(|settings| !settings.steps.is_empty()) || agreement.clauses().iter().any(is_due)
}

struct Teller<'a> {
    state: &'a State,
    mechanism: &'a Mechanism,
    agreement: &'a Agreement,
    words: &'a Wording,
}

impl Teller<'_> {
    fn row(&self, due: &Due) -> DueRow {
        let who = self.somebody(&due.who);
        let what = match due.does {
            Some(does) => self.words.text(&format!("deed-{}", does.as_str()), &[]),
            None => self.words.text("due-obligation", &[]),
        };
        DueRow {
            standing: match due.standing {
                Standing::Overdue => DueStanding::Overdue,
                _ => DueStanding::Open,
            },
            due_by: due
                .due_at
                .map(|at| self.words.moment(at, self.mechanism).text)
                .unwrap_or_default(),
            who: match &due.to {
                Some(to) => self.words.due_to(&who, &self.somebody(to)),
                None => who,
            },
            what: match &due.says {
                Some(says) => self.words.due_says(&what, says),
                None => what,
            },
            about: match &due.subject {
                Subject::Incident(id) => id.to_string(),
                Subject::Clause(number) => format!("{}/{number}", due.instrument),
            },
            then: self.then(due),
        }
    }

    /// What the members asked for themselves.
    fn asked(&self, asked: &Asked, period: Period) -> DueRow {
        let what = &asked.asking.what;
        let kind = self.words.text(&format!("asking-{}", what.kind().as_str()), &[]);
        let names = |ids: &[holdfire_core::ActorId]| {
            self.words.list(ids.iter().map(|id| self.name(id.as_str())).collect())
        };
        DueRow {
            standing: match is_late(asked, period) {
                true => DueStanding::Overdue,
                false => DueStanding::Open,
            },
            due_by: asked
                .due
                .map(|at| self.words.moment(at, self.mechanism).text)
                .unwrap_or_default(),
            who: names(&asked.waits_for),
            what: self.words.due_says(&kind, what.what()),
            about: what.incident().to_string(),
            then: match asked.escalated {
                Some(entry) => self.words.escalated(entry),
                None => self.words.text("then-nothing", &[]),
            },
        }
    }

    fn somebody(&self, somebody: &Somebody) -> String {
        if !somebody.ids.is_empty() {
            return self.words.list(somebody.ids.iter().map(|id| self.name(id.as_str())).collect());
        }
        let said: Vec<String> = somebody.said.iter().map(|who| self.said(who)).collect();
        match said.is_empty() {
            true => self.words.text("who-not-told", &[]),
            false => self.words.list(said),
        }
    }

    fn said(&self, who: &Who) -> String {
        match who {
            Who::Named(id) => self.name(id.as_str()),
            word => self.words.text(&format!("who-{}", word.as_str()), &[]),
        }
    }

    /// The name of an actor, or of a body of the mechanism.
    fn name(&self, id: &str) -> String {
        let body = self.mechanism.bodies.iter().find(|body| body.id.as_str() == id);
        let actor = self.state.actors.iter().find(|(known, _)| known.as_str() == id);
        let names = body.map(|body| &body.name).or(actor.map(|(_, actor)| &actor.name));
        names.map_or_else(|| id.to_owned(), |names| self.words.name(names))
    }

    fn then(&self, due: &Due) -> String {
        match &due.then {
            Afterwards::Nothing => self.words.text("then-nothing", &[]),
            Afterwards::Words(told) => told.to_string(),
            Afterwards::Clause(number) => self.words.then_clause(number),
            Afterwards::Step(id) => {
                let settings = self.agreement.settings(&due.instrument);
                let steps = settings.map(|settings| settings.steps.as_slice()).unwrap_or_default();
                let step: Option<&Step> = steps.iter().find(|step| step.id == *id);
                step.map_or_else(
                    || id.to_string(),
                    |step| {
                        let deed = format!("deed-{}", step.does.as_str());
                        self.words.then_step(&self.said(&step.who), &self.words.text(&deed, &[]))
                    },
                )
            }
        }
    }
}
