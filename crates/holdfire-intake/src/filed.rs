//! A report that somebody files in a form: its fields, in the order of the minimum incident form,
//! become a draft with its doubts, or refusals field by field. The words for numbers, times and
//! places go through the same readers as those of imported tables.
//!
//! Where a name can mean several places the form asks again; `places.rs` says what it can mean.
//! The place of something protected is made coarse before it is recorded, because a register is
//! copied by all members.

mod places;
mod refused;
mod times;

pub use places::{PlaceSaid, SaidBy};
pub use refused::{Cause, FieldRefusal};

use crate::doubts::{Doubts, cut, is_bidi_control};
use crate::gazetteer::Gazetteer;
use crate::number::read_quantity;
use crate::told::{self, several};
use holdfire_core::{
    Act, Casualties, Circumstance, Count, CountRange, Extent, Fire, Grade, Report, ReportId,
    ReportKind, SourceId, Text,
};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// The list that filed reports come in.
pub const FILED_DATASET: &str = "filed";

/// Every field of the form, in its order, with the most bytes it may have.
pub const FILED_FIELDS: &[(&str, usize)] = &[
    ("prior_ids", 500),
    ("post", 120),
    ("kind", 20),
    ("language", 35),
    ("text", 20_000),
    ("received", 40),
    ("date", 120),
    ("date_end", 120),
    ("time", 200),
    ("time_zone", 60),
    ("place", 200),
    ("place_choice", 300),
    ("range", 60),
    ("bearing", 60),
    ("radius", 60),
    ("region", 120),
    ("act", 80),
    ("weapon", 200),
    ("count", 60),
    ("count_unit", 60),
    ("means", 200),
    ("direction", 200),
    ("fire", 20),
    ("self_defence", 10),
    ("live_fire_exercise", 10),
    ("actor", 500),
    ("claimant", 500),
    ("target", 500),
    ("killed", 60),
    ("killed_civilians", 60),
    ("injured", 60),
    ("injured_civilians", 60),
    ("missing", 60),
    ("damage", 2_000),
    ("protected_target", 10),
    ("reliability", 2),
    ("credibility", 2),
];

/// The fields of a form as they were sent. Others than those of [`FILED_FIELDS`] are passed over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FiledForm(BTreeMap<&'static str, String>);

impl FiledForm {
    /// Takes the fields of a form; of two with one name the last one counts.
    pub fn of<'f>(fields: impl IntoIterator<Item = (&'f str, &'f str)>) -> Self {
        let mut form = BTreeMap::new();
        for (name, value) in fields {
            if let Some((known, _)) = FILED_FIELDS.iter().find(|(known, _)| *known == name) {
                form.insert(*known, value.replace("\r\n", "\n"));
            }
        }
        Self(form)
    }

    /// What was sent for a field, without outer blanks; empty if nothing.
    pub fn get(&self, field: &str) -> &str {
        self.0.get(field).map_or("", |value| value.trim())
    }
}

/// What the form does not say and the office knows.
pub struct FilingRules<'a> {
    /// The key of the form: the same key is the same report.
    pub key: &'a str,
    /// Who says it: the post or desk.
    pub source: SourceId,
    /// The office that files it.
    pub entered_by: &'a str,
    /// The zone of times that name none.
    pub zone: &'a str,
    /// When the form was sent: "yesterday" counts from here.
    pub now: Timestamp,
    /// The map of the mechanism. Places outside are doubted.
    pub extent: Option<&'a Extent>,
    /// Places by name.
    pub gazetteer: &'a Gazetteer,
}

/// A form that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Filed {
    /// The report, if nothing was refused.
    pub report: Option<Box<Report>>,
    /// What was refused, in the order of the fields.
    pub refusals: Vec<FieldRefusal>,
    /// What the words for the place can mean.
    pub place: PlaceSaid,
}

/// The id under which the form of that key is recorded.
pub fn filed_report_id(key: &str) -> ReportId {
    ReportId::derive(FILED_DATASET, key)
}

