//! Acts on an incident: positions, requests, tasks, demands, comments, errata. What members find together
//! is in `proposed.rs`.

use super::{due, own};
use crate::api::schemas;
use crate::asked::Asked;
use crate::error::WebError;
use crate::pages::acts::may_correct;
use holdfire_core::{
    ActorId, CitedClause, Comment, Demand, Erratum, Event, IncidentId, InformationRequest,
    InstrumentId, Locality, Position, Recorded, Seats, SentBy, Stand, TeamRole, VerificationTask,
};
use holdfire_powers::Act;
use holdfire_store::Judged;
use serde::Deserialize;
use utoipa::ToSchema;

/// A position of the member on whose behalf it is sent.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPosition {
    /// How the member stands.
    #[schema(value_type = schemas::Stand, example = "cannot_confirm")]
    pub stand: String,
    /// The incident that a duplicate repeats; for no other stand.
    #[serde(default)]
    #[schema(value_type = Option<schemas::Id>, example = json!(null))]
    pub of: Option<IncidentId>,
    /// Why, in a few words.
    #[schema(min_length = 1, max_length = 2000, example = "our posts have no view of the valley")]
    pub reason: String,
}

impl NewPosition {
    pub fn event(self, asked: &Asked, incident: &IncidentId) -> Result<Event, WebError> {
        let why = "is none of the stands, or `of` does not fit it: a duplicate names another incident, and nothing else does";
        Ok(Event::PositionTaken(Position {
            incident: incident.clone(),
            member: own(asked)?,
            stand: Stand::parse(&self.stand, self.of)
                .ok_or_else(|| WebError::bad_field("stand", why))?,
            reason: self.reason.into(),
        }))
    }
}

/// A clause as one version of its instrument has it.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewCitation {
    /// Which instrument.
    #[schema(value_type = schemas::Id, example = "truce")]
    pub instrument: InstrumentId,
    /// Which version of it.
    #[schema(minimum = 1, example = 1)]
    pub version: u32,
    /// Its number there.
    #[schema(min_length = 1, max_length = 120, example = "1")]
    pub clause: String,
}

impl From<NewCitation> for CitedClause {
    fn from(cited: NewCitation) -> Self {
        let NewCitation { instrument, version, clause } = cited;
        Self { instrument, version, clause: clause.into() }
    }
}

/// What is judged on an incident; worked out anew where nobody has spoken yet.
pub(crate) fn judged(asked: &Asked, incident: &IncidentId) -> Result<Judged, WebError> {
    match asked.served().reader.judged(incident)? {
        Some(judged) => Ok(judged),
        // Who is accused follows from the reports.
        None => asked
            .served()
            .desk
            .write(|writer| Ok::<_, WebError>(Judged::on(writer.state(), incident))),
    }
}

/// A request for information.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewRequest {
    /// Whom it asks.
    #[schema(value_type = schemas::Id, example = "north")]
    pub of: ActorId,
    /// What exactly.
    #[schema(min_length = 1, max_length = 2000, example = "where were your mortars that night?")]
    pub what: String,
    /// Within how many hours; no time if it is not told.
    #[serde(default)]
    #[schema(minimum = 1, maximum = 2160, example = 24)]
    pub within_hours: Option<u16>,
    /// Why.
    #[schema(min_length = 1, max_length = 2000, example = "two reports name them")]
    pub reason: String,
}

impl NewRequest {
    pub fn event(self, asked: &Asked, incident: &IncidentId) -> Result<Event, WebError> {
        let now = asked.now()?;
        Ok(Event::InformationRequested(InformationRequest {
            incident: incident.clone(),
            by: own(asked)?,
            of: self.of,
            what: self.what.into(),
            at: now,
            due: due(self.within_hours, now)?,
            reason: self.reason.into(),
        }))
    }
}

/// A task to go and look.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewTask {
    /// Who is to look.
    #[schema(value_type = Vec<schemas::Id>, min_items = 1, max_items = 100, example = json!(["member-a"]))]
    pub to: Vec<ActorId>,
    /// What is to be looked at.
    #[schema(min_length = 1, max_length = 2000, example = "craters at the mill")]
    pub what: String,
    /// Where, in words.
    #[schema(min_length = 1, max_length = 300, example = "Kafr Nadir, the mill")]
    pub place: String,
    /// Whether the team needs somebody of each member.
    #[serde(default)]
    #[schema(example = true)]
    pub each_member: bool,
    /// Whether it needs an interpreter.
    #[serde(default)]
    #[schema(example = false)]
    pub interpreter: bool,
    /// Within how many hours; no time if it is not told.
    #[serde(default)]
    #[schema(minimum = 1, maximum = 2160, example = 48)]
    pub within_hours: Option<u16>,
    /// Why.
    #[schema(min_length = 1, max_length = 2000, example = "both sides tell otherwise")]
    pub reason: String,
}

