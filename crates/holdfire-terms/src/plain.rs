//! A settled set of facts in one plain sentence: "an air strike in Idlib on 10 May 2017 by somebody
//! who has joined against a designated group". For witnesses of what rules do, and for anything
//! else that has no doubts left. Only the facts given are told; whoever gives them leaves out what
//! does not matter.

use crate::act_words::{any_act, being, circumstance, effect, one_act, weapon};
use crate::plain_rule::reach_words;
use crate::words::join;
use jiff::{Timestamp, tz::TimeZone};
use serde::Serialize;
use std::collections::BTreeMap;

/// One act with the facts about it, none in doubt.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SettledFacts {
    /// The act, as a path.
    pub act: Box<str>,
    /// Who acted.
    pub actor: SettledActor,
    /// On whom.
    pub target: SettledActor,
    /// The areas that hold the place.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub inside: Vec<Box<str>>,
    /// The areas that do not hold the place, where that matters.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub outside: Vec<Box<str>>,
    /// What the place lies near to: `castello-road 1500 m`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub within: Vec<Box<str>>,
    /// What the place does not lie near to, where that matters.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_within: Vec<Box<str>>,
    /// When, if it matters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instant: Option<Timestamp>,
    /// With what weapon, if it matters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weapon: Option<Box<str>>,
    /// What was seen or heard, if it matters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effect: Option<Box<str>>,
    /// Circumstances that hold or do not, by their name in the vocabulary.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub circumstances: BTreeMap<Box<str>, bool>,
    /// Circumstances that are taken for granted, and so left out of the sentence.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub background: BTreeMap<Box<str>, bool>,
    /// Other facts by their name in the vocabulary, as written in a rule.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub others: BTreeMap<Box<str>, Box<str>>,
}

/// Somebody as a rule sees them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SettledActor {
    /// Who exactly, where that matters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Box<str>>,
    /// Kind of actor.
    pub kind: Box<str>,
    /// How they stand towards the instrument.
    pub standing: Box<str>,
    /// Bound by it.
    pub bound: bool,
    /// Not bound, but fighting beside somebody who is.
    pub supports_bound: bool,
    /// On a list of excluded groups.
    pub listed: bool,
    /// A guarantor.
    pub guarantor: bool,
}

/// The facts in one sentence without a full stop, times in `zone`.
pub fn plain_facts(
    facts: &SettledFacts,
    area_name: impl Fn(&str) -> String,
    zone: &TimeZone,
) -> String {
    let mut told = one_act(&facts.act);
    if let Some(word) = &facts.weapon {
        told += &format!(" with {}", weapon(word));
    }
    if !facts.inside.is_empty() {
        told += &format!(" in {}", join(facts.inside.iter().map(|id| area_name(id)), "and"));
    }
    if !facts.outside.is_empty() {
        told += &format!(" outside {}", join(facts.outside.iter().map(|id| area_name(id)), "and"));
    }
    if !facts.within.is_empty() {
        let reaches = facts.within.iter().map(|reach| reach_words(reach, &area_name));
        told += &format!(" {}", join(reaches, "and"));
    }
    if !facts.not_within.is_empty() {
        let reaches = facts.not_within.iter().map(|reach| reach_words(reach, &area_name));
        told += &format!(" not {}", join(reaches, "or"));
    }
    if let Some(at) = facts.instant {
        told += &format!(" {}", plain_instant(at, zone));
    }
    told += &format!(" by {} against {}", somebody(&facts.actor), somebody(&facts.target));
    let mut beside: Vec<String> = Vec::new();
    if let Some(word) = &facts.effect {
        beside.push(format!("{} was seen or heard", effect(word)));
    }
    beside.extend(facts.circumstances.iter().map(|(name, holds)| circumstance(name, *holds)));
    beside.extend(facts.others.iter().map(|(name, value)| format!("`{name}` is `{value}`")));
    if !beside.is_empty() {
        told += &format!(", where {}", join(beside.into_iter(), "and"));
    }
    told
}

/// All acts of that path in words: "air strikes".
pub fn plain_act(path: &str) -> String {
    any_act(path)
}

/// What is said of somebody of that kind or standing: "joined", "is a state".
pub fn plain_being(word: &str) -> String {
    being(word, true)
}

/// "on 10 May 2017", with the time of day unless it is noon, which stands for the day.
fn plain_instant(at: Timestamp, zone: &TimeZone) -> String {
    let local = at.to_zoned(zone.clone());
    let day = format!("on {}", local.strftime("%-d %B %Y"));
    match (local.hour(), local.minute(), local.second()) {
        (12, 0, 0) => day,
        (_, _, 0) => format!("{day} at {}", local.strftime("%H:%M")),
        _ => format!("{day} at {}", local.strftime("%H:%M:%S")),
    }
}

fn somebody(who: &SettledActor) -> String {
    let role = role(who);
    match (&who.id, who.guarantor) {
        (Some(id), _) => format!("`{id}`, {role},"),
        (None, true) if who.bound || who.listed || who.supports_bound => {
            format!("a guarantor, {role},")
        }
        (None, true) => "a guarantor that is not bound".to_owned(),
        (None, false) => role,
    }
    .trim_end_matches(',')
    .to_owned()
}

/// Somebody by what decides about them.
fn role(who: &SettledActor) -> String {
    let noun = noun(&who.kind);
    match who {
        SettledActor { listed: true, bound: true, .. } => {
            "a designated group that is bound all the same".to_owned()
        }
        SettledActor { listed: true, .. } => "a designated group".to_owned(),
        SettledActor { supports_bound: true, .. } => {
            format!("{noun} that fights beside somebody bound")
        }
        SettledActor { bound: true, .. } => bound(&noun, &who.standing),
        _ if &*who.kind == "civilians" => noun,
        _ => not_bound(&noun, &who.standing),
    }
}