/// Reads a form.
pub fn read_filed(form: &FiledForm, rules: &FilingRules<'_>) -> Filed {
    let mut reading = Reading { form, doubts: Doubts::default(), refusals: Vec::new() };
    reading.check_fields();
    let said = times::read(&mut reading, rules);
    let (place, place_said) = places::read(&mut reading, rules);
    let act = reading.act();
    let text = reading.text();
    if text.is_none() && act.is_none() && reading.form.get("act").is_empty() {
        reading.refuse("text", Cause::Missing);
    }
    let place_as_told = match place {
        None => told::told(form.get("place")),
        Some(_) => None,
    };
    let report = Report {
        id: filed_report_id(rules.key),
        dataset: FILED_DATASET.into(),
        external_id: rules.key.into(),
        prior_ids: several(form.get("prior_ids")),
        source: rules.source.clone(),
        kind: reading.kind(),
        when: said.when,
        when_as_told: said.as_told,
        received: said.received,
        published: None,
        place,
        place_as_told,
        act,
        act_as_told: None,
        actors: several(form.get("actor")),
        claimants: several(form.get("claimant")),
        targets: several(form.get("target")),
        casualties: reading.casualties(),
        weapon: told::told(form.get("weapon")),
        count: reading.count(),
        circumstances: reading.circumstances(),
        means: told::told(form.get("means")),
        direction: told::told(form.get("direction")),
        fire: reading.fire(),
        damage: told::told(form.get("damage")),
        text,
        url: None,
        grade: reading.grade(),
        entered_by: told::told(rules.entered_by),
        coded_event: None,
        doubts: reading.doubts.0,
        read_from: None,
    };
    let place_of = |refusal: &FieldRefusal| {
        FILED_FIELDS.iter().position(|(name, _)| *name == refusal.field).unwrap_or(usize::MAX)
    };
    let mut refusals = reading.refusals;
    refusals.sort_by_key(place_of);
    refusals.dedup_by_key(|refusal| refusal.field);
    Filed { report: refusals.is_empty().then(|| Box::new(report)), refusals, place: place_said }
}

/// A form while it is read.
struct Reading<'f> {
    form: &'f FiledForm,
    doubts: Doubts,
    refusals: Vec<FieldRefusal>,
}

