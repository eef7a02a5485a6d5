//! What proposals and votes do to the state: whether one can be recorded, how it is taken in, and when
//! a finding or an attribution comes to stand by the votes that are recorded.
//!
//! Every member is heard: as long as the time to vote runs, nothing stands before all members have
//! voted that may. So it makes no difference who votes first, and nobody is cut off by two others that
//! are quicker. Once the time is over the vote can be closed, and by the rule of the mechanism the
//! votes carry it without those that stayed away, or do not. A vote can be changed until then.

use crate::state::{Refused, Stamp, already, fails_if, unknown};
use crate::wording::{problem_of_reason, problem_of_words};
use crate::{
    ActorId, IncidentId, MemberVote, Outcome, ProposalEnd, ProposalStanding, ProposalWithdrawn,
    Proposed, ProposedAttribution, ProposedFinding, Recorded, Recusal, State, Touched, Vote,
    VoteCast, VoteClosed,
};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeSet;

/// Nobody is given less: whoever sleeps or is at the front when something is proposed is heard too.
pub const LEAST_HOURS_TO_VOTE: i64 = 24;
/// Nobody is waited for longer.
pub const MOST_HOURS_TO_VOTE: i64 = 24 * 90;

const FINDING: &str = "proposed finding on incident";
const ATTRIBUTION: &str = "proposed attribution of incident";
const VOTE: &str = "vote on entry";
const WITHDRAWAL: &str = "withdrawal of the proposal of entry";
const CLOSING: &str = "closing of the vote on entry";

impl State {
    pub(crate) fn check_proposed_finding(&self, made: &ProposedFinding) -> Result<(), Refused> {
        let incident = &made.incident;
        self.check_said(FINDING, incident, &made.reason)?;
        let found = made.found(Vec::new(), None);
        self.check_found(&found, FINDING)?;
        fails_if(problem_of_time(made.at, made.until), FINDING, incident)?;
        self.is_of_member(&made.by, FINDING, incident)?;
        self.is_no_open_proposal(&Proposed::Finding(made.clone()), FINDING)
    }

    pub(crate) fn check_proposed_attribution(
        &self,
        made: &ProposedAttribution,
    ) -> Result<(), Refused> {
        let incident = &made.incident;
        self.check_said(ATTRIBUTION, incident, &made.reason)?;
        self.check_made(&made.made(Vec::new(), None), ATTRIBUTION)?;
        fails_if(problem_of_time(made.at, made.until), ATTRIBUTION, incident)?;
        self.is_of_member(&made.by, ATTRIBUTION, incident)?;
        self.is_no_open_proposal(&Proposed::Attribution(made.clone()), ATTRIBUTION)
    }

    pub(crate) fn check_vote(&self, cast: &VoteCast) -> Result<(), Refused> {
        let entry = cast.proposed;
        let invalid = |why: Option<String>| fails_if(why, VOTE, &entry);
        let proposed = self.open_proposal(entry, VOTE)?;
        let member = &cast.member;
        self.is_of_member(member, VOTE, &entry)?;
        if cast.vote == Vote::Absent {
            let why =
                "whoever is absent casts no vote; say `abstains` to take part and say neither";
            return invalid(Some(why.to_owned()));
        }
        let problem = cast.words.as_deref().and_then(problem_of_words);
        invalid(problem.map(|why| format!("the words of `{member}` {why}")))?;
        if cast.vote == Vote::Dissents && cast.words.is_none() {
            return invalid(Some(format!("`{member}` dissents without a word; put down why")));
        }
        invalid(problem_of_finds(&proposed.what, cast))?;
        let must_stand_aside = self.must_stand_aside(&proposed.what);
        if cast.vote.takes_part() && must_stand_aside.contains(member) {
            let why = format!("`{member}` is accused and by the rule on recusal takes no part");
            return invalid(Some(why));
        }
        match self.last_vote(entry, member) {
            Some(last) if last.what == *cast => Err(already(VOTE, &entry)),
            _ => Ok(()),
        }
    }

    pub(crate) fn check_proposal_withdrawn(
        &self,
        withdrawn: &ProposalWithdrawn,
    ) -> Result<(), Refused> {
        let entry = withdrawn.proposed;
        let invalid = |why: Option<String>| fails_if(why, WITHDRAWAL, &entry);
        if let Some(ProposalEnd::Withdrawn { .. }) = self.proposal_ends.get(&entry) {
            return Err(already(WITHDRAWAL, &entry));
        }
        let proposed = self.known_proposal(entry, WITHDRAWAL)?;
        invalid(problem_of_reason(&withdrawn.reason).map(str::to_owned))?;
        let by = proposed.what.by();
        let why =
            || format!("`{by}` proposed it, and only whoever proposed it proposes it no longer");
        invalid((*by != withdrawn.by).then(why))
    }