impl NewTask {
    pub fn event(self, asked: &Asked, incident: &IncidentId) -> Result<Event, WebError> {
        let now = asked.now()?;
        let mut composition = Vec::new();
        if self.each_member {
            composition.push(Seats { from: Some(SentBy::EachMember), role: None, at_least: 1 });
        }
        if self.interpreter {
            let role = Some(TeamRole::Interpreter);
            composition.push(Seats { from: None, role, at_least: 1 });
        }
        Ok(Event::VerificationTasked(VerificationTask {
            incident: incident.clone(),
            by: own(asked)?,
            to: self.to,
            what: self.what.into(),
            place: locality(self.place),
            composition,
            at: now,
            due: due(self.within_hours, now)?,
            reason: self.reason.into(),
        }))
    }
}

fn locality(words: String) -> Locality {
    Locality { words: Some(words.into()), area: None }
}

/// A demand.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewDemand {
    /// On whom.
    #[schema(value_type = schemas::Id, example = "north")]
    pub on: ActorId,
    /// What exactly.
    #[schema(min_length = 1, max_length = 2000, example = "withdraw the mortars")]
    pub what: String,
    /// Where, in words.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 300, example = "Kafr Nadir")]
    pub place: Option<String>,
    /// Within how many hours; no time if it is not told.
    #[serde(default)]
    #[schema(minimum = 1, maximum = 2160, example = 24)]
    pub within_hours: Option<u16>,
    /// The clause it is made under.
    #[serde(default)]
    pub clause: Option<NewCitation>,
    /// Why.
    #[schema(min_length = 1, max_length = 2000, example = "the finding of entry 1320")]
    pub reason: String,
}

impl NewDemand {
    /// It rests on the finding that stands, if one does.
    pub fn event(self, asked: &Asked, incident: &IncidentId) -> Result<Event, WebError> {
        let now = asked.now()?;
        let judged = asked.served().reader.judged(incident)?;
        let standing = judged.iter().flat_map(|judged| &judged.findings).next_back();
        Ok(Event::DemandMade(Demand {
            incident: incident.clone(),
            by: own(asked)?,
            on: self.on,
            what: self.what.into(),
            place: self.place.map(locality),
            at: now,
            due: due(self.within_hours, now)?,
            finding: standing.map(|found| found.entry),
            clause: self.clause.map(CitedClause::from),
            reason: self.reason.into(),
        }))
    }
}

/// A comment.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewComment {
    /// What is said.
    #[schema(min_length = 1, max_length = 4000, example = "the same post told of this twice")]
    pub words: String,
}

impl NewComment {
    pub fn event(self, asked: &Asked, incident: &IncidentId) -> Result<Event, WebError> {
        let (incident, words) = (incident.clone(), self.words.into());
        Ok(Event::CommentMade(Comment { incident, by: own(asked)?, words }))
    }
}

/// That something was recorded wrongly.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewErratum {
    /// The entry that is wrong.
    #[schema(minimum = 0, example = 1310)]
    pub entry: u64,
    /// Why, in a few words.
    #[schema(min_length = 1, max_length = 2000, example = "it was meant for another incident")]
    pub reason: String,
}

impl NewErratum {
    /// By the organisation that said it, or by the joint group to what was joint.
    pub fn event(self, asked: &Asked, incident: &IncidentId) -> Result<Event, WebError> {
        let whose = whose(asked, incident, self.entry)?;
        let matter = asked.matter_of_incident(incident)?;
        if !may_correct(asked, &matter, whose.as_deref()) {
            return Err(WebError::NotAllowed { act: Act::MakeErratum });
        }
        Ok(Event::ErratumMade(Erratum { entry: self.entry, reason: self.reason.into() }))
    }
}

/// Whose word an entry about an incident is; nobody's alone if it was joint.
fn whose(asked: &Asked, incident: &IncidentId, entry: u64) -> Result<Option<String>, WebError> {
    let reader = &asked.served().reader;
    let judged = reader.judged(incident)?;
    let positions = judged.iter().flat_map(|j| &j.members).flat_map(|of| &of.standing);
    if let Some(position) = positions.into_iter().find(|position| position.entry == entry) {
        return Ok(Some(position.what.member.to_string()));
    }
    let is_joint = |found: &u64| *found == entry;
    let findings = judged.iter().flat_map(|j| &j.findings).map(|found| found.entry);
    let named = judged.iter().flat_map(|j| &j.attributions).map(|found| found.entry);
    if findings.chain(named).any(|found| is_joint(&found)) {
        return Ok(None);
    }
    if let Some(found) = reader.asked(entry)?
        && found.asking.what.incident() == incident
    {
        return Ok(Some(found.asking.what.by().to_string()));
    }
    let of_room = reader.room_record(incident)?;
    let sequels = of_room.iter().flat_map(|of| &of.asked).flat_map(|of| &of.sequels);
    let sequel = sequels.into_iter().find(|sequel| sequel.entry == entry);
    let comments = of_room.iter().flat_map(|of| &of.comments);
    let comment = comments.into_iter().find(|comment: &&Recorded<Comment>| comment.entry == entry);
    match (sequel, comment) {
        (Some(sequel), _) => Ok(Some(sequel.what.by().to_string())),
        (_, Some(comment)) => Ok(Some(comment.what.by.to_string())),
        (None, None) => Err(WebError::not_found("entry", entry)),
    }
}
