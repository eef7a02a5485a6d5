//! Texts of one provision side by side: when each says that it binds, by when something is owed,
//! and who says so. Drawn as bars on one scale where the dates differ. Readings of parties stand
//! in the order of their names, nobody first by rank.

use crate::asked::Asked;
use crate::charts::spans::{Scale, Span};
use crate::lengths::length;
use crate::moments::{Zone, date};
use crate::words::{Arg, plain};
use holdfire_terms::{Clause, DueTime, Term, TermBasis};
use jiff::{Timestamp, civil::Time};

/// Texts that differ, on one scale.
pub(crate) struct Texts {
    pub rows: Vec<TextRow>,
    /// First and last day of the scale; nothing where no dates differ.
    pub ends: Option<(String, String)>,
    pub label: String,
}

/// What one text says.
pub(crate) struct TextRow {
    /// Which text, in the words of the instrument; nothing for the text that is followed here.
    pub says: Option<String>,
    pub span: Option<Span>,
    /// Where on the scale something is owed.
    pub due_at: Option<String>,
    pub in_force: String,
    pub due: String,
    pub paragraphs: Vec<String>,
    pub cites: String,
}

/// How a party reads a clause.
pub(crate) struct ReadingView {
    pub party: String,
    pub paragraphs: Vec<String>,
    pub cites: String,
}

struct Dated<'a> {
    says: Option<&'a str>,
    term: Option<&'a Term>,
    due: Option<DueTime>,
    text: &'a str,
    cites: &'a [Box<str>],
}

/// The texts of a clause, if there is more than one. Where it binds as its instrument does, the
/// times of the instrument are not told again.
pub(crate) fn of_clause(asked: &Asked, clause: &Clause) -> Option<Texts> {
    let is_of_a_draft =
        |term: &&Term| clause.drafts.iter().any(|draft| draft.in_force.as_ref() == Some(term));
    let own = |term| Dated { says: term_says(term), term, due: clause.due, text: "", cites: &[] };
    let as_written: Vec<&Term> =
        clause.in_force.iter().filter(|term| !is_of_a_draft(term)).collect();
    let mut all: Vec<Dated<'_>> = match binds_as_its_instrument(asked, clause, &as_written) {
        true => vec![own(None)],
        false => as_written.into_iter().map(|term| own(Some(term))).collect(),
    };
    all.extend(clause.drafts.iter().map(|draft| Dated {
        says: Some(&draft.says),
        term: draft.in_force.as_ref(),
        due: draft.due,
        text: &draft.text,
        cites: &draft.cites,
    }));
    let zone = zone_of(asked, clause);
    let from = clause.in_force.first().and_then(|term| term.from);
    (all.len() > 1).then(|| drawn(asked, &zone, &all, from, asked.words.say("texts-differ")))
}

fn term_says(term: Option<&Term>) -> Option<&str> {
    term.and_then(|term| term.says.as_deref())
}

fn binds_as_its_instrument(asked: &Asked, clause: &Clause, terms: &[&Term]) -> bool {
    let settings = asked.snapshot.terms.agreement.settings(&clause.instrument);
    settings.is_some_and(|settings| settings.in_force.iter().eq(terms.iter().copied()))
}

/// The times of a clause that binds otherwise than its instrument, each with who says so.
pub(crate) fn own_terms(asked: &Asked, clause: &Clause) -> Vec<String> {
    let terms: Vec<&Term> = clause.in_force.iter().collect();
    match binds_as_its_instrument(asked, clause, &terms) {
        true => Vec::new(),
        false => terms.into_iter().map(|term| term_shown(asked, term)).collect(),
    }
}

/// The texts of an instrument, if they differ on when it is in force.
pub(crate) fn of_terms(asked: &Asked, terms: &[Term]) -> Option<Texts> {
    let all: Vec<Dated<'_>> = terms
        .iter()
        .map(|term| Dated {
            says: term.says.as_deref(),
            term: Some(term),
            due: None,
            text: "",
            cites: &[],
        })
        .collect();
    (all.len() > 1).then(|| drawn(asked, &asked.snapshot.zone, &all, None, String::new()))
}

