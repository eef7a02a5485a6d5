//! How the answer about one incident is put together: its reports as far as they may be seen, what the
//! clauses say, what members said, asked and found.

use super::askings;
use super::calls;
use super::decisions::decision;
use super::evidence::evidence_of;
use super::incident_view::{
    Attribution, ClauseAnswer, Comment, Fact, Finding, Incident, Link, Member, Position,
    ProposalEnd, Proposed, Reason, RunnerUp, Told, ToldAct, bits, votes,
};
use super::operation::Given;
use super::problem::Problem;
use super::reports::report_view;
use super::schemas::{
    Accord, ActPath, Carried, Confidence, Disagreement, Id, Outcome, Overall, Review, Stand,
    Standard, Verdict, ids,
};
use super::views::{Casualties, EntryHead, Place, When, text, texts};
use crate::acts::on_asking::matter_of;
use crate::asked::Asked;
use crate::pages::proposed::sees_votes;
use crate::pages::register::VOTING;
use crate::situation::filter::Overall as Strongest;
use holdfire_core as core;
use holdfire_core::{IncidentId, Recorded, Touched};
use holdfire_powers::Act;
use holdfire_terms::Assessor;
use jiff::Timestamp;

/// An incident with its reports, as whoever asks may see it.
pub(crate) fn view(
    asked: &Asked,
    id: &IncidentId,
    incident: core::Incident,
    all: Vec<core::Report>,
) -> Result<Incident, Problem> {
    let (snapshot, reader) = (&asked.snapshot, &asked.served().reader);
    let n = all.len();
    let told: Vec<core::Report> = all
        .into_iter()
        .filter(|report| asked.access.may_with(Act::SeeReport, &snapshot.matter_of_report(report)))
        .collect();
    let terms = &snapshot.terms;
    let assessment = Assessor::new(&terms.agreement, &terms.state).assess(&incident);
    let judged = reader.judged(id)?;
    let of_room = reader.room_record(id)?;
    let row = reader.incident_row(id)?;
    let evidence = evidence_of(asked, id, &told)?;
    let mut view = Incident {
        id: Id::from(id),
        when: incident.when.as_ref().map(When::from),
        known: row
            .as_ref()
            .and_then(|row| row.known_s)
            .and_then(|s| Timestamp::from_second(s).ok()),
        place: incident.place.as_ref().map(Place::from),
        acts: incident
            .acts
            .iter()
            .map(|of| ToldAct { value: ActPath(of.value.path()), reports: ids(&of.reports) })
            .collect(),
        actors: incident.actors.iter().map(told_words).collect(),
        targets: incident.targets.iter().map(told_words).collect(),
        casualties: Casualties::from(&incident.casualties),
        weapons: incident.weapons.iter().map(told_words).collect(),
        areas_inside: row.as_ref().map_or_else(Vec::new, |row| ids(&row.areas_inside)),
        areas_perhaps: row.as_ref().map_or_else(Vec::new, |row| ids(&row.areas_perhaps)),
        disagreements: incident.disagreements.iter().map(|of| Disagreement(of.as_str())).collect(),
        verdict: Overall(Strongest::of(assessment.overall()).as_str()),
        assessment: assessment.answers.iter().map(clause).collect(),
        review: Review(row.as_ref().map_or("received", |row| row.review.as_str())),
        reports_not_shown: u32::try_from(n - told.len()).unwrap_or(u32::MAX),
        links: incident
            .links
            .iter()
            .filter(|link| told.iter().any(|report| report.id == link.report))
            .map(|of| link(asked, of))
            .collect(),
        decisions: snapshot
            .decisions
            .iter()
            .rev()
            .filter(|decided| concerns(decided, id, &told))
            .map(decision)
            .collect(),
        evidence,
        reports: told
            .iter()
            .map(|report| report_view(asked, report, Some(id)))
            .collect::<Result<_, _>>()?,
        accord: None,
        members: Vec::new(),
        findings: Vec::new(),
        attributions: Vec::new(),
        proposed: Vec::new(),
        askings: Vec::new(),
        comments: Vec::new(),
        calls: Vec::new(),
        history: history(asked, id)?,
        goes_on_as: Vec::new(),
    };
    if let Some(judged) = &judged {
        add_judged(&mut view, judged);
        if sees_votes(asked) {
            view.proposed = judged.proposed.iter().map(proposed).collect();
        }
    }
    if let Some(of_room) = &of_room {
        add_room(asked, &mut view, of_room)?;
    }
    Ok(view)
}

