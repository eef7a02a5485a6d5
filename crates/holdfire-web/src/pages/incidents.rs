//! `/{m}/incidents/{id}`: one incident as far as its reports tell: the answer first, what was told
//! side by side, why the reports are taken together, what the clauses say and why, its history.

use crate::acts::on_incident;
use crate::area_maps::maps_within;
use crate::asked::{Asked, html};
use crate::charts::map::{Drawing, around};
use crate::error::WebError;
use crate::names::{Tag, act_name, plus_minus, tag};
use crate::owed::Instant;
use crate::pages::acts::{self, ActForms};
use crate::pages::askings::{self, AskingsView};
use crate::pages::chrome::Chrome;
use crate::pages::decisions::{self, DecideForm, DecisionView};
use crate::pages::due_lines::{DueLine, due_line};
use crate::pages::evidence::{self, AttachedView};
use crate::pages::judged::{self, JudgedView};
use crate::pages::register::{HistoryLine, history};
use crate::pages::reports::{self, OriginalWords};
use crate::pages::rows::{harmed, range_shown};
use crate::plain_words::{Piece, rule_said};
use crate::reasons::{ReasonSaid, fact_name, reason_said};
use crate::situation::filter::Overall;
use crate::waterfall_view::WaterfallView;
use crate::words::{Arg, Words, plain};
use askama::Template;
use axum::response::Response;
use holdfire_core::{
    Assessment, ClauseAnswer, Disagreement, Incident, IncidentId, Link, Place, Report, Touched,
    Verdict, When,
};
use holdfire_powers::Act;
use holdfire_terms::Assessor;
use std::collections::BTreeSet;

/// Reports beyond this do not fit side by side and stand below each other.
const MOST_COLUMNS: usize = 6;

#[derive(Template)]
#[template(path = "incident.html")]
struct IncidentPage {
    chrome: Chrome,
    id: String,
    heading: String,
    overall: Tag,
    answer: String,
    attribution: String,
    facts: Vec<(String, Vec<String>)>,
    is_stacked: bool,
    /// That there are reports which whoever asks may not see.
    hidden: String,
    /// Where it stands who can see this; empty for those who may not ask.
    who_sees: String,
    /// Who else looks at it now.
    viewers: String,
    heads: Vec<ReportHead>,
    comparison: Vec<Compared>,
    differs: Vec<String>,
    originals: Vec<OriginalWords>,
    together: String,
    links: Vec<LinkView>,
    decisions: Vec<DecisionView>,
    form: Option<DecideForm>,
    /// Proposals about it that wait for people.
    waiting: Vec<(String, String)>,
    judged: Option<JudgedView>,
    askings: Option<AskingsView>,
    acts: Option<ActForms>,
    asked_clauses: Vec<ClauseView>,
    ladder_note: String,
    ladder: Vec<DueLine>,
    map: Option<SmallMap>,
    history: Vec<HistoryLine>,
    attached: Vec<AttachedView>,
}

struct ReportHead {
    href: String,
    source: String,
    kind: String,
    grade: String,
}

/// One field over all reports.
struct Compared {
    name: String,
    differs: bool,
    cells: Vec<Vec<String>>,
}

impl Compared {
    /// What one report says; nothing if it does not say.
    fn cell(&self, column: &usize) -> &[String] {
        self.cells.get(*column).map_or(&[], Vec::as_slice)
    }
}

struct LinkView {
    href: String,
    source: String,
    probability: String,
    /// The report whose comparison the evidence shows.
    compared_with: Option<(String, String)>,
    is_confirmed: bool,
    runner_up: Option<(String, String, String)>,
    /// The decision that put it here or confirmed it.
    decided: Option<(String, String)>,
    waterfall: Option<WaterfallView>,
    /// What speaks for and against the next best incident.
    against: Option<WaterfallView>,
}

