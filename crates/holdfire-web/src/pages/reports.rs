//! `/{m}/reports/{id}`: what one source said, once: every field as told, what intake doubted, the
//! original words, and where it was read.

use crate::asked::{Asked, html};
use crate::error::WebError;
use crate::moments::{Moment, Zone, date};
use crate::names::{act_name, coordinates, plus_minus};
use crate::pages::attaching::{self, AttachForm};
use crate::pages::calls;
use crate::pages::chrome::Chrome;
use crate::pages::evidence::{self, AttachedView};
use crate::pages::register::{HistoryLine, history};
use crate::pages::rows::range_shown;
use crate::words::{Arg, Words, is_right_to_left, plain};
use askama::Template;
use axum::response::Response;
use holdfire_core::{Place, Report, ReportId, ReportKind, Touched, When};

#[derive(Template)]
#[template(path = "report.html")]
struct ReportPage {
    chrome: Chrome,
    id: String,
    heading: String,
    answer: String,
    fields: Vec<Field>,
    words: Option<OriginalWords>,
    doubts: Vec<(String, String)>,
    incident: Option<(String, String)>,
    read_from: Vec<Field>,
    history: Vec<HistoryLine>,
    attached: Vec<AttachedView>,
    attach: Option<AttachForm>,
    /// The calls that became this report.
    calls: Vec<(String, String)>,
    url: Option<Link>,
}

/// A field with its value; several values stand below each other.
pub(crate) struct Field {
    pub name: String,
    pub values: Vec<String>,
    pub title: String,
}

/// An address as a source gives it; only web addresses become links.
pub(crate) struct Link {
    pub text: String,
    pub href: Option<String>,
}

/// Words as they were said, with their language and direction.
pub(crate) struct OriginalWords {
    pub text: String,
    pub language: String,
    pub direction: &'static str,
    pub source: String,
    pub report: String,
    pub is_observation: bool,
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let not_found = || WebError::not_found("report", asked.param("id"));
    let id = ReportId::new(asked.param("id")).map_err(|_| not_found())?;
    let reader = &asked.served().reader;
    let (report, incident) = reader.report(&id)?.ok_or_else(not_found)?;
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let source = snapshot.source_name(words, report.source.as_str());
    let heading = words.with("report-heading", &[("source", Arg::text(&source))]);
    let kind = match report.kind {
        ReportKind::Allegation => "report-answer-allegation",
        ReportKind::Observation => "report-answer-observation",
    };
    let mut told = Vec::new();
    told.extend(report.act.map(|act| act_name(words, act)));
    told.extend(report.place.as_ref().map(|place| place_name(asked, place)));
    told.extend(report.when.as_ref().map(|when| when_shown(words, when).text));
    html(&ReportPage {
        answer: words
            .with(kind, &[("source", Arg::text(&source)), ("told", Arg::ready(words.list(told)))]),
        fields: fields(asked, &report),
        words: original_words(asked, &report),
        doubts: report
            .doubts
            .iter()
            .map(|doubt| (field_name(words, &doubt.field), plain(&doubt.message).into_owned()))
            .collect(),
        incident: incident.as_ref().map(|id| (asked.at().incident(id.as_str()), id.to_string())),
        read_from: read_from(asked, &report),
        history: history(asked, &Touched::Report(id.clone()))?,
        attached: evidence::of_report(asked, &report)?,
        attach: attaching::form(asked, &report)?,
        calls: calls::that_became(asked, &id, incident.as_ref())?,
        url: report.url.as_deref().map(link),
        chrome: Chrome::of(asked, "situation", words.about("report-title", id.as_str())),
        id: id.to_string(),
        heading,
    })
}

