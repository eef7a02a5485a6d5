//! A task to verify: somebody is to go and look, in a team of a composition that was asked for.

use crate::{ActorId, IncidentId, Locality, TeamShare};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// More rules than this are no composition that a team can meet.
const MOST_SEATS: usize = 20;
/// No team has more people.
pub(crate) const MOST_PEOPLE: u16 = 1_000;

/// Somebody was asked to look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VerificationTask {
    /// At which incident.
    pub incident: IncidentId,
    /// Who asks: a member or a body of the mechanism.
    pub by: ActorId,
    /// Who is to look: at least one, each once.
    pub to: Vec<ActorId>,
    /// What at.
    pub what: Box<str>,
    /// Where.
    pub place: Locality,
    /// Who the team is to be made of; anybody if empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub composition: Vec<Seats>,
    /// When it was asked.
    pub at: Timestamp,
    /// The last instant at which a report is in time; none if no time was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Timestamp>,
    /// Why, in a few words.
    pub reason: Box<str>,
}

/// A rule about who is in a team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seats {
    /// From whom; from anybody if not told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<SentBy>,
    /// In which role; in any if not told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<TeamRole>,
    /// How many at least; of each member, where it is from each.
    pub at_least: u16,
}

/// Who sends people to a team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case", deny_unknown_fields)]
pub enum SentBy {
    /// Every member of the mechanism.
    EachMember,
    /// This actor or body.
    Actor {
        /// Which.
        actor: ActorId,
    },
}

words! {
    /// What somebody does in a team.
    TeamRole {
        /// Leads it.
        Leader = "leader",
        /// Looks and writes down.
        Observer = "observer",
        /// Speaks for a party and to it.
        LiaisonOfficer = "liaison_officer",
        /// Interprets.
        Interpreter = "interpreter",
        /// Knows shells, mines and craters.
        ExplosivesExpert = "explosives_expert",
        /// Knows wounds and causes of death.
        MedicalExpert = "medical_expert",
        /// Speaks with women and girls who speak with no man.
        WomenInterviewer = "women_interviewer",
    }
}

/// A rule that a team did not meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lacking<'t> {
    /// The rule.
    pub seats: &'t Seats,
    /// Who sent too few: a member where it is from each, else whoever the rule names.
    pub from: Option<&'t ActorId>,
    /// How many came.
    pub came: u32,
}

impl VerificationTask {
    /// The rules that a team did not meet; `members` are those of the mechanism.
    pub fn lacking<'t>(&'t self, team: &[TeamShare], members: &'t [ActorId]) -> Vec<Lacking<'t>> {
        let came = |from: Option<&ActorId>, role: Option<TeamRole>| -> u32 {
            let fits = |share: &&TeamShare| {
                from.is_none_or(|from| share.of == *from) && (role.is_none() || share.role == role)
            };
            team.iter().filter(fits).map(|share| u32::from(share.people)).sum()
        };
        let mut all = Vec::new();
        for seats in &self.composition {
            let from: Vec<Option<&ActorId>> = match &seats.from {
                None => vec![None],
                Some(SentBy::Actor { actor }) => vec![Some(actor)],
                Some(SentBy::EachMember) => members.iter().map(Some).collect(),
            };
            for from in from {
                let came = came(from, seats.role);
                if came < u32::from(seats.at_least) {
                    all.push(Lacking { seats, from, came });
                }
            }
        }
        all
    }

    /// What is wrong with the composition, whatever else is recorded.
    pub(crate) fn problem_of_composition(&self) -> Option<String> {
        if self.composition.len() > MOST_SEATS {
            return Some("it has more than 20 rules about the team; ask for less".to_owned());
        }
        for (at, seats) in self.composition.iter().enumerate() {
            if !(1..=MOST_PEOPLE).contains(&seats.at_least) {
                return Some("a rule about the team asks for none or for more than 1,000".into());
            }
            let is_same = |other: &Seats| other.from == seats.from && other.role == seats.role;
            if self.composition[..at].iter().any(is_same) {
                return Some("two rules about the team are about the same people".to_owned());
            }
        }
        None
    }
}