impl Reading<'_> {
    fn refuse(&mut self, field: &'static str, cause: Cause) {
        self.refusals.push(FieldRefusal { field, cause });
    }

    /// What holds for every field: its length, and no characters that are no text.
    fn check_fields(&mut self) {
        for (field, most) in FILED_FIELDS {
            let value = self.form.get(field);
            if value.len() > *most {
                self.refuse(field, Cause::TooLong { most: *most });
            }
            let is_control =
                |c: char| c.is_control() && !(matches!(c, '\n' | '\t') && *most >= 1_000);
            if value.chars().any(is_control) {
                self.refuse(field, Cause::NoText);
            }
            if value.chars().any(is_bidi_control) {
                self.doubts.add(
                    field,
                    "the text has characters that reverse reading direction; it is kept as it is, \
                     and may read otherwise than it is stored",
                );
            }
        }
    }

    fn not_understood(&mut self, field: &'static str) {
        let told = cut(self.form.get(field));
        self.refuse(field, Cause::NotUnderstood { told });
    }

    fn kind(&mut self) -> ReportKind {
        match self.form.get("kind") {
            "" | "allegation" => ReportKind::Allegation,
            "observation" => ReportKind::Observation,
            _ => {
                self.not_understood("kind");
                ReportKind::Allegation
            }
        }
    }

    fn act(&mut self) -> Option<Act> {
        let told = self.form.get("act");
        let act = Act::parse(told);
        if act.is_none() && !told.is_empty() {
            self.not_understood("act");
        }
        act
    }

    fn text(&mut self) -> Option<Text> {
        let words = told::told(self.form.get("text"))?;
        let told = self.form.get("language");
        let mut of_language = Doubts::default();
        let language = told::language(told, &mut of_language);
        if !of_language.0.is_empty() {
            self.not_understood("language");
        }
        Some(Text { words, language })
    }

    fn fire(&mut self) -> Option<Fire> {
        let told = self.form.get("fire");
        let fire = Fire::ALL.iter().find(|fire| fire.as_str() == told).copied();
        if fire.is_none() && !told.is_empty() {
            self.not_understood("fire");
        }
        fire
    }

    fn range(&mut self, field: &'static str) -> Option<CountRange> {
        let reading = read_quantity(self.form.get(field));
        match (reading.quantity, reading.doubt) {
            (None, Some(_)) => {
                let told = cut(self.form.get(field));
                self.refuse(field, Cause::NoNumber { told });
                None
            }
            (quantity, doubt) => {
                if let Some(doubt) = doubt {
                    self.doubts.add(field, doubt);
                }
                quantity.map(|quantity| CountRange { low: quantity.low, high: quantity.high })
            }
        }
    }

    fn casualties(&mut self) -> Casualties {
        let casualties = Casualties {
            killed: self.range("killed"),
            killed_civilians: self.range("killed_civilians"),
            injured: self.range("injured"),
            injured_civilians: self.range("injured_civilians"),
            missing: self.range("missing"),
        };
        for (field, part, all) in [
            ("killed_civilians", casualties.killed_civilians, casualties.killed),
            ("injured_civilians", casualties.injured_civilians, casualties.injured),
        ] {
            if let (Some(part), Some(all)) = (part, all)
                && part.low > all.high
            {
                self.doubts.add(field, "more civilians are told than people of any status");
            }
        }
        casualties
    }

    fn count(&mut self) -> Option<Count> {
        let told = self.form.get("count");
        let unit = self.form.get("count_unit");
        let reading = read_quantity(told);
        let Some(quantity) = reading.quantity else {
            if reading.doubt.is_some() {
                let told = cut(told);
                self.refuse("count", Cause::NoNumber { told });
            }
            return None;
        };
        if unit.is_empty() {
            self.refuse("count_unit", Cause::Missing);
            return None;
        }
        let is_range = quantity.low != quantity.high;
        if is_range {
            let (low, high) = (quantity.low, quantity.high);
            self.doubts.add("count", format!("told as {low} to {high}; the lower number is kept"));
        }
        let approximate = quantity.is_approximate || is_range;
        Some(Count { value: quantity.low, unit: unit.into(), approximate })
    }

    fn circumstances(&mut self) -> BTreeMap<Circumstance, bool> {
        let mut found = BTreeMap::new();
        for (circumstance, field) in [
            (Circumstance::SelfDefence, "self_defence"),
            (Circumstance::LiveFireExercise, "live_fire_exercise"),
            (Circumstance::ProtectedTarget, "protected_target"),
        ] {
            match self.form.get(field) {
                "" => {}
                "yes" => drop(found.insert(circumstance, true)),
                "no" => drop(found.insert(circumstance, false)),
                _ => self.not_understood(field),
            }
        }
        found
    }

    fn grade(&mut self) -> Grade {
        let usual = Grade::default();
        let letter = self.form.get("reliability").to_ascii_uppercase();
        let digit = self.form.get("credibility");
        let mut letters = letter.chars();
        let reliability = match (letters.next(), letters.next()) {
            (None, _) => usual.reliability,
            (Some(letter), None) if Grade::new(letter, 6).is_some() => letter,
            _ => {
                self.not_understood("reliability");
                usual.reliability
            }
        };
        let credibility = match digit.parse::<u8>() {
            _ if digit.is_empty() => usual.credibility,
            Ok(digit) if Grade::new('F', digit).is_some() => digit,
            _ => {
                self.not_understood("credibility");
                usual.credibility
            }
        };
        Grade { reliability, credibility }
    }

    /// Whether what was hit is told to be protected.
    fn is_protected(&self) -> bool {
        self.form.get("protected_target") == "yes"
    }
}
