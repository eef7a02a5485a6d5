//! A rule in plain words: "Forbids air strikes by anyone who is bound, against anyone, inside Idlib;
//! unless the target is listed." For readers who do not read Cedar, and for authors who want to see
//! that they wrote what they meant.
//!
//! Every construct that the vocabulary lets through is said in words or, where no words are known,
//! quoted as it stands. Nothing is left out. The parts are kept apart with codes and values, so that
//! a page can say them in another language. The conditions are read in `plain_condition.rs`.

use crate::act_words::any_act;
use crate::clause::Clause;
use crate::plain_condition::{About, Phrase, Reader, as_nouns, as_sentence};
use crate::words::join;
use cedar_policy::Policy;
use serde::Serialize;
use serde_json::Value;

/// A rule in plain words, in parts and as one sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlainReading {
    /// What is forbidden: acts and groups of acts by path; nothing for any act.
    pub acts: Vec<Box<str>>,
    /// By whom; nothing for anyone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Phrase>,
    /// Against whom; nothing for anyone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub against: Option<Phrase>,
    /// Where; nothing for everywhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub places: Option<Phrase>,
    /// What else must be so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub only_if: Option<Phrase>,
    /// What must not be so: any of it frees the act.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unless: Option<Phrase>,
    /// All of it, in a sentence.
    pub text: Box<str>,
}

/// The rule of a clause in plain words. Nothing if the clause has no rule.
pub fn plain_reading(clause: &Clause, area_name: impl Fn(&str) -> String) -> Option<PlainReading> {
    plain_rule(clause.cedar.as_deref()?, &area_name)
}

/// A condition of a rule in plain words, from the JSON form of Cedar's expressions: "the target is
/// listed".
pub fn plain_condition(expression: &Value, area_name: impl Fn(&str) -> String) -> String {
    as_sentence(&Reader::new(&area_name).phrase(expression, true))
}

/// Any rule in plain words. Nothing if the text is not a rule.
pub(crate) fn plain_rule(cedar: &str, area_name: &dyn Fn(&str) -> String) -> Option<PlainReading> {
    let json = Policy::parse(None, cedar).ok()?.to_json().ok()?;
    let reader = Reader::new(area_name);
    let mut parts = Parts::default();
    parts.sort(reader.scope(&json["principal"], About::Actor));
    parts.sort(reader.scope(&json["resource"], About::Target));
    let mut unless = Vec::new();
    for condition in json["conditions"].as_array().into_iter().flatten() {
        match condition["kind"].as_str() {
            Some("unless") => unless.push(reader.phrase(&condition["body"], true)),
            _ => parts.sort(reader.phrase(&condition["body"], true)),
        }
    }
    let mut reading = PlainReading {
        acts: acts(&json["action"]),
        by: all(parts.by),
        against: all(parts.against),
        places: all(parts.places),
        only_if: all(parts.only_if),
        unless: (!unless.is_empty()).then(|| Phrase::any(unless)),
        text: Box::default(),
    };
    reading.text = reading.sentence().into();
    Some(reading)
}

/// "within 1500 m of the Castello road", for the id of a reach.
pub(crate) fn reach_words(reach: &str, area_name: &dyn Fn(&str) -> String) -> String {
    match reach.split_once(' ') {
        Some((of, distance)) => format!("within {distance} of {}", area_name(of)),
        None => format!("within reach of {}", area_name(reach)),
    }
}

impl PlainReading {
    fn sentence(&self) -> String {
        let acts = match self.acts.is_empty() {
            true => "any act".to_owned(),
            false => join(self.acts.iter().map(|act| any_act(act)), "and"),
        };
        let who =
            |phrase: &Option<Phrase>| phrase.as_ref().map_or_else(|| "anyone".to_owned(), as_nouns);
        let mut text =
            format!("Forbids {acts} by {}, against {}", who(&self.by), who(&self.against));
        if let Some(places) = &self.places {
            text += &format!(", {}", as_sentence(places));
        }
        if let Some(only_if) = &self.only_if {
            text += &format!(", if {}", as_sentence(only_if));
        }
        if let Some(unless) = &self.unless {
            text += &format!("; unless {}", as_sentence(unless));
        }
        text + "."
    }
}

