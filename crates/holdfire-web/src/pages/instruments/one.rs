//! `/{m}/instruments/{id}`: one text clause by clause, its rule beside it in plain words, how many
//! incidents engage it, and how it stands to others and to time.

use super::clauses::{ClauseView, clause_view};
use super::ladder::{StepView, ladder};
use super::texts::{Texts, of_terms, term_shown};
use super::{Fact, Value, engaging, in_force};
use crate::asked::{Asked, html};
use crate::error::WebError;
use crate::lengths::length;
use crate::moments::date;
use crate::names::name;
use crate::pages::chrome::Chrome;
use crate::pages::register::{HistoryLine, history};
use crate::words::{Arg, Words, plain};
use askama::Template;
use axum::response::Response;
use holdfire_core::{Accession, ActorId, Instrument, InstrumentId, Touched};
use holdfire_powers::Act;
use holdfire_terms::{Renewal, RenewalRule, Settings, TermBasis, gaps};

#[derive(Template)]
#[template(path = "instrument.html")]
struct InstrumentPage {
    chrome: Chrome,
    title: String,
    answer: String,
    leaves_open: String,
    try_change: String,
    facts: Vec<Fact>,
    texts: Option<Texts>,
    /// Why several times stand side by side: texts differ, or a renewal is open.
    texts_heading: String,
    ladder: Vec<StepView>,
    ladder_note: String,
    clauses: Vec<ClauseView>,
    accessions: Vec<AccessionView>,
    history: Vec<HistoryLine>,
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
    let settings = snapshot.terms.agreement.settings(&instrument.id);
    let clauses = clauses(asked, &instrument.id);
    let open = clauses.iter().filter(|clause| !clause.missing.is_empty()).count();
    let texts = settings.and_then(|settings| of_terms(asked, &settings.in_force));
    html(&InstrumentPage {
        title: name(words, &instrument.title),
        answer: answer(asked, instrument, &clauses),
        leaves_open: match open {
            0 => String::new(),
            n => words.count("leaves-open", n as u64),
        },
        try_change: asked
            .access
            .leading(Act::SeeRegister, asked.at().what_if_from(instrument.id.as_str())),
        facts: facts(asked, instrument, settings, texts.is_some()),
        texts_heading: words.say(match settings {
            Some(settings) if is_open_renewal(settings) => "renewal-open",
            _ => "dates-compete",
        }),
        texts,
        ladder: settings.map_or_else(Vec::new, |s| ladder(asked, &instrument.id, s)),
        ladder_note: settings.map_or_else(String::new, |settings| governed(asked, settings)),
        clauses,
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

fn clauses(asked: &Asked, id: &InstrumentId) -> Vec<ClauseView> {
    let agreement = &asked.snapshot.terms.agreement;
    let gaps = gaps(agreement);
    let all = agreement.clauses().iter().enumerate();
    let own = all.filter(|(_, clause)| clause.instrument == *id);
    own.map(|(index, clause)| {
        let gap = gaps.iter().find(|gap| gap.clause == clause.reference());
        clause_view(asked, index, clause, gap)
    })
    .collect()
}

fn answer(asked: &Asked, instrument: &Instrument, clauses: &[ClauseView]) -> String {
    let words = asked.words;
    let testable = clauses.iter().filter(|clause| clause.is_testable).count();
    words.with(
        "instrument-answer",
        &[
            ("clauses", Arg::ready(words.count("clauses", clauses.len()))),
            ("testable", Arg::number(testable)),
            ("engaging", Arg::ready(words.count("incidents-engage", engaging(asked, instrument)))),
            ("force", Arg::ready(in_force(asked, instrument))),
        ],
    )
}

fn facts(
    asked: &Asked,
    instrument: &Instrument,
    settings: Option<&Settings>,
    has_texts: bool,
) -> Vec<Fact> {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let actors = |ids: &[ActorId]| -> Vec<Value> {
        let mut names: Vec<String> =
            ids.iter().map(|id| snapshot.actor_name(words, id.as_str())).collect();
        // Nobody is first by rank.
        names.sort_by_key(|name| name.to_lowercase());
        names.into_iter().map(Value::said).collect()
    };
    let mut facts = vec![Fact {
        name: words.say("adopted"),
        values: vec![Value::said(date(words, instrument.adopted))],
    }];
    let mut tell = |id: &str, values: Vec<Value>| {
        if !values.is_empty() {
            facts.push(Fact { name: words.say(id), values });
        }
    };
    if let Some(settings) = settings {
        if !has_texts {
            let terms = settings.in_force.iter();
            tell("in-force", terms.map(|term| Value::said(term_shown(asked, term))).collect());
        }
        tell("term-and-renewal", settings.renewal.iter().flat_map(|r| renewal(asked, r)).collect());
        tell("scope", vec![Value::english(&settings.scope)]);
        let annex_of = settings.annex_of.iter().map(|of| link(asked, of));
        let annex = settings.annex.iter().map(|annex| Value::english(annex));
        tell("annex-of", annex_of.chain(annex).collect());
    }
    let others = |refers: &dyn Fn(&Settings) -> bool| -> Vec<Value> {
        let all = snapshot.instruments.iter();
        let refer = all
            .filter(|other| other.id != instrument.id)
            .filter(|other| snapshot.terms.agreement.settings(&other.id).is_some_and(refers));
        refer.map(|other| link(asked, &other.id)).collect()
    };
    tell("annexes", others(&|other| other.annex_of.as_ref() == Some(&instrument.id)));
    if let Some(settings) = settings {
        let endorsed = settings.endorsed_by.iter();
        tell("endorsed-by", endorsed.map(|by| Value::english(by)).collect());
        tell("refers-to", settings.cites.iter().map(|cited| cited_value(asked, cited)).collect());
        tell("deals-with", settings.governs.iter().map(|id| link(asked, id)).collect());
    }
    let cites = |other: &Settings| other.cites.iter().any(|c| **c == *instrument.id.as_str());
    tell("referred-to-by", others(&cites));
    tell("dealt-with-by", others(&|other| other.governs.contains(&instrument.id)));
    if let Some(settings) = settings {
        let languages = settings.authentic_languages.iter();
        tell("authentic-languages", languages.map(|tag| language(words, tag)).collect());
    }
    tell("parties", actors(&instrument.parties));
    tell("guarantors", actors(&instrument.guarantors));
    tell("version", vec![Value::said(words.number(instrument.version))]);
    facts
}

/// Whether its times differ only because nobody recorded a renewal.
fn is_open_renewal(settings: &Settings) -> bool {
    settings.in_force.iter().all(|term| term.because == TermBasis::Renewal)
}

/// How it goes on after its period, and what of that is recorded.
fn renewal(asked: &Asked, renewal: &Renewal) -> Vec<Value> {
    let words = asked.words;
    let every = Arg::ready(length(words, renewal.every));
    let id = match renewal.how {
        RenewalRule::Automatic => "renewal-automatic",
        RenewalRule::ByConsensus => "renewal-by-consensus",
    };
    let mut told = vec![Value::said(words.with(id, &[("every", every)]))];
    for renewed in &renewal.renewed {
        let until = asked.snapshot.zone.instant_shown(words, renewed.until).text;
        let args = [("until", Arg::ready(until)), ("source", Arg::text(&renewed.source))];
        told.push(Value::said(words.with("renewed-until", &args)));
    }
    if renewal.renewed.is_empty() && renewal.how == RenewalRule::ByConsensus {
        told.push(Value::said(words.say("no-renewal-recorded")));
    }
    told
}

/// Which other texts the ladder deals with.
fn governed(asked: &Asked, settings: &Settings) -> String {
    let words = asked.words;
    if settings.governs.is_empty() {
        return words.say("ladder-note");
    }
    let titles =
        settings.governs.iter().map(|id| asked.snapshot.instrument_title(words, id.as_str()));
    let titles = words.list(titles.collect::<Vec<_>>());
    words.with("ladder-note-governs", &[("titles", Arg::ready(titles))])
}

fn link(asked: &Asked, id: &InstrumentId) -> Value {
    Value {
        href: Some(asked.at().instrument(id.as_str())),
        ..Value::said(asked.snapshot.instrument_title(asked.words, id.as_str()))
    }
}

/// An instrument of the register, or the name of something outside it.
fn cited_value(asked: &Asked, cited: &str) -> Value {
    let known = asked.snapshot.instruments.iter().find(|i| i.id.as_str() == cited);
    known.map_or_else(|| Value::english(cited), |instrument| link(asked, &instrument.id))
}

fn language(words: Words, tag: &str) -> Value {
    Value::said(words.known(&format!("language-{tag}")).unwrap_or_else(|| plain(tag).into_owned()))
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
