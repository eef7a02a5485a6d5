//! What is recorded: read, recorded, and told in one sentence.

use super::{Arguments, How, TimeToVote, Votes};
use crate::{Ending, clock, progress::say};
use anyhow::{Context, Result, anyhow, bail};
use holdfire_core::{
    ActorId, Attribution, CitedClause, Confidence, Erratum, Event, IncidentId, InstrumentId,
    JointFinding, MemberVote, Outcome, Position, ProposalWithdrawn, ProposedAttribution,
    ProposedFinding, Responsible, Stand, Standard, State, Vote, VoteCast, VoteClosed,
};
use holdfire_store::{Writer, record};
use jiff::{SignedDuration, Timestamp};

pub(super) fn run(arguments: Arguments) -> Result<Ending> {
    let (how, event, told) = match arguments {
        Arguments::Show(_) => bail!("this records nothing"),
        Arguments::Position { incident, member, stand, of, how } => {
            let of = of.map(IncidentId::new).transpose()?;
            let stand = Stand::parse(&stand, of).ok_or_else(|| {
                anyhow!("a duplicate needs `--of INCIDENT`, and nothing else takes it")
            })?;
            let told = format!("{member} on {incident}: {}", stand.as_str());
            let position = Position {
                incident: IncidentId::new(incident)?,
                member: ActorId::new(member)?,
                stand,
                reason: how.reason.as_str().into(),
            };
            return recorded(&how, |_| Ok((Event::PositionTaken(position), told)));
        }
        Arguments::Finding { incident, outcome, confidence, clauses, votes, how } => {
            let outcome = one_of(Outcome::ALL, |of| of.as_str(), &outcome, "outcome")?;
            let confidence = confidence
                .map(|word| one_of(Confidence::ALL, |of| of.as_str(), &word, "confidence"))
                .transpose()?;
            let incident = IncidentId::new(incident)?;
            return recorded(&how, |state| {
                let cited = clauses.iter().map(|clause| cited(state, clause));
                let finding = JointFinding {
                    clauses: cited.collect::<Result<_>>()?,
                    votes: votes.of_members(state, &incident)?,
                    outcome,
                    confidence,
                    reason: how.reason.as_str().into(),
                    incident,
                };
                let told = format!("{} found on {}", outcome.as_str(), finding.incident);
                Ok((Event::FindingMade(finding), told))
            });
        }
        Arguments::Attribution { incident, standard, actors, votes, how } => {
            let standard = one_of(Standard::ALL, |of| of.as_str(), &standard, "standard")?;
            let incident = IncidentId::new(incident)?;
            let responsible = responsible(actors)?;
            return recorded(&how, |state| {
                let finding = standing_finding(state, &incident)?;
                let votes = votes.of_members(state, &incident)?;
                let reason = how.reason.as_str().into();
                let told =
                    format!("attribution of {incident}, by the standard {}", standard.as_str());
                let made = Attribution { incident, finding, responsible, standard, reason, votes };
                Ok((Event::AttributionMade(made), told))
            });
        }
        Arguments::Propose { incident, member, outcome, confidence, clauses, time, how } => {
            let outcome = one_of(Outcome::ALL, |of| of.as_str(), &outcome, "outcome")?;
            let confidence = confidence
                .map(|word| one_of(Confidence::ALL, |of| of.as_str(), &word, "confidence"))
                .transpose()?;
            let (incident, by) = (IncidentId::new(incident)?, ActorId::new(member)?);
            let (at, until) = time.running()?;
            return recorded(&how, |state| {
                let clauses = clauses.iter().map(|clause| cited(state, clause));
                let clauses = clauses.collect::<Result<_>>()?;
                let reason = how.reason.as_str().into();
                let told = format!("{by} proposes {} on {incident}", outcome.as_str());
                let made = ProposedFinding {
                    incident,
                    by,
                    outcome,
                    confidence,
                    clauses,
                    reason,
                    at,
                    until,
                };
                Ok((Event::FindingProposed(made), told))
            });
        }
        Arguments::ProposeAttribution { incident, member, standard, actors, time, how } => {
            let standard = one_of(Standard::ALL, |of| of.as_str(), &standard, "standard")?;
            let (incident, by) = (IncidentId::new(incident)?, ActorId::new(member)?);
            let responsible = responsible(actors)?;
            let (at, until) = time.running()?;
            return recorded(&how, |state| {
                let finding = standing_finding(state, &incident)?;
                let reason = how.reason.as_str().into();
                let told = format!("{by} proposes who is responsible for {incident}");
                let made = ProposedAttribution {
                    incident,
                    by,
                    finding,
                    responsible,
                    standard,
                    reason,
                    at,
                    until,
                };
                Ok((Event::AttributionProposed(made), told))
            });
        }
        Arguments::Vote { proposed, member, vote, finds, how } => {
            let vote = one_of(Vote::ALL, |of| of.as_str(), &vote, "vote")?;
            let finds = finds
                .map(|word| one_of(Outcome::ALL, |of| of.as_str(), &word, "outcome"))
                .transpose()?;
            let member = ActorId::new(member)?;
            let told = format!("{member} {} on what entry {proposed} proposes", vote.as_str());
            let words = Some(how.reason.as_str().into());
            (how, Event::VoteCast(VoteCast { proposed, member, vote, words, finds }), told)
        }
        Arguments::Withdraw { proposed, member, how } => {
            let (by, reason) = (ActorId::new(member)?, how.reason.as_str().into());
            let told = format!("{by} withdraws what entry {proposed} proposed");
            let event = Event::ProposalWithdrawn(ProposalWithdrawn { proposed, by, reason });
            (how, event, told)
        }
        Arguments::Close { proposed, member, how } => {
            let (by, reason) = (ActorId::new(member)?, how.reason.as_str().into());
            let told = format!("the vote on entry {proposed} is closed");
            let at = clock::now();
            (how, Event::VoteClosed(VoteClosed { proposed, by, at, reason }), told)
        }
        Arguments::Erratum { entry, how } => {
            let erratum = Erratum { entry, reason: how.reason.as_str().into() };
            (how, Event::ErratumMade(erratum), format!("entry {entry} no longer stands"))
        }
    };
    recorded(&how, |_| Ok((event, told)))
}