    pub(crate) fn check_vote_closed(&self, closed: &VoteClosed) -> Result<(), Refused> {
        let entry = closed.proposed;
        let proposed = self.open_proposal(entry, CLOSING)?;
        fails_if(problem_of_reason(&closed.reason).map(str::to_owned), CLOSING, &entry)?;
        self.is_of_member(&closed.by, CLOSING, &entry)?;
        let (_, until) = proposed.what.time();
        let why = || format!("members have until {until} to vote; it can be closed then");
        fails_if((closed.at < until).then(why), CLOSING, &entry)
    }

    /// Takes a checked proposal in. It takes the place of an open one of the same member.
    pub(crate) fn take_proposed(&mut self, stamp: Stamp, proposed: Proposed) -> Vec<Touched> {
        let incident = proposed.incident().clone();
        let replaced: Vec<u64> =
            self.own_open_proposals(&proposed).map(|earlier| earlier.entry).collect();
        for earlier in replaced {
            self.proposal_ends.insert(earlier, ProposalEnd::Replaced { entry: stamp.entry });
        }
        let recorded = self.recorded(stamp, proposed, None, &incident);
        self.proposed.insert(stamp.entry, recorded);
        self.on_numbers.entry(incident.clone()).or_default().proposed.push(stamp.entry);
        self.touched_with(&incident, Touched::Proposed(stamp.entry))
    }

    /// Takes a checked vote in, and what is decided by it.
    pub(crate) fn take_vote(&mut self, stamp: Stamp, cast: VoteCast) -> Vec<Touched> {
        let proposed = cast.proposed;
        self.votes_cast.insert(stamp.entry, Recorded::plain(stamp, cast));
        self.votes_on.entry(proposed).or_default().push(stamp.entry);
        let (votes, waits_for) = self.votes_now(proposed);
        let is_carried = self.carried(&votes).is_joint();
        match waits_for.is_empty() && is_carried {
            true => self.decide_proposal(stamp, proposed, votes, None),
            false => self.touched_by_proposal(proposed),
        }
    }

    /// Takes a checked withdrawal in.
    pub(crate) fn take_proposal_withdrawn(
        &mut self,
        stamp: Stamp,
        withdrawn: &ProposalWithdrawn,
    ) -> Vec<Touched> {
        let end = ProposalEnd::Withdrawn { entry: stamp.entry };
        self.proposal_ends.insert(withdrawn.proposed, end);
        self.touched_by_proposal(withdrawn.proposed)
    }

    /// Closes a vote: what it carries stands, and what it does not carry is recorded as that.
    pub(crate) fn take_vote_closed(&mut self, stamp: Stamp, closed: VoteClosed) -> Vec<Touched> {
        let (votes, _) = self.votes_now(closed.proposed);
        let is_carried = self.carried(&votes).is_joint();
        let why = (!is_carried).then_some(closed.reason);
        self.decide_proposal(stamp, closed.proposed, votes, why)
    }

    /// How the proposal of an entry stands.
    pub fn proposal_standing(&self, entry: u64) -> Option<ProposalStanding> {
        let proposed = self.proposed.get(&entry)?.clone();
        let end = self.proposal_ends.get(&entry).cloned();
        let (now, waits_for) = self.votes_now(entry);
        // What was decided was decided by the votes as they were then.
        let decided = end.as_ref().and_then(|end| {
            let finding = self.findings.get(&end.entry()).map(|found| &found.what.votes);
            finding.or_else(|| self.attributions.get(&end.entry()).map(|made| &made.what.votes))
        });
        let mut entries: Vec<(ActorId, u64)> = Vec::new();
        for cast in self.votes_on(entry) {
            entries.retain(|(member, _)| *member != cast.what.member);
            entries.push((cast.what.member.clone(), cast.entry));
        }
        Some(ProposalStanding {
            votes: decided.cloned().unwrap_or(now),
            waits_for: if end.is_some() { Vec::new() } else { waits_for },
            proposed,
            entries,
            end,
        })
    }

    /// All that was proposed on an incident or on one that was merged into it, in the order of the
    /// entries.
    pub fn proposed_on(&self, incident: &IncidentId) -> Vec<ProposalStanding> {
        let entries: BTreeSet<u64> =
            self.entries_on(incident, |on| &on.proposed).into_iter().collect();
        entries.into_iter().filter_map(|entry| self.proposal_standing(entry)).collect()
    }

