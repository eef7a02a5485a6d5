//! A rule in plain words, in the language of the page. The terms give the sentence in English and
//! its parts with codes; here the parts are said with the messages of `rules.ftl`. A part without
//! words in the language of the page stays in English and is marked as such, so that nothing is
//! left out and nothing is read with the wrong voice.

use crate::language::Language;
use crate::moments::date;
use crate::names::act_name;
use crate::snapshot::Snapshot;
use crate::words::{Arg, Words, plain};
use holdfire_core::Act;
use holdfire_terms::{About, Phrase, PlainFact, PlainReading};

/// A stretch of a sentence in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    pub text: String,
    /// Whether it is English within a sentence of another language.
    pub is_english: bool,
}

/// Marks around English in a sentence of another language; taken out of every text that comes in.
const ENGLISH: (char, char) = ('\u{e000}', '\u{e001}');

/// A rule in the language of the page.
pub(crate) fn rule_said(snapshot: &Snapshot, words: Words, reading: &PlainReading) -> Vec<Piece> {
    if words.language == Language::English {
        return vec![Piece { text: plain(&reading.text).into_owned(), is_english: false }];
    }
    let area = |id: &str| snapshot.area_name(words, id);
    let actor = |id: &str| snapshot.actor_name(words, id);
    let names = Names { area: &area, actor: &actor };
    pieces(&Saying { words, names }.rule(reading))
}

/// A sentence cut into its languages.
fn pieces(marked: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut push = |text: &str, is_english| {
        if !text.is_empty() {
            pieces.push(Piece { text: text.to_owned(), is_english });
        }
    };
    for (n, part) in marked.split(ENGLISH.0).enumerate() {
        match part.split_once(ENGLISH.1).filter(|_| n > 0) {
            Some((english, rest)) => {
                push(english, true);
                push(rest, false);
            }
            None => push(part, false),
        }
    }
    pieces
}

struct Names<'a> {
    area: &'a dyn Fn(&str) -> String,
    actor: &'a dyn Fn(&str) -> String,
}

struct Saying<'a> {
    words: Words,
    names: Names<'a>,
}

