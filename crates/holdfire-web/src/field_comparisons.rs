//! What two reports showed in each field, in the language of a reader, from the values in which it is recorded.
//! Where only words were recorded, they are shown as they are, in English.

use crate::words::{Arg, Words};
use holdfire_core::FieldComparison;

const MINUTE_S: u64 = 60;
const HOUR_S: u64 = 3_600;
const DAY_S: u64 = 86_400;

/// Says what two reports showed in a field.
pub(crate) fn comparison_said(words: Words, compared: FieldComparison) -> String {
    let kind = |of: &str, word: &str| words.say(&format!("found-{of}-{}", word.replace('_', "-")));
    let whether = |is_so: bool, so: &str, not: &str| words.say(if is_so { so } else { not });
    match compared {
        FieldComparison::DistanceM(metres) => distance(words, metres),
        FieldComparison::GapS(seconds) => gap(words, seconds),
        FieldComparison::Act(likeness) => kind("act", likeness.as_str()),
        FieldComparison::Parties { exchanged: true, .. } => words.say("found-parties-exchanged"),
        FieldComparison::Parties { actors, targets, .. } => {
            words.list([kind("actor", actors.as_str()), kind("target", targets.as_str())])
        }
        FieldComparison::Killed(likeness) => kind("killed", likeness.as_str()),
        FieldComparison::Injured(likeness) => kind("injured", likeness.as_str()),
        FieldComparison::SameDocument(same) => {
            whether(same, "found-one-document", "found-two-documents")
        }
        FieldComparison::PublishedApartS(seconds) => match (seconds + DAY_S / 2) / DAY_S {
            0 => words.say("found-published-together"),
            days => words.count("found-published-days", days),
        },
        FieldComparison::SharedWords(n) => words.count("found-shared-words", n),
        FieldComparison::SharedPlaceWords(n) => words.count("found-shared-place-words", n),
        FieldComparison::NamesOfOneSpot => words.say("found-names-of-one-spot"),
        FieldComparison::SameSource(same) => whether(same, "found-one-source", "found-two-sources"),
        FieldComparison::SameCodedEvent(same) => {
            whether(same, "found-one-event", "found-two-events")
        }
        FieldComparison::Rivals => words.say("found-rivals"),
    }
}

/// Metres up to where a kilometre would be told with its tenth.
fn distance(words: Words, metres: u32) -> String {
    match metres {
        0..950 => words.count("found-apart-m", metres),
        _ => words.with("found-apart-km", &[("n", decimal(f64::from(metres) / 1_000.0))]),
    }
}

fn gap(words: Words, seconds: u64) -> String {
    match seconds {
        0 => words.say("found-same-time"),
        1..MINUTE_S => words.say("found-less-than-a-minute"),
        MINUTE_S..7_200 => words.count("found-minutes", seconds / MINUTE_S),
        7_200..DAY_S => words.count("found-hours", seconds / HOUR_S),
        _ => words.with("found-days", &[("n", decimal(seconds as f64 / DAY_S as f64))]),
    }
}

