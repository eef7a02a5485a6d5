//! What members recorded about an incident, side by side: positions, findings, attributions.

use crate::asked::Asked;
use crate::error::WebError;
use crate::pages::proposed::{self, ProposalView};
use crate::words::{Arg, plain};
use holdfire_core::{
    ActorId, Attribution, CitedClause, Confidence, IncidentId, JointFinding, MemberVote, Outcome,
    ProposalStanding, Recorded, ReportId, Responsible, Stand, Standard,
};
use holdfire_store::{Judged, MemberJudged};

/// The panel of an incident.
pub(crate) struct JudgedView {
    /// How the members stand to each other, in a sentence.
    pub accord: String,
    pub members: Vec<MemberView>,
    pub findings: Vec<DecisionView>,
    pub attributions: Vec<DecisionView>,
    /// What is proposed, for those who may see what members record among themselves.
    pub proposed: Vec<ProposalView>,
    /// What came of proposals that are open no longer, in a sentence, with its entry.
    pub ended: Vec<(String, String, String)>,
    /// Entries that no longer stand.
    pub no_longer: Vec<(String, String)>,
}

pub(crate) struct MemberView {
    pub name: String,
    pub is_accused: bool,
    /// Empty as long as it has not spoken.
    pub standing: Vec<StandView>,
}

pub(crate) struct StandView {
    pub sign: &'static str,
    pub word: String,
    /// The incident that it is a duplicate of.
    pub of: Option<(String, String)>,
    pub reason: String,
    pub href: String,
    pub entry: String,
    /// That reports joined or left since; empty if none did.
    pub since: String,
}

/// A finding or an attribution.
pub(crate) struct DecisionView {
    pub what: String,
    pub carried: String,
    pub clauses: Vec<(String, String)>,
    pub reason: String,
    pub href: String,
    pub entry: String,
    pub since: String,
    pub votes: Vec<VoteView>,
}

pub(crate) struct VoteView {
    pub name: String,
    pub is_accused: bool,
    pub vote: String,
    pub words: String,
    /// The entry of the vote, where the member recorded it itself.
    pub entry: Option<(String, String)>,
}

/// The panel, where anybody has spoken.
pub(crate) fn panel(asked: &Asked, incident: &IncidentId) -> Result<Option<JudgedView>, WebError> {
    let Some(judged) = asked.served().reader.judged(incident)? else { return Ok(None) };
    let words = asked.words;
    let entry = |seq: u64| (asked.entry_link(seq), words.count("entry-number", seq));
    Ok(Some(JudgedView {
        accord: words.say(&message("accord", judged.accord.as_str())),
        members: judged.members.iter().map(|of| member(asked, &judged, of)).collect(),
        findings: judged.findings.iter().map(|one| finding(asked, &judged, one)).collect(),
        attributions: judged
            .attributions
            .iter()
            .map(|one| attribution(asked, &judged, one))
            .collect(),
        proposed: proposed::open(asked, incident, &judged)?,
        ended: proposed::ended(asked, &judged),
        no_longer: judged.no_longer.iter().copied().map(entry).collect(),
    }))
}

/// The message of a word that core knows.
pub(crate) fn message(of: &str, word: &str) -> String {
    format!("{of}-{}", word.replace('_', "-"))
}

fn member(asked: &Asked, judged: &Judged, of: &MemberJudged) -> MemberView {
    let words = asked.words;
    let standing = of.standing.iter().map(|position| {
        let stand = &position.what.stand;
        StandView {
            sign: sign(stand),
            word: words.say(&message("stand", stand.as_str())),
            of: match stand {
                Stand::Duplicate { of } => Some((asked.incident_link(of), of.to_string())),
                _ => None,
            },
            reason: plain(&position.what.reason).into_owned(),
            href: asked.entry_link(position.entry),
            entry: words.count("entry-number", position.entry),
            since: since(asked, judged, position.entry),
        }
    });
    MemberView {
        name: asked.snapshot.actor_name(words, of.member.as_str()),
        is_accused: of.accused,
        standing: standing.collect(),
    }
}

/// A shape for each stand, so that no colour is needed.
pub(crate) fn sign(stand: &Stand) -> &'static str {
    match stand {
        Stand::Confirms => "✓",
        Stand::CannotConfirm => "?",
        Stand::ExcludedTarget => "⊘",
        Stand::OutsideArea => "◇",
        Stand::Duplicate { .. } => "=",
        Stand::Disputes => "✕",
        Stand::NoPosition => "–",
    }
}