struct ClauseView {
    href: String,
    number: String,
    title: String,
    instrument: String,
    tag: Tag,
    /// The rule that answered, in plain words.
    said: Vec<Piece>,
    reasons: Vec<ReasonSaid>,
    facts: Vec<FactView>,
    missing: Vec<String>,
}

struct FactView {
    name: String,
    value: String,
    reports: Vec<(String, String)>,
}

/// A small map with one place.
pub(crate) struct SmallMap {
    pub drawing: Drawing,
    pub base_url: String,
    pub areas_url: String,
    pub extent: String,
    pub points: String,
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let not_found = || WebError::not_found("incident", asked.param("id"));
    let id = IncidentId::new(asked.param("id")).map_err(|_| not_found())?;
    let Some((incident, all)) = asked.served().reader.incident(&id)? else {
        return left(asked, &id)?.ok_or_else(not_found);
    };
    let (told, hidden): (Vec<Report>, Vec<Report>) = all.into_iter().partition(|report| {
        asked.access.may_with(Act::SeeReport, &asked.snapshot.matter_of_report(report))
    });
    let terms = &asked.snapshot.terms;
    let assessment = Assessor::new(&terms.agreement, &terms.state).assess(&incident);
    let words = asked.words;
    let instant = asked.snapshot.usual_instant(asked.visit.site.now());
    let overall = Overall::of(assessment.overall());
    html(&IncidentPage {
        heading: heading(asked, &incident),
        overall: tag(words, overall),
        answer: answer(words, &assessment),
        attribution: attribution(asked, &incident),
        facts: facts(asked, &incident),
        is_stacked: told.len() > MOST_COLUMNS,
        hidden: match hidden.len() {
            0 => String::new(),
            n => words.count("reports-not-shown", n as u64),
        },
        who_sees: match asked.access.may_in_room(Act::SeePowers) {
            true => asked.at().powers_about(id.as_str()),
            false => String::new(),
        },
        viewers: viewers(asked, &id)?,
        heads: told.iter().map(|report| head(asked, report)).collect(),
        comparison: comparison(asked, &incident, &told),
        differs: incident
            .disagreements
            .iter()
            .map(|field| words.say(&format!("differs-{}", field.as_str())))
            .collect(),
        originals: told.iter().filter_map(|r| reports::original_words(asked, r)).collect(),
        together: together(words, &incident.links),
        decisions: decisions::about(asked, &id, &told)?,
        form: decisions::form(asked, &incident, &told),
        waiting: waiting(asked, &id),
        links: incident
            .links
            .iter()
            .filter(|link| told.iter().any(|report| report.id == link.report))
            .map(|l| link(asked, &told, l))
            .collect(),
        acts: act_forms(asked, &incident, &assessment)?,
        judged: judged::panel(asked, &id)?,
        askings: askings::panel(asked, &id)?,
        asked_clauses: clauses(asked, &assessment, &told),
        ladder_note: ladder_note(asked, instant),
        ladder: ladder(asked, &id, instant),
        map: small_map(asked, &incident, overall),
        history: history(asked, &Touched::Incident(id.clone()))?,
        attached: evidence::of_incident(asked, &incident, &told)?,
        chrome: Chrome::of(asked, "situation", words.about("incident-title", id.as_str())),
        id: id.to_string(),
    })
}

/// Keeps that somebody has seen it, and says who else looks at it now.
fn viewers(asked: &Asked, id: &IncidentId) -> Result<String, WebError> {
    let (Some(session), Some(now)) = (&asked.session, asked.visit.site.now()) else {
        return Ok(String::new());
    };
    let (room, own) = (asked.room()?, &session.account.id);
    room.is_viewing(id, own, now);
    room.mark_seen(own, std::slice::from_ref(id), asked.snapshot.size)?;
    room.read_notices_about(own, id, now)?;
    let mut names = Vec::new();
    for viewer in room.viewers(id, now).iter().filter(|viewer| *viewer != own) {
        names.push(room.account(viewer)?.display_name.reveal().to_owned());
    }
    Ok(asked.words.list(names))
}

