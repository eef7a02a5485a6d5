//! `incidents`: one row per incident, as pages, map and lists need it: what its reports tell taken
//! together, the areas it lies in, and what the clauses in force say.

use super::{Row, Table, integer, real, text};
use crate::{Judged, RoomRecord, StoreError};
use holdfire_core::{
    Act, ActorId, AreaId, ClauseRef, CountRange, Disagreement, DoneInRoom, GeoPrecision, Incident,
    IncidentId, InstrumentId, Link, ReviewState, SourceId, Stand, State, TimePrecision, Verdict,
};
use holdfire_terms::{Agreement, Assessor, Concern, Membership};
use jiff::{Timestamp, tz::TimeZone};
use rusqlite::{Connection, OptionalExtension, types::Value};

pub(crate) const TABLE: Table = Table {
    name: "incidents",
    columns: &[
        ("id", "TEXT NOT NULL"),
        ("from_s", "INTEGER"),
        ("until_s", "INTEGER"),
        ("known_s", "INTEGER"),
        ("time_precision", "TEXT"),
        ("lon", "REAL"),
        ("lat", "REAL"),
        ("uncertainty_m", "REAL"),
        ("geo_precision", "INTEGER"),
        ("place_name", "TEXT"),
        ("region", "TEXT"),
        ("act", "TEXT"),
        ("actors", "TEXT NOT NULL"),
        ("targets", "TEXT NOT NULL"),
        ("sources", "TEXT NOT NULL"),
        ("report_count", "INTEGER NOT NULL"),
        ("killed_low", "INTEGER"),
        ("killed_high", "INTEGER"),
        ("injured_low", "INTEGER"),
        ("injured_high", "INTEGER"),
        ("areas_inside", "TEXT NOT NULL"),
        ("areas_perhaps", "TEXT NOT NULL"),
        ("verdict", "TEXT"),
        ("engaged", "TEXT NOT NULL"),
        ("undetermined", "TEXT NOT NULL"),
        ("not_engaged", "TEXT NOT NULL"),
        ("disagreements", "TEXT NOT NULL"),
        ("lowest_probability", "REAL NOT NULL"),
        ("links", "TEXT NOT NULL"),
        ("judged", "TEXT"),
        ("review", "TEXT NOT NULL"),
        ("next_due_s", "INTEGER"),
        ("waits_for", "TEXT NOT NULL"),
        ("asked", "TEXT NOT NULL"),
        ("positions", "TEXT NOT NULL"),
        ("done", "TEXT"),
        ("room", "TEXT"),
    ],
    key_columns: 1,
    // Those around a report are asked for whenever one is filed. The others are for a queue over very
    // many incidents: by how far each has come, and by what is due next.
    indexes: &["from_s, until_s, lon, lat", "review, next_due_s, known_s", "next_due_s"],
};

/// Where a column stands in a row of `SELECT *`.
macro_rules! column {
    ($name:literal) => {
        const { TABLE.position($name) }
    };
}

