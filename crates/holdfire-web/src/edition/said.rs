//! What members said of an incident and found together, as a bulletin shows it.

use super::Wording;
use holdfire_bulletin::{MemberStand, Stand as BulletinStand};
use holdfire_core::{Carried, Stand, State};
use holdfire_store::IncidentRow;

/// Where each member stands on an incident; nothing as long as none has spoken.
pub(super) fn stands(row: &IncidentRow, state: &State, words: &Wording) -> Vec<MemberStand> {
    let positions = state.positions_on(&row.id);
    if positions.members.iter().all(|of| of.standing.is_empty()) {
        return Vec::new();
    }
    let all = positions.members.iter().flat_map(|of| {
        let name = state
            .actors
            .get(of.member)
            .map_or_else(|| of.member.to_string(), |actor| words.name(&actor.name));
        let stands: Vec<BulletinStand> = match of.standing.is_empty() {
            true => vec![BulletinStand::None],
            // Two of them on an incident that was merged, until the member speaks of the whole.
            false => of.standing.iter().map(|position| stand(&position.what.stand)).collect(),
        };
        stands.into_iter().map(move |stand| MemberStand { member: name.clone(), stand })
    });
    all.collect()
}

fn stand(stand: &Stand) -> BulletinStand {
    match stand {
        Stand::Confirms => BulletinStand::Confirms,
        Stand::CannotConfirm => BulletinStand::CannotConfirm,
        Stand::ExcludedTarget => BulletinStand::ExcludedTarget,
        Stand::OutsideArea => BulletinStand::OutsideArea,
        Stand::Duplicate { .. } => BulletinStand::Duplicate,
        Stand::Disputes => BulletinStand::Disputes,
        Stand::NoPosition => BulletinStand::None,
    }
}

/// How many incidents the members spoke of and found something about; nothing where none did.
pub(super) fn headline(state: &State, sure: &[&IncidentRow], words: &Wording) -> Option<String> {
    let (mut spoken, mut found, mut dissent, mut unresolved) = (0, 0, 0, 0);
    for row in sure {
        let positions = state.positions_on(&row.id);
        spoken += usize::from(positions.members.iter().any(|of| !of.standing.is_empty()));
        let findings = state.findings_on(&row.id);
        let Some(last) = findings.standing.last() else { continue };
        match last.is_joint() {
            true => found += 1,
            false => unresolved += 1,
        }
        dissent += usize::from(last.carried == Some(Carried::WithDissent));
    }
    let figures =
        [("spoken", spoken), ("found", found), ("dissent", dissent), ("unresolved", unresolved)];
    (spoken + found + unresolved > 0).then(|| words.text("edition-headline-said", &figures))
}