/// The forms of whoever is signed in.
fn act_forms(
    asked: &Asked,
    incident: &Incident,
    assessment: &Assessment,
) -> Result<Option<ActForms>, WebError> {
    if asked.session.is_none() {
        return Ok(None);
    }
    let judged = on_incident::judged(asked, &incident.id)?;
    acts::forms(asked, incident, assessment, &judged)
}

#[derive(Template)]
#[template(path = "incident_left.html")]
struct LeftPage {
    chrome: Chrome,
    id: String,
    decisions: Vec<DecisionView>,
    now: Vec<(String, String)>,
    history: Vec<HistoryLine>,
}

/// A number that was given once and has no reports now: where they went.
fn left(asked: &Asked, id: &IncidentId) -> Result<Option<Response>, WebError> {
    let history = history(asked, &Touched::Incident(id.clone()))?;
    if history.is_empty() {
        return Ok(None);
    }
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let of_it = snapshot.decisions.iter().filter(|decided| decided.incidents().contains(&id));
    let left = of_it.flat_map(|decided| &decided.before).filter_map(|before| {
        before.link.as_ref().filter(|(from, ..)| from == id).map(|_| &before.report)
    });
    let mut now = BTreeSet::new();
    for report in left.collect::<BTreeSet<_>>() {
        if let Some((_, Some(incident))) = asked.served().reader.report(report)? {
            now.insert(incident);
        }
    }
    let at = asked.at();
    html(&LeftPage {
        now: now.iter().map(|id| (at.incident(id.as_str()), id.to_string())).collect(),
        decisions: decisions::about(asked, id, &[])?,
        history,
        chrome: Chrome::of(asked, "situation", words.about("incident-title", id.as_str())),
        id: id.to_string(),
    })
    .map(Some)
}

/// Proposals about an incident that wait for people.
fn waiting(asked: &Asked, id: &IncidentId) -> Vec<(String, String)> {
    let all = asked.snapshot.proposals.iter();
    let about = all.filter(|proposed| proposed.proposal.incidents().contains(&id));
    let at = asked.at();
    let about = about.filter(|_| asked.access.may_in_room(Act::SeeSources));
    about.map(|p| (format!("{}#{}", at.linking(), p.id), p.id.to_string())).collect()
}

/// Every step of the ladders that the incident started, in their order.
fn ladder(asked: &Asked, id: &IncidentId, instant: Instant) -> Vec<DueLine> {
    let Some(row) = asked.situation.row(id.as_str()) else { return Vec::new() };
    let dues = asked.snapshot.clocks().of_incident(&row.concern(), instant.at());
    dues.iter().map(|due| due_line(asked, due, instant.at())).collect()
}

fn ladder_note(asked: &Asked, instant: Instant) -> String {
    let words = asked.words;
    let shown = asked.snapshot.zone.instant_shown(words, instant.at());
    words.with("ladder-of-incident-note", &[("when", Arg::ready(shown.text))])
}

/// What is said to have happened, where and when; without anybody's name.
fn heading(asked: &Asked, incident: &Incident) -> String {
    let words = asked.words;
    let act = incident.act().map_or_else(|| words.say("act-not-told"), |act| act_name(words, act));
    let place = incident.place.as_ref().map(|place| reports::place_name(asked, place));
    let when = incident.when.as_ref();
    let when = when.map(|w| asked.snapshot.zone.span_shown(words, w.from, w.until).text);
    capitalized(&words.list([Some(act), place, when].into_iter().flatten()))
}

/// A heading starts with a capital, in scripts that have them.
pub(crate) fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The strongest answer with its clauses, then the others by number.
fn answer(words: Words, assessment: &Assessment) -> String {
    let of = |verdict: Verdict| -> Vec<String> {
        let answers = assessment.answers.iter().filter(|answer| answer.verdict == verdict);
        answers.map(|answer| answer.clause.to_string()).collect()
    };
    let mut parts = Vec::new();
    for (id, verdict) in [
        ("incident-engaged", Verdict::Engaged),
        ("incident-undetermined", Verdict::Undetermined),
        ("incident-not-engaged", Verdict::NotEngaged),
    ] {
        let clauses = of(verdict);
        if !clauses.is_empty() {
            let n = Arg::number(clauses.len());
            parts.push(words.with(id, &[("n", n), ("clauses", Arg::ready(words.list(clauses)))]));
        }
    }
    match parts.is_empty() {
        true => words.say("incident-no-clause"),
        false => parts.join(" "),
    }
}