/// An incident as it stands in the table.
#[derive(Debug, Clone, PartialEq)]
pub struct IncidentRow {
    /// Its number.
    pub id: IncidentId,
    /// The earliest second it can have happened, Unix time.
    pub from_s: Option<i64>,
    /// The first second at which it can no longer have happened.
    pub until_s: Option<i64>,
    /// The second at which it was known at the latest, from which clocks count.
    pub known_s: Option<i64>,
    /// How precisely the time is known.
    pub time_precision: Option<TimePrecision>,
    /// Degrees east.
    pub lon: Option<f64>,
    /// Degrees north.
    pub lat: Option<f64>,
    /// Radius within which it lies.
    pub uncertainty_m: Option<f64>,
    /// 1 exact to 7.
    pub geo_precision: Option<u8>,
    /// Name of the place as told.
    pub place_name: Option<String>,
    /// Code of the region, or the words of the source where it is none of the mechanism's.
    pub region: Option<String>,
    /// What was done.
    pub act: Option<Act>,
    /// Alleged actors: an actor id where the name is known, else `?` and the words.
    pub actors: Vec<String>,
    /// Targets, in the same form.
    pub targets: Vec<String>,
    /// Who speaks of it.
    pub sources: Vec<SourceId>,
    /// How many reports.
    pub report_count: u32,
    /// Killed, as a range over all reports.
    pub killed: Option<CountRange>,
    /// Injured, likewise.
    pub injured: Option<CountRange>,
    /// Areas it surely lies in.
    pub areas_inside: Vec<AreaId>,
    /// Areas it perhaps lies in.
    pub areas_perhaps: Vec<AreaId>,
    /// The strongest answer; none when no testable clause was in force.
    pub verdict: Option<Verdict>,
    /// Clauses engaged, as `instrument/clause`.
    pub engaged: Vec<String>,
    /// Clauses undetermined.
    pub undetermined: Vec<String>,
    /// Clauses not engaged.
    pub not_engaged: Vec<String>,
    /// Where its reports differ.
    pub disagreements: Vec<Disagreement>,
    /// The least probability among its links.
    pub lowest_probability: f64,
    /// How far the work on it has come.
    pub review: ReviewState,
    /// The second by which something that was asked is due next.
    pub next_due_s: Option<i64>,
    /// For whom it waits.
    pub waits_for: Vec<ActorId>,
    /// Who was asked about it, and on whom something was demanded, whether they have answered or not.
    pub asked: Vec<ActorId>,
    /// The positions that stand: whose, and its word.
    pub positions: Vec<(ActorId, &'static str)>,
    /// What was done about it in the room, as ladders count it.
    pub done: Vec<DoneInRoom>,
}

/// A state with its terms, ready to make rows of its incidents.
pub struct Assessing<'a> {
    state: &'a State,
    agreement: &'a Agreement,
    assessor: Assessor<'a>,
    /// The zone in which the mechanism counts days.
    zone: TimeZone,
}

impl<'a> Assessing<'a> {
    /// Gets ready. Keep one for as long as neither changes: it remembers answers.
    pub fn new(state: &'a State, agreement: &'a Agreement) -> Self {
        let zone = state.mechanism.as_ref().and_then(|m| TimeZone::get(&m.time_zone).ok());
        let zone = zone.unwrap_or(TimeZone::UTC);
        Self { state, agreement, assessor: Assessor::new(agreement, state), zone }
    }

    /// The state it speaks of.
    pub(crate) fn state(&self) -> &'a State {
        self.state
    }
}

/// The row of an incident; nothing if no report is linked to it any more.
pub(crate) fn row(assessing: &Assessing<'_>, id: &IncidentId) -> Option<Row> {
    let incident = assessing.state.incident(id)?;
    let links = serde_json::to_string(&incident.links).ok()?;
    let of_room = IncidentRow::of(&incident, assessing);
    let done = match of_room.done.is_empty() {
        true => None,
        false => Some(serde_json::to_string(&of_room.done).ok()?),
    };
    let (review, next_due_s) = (of_room.review, of_room.next_due_s);
    let (waits_for, asked) = (list(&of_room.waits_for), list(&of_room.asked));
    let position = |(member, word): &(ActorId, &'static str)| format!("{member}/{word}");
    let positions = list(&of_room.positions.iter().map(position).collect::<Vec<_>>());
    let mut row = of_room.into_row(links);
    row.push(text(judged(assessing.state, id)));
    row.extend([text(Some(review.as_str())), integer(next_due_s), waits_for, asked, positions]);
    row.push(text(done));
    row.push(text(room(assessing.state, id)));
    Some(row)
}

/// The positions that stand on an incident.
fn positions(state: &State, id: &IncidentId) -> Vec<(ActorId, &'static str)> {
    if state.positions.is_empty() {
        return Vec::new();
    }
    let all = state.positions_on(id).members;
    let of_member = |of: &holdfire_core::MemberStand<'_>| {
        let words = of.standing.iter().map(|position| position.what.stand.as_str());
        words.map(|word| (of.member.clone(), word)).collect::<Vec<_>>()
    };
    all.iter().flat_map(of_member).collect()
}

