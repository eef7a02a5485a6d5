//! Who may see and do what, and who can see one incident.

use super::operation::{Given, Operation};
use super::problem::Problem;
use super::schemas::{ActWord, Id, OrganisationKind, Reach, Role};
use crate::access::Gate::Room;
use crate::asked::Asked;
use crate::pages::powers::{Seeing, WhoSees, who_sees};
use holdfire_core::Touched;
use holdfire_powers::{Act, table};
use serde::Serialize;
use utoipa::ToSchema;

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::read::<Powers>("getPowers", "/powers", Room(Act::SeePowers), powers).says(
        "powers",
        "Who may see and do what",
        "Worked out by asking the policies that stand: every act, by every kind of organisation and role.",
    ),
    Operation::look::<SeenBy>(
        "whoSees",
        "/incidents/{id}/seen-by",
        Room(Act::SeePowers),
        seen_by,
    )
    .says(
        "powers",
        "Who can see an incident",
        "Every organisation with the roles that see it, before anything about it is sent out.",
    ),
];

/// Who may see and do what.
#[derive(Serialize, ToSchema)]
pub(crate) struct Powers {
    /// The entry by which the policies were adopted; nothing if none were, and then nobody may do
    /// anything.
    #[schema(minimum = 0, example = 2)]
    pub adopted_by: Option<u64>,
    /// The policies as written, in Cedar.
    #[schema(example = "permit (principal, action, resource);")]
    pub policies: Option<String>,
    /// Every act.
    pub acts: Vec<ActRow>,
}

/// Who may do one thing.
#[derive(Serialize, ToSchema)]
pub(crate) struct ActRow {
    /// The act.
    pub act: ActWord,
    /// Whoever may do it anywhere.
    pub by: Vec<ActCell>,
}

/// Whoever may do it, and how far.
#[derive(Serialize, ToSchema)]
pub(crate) struct ActCell {
    /// Of which kind of organisation.
    pub kind: OrganisationKind,
    /// In which role; nothing for visitors without an account.
    pub role: Option<Role>,
    /// How far.
    pub reach: Reach,
    /// Whether also in the name of others.
    #[schema(example = false)]
    pub for_others: bool,
}

fn powers(asked: &Asked) -> Result<Given, Problem> {
    let powers = asked.snapshot.powers.as_deref();
    let history = asked.served().reader.history(&Touched::Powers)?;
    let cell = |cell: &holdfire_powers::Cell| ActCell {
        kind: OrganisationKind(cell.kind.as_str()),
        role: cell.role.map(|role| Role(role.as_str())),
        reach: Reach(cell.reach.as_str()),
        for_others: cell.for_others,
    };
    let row = |row: &holdfire_powers::Row| ActRow {
        act: ActWord(row.act.as_str()),
        by: row
            .cells
            .iter()
            .filter(|cell| cell.reach != holdfire_powers::Reach::Never)
            .map(cell)
            .collect(),
    };
    Given::of(&Powers {
        adopted_by: history.last().map(|head| head.seq),
        policies: powers.map(|powers| powers.text().to_owned()),
        acts: powers.map(|powers| table(powers).iter().map(row).collect()).unwrap_or_default(),
    })
}

/// Who can see an incident.
#[derive(Serialize, ToSchema)]
pub(crate) struct SeenBy {
    /// The incident.
    pub incident: Id,
    /// Every organisation that has an account or is a member.
    pub organisations: Vec<Seen>,
    /// Whether visitors without an account can.
    #[schema(example = false)]
    pub everybody: bool,
}

/// Whether an organisation can see something.
#[derive(Serialize, ToSchema)]
pub(crate) struct Seen {
    /// Which.
    pub organisation: Id,
    /// What it is in the mechanism.
    pub kind: OrganisationKind,
    /// Whether every role can.
    #[schema(example = false)]
    pub every_role: bool,
    /// The roles that can, if not every role does.
    pub roles: Vec<Role>,
}

fn seen_by(asked: &Asked) -> Result<Given, Problem> {
    let (incident, all) = who_sees(asked, asked.param("id"))?;
    let (everybody, organisations) = seen(&all);
    Given::of(&SeenBy { incident: Id::from(&incident), organisations, everybody })
}

/// Whether everybody sees something, and which organisations do by which roles.
pub(crate) fn seen(all: &[WhoSees]) -> (bool, Vec<Seen>) {
    let is_public = |of: &WhoSees| of.kind == holdfire_powers::OrganisationKind::Public;
    let everybody = all.iter().any(|of| is_public(of) && of.by != Seeing::Nobody);
    let seen = all.iter().filter(|of| !is_public(of)).map(|of| Seen {
        organisation: Id::from(&of.organisation),
        kind: OrganisationKind(of.kind.as_str()),
        every_role: of.by == Seeing::EveryRole,
        roles: match &of.by {
            Seeing::Roles(roles) => roles.iter().map(|role| Role(role.as_str())).collect(),
            Seeing::EveryRole | Seeing::Nobody => Vec::new(),
        },
    });
    (everybody, seen.collect())
}
