//! What the register keeps of a finding of fusion.

use holdfire_core::{CountLikeness, Finding, Likeness};
use holdfire_fusion::{CountRelation, EventRelation, Finding as Fused, Relation};

/// The finding as it is recorded; none where the two could not be compared.
pub fn recorded_finding(fused: &Fused) -> Option<Finding> {
    let seconds = |seconds: i64| u64::try_from(seconds).unwrap_or(0);
    Some(match *fused {
        Fused::Place { distance_m } => Finding::DistanceM(distance_m.round() as u32),
        Fused::Time { gap_s } => Finding::GapS(seconds(gap_s)),
        Fused::Act { relation } => Finding::Act(likeness(relation)),
        Fused::Parties { actors, targets, exchanged } => {
            Finding::Parties { actors: likeness(actors), targets: likeness(targets), exchanged }
        }
        Fused::Killed { relation } => Finding::Killed(count_likeness(relation)),
        Fused::Injured { relation } => Finding::Injured(count_likeness(relation)),
        Fused::Document { same } => Finding::SameDocument(same),
        Fused::Published { apart_s } => Finding::PublishedApartS(seconds(apart_s)),
        Fused::Text { words, .. } => Finding::SharedWords(words),
        Fused::PlaceName { same_spot: true, .. } => Finding::NamesOfOneSpot,
        Fused::PlaceName { words, .. } => Finding::SharedPlaceWords(words),
        Fused::Source { same } => Finding::SameSource(same),
        Fused::EventRef { relation: EventRelation::Unknown } => return None,
        Fused::EventRef { relation } => Finding::SameCodedEvent(relation == EventRelation::Same),
        Fused::Rivals => Finding::Rivals,
    })
}

fn likeness(relation: Relation) -> Likeness {
    match relation {
        Relation::Unknown => Likeness::Unknown,
        Relation::Same => Likeness::Same,
        Relation::Coarser => Likeness::Coarser,
        Relation::SameBranch => Likeness::SameBranch,
        Relation::Different => Likeness::Different,
    }
}

fn count_likeness(relation: CountRelation) -> CountLikeness {
    match relation {
        CountRelation::Unknown => CountLikeness::Unknown,
        CountRelation::BothNone => CountLikeness::BothNone,
        CountRelation::SameFew | CountRelation::SameSeveral | CountRelation::SameMany => {
            CountLikeness::Same
        }
        CountRelation::Near => CountLikeness::Near,
        CountRelation::Different => CountLikeness::Different,
        CountRelation::NoneAndFew => CountLikeness::NoneAndFew,
        CountRelation::NoneAndMore => CountLikeness::NoneAndMore,
    }
}