impl Saying<'_> {
    fn rule(&self, reading: &PlainReading) -> String {
        let words = self.words;
        let acts = match reading.acts.is_empty() {
            true => words.say("rule-any-act"),
            false => self.join(reading.acts.iter().map(|act| self.act(act)), "rule-and"),
        };
        let who = |phrase: &Option<Phrase>| match phrase {
            Some(phrase) => self.nouns(phrase),
            None => words.say("rule-anyone"),
        };
        let part = |id: &str, phrase: &Option<Phrase>| match phrase {
            Some(phrase) => words.with(id, &[("said", Arg::ready(self.sentence(phrase)))]),
            None => String::new(),
        };
        words.with(
            "rule-sentence",
            &[
                ("acts", Arg::ready(acts)),
                ("by", Arg::ready(who(&reading.by))),
                ("against", Arg::ready(who(&reading.against))),
                ("where", Arg::ready(part("rule-where", &reading.places))),
                ("if", Arg::ready(part("rule-if", &reading.only_if))),
                ("unless", Arg::ready(part("rule-unless", &reading.unless))),
            ],
        )
    }

    /// "anyone who is bound, or civilians".
    fn nouns(&self, phrase: &Phrase) -> String {
        let parts: &[Phrase] = match phrase {
            Phrase::Any(parts) if !parts.is_empty() => parts,
            one => std::slice::from_ref(one),
        };
        let (nouns, others): (Vec<&Phrase>, Vec<&Phrase>) =
            parts.iter().partition(|part| is_civilians(part));
        let mut told = Vec::new();
        if !others.is_empty() {
            let said = match &others[..] {
                [one] => self.said(one, &|fact, _| self.fact(fact)),
                several => self.list(several, "rule-or", &|fact, _| self.fact(fact)),
            };
            told.push(self.words.with("rule-anyone-who", &[("said", Arg::ready(said))]));
        }
        if !nouns.is_empty() {
            told.push(self.words.say("rule-civilians"));
        }
        self.join(told.into_iter(), "rule-or")
    }

    /// A condition that can stand after "when:". A subject is said once for facts in a row.
    fn sentence(&self, phrase: &Phrase) -> String {
        self.said(phrase, &|fact, before| {
            let said = self.fact(fact);
            let is_same = before.is_some_and(|before| before.about == fact.about);
            let id = match fact.about {
                About::Actor if !is_same => "rule-the-actor",
                About::Target if !is_same => "rule-the-target",
                _ => return said,
            };
            self.words.with(id, &[("said", Arg::ready(said))])
        })
    }

    fn said(&self, phrase: &Phrase, fact: Fact<'_>) -> String {
        match phrase {
            Phrase::Fact(one) => fact(one, None),
            Phrase::Cedar { holds, quoted } => {
                let quoted = english(&format!("`{quoted}`"));
                match holds {
                    true => quoted,
                    false => self.words.with("rule-not-so", &[("said", Arg::ready(quoted))]),
                }
            }
            Phrase::All(parts) if parts.is_empty() => self.words.say("rule-always"),
            Phrase::Any(parts) if parts.is_empty() => self.words.say("rule-never"),
            Phrase::All(parts) => self.list(&parts.iter().collect::<Vec<_>>(), "rule-and", fact),
            Phrase::Any(parts) => self.list(&parts.iter().collect::<Vec<_>>(), "rule-or", fact),
        }
    }

    fn list(&self, parts: &[&Phrase], last: &str, fact: Fact<'_>) -> String {
        let is_plain = parts.iter().all(|part| !matches!(part, Phrase::All(_) | Phrase::Any(_)));
        let mut before: Option<&PlainFact> = None;
        let mut told = Vec::new();
        for part in parts {
            let said = match part {
                Phrase::Fact(one) => fact(one, before),
                Phrase::Any(several) if last == "rule-and" && several.len() > 1 => {
                    let said = self.said(part, fact);
                    self.words.with("rule-either", &[("said", Arg::ready(said))])
                }
                _ => self.said(part, fact),
            };
            told.push(said);
            before = match part {
                Phrase::Fact(one) => Some(one),
                _ => None,
            };
        }
        match is_plain {
            true => self.join(told.into_iter(), last),
            // A comma keeps "a or b" and "c" of "(a or b) and c" apart.
            false => told
                .into_iter()
                .reduce(|all, next| self.two(&format!("{last}-apart"), all, next))
                .unwrap_or_default(),
        }
    }

    fn two(&self, id: &str, first: String, second: String) -> String {
        self.words.with(id, &[("first", Arg::ready(first)), ("second", Arg::ready(second))])
    }

    /// "a, b and c".
    fn join(&self, parts: impl Iterator<Item = String>, last: &str) -> String {
        let parts: Vec<String> = parts.collect();
        match parts.split_last() {
            None => String::new(),
            Some((only, [])) => only.clone(),
            Some((end, rest)) => {
                self.two(last, rest.join(&self.words.say("rule-comma")), end.clone())
            }
        }
    }

    /// What a fact says, without its subject; in English where there are no other words.
    fn fact(&self, fact: &PlainFact) -> String {
        self.in_words(fact).unwrap_or_else(|| english(&fact.text))
    }

    fn in_words(&self, fact: &PlainFact) -> Option<String> {
        let words = self.words;
        let not = if fact.holds { "" } else { "-not" };
        let code = fact.code.replace('_', "-");
        let of = |named: &dyn Fn(&str) -> Option<String>, last: &str| -> Option<String> {
            let all: Option<Vec<String>> = fact.values.iter().map(|value| named(value)).collect();
            Some(self.join(all?.into_iter(), last))
        };
        let filled = |id: &str, what: String| {
            words.known(id).map(|_| words.with(id, &[("what", Arg::ready(what))]))
        };
        match &*fact.code {
            "kind" | "standing" => {
                let being = |word: &str| {
                    words.known(&format!("rule-being-{}{not}", word.replace('_', "-")))
                };
                of(&being, if fact.holds { "rule-or" } else { "rule-and" })
            }
            "is" | "belongs_to" => {
                let named = |id: &str| Some(self.clean((self.names.actor)(id)));
                filled(&format!("rule-{code}{not}"), of(&named, "rule-or")?)
            }
            "inside" | "inside_all" => {
                let named = |id: &str| Some(self.clean((self.names.area)(id)));
                let last =
                    if fact.holds && &*fact.code == "inside" { "rule-or" } else { "rule-and" };
                filled(&format!("rule-{code}{not}"), of(&named, last)?)
            }
            "within" | "within_all" => {
                let last = if &*fact.code == "within" { "rule-or" } else { "rule-and" };
                filled(&format!("rule-{code}{not}"), of(&|reach| self.reach(reach), last)?)
            }
            "weapon" if matches!(&*fact.values, [only] if &**only == "none") => {
                words.known(&format!("rule-no-weapon{not}"))
            }
            "weapon" | "effect" => {
                let named = |word: &str| words.known(&format!("{code}-{}", word.replace('_', "-")));
                filled(&format!("rule-{code}{not}"), of(&named, "rule-or")?)
            }
            "act" => filled(&format!("rule-act{not}"), of(&|act| Some(self.act(act)), "rule-or")?),
            "instant" => {
                let [relation, written] = &*fact.values else { return None };
                filled(&format!("rule-{}", relation.replace(' ', "-")), self.instant(written)?)
            }
            "alike" => {
                let what = fact.values.first()?;
                filled(&format!("rule-alike{not}"), english(&format!("`{what}`")))
            }
            _ => words.known(&format!("rule-{code}{not}")),
        }
    }

    fn act(&self, path: &str) -> String {
        match Act::parse(path) {
            Some(act) => act_name(self.words, act),
            None => english(path.rsplit('.').next().unwrap_or(path)),
        }
    }

    /// `castello-road 1000-3000 m`.
    fn reach(&self, reach: &str) -> Option<String> {
        let (of, distance) = reach.split_once(' ')?;
        let metres = distance.strip_suffix(" m")?.replace('-', "–");
        Some(self.words.with(
            "rule-metres-from",
            &[
                ("metres", Arg::ready(metres)),
                ("place", Arg::ready(self.clean((self.names.area)(of)))),
            ],
        ))
    }

    /// `2018-10-10T00:00:00+0300`.
    fn instant(&self, written: &str) -> Option<String> {
        let (day, time) = written.split_once('T').unwrap_or((written, "00:00:00Z"));
        let clock = time.get(..5)?;
        let zone = match time.find(['+', '-']).map(|at| time.split_at(at).1) {
            Some(offset) => format!("{}:{}", offset.get(..3)?, offset.get(3..)?),
            None => "UTC".to_owned(),
        };
        let day = date(self.words, day.parse().ok()?);
        let at = Arg::text(format!("{clock} {zone}"));
        Some(self.words.with("rule-day-and-time", &[("day", Arg::ready(day)), ("time", at)]))
    }

    /// A name from the register, kept apart from the sentence around it.
    fn clean(&self, name: String) -> String {
        self.words.list([unmarked(&name)])
    }
}