/// The actors that are named, or nobody.
fn responsible(actors: Vec<String>) -> Result<Responsible> {
    let actors: Vec<ActorId> = actors.into_iter().map(ActorId::new).collect::<Result<_, _>>()?;
    Ok(match actors.is_empty() {
        true => Responsible::Unknown,
        false => Responsible::Actors { actors },
    })
}

fn standing_finding(state: &State, incident: &IncidentId) -> Result<u64> {
    let found = state.findings_on(incident).one().map(|finding| finding.entry);
    found.with_context(|| {
        format!("no finding stands on {incident}; record one before who is responsible")
    })
}

impl TimeToVote {
    /// From now until when members vote.
    fn running(&self) -> Result<(Timestamp, Timestamp)> {
        let now = clock::now();
        let given = SignedDuration::try_from_hours(self.hours)
            .with_context(|| format!("{} hours are too many", self.hours))?;
        Ok((now, now.checked_add(given).context("that is too late a time")?))
    }
}

fn recorded(how: &How, make: impl FnOnce(&State) -> Result<(Event, String)>) -> Result<Ending> {
    let mut writer = Writer::open(&how.register)?;
    let (event, told) = make(writer.state())?;
    let entry = record(&mut writer, clock::now(), &how.by, event)?;
    say(&format!("entry {entry}: {told}"));
    Ok(Ending::Holds)
}

pub(in crate::commands) fn one_of<T: Copy>(
    all: &[T],
    word: impl Fn(T) -> &'static str,
    told: &str,
    of: &str,
) -> Result<T> {
    let found = all.iter().copied().find(|one| word(*one) == told);
    found.with_context(|| {
        let words: Vec<&str> = all.iter().map(|one| word(*one)).collect();
        format!("`{told}` is no {of}; say {}", words.join(", "))
    })
}

/// A clause of the version of its instrument that is recorded now.
pub(in crate::commands) fn cited(state: &State, told: &str) -> Result<CitedClause> {
    let (instrument, clause) = told
        .rsplit_once('/')
        .with_context(|| format!("`{told}` is no clause; say INSTRUMENT/NUMBER"))?;
    let instrument = InstrumentId::new(instrument)?;
    let known = state
        .instruments
        .get(&instrument)
        .with_context(|| format!("instrument `{instrument}` is not recorded"))?;
    Ok(CitedClause { version: known.version, clause: clause.into(), instrument })
}

impl Votes {
    /// What every member did, in the order of the mechanism.
    fn of_members(&self, state: &State, incident: &IncidentId) -> Result<Vec<MemberVote>> {
        let told = |given: &[String]| -> Result<Vec<(ActorId, String)>> {
            let pairs = given.iter().map(|told| {
                let (member, what) = told
                    .split_once('=')
                    .with_context(|| format!("`{told}` has no `=`; say MEMBER=..."))?;
                Ok((ActorId::new(member.trim())?, what.trim().to_owned()))
            });
            pairs.collect()
        };
        let (votes, words) = (told(&self.votes)?, told(&self.words)?);
        let members: Vec<&ActorId> =
            state.mechanism.iter().flat_map(|of| &of.members).map(|member| &member.id).collect();
        if let Some((stranger, _)) = votes.iter().chain(&words).find(|v| !members.contains(&&v.0)) {
            let ids: Vec<&str> = members.iter().map(|id| id.as_str()).collect();
            bail!("`{stranger}` is no member; the members are {}", ids.join(", "));
        }
        let accused = state.accused_members(incident);
        let vote = |member: &&ActorId| {
            let of = |told: &[(ActorId, String)]| {
                told.iter().find(|(of, _)| of == *member).map(|(_, what)| what.clone())
            };
            let vote = of(&votes).map(|word| one_of(Vote::ALL, |v| v.as_str(), &word, "vote"));
            Ok(MemberVote {
                member: (*member).clone(),
                vote: vote.transpose()?.unwrap_or(Vote::Absent),
                words: of(&words).map(Into::into),
                finds: None,
                accused: accused.contains_key(*member),
            })
        };
        members.iter().map(vote).collect()
    }
}
