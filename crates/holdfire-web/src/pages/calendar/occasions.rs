//! What stands on the calendar, from everything that has a day: meetings with the days of every account,
//! commitments and clauses of statements by the day on which they are due, issues that are to be settled,
//! deadlines of the process, and clauses of instruments with their clocks. What is asked on incidents is
//! gathered in `askings.rs`.

use super::askings::of_askings;
use crate::asked::Asked;
use crate::error::WebError;
use crate::names::name;
use crate::pages::due_lines::{name_of, standing_view};
use crate::pages::talks::standing::{is_closed, last_said};
use crate::talks_view::{SignView, matter_name, matter_view, names_of, said, sign};
use crate::words::{Arg, plain};
use holdfire_core::talks::{
    Commitment, DateCertainty, Days, Meeting, Milestone, MilestoneKind, Modality, Settlement,
    Statement,
};
use holdfire_core::{IncidentId, Recorded, Talk, TalkBook, TalkId, words};
use holdfire_powers::Act;
use holdfire_terms::Subject;
use jiff::Timestamp;
use std::collections::BTreeMap;

words! {
    /// What sort of thing stands on the calendar.
    Sort {
        /// A meeting.
        Meeting = "meetings",
        /// The day by which somebody is to do something that was promised or stated.
        Promise = "promises",
        /// The day by which a clause of an instrument is to be done.
        Clause = "clauses",
        /// The day by which an issue is to be settled, and deadlines of the process.
        Deadline = "deadlines",
        /// By when something that is asked on an incident is to be done, and the checks of demands.
        Asking = "askings",
    }
}

/// Of what something on the calendar is told.
pub(crate) enum About {
    Matter(TalkId),
    /// As `instrument/number`.
    Clause(String),
    Asking {
        incident: IncidentId,
        entry: u64,
    },
}

impl About {
    /// Where it is told.
    pub fn href(&self, asked: &Asked) -> String {
        match self {
            Self::Matter(id) => asked.at().talk(id.as_str()),
            Self::Clause(clause) => asked.at().clause(clause),
            Self::Asking { incident, entry } => asked.at().asking_on(incident.as_str(), *entry),
        }
    }
}

/// Something on the calendar.
pub(crate) struct Occasion {
    pub sort: Sort,
    /// What tells it from all others for ever. See [`Self::uid_of`].
    pub uid: String,
    pub about: About,
    pub title: String,
    pub kind: String,
    pub place: String,
    pub track: Option<TalkId>,
    /// The name of its track, or the number of its incident.
    pub within: String,
    /// The days by every account that stands: first those told first.
    pub days: Vec<Days>,
    /// How certain its days are, or how it stands.
    pub sign: SignView,
    /// What else is said of it.
    pub remarks: Vec<String>,
    /// Who tells each of the days, in the same order.
    pub told: Vec<Vec<String>>,
    /// How often something was recorded about it after it was recorded first.
    pub changes: usize,
    /// When something was recorded about it last.
    pub changed_at: Option<Timestamp>,
}

impl Occasion {
    /// What tells one of its days from all others: those told first are the occasion's own.
    pub fn uid_of(&self, n: usize) -> String {
        match n {
            0 => self.uid.clone(),
            _ => format!("{}/{}", self.uid, self.days[n].from.strftime("%Y%m%d")),
        }
    }

    /// Whether accounts differ on its days.
    pub fn differs(&self) -> bool {
        self.days.len() > 1
    }
}

/// How often and when last something was recorded about each matter. What an erratum takes back counts as
/// two: recorded, and taken back.
struct Changes(BTreeMap<TalkId, (usize, Option<Timestamp>)>);