fn finding(asked: &Asked, judged: &Judged, found: &Recorded<JointFinding>) -> DecisionView {
    let made = &found.what;
    DecisionView {
        what: found_said(asked, made.outcome, made.confidence),
        carried: carried(asked, found),
        clauses: cited(asked, &made.clauses),
        reason: plain(&made.reason).into_owned(),
        href: asked.entry_link(found.entry),
        entry: asked.words.count("entry-number", found.entry),
        since: since(asked, judged, found.entry),
        votes: votes_behind(asked, judged, found.entry, &made.votes),
    }
}

fn attribution(asked: &Asked, judged: &Judged, found: &Recorded<Attribution>) -> DecisionView {
    let made = &found.what;
    DecisionView {
        what: named_said(asked, &made.responsible, made.standard),
        carried: carried(asked, found),
        clauses: Vec::new(),
        reason: plain(&made.reason).into_owned(),
        href: asked.entry_link(found.entry),
        entry: asked.words.count("entry-number", found.entry),
        since: since(asked, judged, found.entry),
        votes: votes_behind(asked, judged, found.entry, &made.votes),
    }
}

/// What is found and how surely, in words.
pub(crate) fn found_said(asked: &Asked, outcome: Outcome, sure: Option<Confidence>) -> String {
    let words = asked.words;
    let outcome = words.say(&message("outcome", outcome.as_str()));
    match sure {
        Some(sure) => words.list([outcome, words.say(&message("confidence", sure.as_str()))]),
        None => outcome,
    }
}

/// Who is named and by which standard, in words.
pub(crate) fn named_said(asked: &Asked, responsible: &Responsible, by: Standard) -> String {
    let words = asked.words;
    let who = match responsible {
        Responsible::Unknown => words.say("responsible-unknown"),
        Responsible::Actors { actors } => {
            words.list(actors.iter().map(|id| asked.snapshot.actor_name(words, id.as_str())))
        }
    };
    let standard = words.say(&message("standard", by.as_str()));
    words.with("attributed", &[("who", Arg::ready(who)), ("standard", Arg::ready(standard))])
}

/// The clauses that are cited, with their addresses.
pub(crate) fn cited(asked: &Asked, clauses: &[CitedClause]) -> Vec<(String, String)> {
    let clauses = clauses.iter().map(|cited| {
        let name = format!("{}/{}", cited.instrument, cited.clause);
        (asked.at().clause(&name), name)
    });
    clauses.collect()
}

fn carried<T>(asked: &Asked, found: &Recorded<T>) -> String {
    found
        .carried
        .map_or_else(String::new, |carried| asked.words.say(&message("carried", carried.as_str())))
}

/// The votes behind a decision, with the entries of members that voted for themselves.
fn votes_behind(
    asked: &Asked,
    judged: &Judged,
    decision: u64,
    votes: &[MemberVote],
) -> Vec<VoteView> {
    let is_end = |of: &&ProposalStanding| of.end.as_ref().is_some_and(|e| e.entry() == decision);
    let proposal = judged.proposed.iter().find(is_end);
    self::votes(asked, votes, |member| proposal.and_then(|of| of.vote_of(member)))
}

pub(crate) fn votes(
    asked: &Asked,
    votes: &[MemberVote],
    entry: impl Fn(&ActorId) -> Option<u64>,
) -> Vec<VoteView> {
    let words = asked.words;
    let view = |voted: &MemberVote| VoteView {
        name: asked.snapshot.actor_name(words, voted.member.as_str()),
        is_accused: voted.accused,
        vote: words.say(&message("vote", voted.vote.as_str())),
        words: voted.words.as_deref().map(|w| plain(w).into_owned()).unwrap_or_default(),
        entry: entry(&voted.member)
            .map(|entry| (asked.entry_link(entry), words.count("entry-number", entry))),
    };
    votes.iter().map(view).collect()
}

pub(crate) fn since(asked: &Asked, judged: &Judged, entry: u64) -> String {
    let changed = judged.changed_since.iter().find(|(of, _)| *of == entry);
    changed.map_or_else(String::new, |(_, changed)| {
        let n = |reports: &[ReportId]| Arg::number(reports.len());
        asked
            .words
            .with("judged-since", &[("joined", n(&changed.joined)), ("left", n(&changed.left))])
    })
}