/// Who is said to have done it. That is an allegation here, and stays one.
fn attribution(asked: &Asked, incident: &Incident) -> String {
    let words = asked.words;
    if incident.actors.is_empty() {
        return words.say("incident-actor-not-told");
    }
    let told = incident.actors.iter().map(|told| {
        let name = reports::named(asked, std::slice::from_ref(&told.value)).join("");
        let n = Arg::number(told.reports.len());
        words.with("actor-by-reports", &[("name", Arg::text(name)), ("n", n)])
    });
    let told = words.list(told.collect::<Vec<_>>());
    words.with("incident-alleged", &[("actors", Arg::ready(told))])
}

fn facts(asked: &Asked, incident: &Incident) -> Vec<(String, Vec<String>)> {
    let words = asked.words;
    let when = incident.when.as_ref().map(|when| {
        let shown = asked.snapshot.zone.span_shown(words, when.from, when.until);
        let zone = asked.snapshot.zone.abbreviation(when.from);
        vec![format!("{} ({zone})", shown.text), shown.utc]
    });
    let row = asked.situation.row(incident.id.as_str());
    let areas = row.map(|row| {
        let name = |id: &holdfire_core::AreaId| asked.snapshot.area_name(words, id.as_str());
        let inside = row.areas_inside.iter().map(name);
        let perhaps = row
            .areas_perhaps
            .iter()
            .map(|id| words.with("perhaps-in", &[("area", Arg::ready(name(id)))]));
        let all: Vec<String> = inside.chain(perhaps).collect();
        if all.is_empty() { vec![words.say("outside-areas")] } else { all }
    });
    let people = harmed(words, incident.casualties.killed, incident.casualties.injured);
    let mut facts = vec![
        (words.say("field-when"), when.unwrap_or_default()),
        (words.say("field-where"), reports::place_values(asked, incident.place.as_ref())),
        (words.say("field-areas"), areas.unwrap_or_default()),
    ];
    if !people.is_empty() {
        facts.push((words.say("field-harmed"), vec![people]));
    }
    facts
}

fn head(asked: &Asked, report: &Report) -> ReportHead {
    ReportHead {
        href: asked.at().report(report.id.as_str()),
        source: asked.snapshot.source_name(asked.words, report.source.as_str()),
        kind: reports::kind_name(asked.words, report.kind),
        grade: format!("{}{}", report.grade.reliability, report.grade.credibility),
    }
}

