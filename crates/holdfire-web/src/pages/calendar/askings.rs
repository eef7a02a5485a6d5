//! What is asked on incidents, as the calendar shows it: by when somebody is to tell something, to go and
//! look or to do something, by when that was asked of the next level, and on which day somebody looked
//! whether a demand was met. Who may not see an incident finds nothing of it here.

use super::occasions::{About, Occasion, Sort};
use crate::acts::on_asking::matter_of;
use crate::asked::Asked;
use crate::error::WebError;
use crate::pages::due_lines::standing_view;
use crate::talks_view::{SignView, said};
use crate::words::{Arg, Words, plain};
use holdfire_core::talks::Days;
use holdfire_core::{ActorId, AskingState, Escalation, FollowUp, Recorded, Sequel};
use holdfire_powers::Act;
use holdfire_store::AskingRow;
use jiff::Timestamp;

/// Everything with a day of what is asked on incidents that may be seen.
pub(super) fn of_askings(asked: &Asked) -> Result<Vec<Occasion>, WebError> {
    let mut all = Vec::new();
    for row in asked.served().reader.askings()? {
        let of_row = Row::new(asked, &row).occasions();
        if !of_row.is_empty() && is_seen(asked, &row)? {
            all.extend(of_row);
        }
    }
    Ok(all)
}

/// Whether somebody sees what was asked, and the incident on which it was.
fn is_seen(asked: &Asked, row: &AskingRow) -> Result<bool, WebError> {
    let sees_asking = asked.access.may_with(Act::SeeAsking, &matter_of(asked, &row.asked)?);
    Ok(sees_asking && asked.sees_incident(&row.incident)?)
}

/// What was asked in one entry.
struct Row<'a> {
    asked: &'a Asked,
    row: &'a AskingRow,
    found: &'a holdfire_core::Asked,
    now: Timestamp,
}

impl<'a> Row<'a> {
    fn new(asked: &'a Asked, row: &'a AskingRow) -> Self {
        let now = asked.visit.site.now().or(asked.snapshot.recorded);
        Self { asked, row, found: &row.asked, now: now.unwrap_or(Timestamp::UNIX_EPOCH) }
    }

    fn occasions(&self) -> Vec<Occasion> {
        let first = self.found.asking.what.due().map(|due| self.asked_first(due));
        let later = self.found.sequels.iter().filter_map(|sequel| match &sequel.what {
            Sequel::Escalation(escalation) => self.escalated(sequel, escalation),
            Sequel::FollowUp(follow_up) => Some(self.checked(sequel, follow_up)),
            Sequel::Response(_) | Sequel::Report(_) | Sequel::Withdrawal(_) => None,
        });
        first.into_iter().chain(later).collect()
    }

    /// The time that was given when it was asked.
    fn asked_first(&self, due: Timestamp) -> Occasion {
        let kind = said(self.words(), "asking", self.found.asking.what.kind().as_str());
        Occasion { remarks: self.remarks(due, None), ..self.occasion(kind, self.of(), due) }
    }

    /// The time that was given when it was taken to the next level.
    fn escalated(&self, sequel: &Recorded<Sequel>, escalation: &Escalation) -> Option<Occasion> {
        let due = escalation.due?;
        let kind = said(self.words(), "asking", self.found.asking.what.kind().as_str());
        let to = self.name(&escalation.to);
        let occasion = self.occasion(kind, self.of(), due);
        Some(Occasion {
            uid: format!("{}/{}", occasion.uid, sequel.entry),
            sign: match sequel.holds() {
                true => occasion.sign,
                false => self.sign("withdrawn", AskingState::TakenBack),
            },
            remarks: self.remarks(due, Some(self.words().about("escalated-to", to))),
            ..occasion
        })
    }

    /// The day on which somebody looked whether a demand was met.
    fn checked(&self, sequel: &Recorded<Sequel>, follow_up: &FollowUp) -> Occasion {
        let words = self.words();
        let by = self.name(&follow_up.by);
        let occasion = self.occasion(words.say("calendar-check"), by, follow_up.at);
        let done = standing_view(words, "done");
        let result = said(words, "checked", follow_up.result.as_str());
        Occasion {
            uid: format!("{}/{}", occasion.uid, sequel.entry),
            sign: match sequel.holds() && self.found.asking.holds() {
                true => SignView { word: words.list([&done.word, &result]), ..done },
                false => self.sign("withdrawn", AskingState::TakenBack),
            },
            ..occasion
        }
    }