fn concerns(decided: &core::Decided, id: &IncidentId, told: &[core::Report]) -> bool {
    decided.incidents().contains(&id)
        || decided.reports().iter().any(|report| told.iter().any(|known| known.id == **report))
}

fn add_judged(view: &mut Incident, judged: &holdfire_store::Judged) {
    if !judged.is_silent() {
        view.accord = Some(Accord(judged.accord.as_str()));
    }
    let position = |position: &Recorded<core::Position>| Position {
        stand: Stand(position.what.stand.as_str()),
        of: match &position.what.stand {
            core::Stand::Duplicate { of } => Some(Id::from(of)),
            _ => None,
        },
        reason: position.what.reason.to_string(),
        entry: position.entry,
        at: position.recorded_at,
    };
    let member = |of: &holdfire_store::MemberJudged| Member {
        member: Id::from(&of.member),
        accused: of.accused,
        positions: of.standing.iter().map(position).collect(),
    };
    view.members = judged.members.iter().map(member).collect();
    let carried = |carried: Option<core::Carried>| carried.map(|of| Carried(of.as_str()));
    let finding = |found: &Recorded<core::JointFinding>| Finding {
        outcome: Outcome(found.what.outcome.as_str()),
        confidence: found.what.confidence.map(|of| Confidence(of.as_str())),
        clauses: cited(&found.what.clauses),
        reason: found.what.reason.to_string(),
        votes: votes(&found.what.votes),
        carried: carried(found.carried),
        entry: found.entry,
        at: found.recorded_at,
    };
    view.findings = judged.findings.iter().map(finding).collect();
    let attribution = |of: &Recorded<core::Attribution>| Attribution {
        finding: of.what.finding,
        responsible: ids(of.what.responsible.actors()),
        standard: Standard(of.what.standard.as_str()),
        reason: of.what.reason.to_string(),
        votes: votes(&of.what.votes),
        carried: carried(of.carried),
        entry: of.entry,
        at: of.recorded_at,
    };
    view.attributions = judged.attributions.iter().map(attribution).collect();
}

/// Something proposed, as members voted on it.
fn proposed(of: &core::ProposalStanding) -> Proposed {
    let (at, until) = of.proposed.what.time();
    let mut view = Proposed {
        entry: of.proposed.entry,
        is: of.proposed.what.as_str(),
        by: Id::from(of.proposed.what.by()),
        outcome: None,
        confidence: None,
        clauses: Vec::new(),
        finding: None,
        responsible: Vec::new(),
        standard: None,
        reason: of.proposed.what.reason().to_owned(),
        at,
        until,
        votes: votes(&of.votes),
        waits_for: ids(&of.waits_for),
        end: of.end.as_ref().map(|end| ProposalEnd {
            is: match end {
                core::ProposalEnd::Decided { .. } => "decided",
                core::ProposalEnd::Withdrawn { .. } => "withdrawn",
                core::ProposalEnd::Replaced { .. } => "replaced",
            },
            entry: end.entry(),
            carried: match end {
                core::ProposalEnd::Decided { carried, .. } => Some(Carried(carried.as_str())),
                _ => None,
            },
        }),
    };
    match &of.proposed.what {
        core::Proposed::Finding(made) => {
            view.outcome = Some(Outcome(made.outcome.as_str()));
            view.confidence = made.confidence.map(|sure| Confidence(sure.as_str()));
            view.clauses = cited(&made.clauses);
        }
        core::Proposed::Attribution(made) => {
            view.finding = Some(made.finding);
            view.responsible = ids(made.responsible.actors());
            view.standard = Some(Standard(made.standard.as_str()));
        }
    }
    view
}

fn cited(clauses: &[core::CitedClause]) -> Vec<String> {
    clauses.iter().map(|of| format!("{}/{}", of.instrument, of.clause)).collect()
}

fn add_room(
    asked: &Asked,
    view: &mut Incident,
    of_room: &holdfire_store::RoomRecord,
) -> Result<(), Problem> {
    view.review = Review(of_room.review.state.as_str());
    for found in &of_room.asked {
        if asked.access.may_with(Act::SeeAsking, &matter_of(asked, found)?) {
            view.askings.push(askings::view(found));
        }
    }
    let comment = |comment: &Recorded<core::Comment>| Comment {
        by: Id::from(&comment.what.by),
        words: comment.what.words.to_string(),
        entry: comment.entry,
        at: comment.recorded_at,
        taken_back_by: comment.erratum,
    };
    view.comments = of_room.comments.iter().map(comment).collect();
    if asked.access.may_in_room(Act::SeeCalls) {
        for called in of_room.calls.iter().rev() {
            view.calls.push(calls::view(asked, called)?);
        }
    }
    Ok(())
}