pub(crate) fn fields(asked: &Asked, report: &Report) -> Vec<Field> {
    let words = asked.words;
    let when = report.when.as_ref().map(|when| when_shown(words, when));
    let precision = report
        .when
        .as_ref()
        .map(|w| words.say(&format!("time-precision-{}", w.precision.as_str().replace('_', "-"))));
    let when_title = when.as_ref().map_or_else(String::new, |when| when.utc.clone());
    let all = [
        (
            "when",
            when.map(|when| when.text)
                .into_iter()
                .chain(precision)
                .chain(report.when_as_told.as_deref().map(|told| words.about("as-told", told)))
                .collect(),
            when_title,
        ),
        (
            "published",
            report.published.map(|day| date(words, day)).into_iter().collect(),
            String::new(),
        ),
        ("received", received(asked, report), String::new()),
        ("where", places(asked, report), String::new()),
        ("act", act_values(words, report), String::new()),
        ("actor", named(asked, &report.actors), String::new()),
        ("claimant", named(asked, &report.claimants), String::new()),
        ("target", named(asked, &report.targets), String::new()),
        (
            "killed",
            report.casualties.killed.map(|r| range_shown(words, r)).into_iter().collect(),
            String::new(),
        ),
        (
            "killed-civilians",
            report.casualties.killed_civilians.map(|r| range_shown(words, r)).into_iter().collect(),
            String::new(),
        ),
        (
            "injured",
            report.casualties.injured.map(|r| range_shown(words, r)).into_iter().collect(),
            String::new(),
        ),
        ("injured-civilians", people(words, report.casualties.injured_civilians), String::new()),
        ("missing-people", people(words, report.casualties.missing), String::new()),
        ("damage", told(report.damage.as_deref()), String::new()),
        ("circumstances", circumstances(words, report), String::new()),
        ("weapon", told(report.weapon.as_deref()), String::new()),
        ("count", count(words, report).into_iter().collect(), String::new()),
        ("means", told(report.means.as_deref()), String::new()),
        ("direction", told(report.direction.as_deref()), String::new()),
        (
            "fire",
            report
                .fire
                .map(|end| words.say(&format!("fire-{}", end.as_str())))
                .into_iter()
                .collect(),
            String::new(),
        ),
        ("kind", vec![kind_name(words, report.kind)], String::new()),
        ("grade", vec![grade(words, report)], String::new()),
        ("entered-by", told(report.entered_by.as_deref()), String::new()),
        (
            "prior-ids",
            report.prior_ids.iter().map(|id| plain(id).into_owned()).collect(),
            String::new(),
        ),
    ];
    all.into_iter()
        .map(|(id, values, title)| Field { name: words.say(&format!("field-{id}")), values, title })
        .collect()
}

fn read_from(asked: &Asked, report: &Report) -> Vec<Field> {
    let words = asked.words;
    let mut fields = vec![
        ("data-set", plain(&report.dataset).into_owned()),
        ("number-there", plain(&report.external_id).into_owned()),
    ];
    if let Some(read) = &report.read_from {
        let import = asked.snapshot.imports.iter().find(|import| import.id == read.import);
        let file =
            import.map_or_else(|| read.import.to_string(), |i| plain(&i.file_name).into_owned());
        fields.push(("file", file));
        fields.push(("row", words.number(read.row)));
    }
    fields.extend(report.coded_event.as_deref().map(|e| ("coded-event", plain(e).into_owned())));
    fields
        .into_iter()
        .map(|(id, value)| Field {
            name: words.say(&format!("field-{id}")),
            values: vec![value],
            title: String::new(),
        })
        .collect()
}

fn people(words: Words, range: Option<holdfire_core::CountRange>) -> Vec<String> {
    range.map(|range| range_shown(words, range)).into_iter().collect()
}

/// What the report affirms or denies.
fn circumstances(words: Words, report: &Report) -> Vec<String> {
    let said = report.circumstances.iter().map(|(circumstance, is_so)| {
        let name = words.say(&format!("circumstance-{}", circumstance.as_str().replace('_', "-")));
        let answer = words.say(if *is_so { "filing-yes" } else { "filing-no" });
        format!("{name}: {answer}")
    });
    said.collect()
}

fn received(asked: &Asked, report: &Report) -> Vec<String> {
    let at = report.received.map(|at| asked.snapshot.zone.instant_shown(asked.words, at).text);
    at.into_iter().collect()
}

/// The place as it was read, or the words of one that is on no map here.
fn places(asked: &Asked, report: &Report) -> Vec<String> {
    match &report.place {
        Some(place) => place_values(asked, Some(place)),
        None => report.place_as_told.iter().map(|told| plain(told).into_owned()).collect(),
    }
}

fn told(text: Option<&str>) -> Vec<String> {
    text.map(|text| plain(text).into_owned()).into_iter().collect()
}

/// A field that intake doubted, by the name in its message; words of a foreign file stay.
pub(crate) fn field_name(words: Words, field: &str) -> String {
    words
        .known(&format!("field-{}", field.replace('_', "-")))
        .unwrap_or_else(|| plain(field).into_owned())
}

/// When it happened, in the zone it was said in.
pub(crate) fn when_shown(words: Words, when: &When) -> Moment {
    let zone = Zone::named(&when.zone);
    let mut shown = zone.span_shown(words, when.from, when.until);
    let abbreviation = zone.abbreviation(when.from);
    shown.text = format!("{} ({abbreviation})", shown.text);
    shown
}

