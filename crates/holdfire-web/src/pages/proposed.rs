//! What members propose to find together, on the page of its incident: who voted how, who has not, and
//! the forms in which each member votes for itself. Nothing here lets one member vote for another.

use crate::acts::proposed::{
    NewProposalWithdrawal, NewProposedAttribution, NewProposedFinding, NewVote, NewVoteClosing,
};
use crate::asked::Asked;
use crate::error::WebError;
use crate::moments::Moment;
use crate::pages::acts::{Choice, actors, choice, cited, incident, recorded};
use crate::pages::judged::{self as shown, VoteView};
use crate::sent::Sent;
use crate::words::plain;
use axum::response::Response;
use holdfire_core::{
    Confidence, IncidentId, Outcome, ProposalEnd, ProposalStanding, Proposed, Standard, Vote,
};
use holdfire_powers::Act;
use holdfire_store::Judged;

/// Something that members can vote on.
pub(crate) struct ProposalView {
    pub number: u64,
    pub kind: String,
    pub what: String,
    pub clauses: Vec<(String, String)>,
    pub reason: String,
    pub by: String,
    pub at: Moment,
    pub until: Moment,
    pub is_over: bool,
    /// Who has not voted.
    pub waits_for: String,
    pub votes: Vec<VoteView>,
    pub href: String,
    pub entry: String,
    pub since: String,
    pub form: Option<ProposalForm>,
}

/// What whoever asks can do about it.
pub(crate) struct ProposalForm {
    pub token: String,
    /// Where the forms are sent, up to the word of the act.
    pub at: String,
    /// The member that votes.
    pub member: String,
    /// Whether it is waited for.
    pub is_awaited: bool,
    /// None where the rule on recusal says that it takes no part.
    pub votes: Vec<Choice>,
    pub words: String,
    /// What it may find instead; none where who is responsible is voted on.
    pub finds: Vec<Choice>,
    pub may_withdraw: bool,
    pub may_close: bool,
}

/// What is proposed on an incident and open. What members record among themselves before anything stands
/// is for those who see the register.
pub(crate) fn open(
    asked: &Asked,
    incident: &IncidentId,
    judged: &Judged,
) -> Result<Vec<ProposalView>, WebError> {
    if !sees_votes(asked) {
        return Ok(Vec::new());
    }
    judged.open_proposals().map(|proposed| view(asked, incident, judged, proposed)).collect()
}

/// What came of what was proposed before, with the entry.
pub(crate) fn ended(asked: &Asked, judged: &Judged) -> Vec<(String, String, String)> {
    let words = asked.words;
    let proposals = judged.proposed.iter().filter(|_| sees_votes(asked));
    let ended = proposals.filter_map(|proposed| {
        let end = proposed.end.as_ref()?;
        let came = match end {
            ProposalEnd::Decided { carried, .. } => {
                words.say(&shown::message("carried", carried.as_str()))
            }
            ProposalEnd::Withdrawn { .. } => words.say("proposal-withdrawn"),
            ProposalEnd::Replaced { .. } => words.say("proposal-replaced"),
        };
        let (what, _) = said(asked, &proposed.proposed.what);
        let (entry, at) = (end.entry(), proposed.proposed.entry);
        let name = words.list([what, words.count("entry-number", at), came]);
        Some((name, asked.entry_link(entry), words.count("entry-number", entry)))
    });
    ended.collect()
}

/// Whether whoever asks may see what members record among themselves.
pub(crate) fn sees_votes(asked: &Asked) -> bool {
    asked.access.may_in_room(Act::SeeRegister)
}

fn view(
    asked: &Asked,
    incident: &IncidentId,
    judged: &Judged,
    standing: &ProposalStanding,
) -> Result<ProposalView, WebError> {
    let (words, snapshot) = (asked.words, &asked.snapshot);
    let name = |id: &holdfire_core::ActorId| snapshot.actor_name(words, id.as_str());
    let proposed = &standing.proposed;
    let (what, clauses) = said(asked, &proposed.what);
    let (at, until) = proposed.what.time();
    let now = asked.now().unwrap_or(at);
    let instant = |at| snapshot.zone.instant_shown(words, at);
    let mut votes = shown::votes(asked, &standing.votes, |member| standing.vote_of(member));
    for (view, voted) in votes.iter_mut().zip(&standing.votes) {
        if standing.waits_for.contains(&voted.member) {
            view.vote = words.say("vote-awaited");
        }
    }
    Ok(ProposalView {
        number: proposed.entry,
        kind: words.say(&format!("proposed-{}", proposed.what.as_str())),
        what,
        clauses,
        reason: plain(proposed.what.reason()).into_owned(),
        by: name(proposed.what.by()),
        at: instant(at),
        until: instant(until),
        is_over: standing.can_be_closed(now),
        waits_for: words.list(standing.waits_for.iter().map(name)),
        votes,
        href: asked.entry_link(proposed.entry),
        entry: words.count("entry-number", proposed.entry),
        since: shown::since(asked, judged, proposed.entry),
        form: form(asked, incident, standing, standing.can_be_closed(now))?,
    })
}

