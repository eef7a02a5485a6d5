//! The fields of the form as a page shows them: in groups, each with its label, its hint, what was
//! typed, and what is wrong with it.

use crate::asked::Asked;
use crate::names::act_name;
use crate::pages::incidents::capitalized;
use crate::sent_form::SentForm;
use crate::words::{Arg, Words, plain};
use holdfire_core::{ACTS, Act, Effect, Weapon};
use holdfire_intake::{Candidate, Cause, Filed};

/// Fields that belong together.
pub(crate) struct Group {
    pub id: &'static str,
    pub title: String,
    pub note: String,
    pub fields: Vec<FieldView>,
}

/// A field.
pub(crate) struct FieldView {
    pub name: &'static str,
    pub label: String,
    pub hint: String,
    pub value: String,
    pub error: String,
    pub is_needed: bool,
    pub is_wide: bool,
    pub input: Input,
    /// Places that the words can mean, to choose from: key, name, what is known of it, chosen.
    pub candidates: Vec<(String, String, String, bool)>,
}

/// Values under one heading: value, label, chosen.
pub(crate) type ChoiceGroup = (String, Vec<(String, String, bool)>);

/// How a field is filled in.
pub(crate) enum Input {
    /// One line; the kind of keyboard, the most letters, a list of suggestions.
    Line { kind: &'static str, keyboard: &'static str, most: usize, list: &'static str },
    /// Several lines.
    Words { most: usize },
    /// One of a list: value, label, chosen, under which heading.
    Choice(Vec<ChoiceGroup>),
}

impl FieldView {
    /// Whether it is one line.
    pub fn line(&self) -> Option<(&str, &str, &usize, &str)> {
        match &self.input {
            Input::Line { kind, keyboard, most, list } => Some((kind, keyboard, most, list)),
            _ => None,
        }
    }

    /// Whether it is several lines, and how many letters it takes.
    pub fn words(&self) -> Option<&usize> {
        match &self.input {
            Input::Words { most } => Some(most),
            _ => None,
        }
    }

    /// What can be chosen.
    pub fn choices(&self) -> &[ChoiceGroup] {
        match &self.input {
            Input::Choice(choices) => choices,
            _ => &[],
        }
    }
}

const LINE: Input = Input::Line { kind: "text", keyboard: "text", most: 500, list: "" };
const SHORT: Input = Input::Line { kind: "text", keyboard: "text", most: 60, list: "" };

/// Every group of the form.
pub(super) fn groups(
    asked: &Asked,
    sent: &SentForm,
    filed: Option<&Filed>,
    problems: &[(&'static str, Cause)],
) -> Vec<Group> {
    let words = asked.words;
    let field = |name: &'static str, input: Input| {
        let id = format!("filing-{}", name.replace('_', "-"));
        let problem = problems.iter().find(|(field, _)| *field == name);
        FieldView {
            name,
            label: words.say(&id),
            hint: words.known(&format!("{id}-hint")).unwrap_or_default(),
            value: sent.get(name).to_owned(),
            error: problem.map_or_else(String::new, |(_, cause)| said(words, cause)),
            is_needed: name == "post",
            is_wide: matches!(name, "text" | "damage" | "place" | "time"),
            input,
            candidates: Vec::new(),
        }
    };
    let chosen = |name: &'static str, choices: Vec<(String, String)>| {
        let told = sent.get(name).to_owned();
        let choices = choices.into_iter().map(|(value, label)| {
            let is_chosen = value == told;
            (value, label, is_chosen)
        });
        field(name, Input::Choice(vec![(String::new(), choices.collect())]))
    };
    let not_told = || (String::new(), words.say("filing-not-told"));
    let yes_or_no = |name: &'static str| {
        let answer = |word: &str| (word.to_owned(), words.say(&format!("filing-{word}")));
        chosen(name, vec![not_told(), answer("yes"), answer("no")])
    };
    let number = |name: &'static str| {
        field(name, Input::Line { kind: "text", keyboard: "text", most: 60, list: "" })
    };
    let mut place =
        field("place", Input::Line { kind: "text", keyboard: "text", most: 200, list: "places" });
    if let Some(filed) = filed {
        let told = sent.get("place_choice");
        place.candidates =
            filed.place.candidates.iter().map(|c| candidate(asked, c, told)).collect();
    }
    let who = {
        let mut who = vec![field("post", SHORT)];
        who.push(chosen("kind", {
            let kind = |word: &str| (word.to_owned(), words.say(&format!("filing-kind-{word}")));
            vec![kind("allegation"), kind("observation")]
        }));
        who.push(field(
            "received",
            Input::Line { kind: "datetime-local", keyboard: "text", most: 40, list: "" },
        ));
        who.push(field("prior_ids", LINE));
        who
    };
    let date = || Input::Line { kind: "date", keyboard: "text", most: 60, list: "" };
    let group = |id: &'static str, fields: Vec<FieldView>| Group {
        id,
        title: words.say(&format!("filing-group-{id}")),
        note: words.known(&format!("filing-group-{id}-note")).unwrap_or_default(),
        fields,
    };
    vec![
        group("who", who),
        group(
            "words",
            vec![chosen("language", languages(words)), field("text", Input::Words { most: 9_000 })],
        ),
        group(
            "when",
            vec![
                field("date", date()),
                field("date_end", date()),
                field("time", Input::Line { kind: "text", keyboard: "text", most: 120, list: "" }),
                field(
                    "time_zone",
                    Input::Line { kind: "text", keyboard: "text", most: 60, list: "" },
                ),
            ],
        ),
        group(
            "where",
            vec![
                place,
                field("range", SHORT),
                field("bearing", SHORT),
                field("radius", SHORT),
                chosen("region", regions(asked, not_told())),
            ],
        ),
        group(
            "what",
            vec![
                field("act", Input::Choice(acts(words, sent.get("act"), not_told()))),
                chosen("weapon", weapons(words, not_told())),
                number("count"),
                chosen("count_unit", effects(words, not_told())),
                field("means", LINE),
                field("direction", LINE),
                chosen("fire", {
                    let end = |word: &str| (word.to_owned(), words.say(&format!("fire-{word}")));
                    vec![not_told(), end("outgoing"), end("impact")]
                }),
                yes_or_no("self_defence"),
                yes_or_no("live_fire_exercise"),
            ],
        ),
        group(
            "alleged",
            vec![
                field("actor", Input::Line { kind: "text", keyboard: "text", most: 500, list: "" }),
                field(
                    "claimant",
                    Input::Line { kind: "text", keyboard: "text", most: 500, list: "" },
                ),
                field(
                    "target",
                    Input::Line { kind: "text", keyboard: "text", most: 500, list: "" },
                ),
            ],
        ),
        group(
            "harm",
            vec![
                number("killed"),
                number("killed_civilians"),
                number("injured"),
                number("injured_civilians"),
                number("missing"),
                yes_or_no("protected_target"),
                field("damage", Input::Words { most: 900 }),
            ],
        ),
        group(
            "grade",
            vec![
                chosen(
                    "reliability",
                    grades(words, "reliability", &["F", "A", "B", "C", "D", "E"]),
                ),
                chosen(
                    "credibility",
                    grades(words, "credibility", &["6", "1", "2", "3", "4", "5"]),
                ),
            ],
        ),
    ]
}

