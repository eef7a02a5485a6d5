//! What is remembered of talks as events of PLOVER (Open Event Data Alliance, Political Language Ontology
//! for Verifiable Event Records, manual of 2021): the categories, modes and field names are theirs, which of
//! ours is which of theirs is said in [`MAPPING`] and in `docs/mappings/plover.md`, and what has no
//! counterpart is counted and left out. Nothing is coded that a text would have to be read for.

use crate::snapshot::hex;
use holdfire_core::talks::{
    Accusation, Attendance, Attending, ClauseKind, Commitment, CommitmentKind, Contact, Dating,
    DatingState, Days, Medium, Meeting, Milestone, MilestoneKind, Settlement, Statement, Who,
};
use holdfire_core::{Actor, ActorKind, Recorded, Talk, TalkBook};
use holdfire_intake::safe_csv::SafeWriter;
use holdfire_store::{Reader, StoreError};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};
use utoipa::ToSchema;

/// Which manual is meant.
const CODEBOOK: &str = "plover-2021";

/// Each of ours with the category and the mode it becomes; no category where it is left out. A test holds
/// it against the code, and the document is made of it.
#[cfg(test)]
const MAPPING: &[(&str, &str, &str, &str)] = &[
    (
        "contact by telephone, by video or in writing",
        "CONSULT",
        "phone",
        "all who spoke are sources",
    ),
    ("contact in person, or by means not told", "CONSULT", "", "all who spoke are sources"),
    (
        "meeting that is told to have been held",
        "CONSULT",
        "multilateral",
        "all who are told to have been there are sources; the mode where they are more than two",
    ),
    (
        "attendance: boycotted, or left before the end",
        "REJECT",
        "meet",
        "the hosts of the meeting are recipients",
    ),
    (
        "date of a meeting: cancelled by somebody",
        "REJECT",
        "meet",
        "the hosts of the meeting are recipients",
    ),
    ("statement of several, or of one that binds itself", "AGREE", "", "who made it is the source"),
    ("statement that is an instrument", "SUPPORT", "", "who made it is the source"),
    (
        "commitment: promise, undertaking, confidence measure",
        "AGREE",
        "",
        "to whom it was made is the recipient",
    ),
    (
        "commitment: condition about a meeting",
        "THREATEN",
        "relations",
        "to whom it was made is the recipient",
    ),
    ("accusation", "ACCUSE", "allege", "the accused is the recipient, if one is named"),
    ("settlement by somebody", "AGREE", "", "who settled it is the source"),
    ("milestone: local deal", "AGREE", "", "who took part is the source"),
    ("milestone: exchange", "RETREAT", "release", "who took part is the source"),
    (
        "other milestones; aims, action items, other conditions; statements of one that binds others or nobody",
        "",
        "",
        "no category, or the words would have to be judged",
    ),
    ("messages and their steps", "", "", "they are in confidence"),
    (
        "tracks, links, issues, dates, other attendance, forms of meetings, appraisals, minutes, papers, readouts, replies, fulfilments, open issues, offices, reports taken",
        "",
        "",
        "comment, description, or said of something that is coded already",
    ),
];

/// Everything that was coded, and what was not.
#[derive(Debug, Serialize, ToSchema)]
pub struct PloverFile {
    /// Which manual is meant.
    #[schema(example = "plover-2021")]
    pub codebook: String,
    /// The mechanism.
    #[schema(example = "exercise")]
    pub corpus: String,
    /// How many entries the register had.
    #[schema(minimum = 0, example = 1842)]
    pub register_size: u64,
    /// The root over them, in hexadecimal.
    #[schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    pub root: String,
    /// The events, in the order of their days.
    pub events: Vec<PloverEvent>,
    /// How many of each kind were left out.
    pub left_out: Vec<LeftOut>,
}

/// How many of a kind have no counterpart.
#[derive(Debug, Serialize, ToSchema)]
pub struct LeftOut {
    /// The kind.
    #[schema(example = "minute")]
    pub kind: String,
    /// How many.
    #[schema(minimum = 0, example = 3)]
    pub count: u64,
}