/// `member/word`; no id holds a stroke.
fn read_position(told: &str) -> Option<(ActorId, &'static str)> {
    let (member, word) = told.split_once('/')?;
    let word = Stand::WORDS.iter().find(|known| **known == word)?;
    Some((ActorId::new(member).ok()?, word))
}

/// What was asked and answered about it, as JSON; nothing as long as nobody asked.
fn room(state: &State, id: &IncidentId) -> Option<String> {
    let is_empty = state.askings.is_empty()
        && state.escalations.is_empty()
        && state.comments.is_empty()
        && state.calls.is_empty();
    let record = (!is_empty).then(|| RoomRecord::on(state, id)).filter(|room| !room.is_empty());
    serde_json::to_string(&record?).ok()
}

/// What members recorded of it, as JSON; nothing as long as nobody has spoken, as of most incidents.
fn judged(state: &State, id: &IncidentId) -> Option<String> {
    let is_silent = state.positions.is_empty()
        && state.findings.is_empty()
        && state.attributions.is_empty()
        && state.proposed.is_empty();
    let judged = (!is_silent).then(|| Judged::on(state, id)).filter(|judged| !judged.is_silent());
    serde_json::to_string(&judged?).ok()
}

impl IncidentRow {
    /// What the table holds of an incident.
    pub fn of(incident: &Incident, assessing: &Assessing<'_>) -> Self {
        let Assessing { state, agreement, assessor, zone } = assessing;
        let (mut inside, mut perhaps) = (Vec::new(), Vec::new());
        if let (Some(place), Some(when)) = (&incident.place, &incident.when) {
            for (area, membership) in assessor.areas_of(place, when) {
                match membership {
                    Membership::Inside => inside.push(area),
                    Membership::Perhaps => perhaps.push(area),
                    Membership::Outside => {}
                }
            }
        }
        let mut by_verdict: [Vec<String>; 3] = Default::default();
        for (clause, verdict) in assessor.assess_brief(incident) {
            let clause = agreement.clauses()[clause].reference().to_string();
            by_verdict[verdict as usize].push(clause);
        }
        let [not_engaged, undetermined, engaged] = by_verdict;
        let verdict = if !engaged.is_empty() {
            Some(Verdict::Engaged)
        } else if !undetermined.is_empty() {
            Some(Verdict::Undetermined)
        } else {
            (!not_engaged.is_empty()).then_some(Verdict::NotEngaged)
        };
        let place = incident.place.as_ref();
        let review = state.review_of(&incident.id);
        let named = |told: &[holdfire_core::Told<Box<str>>]| {
            let name = |words: &str| match state.actor_named(words) {
                Some(actor) => actor.id.to_string(),
                None => format!("?{}", words.replace('\n', " ")),
            };
            let mut names: Vec<String> = Vec::new();
            for name in told.iter().map(|told| name(&told.value)) {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
            names
        };
        Self {
            id: incident.id.clone(),
            from_s: incident.when.as_ref().map(|when| when.from.as_second()),
            until_s: incident.when.as_ref().map(|when| when.until.as_second()),
            known_s: incident.known(zone).map(|known| known.as_second()),
            time_precision: incident.when.as_ref().map(|when| when.precision),
            lon: place.map(|place| place.lon),
            lat: place.map(|place| place.lat),
            uncertainty_m: place.map(|place| place.uncertainty_m),
            geo_precision: place.map(|place| place.precision.code()),
            place_name: place.and_then(|place| place.name.as_deref()).map(str::to_owned),
            region: place.and_then(|place| place.region.as_deref()).map(|words| {
                let known = state.mechanism.as_ref().and_then(|m| m.region(words));
                known.map_or(words, |region| &region.code).to_owned()
            }),
            act: incident.act(),
            actors: named(&incident.actors),
            targets: named(&incident.targets),
            sources: incident.sources.clone(),
            report_count: u32::try_from(incident.links.len()).unwrap_or(u32::MAX),
            killed: incident.casualties.killed,
            injured: incident.casualties.injured,
            areas_inside: inside,
            areas_perhaps: perhaps,
            verdict,
            engaged,
            undetermined,
            not_engaged,
            disagreements: incident.disagreements.clone(),
            lowest_probability: incident
                .links
                .iter()
                .map(|link| link.probability)
                .fold(1.0, f64::min),
            next_due_s: review.next_due().map(|due| due.as_second()),
            waits_for: review.waits_for().into_iter().cloned().collect(),
            asked: state.everybody_asked(&incident.id).into_iter().collect(),
            positions: positions(state, &incident.id),
            review: review.state,
            done: state.done_on(&incident.id),
        }
    }

    /// What of it concerns the ladders of instruments.
    pub fn concern(&self) -> Concern {
        let clauses = |named: &[String]| {
            let named = named.iter().filter_map(|name| name.split_once('/'));
            let reference = |(instrument, clause): (&str, &str)| {
                let instrument = InstrumentId::new(instrument).ok()?;
                Some(ClauseRef { instrument, clause: clause.into() })
            };
            named.filter_map(reference).collect()
        };
        Concern {
            incident: self.id.clone(),
            known: self.known_s.and_then(|second| Timestamp::from_second(second).ok()),
            // Words that name nobody of the register stand behind a question mark, which no id has.
            alleged: self.actors.iter().filter_map(|actor| ActorId::new(actor).ok()).collect(),
            engaged: clauses(&self.engaged),
            undetermined: clauses(&self.undetermined),
            done: self.done.clone(),
        }
    }

    fn into_row(self, links: String) -> Row {
        let low = |range: Option<CountRange>| integer(range.map(|range| range.low));
        let high = |range: Option<CountRange>| integer(range.map(|range| range.high));
        vec![
            Value::Text(self.id.to_string()),
            integer(self.from_s),
            integer(self.until_s),
            integer(self.known_s),
            text(self.time_precision.map(TimePrecision::as_str)),
            real(self.lon),
            real(self.lat),
            real(self.uncertainty_m),
            integer(self.geo_precision),
            text(self.place_name),
            text(self.region),
            text(self.act.map(Act::path)),
            list(&self.actors),
            list(&self.targets),
            list(&self.sources),
            Value::Integer(self.report_count.into()),
            low(self.killed),
            high(self.killed),
            low(self.injured),
            high(self.injured),
            list(&self.areas_inside),
            list(&self.areas_perhaps),
            text(self.verdict.map(Verdict::as_str)),
            list(&self.engaged),
            list(&self.undetermined),
            list(&self.not_engaged),
            list(&self.disagreements.iter().map(|d| d.as_str()).collect::<Vec<_>>()),
            Value::Real(self.lowest_probability),
            Value::Text(links),
        ]
    }

    fn from_sql(row: &rusqlite::Row<'_>) -> Result<Self, StoreError> {
        let id: String = row.get(column!("id"))?;
        let damaged = |why: &dyn std::fmt::Display| {
            StoreError::damaged(format!("row `{id}` of table `incidents`"), why)
        };
        let range = |low: usize, high: usize| -> Result<Option<CountRange>, StoreError> {
            let (low, high): (Option<u32>, Option<u32>) = (row.get(low)?, row.get(high)?);
            Ok(low.zip(high).map(|(low, high)| CountRange { low, high }))
        };
        let act: Option<String> = row.get(column!("act"))?;
        let precision: Option<u8> = row.get(column!("geo_precision"))?;
        Ok(Self {
            from_s: row.get(column!("from_s"))?,
            until_s: row.get(column!("until_s"))?,
            known_s: row.get(column!("known_s"))?,
            time_precision: word(row.get(column!("time_precision"))?)
                .map_err(|why| damaged(&why))?,
            lon: row.get(column!("lon"))?,
            lat: row.get(column!("lat"))?,
            uncertainty_m: row.get(column!("uncertainty_m"))?,
            geo_precision: precision.and_then(GeoPrecision::new).map(GeoPrecision::code),
            place_name: row.get(column!("place_name"))?,
            region: row.get(column!("region"))?,
            act: act
                .map(|code| Act::parse(&code).ok_or_else(|| damaged(&format!("act `{code}`"))))
                .transpose()?,
            actors: items(row, column!("actors"))?,
            targets: items(row, column!("targets"))?,
            sources: ids(row, column!("sources"), SourceId::new)?,
            report_count: row.get(column!("report_count"))?,
            killed: range(column!("killed_low"), column!("killed_high"))?,
            injured: range(column!("injured_low"), column!("injured_high"))?,
            areas_inside: ids(row, column!("areas_inside"), AreaId::new)?,
            areas_perhaps: ids(row, column!("areas_perhaps"), AreaId::new)?,
            verdict: word(row.get(column!("verdict"))?).map_err(|why| damaged(&why))?,
            engaged: items(row, column!("engaged"))?,
            undetermined: items(row, column!("undetermined"))?,
            not_engaged: items(row, column!("not_engaged"))?,
            disagreements: items(row, column!("disagreements"))?
                .into_iter()
                .filter_map(|found| word(Some(found)).ok().flatten())
                .collect(),
            lowest_probability: row.get(column!("lowest_probability"))?,
            review: word(row.get(column!("review"))?)
                .map_err(|why| damaged(&why))?
                .unwrap_or(ReviewState::Received),
            next_due_s: row.get(column!("next_due_s"))?,
            waits_for: ids(row, column!("waits_for"), ActorId::new)?,
            asked: ids(row, column!("asked"), ActorId::new)?,
            positions: items(row, column!("positions"))?
                .iter()
                .map(|told| read_position(told).ok_or_else(|| damaged(&format!("`{told}`"))))
                .collect::<Result<_, _>>()?,
            done: row
                .get_ref(column!("done"))?
                .as_str_or_null()
                .map_err(|why| damaged(&why))?
                .map(serde_json::from_str)
                .transpose()
                .map_err(|why| damaged(&why))?
                .unwrap_or_default(),
            id: IncidentId::new(&id).map_err(|why| damaged(&why))?,
        })
    }
}

/// All rows, earliest first; those without a time come first of all.
pub(crate) fn read_all(connection: &Connection) -> Result<Vec<IncidentRow>, StoreError> {
    let mut statement =
        connection.prepare("SELECT * FROM incidents ORDER BY from_s, until_s, id")?;
    let mut rows = statement.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(IncidentRow::from_sql(row)?);
    }
    Ok(all)
}