fn told_words(told: &core::Told<Box<str>>) -> Told {
    Told { value: told.value.to_string(), reports: ids(&told.reports) }
}

fn clause(answer: &core::ClauseAnswer) -> ClauseAnswer {
    let reason = |of: &core::Reason| Reason {
        code: of.code.to_string(),
        text: of.text.to_string(),
        values: of.values.iter().map(|(n, v)| (n.to_string(), v.to_string())).collect(),
    };
    let fact = |of: &core::Fact| Fact {
        name: of.name.to_string(),
        value: of.value.to_string(),
        reports: ids(&of.reports),
    };
    ClauseAnswer {
        clause: answer.clause.to_string(),
        verdict: Verdict(answer.verdict.as_str()),
        rule: text(answer.rule.as_deref()),
        reasons: answer.reasons.iter().map(reason).collect(),
        facts: answer.facts.iter().map(fact).collect(),
        missing: texts(&answer.missing),
    }
}

fn link(asked: &Asked, link: &core::Link) -> Link {
    let runner_up = link.runner_up.as_ref();
    // What somebody may not see is not told here either.
    let runner_up = runner_up.filter(|(id, _)| asked.situation.row(id.as_str()).is_some());
    Link {
        report: Id::from(&link.report),
        probability: link.probability,
        compared_with: link.compared_with.as_ref().map(Id::from),
        evidence: bits(&link.evidence),
        runner_up: runner_up.map(|(id, probability)| RunnerUp {
            incident: Id::from(id),
            probability: *probability,
        }),
        confirmed: link.confirmed,
        decided_by: link.decided_by,
    }
}

fn history(asked: &Asked, id: &IncidentId) -> Result<Vec<EntryHead>, Problem> {
    let heads = asked.served().reader.history(&Touched::Incident(id.clone()))?;
    let mut told = Vec::with_capacity(heads.len());
    for head in &heads {
        if !VOTING.contains(&&*head.kind) || asked.may_open_entry(head.seq)? {
            told.push(EntryHead::from(head));
        }
    }
    Ok(told)
}

/// A number that was given once and has no reports now: where they went.
pub(crate) fn left(asked: &Asked, id: &IncidentId) -> Result<Given, Problem> {
    let history = history(asked, id)?;
    if history.is_empty() {
        return Err(Problem::not_found("incident", id));
    }
    let snapshot = &asked.snapshot;
    let of_it = snapshot.decisions.iter().filter(|decided| decided.incidents().contains(&id));
    let left = of_it.flat_map(|decided| &decided.before).filter_map(|before| {
        before.link.as_ref().filter(|(from, ..)| from == id).map(|_| &before.report)
    });
    let mut now = std::collections::BTreeSet::new();
    for report in left.collect::<std::collections::BTreeSet<_>>() {
        if let Some((_, Some(incident))) = asked.served().reader.report(report)? {
            now.insert(incident);
        }
    }
    now.retain(|id| asked.situation.row(id.as_str()).is_some());
    Given::of(&Incident {
        id: Id::from(id),
        when: None,
        known: None,
        place: None,
        acts: Vec::new(),
        actors: Vec::new(),
        targets: Vec::new(),
        casualties: Casualties::from(&core::Casualties::default()),
        weapons: Vec::new(),
        areas_inside: Vec::new(),
        areas_perhaps: Vec::new(),
        disagreements: Vec::new(),
        verdict: Overall("none"),
        assessment: Vec::new(),
        review: Review("received"),
        reports: Vec::new(),
        reports_not_shown: 0,
        links: Vec::new(),
        decisions: snapshot
            .decisions
            .iter()
            .rev()
            .filter(|decided| decided.incidents().contains(&id))
            .map(decision)
            .collect(),
        evidence: Vec::new(),
        accord: None,
        members: Vec::new(),
        findings: Vec::new(),
        attributions: Vec::new(),
        proposed: Vec::new(),
        askings: Vec::new(),
        comments: Vec::new(),
        calls: Vec::new(),
        history,
        goes_on_as: ids(&now),
    })
}
