//! The acts on an incident that members and the joint group record: positions, proposed findings and
//! attributions, requests, tasks, demands, comments, errata. Each is a form of its own, an entry in the name of the
//! organisation of whoever sends it, and never overwrites another. What a form asks for becomes an entry
//! in `crate::acts`, where the API hands in the same.

use crate::acts::on_incident::{
    NewCitation, NewComment, NewDemand, NewErratum, NewPosition, NewRequest, NewTask,
};
use crate::acts::record;
use crate::asked::{Asked, redirect};
use crate::error::WebError;
use crate::pages::incidents::capitalized;
use crate::sent::Sent;
use crate::words::Words;
use axum::response::Response;
use holdfire_core::{
    ActorId, Assessment, Confidence, Event, Incident, IncidentId, Outcome, Stand, Standard, Verdict,
};
use holdfire_powers::{About, Act, Circumstances, Matter};
use holdfire_store::Judged;

/// The times that forms offer for an answer, in hours.
const HOURS: &[i64] = &[6, 12, 24, 48, 72, 168];
/// The times that forms offer to vote, in hours.
const HOURS_TO_VOTE: &[i64] = &[24, 48, 72, 168];

/// The forms that whoever asks may send about an incident.
pub(crate) struct ActForms {
    pub token: String,
    /// Where the forms are sent, up to the word of the act.
    pub at: String,
    pub position: Option<PositionForm>,
    pub finding: Option<FindingForm>,
    pub attribution: Option<AttributionForm>,
    pub may_request: bool,
    pub may_task: bool,
    pub may_demand: bool,
    pub may_comment: bool,
    /// Whoever can be asked: id and name.
    pub somebody: Vec<Choice>,
    /// Whoever can be sent to look: members and bodies first.
    pub lookers: Vec<Choice>,
    pub clauses: Vec<Choice>,
    pub hours: Vec<Choice>,
    /// The times that members may be given to vote.
    pub hours_to_vote: Vec<Choice>,
    /// What can be said to be recorded wrongly, by its entry.
    pub errata: Vec<Choice>,
    pub own: String,
}

/// A value of a form with its name.
#[derive(Clone)]
pub(crate) struct Choice {
    pub value: String,
    pub name: String,
    pub is_chosen: bool,
}

pub(crate) struct PositionForm {
    pub member: String,
    pub stands: Vec<Choice>,
}

pub(crate) struct FindingForm {
    pub outcomes: Vec<Choice>,
    pub confidences: Vec<Choice>,
}

pub(crate) struct AttributionForm {
    /// The finding it rests on.
    pub finding: u64,
    pub standards: Vec<Choice>,
}

impl ActForms {
    /// Whether there is any form.
    fn is_empty(&self) -> bool {
        let is_some =
            self.position.is_some() || self.finding.is_some() || self.attribution.is_some();
        let is_some = is_some || !self.errata.is_empty();
        !(is_some || self.may_request || self.may_task || self.may_demand || self.may_comment)
    }
}

