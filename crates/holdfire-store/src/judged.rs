//! What members recorded about an incident, side by side, as pages and the command line show it.

use holdfire_core::{
    Accord, ActorId, Attribution, Changed, IncidentId, JointFinding, Position, ProposalStanding,
    Recorded, State,
};
use serde::{Deserialize, Serialize};

/// How the members stand on an incident, what they found and whom they named.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Judged {
    /// How the members stand to each other.
    pub accord: Accord,
    /// Every member, in the order of the mechanism.
    pub members: Vec<MemberJudged>,
    /// The findings that stand: one as a rule.
    pub findings: Vec<Recorded<JointFinding>>,
    /// The attributions that stand.
    pub attributions: Vec<Recorded<Attribution>>,
    /// What was proposed, with who voted how and who has not, in the order of the entries.
    #[serde(default)]
    pub proposed: Vec<ProposalStanding>,
    /// Entries of what was recorded and no longer stands.
    pub no_longer: Vec<u64>,
    /// Reports that joined or left since an entry that stands, where there are any.
    pub changed_since: Vec<(u64, Changed)>,
}

/// One member on an incident.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MemberJudged {
    /// Which member.
    pub member: ActorId,
    /// Whether reports of the incident accuse it.
    pub accused: bool,
    /// Its positions that stand: none if it has said nothing, one as a rule.
    pub standing: Vec<Recorded<Position>>,
}

impl Judged {
    /// What stands on an incident.
    pub fn on(state: &State, incident: &IncidentId) -> Self {
        fn owned<T: Clone>(of: &[&Recorded<T>]) -> Vec<Recorded<T>> {
            of.iter().map(|one| (*one).clone()).collect()
        }
        let positions = state.positions_on(incident);
        let findings = state.findings_on(incident);
        let attributions = state.attributions_on(incident);
        let accused = state.accused_members(incident);
        let members = positions.members.iter().map(|of| MemberJudged {
            member: of.member.clone(),
            accused: accused.contains_key(of.member),
            standing: owned(&of.standing),
        });
        let all = positions.all.iter().map(|one| one.entry);
        let all = all.chain(findings.all.iter().map(|one| one.entry));
        let all = all.chain(attributions.all.iter().map(|one| one.entry));
        let mut judged = Self {
            accord: positions.accord(),
            members: members.collect(),
            findings: owned(&findings.standing),
            attributions: owned(&attributions.standing),
            proposed: state.proposed_on(incident),
            no_longer: all.collect(),
            changed_since: Vec::new(),
        };
        let of_members = judged.members.iter().flat_map(|of| &of.standing);
        let mut since: Vec<(u64, Changed)> =
            of_members.map(|one| (one.entry, state.changed_since(one, incident))).collect();
        let of_findings = judged.findings.iter();
        since.extend(of_findings.map(|one| (one.entry, state.changed_since(one, incident))));
        let of_attributions = judged.attributions.iter();
        since.extend(of_attributions.map(|one| (one.entry, state.changed_since(one, incident))));
        let open = judged.open_proposals().map(|open| &open.proposed);
        since.extend(open.map(|one| (one.entry, state.changed_since(one, incident))));
        judged.no_longer.retain(|entry| since.iter().all(|(stands, _)| stands != entry));
        judged.no_longer.sort_unstable();
        since.retain(|(_, changed)| !changed.is_empty());
        judged.changed_since = since;
        judged
    }

    /// What is proposed and members can vote on.
    pub fn open_proposals(&self) -> impl Iterator<Item = &ProposalStanding> {
        self.proposed.iter().filter(|proposed| proposed.is_open())
    }

    /// The proposal of an entry, if it is one on this incident.
    pub fn proposal(&self, entry: u64) -> Option<&ProposalStanding> {
        self.proposed.iter().find(|proposed| proposed.proposed.entry == entry)
    }

    /// Whether nobody ever said anything.
    pub fn is_silent(&self) -> bool {
        self.no_longer.is_empty()
            && self.findings.is_empty()
            && self.attributions.is_empty()
            && self.proposed.is_empty()
            && self.members.iter().all(|of| of.standing.is_empty())
    }
}