/// Why a field is refused, in the language of the page.
pub(super) fn said(words: Words, cause: &Cause) -> String {
    let id = format!("filing-refused-{}", cause.code().replace('_', "-"));
    let told = Arg::text(cause.told().unwrap_or_default());
    let n = Arg::number(cause.number().unwrap_or_default());
    words.with(&id, &[("told", told), ("n", n)])
}

/// A place that can be meant, with what tells it from the others.
pub(super) fn candidate(
    asked: &Asked,
    candidate: &Candidate,
    chosen: &str,
) -> (String, String, String, bool) {
    let (words, place) = (asked.words, &candidate.place);
    let key = place.key();
    let names: Vec<String> = place.names.iter().take(3).map(|n| plain(n).into_owned()).collect();
    let kind = words.say(&format!("filing-place-{}", place.kind.as_str()));
    let region = place.region.as_deref().map(|region| asked.snapshot.region_name(words, region));
    let at = crate::names::coordinates(place.lon, place.lat);
    let known = [Some(kind), region, Some(at)].into_iter().flatten();
    let is_chosen = key == chosen;
    (key, words.list(names), words.list(known), is_chosen)
}

fn languages(words: Words) -> Vec<(String, String)> {
    const TAGS: [&str; 8] = ["", "ar", "en", "ru", "tr", "fa", "ku", "fr"];
    let name = |tag: &str| match tag {
        "" => words.say("filing-not-told"),
        tag => words.say(&format!("filing-language-{tag}")),
    };
    TAGS.map(|tag| (tag.to_owned(), name(tag))).to_vec()
}

fn regions(asked: &Asked, none: (String, String)) -> Vec<(String, String)> {
    let regions = asked
        .snapshot
        .mechanism
        .regions
        .iter()
        .map(|region| (region.code.to_string(), crate::names::name(asked.words, &region.name)));
    std::iter::once(none).chain(regions).collect()
}

fn acts(words: Words, told: &str, none: (String, String)) -> Vec<ChoiceGroup> {
    let mut groups = vec![(String::new(), vec![(none.0, none.1, told.is_empty())])];
    for act in ACTS.iter().filter_map(|(path, _)| Act::parse(path)) {
        let is_chosen = Act::parse(told) == Some(act);
        let choice = (act.path().to_owned(), capitalized(&act_name(words, act)), is_chosen);
        match act.class() == act {
            true => groups.push((choice.1.clone(), vec![choice])),
            false => {
                if let Some((_, choices)) = groups.last_mut() {
                    choices.push(choice);
                }
            }
        }
    }
    groups
}

fn weapons(words: Words, none: (String, String)) -> Vec<(String, String)> {
    let named = Weapon::ALL.iter().map(|weapon| {
        let word = weapon.as_str();
        (word.to_owned(), words.say(&format!("filing-weapon-{}", word.replace('_', "-"))))
    });
    std::iter::once(none).chain(named).collect()
}

fn effects(words: Words, none: (String, String)) -> Vec<(String, String)> {
    let counted = Effect::ALL.iter().filter(|effect| !matches!(effect, Effect::None));
    let named = counted.map(|effect| {
        let word = effect.as_str();
        (word.to_owned(), words.say(&format!("filing-unit-{}", word.replace('_', "-"))))
    });
    let vehicle = ("vehicle".to_owned(), words.say("filing-unit-vehicle"));
    std::iter::once(none).chain(named).chain([vehicle]).collect()
}

fn grades(words: Words, of: &str, codes: &[&str]) -> Vec<(String, String)> {
    let said = |code: &&str| {
        let meaning = words.say(&format!("{of}-{}", code.to_ascii_lowercase()));
        ((*code).to_owned(), format!("{code} · {meaning}"))
    };
    codes.iter().map(said).collect()
}
