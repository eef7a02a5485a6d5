//! The agreement: its instruments and their clauses, areas with their versions, and the actors that are
//! known by name.

use super::operation::{Given, Operation};
use super::paging::{self, CURSOR, LIMIT, Page};
use super::problem::Problem;
use super::schemas::{Id, ids};
use super::views::{Names, names, text, texts};
use crate::access::Gate::Room;
use crate::asked::Asked;
use holdfire_core as core;
use holdfire_powers::Act;
use holdfire_terms::Clause as Adopted;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::read::<Page<InstrumentLine>>(
        "listInstruments",
        "/instruments",
        Room(Act::SeeTerms),
        instruments,
    )
    .says("terms", "Instruments", "Every text that binds somebody, the earliest first.")
    .asks(&[LIMIT, CURSOR]),
    Operation::read::<Instrument>(
        "getInstrument",
        "/instruments/{id}",
        Room(Act::SeeTerms),
        instrument,
    )
    .says("terms", "One instrument", "With its text, its clauses and their rules, and who joined it."),
    Operation::read::<Page<Area>>("listAreas", "/areas", Room(Act::SeeTerms), areas)
        .says(
            "terms",
            "Areas",
            "Zones, lines, crossings and posts, in every version that was drawn, each with its core and its outer edge.",
        )
        .asks(&[LIMIT, CURSOR]),
    Operation::read::<Area>("getArea", "/areas/{id}", Room(Act::SeeTerms), area).says(
        "terms",
        "One area",
        "In every version that was drawn.",
    ),
    Operation::read::<Page<Actor>>(
        "listActors",
        "/actors",
        Room(Act::SeeTerms),
        actors,
    )
    .says("terms", "Actors", "Everybody who is known by name, by id.")
    .asks(&[LIMIT, CURSOR]),
];

/// An instrument in a list.
#[derive(Serialize, ToSchema)]
pub(crate) struct InstrumentLine {
    /// Its id.
    pub id: Id,
    /// Its version.
    #[schema(minimum = 1, example = 1)]
    pub version: u32,
    /// Its title, by language.
    #[schema(example = json!({ "en": "Truce of the coast" }))]
    pub title: Names,
    /// When it was adopted.
    pub adopted: Date,
    /// When it came into force.
    pub in_force_from: Option<Timestamp>,
    /// When it ended.
    pub in_force_until: Option<Timestamp>,
    /// Its parties.
    pub parties: Vec<Id>,
    /// Its guarantors.
    pub guarantors: Vec<Id>,
    /// The numbers of its clauses, in order.
    #[schema(example = json!(["1", "2", "2a"]))]
    pub clauses: Vec<String>,
}

/// An instrument.
#[derive(Serialize, ToSchema)]
pub(crate) struct Instrument {
    /// What lists tell of it.
    pub instrument: InstrumentLine,
    /// Its text as it was adopted: markup with the rules.
    #[schema(example = "## 1 Attacks cease\n\nNobody attacks with any weapon.")]
    pub text: String,
    /// Its clauses, in order.
    pub clauses: Vec<Clause>,
    /// Who joined it, was named in it, or left it.
    pub accessions: Vec<Accession>,
}

/// A clause.
#[derive(Serialize, ToSchema)]
pub(crate) struct Clause {
    /// Its number.
    #[schema(example = "1")]
    pub number: String,
    /// Its heading.
    #[schema(example = "Attacks cease")]
    pub title: String,
    /// `prohibition`, `obligation`, `procedure`, `exception` or `principle`.
    #[schema(example = "prohibition")]
    pub kind: String,
    /// Whether incidents are held against it.
    #[schema(example = true)]
    pub is_testable: bool,
    /// What it says, in our own words.
    #[schema(example = "Nobody attacks with any weapon.")]
    pub text: String,
    /// The rule, as written in Cedar.
    #[schema(example = "forbid (principal, action in Action::\"force\", resource);")]
    pub rule: Option<String>,
    /// When it is in force; several terms stand side by side where texts differ.
    pub in_force: Vec<Term>,
    /// The area it speaks of.
    pub area: Option<Id>,
    /// The sources it cites.
    #[schema(example = json!(["VOLT-FR"]))]
    pub cites: Vec<String>,
}

/// When a clause is in force.
#[derive(Serialize, ToSchema)]
pub(crate) struct Term {
    /// From when; for ever back if it is not told.
    pub from: Option<Timestamp>,
    /// Until when, if it ends.
    pub until: Option<Timestamp>,
    /// Which text says so, where several differ.
    #[schema(example = json!(null))]
    pub says: Option<String>,
}

/// That an actor stands so towards an instrument.
#[derive(Serialize, ToSchema)]
pub(crate) struct Accession {
    /// Which actor.
    pub actor: Id,
    /// Where, if not everywhere.
    #[schema(example = json!(null))]
    pub locality: Option<String>,
    /// How it stands.
    #[schema(example = "acceded")]
    pub state: String,
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub until: Option<Timestamp>,
    /// Who says so.
    #[schema(example = "letter of 2 January")]
    pub source: String,
}

/// The word by which serde writes a value.
fn word(value: impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => word,
        _ => String::new(),
    }
}

fn line(asked: &Asked, of: &core::Instrument) -> InstrumentLine {
    let clauses = asked.snapshot.terms.clauses_of(of.id.as_str());
    InstrumentLine {
        id: Id::from(&of.id),
        version: of.version,
        title: names(&of.title),
        adopted: of.adopted,
        in_force_from: of.in_force_from,
        in_force_until: of.in_force_until,
        parties: ids(&of.parties),
        guarantors: ids(&of.guarantors),
        clauses: clauses.map(|clause| clause.number.to_string()).collect(),
    }
}