fn bound(noun: &str, standing: &str) -> String {
    let how = match standing {
        "acceded" => "has joined",
        "acceded_with_reservation" => "has joined with a reservation",
        "party" => "is bound by the text itself",
        "named" => "is bound by being named",
        "suspended" => "is bound, having suspended its part",
        "none" => "is bound without a record of joining",
        _ => "is bound",
    };
    match noun {
        "an armed group" => format!("somebody who {how}"),
        _ => format!("{noun} that {how}"),
    }
}

fn not_bound(noun: &str, standing: &str) -> String {
    match standing {
        "none" => format!("{noun} that is not bound"),
        _ => format!("{noun} that {} and is not bound", being(standing, true)),
    }
}

fn noun(kind: &str) -> String {
    match kind {
        "civilians" => "civilians".to_owned(),
        "people_unnamed" => "a group not named".to_owned(),
        "state" => "a state".to_owned(),
        "armed_group" => "an armed group".to_owned(),
        "coalition" => "a coalition".to_owned(),
        "international_body" => "an international body".to_owned(),
        "office" => "an office".to_owned(),
        "" => "somebody".to_owned(),
        other => format!("somebody of the kind {}", other.replace('_', " ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined() -> SettledActor {
        SettledActor {
            kind: "armed_group".into(),
            standing: "acceded".into(),
            bound: true,
            ..SettledActor::default()
        }
    }

    fn listed() -> SettledActor {
        SettledActor {
            kind: "armed_group".into(),
            standing: "excluded".into(),
            listed: true,
            ..SettledActor::default()
        }
    }

    fn air_strike(target: SettledActor) -> SettledFacts {
        SettledFacts {
            act: "remote_violence.air_strike".into(),
            actor: joined(),
            target,
            ..SettledFacts::default()
        }
    }

    fn told(facts: &SettledFacts) -> String {
        let name = |id: &str| if id == "idlib" { "Idlib".to_owned() } else { id.to_owned() };
        plain_facts(facts, name, &TimeZone::get("Asia/Damascus").unwrap())
    }

    #[test]
    fn an_act_in_an_area_on_a_day_is_one_sentence() {
        let facts = SettledFacts {
            inside: vec!["idlib".into()],
            instant: Some("2017-05-10T09:00:00Z".parse().unwrap()),
            ..air_strike(listed())
        };
        let expected = "an air strike in Idlib on 10 May 2017 by somebody who has joined against a designated group";
        assert_eq!(told(&facts), expected);
    }

    #[test]
    fn only_what_is_given_is_told() {
        let expected = "an air strike by somebody who has joined against somebody who has joined";
        assert_eq!(told(&air_strike(joined())), expected);
    }

    #[test]
    fn a_time_of_day_is_told_where_it_is_not_noon() {
        let facts = SettledFacts {
            instant: Some("2017-05-04T21:30:00Z".parse().unwrap()),
            ..air_strike(listed())
        };
        assert!(told(&facts).contains("on 5 May 2017 at 00:30"), "{}", told(&facts));
    }

    #[test]
    fn weapon_distance_effect_and_circumstances_are_told() {
        let facts = SettledFacts {
            act: "remote_violence.shelling".into(),
            within: vec!["castello-road 1500 m".into()],
            outside: vec!["idlib".into()],
            weapon: Some("mortar".into()),
            effect: Some("explosion".into()),
            circumstances: [("ordered".into(), false), ("people_harmed".into(), true)].into(),
            ..air_strike(joined())
        };
        let expected = "shelling with a mortar outside Idlib within 1500 m of castello-road by \
            somebody who has joined against somebody who has joined, where an explosion was seen or \
            heard, the top command did not order it and people were harmed";
        assert_eq!(told(&facts), expected);
    }

    #[test]
    fn everybody_has_words() {
        let civilians = SettledActor { kind: "civilians".into(), ..SettledActor::default() };
        assert!(told(&air_strike(civilians)).ends_with("against civilians"));
        let state = SettledActor {
            kind: "state".into(),
            standing: "none".into(),
            ..SettledActor::default()
        };
        assert!(told(&air_strike(state.clone())).ends_with("against a state that is not bound"));
        let guarantor = SettledActor { guarantor: true, ..state.clone() };
        assert!(told(&air_strike(guarantor)).ends_with("a guarantor that is not bound"));
        let bound_guarantor = SettledActor { guarantor: true, ..joined() };
        let told_of = told(&air_strike(bound_guarantor));
        assert!(told_of.ends_with("a guarantor, somebody who has joined"), "{told_of}");
        let supporter = SettledActor { supports_bound: true, ..state.clone() };
        let told_of = told(&air_strike(supporter));
        assert!(told_of.ends_with("a state that fights beside somebody bound"), "{told_of}");
        let rejected = SettledActor { standing: "rejected".into(), ..state };
        let told_of = told(&air_strike(rejected));
        assert!(told_of.ends_with("that rejected the instrument and is not bound"), "{told_of}");
        let both = SettledActor { bound: true, ..listed() };
        assert!(told(&air_strike(both)).ends_with("a designated group that is bound all the same"));
        let named = SettledActor { id: Some("x".into()), ..listed() };
        assert!(told(&air_strike(named)).ends_with("against `x`, a designated group"));
    }
}
