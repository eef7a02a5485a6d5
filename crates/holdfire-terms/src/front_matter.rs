//! The TOML between `+++` lines at the head of a literate instrument.

use crate::clause::{Term, TermBasis};
use crate::ladder::{self, Step, StepSpots, WrittenStep};
use crate::local_time::instant;
use crate::period::Period;
use crate::problem::{Code, Problem, Spot, line_of, nearest};
use crate::renewal::{Renewal, RenewalRule, Renewed};
use holdfire_core::{AccessionState, ActorId, ActorKind, Instrument, InstrumentId, Names, Recusal};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde::{Deserialize, Serialize};
use toml::Spanned;

/// What an instrument says about itself: how it treats those who are not plainly inside or outside
/// it, how it stands to other instruments, when it binds, and its ladder. All of it is data of the
/// instrument; what it does not say stays in doubt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Settings {
    /// Kinds of actor that can join by notice. One of these without a record may have joined.
    pub acceding: Vec<ActorKind>,
    /// States of accession that bind.
    pub binding: Vec<AccessionState>,
    /// States of accession that leave free. The states in neither list are in doubt.
    pub free: Vec<AccessionState>,
    /// The authorities whose listing puts an actor outside; all if empty.
    pub lists: Vec<Box<str>>,
    /// The authorities whose listing only may put an actor outside.
    pub doubtful_lists: Vec<Box<str>>,
    /// Where it applies, in words.
    pub scope: Box<str>,
    /// The instruments and resolutions it refers to.
    pub cites: Vec<Box<str>>,
    /// The languages in which the text is authentic.
    pub authentic_languages: Vec<Box<str>>,
    /// The instrument it is an annex to.
    pub annex_of: Option<InstrumentId>,
    /// Its number there, in words.
    pub annex: Option<Box<str>>,
    /// Who endorsed it, and how.
    pub endorsed_by: Vec<Box<str>>,
    /// The instruments whose violations its steps deal with, besides itself.
    pub governs: Vec<InstrumentId>,
    /// The IANA name of the zone of its times.
    pub zone: Box<str>,
    /// When it binds as a whole. Several terms stand side by side when texts differ.
    pub in_force: Vec<Term>,
    /// How it goes on after its period, if it has one.
    pub renewal: Option<Renewal>,
    /// The ladder: what is done about an incident, by whom and by when.
    pub steps: Vec<Step>,
}