/// The forms about an incident, if whoever asks may send any.
pub(crate) fn forms(
    asked: &Asked,
    incident: &Incident,
    assessment: &Assessment,
    judged: &Judged,
) -> Result<Option<ActForms>, WebError> {
    let (words, access) = (asked.words, &asked.access);
    let row = asked.snapshot.situation.row(incident.id.as_str());
    let Some(row) = row.filter(|_| asked.session.is_some()) else { return Ok(None) };
    let matter = asked.snapshot.matter_of_row(row);
    let may = |act| access.may_with(act, &matter);
    let own = &*access.who.organisation;
    let name = |id: &str| asked.snapshot.body_or_actor_name(words, id);
    let member = judged.members.iter().find(|of| of.member.as_str() == own);
    let attribution = judged.findings.iter().rev().find(|f| f.what.outcome.is_violation());
    let somebody = somebody(asked, row.actors.iter().chain(&row.targets));
    let is_of_mechanism = |choice: &&Choice| {
        let mechanism = &asked.snapshot.mechanism;
        mechanism.members.iter().any(|member| member.id.as_str() == choice.value)
            || mechanism.bodies.iter().any(|body| body.id.as_str() == choice.value)
    };
    let of_mechanism = somebody.iter().filter(is_of_mechanism);
    let others = somebody.iter().filter(|choice| !is_of_mechanism(choice));
    let lookers = of_mechanism.chain(others).cloned().collect();
    let forms = ActForms {
        token: asked.token(),
        at: asked.at().incident(incident.id.as_str()),
        position: member.filter(|_| may(Act::TakePosition)).map(|of| PositionForm {
            member: name(own),
            stands: Stand::WORDS
                .iter()
                .map(|word| {
                    let now = of.standing.last().map(|p| p.what.stand.as_str());
                    choice(words, "stand", word, now == Some(word))
                })
                .collect(),
        }),
        finding: (member.is_some() && may(Act::MakeFinding)).then(|| FindingForm {
            outcomes: Outcome::ALL
                .iter()
                .map(|o| choice(words, "outcome", o.as_str(), false))
                .collect(),
            confidences: Confidence::ALL
                .iter()
                .map(|c| choice(words, "confidence", c.as_str(), *c == Confidence::Moderate))
                .collect(),
        }),
        attribution: attribution.filter(|_| member.is_some() && may(Act::MakeAttribution)).map(
            |found| AttributionForm {
                finding: found.entry,
                standards: Standard::ALL
                    .iter()
                    .map(|s| {
                        choice(words, "standard", s.as_str(), *s == Standard::ReasonableGrounds)
                    })
                    .collect(),
            },
        ),
        may_request: may(Act::RequestInformation),
        may_task: may(Act::TaskVerification),
        may_demand: may(Act::MakeDemand),
        may_comment: may(Act::Comment),
        somebody,
        lookers,
        clauses: clauses(asked, assessment),
        hours: HOURS.iter().map(|hours| of_hours(words, *hours)).collect(),
        hours_to_vote: HOURS_TO_VOTE.iter().map(|hours| of_hours(words, *hours)).collect(),
        errata: correctable(asked, &incident.id, judged, &matter)?,
        own: name(own),
    };
    Ok((!forms.is_empty()).then_some(forms))
}

pub(crate) fn choice(words: Words, of: &str, word: &str, is_chosen: bool) -> Choice {
    let name = words.say(&format!("{of}-{}", word.replace('_', "-")));
    Choice { value: word.to_owned(), name: capitalized(&name), is_chosen }
}

fn of_hours(words: Words, hours: i64) -> Choice {
    let name = match hours % 24 {
        0 => words.count("act-days", hours / 24),
        _ => words.count("act-hours", hours),
    };
    Choice { value: hours.to_string(), name, is_chosen: hours == 24 }
}

/// Whoever can be asked: those whom reports name first, then parties, members and bodies.
pub(crate) fn somebody<'a>(
    asked: &'a Asked,
    named: impl Iterator<Item = &'a String>,
) -> Vec<Choice> {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let mut ids: Vec<&str> = Vec::new();
    let parties = snapshot.instruments.iter().flat_map(|of| &of.parties).map(ActorId::as_str);
    let joined = snapshot.accessions.iter().map(|accession| accession.actor.as_str());
    let members = snapshot.mechanism.members.iter().map(|member| member.id.as_str());
    let bodies = snapshot.mechanism.bodies.iter().map(|body| body.id.as_str());
    let named = named.map(String::as_str).filter(|id| snapshot.is_known_organisation(id));
    for id in named.chain(parties).chain(joined).chain(members).chain(bodies) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let choice = |id: &str| Choice {
        value: id.to_owned(),
        name: snapshot.body_or_actor_name(words, id),
        is_chosen: false,
    };
    ids.into_iter().map(choice).collect()
}