/// One event, in the fields of PLOVER.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct PloverEvent {
    /// Its identifier: the mechanism and the entry.
    #[schema(example = "exercise-1841")]
    pub id: String,
    /// The day, if one is told.
    #[schema(example = "2026-02-18")]
    pub date: Option<Date>,
    /// The last day, if it is another.
    #[schema(example = json!(null))]
    pub enddate: Option<Date>,
    /// The category.
    #[schema(example = json!(["CONSULT"]))]
    pub event: Vec<String>,
    /// The modes.
    #[schema(example = json!(["phone"]))]
    pub mode: Vec<String>,
    /// 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
    #[schema(minimum = 1, maximum = 4, example = 1)]
    pub quad_code: u8,
    /// Who acts.
    pub source: Vec<PloverActor>,
    /// On whom.
    pub recipient: Vec<PloverActor>,
    /// Where, by name.
    #[schema(example = json!(null))]
    pub event_loc: Option<String>,
    /// What kind of entry it is made of.
    #[schema(example = "contact")]
    pub comment: String,
    /// Who tells it.
    #[schema(example = "statement of the secretariat, 18 February")]
    pub citation: String,
}

/// Somebody in an event.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct PloverActor {
    /// The code of a kind of actor that has one: `IGO`. Codes of countries are not guessed from names.
    #[schema(example = json!(null))]
    pub code: Option<String>,
    /// The name, or the words of the source.
    #[schema(example = "Member A")]
    pub actor_text: String,
    /// The id in the register, if it is somebody known.
    #[schema(example = "member-a")]
    pub identifier_id: Option<String>,
}

/// What is coded of one book.
pub(crate) struct Coding<'b> {
    pub book: &'b TalkBook,
    pub actors: &'b HashMap<String, Actor>,
    pub corpus: &'b str,
}

/// The event of something, before it has its number and its names.
struct Coded<'b> {
    event: &'static str,
    mode: &'static str,
    days: Option<Days>,
    source: Vec<&'b Who>,
    recipient: Vec<&'b Who>,
    place: Option<&'b str>,
}

impl<'b> Coding<'b> {
    /// The events and what was left out.
    pub fn events(&self) -> (Vec<PloverEvent>, Vec<LeftOut>) {
        let mut events = Vec::new();
        let mut left_out: BTreeMap<&'static str, u64> = BTreeMap::new();
        for recorded in self.book.standing() {
            match self.coded(&recorded.what) {
                Some(coded) if !coded.source.is_empty() => {
                    events.push(self.event(recorded, &coded));
                }
                _ => *left_out.entry(recorded.what.kind()).or_default() += 1,
            }
        }
        events.sort_by(|a: &PloverEvent, b| {
            let key = |of: &PloverEvent| (of.date.is_none(), of.date);
            key(a).cmp(&key(b))
        });
        let left_out = left_out.into_iter();
        let left_out = left_out.map(|(kind, count)| LeftOut { kind: kind.to_owned(), count });
        (events, left_out.collect())
    }

    fn coded(&self, talk: &'b Talk) -> Option<Coded<'b>> {
        let plain = |event, mode, source: Vec<&'b Who>| Coded {
            event,
            mode,
            days: None,
            source,
            recipient: Vec::new(),
            place: None,
        };
        match talk {
            Talk::Contact(contact) => Some(consulted(contact)),
            Talk::Meeting(meeting) => self.held(meeting),
            Talk::Attendance(attendance) => self.refused(attendance),
            Talk::Dating(dating) => self.cancelled(dating),
            Talk::Statement(statement) => stated(statement),
            Talk::Commitment(made) => promised(made),
            Talk::Accusation(accusation) => Some(accused(accusation)),
            Talk::Settlement(Settlement { by, on, .. }) => {
                Some(Coded { days: *on, ..plain("AGREE", "", by.iter().collect()) })
            }
            Talk::Milestone(Milestone { kind, days, who, place, .. }) => {
                let (event, mode) = match kind {
                    MilestoneKind::LocalDeal => ("AGREE", ""),
                    MilestoneKind::Exchange => ("RETREAT", "release"),
                    _ => return None,
                };
                let place = place.as_deref();
                Some(Coded { days: *days, place, ..plain(event, mode, who.iter().collect()) })
            }
            _ => None,
        }
    }

