//! What the register keeps of what fusion found in one field.

use holdfire_core::{CountLikeness, FieldComparison, Likeness};
use holdfire_fusion::{CountRelation, EventRelation, Finding as Fused, Relation};

/// What is recorded of it; none where the two could not be compared.
pub fn recorded_comparison(fused: &Fused) -> Option<FieldComparison> {
    let seconds = |seconds: i64| u64::try_from(seconds).unwrap_or(0);
    Some(match *fused {
        Fused::Place { distance_m } => FieldComparison::DistanceM(distance_m.round() as u32),
        Fused::Time { gap_s } => FieldComparison::GapS(seconds(gap_s)),
        Fused::Act { relation } => FieldComparison::Act(likeness(relation)),
        Fused::Parties { actors, targets, exchanged } => FieldComparison::Parties {
            actors: likeness(actors),
            targets: likeness(targets),
            exchanged,
        },
        Fused::Killed { relation } => FieldComparison::Killed(count_likeness(relation)),
        Fused::Injured { relation } => FieldComparison::Injured(count_likeness(relation)),
        Fused::Document { same } => FieldComparison::SameDocument(same),
        Fused::Published { apart_s } => FieldComparison::PublishedApartS(seconds(apart_s)),
        Fused::Text { words, .. } => FieldComparison::SharedWords(words),
        Fused::PlaceName { same_spot: true, .. } => FieldComparison::NamesOfOneSpot,
        Fused::PlaceName { words, .. } => FieldComparison::SharedPlaceWords(words),
        Fused::Source { same } => FieldComparison::SameSource(same),
        Fused::EventRef { relation: EventRelation::Unknown } => return None,
        Fused::EventRef { relation } => {
            FieldComparison::SameCodedEvent(relation == EventRelation::Same)
        }
        Fused::Rivals => FieldComparison::Rivals,
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