    /// The vote of every member as it counts now, and the members that are waited for.
    fn votes_now(&self, entry: u64) -> (Vec<MemberVote>, Vec<ActorId>) {
        let Some(proposed) = self.proposed.get(&entry) else { return Default::default() };
        let accused = self.accused_by(&proposed.what);
        let must_stand_aside = self.must_stand_aside(&proposed.what);
        let mut waits_for = Vec::new();
        let vote = |member: &ActorId| {
            let last = self.last_vote(entry, member).map(|cast| &cast.what);
            let last = match must_stand_aside.contains(member) {
                true => last.filter(|cast| cast.vote == Vote::Recused),
                false => last,
            };
            let unspoken = match must_stand_aside.contains(member) {
                true => Vote::Recused,
                false => Vote::Absent,
            };
            if last.is_none() && unspoken == Vote::Absent {
                waits_for.push(member.clone());
            }
            MemberVote {
                member: member.clone(),
                vote: last.map_or(unspoken, |cast| cast.vote),
                words: last.and_then(|cast| cast.words.clone()),
                finds: last.and_then(|cast| cast.finds),
                accused: accused.contains(member),
            }
        };
        let votes = self.members().into_iter().map(|member| &member.id).map(vote).collect();
        (votes, waits_for)
    }

    fn decide_proposal(
        &mut self,
        stamp: Stamp,
        proposed: u64,
        votes: Vec<MemberVote>,
        not_carried: Option<Box<str>>,
    ) -> Vec<Touched> {
        let Some(what) = self.proposed.get(&proposed).map(|one| one.what.clone()) else {
            return Vec::new();
        };
        let carried = self.carried(&votes);
        let end = ProposalEnd::Decided { entry: stamp.entry, carried };
        self.proposal_ends.insert(proposed, end);
        let mut touched = match what {
            Proposed::Finding(made) => self.take_finding(stamp, made.found(votes, not_carried)),
            Proposed::Attribution(made) => {
                self.take_attribution(stamp, made.made(votes, not_carried))
            }
        };
        touched.push(Touched::Proposed(proposed));
        touched
    }

    fn touched_by_proposal(&self, entry: u64) -> Vec<Touched> {
        let Some(proposed) = self.proposed.get(&entry) else { return Vec::new() };
        let incident = proposed.what.incident().clone();
        self.touched_with(&incident, Touched::Proposed(entry))
    }

    fn votes_on(&self, entry: u64) -> impl DoubleEndedIterator<Item = &Recorded<VoteCast>> {
        let votes = self.votes_on.get(&entry).into_iter().flatten();
        votes.filter_map(|entry| self.votes_cast.get(entry))
    }

    fn last_vote(&self, entry: u64, member: &ActorId) -> Option<&Recorded<VoteCast>> {
        self.votes_on(entry).rev().find(|cast| cast.what.member == *member)
    }

    /// The members that are accused, by reports or by what is proposed itself.
    fn accused_by(&self, proposed: &Proposed) -> BTreeSet<&ActorId> {
        let incident = proposed.incident();
        let mut accused: BTreeSet<&ActorId> = self.accused_members(incident).into_keys().collect();
        if let Proposed::Attribution(made) = proposed {
            let when = self.incident(incident).and_then(|incident| incident.when);
            let named: Vec<&ActorId> = made
                .responsible
                .actors()
                .iter()
                .filter_map(|actor| self.known_somebody(actor))
                .collect();
            accused.extend(self.members_behind(named, when.as_ref()));
        }
        accused
    }

    /// The members that take no part, by the rule on recusal of the clauses that are cited.
    fn must_stand_aside(&self, proposed: &Proposed) -> BTreeSet<&ActorId> {
        let recusal = match proposed {
            Proposed::Finding(made) => self.recusal(&made.clauses),
            Proposed::Attribution(made) => {
                let found = self.findings.get(&made.finding);
                self.recusal(found.map_or(&[][..], |found| &found.what.clauses))
            }
        };
        match recusal {
            Some(Recusal::AccusedRecused) => self.accused_by(proposed),
            Some(Recusal::AccusedVotes) | None => BTreeSet::new(),
        }
    }

    /// An actor or member as the state names it.
    fn known_somebody(&self, id: &ActorId) -> Option<&ActorId> {
        let actor = self.actors.get_key_value(id).map(|(id, _)| id);
        actor.or_else(|| self.members().into_iter().map(|member| &member.id).find(|m| *m == id))
    }