/// At most `limit` rows after one of them, in the order of all; the first ones if none is told.
pub(crate) fn read_after(
    connection: &Connection,
    after: Option<&IncidentRow>,
    limit: u32,
) -> Result<Vec<IncidentRow>, StoreError> {
    // Rows without a time come first, and `NULL` is after nothing.
    const WITHOUT_TIME: &str =
        "SELECT * FROM incidents WHERE from_s IS NULL AND id > ?1 ORDER BY id LIMIT ?2";
    const WITH_TIME: &str = "SELECT * FROM incidents WHERE from_s >= ?1
         AND (from_s > ?1 OR until_s > ?2 OR (until_s = ?2 AND id > ?3))
         ORDER BY from_s, until_s, id LIMIT ?4";
    let mut all = Vec::new();
    let from = after.and_then(|row| row.from_s.zip(row.until_s));
    let id = after.map_or("", |row| row.id.as_str());
    if from.is_none() {
        let mut statement = connection.prepare_cached(WITHOUT_TIME)?;
        take(statement.query((id, limit))?, &mut all)?;
    }
    let left = limit.saturating_sub(u32::try_from(all.len()).unwrap_or(limit));
    if left > 0 {
        let (from, until, id) = match from {
            Some((from, until)) => (from, until, id),
            None => (i64::MIN, i64::MIN, ""),
        };
        let mut statement = connection.prepare_cached(WITH_TIME)?;
        take(statement.query((from, until, id, left))?, &mut all)?;
    }
    Ok(all)
}

