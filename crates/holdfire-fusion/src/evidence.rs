//! Why a report was placed where it was: one finding per field with its weight in bits. Findings are plain values; their
//! wording in English is `Display`, and a caller with another language can word them itself.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::compare::{
    CountRelation, EventRelation, Relation, compare, count_relation, published_apart_s, relation,
};
use crate::fields::Field;
use crate::links::{Scale, UNITS_PER_BIT, in_cluster};
use crate::place_names::Naming;
use crate::prepared::NONE;

/// Why one report is thought to speak of the same incident as another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// Index of the other report in the slice that was fused.
    pub with: usize,
    /// What is believed of two reports this crowded before they are compared, in bits.
    pub prior_bits: f64,
    /// What each field adds. Fields on which one of the reports is silent are left out.
    pub evidence: Vec<Evidence>,
    /// The prior and all evidence together: above 0 speaks for one incident.
    pub total_bits: f64,
}

/// What one field says.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// How the two reports agree.
    pub finding: Finding,
    /// log2 of how much more often reports of one incident agree like this than reports of two do.
    pub weight_bits: f64,
}

/// How two reports agree in one field.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "field")]
pub enum Finding {
    /// How far apart the places are.
    Place {
        /// Metres between the coordinates.
        distance_m: f64,
    },
    /// How far apart the times are.
    Time {
        /// Seconds by which the shorter span misses the longer one.
        gap_s: i64,
    },
    /// What happened.
    Act {
        /// How the codes relate in the taxonomy.
        relation: Relation,
    },
    /// Who acted upon whom.
    Parties {
        /// How the actors relate.
        actors: Relation,
        /// How the targets relate.
        targets: Relation,
        /// The actor of one is the target of the other, and the other way round.
        exchanged: bool,
    },
    /// How many were killed.
    Killed {
        /// How the numbers relate.
        relation: CountRelation,
    },
    /// How many were injured.
    Injured {
        /// How the numbers relate.
        relation: CountRelation,
    },
    /// The publications from which the reports were taken.
    Document {
        /// Both were taken from one.
        same: bool,
    },
    /// How long after each other the reports were published.
    Published {
        /// Seconds between the two.
        apart_s: i64,
    },
    /// What the texts have in common.
    Text {
        /// How many words, of the rarest of each, both have.
        words: u32,
        /// How rare those are together, in bits.
        rarity_bits: u32,
    },
    /// What the names of the places have in common.
    PlaceName {
        /// How many words both have.
        words: u32,
        /// How rare those are together, in bits.
        rarity_bits: u32,
        /// None is shared, but the reports that use the one's names lie at the same spot as those that use the other's:
        /// two spellings, or two scripts.
        #[serde(default)]
        same_spot: bool,
    },
    /// Who reports.
    Source {
        /// Both reports come from one source.
        same: bool,
    },
    /// The event numbers a coder gave.
    EventRef {
        /// How the numbers relate.
        relation: EventRelation,
    },
    /// What other reports of one of the two sources fit as well.
    Rivals,
}

impl Finding {
    /// The field's name, as in the serialised form.
    pub fn field(&self) -> &'static str {
        match self {
            Finding::Place { .. } => "place",
            Finding::Time { .. } => "time",
            Finding::Act { .. } => "act",
            Finding::Parties { .. } => "parties",
            Finding::Killed { .. } => "killed",
            Finding::Injured { .. } => "injured",
            Finding::Document { .. } => "document",
            Finding::Published { .. } => "published",
            Finding::Text { .. } => "text",
            Finding::PlaceName { .. } => "place_name",
            Finding::Source { .. } => "source",
            Finding::EventRef { .. } => "event_ref",
            Finding::Rivals => "rivals",
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Finding::Place { distance_m } if distance_m < 950.0 => {
                write!(f, "{distance_m:.0} m apart")
            }
            Finding::Place { distance_m } => write!(f, "{:.1} km apart", distance_m / 1000.0),
            Finding::Time { gap_s: 0 } => write!(f, "at the same time, as far as stated"),
            Finding::Time { gap_s } if gap_s < 60 => write!(f, "less than a minute apart"),
            Finding::Time { gap_s } if gap_s < 120 => write!(f, "one minute apart"),
            Finding::Time { gap_s } if gap_s < 7_200 => write!(f, "{} minutes apart", gap_s / 60),
            Finding::Time { gap_s } if gap_s < 86_400 => write!(f, "{} hours apart", gap_s / 3_600),
            Finding::Time { gap_s } => write!(f, "{:.1} days apart", gap_s as f64 / 86_400.0),
            Finding::Act { relation } => write!(f, "{}", word(relation, "act")),
            Finding::Parties { exchanged: true, .. } => write!(f, "actor and target exchanged"),
            Finding::Parties { actors, targets, .. } => {
                write!(f, "{}, {}", word(actors, "actor"), word(targets, "target"))
            }
            Finding::Killed { relation } => write!(f, "{}", count_words(relation, "killed")),
            Finding::Injured { relation } => write!(f, "{}", count_words(relation, "injured")),
            Finding::Document { same: true } => write!(f, "from one document"),
            Finding::Document { same: false } => write!(f, "from two documents"),
            Finding::Published { apart_s } if apart_s < 43_200 => {
                write!(f, "published at the same time")
            }
            Finding::Published { apart_s } if apart_s < 129_600 => {
                write!(f, "published one day apart")
            }
            Finding::Published { apart_s } => {
                write!(f, "published {} days apart", (apart_s + 43_200) / 86_400)
            }
            Finding::Text { words, .. } => {
                write!(f, "{}", shared_words(words, "of the rare words in the texts"))
            }
            Finding::PlaceName { same_spot: true, .. } => {
                write!(f, "different names, but reports that use them lie at one spot")
            }
            Finding::PlaceName { words, .. } => {
                write!(f, "{}", shared_words(words, "of the words in the place names"))
            }
            Finding::Source { same: true } => write!(f, "the same source"),
            Finding::Source { same: false } => write!(f, "different sources"),
            Finding::EventRef { relation } => f.write_str(match relation {
                EventRelation::Unknown => "event numbers not comparable",
                EventRelation::Same => "coded under one event number",
                EventRelation::Different => "coded under two event numbers",
            }),
            Finding::Rivals => f.write_str("another report of one of the two sources fits as well"),
        }
    }
}