impl Changes {
    fn of(book: &TalkBook) -> Self {
        let mut all: BTreeMap<TalkId, (usize, Option<Timestamp>)> = BTreeMap::new();
        for recorded in book.all() {
            let id = recorded.what.id().into_iter();
            for id in id.chain(recorded.what.speaks_of()) {
                let known = all.entry(id.clone()).or_default();
                known.0 += 1 + usize::from(recorded.erratum.is_some());
                known.1 = known.1.max(recorded.recorded_at);
            }
        }
        Self(all)
    }

    fn about(&self, id: &TalkId) -> (usize, Option<Timestamp>) {
        let (times, last) = self.0.get(id).copied().unwrap_or_default();
        (times.saturating_sub(1), last)
    }
}

/// Everything on the calendar, by its first day.
pub(crate) fn occasions(asked: &Asked, book: &TalkBook) -> Result<Vec<Occasion>, WebError> {
    let changes = Changes::of(book);
    let meetings = book.each::<Meeting>().map(|(_, meeting)| of_meeting(asked, book, meeting));
    let promises = book.each::<Commitment>().filter_map(|(recorded, made)| {
        let state = last_said(book, &made.id).map(|last| last.state);
        let certainty = match state {
            Some(state) if is_closed(state) => "held",
            _ => "set",
        };
        let title = matter_name(asked, &recorded.what);
        let by = names_of(asked, [&made.by]);
        Some(due(asked, Sort::Promise, recorded, &made.id, made.due?, certainty, title, by))
    });
    let statements = book.each::<Statement>().flat_map(|(recorded, statement)| {
        let title = matter_name(asked, &recorded.what);
        statement.clauses.iter().filter_map(move |clause| {
            let day = clause.due?;
            let title = asked.words.with(
                "calendar-clause-of",
                &[("number", Arg::text(&clause.number)), ("name", Arg::text(&title))],
            );
            let bound = names_of(asked, &clause.bound);
            let mut due =
                due(asked, Sort::Promise, recorded, &statement.id, day, "set", title, bound);
            due.uid = format!("{}/{}", due.uid, clause.number);
            Some(due)
        })
    });
    let modalities = book.each::<Modality>().filter_map(|(recorded, modality)| {
        let is_settled = book.each_about::<Settlement>(&modality.id).next().is_some();
        let certainty = if is_settled { "held" } else { "set" };
        let title = matter_name(asked, &recorded.what);
        let owner = names_of(asked, &modality.owner);
        let day = modality.due?;
        Some(due(asked, Sort::Deadline, recorded, &modality.id, day, certainty, title, owner))
    });
    let deadlines = book.each::<Milestone>().filter_map(|(recorded, milestone)| {
        let day = milestone.days.filter(|_| milestone.kind == MilestoneKind::Deadline)?.from;
        let title = matter_name(asked, &recorded.what);
        let who = names_of(asked, &milestone.who);
        let mut due = due(asked, Sort::Deadline, recorded, &milestone.id, day, "held", title, who);
        due.track.clone_from(&milestone.track);
        Some(due)
    });
    let mut all: Vec<Occasion> =
        meetings.chain(promises).chain(statements).chain(modalities).chain(deadlines).collect();
    for occasion in &mut all {
        if let About::Matter(id) = &occasion.about {
            (occasion.changes, occasion.changed_at) = changes.about(id);
        }
        if let Some(track) = &occasion.track {
            occasion.within = matter_view(asked, book, track).name;
        }
    }
    all.extend(of_clauses(asked));
    all.extend(of_askings(asked)?);
    all.retain(|occasion| !occasion.days.is_empty());
    all.sort_by(|one, other| {
        let first = |of: &Occasion| of.days.iter().min().copied();
        first(one).cmp(&first(other)).then_with(|| one.uid.cmp(&other.uid))
    });
    Ok(all)
}