fn take(mut rows: rusqlite::Rows<'_>, all: &mut Vec<IncidentRow>) -> Result<(), StoreError> {
    while let Some(row) = rows.next()? {
        all.push(IncidentRow::from_sql(row)?);
    }
    Ok(())
}

/// How many rows there are.
pub(crate) fn count(connection: &Connection) -> Result<u64, StoreError> {
    let rows: i64 = connection
        .prepare_cached("SELECT count(*) FROM incidents")?
        .query_row([], |row| row.get(0))?;
    Ok(rows.cast_unsigned())
}

/// One row and the links behind it.
pub(crate) fn read_one(
    connection: &Connection,
    id: &IncidentId,
) -> Result<Option<(IncidentRow, Vec<Link>)>, StoreError> {
    let found = connection
        .prepare_cached("SELECT * FROM incidents WHERE id = ?")?
        .query_row([id.as_str()], |row| {
            Ok((IncidentRow::from_sql(row), row.get::<_, String>(column!("links"))?))
        })
        .optional()?;
    let Some((row, links)) = found else { return Ok(None) };
    let links = serde_json::from_str(&links)
        .map_err(|why| StoreError::damaged(format!("links of incident `{id}`"), why))?;
    Ok(Some((row?, links)))
}

/// What members recorded of an incident, if anybody has spoken.
pub(crate) fn read_judged(
    connection: &Connection,
    id: &IncidentId,
) -> Result<Option<Judged>, StoreError> {
    let found: Option<Option<String>> = connection
        .prepare_cached("SELECT judged FROM incidents WHERE id = ?")?
        .query_row([id.as_str()], |row| row.get(0))
        .optional()?;
    let damaged = |why| StoreError::damaged(format!("positions on incident `{id}`"), why);
    found.flatten().map(|judged| serde_json::from_str(&judged).map_err(damaged)).transpose()
}