/// The front matter as read.
pub(crate) struct FrontMatter {
    pub instrument: Instrument,
    pub settings: Settings,
    /// The terms as the text has them, before its renewal is taken into account.
    pub written_terms: Vec<Term>,
    pub zone: TimeZone,
    /// Where the parts of each step stand.
    pub steps: Vec<(Step, StepSpots)>,
    /// The other instruments that it names, and where.
    pub mentioned: Vec<(InstrumentId, Spot)>,
    /// The text after it, and the number of lines before that.
    pub lines_before_body: usize,
    pub body_offset: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: InstrumentId,
    version: u32,
    title: Names,
    adopted: Written1,
    zone: String,
    #[serde(default)]
    in_force_from: Option<Written1>,
    #[serde(default)]
    in_force_until: Option<Written1>,
    #[serde(default)]
    in_force_says: Option<Box<str>>,
    #[serde(default)]
    also_in_force: Vec<WrittenTerm>,
    #[serde(default)]
    parties: Vec<ActorId>,
    #[serde(default)]
    guarantors: Vec<ActorId>,
    #[serde(default)]
    recusal: Option<Recusal>,
    #[serde(default)]
    acceding: Vec<ActorKind>,
    #[serde(default)]
    standing: WrittenStanding,
    #[serde(default)]
    lists: Vec<Box<str>>,
    #[serde(default)]
    doubtful_lists: Vec<Box<str>>,
    scope: Box<str>,
    #[serde(default)]
    cites: Vec<Box<str>>,
    #[serde(default)]
    authentic_languages: Vec<Spanned<Box<str>>>,
    #[serde(default)]
    annex_of: Option<Spanned<InstrumentId>>,
    #[serde(default)]
    annex: Option<Spanned<Box<str>>>,
    #[serde(default)]
    endorsed_by: Vec<Box<str>>,
    #[serde(default)]
    governs: Vec<Spanned<InstrumentId>>,
    #[serde(default)]
    renewal: Option<WrittenRenewal>,
    #[serde(default)]
    step: Vec<Spanned<WrittenStep>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRenewal {
    every: Spanned<String>,
    how: RenewalRule,
    #[serde(default)]
    renewed: Vec<WrittenRenewed>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRenewed {
    until: Spanned<Written1>,
    source: Box<str>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct WrittenStanding {
    binding: Option<Vec<AccessionState>>,
    free: Option<Vec<AccessionState>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenTerm {
    from: Written1,
    #[serde(default)]
    until: Option<Written1>,
    says: Box<str>,
}

/// A date or time, written bare or in quotes.
#[derive(Deserialize)]
#[serde(untagged)]
pub(crate) enum Written1 {
    Words(String),
    Bare(toml::value::Datetime),
}

impl Written1 {
    pub(crate) fn words(&self) -> String {
        match self {
            Self::Words(words) => words.clone(),
            Self::Bare(datetime) => datetime.to_string(),
        }
    }
}

const KEYS: &[&str] = &[
    "id",
    "version",
    "title",
    "adopted",
    "zone",
    "in_force_from",
    "in_force_until",
    "in_force_says",
    "also_in_force",
    "parties",
    "guarantors",
    "recusal",
    "acceding",
    "standing",
    "lists",
    "doubtful_lists",
    "scope",
    "cites",
    "authentic_languages",
    "annex_of",
    "annex",
    "endorsed_by",
    "governs",
    "renewal",
    "every",
    "how",
    "renewed",
    "source",
    "step",
    "does",
    "after",
    "clauses",
    "on",
    "who",
    "to",
    "within",
    "if_late",
    "clause",
    "words",
    "binding",
    "free",
    "from",
    "until",
    "says",
];

/// Reads the head of an instrument; the text of the result is the whole file.
pub(crate) fn read(file: &str, markdown: &str) -> Result<FrontMatter, Vec<Problem>> {
    let (toml, body_offset) = split(markdown)
        .map_err(|message| vec![Problem::new(Code::NoDescription, file, 1, message)])?;
    let lines_before_body = line_of(markdown, body_offset) - 1;
    let written: Written = toml::from_str(toml).map_err(|error| {
        // The first line of the file is the opening `+++`.
        let spot = error
            .span()
            .map_or(Spot::from(1), |span| Spot::of(toml, span.start).within(Spot::from(2)));
        let (code, message) = explain(error.message());
        vec![Problem::new(code, file, spot, message)]
    })?;
    let line_of_key = |key: &str| {
        toml.lines().position(|line| line.trim_start().starts_with(key)).map_or(1, |at| at + 2)
    };
    let mut problems = Vec::new();
    let zone = TimeZone::get(&written.zone).unwrap_or_else(|_| {
        let message = format!(
            "time zone `{}` is not known: use an IANA name such as `Asia/Damascus`",
            written.zone
        );
        problems.push(Problem::new(Code::TimeZone, file, line_of_key("zone"), message));
        TimeZone::UTC
    });
    let mut time = |key: &str, written: &Option<Written1>| -> Option<Timestamp> {
        let words = written.as_ref()?.words();
        instant(&words, &zone)
            .map_err(|message| {
                problems.push(Problem::new(Code::NotATime, file, line_of_key(key), message));
            })
            .ok()
    };
    let from = time("in_force_from", &written.in_force_from);
    let until = time("in_force_until", &written.in_force_until);
    let mut written_terms =
        vec![Term { from, until, says: written.in_force_says, because: TermBasis::Text }];
    for also in written.also_in_force {
        let until_also = time("also_in_force", &also.until);
        let from = time("also_in_force", &Some(also.from));
        written_terms.push(Term {
            from,
            until: until_also.or(until),
            says: Some(also.says),
            because: TermBasis::Text,
        });
    }
    let adopted = written.adopted.words().parse::<Date>().unwrap_or_else(|_| {
        let message = format!("`{}` is not a day: write `2016-12-29`", written.adopted.words());
        problems.push(Problem::new(Code::NotATime, file, line_of_key("adopted"), message));
        Date::default()
    });
    for term in &written_terms {
        let line = line_of_key("in_force");
        problems.extend(backwards(term).map(|m| Problem::new(Code::Backwards, file, line, m)));
    }
    if written.version == 0 {
        let message = "version `0`: the first text of an instrument is version 1";
        problems.push(Problem::new(Code::VersionZero, file, line_of_key("version"), message));
    }
    if written.title.0.is_empty() {
        let message = "the title is empty; write it in the languages of the mechanism";
        problems.push(Problem::new(Code::EmptyTitle, file, line_of_key("title"), message));
    }
    let spot = |offset: usize| Spot::of(toml, offset).within(Spot::from(2));
    let mut wrong = Vec::new();
    let renewal =
        written.renewal.and_then(|renewal| read_renewal(renewal, from, &zone, spot, &mut wrong));
    for language in &written.authentic_languages {
        if !is_language(language.get_ref()) {
            let message = format!(
                "`{}` is not a language; write its tag, such as `en` or `ar`",
                language.get_ref()
            );
            wrong.push((Code::WrongField, spot(language.span().start), message));
        }
    }
    if let (Some(annex), None) = (&written.annex, &written.annex_of) {
        let message =
            "`annex` gives a number, but not of which instrument it is an annex; add `annex_of`";
        wrong.push((Code::WrongField, spot(annex.span().start), message.to_owned()));
    }
    let steps = ladder::read(written.step, spot, &mut wrong);
    problems.extend(wrong.into_iter().map(|(code, at, m)| Problem::new(code, file, at, m)));
    if !problems.is_empty() {
        return Err(problems);
    }
    let in_force = match &renewal {
        None => written_terms.clone(),
        Some(renewal) => {
            let readings = |term: &Term| renewal.readings(term.clone(), term.from, &zone);
            written_terms.iter().flat_map(readings).collect()
        }
    };
    let mentioned = written.annex_of.iter().chain(&written.governs);
    let mentioned = mentioned.map(|id| (id.get_ref().clone(), spot(id.span().start))).collect();
    let default_binding = || vec![AccessionState::Acceded, AccessionState::AccededWithReservation];
    let default_free =
        || vec![AccessionState::Withdrawn, AccessionState::Rejected, AccessionState::Excluded];
    Ok(FrontMatter {
        instrument: Instrument {
            id: written.id,
            version: written.version,
            title: written.title,
            adopted,
            in_force_from: from,
            in_force_until: until,
            parties: written.parties,
            guarantors: written.guarantors,
            recusal: written.recusal,
            text: markdown.into(),
        },
        settings: Settings {
            acceding: written.acceding,
            binding: written.standing.binding.unwrap_or_else(default_binding),
            free: written.standing.free.unwrap_or_else(default_free),
            lists: written.lists,
            doubtful_lists: written.doubtful_lists,
            scope: written.scope,
            cites: written.cites,
            authentic_languages: plain(written.authentic_languages),
            annex_of: written.annex_of.map(Spanned::into_inner),
            annex: written.annex.map(Spanned::into_inner),
            endorsed_by: written.endorsed_by,
            governs: plain(written.governs),
            zone: written.zone.into(),
            in_force,
            renewal,
            steps: steps.iter().map(|(step, _)| step.clone()).collect(),
        },
        written_terms,
        steps,
        mentioned,
        zone,
        lines_before_body,
        body_offset,
    })
}

fn plain<T>(spanned: Vec<Spanned<T>>) -> Vec<T> {
    spanned.into_iter().map(Spanned::into_inner).collect()
}

fn is_language(tag: &str) -> bool {
    (2..=35).contains(&tag.len()) && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

fn read_renewal(
    written: WrittenRenewal,
    begun: Option<Timestamp>,
    zone: &TimeZone,
    spot: impl Fn(usize) -> Spot,
    wrong: &mut Vec<(Code, Spot, String)>,
) -> Option<Renewal> {
    let every = match Period::parse(written.every.get_ref()) {
        Ok(every) => every,
        Err(message) => {
            wrong.push((Code::NotATime, spot(written.every.span().start), message));
            return None;
        }
    };
    let mut renewed = Vec::new();
    for one in written.renewed {
        let at = spot(one.until.span().start);
        match instant(&one.until.get_ref().words(), zone) {
            Err(message) => wrong.push((Code::NotATime, at, message)),
            Ok(until) if begun.is_some_and(|begun| until <= begun) => {
                let message = "the renewal ends before the instrument enters into force";
                wrong.push((Code::Backwards, at, message.to_owned()));
            }
            Ok(until) => renewed.push(Renewed { until, source: one.source }),
        }
    }
    Some(Renewal { every, how: written.how, renewed })
}

/// Why a term cannot be, if it ends before it begins.
pub(crate) fn backwards(term: &Term) -> Option<String> {
    match (term.from, term.until) {
        (Some(from), Some(until)) if until <= from => {
            Some(format!("it ends (`{until}`) before it begins (`{from}`)"))
        }
        _ => None,
    }
}

/// The TOML between the two `+++` lines, and where the rest begins.
fn split(markdown: &str) -> Result<(&str, usize), &'static str> {
    let mut lines = markdown.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    if first.trim_end().trim_start_matches('\u{feff}') != "+++" {
        let message =
            "an instrument begins with a line `+++`, its description in TOML, and another `+++`";
        return Err(message);
    }
    let start = first.len();
    let mut at = start;
    for line in lines {
        if line.trim_end() == "+++" {
            return Ok((&markdown[start..at], at + line.len()));
        }
        at += line.len();
    }
    Err("the description that begins with `+++` has no closing `+++`; add it after the last key")
}

/// Adds what was probably meant to serde's words about an unknown key.
fn explain(message: &str) -> (Code, String) {
    let unknown = message.strip_prefix("unknown field `").and_then(|rest| rest.split('`').next());
    match unknown {
        Some(key) => {
            let next = match nearest(key, KEYS) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "remarks belong in comments, after `#`".to_owned(),
            };
            (Code::UnknownKey, format!("key `{key}` is not known; {next}"))
        }
        None => {
            let message = message.trim().replace('\n', " ");
            (Code::Toml, format!("cannot read the description: {message}"))
        }
    }
}