/// With one decimal, which chooses no plural.
fn decimal(number: f64) -> Arg {
    Arg::text(format!("{number:.1}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::waterfall_view::field_id;
    use holdfire_core::{CountLikeness, Likeness};
    use holdfire_fusion::{CountRelation, EventRelation, Finding as Fused, Relation};
    use holdfire_store::recorded_comparison;

    /// Numbers that choose every plural of both languages, and both sides of every change of unit.
    const NUMBERS: [u32; 24] = [
        0, 1, 2, 3, 10, 11, 59, 60, 99, 100, 119, 120, 949, 950, 1_400, 7_199, 7_200, 43_199,
        43_200, 86_399, 86_400, 172_800, 950_400, 8_640_000,
    ];

    /// Every one there is, with numbers that are said differently.
    fn every_comparison() -> Vec<FieldComparison> {
        let mut all = vec![FieldComparison::NamesOfOneSpot, FieldComparison::Rivals];
        for n in NUMBERS {
            all.extend([
                FieldComparison::DistanceM(n),
                FieldComparison::SharedWords(n),
                FieldComparison::SharedPlaceWords(n),
            ]);
            all.extend([
                FieldComparison::GapS(n.into()),
                FieldComparison::PublishedApartS(n.into()),
            ]);
        }
        for actors in Likeness::ALL.iter().copied() {
            all.push(FieldComparison::Act(actors));
            for targets in Likeness::ALL.iter().copied() {
                let parties = |exchanged| FieldComparison::Parties { actors, targets, exchanged };
                all.extend([parties(false), parties(true)]);
            }
        }
        for likeness in CountLikeness::ALL.iter().copied() {
            all.extend([FieldComparison::Killed(likeness), FieldComparison::Injured(likeness)]);
        }
        for is_so in [true, false] {
            all.extend([FieldComparison::SameDocument(is_so), FieldComparison::SameSource(is_so)]);
            all.push(FieldComparison::SameCodedEvent(is_so));
        }
        all
    }

    #[test]
    fn every_comparison_is_said_in_every_language() {
        for compared in every_comparison() {
            for language in Language::ALL {
                let said = comparison_said(Words::of(language), compared);
                assert!(!said.contains(['[', '{']) && !said.is_empty(), "{compared:?}: `{said}`");
                let is_latin = said.chars().any(|c| c.is_ascii_alphabetic());
                let may_be = matches!(language, Language::English | Language::Turkish);
                assert_eq!(is_latin, may_be, "{compared:?}: `{said}`");
            }
        }
    }

    #[test]
    fn comparisons_that_differ_are_said_differently() {
        let same = |compared: &FieldComparison| match *compared {
            // Exchanged, whatever their likeness.
            FieldComparison::Parties { exchanged: true, .. } => true,
            // Numbers of one unit, minute, tenth of a kilometre or day.
            FieldComparison::DistanceM(_)
            | FieldComparison::GapS(_)
            | FieldComparison::PublishedApartS(_) => true,
            _ => false,
        };
        for language in Language::ALL {
            let mut said: Vec<String> = every_comparison()
                .iter()
                .filter(|compared| !same(compared))
                .map(|compared| comparison_said(Words::of(language), *compared))
                .collect();
            let all = said.len();
            said.sort();
            said.dedup();
            assert_eq!(said.len(), all, "{}", language.tag());
        }
    }

    /// The words on the page and those of `holdfire link why`.
    #[test]
    fn pages_and_commands_say_the_same_in_english() {
        const RELATIONS: [Relation; 5] = [
            Relation::Unknown,
            Relation::Same,
            Relation::Coarser,
            Relation::SameBranch,
            Relation::Different,
        ];
        const COUNTS: [CountRelation; 9] = [
            CountRelation::Unknown,
            CountRelation::BothNone,
            CountRelation::SameFew,
            CountRelation::SameSeveral,
            CountRelation::SameMany,
            CountRelation::Near,
            CountRelation::Different,
            CountRelation::NoneAndFew,
            CountRelation::NoneAndMore,
        ];
        let mut all = vec![Fused::Rivals];
        for n in NUMBERS {
            all.push(Fused::Place { distance_m: f64::from(n) });
            all.extend([Fused::Time { gap_s: n.into() }, Fused::Published { apart_s: n.into() }]);
            all.push(Fused::Text { words: n, rarity_bits: 9 });
            all.extend([true, false].map(|same_spot| Fused::PlaceName {
                words: n,
                rarity_bits: 9,
                same_spot,
            }));
        }
        for actors in RELATIONS {
            all.push(Fused::Act { relation: actors });
            for targets in RELATIONS {
                let parties = |exchanged| Fused::Parties { actors, targets, exchanged };
                all.extend([parties(false), parties(true)]);
            }
        }
        for relation in COUNTS {
            all.extend([Fused::Killed { relation }, Fused::Injured { relation }]);
        }
        for same in [true, false] {
            all.extend([Fused::Document { same }, Fused::Source { same }]);
        }
        all.extend(
            [EventRelation::Same, EventRelation::Different]
                .map(|relation| Fused::EventRef { relation }),
        );
        for fused in all {
            let field = field_id(fused.field());
            for language in Language::ALL {
                assert!(Words::of(language).known(&field).is_some(), "{field} {}", language.tag());
            }
            let recorded = recorded_comparison(&fused).expect("was compared");
            let said = comparison_said(Words::of(Language::English), recorded);
            assert_eq!(said.replace(',', ""), fused.to_string().replace(',', ""), "{fused:?}");
        }
    }
}