/// What was asked and answered about an incident, if anybody did.
pub(crate) fn read_room(
    connection: &Connection,
    id: &IncidentId,
) -> Result<Option<RoomRecord>, StoreError> {
    let found: Option<Option<String>> = connection
        .prepare_cached("SELECT room FROM incidents WHERE id = ?")?
        .query_row([id.as_str()], |row| row.get(0))
        .optional()?;
    let damaged = |why| StoreError::damaged(format!("what was asked on incident `{id}`"), why);
    found.flatten().map(|room| serde_json::from_str(&room).map_err(damaged)).transpose()
}

/// Several short texts in one column, one a line. None of them holds a line break.
fn list<T: ToString>(items: &[T]) -> Value {
    Value::Text(items.iter().map(T::to_string).collect::<Vec<_>>().join("\n"))
}

fn items(row: &rusqlite::Row<'_>, column: usize) -> Result<Vec<String>, StoreError> {
    let joined: String = row.get(column)?;
    Ok(joined.split('\n').filter(|item| !item.is_empty()).map(str::to_owned).collect())
}

fn ids<T, E: ToString>(
    row: &rusqlite::Row<'_>,
    column: usize,
    make: impl Fn(String) -> Result<T, E>,
) -> Result<Vec<T>, StoreError> {
    let damaged =
        |why| StoreError::damaged(format!("`{}` of an incident", TABLE.columns[column].0), why);
    items(row, column)?
        .into_iter()
        .map(|item| make(item).map_err(|why| damaged(why.to_string())))
        .collect()
}

fn word<T: serde::de::DeserializeOwned>(
    word: Option<String>,
) -> Result<Option<T>, serde_json::Error> {
    word.map(|word| serde_json::from_value(serde_json::Value::String(word))).transpose()
}
