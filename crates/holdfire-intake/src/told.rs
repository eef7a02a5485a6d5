//! What one row tells about one report, field by field, whatever the layout it came in, and the one
//! way from there to a report.

use crate::doubts::{Doubts, cut};
use crate::number::read_quantity;
use crate::settings::Settings;
use crate::told_date::read_date;
use crate::told_place::{PlaceWords, read_place};
use crate::told_time::{TimeRules, TimeWords, read_when};
use holdfire_core::{
    Act, Casualties, Circumstance, Count, CountRange, FileRow, Grade, Names, Report, ReportId,
    ReportKind, Source, SourceId, Text,
};
use std::borrow::Cow;
use std::collections::BTreeMap;

macro_rules! fields {
    ($($name:ident = $column:literal),+ $(,)?) => {
        /// A field of the report table.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Field { $($name),+ }

        /// Every field with its column name, in the order of the enum.
        pub(crate) const FIELDS: &[(Field, &str)] = &[$((Field::$name, $column)),+];
    };
}

fields! {
    ReportId = "report_id",
    Source = "source",
    Date = "date",
    Latitude = "latitude",
    Longitude = "longitude",
    GeoPrecision = "geo_precision",
    EventType = "event_type",
    Actor = "actor",
    Target = "target",
    Fatalities = "fatalities",
    Text = "text",
    DateEnd = "date_end",
    Time = "time",
    TimeZone = "time_zone",
    DatePrecision = "date_precision",
    Place = "place",
    Language = "language",
    Url = "url",
    Weapon = "weapon",
    Count = "count",
    CountUnit = "count_unit",
    Means = "means",
    Direction = "direction",
    Injured = "injured",
    Kind = "kind",
    EnteredBy = "entered_by",
    Reliability = "reliability",
    Credibility = "credibility",
    Region = "region",
    Published = "published",
    CivilianFatalities = "civilian_fatalities",
    CodedEvent = "coded_event",
    SelfDefence = "self_defence",
    LiveFireExercise = "live_fire_exercise",
    Ordered = "ordered",
    PreNotified = "pre_notified",
    MechanismFailed = "mechanism_failed",
    ProtectedTarget = "protected_target",
}

impl Field {
    /// The field of that column name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        FIELDS.iter().find(|(_, column)| *column == name).map(|(field, _)| *field)
    }

    /// Its column name.
    pub(crate) fn name(self) -> &'static str {
        FIELDS[self as usize].1
    }
}

/// What a row tells, by field. Empty means not told.
pub(crate) struct Told<'r> {
    values: [Cow<'r, str>; FIELDS.len()],
    /// The source's own code of the act, where a mapping turned it into ours.
    pub(crate) act_as_told: Option<&'r str>,
    pub(crate) actors: Vec<Box<str>>,
    pub(crate) targets: Vec<Box<str>>,
}

impl<'r> Told<'r> {
    pub(crate) fn nothing() -> Self {
        Self {
            values: [const { Cow::Borrowed("") }; FIELDS.len()],
            act_as_told: None,
            actors: Vec::new(),
            targets: Vec::new(),
        }
    }

    pub(crate) fn set(&mut self, field: Field, value: impl Into<Cow<'r, str>>) {
        self.values[field as usize] = value.into();
    }

    pub(crate) fn get(&self, field: Field) -> &str {
        self.values[field as usize].trim()
    }

    fn optional(&self, field: Field) -> Option<Box<str>> {
        told(self.get(field))
    }
}

/// The text without outer blanks, unless it is empty.
pub(crate) fn told(text: &str) -> Option<Box<str>> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.into())
}

/// Splits a cell that may name several, at `;` and `|`.
pub(crate) fn several(cell: &str) -> Vec<Box<str>> {
    cell.split([';', '|']).filter_map(told).collect()
}

/// The source of a name that a file gives.
pub(crate) fn source_named(name: &str) -> Source {
    Source { id: SourceId::from_name(name), name: Names::english(name), belongs_to: None }
}

