//! The words of pages: Fluent messages by language, and what goes into them.
//!
//! Text from outside that stands inside a sentence is isolated, so that a name written from right
//! to left does not reorder an English sentence, or the other way round; controls of direction
//! that come with it are taken out. Numbers get their thousands marks here and nowhere else.

use crate::language::Language;
use crate::numbers::{counted, grouped, shown};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

macro_rules! messages {
    ($language:literal) => {
        messages!($language: "common", "acts", "situation", "incident", "report", "instruments",
            "areas", "declared", "due", "bulletins", "edition", "labels", "register", "sources",
            "problem", "reasons", "rules", "what_if", "linking", "evidence", "judged", "access", "sign_in",
            "askings", "queue", "calls", "coverage", "reconciliation", "filing", "signing", "exports", "notices", "api",
            "talks", "promises", "documents", "brief")
    };
    ($language:literal: $($file:literal),+) => {
        &[$(($file, include_str!(concat!("../locales/", $language, "/", $file, ".ftl")))),+]
    };
}

/// The message files of a language, by name.
pub(crate) fn message_files(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::English => messages!("en"),
        Language::Arabic => messages!("ar"),
        Language::Russian => messages!("ru"),
        Language::Turkish => messages!("tr"),
        Language::Persian => messages!("fa"),
    }
}

type Bundle = FluentBundle<FluentResource>;

/// The messages of one language.
#[derive(Clone, Copy)]
pub struct Words {
    /// Which language.
    pub language: Language,
}

impl Words {
    /// The words of a language.
    pub fn of(language: Language) -> Self {
        Self { language }
    }

    /// A message without variables.
    pub fn say(&self, id: &str) -> String {
        self.fill(id, None)
    }

    /// A message that exists only for some codes, such as the name of an act or a kind.
    pub fn known(&self, id: &str) -> Option<String> {
        bundle(self.language).has_message(id).then(|| self.say(id))
    }

    /// A message about one number, which it calls `$n`.
    pub fn count(&self, id: &str, n: impl TryInto<i64>) -> String {
        self.with(id, &[("n", Arg::number(n))])
    }

    /// A message about one text, which it calls `$name`.
    pub fn about(&self, id: &str, name: impl AsRef<str>) -> String {
        self.with(id, &[("name", Arg::text(name))])
    }

    /// A message with variables.
    pub fn with(&self, id: &str, args: &[(&'static str, Arg)]) -> String {
        let mut filled = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            match value {
                Arg::Number(n) => filled.set(*name, counted(self.language, *n)),
                Arg::Text(text) => filled.set(*name, isolated(self.language, text).into_owned()),
                Arg::Ready(text) => filled.set(*name, text.clone()),
            }
        }
        self.fill(id, Some(&filled))
    }

    /// A whole number with its thousands marks.
    pub fn number(&self, n: impl TryInto<i64>) -> String {
        grouped(self.language, n.try_into().unwrap_or(i64::MAX))
    }

    /// A number that is not whole, as it was rounded: `0.75`, `0,75`.
    pub fn decimal(&self, rounded: impl AsRef<str>) -> String {
        rounded.as_ref().replace('.', self.language.decimal_mark())
    }

    /// Items joined as the language joins a list without "and".
    pub fn list<S: AsRef<str>>(&self, items: impl IntoIterator<Item = S>) -> String {
        let separator = self.language.list_separator();
        let items: Vec<String> = items
            .into_iter()
            .map(|item| isolated(self.language, item.as_ref()).into_owned())
            .collect();
        items.join(separator)
    }

    fn fill(&self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        let (id, attribute) = match id.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (id, None),
        };
        let bundle = bundle(self.language);
        let pattern = bundle.get_message(id).and_then(|message| match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|found| found.value()),
            None => message.value(),
        });
        // A test sees to it that every message a page asks for exists in every language.
        let Some(pattern) = pattern else { return format!("[{id}]") };
        let mut errors = Vec::new();
        bundle.format_pattern(pattern, args, &mut errors).into_owned()
    }
}

/// What goes into a message.
#[derive(Debug, Clone)]
pub enum Arg {
    /// A number; it also chooses the plural.
    Number(i64),
    /// Text from outside.
    Text(String),
    /// Text that these pages made, in the language of the page.
    Ready(String),
}

impl Arg {
    /// A whole number.
    pub fn number(n: impl TryInto<i64>) -> Self {
        Self::Number(n.try_into().unwrap_or(i64::MAX))
    }

    /// Text from outside.
    pub fn text(text: impl AsRef<str>) -> Self {
        Self::Text(text.as_ref().to_owned())
    }

    /// Text that these pages made.
    pub fn ready(text: impl Into<String>) -> Self {
        Self::Ready(text.into())
    }
}

/// Text from outside without controls of direction and other characters that cannot be seen.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_invisible) {
        Cow::Owned(text.chars().filter(|c| !is_invisible(*c)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || (c.is_control() && c != '\n' && c != '\t')
}

/// Text that may be read in the other direction, kept apart from the sentence around it.
fn isolated(language: Language, text: &str) -> Cow<'_, str> {
    let text = plain(text);
    let foreign = match language.is_right_to_left() {
        false => text.chars().any(is_right_to_left),
        true => text.chars().any(|c| c.is_alphabetic() && !is_right_to_left(c)),
    };
    match foreign {
        true => Cow::Owned(format!("\u{2068}{text}\u{2069}")),
        false => text,
    }
}

/// Hebrew to Arabic Extended-A and the presentation forms (Unicode blocks of right-to-left scripts).
pub(crate) fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

fn bundle(language: Language) -> &'static Bundle {
    static BUNDLES: [OnceLock<Bundle>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    BUNDLES[language as usize].get_or_init(|| made(language))
}

fn made(language: Language) -> Bundle {
    let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(shown(number)),
        _ => None,
    }));
    for (_, text) in message_files(language) {
        // What cannot be parsed is left out; a test parses every file and accepts no error.
        let resource = match FluentResource::try_new((*text).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_of_direction_in_a_name_do_not_reach_the_sentence() {
        assert_eq!(plain("a\u{202e}b\u{2069}c\0"), "abc");
        assert_eq!(isolated(Language::English, "حلب"), "\u{2068}حلب\u{2069}");
        assert_eq!(isolated(Language::English, "Aleppo"), "Aleppo");
        assert_eq!(isolated(Language::Arabic, "Aleppo"), "\u{2068}Aleppo\u{2069}");
        assert_eq!(isolated(Language::Arabic, "12:30"), "12:30");
        assert_eq!(isolated(Language::Persian, "AST-7K3M"), "\u{2068}AST-7K3M\u{2069}");
        assert_eq!(isolated(Language::Russian, "Алеппо"), "Алеппо");
        assert_eq!(isolated(Language::Turkish, "حلب"), "\u{2068}حلب\u{2069}");
    }
}
