//! What the entries of the register tell whom.

use super::{About, Item, Look, To};
use crate::error::WebError;
use holdfire_core::{
    ActorId, Answer, Asked, Decision, Entry, Escalated, Event, IncidentId, ProposalWithdrawn,
    Proposed, Sequel, VoteCast, VoteClosed,
};
use holdfire_room::{Duty, News};
use holdfire_store::StoreError;
use std::collections::BTreeSet;

/// Reads the entries of one look: what they tell, and which incidents they touch.
pub(super) fn look(
    look: &Look<'_>,
    items: &mut Vec<Item>,
    touched: &mut BTreeSet<IncidentId>,
) -> Result<(), WebError> {
    for seq in look.before.entry..look.after.entry {
        let Some(row) = look.served.reader.entry(seq)? else { continue };
        // An entry of a later version is passed over; whoever reads pages is told of the cause.
        let Ok(entry) = Entry::read(&row.bytes) else { continue };
        told(look, seq, &entry.event, items)?;
        touch(look, &entry.event, touched)?;
    }
    Ok(())
}

/// Puts together what one entry tells.
struct Telling<'i> {
    seq: u64,
    items: &'i mut Vec<Item>,
}

impl Telling<'_> {
    fn tell(&mut self, to: To, duty: Duty, news: News, about: About) {
        let cause = format!("entry/{}", self.seq);
        let entry = Some(self.seq);
        self.items.push(Item { to, duty, news, cause, about, entry, due: None });
    }

    /// Tells organisations of what was asked, but not the one that acted.
    fn tell_of_asking(
        &mut self,
        to: &[ActorId],
        by: &ActorId,
        duty: Duty,
        news: News,
        asked: &Asked,
    ) {
        let about = About {
            incident: Some(asked.asking.what.incident().clone()),
            asking: Some(asked.asking.entry),
            ..About::default()
        };
        for to in to.iter().filter(|to| *to != by) {
            self.tell(To::Organisation(to.clone()), duty, news, about.clone());
            if let Some(last) = self.items.last_mut() {
                last.due = asked.due.filter(|_| duty == Duty::Asked);
            }
        }
    }
}

fn told(look: &Look<'_>, seq: u64, event: &Event, items: &mut Vec<Item>) -> Result<(), WebError> {
    let mut telling = Telling { seq, items };
    let asked = |entry| look.served.reader.asked(entry);
    let on = |incident: &IncidentId| About { incident: Some(incident.clone()), ..About::default() };
    match event {
        Event::InformationRequested(_) => tell_asking(&mut telling, News::Requested, asked(seq)?),
        Event::VerificationTasked(_) => tell_asking(&mut telling, News::Tasked, asked(seq)?),
        Event::DemandMade(_) => tell_asking(&mut telling, News::Demanded, asked(seq)?),
        Event::ResponseGiven(response) => {
            let news = match response.answer {
                Answer::Acknowledged => News::Acknowledged,
                _ => News::Answered,
            };
            tell_asker(&mut telling, news, &response.by, asked(response.asking)?);
        }
        Event::VerificationReported(report) => {
            tell_asker(&mut telling, News::Reported, &report.by, asked(report.task)?);
        }
        Event::FollowUpMade(follow_up) => {
            let Some(asked) = asked(follow_up.demand)? else { return Ok(()) };
            let (of, by) = (asked.asking.what.of(), &follow_up.by);
            telling.tell_of_asking(of, by, Duty::Asked, News::Checked, &asked);
            tell_asker(&mut telling, News::Checked, by, Some(asked));
        }
        Event::AskingWithdrawn(withdrawal) => {
            let Some(asked) = asked(withdrawal.asking)? else { return Ok(()) };
            let of: Vec<ActorId> = everybody_asked(&asked);
            telling.tell_of_asking(&of, &withdrawal.by, Duty::Asked, News::Withdrawn, &asked);
        }
        Event::Escalated(escalation) => match &escalation.of {
            Escalated::Asking { entry } => {
                let Some(asked) = asked(*entry)? else { return Ok(()) };
                let (to, by) = (std::slice::from_ref(&escalation.to), &escalation.by);
                telling.tell_of_asking(to, by, Duty::Asked, News::Escalated, &asked);
                tell_asker(&mut telling, News::Escalated, by, Some(asked));
            }
            Escalated::Step { incident, .. } if escalation.to != escalation.by => {
                let to = To::Organisation(escalation.to.clone());
                telling.tell(to, Duty::Asked, News::Escalated, on(incident));
            }
            Escalated::Step { .. } => {}
        },
        Event::FindingProposed(made) => {
            tell_voters(look, &mut telling, &made.incident, &made.by)?;
        }
        Event::AttributionProposed(made) => {
            tell_voters(look, &mut telling, &made.incident, &made.by)?;
        }
        Event::VoteCast(VoteCast { proposed, .. })
        | Event::VoteClosed(VoteClosed { proposed, .. }) => {
            tell_decided(look, &mut telling, *proposed)?;
        }
        Event::FindingMade(finding) => {
            telling.tell(To::Everybody, Duty::Found, News::Finding, on(&finding.incident));
        }
        Event::AttributionMade(attribution) => {
            telling.tell(To::Everybody, Duty::Found, News::Attribution, on(&attribution.incident));
        }
        Event::BulletinIssued(bulletin) => {
            let about = About { bulletin: Some(bulletin.id.to_string()), ..About::default() };
            let news = match bulletin.corrects {
                Some(_) => News::Correction,
                None => News::Bulletin,
            };
            telling.tell(To::Everybody, Duty::Found, news, about);
        }
        _ => {}
    }
    Ok(())
}