/// Makes a report of what a row tells, or says why it is refused.
pub(crate) fn report(
    told: Told<'_>,
    row: u64,
    settings: &Settings,
    date_formats: &[Box<str>],
    mut doubts: Doubts,
) -> Result<(Source, Box<Report>), String> {
    let external_id = needed(&told, Field::ReportId)?;
    let source = source_named(needed(&told, Field::Source)?);
    let when = read_when(
        &TimeWords {
            date: told.get(Field::Date),
            date_end: told.get(Field::DateEnd),
            time: told.get(Field::Time),
            time_zone: told.get(Field::TimeZone),
            date_precision: told.get(Field::DatePrecision),
        },
        &TimeRules { zone: &settings.time_zone, as_of: settings.as_of, date_formats },
        &mut doubts,
    )?;
    let place = read_place(
        &PlaceWords {
            latitude: told.get(Field::Latitude),
            longitude: told.get(Field::Longitude),
            precision: told.get(Field::GeoPrecision),
            name: told.get(Field::Place),
            region: told.get(Field::Region),
        },
        settings.extent.as_ref(),
        &mut doubts,
    )?;
    let (act, act_as_told) = act(&told, &mut doubts);
    let report = Report {
        id: ReportId::derive(&settings.dataset, external_id),
        dataset: settings.dataset.as_str().into(),
        external_id: external_id.into(),
        prior_ids: Vec::new(),
        source: source.id.clone(),
        kind: kind(told.get(Field::Kind), &mut doubts),
        when,
        when_as_told: None,
        received: None,
        published: published(told.get(Field::Published), date_formats, &mut doubts),
        place,
        place_as_told: None,
        act,
        act_as_told,
        casualties: casualties(&told, &mut doubts),
        weapon: told.optional(Field::Weapon),
        circumstances: circumstances(&told, &mut doubts),
        count: count(&told, &mut doubts),
        means: told.optional(Field::Means),
        fire: None,
        damage: None,
        direction: told.optional(Field::Direction),
        text: text(&told, &mut doubts),
        url: url(told.get(Field::Url), &mut doubts),
        grade: grade(&told, &mut doubts),
        entered_by: told.optional(Field::EnteredBy),
        coded_event: told.optional(Field::CodedEvent),
        actors: told.actors,
        claimants: Vec::new(),
        targets: told.targets,
        doubts: doubts.0,
        read_from: Some(FileRow { import: settings.import.clone(), row }),
    };
    Ok((source, Box::new(report)))
}

/// A field without which there is no report.
fn needed<'t>(told: &'t Told<'_>, field: Field) -> Result<&'t str, String> {
    const LONGEST_BYTES: usize = 500;
    let value = told.get(field);
    if value.is_empty() {
        Err(format!("`{}` is empty", field.name()))
    } else if value.len() > LONGEST_BYTES {
        Err(format!("`{}` has more than {LONGEST_BYTES} bytes", field.name()))
    } else {
        Ok(value)
    }
}

fn kind(told: &str, doubts: &mut Doubts) -> ReportKind {
    match told.to_ascii_lowercase().as_str() {
        "" | "allegation" => ReportKind::Allegation,
        "observation" => ReportKind::Observation,
        _ => {
            doubts.add(
                "kind",
                format!(
                    "`{}` is neither allegation nor observation; it counts as allegation",
                    cut(told)
                ),
            );
            ReportKind::Allegation
        }
    }
}

pub(crate) fn published(
    told: &str,
    formats: &[Box<str>],
    doubts: &mut Doubts,
) -> Option<jiff::civil::Date> {
    if told.is_empty() {
        return None;
    }
    match read_date(told, formats) {
        Ok(date) if date.is_one_day() => Some(date.first),
        Ok(_) => {
            doubts.add("published", format!("`{}` is no single day and is left out", cut(told)));
            None
        }
        Err(why) => {
            doubts.add("published", format!("{why}; it is left out"));
            None
        }
    }
}

/// Our act, and the source's own word for it where that differs.
fn act(told: &Told<'_>, doubts: &mut Doubts) -> (Option<Act>, Option<Box<str>>) {
    let code = told.get(Field::EventType);
    let words = told.act_as_told.unwrap_or(code).trim();
    if code.is_empty() {
        return (None, self::told(words));
    }
    if let Some(act) = Act::parse(code) {
        return (Some(act), self::told(words).filter(|_| words != code));
    }
    let plain = code.to_lowercase().replace([' ', '-', '/'], "_");
    let act = Act::parse(&plain).or_else(|| Act::of_any_code(code));
    if act.is_none() {
        doubts.add(
            "event_type",
            format!(
                "`{}` is no act that is known here; it is kept in the source's words",
                cut(code)
            ),
        );
    }
    (act, self::told(words))
}

fn casualties(told: &Told<'_>, doubts: &mut Doubts) -> Casualties {
    let mut range = |field: Field| {
        let reading = read_quantity(told.get(field));
        if let Some(doubt) = reading.doubt {
            doubts.add(field.name(), doubt);
        }
        reading.quantity.map(|q| CountRange { low: q.low, high: q.high })
    };
    Casualties {
        killed: range(Field::Fatalities),
        killed_civilians: range(Field::CivilianFatalities),
        injured: range(Field::Injured),
        ..Casualties::default()
    }
}