fn comparison(asked: &Asked, incident: &Incident, told: &[Report]) -> Vec<Compared> {
    let words = asked.words;
    let when = |report: &Report| -> Vec<String> {
        let Some(when) = &report.when else { return Vec::new() };
        let precision = format!("time-precision-{}", when.precision.as_str().replace('_', "-"));
        vec![reports::when_shown(words, when).text, words.say(&precision)]
    };
    let place = |report: &Report| {
        report.place.as_ref().map_or_else(Vec::new, |place| {
            vec![reports::place_name(asked, place), plus_minus(words, place.uncertainty_m)]
        })
    };
    let range = |range: Option<_>| range.map(|r| range_shown(words, r)).into_iter().collect();
    let text = |text: &Option<Box<str>>| text.iter().map(|t| plain(t).into_owned()).collect();
    type Cells<'a> = Box<dyn Fn(&Report) -> Vec<String> + 'a>;
    let fields: Vec<(&str, Option<Disagreement>, Cells<'_>)> = vec![
        ("when", Some(Disagreement::Time), Box::new(when)),
        ("where", Some(Disagreement::Place), Box::new(place)),
        ("act", Some(Disagreement::Act), Box::new(move |r| reports::act_values(words, r))),
        ("actor", Some(Disagreement::Actor), Box::new(|r| reports::named(asked, &r.actors))),
        ("target", Some(Disagreement::Target), Box::new(|r| reports::named(asked, &r.targets))),
        ("killed", Some(Disagreement::Killed), Box::new(move |r| range(r.casualties.killed))),
        ("killed-civilians", None, Box::new(move |r| range(r.casualties.killed_civilians))),
        ("injured", None, Box::new(move |r| range(r.casualties.injured))),
        ("weapon", None, Box::new(move |r| text(&r.weapon))),
        ("count", None, Box::new(move |r| reports::count(words, r).into_iter().collect())),
        ("means", None, Box::new(move |r| text(&r.means))),
        ("direction", None, Box::new(move |r| text(&r.direction))),
    ];
    fields
        .into_iter()
        .map(|(id, disagreement, cells)| Compared {
            name: words.say(&format!("field-{id}")),
            differs: disagreement.is_some_and(|d| incident.disagreements.contains(&d)),
            cells: told.iter().map(&cells).collect(),
        })
        .filter(|row| row.cells.iter().any(|cell| !cell.is_empty()))
        .collect()
}

/// How sure it is that the reports belong together, and the least sure of them.
fn together(words: Words, links: &[Link]) -> String {
    if links.len() < 2 {
        return words.say("together-single");
    }
    let least = links.iter().map(|link| link.probability).fold(1.0, f64::min);
    words.with("together", &[("least", Arg::ready(probability(words, least)))])
}

pub(crate) fn probability(words: Words, p: f64) -> String {
    // 0.999 must not be read as certainty.
    let rounded = if p < 1.0 && p > 0.995 { "> 0.99".to_owned() } else { format!("{p:.2}") };
    words.decimal(rounded)
}

fn link(asked: &Asked, told: &[Report], link: &Link) -> LinkView {
    let words = asked.words;
    let of_link = told.iter().find(|report| report.id == link.report);
    let source = of_link.map(|r| asked.snapshot.source_name(words, r.source.as_str()));
    LinkView {
        href: asked.at().report(link.report.as_str()),
        source: source.unwrap_or_default(),
        probability: probability(words, link.probability),
        compared_with: link.compared_with.as_ref().map(|id| {
            let other = told.iter().find(|report| report.id == *id);
            let name = other.map(|r| asked.snapshot.source_name(words, r.source.as_str()));
            let href = other.map(|report| asked.at().report(report.id.as_str()));
            (href.unwrap_or_default(), name.unwrap_or_else(|| id.to_string()))
        }),
        is_confirmed: link.confirmed,
        runner_up: link
            .runner_up
            .as_ref()
            .map(|(id, p)| (asked.incident_link(id), id.to_string(), probability(words, *p))),
        decided: link
            .decided_by
            .map(|entry| (asked.entry_link(entry), words.count("entry-number", entry))),
        against: link
            .runner_up_evidence
            .as_ref()
            .map(|other| WaterfallView::of(words, &other.evidence)),
        waterfall: match link.evidence.is_empty() {
            true => None,
            false => Some(WaterfallView::of(words, &link.evidence)),
        },
    }
}

fn clauses(asked: &Asked, assessment: &Assessment, told: &[Report]) -> Vec<ClauseView> {
    let mut answers: Vec<&ClauseAnswer> = assessment.answers.iter().collect();
    // What is engaged first; within one verdict in the order of the instruments.
    answers.sort_by_key(|answer| std::cmp::Reverse(answer.verdict));
    answers.into_iter().map(|answer| clause(asked, answer, told)).collect()
}