    /// A meeting that is told to have been held, with everybody who is told to have been there.
    fn held(&self, meeting: &'b Meeting) -> Option<Coded<'b>> {
        let datings = self.book.each_about::<Dating>(&meeting.id);
        let held = datings.filter(|(_, dating)| dating.state == DatingState::Held).last();
        let (_, dating) = held?;
        let mut source: Vec<&Who> = Vec::new();
        for (_, attendance) in self.book.each_about::<Attendance>(&meeting.id) {
            let was_there = matches!(attendance.state, Attending::Present | Attending::Left);
            if was_there && !source.contains(&&attendance.who) {
                source.push(&attendance.who);
            }
        }
        Some(Coded {
            event: "CONSULT",
            mode: if source.len() > 2 { "multilateral" } else { "" },
            days: Some(dating.days),
            source,
            recipient: Vec::new(),
            place: meeting.place.as_deref(),
        })
    }

    fn refused(&self, attendance: &'b Attendance) -> Option<Coded<'b>> {
        matches!(attendance.state, Attending::Boycotted | Attending::Left).then(|| {
            let (days, recipient, place) = self.of_meeting(&attendance.meeting);
            Coded {
                event: "REJECT",
                mode: "meet",
                days,
                source: vec![&attendance.who],
                recipient,
                place,
            }
        })
    }

    fn cancelled(&self, dating: &'b Dating) -> Option<Coded<'b>> {
        let by = dating.by.as_ref().filter(|_| dating.state == DatingState::Cancelled)?;
        let (_, recipient, place) = self.of_meeting(&dating.meeting);
        let days = Some(dating.days);
        Some(Coded { event: "REJECT", mode: "meet", days, source: vec![by], recipient, place })
    }

    /// The days of a meeting as told last, who hosts it and where.
    fn of_meeting(
        &self,
        id: &holdfire_core::TalkId,
    ) -> (Option<Days>, Vec<&'b Who>, Option<&'b str>) {
        let days = self.book.each_about::<Dating>(id).last().map(|(_, dating)| dating.days);
        match self.book.get::<Meeting>(id) {
            Some(of) => (days, of.hosts.iter().collect(), of.place.as_deref()),
            None => (days, Vec::new(), None),
        }
    }

    fn event(&self, recorded: &Recorded<Talk>, coded: &Coded<'_>) -> PloverEvent {
        let actors = |whos: &[&Who]| whos.iter().map(|who| self.actor(who)).collect();
        let told = recorded.what.told();
        let quote = told.passages.first().map(|passage| passage.document.to_string());
        PloverEvent {
            id: format!("{}-{}", self.corpus, recorded.entry),
            date: coded.days.map(|days| days.from),
            enddate: coded.days.and_then(|days| days.until),
            event: vec![coded.event.to_owned()],
            mode: Some(coded.mode)
                .filter(|mode| !mode.is_empty())
                .map(str::to_owned)
                .into_iter()
                .collect(),
            quad_code: quad(coded.event),
            source: actors(&coded.source),
            recipient: actors(&coded.recipient),
            event_loc: coded.place.map(str::to_owned),
            comment: recorded.what.kind().to_owned(),
            citation: told.source.as_deref().map(str::to_owned).or(quote).unwrap_or_default(),
        }
    }

    fn actor(&self, who: &Who) -> PloverActor {
        match who {
            Who::Described { words } => {
                PloverActor { code: None, actor_text: words.to_string(), identifier_id: None }
            }
            Who::Actor(id) => {
                let known = self.actors.get(id.as_str());
                let is_body = known.is_some_and(|of| of.kind == ActorKind::InternationalBody);
                PloverActor {
                    code: is_body.then(|| "IGO".to_owned()),
                    actor_text: known
                        .map_or_else(|| id.to_string(), |of| of.name.get("en").to_owned()),
                    identifier_id: Some(id.to_string()),
                }
            }
        }
    }
}

fn consulted(contact: &Contact) -> Coded<'_> {
    let is_remote = matches!(contact.medium, Medium::Telephone | Medium::Video | Medium::Letter);
    Coded {
        event: "CONSULT",
        mode: if is_remote { "phone" } else { "" },
        days: contact.days,
        source: contact.between.iter().collect(),
        recipient: Vec::new(),
        place: contact.place.as_deref(),
    }
}

fn stated(statement: &Statement) -> Option<Coded<'_>> {
    let binds_itself = statement.clauses.iter().any(|clause| {
        clause.kind == ClauseKind::Obligation
            && clause.bound.iter().any(|who| statement.by.contains(who))
    });
    let event = match (&statement.instrument, statement.by.len() > 1 || binds_itself) {
        (Some(_), _) => "SUPPORT",
        (None, true) => "AGREE",
        (None, false) => return None,
    };
    Some(Coded {
        event,
        mode: "",
        days: statement.on.map(Days::one),
        source: statement.by.iter().collect(),
        recipient: Vec::new(),
        place: None,
    })
}

fn promised(made: &Commitment) -> Option<Coded<'_>> {
    let (event, mode) = match made.kind {
        CommitmentKind::Promise
        | CommitmentKind::Undertaking
        | CommitmentKind::ConfidenceMeasure => ("AGREE", ""),
        CommitmentKind::Condition if made.meeting.is_some() => ("THREATEN", "relations"),
        _ => return None,
    };
    Some(Coded {
        event,
        mode,
        days: made.on.map(Days::one),
        source: vec![&made.by],
        recipient: made.to.iter().collect(),
        place: None,
    })
}

