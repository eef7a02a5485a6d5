//! One line of a list of incidents, as the overview, the JSON list and other pages show it.

use crate::asked::Asked;
use crate::moments::Moment;
use crate::names::{Tag, act_name, coordinates, plus_minus, tag};
use crate::situation::filter::Overall;
use crate::snapshot::Snapshot;
use crate::words::{Arg, Words, plain};
use holdfire_core::CountRange;
use holdfire_store::IncidentRow;
use serde_json::{Value, json};

/// Sources named in a line; the others are counted.
const NAMED_SOURCES: usize = 3;
/// Clauses named in a line.
const NAMED_CLAUSES: usize = 3;

/// One line.
pub(crate) struct Line {
    pub id: String,
    pub href: String,
    pub when: Option<Moment>,
    /// Only perhaps in the period asked for.
    pub is_perhaps: bool,
    pub act: String,
    pub harmed: String,
    pub place: String,
    pub doubt: String,
    pub areas: String,
    pub told_by: String,
    pub reports: String,
    pub differs: String,
    pub tag: Tag,
    pub clauses: String,
    pub lon: String,
    pub lat: String,
}

/// The line of an incident.
pub(crate) fn line(asked: &Asked, row: &IncidentRow, is_perhaps: bool) -> Line {
    let (snapshot, words) = (&*asked.snapshot, asked.words);
    let degrees = |value: Option<f64>| value.map_or_else(String::new, |v| format!("{v:.5}"));
    Line {
        href: asked.at().incident(row.id.as_str()),
        when: snapshot.zone.seconds_shown(words, row.from_s, row.until_s),
        is_perhaps,
        act: row.act.map_or_else(|| words.say("act-not-told"), |act| act_name(words, act)),
        harmed: harmed(words, row.killed, row.injured),
        place: place(snapshot, words, row),
        doubt: row.uncertainty_m.map_or_else(String::new, |metres| plus_minus(words, metres)),
        areas: areas(snapshot, words, row),
        told_by: told_by(snapshot, words, row),
        reports: words.count("reports", row.report_count),
        differs: words.list(
            row.disagreements.iter().map(|field| words.say(&format!("differs-{}", field.as_str()))),
        ),
        tag: tag(words, Overall::of(row.verdict)),
        clauses: clauses(words, row),
        lon: degrees(row.lon),
        lat: degrees(row.lat),
        id: row.id.to_string(),
    }
}

/// The place by its name, else its region, else its degrees.
pub(crate) fn place(snapshot: &Snapshot, words: Words, row: &IncidentRow) -> String {
    match (&row.place_name, &row.region, row.lon.zip(row.lat)) {
        (Some(name), ..) => plain(name).into_owned(),
        (None, Some(region), _) => snapshot.region_name(words, region),
        (None, None, Some((lon, lat))) => coordinates(lon, lat),
        (None, None, None) => words.say("place-not-told"),
    }
}

fn areas(snapshot: &Snapshot, words: Words, row: &IncidentRow) -> String {
    let inside = row.areas_inside.iter().map(|id| snapshot.area_name(words, id.as_str()));
    let perhaps = row.areas_perhaps.iter().map(|id| {
        words.with("perhaps-in", &[("area", Arg::ready(snapshot.area_name(words, id.as_str())))])
    });
    words.list(inside.chain(perhaps))
}

fn told_by(snapshot: &Snapshot, words: Words, row: &IncidentRow) -> String {
    let named = row.sources.iter().take(NAMED_SOURCES);
    let mut names: Vec<String> = named.map(|id| snapshot.source_name(words, id.as_str())).collect();
    if row.sources.len() > NAMED_SOURCES {
        names.push(words.count("and-more", row.sources.len() - NAMED_SOURCES));
    }
    words.list(names)
}

/// The clauses that the verdict rests on, by their numbers.
fn clauses(words: Words, row: &IncidentRow) -> String {
    let deciding = match Overall::of(row.verdict) {
        Overall::Engaged => &row.engaged,
        Overall::Undetermined => &row.undetermined,
        Overall::NotEngaged | Overall::NoClause => return String::new(),
    };
    let number = |name: &String| name.rsplit('/').next().unwrap_or(name).to_owned();
    let mut numbers: Vec<String> = deciding.iter().take(NAMED_CLAUSES).map(number).collect();
    if deciding.len() > NAMED_CLAUSES {
        numbers.push(words.count("and-more", deciding.len() - NAMED_CLAUSES));
    }
    words.list(numbers)
}

/// People harmed, as told; empty when nobody said, which is not zero.
pub(crate) fn harmed(
    words: Words,
    killed: Option<CountRange>,
    injured: Option<CountRange>,
) -> String {
    let told = [("killed", killed), ("injured", injured)];
    let told = told.into_iter().filter_map(|(id, range)| {
        let range = range?;
        Some(words.with(id, &[("n", Arg::ready(range_shown(words, range)))]))
    });
    words.list(told.collect::<Vec<_>>())
}

/// A number known only as a range.
pub(crate) fn range_shown(words: Words, range: CountRange) -> String {
    match range.low == range.high {
        true => words.number(range.low),
        false => format!("{}–{}", words.number(range.low), words.number(range.high)),
    }
}

impl Line {
    /// The same for programs.
    pub fn as_json(&self) -> Value {
        json!({
            "id": self.id,
            "href": self.href,
            "when": self.when.as_ref().map(|when| &when.text),
            "when_utc": self.when.as_ref().map(|when| &when.utc),
            "perhaps_in_period": self.is_perhaps,
            "act": self.act,
            "harmed": self.harmed,
            "place": self.place,
            "uncertainty": self.doubt,
            "areas": self.areas,
            "told_by": self.told_by,
            "reports": self.reports,
            "differs": self.differs,
            "verdict": self.tag.class.replace('-', "_"),
            "clauses": self.clauses,
            "lon": self.lon.parse::<f64>().ok(),
            "lat": self.lat.parse::<f64>().ok(),
        })
    }
}