fn count_words(relation: CountRelation, harm: &str) -> String {
    match relation {
        CountRelation::Unknown => format!("number {harm} not stated by both"),
        CountRelation::BothNone => format!("both report nobody {harm}"),
        CountRelation::SameFew | CountRelation::SameSeveral | CountRelation::SameMany => {
            format!("same number {harm}")
        }
        CountRelation::Near => format!("nearly the same number {harm}"),
        CountRelation::Different => format!("different numbers {harm}"),
        CountRelation::NoneAndFew => format!("nobody {harm} in one, one or two in the other"),
        CountRelation::NoneAndMore => format!("nobody {harm} in one, three or more in the other"),
    }
}

fn shared_words(words: u32, of: &str) -> String {
    match words {
        0 => format!("none {of} shared"),
        1 => format!("one {of} shared"),
        more => format!("{more} {of} shared"),
    }
}

fn word(relation: Relation, thing: &str) -> String {
    match relation {
        Relation::Unknown => format!("{thing} not stated by both"),
        Relation::Same => format!("same {thing}"),
        Relation::Coarser => format!("{thing} in one the class of the other"),
        Relation::SameBranch => format!("different {thing} of one class"),
        Relation::Different => format!("different {thing}"),
    }
}

/// The link from row `at` to row `other`, by canonical positions, which loses so much to rivals.
pub(crate) fn explain(scale: &Scale<'_>, loss: i32, at: usize, other: usize) -> Link {
    let Scale { prepared, crowd, model, settings } = *scale;
    let pair = compare(prepared, crowd, at, other);
    let weighed = model.weigh(&pair);
    let (one, two) = (&prepared.rows[at], &prepared.rows[other]);
    let mut evidence = Vec::with_capacity(8);
    let mut add =
        |finding, weight: f32| evidence.push(Evidence { finding, weight_bits: f64::from(weight) });
    if let Some((here, there)) = one.place.zip(two.place) {
        add(Finding::Place { distance_m: here.distance_m(there) }, weighed.of(Field::Place));
    }
    if let Some(naming) = prepared.place_names.relate(at, other) {
        let (words, rarity_bits) = match naming {
            Naming::Shared(shared) => (shared.words, shared.bits),
            Naming::Apart | Naming::SameSpot => (0, 0),
        };
        let same_spot = naming == Naming::SameSpot;
        let finding = Finding::PlaceName { words, rarity_bits, same_spot };
        add(finding, weighed.of(Field::PlaceName));
    }
    if let Some((then, now)) = one.time.zip(two.time) {
        add(Finding::Time { gap_s: then.gap_s(now) }, weighed.of(Field::Time));
    }
    if relation(pair.act) != Relation::Unknown {
        add(Finding::Act { relation: relation(pair.act) }, weighed.of(Field::Act));
    }
    let (actors, targets) = (relation(pair.actor), relation(pair.target));
    if actors != Relation::Unknown || targets != Relation::Unknown || pair.is_exchanged {
        let finding = Finding::Parties { actors, targets, exchanged: pair.is_exchanged };
        add(finding, weighed.of(Field::Parties));
    }
    if count_relation(pair.killed) != CountRelation::Unknown {
        add(Finding::Killed { relation: count_relation(pair.killed) }, weighed.of(Field::Killed));
    }
    if count_relation(pair.injured) != CountRelation::Unknown {
        let relation = count_relation(pair.injured);
        add(Finding::Injured { relation }, weighed.of(Field::Injured));
    }
    if let Some(shared) = prepared.texts.shared(at, other) {
        let finding = Finding::Text { words: shared.words, rarity_bits: shared.bits };
        add(finding, weighed.of(Field::Text));
    }
    if one.source != NONE && two.source != NONE {
        add(Finding::Source { same: one.source == two.source }, weighed.of(Field::Source));
    }
    let document = |row: usize| prepared.document.get(row).copied().filter(|of| *of != NONE);
    if let Some((one, two)) = document(at).zip(document(other)) {
        add(Finding::Document { same: one == two }, weighed.of(Field::Document));
    }
    if let Some(apart_s) = published_apart_s(prepared, at, other) {
        add(Finding::Published { apart_s }, weighed.of(Field::Published));
    }
    if pair.event != EventRelation::Unknown {
        add(Finding::EventRef { relation: pair.event }, weighed.event);
    }
    if loss > 0 {
        add(Finding::Rivals, -(f64::from(loss) / UNITS_PER_BIT) as f32);
    }
    let prior_bits = f64::from(in_cluster(weighed.prior, model, settings));
    let total_bits = prior_bits + evidence.iter().map(|evidence| evidence.weight_bits).sum::<f64>();
    Link { with: prepared.input[other] as usize, prior_bits, evidence, total_bits }
}
