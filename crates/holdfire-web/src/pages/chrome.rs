//! What stands around every page: title, marks, navigation, as-of, languages, disclaimer.

use crate::asked::{Asked, Visit};
use crate::language::Language;
use crate::moments::Moment;
use crate::names::name;
use crate::pages::due::DueQuestion;
use crate::routes::At;
use crate::static_files;
use crate::words::Words;

/// What stands around a page.
pub(crate) struct Chrome {
    pub words: Words,
    pub title: String,
    pub styles: String,
    pub theme: String,
    pub main_id: &'static str,
    pub main_class: &'static str,
    pub mechanism: Option<MechanismChrome>,
    pub languages: Vec<LanguageLink>,
}

/// What stands around a page of a mechanism.
pub(crate) struct MechanismChrome {
    pub name: String,
    pub href: String,
    pub is_exercise: bool,
    pub disclaimer: String,
    pub as_of: Option<Moment>,
    pub zone: String,
    pub size: String,
    pub register: String,
    pub sections: Vec<Section>,
}

/// A link of the navigation.
#[derive(Clone)]
pub(crate) struct Section {
    pub href: String,
    pub text: String,
    pub is_current: bool,
}

pub(crate) struct LanguageLink {
    pub href: String,
    pub tag: &'static str,
    pub name: &'static str,
}

impl Chrome {
    /// Around a page of a mechanism. `section` is the page's place in the navigation.
    pub fn of(asked: &Asked, section: &str, title: String) -> Self {
        let snapshot = &asked.snapshot;
        let words = asked.words;
        let mechanism_name = name(words, &snapshot.mechanism.name);
        let at = asked.at();
        let recorded = snapshot.recorded;
        let chrome = MechanismChrome {
            href: at.situation(),
            is_exercise: snapshot.mechanism.exercise,
            disclaimer: name(words, &snapshot.mechanism.disclaimer),
            as_of: recorded.map(|at| snapshot.zone.instant_shown(words, at)),
            zone: recorded.map_or_else(String::new, |at| snapshot.zone.abbreviation(at)),
            size: words.number(snapshot.size),
            register: at.register(),
            sections: sections(words, &at, section),
            name: mechanism_name.clone(),
        };
        let title = format!("{title} · {mechanism_name}");
        let title = match chrome.is_exercise {
            true => format!("{} · {title}", words.say("exercise")),
            false => title,
        };
        Self { mechanism: Some(chrome), ..Self::bare(&asked.visit, title) }
    }

    /// Around a page that belongs to no mechanism.
    pub fn bare(visit: &Visit, title: String) -> Self {
        let words = visit.words;
        let others = Language::ALL.into_iter().filter(|language| *language != words.language);
        Self {
            words,
            title: format!("{title} · Holdfire"),
            styles: static_files::address("app.css"),
            theme: static_files::address("theme-first.js"),
            main_id: "content",
            main_class: "page",
            mechanism: None,
            languages: others
                .map(|language| LanguageLink {
                    href: visit.in_language(language),
                    tag: language.tag(),
                    name: language.own_name(),
                })
                .collect(),
        }
    }

    /// The same with a narrow column of text.
    #[must_use]
    pub fn narrow(mut self) -> Self {
        self.main_class = "page narrow";
        self
    }
}

fn sections(words: Words, at: &At, current: &str) -> Vec<Section> {
    let all = [
        ("situation", at.situation()),
        ("instruments", at.instruments()),
        ("areas", at.areas()),
        ("due", at.due(&DueQuestion::default(), 1)),
        ("linking", at.linking()),
        ("declared", at.declared()),
        ("bulletins", at.bulletins()),
        ("sources", at.sources()),
        ("register", at.register()),
    ];
    all.into_iter()
        .map(|(id, href)| Section {
            href,
            text: words.say(&format!("section-{id}")),
            is_current: id == current,
        })
        .collect()
}