/// The clauses that the incident engages, or may: those that a finding can cite.
fn clauses(asked: &Asked, assessment: &Assessment) -> Vec<Choice> {
    let answers = assessment.answers.iter().filter(|a| a.verdict != Verdict::NotEngaged);
    answers
        .filter_map(|answer| {
            let instrument = &answer.clause.instrument;
            let adopted = asked.snapshot.instruments.iter().find(|i| i.id == *instrument)?;
            let name = format!("{instrument}/{}", answer.clause.clause);
            let title = asked.snapshot.clause_title(&name).unwrap_or_default();
            Some(Choice {
                value: format!("{name}@{}", adopted.version),
                name: format!("{name} {title}"),
                is_chosen: answer.verdict == Verdict::Engaged,
            })
        })
        .collect()
}

/// The incident of the address.
pub(crate) fn incident(asked: &Asked) -> Result<IncidentId, WebError> {
    IncidentId::new(asked.param("id"))
        .map_err(|_| WebError::not_found("incident", asked.param("id")))
}

/// The hours within which something is due, as a form tells them.
pub(crate) fn within(sent: &Sent) -> Result<Option<u16>, WebError> {
    sent.given("within").map(str::parse).transpose().map_err(|_| WebError::BadForm)
}

pub(crate) fn actor(sent: &Sent, field: &str) -> Result<ActorId, WebError> {
    ActorId::new(sent.get(field)).map_err(|_| WebError::not_found("actor", sent.get(field)))
}

/// Those whom a form names in all fields of a name.
pub(crate) fn actors(sent: &Sent, field: &str) -> Result<Vec<ActorId>, WebError> {
    let told = sent.all(field).map(str::trim).filter(|id| !id.is_empty());
    told.map(|id| ActorId::new(id).map_err(|_| WebError::not_found("actor", id))).collect()
}

/// Records an event and goes back to the incident.
pub(crate) fn recorded(
    asked: &Asked,
    incident: &IncidentId,
    part: &str,
    event: Event,
) -> Result<Response, WebError> {
    record(asked, event)?;
    Ok(redirect(&format!("{}#{part}", asked.at().incident(incident.as_str()))))
}

pub(crate) fn position(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let incident = incident(asked)?;
    let of = sent.given("of").map(IncidentId::new).transpose();
    let of = of.map_err(|_| WebError::not_found("incident", sent.get("of")))?;
    let stand = sent.get("stand").to_owned();
    // The field stands beside every stand and counts for one.
    let of = of.filter(|_| stand == "duplicate");
    let told = NewPosition { stand, of, reason: sent.get("reason").to_owned() };
    recorded(asked, &incident, "positions", told.event(asked, &incident)?)
}

/// `instrument/clause@version`
pub(crate) fn cited(text: &str) -> Result<NewCitation, WebError> {
    let read = || {
        let (name, version) = text.rsplit_once('@')?;
        let (instrument, clause) = name.split_once('/')?;
        Some(NewCitation {
            instrument: holdfire_core::InstrumentId::new(instrument).ok()?,
            version: version.parse().ok()?,
            clause: clause.to_owned(),
        })
    };
    read().ok_or(WebError::BadForm)
}

pub(crate) fn request(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let incident = incident(asked)?;
    let told = NewRequest {
        of: actor(sent, "of")?,
        what: sent.get("what").to_owned(),
        within_hours: within(sent)?,
        reason: sent.get("reason").to_owned(),
    };
    recorded(asked, &incident, "askings", told.event(asked, &incident)?)
}

pub(crate) fn task(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let incident = incident(asked)?;
    let told = NewTask {
        to: actors(sent, "to")?,
        what: sent.get("what").to_owned(),
        place: sent.given("place").ok_or(WebError::BadForm)?.to_owned(),
        each_member: sent.given("each-member").is_some(),
        interpreter: sent.given("interpreter").is_some(),
        within_hours: within(sent)?,
        reason: sent.get("reason").to_owned(),
    };
    recorded(asked, &incident, "askings", told.event(asked, &incident)?)
}