type Fact<'a> = &'a dyn Fn(&PlainFact, Option<&PlainFact>) -> String;

fn english(text: &str) -> String {
    format!("{}{}{}", ENGLISH.0, unmarked(&plain(text)), ENGLISH.1)
}

fn unmarked(text: &str) -> String {
    text.replace([ENGLISH.0, ENGLISH.1], "")
}

fn is_civilians(phrase: &Phrase) -> bool {
    matches!(phrase, Phrase::Fact(fact)
        if &*fact.code == "kind" && fact.holds && matches!(&*fact.values, [kind] if &**kind == "civilians"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fact(about: About, code: &str, holds: bool, values: &[&str], text: &str) -> Phrase {
        let values = values.iter().map(|value| Box::from(*value)).collect();
        Phrase::Fact(PlainFact { about, code: code.into(), holds, values, text: text.into() })
    }

    fn saying() -> Saying<'static> {
        let words = Words::of(Language::Arabic);
        let same = &|id: &str| match id {
            "idlib" => "إدلب".to_owned(),
            other => other.to_owned(),
        };
        Saying { words, names: Names { area: same, actor: same } }
    }

    #[test]
    fn a_rule_is_said_in_arabic_from_its_parts() {
        let bound = fact(About::Actor, "bound", true, &[], "is bound");
        let supports = fact(About::Actor, "supports_bound", true, &[], "supports somebody bound");
        let reading = PlainReading {
            acts: vec!["force".into()],
            by: Some(Phrase::Any(vec![bound, supports])),
            against: None,
            places: Some(fact(About::Place, "inside", true, &["idlib"], "inside Idlib")),
            only_if: None,
            unless: Some(Phrase::Any(vec![
                fact(About::Target, "listed", true, &[], "is listed"),
                fact(About::Event, "same_camp", true, &[], "both belong to one body"),
            ])),
            text: Box::default(),
        };
        assert_eq!(
            saying().rule(&reading),
            "يحظر البند على كل من ينطبق عليه أنه ملزم أو يساند من هو ملزم: استخدام القوة؛ ضد: أي أحد؛ حيث المكان: داخل إدلب؛ إلا حين: المستهدف مدرج في قائمة أو ينتمي الاثنان إلى هيئة واحدة."
        );
    }

    #[test]
    fn what_has_no_arabic_words_stays_english_and_is_marked() {
        let phrase = Phrase::All(vec![
            fact(About::Event, "novelty", true, &[], "`novelty` holds"),
            Phrase::Cedar { holds: true, quoted: "a \u{e001} b".into() },
        ]);
        let cut = pieces(&saying().sentence(&phrase));
        assert_eq!(cut[0], Piece { text: "`novelty` holds".into(), is_english: true });
        assert_eq!(cut.iter().filter(|piece| piece.is_english).count(), 2);
        assert!(cut.iter().all(|piece| !piece.text.contains([ENGLISH.0, ENGLISH.1])));
    }

    #[test]
    fn every_word_of_the_vocabulary_has_arabic_words() {
        let words = Words::of(Language::Arabic);
        let all = [
            ("weapon-", holdfire_core::Weapon::ALL.iter().map(|w| w.as_str()).collect::<Vec<_>>()),
            ("effect-", holdfire_core::Effect::ALL.iter().map(|e| e.as_str()).collect()),
            ("rule-", holdfire_core::Circumstance::ALL.iter().map(|c| c.as_str()).collect()),
            (
                "rule-being-",
                vec!["named", "acceded", "acceded_with_reservation", "suspended", "withdrawn"],
            ),
            ("rule-being-", vec!["rejected", "excluded", "party", "none", "state", "armed_group"]),
        ];
        for (opening, codes) in all {
            for code in codes {
                let id = format!("{opening}{}", code.replace('_', "-"));
                assert!(words.known(&id).is_some(), "{id}");
            }
        }
    }
}
