//! One incident between two members: the list of the one on one side, the incident in the middle,
//! the list of the other on the other side. What a side does not list is drawn as empty.

use super::View;
use super::matrix::{answer_word, sign};
use crate::asked::Asked;
use crate::moments::Moment;
use crate::names::act_name;
use crate::pages::rows::harmed;
use crate::words::plain;
use holdfire_core::reconciliation::{Account, Answer, Difference, Line, Side};
use holdfire_core::{Accord, Stand};
use holdfire_store::IncidentRow;

/// Reports of one side that are linked by number; the others are counted.
const MOST_REPORTS: usize = 4;

pub(super) struct LineView {
    pub href: String,
    pub id: String,
    pub when: Option<Moment>,
    pub is_perhaps: bool,
    pub act: String,
    pub place: String,
    pub region: String,
    pub accord: AccordView,
    /// The fields on which their own reports differ.
    pub differ: Vec<String>,
    pub found: Vec<(String, String)>,
    /// Who tells of it, where neither member does.
    pub told_by: String,
    pub sides: [SideView; 2],
}

pub(super) struct AccordView {
    pub class: &'static str,
    pub sign: &'static str,
    pub word: String,
}

pub(super) struct SideView {
    pub name: String,
    pub lists: bool,
    pub facts: Vec<FactView>,
    pub reports: Vec<(String, String)>,
    pub more_reports: String,
    pub words: Vec<WordView>,
    /// Sign and word of what it says, where it has no words that stand.
    pub silent: String,
}

/// A field of what a side's own reports tell.
pub(super) struct FactView {
    pub name: String,
    pub value: String,
    pub differs: bool,
}

pub(super) struct WordView {
    pub sign: &'static str,
    pub word: String,
    pub of: Option<(String, String)>,
    pub reason: String,
    pub href: String,
    pub entry: String,
}

/// How two members stand to each other, with its sign.
pub(super) fn accord_view(asked: &Asked, accord: Accord) -> AccordView {
    let (class, sign) = match accord {
        Accord::Agreed => ("agreed", "="),
        Accord::NotConfirmed => ("not-confirmed", "?"),
        Accord::ClassifiedDifferently => ("different", "≠"),
        Accord::Disputed => ("disputed", "✕"),
        Accord::Withheld => ("withheld", "–"),
        Accord::NotAllSpoken => ("open", "…"),
    };
    AccordView { class, sign, word: asked.words.say(&format!("recon-accord-{class}")) }
}

/// One line of the two lists.
pub(super) fn line_view(view: &View<'_>, line: &Line) -> LineView {
    let asked = view.asked;
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let reconciled = view.reconciled;
    let incident = &reconciled.lists.incidents[line.at];
    let row: &IncidentRow = snapshot.situation.at(reconciled.rows[line.at]);
    let side = |at: usize, place: usize| {
        let side = &incident.sides[place];
        side_view(asked, &view.names[at], side, line.answers[at], &line.differences)
    };
    let (one, other) = (view.pair.one, view.pair.other);
    let outcome = |(entry, outcome): &(u64, holdfire_core::Outcome)| {
        let word = words.say(&format!("outcome-{}", outcome.as_str().replace('_', "-")));
        (asked.entry_link(*entry), word)
    };
    let told_by = row.sources.iter().take(3).map(|id| snapshot.source_name(words, id.as_str()));
    LineView {
        href: asked.at().incident(row.id.as_str()),
        id: row.id.to_string(),
        when: snapshot.zone.seconds_shown(words, row.from_s, row.until_s),
        is_perhaps: incident.is_perhaps,
        act: row.act.map_or_else(|| words.say("act-not-told"), |act| act_name(words, act)),
        place: row.place_name.as_deref().map_or_else(String::new, |name| plain(name).into_owned()),
        region: row.region.as_deref().map_or_else(String::new, |r| snapshot.region_name(words, r)),
        accord: accord_view(asked, line.accord),
        differ: line.differences.iter().map(|field| field_name(asked, *field)).collect(),
        found: incident.found.iter().map(outcome).collect(),
        told_by: match incident.sides[one].lists() || incident.sides[other].lists() {
            true => String::new(),
            false => words.list(told_by.collect::<Vec<_>>()),
        },
        sides: [side(0, one), side(1, other)],
    }
}