    /// What all of them have alike: something of a kind, by somebody, on the day of an instant.
    fn occasion(&self, kind: String, who: String, at: Timestamp) -> Occasion {
        let (incident, asking) = (self.row.incident.clone(), &self.found.asking);
        let of = [
            ("kind", Arg::ready(&*kind)),
            ("who", Arg::ready(who)),
            ("what", Arg::text(plain(asking.what.what()))),
        ];
        let (changes, changed_at) = self.changes();
        Occasion {
            sort: Sort::Asking,
            uid: format!("asking-{}", asking.entry),
            within: incident.to_string(),
            about: About::Asking { incident, entry: asking.entry },
            title: self.words().with("calendar-asking", &of),
            kind,
            place: self.place(),
            track: None,
            days: vec![Days::one(self.asked.snapshot.zone.local(at).date())],
            sign: self.sign(standing(self.found, at, self.now), self.found.state),
            remarks: Vec::new(),
            told: Vec::new(),
            changes,
            changed_at,
        }
    }

    /// By when to the minute, at whose level it is, and for whom it waits.
    fn remarks(&self, due: Timestamp, level: Option<String>) -> Vec<String> {
        let words = self.words();
        let zone = &self.asked.snapshot.zone;
        let when = zone.instant_shown(words, due).text;
        let when = format!("{when} ({})", zone.abbreviation(due));
        let waits_for = words.list(self.found.waits_for.iter().map(|id| self.name(id)));
        let waits_for = match waits_for.is_empty() {
            true => None,
            false => Some(format!("{} {waits_for}", words.say("asking-waits-for"))),
        };
        let by = words.with("asking-due-by", &[("when", Arg::ready(when))]);
        [Some(by), level, waits_for].into_iter().flatten().collect()
    }

    /// A word for how it stands, and what came of it where that says more.
    fn sign(&self, standing: &'static str, state: AskingState) -> SignView {
        let view = standing_view(self.words(), standing);
        if matches!(state, AskingState::Open | AskingState::Withdrawn) {
            return view;
        }
        let came = said(self.words(), "asking-state", state.as_str());
        SignView { word: self.words().list([&view.word, &came]), ..view }
    }

    /// How often something was recorded about it after it was asked, and when last. What an erratum takes
    /// back counts as two.
    fn changes(&self) -> (usize, Option<Timestamp>) {
        let asking = &self.found.asking;
        let sequels = &self.found.sequels;
        let times = |is_taken_back: bool| 1 + usize::from(is_taken_back);
        let after: usize = sequels.iter().map(|sequel| times(!sequel.holds())).sum();
        let recorded = sequels.iter().map(|sequel| sequel.recorded_at);
        let last = recorded.chain([asking.recorded_at]).flatten().max();
        (after + usize::from(!asking.holds()), last)
    }

    fn of(&self) -> String {
        self.words().list(self.found.asking.what.of().iter().map(|id| self.name(id)))
    }

    fn place(&self) -> String {
        let place = self.found.asking.what.place().and_then(|place| place.words.as_deref());
        place.map(|place| plain(place).into_owned()).unwrap_or_default()
    }

    fn name(&self, id: &ActorId) -> String {
        self.asked.snapshot.body_or_actor_name(self.words(), id.as_str())
    }

    fn words(&self) -> Words {
        self.asked.words
    }
}

/// How an asking stands against one of the times that were given for it.
fn standing(found: &holdfire_core::Asked, due: Timestamp, now: Timestamp) -> &'static str {
    match found.state {
        AskingState::Withdrawn | AskingState::TakenBack => "withdrawn",
        _ if found.due == Some(due) && found.is_overdue_at(now) => "overdue",
        _ if found.due == Some(due) => "open",
        // Another time counts, that of the level it was taken to.
        _ if found.due.is_some() => "superseded",
        _ if found.is_open => "open",
        AskingState::Refused | AskingState::AccessDenied | AskingState::NoPatrol => "closed",
        _ => "done",
    }
}