/// Members that are to vote on what another proposed.
fn tell_voters(
    look: &Look<'_>,
    telling: &mut Telling<'_>,
    incident: &IncidentId,
    by: &ActorId,
) -> Result<(), WebError> {
    let Some(judged) = look.served.reader.judged(incident)? else { return Ok(()) };
    let Some(proposed) = judged.proposal(telling.seq) else { return Ok(()) };
    let until = proposed.proposed.what.time().1;
    for member in proposed.waits_for.iter().filter(|member| *member != by) {
        let about = About { incident: Some(incident.clone()), ..About::default() };
        telling.tell(To::Organisation(member.clone()), Duty::Asked, News::Proposed, about);
        if let Some(last) = telling.items.last_mut() {
            last.due = Some(until);
        }
    }
    Ok(())
}

/// What stands by a vote, or by the end of a vote.
fn tell_decided(look: &Look<'_>, telling: &mut Telling<'_>, proposed: u64) -> Result<(), WebError> {
    let Some(incident) = proposed_on(look, proposed)? else { return Ok(()) };
    let Some(judged) = look.served.reader.judged(&incident)? else { return Ok(()) };
    let Some(proposal) = judged.proposal(proposed) else { return Ok(()) };
    if proposal.end.as_ref().is_none_or(|end| end.entry() != telling.seq) {
        return Ok(());
    }
    let news = match proposal.proposed.what {
        Proposed::Finding(_) => News::Finding,
        Proposed::Attribution(_) => News::Attribution,
    };
    let about = About { incident: Some(incident), ..About::default() };
    telling.tell(To::Everybody, Duty::Found, news, about);
    Ok(())
}

/// The incident on which something is proposed by that entry.
fn proposed_on(look: &Look<'_>, proposed: u64) -> Result<Option<IncidentId>, WebError> {
    let Some(row) = look.served.reader.entry(proposed)? else { return Ok(None) };
    let entry = Entry::read(&row.bytes).map(|entry| entry.event);
    Ok(match entry {
        Ok(Event::FindingProposed(made)) => Some(made.incident),
        Ok(Event::AttributionProposed(made)) => Some(made.incident),
        _ => None,
    })
}

fn tell_asking(telling: &mut Telling<'_>, news: News, asked: Option<Asked>) {
    let Some(asked) = asked else { return };
    let what = &asked.asking.what;
    telling.tell_of_asking(what.of(), what.by(), Duty::Asked, news, &asked);
}

fn tell_asker(telling: &mut Telling<'_>, news: News, by: &ActorId, asked: Option<Asked>) {
    let Some(asked) = asked else { return };
    let asker = std::slice::from_ref(asked.asking.what.by());
    telling.tell_of_asking(asker, by, Duty::Answered, news, &asked);
}

/// Those who were asked, and those to whom it was taken.
fn everybody_asked(asked: &Asked) -> Vec<ActorId> {
    let raised = asked.sequels.iter().filter_map(|sequel| match &sequel.what {
        Sequel::Escalation(escalation) => Some(&escalation.to),
        _ => None,
    });
    let all: BTreeSet<&ActorId> = asked.asking.what.of().iter().chain(raised).collect();
    all.into_iter().cloned().collect()
}

/// The incidents on which an entry changes something.
fn touch(
    look: &Look<'_>,
    event: &Event,
    touched: &mut BTreeSet<IncidentId>,
) -> Result<(), WebError> {
    let of_asking = |entry: u64| -> Result<Option<IncidentId>, StoreError> {
        Ok(look.served.reader.asked(entry)?.map(|asked| asked.asking.what.incident().clone()))
    };
    let one = match event {
        Event::ReportsLinked(links) => Some(links.incident.clone()),
        Event::ReportUnlinked(unlinked) => Some(unlinked.incident.clone()),
        Event::LinkDecided(made) => {
            touched.extend(decided_on(&made.decision));
            None
        }
        Event::StepTaken(step) => step.incident.clone(),
        Event::PositionTaken(position) => Some(position.incident.clone()),
        Event::FindingMade(finding) => Some(finding.incident.clone()),
        Event::AttributionMade(attribution) => Some(attribution.incident.clone()),
        Event::FindingProposed(made) => Some(made.incident.clone()),
        Event::AttributionProposed(made) => Some(made.incident.clone()),
        Event::VoteCast(VoteCast { proposed, .. })
        | Event::ProposalWithdrawn(ProposalWithdrawn { proposed, .. })
        | Event::VoteClosed(VoteClosed { proposed, .. }) => proposed_on(look, *proposed)?,
        Event::InformationRequested(request) => Some(request.incident.clone()),
        Event::VerificationTasked(task) => Some(task.incident.clone()),
        Event::DemandMade(demand) => Some(demand.incident.clone()),
        Event::CommentMade(comment) => Some(comment.incident.clone()),
        Event::VerificationReported(report) => of_asking(report.task)?,
        Event::ResponseGiven(response) => of_asking(response.asking)?,
        Event::FollowUpMade(follow_up) => of_asking(follow_up.demand)?,
        Event::AskingWithdrawn(withdrawal) => of_asking(withdrawal.asking)?,
        Event::Escalated(escalation) => match &escalation.of {
            Escalated::Asking { entry } => of_asking(*entry)?,
            Escalated::Step { incident, .. } => Some(incident.clone()),
        },
        _ => None,
    };
    touched.extend(one);
    Ok(())
}

/// The incidents that a decision about links names.
fn decided_on(decision: &Decision) -> Vec<IncidentId> {
    match decision {
        Decision::Confirm { incident, .. } => vec![incident.clone()],
        Decision::Move { to, .. } => vec![to.clone()],
        Decision::Split { from, to, .. } | Decision::Merge { from, to } => {
            vec![from.clone(), to.clone()]
        }
        Decision::Apart { .. } | Decision::Undo { .. } => Vec::new(),
    }
}
