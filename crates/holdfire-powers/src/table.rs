//! Who may do what, as a table worked out from the policies by asking them.

use crate::act::{Act, Target};
use crate::powers::{Powers, everybody};
use crate::who::{About, Circumstances, Matter, Who};
use holdfire_core::{OrganisationKind, Role};
use serde::Serialize;
use std::collections::BTreeSet;

/// How far somebody may do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// Not at all.
    Never,
    /// Where one's own organisation is concerned.
    Concerned,
    /// Where the organisation told of it itself.
    ToldByItself,
    /// Where it is concerned, and where it told of it itself.
    Own,
    /// Everywhere.
    Everywhere,
}

impl Reach {
    /// The word in tables and message ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Concerned => "concerned",
            Self::ToldByItself => "told_by_itself",
            Self::Own => "own",
            Self::Everywhere => "everywhere",
        }
    }
}

/// Whether an organisation of a kind may do something by one role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// What the organisation is.
    pub kind: OrganisationKind,
    /// The role; nothing for visitors without an account.
    pub role: Option<Role>,
    /// How far it reaches, in the name of one's own organisation.
    pub reach: Reach,
    /// Whether it may be done in the name of another organisation too.
    pub for_others: bool,
}

/// An act with everybody who may or may not do it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// The act.
    pub act: Act,
    /// Everybody, in a fixed order.
    pub cells: Vec<Cell>,
}

/// The whole table.
pub fn table(powers: &Powers) -> Vec<Row> {
    let row = |act: &Act| Row {
        act: *act,
        cells: everybody().map(|(kind, role)| cell(powers, *act, kind, role)).collect(),
    };
    Act::ALL.iter().map(row).collect()
}

fn cell(powers: &Powers, act: Act, kind: OrganisationKind, role: Option<Role>) -> Cell {
    let (own, other) = ("its-own", "another");
    let who = match role {
        None => Who::public(),
        Some(role) => Who {
            account: "somebody".into(),
            organisation: own.into(),
            kind,
            roles: BTreeSet::from([role]),
            scopes: None,
        },
    };
    let set = |id: &str| BTreeSet::from([Box::from(id)]);
    let may = |about: About<'_>, name: &str| {
        let when = Circumstances { in_the_name_of: Some(name), asked_by: Some("somebody-else") };
        powers.may(&who, act, about, when).is_allowed
    };
    let matters = [
        Matter { concerns: set(other), told_by: set(other) },
        Matter { concerns: set(own), told_by: set(other) },
        Matter { concerns: set(other), told_by: set(own) },
    ];
    match act.target() {
        Target::Room => Cell {
            kind,
            role,
            reach: if may(About::Room, own) { Reach::Everywhere } else { Reach::Never },
            for_others: may(About::Room, other),
        },
        Target::Matter => {
            let [anywhere, concerned, told] =
                matters.each_ref().map(|matter| may(About::Matter(matter), own));
            let reach = match (anywhere, concerned, told) {
                (true, ..) => Reach::Everywhere,
                (_, true, true) => Reach::Own,
                (_, true, false) => Reach::Concerned,
                (_, false, true) => Reach::ToldByItself,
                (false, false, false) => Reach::Never,
            };
            let for_others = matters.iter().any(|matter| may(About::Matter(matter), other));
            Cell { kind, role, reach, for_others }
        }
    }
}