/// `from` is when the provision binds where a text does not say.
fn drawn(
    asked: &Asked,
    zone: &Zone,
    all: &[Dated<'_>],
    from: Option<Timestamp>,
    label: String,
) -> Texts {
    let words = asked.words;
    let begun = |dated: &Dated<'_>| dated.term.map_or(from, |term| term.from);
    let owed = |dated: &Dated<'_>| due_instant(zone, dated.due?, begun(dated));
    let instants = all.iter().flat_map(|dated| {
        let term = dated.term;
        [term.and_then(|t| t.from), term.and_then(|t| t.until), owed(dated)]
    });
    let scale = Scale::close(instants.flatten());
    let day = |at| date(words, asked.snapshot.zone.local(at).date());
    Texts {
        rows: all
            .iter()
            .map(|dated| TextRow {
                says: dated.says.map(|says| plain(says).into_owned()),
                span: scale
                    .as_ref()
                    .zip(dated.term.and_then(|term| term.from))
                    .map(|(scale, from)| scale.span(from, dated.term.and_then(|term| term.until))),
                due_at: scale.as_ref().zip(owed(dated)).map(|(scale, at)| scale.place(at)),
                in_force: dated.term.map_or_else(String::new, |term| span_shown(asked, term)),
                due: dated
                    .due
                    .map_or_else(String::new, |due| due_shown(asked, zone, due, begun(dated))),
                paragraphs: paragraphs(dated.text),
                cites: words.list(dated.cites),
            })
            .collect(),
        ends: scale.map(|scale| (day(scale.ends().0), day(scale.ends().1))),
        label,
    }
}

/// The zone in which the text of a clause counts days.
pub(crate) fn zone_of(asked: &Asked, clause: &Clause) -> Zone {
    let settings = asked.snapshot.terms.agreement.settings(&clause.instrument);
    settings.map_or_else(|| asked.snapshot.zone.clone(), |settings| Zone::named(&settings.zone))
}

/// How the parties read a clause, in the order of their names.
pub(crate) fn readings(asked: &Asked, clause: &Clause) -> Vec<ReadingView> {
    let words = asked.words;
    let mut readings: Vec<ReadingView> = clause
        .readings
        .iter()
        .map(|reading| ReadingView {
            party: asked.snapshot.body_or_actor_name(words, reading.party.as_str()),
            paragraphs: paragraphs(&reading.text),
            cites: words.list(&reading.cites),
        })
        .collect();
    readings.sort_by_key(|reading| reading.party.to_lowercase());
    readings
}

/// The time of a term, without who says so.
pub(crate) fn span_shown(asked: &Asked, term: &Term) -> String {
    let words = asked.words;
    let shown = |at| asked.snapshot.zone.instant_shown(words, at).text;
    match (term.from, term.until) {
        (None, None) => words.say("in-force-not-known"),
        (Some(from), None) => words.with("in-force-from", &[("from", Arg::ready(shown(from)))]),
        (from, Some(until)) => words.with(
            "in-force-between",
            &[
                ("from", Arg::ready(from.map_or_else(|| "…".to_owned(), shown))),
                ("until", Arg::ready(shown(until))),
            ],
        ),
    }
}

/// The time of a term, and which text says so.
pub(crate) fn term_shown(asked: &Asked, term: &Term) -> String {
    let words = asked.words;
    let span = span_shown(asked, term);
    match (&term.says, term.because) {
        (Some(text), _) => {
            words.with("as-text-says", &[("span", Arg::ready(span)), ("text", Arg::text(text))])
        }
        (None, TermBasis::Text | TermBasis::Renewal) => span,
    }
}

/// When something is owed: "by 4 Jun 2017", "within 14 days of entry into force".
pub(crate) fn due_shown(
    asked: &Asked,
    zone: &Zone,
    due: DueTime,
    in_force_from: Option<Timestamp>,
) -> String {
    let words = asked.words;
    let by = |at| match zone.local(at).time() == Time::midnight() {
        // A day that is named is owed until its end.
        true => {
            let day = zone.local(at).date();
            let day = date(words, day.yesterday().unwrap_or(day));
            words.with("due-by-day", &[("day", Arg::ready(day))])
        }
        false => {
            let shown = zone.instant_shown(words, at).text;
            words.with("due-before", &[("when", Arg::ready(shown))])
        }
    };
    match (due, due_instant(zone, due, in_force_from)) {
        (DueTime::Before(at), _) => by(at),
        (DueTime::After(period), Some(at)) => words.with(
            "due-after-known",
            &[
                ("length", Arg::ready(length(words, period))),
                ("when", Arg::ready(zone.instant_shown(words, at).text)),
            ],
        ),
        (DueTime::After(period), None) => {
            words.with("due-after", &[("length", Arg::ready(length(words, period)))])
        }
    }
}

fn due_instant(zone: &Zone, due: DueTime, in_force_from: Option<Timestamp>) -> Option<Timestamp> {
    match due {
        DueTime::Before(at) => Some(at),
        DueTime::After(period) => Some(period.after(in_force_from?, zone.time_zone())),
    }
}

/// Paragraphs are separated by an empty line.
pub(crate) fn paragraphs(text: &str) -> Vec<String> {
    let all = text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
    all.map(|paragraph| plain(paragraph).into_owned()).collect()
}