/// Conditions that must all hold, by what they are about.
#[derive(Default)]
struct Parts {
    by: Vec<Phrase>,
    against: Vec<Phrase>,
    places: Vec<Phrase>,
    only_if: Vec<Phrase>,
}

impl Parts {
    fn sort(&mut self, phrase: Phrase) {
        match phrase {
            Phrase::All(parts) => parts.into_iter().for_each(|part| self.sort(part)),
            phrase => match phrase.about() {
                Some(About::Actor) => self.by.push(phrase),
                Some(About::Target) => self.against.push(phrase),
                Some(About::Place) => self.places.push(phrase),
                _ => self.only_if.push(phrase),
            },
        }
    }
}

fn all(parts: Vec<Phrase>) -> Option<Phrase> {
    (!parts.is_empty()).then(|| Phrase::all(parts))
}

fn acts(scope: &Value) -> Vec<Box<str>> {
    let several = scope["entities"].as_array().into_iter().flatten();
    let entities = std::iter::once(&scope["entity"]).chain(several);
    entities.filter_map(|entity| entity["id"].as_str()).map(Box::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(rule: &str) -> String {
        let name = |id: &str| match id {
            "idlib" => "Idlib".to_owned(),
            "castello-road" => "the Castello road".to_owned(),
            other => other.to_owned(),
        };
        plain_rule(rule, &name).unwrap().text.into()
    }

    fn said_when(condition: &str) -> String {
        let all = said(&format!("forbid (principal, action, resource) when {{ {condition} }};"));
        let rest = all.strip_prefix("Forbids any act by ").unwrap();
        rest.trim_end_matches('.').to_owned()
    }

    #[test]
    fn a_clause_on_hostilities_in_areas_reads_as_a_lawyer_would_say_it() {
        let rule = r#"forbid (principal, action in Action::"force", resource)
            when {
              (principal.bound || principal.supports_bound) &&
              context.inside.containsAny([Area::"idlib", Area::"north-homs"]) &&
              (resource.bound || resource.supports_bound || resource.kind == Kind::"civilians")
            }
            unless { resource.listed || context.same_camp };"#;
        assert_eq!(
            said(rule),
            "Forbids any use of force by anyone who is bound or supports somebody bound, against \
             anyone who is bound or supports somebody bound, or civilians, inside Idlib or \
             north-homs; unless the target is listed or both belong to one body."
        );
    }

    #[test]
    fn acts_are_listed_and_no_condition_means_anyone() {
        let rule = r#"forbid (principal, action in [Action::"remote_violence.air_strike", Action::"remote_violence.drone_strike"], resource);"#;
        let reading = plain_rule(rule, &|id| id.to_owned()).unwrap();
        assert_eq!(
            &*reading.text,
            "Forbids air strikes and drone strikes by anyone, against anyone."
        );
        assert_eq!(reading.acts.len(), 2);
        assert_eq!((reading.by, reading.unless), (None, None));
        let one = r#"forbid (principal, action == Action::"direct_fire.ambush", resource);"#;
        assert_eq!(said(one), "Forbids ambushes by anyone, against anyone.");
    }

    #[test]
    fn who_acts_is_said_with_and_or_and_not() {
        assert_eq!(said_when("principal.bound"), "anyone who is bound, against anyone");
        assert_eq!(
            said_when("principal.bound && !principal.guarantor"),
            "anyone who is bound and is not a guarantor, against anyone"
        );
        assert_eq!(
            said_when("(principal.bound || principal.supports_bound) && !principal.listed"),
            "anyone who either is bound or supports somebody bound, and is not listed, against anyone"
        );
        assert_eq!(
            said_when("!(principal.bound || principal.listed)"),
            "anyone who is not bound and is not listed, against anyone"
        );
        assert_eq!(
            said_when("principal.bound == false && resource.bound != false"),
            "anyone who is not bound, against anyone who is bound"
        );
        assert_eq!(said_when(r#"resource.kind == Kind::"civilians""#), "anyone, against civilians");
        assert_eq!(
            said_when(r#"principal.kind != Kind::"state""#),
            "anyone who is not a state, against anyone"
        );
        assert_eq!(
            said_when(r#"[Standing::"acceded", Standing::"party"].contains(principal.standing)"#),
            "anyone who joined or is bound by the text itself, against anyone"
        );
        assert_eq!(
            said_when("if principal.guarantor then principal.bound else principal.listed"),
            "anyone who is a guarantor and is bound, or is not a guarantor and is listed, against anyone"
        );
    }

    #[test]
    fn who_exactly_is_said_too() {
        let rule = r#"forbid (principal in Actor::"army", action, resource == Actor::"x");"#;
        assert_eq!(
            said(rule),
            "Forbids any act by anyone who belongs to `army`, against anyone who is `x`."
        );
        let rule = "forbid (principal is Actor, action, resource);";
        assert_eq!(said(rule), "Forbids any act by anyone, against anyone.");
        let rule = r#"forbid (principal is Actor in Actor::"army", action, resource);"#;
        assert_eq!(said(rule), "Forbids any act by anyone who belongs to `army`, against anyone.");
        assert_eq!(
            said_when("principal == resource"),
            "anyone, against anyone, if actor and target are the same"
        );
        assert_eq!(
            said_when("principal in resource && !(resource in principal)"),
            "anyone, against anyone, if the actor belongs to the target and the target does not belong to the actor"
        );
        assert_eq!(
            said_when(r#"principal in [Actor::"a", Actor::"b"]"#),
            "anyone who belongs to `a` or `b`, against anyone"
        );
        assert_eq!(
            said_when("principal.standing == resource.standing"),
            "anyone, against anyone, if actor and target are alike in `standing`"
        );
    }

    #[test]
    fn places_and_distances_are_said() {
        assert_eq!(
            said_when(r#"context.inside.contains(Area::"idlib")"#),
            "anyone, against anyone, inside Idlib"
        );
        assert_eq!(
            said_when(r#"!context.inside.containsAny([Area::"idlib", Area::"b"])"#),
            "anyone, against anyone, outside Idlib and b"
        );
        assert_eq!(
            said_when(r#"context.inside.containsAll([Area::"idlib", Area::"b"])"#),
            "anyone, against anyone, inside Idlib and b at once"
        );
        assert_eq!(
            said_when("context.inside.isEmpty()"),
            "anyone, against anyone, outside every area"
        );
        assert_eq!(
            said_when("!context.inside.isEmpty()"),
            "anyone, against anyone, inside some area"
        );
        assert_eq!(
            said_when(r#"context.within.contains(Reach::"castello-road 1500 m")"#),
            "anyone, against anyone, within 1500 m of the Castello road"
        );
        assert_eq!(
            said_when(
                r#"context.inside.contains(Area::"idlib") && !context.within.contains(Reach::"idlib 15000-20000 m")"#
            ),
            "anyone, against anyone, inside Idlib and not within 15000-20000 m of Idlib"
        );
    }

    #[test]
    fn weapons_effects_and_circumstances_are_said() {
        assert_eq!(
            said_when(r#"[Weapon::"tank", Weapon::"mortar"].contains(context.weapon)"#),
            "anyone, against anyone, if it is done with a tank or a mortar"
        );
        assert_eq!(
            said_when(r#"context.weapon != Weapon::"none""#),
            "anyone, against anyone, if a weapon is used"
        );
        assert_eq!(
            said_when(r#"context.effect == Effect::"explosion""#),
            "anyone, against anyone, if an explosion is seen or heard"
        );
        assert_eq!(
            said(
                "forbid (principal, action, resource) unless { context.self_defence && context.ordered && context.pre_notified };"
            ),
            "Forbids any act by anyone, against anyone; unless it is claimed to be self-defence, the top command ordered it and it was notified beforehand."
        );
        assert_eq!(
            said(
                "forbid (principal, action, resource) unless { resource.listed } unless { context.same_camp };"
            ),
            "Forbids any act by anyone, against anyone; unless the target is listed or both belong to one body."
        );
    }

    #[test]
    fn instants_are_said_in_their_own_offset() {
        assert_eq!(
            said_when(
                r#"context.instant >= datetime("2018-10-10T00:00:00+0300") && context.instant < datetime("2018-10-15")"#
            ),
            "anyone, against anyone, if it is on or after 10 October 2018, 00:00 +03:00 and it is before 15 October 2018, 00:00 UTC"
        );
        assert_eq!(
            said_when(r#"datetime("2018-10-10T12:30:00Z") < context.instant"#),
            "anyone, against anyone, if it is after 10 October 2018, 12:30 UTC"
        );
    }

    #[test]
    fn acts_in_a_condition_are_said() {
        assert_eq!(
            said_when(r#"!(action in Action::"remote_violence") && action != Action::"other""#),
            "anyone, against anyone, if it is not any attack from afar and it is not any other act"
        );
        assert_eq!(
            said_when(r#"action in [Action::"direct_fire.raid", Action::"direct_fire.ambush"]"#),
            "anyone, against anyone, if it is raids or ambushes"
        );
    }

    #[test]
    fn what_has_no_words_is_quoted() {
        assert_eq!(
            said_when(r#"context.instant.toTime() > duration("5h")"#),
            r#"anyone, against anyone, if `context.instant.toTime() > duration("5h")`"#
        );
        assert_eq!(
            said_when(r#"!(context.instant.toTime() > duration("5h")) && principal.bound"#),
            r#"anyone who is bound, against anyone, if not `context.instant.toTime() > duration("5h")`"#
        );
        assert_eq!(said_when("principal.novelty"), "anyone who is `novelty`, against anyone");
        assert_eq!(said_when("context.novelty"), "anyone, against anyone, if `novelty` holds");
    }

    #[test]
    fn what_always_or_never_holds_is_said_as_such() {
        assert_eq!(said_when("principal has bound"), "anyone, against anyone");
        assert_eq!(said_when("true"), "anyone, against anyone");
        assert_eq!(said_when("false"), "anyone, against anyone, if never");
        assert_eq!(
            said_when("principal.bound && false"),
            "anyone who is bound, against anyone, if never"
        );
    }

    #[test]
    fn a_nest_of_choices_is_quoted_where_it_would_become_endless() {
        let mut condition = "principal.bound".to_owned();
        for _ in 0..200 {
            condition = format!("if {condition} then principal.listed else principal.bound");
        }
        let told = said_when(&condition);
        assert!(told.contains('`') && told.len() < 1 << 20, "{} bytes", told.len());
    }

    #[test]
    fn parts_carry_codes_and_values() {
        let rule = r#"forbid (principal, action in Action::"force", resource)
            when { principal.bound && context.inside.contains(Area::"idlib") };"#;
        let reading = plain_rule(rule, &|id| id.to_owned()).unwrap();
        let json = serde_json::to_value(&reading).unwrap();
        assert_eq!(json["by"]["fact"]["code"], "bound");
        assert_eq!(json["places"]["fact"]["values"][0], "idlib");
        assert_eq!(json["places"]["fact"]["holds"], true);
    }

    #[test]
    fn what_is_not_a_rule_has_no_reading() {
        assert_eq!(plain_rule("not a rule", &|id| id.to_owned()), None);
    }
}