pub(crate) fn demand(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let incident = incident(asked)?;
    let told = NewDemand {
        on: actor(sent, "on")?,
        what: sent.get("what").to_owned(),
        place: sent.given("place").map(str::to_owned),
        within_hours: within(sent)?,
        clause: sent.given("clause").map(cited).transpose()?,
        reason: sent.get("reason").to_owned(),
    };
    recorded(asked, &incident, "askings", told.event(asked, &incident)?)
}

pub(crate) fn comment(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let incident = incident(asked)?;
    let told = NewComment { words: sent.get("words").to_owned() };
    recorded(asked, &incident, "comments", told.event(asked, &incident)?)
}

pub(crate) fn erratum(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let incident = incident(asked)?;
    let entry = sent.get("entry").parse().map_err(|_| WebError::BadForm)?;
    let told = NewErratum { entry, reason: sent.get("reason").to_owned() };
    recorded(asked, &incident, "positions", told.event(asked, &incident)?)
}

/// Whether whoever asks may say that a word was recorded wrongly: that of an organisation, or one that was
/// joint.
pub(crate) fn may_correct(asked: &Asked, matter: &Matter, whose: Option<&str>) -> bool {
    let when = Circumstances { in_the_name_of: whose, asked_by: None };
    asked.access.may(Act::MakeErratum, About::Matter(matter), when)
}

/// What stands of an incident and whoever asks may say to be recorded wrongly, the last first.
fn correctable(
    asked: &Asked,
    incident: &IncidentId,
    judged: &Judged,
    matter: &Matter,
) -> Result<Vec<Choice>, WebError> {
    let words = asked.words;
    let own = asked.access.who.organisation.clone();
    let is_own = |by: &ActorId| by.as_str() == &*own;
    let mut all: Vec<(u64, String)> = Vec::new();
    if may_correct(asked, matter, Some(&own)) {
        let positions = judged.members.iter().filter(|of| is_own(&of.member));
        let said = |stand: &Stand| format!("stand-{}", stand.as_str().replace('_', "-"));
        all.extend(
            positions
                .flat_map(|of| &of.standing)
                .map(|position| (position.entry, words.say(&said(&position.what.stand)))),
        );
        if let Some(of_room) = asked.served().reader.room_record(incident)? {
            for found in &of_room.asked {
                let kind = format!("asking-{}", found.asking.what.kind().as_str());
                if is_own(found.asking.what.by()) && found.asking.holds() {
                    all.push((found.asking.entry, words.say(&kind)));
                }
                let sequels = found.sequels.iter();
                let own = sequels.filter(|sequel| is_own(sequel.what.by()) && sequel.holds());
                all.extend(own.map(|sequel| (sequel.entry, words.say("act-erratum-sequel"))));
            }
            let comments = of_room.comments.iter();
            let own = comments.filter(|comment| is_own(&comment.what.by) && comment.holds());
            all.extend(own.map(|comment| (comment.entry, words.say("act-comment"))));
        }
    }
    if may_correct(asked, matter, None) {
        let found = judged.findings.iter().map(|found| (found.entry, "judged-finding"));
        let named = judged.attributions.iter().map(|found| (found.entry, "judged-attribution"));
        all.extend(found.chain(named).map(|(entry, what)| (entry, words.say(what))));
    }
    all.sort_by_key(|(entry, _)| std::cmp::Reverse(*entry));
    let choice = |(entry, what): (u64, String)| Choice {
        value: entry.to_string(),
        name: capitalized(&words.list([what, words.count("entry-number", entry)])),
        is_chosen: false,
    };
    Ok(all.into_iter().map(choice).collect())
}