/// What the row affirms or denies. A cell that is neither is doubted and left open.
fn circumstances(told: &Told<'_>, doubts: &mut Doubts) -> BTreeMap<Circumstance, bool> {
    let mut found = BTreeMap::new();
    for circumstance in Circumstance::ALL {
        let word = told.get(circumstance_field(*circumstance));
        match word.to_lowercase().as_str() {
            "" | "unknown" => {}
            "yes" | "true" | "1" => drop(found.insert(*circumstance, true)),
            "no" | "false" | "0" => drop(found.insert(*circumstance, false)),
            _ => doubts.add(
                circumstance.as_str(),
                format!("`{}` is neither `yes` nor `no`; it is left open", cut(word)),
            ),
        }
    }
    found
}

fn circumstance_field(circumstance: Circumstance) -> Field {
    match circumstance {
        Circumstance::SelfDefence => Field::SelfDefence,
        Circumstance::LiveFireExercise => Field::LiveFireExercise,
        Circumstance::Ordered => Field::Ordered,
        Circumstance::PreNotified => Field::PreNotified,
        Circumstance::MechanismFailed => Field::MechanismFailed,
        Circumstance::ProtectedTarget => Field::ProtectedTarget,
    }
}

fn count(told: &Told<'_>, doubts: &mut Doubts) -> Option<Count> {
    let reading = read_quantity(told.get(Field::Count));
    let unit = told.get(Field::CountUnit);
    // A count says itself that it is approximate; every other oddity is a doubt.
    if let Some(doubt) = reading.doubt
        && !reading.quantity.is_some_and(|q| q.is_approximate && q.low == q.high)
    {
        doubts.add("count", doubt);
    }
    let quantity = reading.quantity?;
    if unit.is_empty() {
        doubts.add("count_unit", format!("the count {} has no unit and is left out", quantity.low));
        return None;
    }
    if quantity.low != quantity.high {
        doubts.add(
            "count",
            format!("told as {} to {}; the lower number is kept", quantity.low, quantity.high),
        );
    }
    let approximate = quantity.is_approximate || quantity.low != quantity.high;
    Some(Count { value: quantity.low, unit: unit.into(), approximate })
}

fn text(told: &Told<'_>, doubts: &mut Doubts) -> Option<Text> {
    let words = told.optional(Field::Text)?;
    Some(Text { words, language: language(told.get(Field::Language), doubts) })
}

/// A language tag in the form of BCP 47, as far as its letters go.
pub(crate) fn language(told: &str, doubts: &mut Doubts) -> Option<Box<str>> {
    let is_tag = told.len() <= 35
        && told.split('-').next().is_some_and(|first| {
            (2..=8).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_alphabetic())
        })
        && told.split('-').all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        });
    if is_tag {
        return Some(told.into());
    }
    if !told.is_empty() {
        doubts.add(
            "language",
            format!("`{}` is no language tag such as `ar`; it is left out", cut(told)),
        );
    }
    None
}

/// An address that a page may link to: only the web's own schemes, so that no link runs a program.
fn url(told: &str, doubts: &mut Doubts) -> Option<Box<str>> {
    if told.is_empty() {
        return None;
    }
    let is_web = ["http://", "https://"].iter().any(|scheme| {
        told.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    });
    if is_web && !told.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return Some(told.into());
    }
    doubts.add("url", format!("`{}` is no web address and is left out", cut(told)));
    None
}

fn grade(told: &Told<'_>, doubts: &mut Doubts) -> Grade {
    let usual = Grade::default();
    let (letter, digit) = (told.get(Field::Reliability), told.get(Field::Credibility));
    let mut graded = usual;
    let mut letters = letter.chars();
    if let Some(letter) = letters.next() {
        match (letters.next(), Grade::new(letter.to_ascii_uppercase(), usual.credibility)) {
            (None, Some(grade)) => graded.reliability = grade.reliability,
            _ => doubts.add(
                "reliability",
                format!(
                    "`{}` is not A to F; F, cannot be judged, is taken",
                    cut(told.get(Field::Reliability))
                ),
            ),
        }
    }
    if !digit.is_empty() {
        match digit.parse().ok().and_then(|digit| Grade::new(usual.reliability, digit)) {
            Some(grade) => graded.credibility = grade.credibility,
            None => doubts.add(
                "credibility",
                format!("`{}` is not 1 to 6; 6, cannot be judged, is taken", cut(digit)),
            ),
        }
    }
    graded
}