fn accused(accusation: &Accusation) -> Coded<'_> {
    Coded {
        event: "ACCUSE",
        mode: "allege",
        days: accusation.on.map(Days::one),
        source: vec![&accusation.by],
        recipient: accusation.against.iter().collect(),
        place: None,
    }
}

/// The quad category of an event that is made here.
fn quad(event: &str) -> u8 {
    match event {
        "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" => 1,
        "COOPERATE" | "AID" | "RETREAT" => 2,
        "DEMAND" | "ACCUSE" | "REJECT" | "THREATEN" => 3,
        _ => 4,
    }
}

/// What a register tells of talks, as one file.
pub fn plover(reader: &Reader) -> Result<PloverFile, StoreError> {
    let size = reader.size()?;
    let actors: HashMap<String, Actor> =
        reader.actors()?.into_iter().map(|actor| (actor.id.to_string(), actor)).collect();
    let (book, mechanism) = (reader.talks()?, reader.mechanism()?);
    let root = hex(reader.root_at(size)?.as_bytes());
    Ok(coded(&book, &actors, mechanism.id.as_str(), size, root))
}

/// The same of a book that is at hand.
pub(crate) fn coded(
    book: &TalkBook,
    actors: &HashMap<String, Actor>,
    corpus: &str,
    register_size: u64,
    root: String,
) -> PloverFile {
    let (events, left_out) = Coding { book, actors, corpus }.events();
    let (codebook, corpus) = (CODEBOOK.to_owned(), corpus.to_owned());
    PloverFile { codebook, corpus, register_size, root, events, left_out }
}

impl PloverFile {
    /// The events as CSV, safe for programs that take cells for formulas. Several in one cell are joined by
    /// a vertical line.
    pub fn csv(&self) -> std::io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut table = SafeWriter::new(&mut bytes);
        let head = [
            "id",
            "date",
            "enddate",
            "event",
            "mode",
            "quad_code",
            "source",
            "source_text",
            "recipient",
            "recipient_text",
            "event_loc",
            "comment",
            "citation",
        ];
        table.row(head)?;
        for event in &self.events {
            let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
            let ids = |all: &[PloverActor]| {
                let id = |of: &PloverActor| of.identifier_id.clone().unwrap_or_default();
                all.iter().map(id).collect::<Vec<_>>().join("|")
            };
            let texts = |all: &[PloverActor]| {
                all.iter().map(|of| of.actor_text.replace('|', "/")).collect::<Vec<_>>().join("|")
            };
            table.row([
                event.id.clone(),
                day(event.date),
                day(event.enddate),
                event.event.join("|"),
                event.mode.join("|"),
                event.quad_code.to_string(),
                ids(&event.source),
                texts(&event.source),
                ids(&event.recipient),
                texts(&event.recipient),
                event.event_loc.clone().unwrap_or_default(),
                event.comment.clone(),
                event.citation.clone(),
            ])?;
        }
        table.flush()?;
        drop(table);
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    /// What the golden talks have no example of.
    const MORE: &str = r#"{ "is": "milestone", "id": "deal", "kind": "local_deal", "name": { "en": "x" }, "who": ["northern-league"] }
{ "is": "milestone", "id": "swap", "kind": "exchange", "name": { "en": "x" }, "who": ["northern-league", "member-a"] }
{ "is": "meeting", "id": "full", "track": "talks", "kind": "round", "name": { "en": "x" } }
{ "is": "dating", "meeting": "full", "days": { "from": "2017-03-01" }, "state": "held" }
{ "is": "attendance", "meeting": "full", "who": "northern-league", "state": "present" }
{ "is": "attendance", "meeting": "full", "who": "member-a", "state": "present" }
{ "is": "attendance", "meeting": "full", "who": "member-b", "state": "present" }
{ "is": "commitment", "id": "if", "kind": "condition", "name": { "en": "x" }, "by": "northern-league", "what": "x", "meeting": "full", "condition": { "words": "if it is quiet there" } }"#;