/// The name of a field on which two differ.
pub(super) fn field_name(asked: &Asked, field: Difference) -> String {
    asked.words.say(&format!("differs-{}", field.as_str()))
}

fn side_view(
    asked: &Asked,
    name: &str,
    side: &Side,
    answer: Answer,
    differences: &[Difference],
) -> SideView {
    let words = asked.words;
    let links = side.reports.iter().take(MOST_REPORTS);
    let left = side.reports.len().saturating_sub(MOST_REPORTS);
    SideView {
        name: name.to_owned(),
        lists: side.lists(),
        facts: side.account.as_ref().map_or_else(Vec::new, |told| facts(asked, told, differences)),
        reports: links.map(|id| (asked.at().report(id.as_str()), id.to_string())).collect(),
        more_reports: if left > 0 { words.count("and-more", left) } else { String::new() },
        words: side.words.iter().map(|word| word_view(asked, word)).collect(),
        silent: match side.words.is_empty() {
            true if side.lists() => words.say("recon-lists-only"),
            true => format!("{} {}", sign(answer), answer_word(words, answer)),
            false => String::new(),
        },
    }
}

fn word_view(asked: &Asked, word: &holdfire_core::reconciliation::Word) -> WordView {
    let stand = &word.stand;
    WordView {
        sign: crate::pages::judged::sign(stand),
        word: asked.words.say(&format!("stand-{}", stand.as_str().replace('_', "-"))),
        of: match stand {
            Stand::Duplicate { of } => Some((asked.at().incident(of.as_str()), of.to_string())),
            _ => None,
        },
        reason: plain(&word.reason).into_owned(),
        href: asked.entry_link(word.entry),
        entry: asked.words.count("entry-number", word.entry),
    }
}

/// What a side's own reports tell: time, act and place always, the rest where it differs or people
/// were harmed.
fn facts(asked: &Asked, told: &Account, differences: &[Difference]) -> Vec<FactView> {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let differs = |field| differences.contains(&field);
    let when = told.when.as_ref().map(|w| snapshot.zone.span_shown(words, w.from, w.until).text);
    let acts = words.list(told.acts.iter().map(|act| act_name(words, *act)));
    let place = told.place.as_ref().map(|place| {
        let name = place.name.as_deref().map(|name| plain(name).into_owned());
        let at = || crate::names::coordinates(place.lon, place.lat);
        let doubt = crate::names::plus_minus(words, place.uncertainty_m);
        words.list([name.unwrap_or_else(at), doubt])
    });
    let names = |told: &[String]| words.list(told.iter().map(|id| snapshot.actor_name(words, id)));
    let harm = told.casualties;
    let is_harm = differs(Difference::Killed) || differs(Difference::Injured);
    let all = [
        ("field-when", when, differs(Difference::Time), true),
        ("field-act", Some(acts), differs(Difference::Act), true),
        ("field-where", place, differs(Difference::Place), true),
        ("field-actor", Some(names(&told.actors)), differs(Difference::Actor), false),
        ("field-target", Some(names(&told.targets)), differs(Difference::Target), false),
        ("field-harmed", Some(harmed(words, harm.killed, harm.injured)), is_harm, is_harm),
    ];
    let is_some_harm = |range: Option<holdfire_core::CountRange>| range.is_some_and(|r| r.high > 0);
    let has_harm = is_some_harm(harm.killed) || is_some_harm(harm.injured);
    all.into_iter()
        .filter(|(id, _, differs, always)| {
            *differs || *always || (*id == "field-harmed" && has_harm)
        })
        .filter_map(|(id, value, differs, _)| {
            let value = value.filter(|value| !value.is_empty())?;
            Some(FactView { name: words.say(id), value, differs })
        })
        .collect()
}
