//! `/{m}/instruments`: the texts with the time in which each binds; one text clause by clause, its
//! rule beside it, and how many incidents engage it.

use crate::asked::{Asked, html};
use crate::charts::spans::{Scale, Span};
use crate::error::WebError;
use crate::moments::date;
use crate::names::{Tag, name, tag};
use crate::pages::chrome::Chrome;
use crate::pages::register::{HistoryLine, history};
use crate::situation::filter::{Filter, Overall};
use crate::words::{Arg, Words, plain};
use askama::Template;
use axum::response::Response;
use holdfire_core::{Accession, Instrument, Touched, Verdict};
use holdfire_terms::{Clause, Term};

#[derive(Template)]
#[template(path = "instruments.html")]
struct List {
    chrome: Chrome,
    answer: String,
    instruments: Vec<Summary>,
    scale: Option<(String, String)>,
}

struct Summary {
    href: String,
    title: String,
    adopted: String,
    in_force: String,
    span: Option<Span>,
    clauses: String,
    engaged: Number,
}

/// A number that leads to the incidents behind it.
pub(crate) struct Number {
    pub text: String,
    pub href: String,
}

pub(crate) fn list(asked: &Asked) -> Result<Response, WebError> {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let scale = Scale::over(
        snapshot.instruments.iter().flat_map(|i| [i.in_force_from, i.in_force_until]).flatten(),
    );
    let instruments = snapshot.instruments.iter().map(|instrument| Summary {
        href: asked.at().instrument(instrument.id.as_str()),
        title: name(words, &instrument.title),
        adopted: date(words, instrument.adopted),
        in_force: in_force(asked, instrument),
        span: scale
            .as_ref()
            .zip(instrument.in_force_from)
            .map(|(scale, from)| scale.span(from, instrument.in_force_until)),
        clauses: words.count("clauses", snapshot.terms.clauses_of(instrument.id.as_str()).count()),
        engaged: engaged_of_instrument(asked, instrument),
    });
    html(&List {
        instruments: instruments.collect(),
        answer: words.count("instruments-answer", snapshot.instruments.len()),
        scale: scale.map(|scale| {
            let (from, until) = scale.ends();
            let day = |at| date(words, snapshot.zone.local(at).date());
            (day(from), day(until))
        }),
        chrome: Chrome::of(asked, "instruments", words.say("section-instruments")),
    })
}

fn in_force(asked: &Asked, instrument: &Instrument) -> String {
    let words = asked.words;
    let shown = |at| asked.snapshot.zone.instant_shown(words, at).text;
    match (instrument.in_force_from, instrument.in_force_until) {
        (None, _) => words.say("in-force-not-known"),
        (Some(from), None) => words.with("in-force-from", &[("from", Arg::ready(shown(from)))]),
        (Some(from), Some(until)) => words.with(
            "in-force-between",
            &[("from", Arg::ready(shown(from))), ("until", Arg::ready(shown(until)))],
        ),
    }
}

/// Incidents that engage at least one clause; one that engages two is counted once.
fn engaged_of_instrument(asked: &Asked, instrument: &Instrument) -> Number {
    let prefix = format!("{}/", instrument.id);
    let situation = &asked.snapshot.situation;
    let engages =
        |row: &&holdfire_store::IncidentRow| row.engaged.iter().any(|c| c.starts_with(&prefix));
    let n = situation.rows.iter().filter(engages).count();
    Number {
        text: asked.words.number(n as u64),
        href: asked.at().instrument(instrument.id.as_str()),
    }
}

#[derive(Template)]
#[template(path = "instrument.html")]
struct InstrumentPage {
    chrome: Chrome,
    title: String,
    answer: String,
    facts: Vec<(String, Vec<String>)>,
    clauses: Vec<ClauseView>,
    accessions: Vec<AccessionView>,
    history: Vec<HistoryLine>,
}

struct ClauseView {
    number: String,
    title: String,
    kind: String,
    testable: String,
    is_testable: bool,
    paragraphs: Vec<String>,
    cites: Vec<String>,
    rule: Option<String>,
    answers: Vec<(Tag, Number)>,
    terms: Vec<String>,
    area: Option<String>,
    excepts: String,
}