    /// The golden talks, as a book, and more of what they have no example of.
    fn golden() -> TalkBook {
        let text = include_str!("../../../holdfire-core/tests/golden/talks-v1.jsonl");
        let entries = text.lines().enumerate().filter_map(|(n, line)| {
            let entry: Value = serde_json::from_str(line).unwrap();
            (entry["kind"] == "talk_recorded").then(|| {
                let recorded = serde_json::json!({ "entry": n, "what": entry["body"] });
                serde_json::from_value::<Recorded<Talk>>(recorded).unwrap()
            })
        });
        let more = MORE.lines().enumerate().map(|(n, what)| {
            let mut what: Value = serde_json::from_str(what).unwrap();
            what["told"] = serde_json::json!({ "source": "letter" });
            let recorded = serde_json::json!({ "entry": 1000 + n, "what": what });
            serde_json::from_value::<Recorded<Talk>>(recorded).unwrap()
        });
        TalkBook::new(entries.chain(more))
    }

    #[test]
    fn every_category_that_is_made_stands_in_the_mapping_and_the_other_way_round() {
        let actors = HashMap::new();
        let book = golden();
        let file = coded(&book, &actors, "amber", 92, String::new());
        let made: std::collections::BTreeSet<(String, String)> =
            file.events.iter().map(|of| (of.event.join(""), of.mode.join(""))).collect();
        let known: std::collections::BTreeSet<(String, String)> = MAPPING
            .iter()
            .filter(|(_, event, ..)| !event.is_empty())
            .map(|(_, event, mode, _)| ((*event).to_owned(), (*mode).to_owned()))
            .collect();
        for pair in &made {
            let is_known = known.contains(pair) || (pair.0 == "CONSULT" && pair.1.is_empty());
            assert!(is_known, "{pair:?} stands nowhere");
        }
        for pair in &known {
            assert!(made.contains(pair), "{pair:?} is never made: {made:?}");
        }
        let all = book.standing().count() as u64;
        let left_out: u64 = file.left_out.iter().map(|of| of.count).sum();
        assert_eq!(file.events.len() as u64 + left_out, all, "nothing is lost uncounted");
        assert!(file.left_out.iter().any(|of| of.kind == "message"), "messages are in confidence");
        assert!(!serde_json::to_string(&file).unwrap().contains("if it is quiet"));
    }

    #[test]
    fn no_cell_of_the_table_is_run_by_whoever_opens_it() {
        let hostile = serde_json::json!({ "entry": 1, "what": {
            "is": "accusation", "id": "x", "by": { "words": "=cmd|' /C calc'!A0" },
            "words": "x", "told": { "source": "@SUM(1)" },
        }});
        let book = TalkBook::new([serde_json::from_value(hostile).unwrap()]);
        let csv = coded(&book, &HashMap::new(), "amber", 1, String::new()).csv().unwrap();
        let text = String::from_utf8(csv).unwrap();
        assert!(text.contains("'=cmd/' /C calc'!A0"), "{text}");
        assert!(text.contains("'@SUM(1)"), "{text}");
    }

    #[test]
    fn the_table_in_the_documents_is_that_of_the_program() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/mappings/plover.md");
        let mut made = String::from(include_str!("plover_head.md"));
        for (ours, event, mode, how) in MAPPING {
            let event = if event.is_empty() { "left out" } else { event };
            made += &format!("| {ours} | {event} | {mode} | {how} |\n");
        }
        #[allow(clippy::disallowed_methods, reason = "a test reads the document it keeps current")]
        let kept = std::fs::read_to_string(path).unwrap_or_default();
        if std::env::var_os("UPDATE_DOCS").is_some() {
            std::fs::write(path, &made).unwrap();
            return;
        }
        assert!(kept == made, "`docs/mappings/plover.md` is not current; run with UPDATE_DOCS=1");
    }
}