/// The place by its name, else its degrees.
pub(crate) fn place_name(asked: &Asked, place: &Place) -> String {
    match (&place.name, &place.region) {
        (Some(name), _) => plain(name).into_owned(),
        (None, Some(region)) => asked.snapshot.region_name(asked.words, region),
        (None, None) => coordinates(place.lon, place.lat),
    }
}

/// The place as told, line by line.
pub(crate) fn place_values(asked: &Asked, place: Option<&Place>) -> Vec<String> {
    let Some(place) = place else { return Vec::new() };
    let words = asked.words;
    let mut values = vec![place_name(asked, place)];
    if let (Some(_), Some(region)) = (&place.name, &place.region) {
        values.push(asked.snapshot.region_name(words, region));
    }
    values.push(format!(
        "{} {}",
        coordinates(place.lon, place.lat),
        plus_minus(words, place.uncertainty_m)
    ));
    values.push(words.say(&format!("geo-precision-{}", place.precision.code())));
    values.extend(told(place.as_reported.as_deref()));
    values
}

/// The act, and the source's own code or words where they differ.
pub(crate) fn act_values(words: Words, report: &Report) -> Vec<String> {
    let ours = report.act.map(|act| act_name(words, act));
    let theirs = report.act_as_told.as_deref().map(|told| words.about("as-told", told));
    ours.into_iter().chain(theirs).collect()
}

/// Actors in the words of the source, with our name for them where it is another.
pub(crate) fn named(asked: &Asked, told: &[Box<str>]) -> Vec<String> {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    told.iter()
        .map(|as_told| match snapshot.terms.state.actor_named(as_told) {
            None => words.about("not-known-here", &**as_told),
            Some(actor) => {
                let known = snapshot.actor_name(words, actor.id.as_str());
                let side = match snapshot.is_combined_side(actor.id.as_str()) {
                    true => format!(" ({})", words.say("combined-side")),
                    false => String::new(),
                };
                match known == **as_told {
                    true => format!("{known}{side}"),
                    false => words.with(
                        "told-and-known",
                        &[
                            ("told", Arg::text(as_told)),
                            ("known", Arg::text(format!("{known}{side}"))),
                        ],
                    ),
                }
            }
        })
        .collect()
}

/// How many effects, with their unit, always.
pub(crate) fn count(words: Words, report: &Report) -> Option<String> {
    let count = report.count.as_ref()?;
    let id = if count.approximate { "count-about" } else { "count-exact" };
    Some(words.with(id, &[("n", Arg::number(count.value)), ("unit", Arg::text(&count.unit))]))
}

/// Allegation or observation.
pub(crate) fn kind_name(words: Words, kind: ReportKind) -> String {
    words.say(match kind {
        ReportKind::Allegation => "kind-allegation",
        ReportKind::Observation => "kind-observation",
    })
}

/// The grade with what it means.
pub(crate) fn grade(words: Words, report: &Report) -> String {
    let grade = report.grade;
    let letter = words.say(&format!("reliability-{}", grade.reliability.to_ascii_lowercase()));
    let digit = words.say(&format!("credibility-{}", grade.credibility));
    format!("{}{} · {letter} · {digit}", grade.reliability, grade.credibility)
}

/// The original words, if there are any.
pub(crate) fn original_words(asked: &Asked, report: &Report) -> Option<OriginalWords> {
    let text = report.text.as_ref()?;
    let language = text.language.as_deref().unwrap_or_default();
    // A tag such as `ar` or `pt-BR`; anything else does not become an attribute.
    let is_tag =
        language.len() <= 12 && language.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let primary = language.split('-').next().unwrap_or_default();
    let direction = match primary {
        "ar" | "fa" | "ur" | "ckb" | "he" | "ps" => "rtl",
        "" if text.words.chars().find(|c| c.is_alphabetic()).is_some_and(is_right_to_left) => "rtl",
        "" => "auto",
        _ => "ltr",
    };
    Some(OriginalWords {
        text: text.words.to_string(),
        language: if is_tag { language.to_owned() } else { String::new() },
        direction,
        source: asked.snapshot.source_name(asked.words, report.source.as_str()),
        report: asked.at().report(report.id.as_str()),
        is_observation: report.kind == ReportKind::Observation,
    })
}

/// Only `http` and `https` lead anywhere; other schemes are shown as text.
pub(crate) fn link(url: &str) -> Link {
    let text = plain(url).into_owned();
    let is_web = text.starts_with("https://") || text.starts_with("http://");
    Link { href: is_web.then(|| text.clone()), text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_become_links() {
        assert!(link("https://example.org/a").href.is_some());
        assert!(link("javascript:alert(1)").href.is_none());
        assert!(link(" data:text/html,x").href.is_none());
    }
}