fn instruments(asked: &Asked) -> Result<Given, Problem> {
    let all = &asked.snapshot.instruments;
    paging::of_sorted(asked, all, |of| of.id.to_string(), |of| line(asked, of))
}

fn instrument(asked: &Asked) -> Result<Given, Problem> {
    let snapshot = &asked.snapshot;
    let found = snapshot.instruments.iter().find(|of| of.id.as_str() == asked.param("id"));
    let of = found.ok_or_else(|| Problem::not_found("instrument", asked.param("id")))?;
    let clause = |clause: &Adopted| Clause {
        number: clause.number.to_string(),
        title: clause.title.to_string(),
        kind: word(clause.kind),
        is_testable: clause.testable,
        text: clause.text.to_string(),
        rule: text(clause.cedar.as_deref()),
        in_force: clause
            .in_force
            .iter()
            .map(|term| Term {
                from: term.from,
                until: term.until,
                says: text(term.says.as_deref()),
            })
            .collect(),
        area: clause.area.as_ref().map(Id::from),
        cites: texts(&clause.cites),
    };
    let joined = snapshot.accessions.iter().filter(|accession| accession.instrument == of.id);
    let accession = |of: &core::Accession| Accession {
        actor: Id::from(&of.actor),
        locality: text(of.locality.as_deref()),
        state: word(of.state),
        from: of.from,
        until: of.until,
        source: of.source.to_string(),
    };
    Given::of(&Instrument {
        instrument: line(asked, of),
        text: of.text.to_string(),
        clauses: snapshot.terms.clauses_of(of.id.as_str()).map(clause).collect(),
        accessions: joined.map(accession).collect(),
    })
}

/// An area.
#[derive(Serialize, ToSchema)]
pub(crate) struct Area {
    /// Its id.
    pub id: Id,
    /// Its name, by language.
    #[schema(example = json!({ "en": "North area" }))]
    pub name: Names,
    /// What it is: `zone`, `line`, `buffer`, `crossing`, `post`, `operations`.
    #[schema(example = "zone")]
    pub kind: String,
    /// Its versions, in order.
    pub versions: Vec<AreaVersion>,
}

/// A version of an area.
#[derive(Serialize, ToSchema)]
pub(crate) struct AreaVersion {
    /// Its number.
    #[schema(minimum = 1, example = 1)]
    pub version: u32,
    /// From when it holds.
    pub from: Timestamp,
    /// Until when.
    pub until: Option<Timestamp>,
    /// Who drew it.
    #[schema(example = "both members")]
    pub drawn_by: String,
    /// By which text or map.
    #[schema(example = "annex 2")]
    pub source: String,
    /// What a reader should know.
    #[schema(example = json!(null))]
    pub note: Option<String>,
    /// Its shapes.
    pub shapes: Vec<Shape>,
}

/// A shape of an area.
#[derive(Serialize, ToSchema)]
pub(crate) struct Shape {
    /// `core` where it surely is, `outer` where it perhaps is.
    #[schema(example = "core")]
    pub certainty: String,
    /// Its geometry, as GeoJSON has it: a `MultiPolygon`, or a `MultiLineString` of lines and points.
    #[schema(value_type = Object, example = json!({ "type": "MultiPolygon", "coordinates": [[[[36.0, 35.0], [37.0, 35.0], [37.0, 36.0], [36.0, 35.0]]]] }))]
    pub geometry: Value,
}

fn area_view(area: &core::Area) -> Area {
    let shape = |shape: &core::Shape| Shape {
        certainty: word(shape.certainty),
        geometry: match shape.geometry.is_empty() {
            true => json!({ "type": "MultiLineString", "coordinates": shape.paths }),
            false => json!({ "type": "MultiPolygon", "coordinates": shape.geometry }),
        },
    };
    let version = |version: &core::AreaVersion| AreaVersion {
        version: version.version,
        from: version.valid_from,
        until: version.valid_until,
        drawn_by: version.drawn_by.to_string(),
        source: version.source.to_string(),
        note: text(version.note.as_deref()),
        shapes: version.shapes.iter().map(shape).collect(),
    };
    Area {
        id: Id::from(&area.id),
        name: names(&area.name),
        kind: word(area.kind),
        versions: area.versions.iter().map(version).collect(),
    }
}

fn areas(asked: &Asked) -> Result<Given, Problem> {
    paging::of_sorted(asked, &asked.snapshot.areas, |area| area.id.to_string(), area_view)
}

fn area(asked: &Asked) -> Result<Given, Problem> {
    let found = asked.snapshot.areas.iter().find(|area| area.id.as_str() == asked.param("id"));
    Given::of(&area_view(found.ok_or_else(|| Problem::not_found("area", asked.param("id")))?))
}

/// An actor.
#[derive(Serialize, ToSchema)]
pub(crate) struct Actor {
    /// Its id.
    pub id: Id,
    /// What it is: `state`, `armed_group`, `coalition`, `international_body`, `office`,
    /// `people_unnamed`, `civilians`.
    #[schema(example = "armed_group")]
    pub kind: String,
    /// Its name, by language.
    #[schema(example = json!({ "en": "Northern forces" }))]
    pub name: Names,
    /// Other names that sources give it.
    #[schema(example = json!(["the northerners"]))]
    pub aliases: Vec<String>,
}

fn actors(asked: &Asked) -> Result<Given, Problem> {
    let mut all: Vec<&core::Actor> = asked.snapshot.actors.values().collect();
    all.sort_by(|a, b| a.id.cmp(&b.id));
    let view = |actor: &&core::Actor| Actor {
        id: Id::from(&actor.id),
        kind: word(actor.kind),
        name: names(&actor.name),
        aliases: texts(&actor.aliases),
    };
    paging::of_sorted(asked, &all, |actor| actor.id.to_string(), view)
}