struct AccessionView {
    actor: String,
    locality: String,
    state: String,
    from: String,
    until: String,
    told_to: String,
    source: String,
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let id = asked.param("id");
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let found = snapshot.instruments.iter().find(|instrument| instrument.id.as_str() == id);
    let instrument = found.ok_or_else(|| WebError::not_found("instrument", id))?;
    let clauses: Vec<&Clause> = snapshot.terms.clauses_of(id).collect();
    let testable = clauses.iter().filter(|clause| clause.testable).count();
    let actors = |ids: &[holdfire_core::ActorId]| -> Vec<String> {
        ids.iter().map(|id| snapshot.actor_name(words, id.as_str())).collect()
    };
    html(&InstrumentPage {
        title: name(words, &instrument.title),
        answer: words.with(
            "instrument-answer",
            &[
                ("clauses", Arg::ready(words.count("clauses", clauses.len()))),
                ("testable", Arg::number(testable)),
                ("force", Arg::ready(in_force(asked, instrument))),
            ],
        ),
        facts: vec![
            (words.say("adopted"), vec![date(words, instrument.adopted)]),
            (words.say("version"), vec![words.number(instrument.version)]),
            (words.say("parties"), actors(&instrument.parties)),
            (words.say("guarantors"), actors(&instrument.guarantors)),
        ],
        clauses: clauses.into_iter().map(|clause| clause_view(asked, clause)).collect(),
        accessions: snapshot
            .accessions
            .iter()
            .filter(|accession| accession.instrument == instrument.id)
            .map(|accession| accession_view(asked, accession))
            .collect(),
        history: history(asked, &Touched::Instrument(instrument.id.clone()))?,
        chrome: Chrome::of(asked, "instruments", name(words, &instrument.title)),
    })
}

fn clause_view(asked: &Asked, clause: &Clause) -> ClauseView {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let reference = clause.reference().to_string();
    let situation = &snapshot.situation;
    let number = situation.columns.clause.find(&reference);
    let answers = [Verdict::Engaged, Verdict::Undetermined, Verdict::NotEngaged].map(|verdict| {
        let value = number.map(|number| 3 * number + verdict as u32);
        let n = value.map_or(0, |value| {
            (0..situation.len())
                .filter(|row| situation.columns.clauses.of(*row).contains(&value))
                .count()
        });
        let filter = Filter {
            clause: Some(reference.clone()),
            answer: (verdict != Verdict::Engaged).then_some(verdict),
            ..Filter::default()
        };
        let number = Number { text: words.number(n as u64), href: asked.at().filtered(&filter) };
        (tag(words, Overall::of(Some(verdict))), number)
    });
    let kind = words.say(&format!("clause-kind-{}", clause.kind.as_str()));
    ClauseView {
        number: clause.number.to_string(),
        title: clause.title.to_string(),
        testable: match clause.testable {
            true => words.say("testable"),
            false => words.with("not-testable", &[("kind", Arg::ready(&*kind))]),
        },
        kind,
        is_testable: clause.testable,
        paragraphs: clause
            .text
            .split("\n\n")
            .map(|p| p.trim().to_owned())
            .filter(|p| !p.is_empty())
            .collect(),
        cites: clause.cites.iter().map(ToString::to_string).collect(),
        rule: clause.cedar.as_deref().map(|rule| rule.trim().to_owned()),
        answers: if clause.testable { answers.into() } else { Vec::new() },
        terms: clause.in_force.iter().map(|term| term_shown(asked, term)).collect(),
        area: clause.area.as_ref().map(|area| snapshot.area_name(words, area.as_str())),
        excepts: words.list(&clause.excepts),
    }
}

/// A time in which a text says that the clause binds, and which text says so.
fn term_shown(asked: &Asked, term: &Term) -> String {
    let words = asked.words;
    let shown = |at| asked.snapshot.zone.instant_shown(words, at).text;
    let span = match (term.from, term.until) {
        (None, None) => words.say("in-force-not-known"),
        (Some(from), None) => words.with("in-force-from", &[("from", Arg::ready(shown(from)))]),
        (from, Some(until)) => words.with(
            "in-force-between",
            &[
                ("from", Arg::ready(from.map_or_else(|| "…".to_owned(), shown))),
                ("until", Arg::ready(shown(until))),
            ],
        ),
    };
    match &term.says {
        Some(text) => {
            words.with("as-text-says", &[("span", Arg::ready(span)), ("text", Arg::text(text))])
        }
        None => span,
    }
}

fn accession_view(asked: &Asked, accession: &Accession) -> AccessionView {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let day = |at| date(words, snapshot.zone.local(at).date());
    AccessionView {
        actor: snapshot.actor_name(words, accession.actor.as_str()),
        locality: accession.locality.as_deref().map_or_else(String::new, |l| plain(l).into_owned()),
        state: accession_state(words, accession),
        from: day(accession.from),
        until: accession.until.map_or_else(String::new, day),
        told_to: accession
            .told_to
            .as_ref()
            .map_or_else(String::new, |id| snapshot.actor_name(words, id.as_str())),
        source: plain(&accession.source).into_owned(),
    }
}

fn accession_state(words: Words, accession: &Accession) -> String {
    words.say(&format!("accession-{}", accession.state.as_str().replace('_', "-")))
}