fn clause(asked: &Asked, answer: &ClauseAnswer, told: &[Report]) -> ClauseView {
    let words = asked.words;
    let known = asked.snapshot.terms.clause_at(&answer.clause);
    let source = |id: &holdfire_core::ReportId| {
        let report = told.iter().find(|report| report.id == *id);
        report.map(|report| asked.snapshot.source_name(words, report.source.as_str()))
    };
    let facts = answer.facts.iter().map(|fact| FactView {
        name: fact_name(words, &fact.name),
        value: plain(&fact.value).into_owned(),
        reports: fact
            .reports
            .iter()
            // Those that may not be seen are counted above, and not named.
            .filter_map(|id| Some((asked.at().report(id.as_str()), source(id)?)))
            .collect(),
    });
    ClauseView {
        href: asked.at().clause(&answer.clause.to_string()),
        number: answer.clause.clause.to_string(),
        title: known.map_or_else(String::new, |clause| clause.title.to_string()),
        instrument: asked.snapshot.instrument_title(words, answer.clause.instrument.as_str()),
        tag: tag(words, Overall::of(Some(answer.verdict))),
        said: asked
            .snapshot
            .terms
            .plain_reading(&answer.clause)
            .map_or_else(Vec::new, |reading| rule_said(&asked.snapshot, words, reading)),
        reasons: answer.reasons.iter().map(|reason| reason_said(words, reason)).collect(),
        facts: facts.collect(),
        missing: answer.missing.iter().map(|fact| fact_name(words, fact)).collect(),
    }
}

fn small_map(asked: &Asked, incident: &Incident, overall: Overall) -> Option<SmallMap> {
    Some(place_map(asked, incident.place.as_ref()?, incident.when.as_ref(), overall))
}

/// A small map of one place with its doubt.
pub(crate) fn place_map(
    asked: &Asked,
    place: &Place,
    when: Option<&When>,
    overall: Overall,
) -> SmallMap {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let name = reports::place_name(asked, place);
    let label = words.with(
        "small-map-label",
        &[
            ("place", Arg::text(&name)),
            ("doubt", Arg::ready(plus_minus(words, place.uncertainty_m))),
        ],
    );
    let extent = around(place.lon, place.lat, place.uncertainty_m);
    let mut drawing = Drawing::new(&extent, 480, label.clone());
    drawing.base(&snapshot.base, words);
    let (from, until) = when.map_or((None, None), |w| (Some(w.from), Some(w.until)));
    drawing.areas(&maps_within(&snapshot.areas, from, until), words);
    drawing.incident(overall, (place.lon, place.lat), place.uncertainty_m, label);
    let points = serde_json::json!({
        "type": "FeatureCollection",
        "features": [{
            "type": "Feature",
            "properties": {
                "verdict": overall.as_str(),
                "label": name,
                "uncertainty_m": place.uncertainty_m,
            },
            "geometry": { "type": "Point", "coordinates": [place.lon, place.lat] },
        }],
    });
    SmallMap {
        drawing,
        base_url: asked.at().base_data(),
        areas_url: asked.at().areas_data(),
        extent: format!(
            "{:.4},{:.4},{:.4},{:.4}",
            extent.west, extent.south, extent.east, extent.north
        ),
        points: script_safe(&points),
    }
}

/// JSON that may stand in a script element: nothing in it can end the element.
pub(crate) fn script_safe(value: &serde_json::Value) -> String {
    value.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_certainty_is_not_shown_as_certainty() {
        let english = Words::of(crate::Language::English);
        assert_eq!(probability(english, 1.0), "1.00");
        assert_eq!(probability(english, 0.9999), "> 0.99");
        assert_eq!(probability(english, 0.814), "0.81");
        assert_eq!(probability(Words::of(crate::Language::Russian), 0.814), "0,81");
    }

    #[test]
    fn json_in_a_page_cannot_end_its_element() {
        let value = serde_json::json!({ "label": "</script><script>alert(1)</script>" });
        let safe = script_safe(&value);
        assert!(
            !safe.contains('<')
                && serde_json::from_str::<serde_json::Value>(&safe).unwrap() == value
        );
    }
}