/// What is proposed, in words, and the clauses it cites.
fn said(asked: &Asked, proposed: &Proposed) -> (String, Vec<(String, String)>) {
    match proposed {
        Proposed::Finding(made) => (
            shown::found_said(asked, made.outcome, made.confidence),
            shown::cited(asked, &made.clauses),
        ),
        Proposed::Attribution(made) => {
            (shown::named_said(asked, &made.responsible, made.standard), Vec::new())
        }
    }
}

/// The forms about a proposal, if whoever asks is of a member and may vote for it.
fn form(
    asked: &Asked,
    incident: &IncidentId,
    standing: &ProposalStanding,
    may_close: bool,
) -> Result<Option<ProposalForm>, WebError> {
    let words = asked.words;
    let own = &*asked.access.who.organisation;
    let Some(voted) = standing.votes.iter().find(|voted| voted.member.as_str() == own) else {
        return Ok(None);
    };
    let matter = asked.matter_of_incident(incident)?;
    if asked.session.is_none() || !asked.access.may_with(Act::CastVote, &matter) {
        return Ok(None);
    }
    let has_voted = standing.vote_of(&voted.member).is_some();
    let stands_aside = voted.vote == Vote::Recused && !has_voted;
    let votes = [Vote::Agrees, Vote::Dissents, Vote::Abstains, Vote::Recused];
    let votes = votes.iter().filter(|_| !stands_aside);
    let finds = match &standing.proposed.what {
        Proposed::Finding(made) => Outcome::ALL
            .iter()
            .filter(|outcome| **outcome != made.outcome)
            .map(|o| choice(words, "outcome", o.as_str(), voted.finds == Some(*o)))
            .collect(),
        Proposed::Attribution(_) => Vec::new(),
    };
    Ok(Some(ProposalForm {
        token: asked.token(),
        at: asked.at().incident(incident.as_str()),
        member: asked.snapshot.actor_name(words, own),
        is_awaited: standing.waits_for.contains(&voted.member),
        votes: votes
            .map(|v| choice(words, "vote", v.as_str(), has_voted && voted.vote == *v))
            .collect(),
        words: voted.words.as_deref().map(|said| plain(said).into_owned()).unwrap_or_default(),
        finds,
        may_withdraw: standing.proposed.what.by().as_str() == own,
        may_close,
    }))
}

pub(crate) fn finding(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let incident = incident(asked)?;
    let outcome = Outcome::parse(sent.get("outcome")).ok_or(WebError::BadForm)?;
    let told = NewProposedFinding {
        outcome,
        confidence: match outcome {
            Outcome::Unresolved => None,
            _ => Some(Confidence::parse(sent.get("confidence")).ok_or(WebError::BadForm)?),
        },
        clauses: sent.all("clause").map(cited).collect::<Result<_, _>>()?,
        reason: sent.get("reason").to_owned(),
        hours_to_vote: hours_to_vote(sent)?,
    };
    recorded(asked, &incident, "positions", told.event(asked, &incident)?)
}

pub(crate) fn attribution(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let incident = incident(asked)?;
    let told = NewProposedAttribution {
        finding: sent.get("finding").parse().map_err(|_| WebError::BadForm)?,
        responsible: actors(sent, "responsible")?,
        standard: Standard::parse(sent.get("standard")).ok_or(WebError::BadForm)?,
        reason: sent.get("reason").to_owned(),
        hours_to_vote: hours_to_vote(sent)?,
    };
    recorded(asked, &incident, "positions", told.event(asked, &incident)?)
}

pub(crate) fn vote(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let incident = incident(asked)?;
    let vote = Vote::parse(sent.get("vote")).ok_or(WebError::BadForm)?;
    let told = NewVote {
        proposed: proposed(sent)?,
        vote,
        words: sent.given("words").map(str::to_owned),
        // The field stands beside every vote and counts for one.
        finds: sent.given("finds").filter(|_| vote == Vote::Dissents).and_then(Outcome::parse),
    };
    recorded(asked, &incident, "positions", told.event(asked, &incident)?)
}

pub(crate) fn withdrawal(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let incident = incident(asked)?;
    let (proposed, reason) = (proposed(sent)?, sent.get("reason").to_owned());
    let told = NewProposalWithdrawal { proposed, reason };
    recorded(asked, &incident, "positions", told.event(asked, &incident)?)
}

pub(crate) fn closing(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let incident = incident(asked)?;
    let told = NewVoteClosing { proposed: proposed(sent)?, reason: sent.get("reason").to_owned() };
    recorded(asked, &incident, "positions", told.event(asked, &incident)?)
}

fn proposed(sent: &Sent) -> Result<u64, WebError> {
    sent.get("proposed").parse().map_err(|_| WebError::BadForm)
}

fn hours_to_vote(sent: &Sent) -> Result<u16, WebError> {
    sent.get("hours-to-vote").parse().map_err(|_| WebError::BadForm)
}