fn of_meeting(asked: &Asked, book: &TalkBook, meeting: &Meeting) -> Occasion {
    let dates = book.dates_of(&meeting.id);
    let mut standing = dates.stand();
    // Whoever told first stays first, so that what a calendar knows by an id stays the same.
    standing.sort_by_key(|told| told.accounts.first().map(|(recorded, _)| recorded.entry));
    let source = |recorded: &Recorded<Talk>| {
        let told = recorded.what.told();
        let source = told.source.as_deref().map(|source| plain(source).into_owned());
        source.or_else(|| Some(plain(&told.passages.first()?.quote).into_owned()))
    };
    Occasion {
        sort: Sort::Meeting,
        uid: meeting.id.to_string(),
        about: About::Matter(meeting.id.clone()),
        title: name(asked.words, &meeting.name),
        kind: said(asked.words, "meeting-kind", meeting.kind.as_str()),
        place: meeting.place.as_deref().map(|at| plain(at).into_owned()).unwrap_or_default(),
        track: Some(meeting.track.clone()),
        within: String::new(),
        days: standing.iter().map(|told| told.days).collect(),
        sign: certain(asked, dates.certainty().map_or("proposed", DateCertainty::as_str)),
        remarks: Vec::new(),
        told: standing
            .iter()
            .map(|told| told.accounts.iter().filter_map(|(of, _)| source(of)).collect())
            .collect(),
        changes: 0,
        changed_at: None,
    }
}

/// How certain days are.
fn certain(asked: &Asked, certainty: &'static str) -> SignView {
    sign(asked.words, "certainty", certainty)
}

#[allow(clippy::too_many_arguments, reason = "what differs between five sorts of days")]
fn due(
    asked: &Asked,
    sort: Sort,
    recorded: &Recorded<Talk>,
    id: &TalkId,
    day: jiff::civil::Date,
    certainty: &'static str,
    title: String,
    by: String,
) -> Occasion {
    let title = match by.is_empty() {
        true => title,
        false => asked
            .words
            .with("calendar-due-of", &[("by", Arg::ready(by)), ("name", Arg::ready(title))]),
    };
    let source = recorded.what.told().source.as_deref();
    Occasion {
        sort,
        uid: id.to_string(),
        about: About::Matter(id.clone()),
        title,
        kind: said(asked.words, "talk-kind", recorded.what.kind()),
        place: String::new(),
        track: None,
        within: String::new(),
        days: vec![Days::one(day)],
        sign: certain(asked, certainty),
        remarks: Vec::new(),
        told: vec![source.map(|source| plain(source).into_owned()).into_iter().collect()],
        changes: 0,
        changed_at: None,
    }
}

/// Obligations of the instruments that are to be done by an instant; for those who may see what is due.
fn of_clauses(asked: &Asked) -> Vec<Occasion> {
    if !asked.access.may_in_room(Act::SeeQueue) {
        return Vec::new();
    }
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let at = snapshot.usual_instant(asked.visit.site.now()).at();
    let dues = snapshot.clocks().of_clauses(at);
    let occasion = |due: &holdfire_terms::Due| {
        let Subject::Clause(number) = &due.subject else { return None };
        let day = snapshot.zone.local(due.due_at?).date();
        let clause = format!("{}/{number}", due.instrument);
        let who = due.who.ids.iter().map(|id| name_of(asked, id.as_str()));
        let title = words.with(
            "calendar-due-of",
            &[("by", Arg::ready(words.list(who))), ("name", Arg::text(&clause))],
        );
        Some(Occasion {
            sort: Sort::Clause,
            uid: format!("clause-{}-{number}-{}", due.instrument, due.step),
            about: About::Clause(clause),
            title,
            kind: words.say("due-obligation"),
            place: String::new(),
            track: None,
            within: String::new(),
            days: vec![Days::one(day)],
            sign: standing_view(words, due.standing.as_str()),
            remarks: Vec::new(),
            told: vec![due.says.iter().map(|says| plain(says).into_owned()).collect()],
            changes: 0,
            changed_at: None,
        })
    };
    dues.iter().filter(|due| !due.is_of_a_draft).filter_map(occasion).collect()
}