    fn known_proposal(&self, entry: u64, of: &'static str) -> Result<&Recorded<Proposed>, Refused> {
        let Some(proposed) = self.proposed.get(&entry) else {
            return Err(unknown("proposal", &entry));
        };
        let why = match self.proposal_ends.get(&entry) {
            None => return Ok(proposed),
            Some(ProposalEnd::Decided { entry, .. }) => {
                format!("members decided on it by entry {entry}; propose anew")
            }
            Some(ProposalEnd::Withdrawn { entry }) => {
                format!("it was withdrawn by entry {entry}; propose anew")
            }
            Some(ProposalEnd::Replaced { entry }) => {
                format!("entry {entry} took its place; vote on that one")
            }
        };
        fails_if(Some(why), of, &entry)?;
        Ok(proposed)
    }

    /// The proposal of an entry, if it is open and what it is about is there as it was.
    fn open_proposal(&self, entry: u64, of: &'static str) -> Result<&Recorded<Proposed>, Refused> {
        let proposed = self.known_proposal(entry, of)?;
        self.has_reports(of, proposed.what.incident())?;
        if let Proposed::Attribution(made) = &proposed.what {
            let why = self.does_not_rest(&made.made(Vec::new(), None));
            fails_if(why, of, &entry)?;
        }
        Ok(proposed)
    }

    /// The open proposals of the same sort by the same member on the same incident.
    fn own_open_proposals<'s>(
        &'s self,
        new: &'s Proposed,
    ) -> impl Iterator<Item = &'s Recorded<Proposed>> {
        let on = self.on_numbers.get(new.incident()).into_iter().flat_map(|on| &on.proposed);
        on.filter(|entry| !self.proposal_ends.contains_key(entry))
            .filter_map(|entry| self.proposed.get(entry))
            .filter(|open| open.what.by() == new.by() && open.what.as_str() == new.as_str())
    }

    fn is_no_open_proposal(&self, new: &Proposed, of: &'static str) -> Result<(), Refused> {
        let now = self.reports_of(new.incident());
        let is_same =
            |open: &Recorded<Proposed>| says_the_same(&open.what, new) && open.reports == now;
        match self.own_open_proposals(new).any(is_same) {
            true => Err(already(of, new.incident())),
            false => Ok(()),
        }
    }

    fn is_of_member(
        &self,
        id: &ActorId,
        of: &'static str,
        on: &impl ToString,
    ) -> Result<(), Refused> {
        let is_member = self.members().iter().any(|member| member.id == *id);
        fails_if((!is_member).then(|| self.is_no_member(id)), of, on)
    }
}

/// Two proposals say the same when they differ in their times alone: what was sent twice is one.
fn says_the_same(one: &Proposed, other: &Proposed) -> bool {
    match (one, other) {
        (Proposed::Finding(one), Proposed::Finding(other)) => {
            ProposedFinding { at: other.at, until: other.until, ..one.clone() } == *other
        }
        (Proposed::Attribution(one), Proposed::Attribution(other)) => {
            ProposedAttribution { at: other.at, until: other.until, ..one.clone() } == *other
        }
        _ => false,
    }
}

/// What is wrong with the time that members have to vote.
fn problem_of_time(at: Timestamp, until: Timestamp) -> Option<String> {
    let given = until.duration_since(at);
    if given < SignedDuration::from_hours(LEAST_HOURS_TO_VOTE) {
        return Some(format!(
            "members have less than {LEAST_HOURS_TO_VOTE} hours to vote; give every one of them time"
        ));
    }
    (given > SignedDuration::from_hours(MOST_HOURS_TO_VOTE))
        .then(|| format!("members have more than {MOST_HOURS_TO_VOTE} hours to vote"))
}

/// What is wrong with what a member would find instead.
fn problem_of_finds(proposed: &Proposed, cast: &VoteCast) -> Option<String> {
    let finds: Outcome = cast.finds?;
    let member = &cast.member;
    match proposed {
        _ if cast.vote != Vote::Dissents => Some(format!(
            "`{member}` does not dissent and would find something else; leave that out"
        )),
        Proposed::Finding(made) if made.outcome == finds => Some(format!(
            "`{member}` dissents and would find `{}` too; it agrees, then",
            finds.as_str()
        )),
        Proposed::Finding(_) => None,
        Proposed::Attribution(_) => {
            Some("what a member would find belongs to the finding; say it in its words".to_owned())
        }
    }
}
