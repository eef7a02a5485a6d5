//! How news is said: a sentence without names of people, words of sources or places.

use crate::words::Words;
use holdfire_room::{News, Subject};

/// What kind of news it is, as a sentence.
pub(crate) fn said(words: Words, news: News) -> String {
    words.say(&format!("news-{}", news.as_str().replace('_', "-")))
}

/// What it comes under: a duty, or a saved search by its name.
pub(crate) fn subject_said(words: Words, subject: &Subject, search: Option<&str>) -> String {
    match subject {
        Subject::Duty(duty) => words.say(&format!("duty-{}", duty.as_str().replace('_', "-"))),
        Subject::Search(_) => match search {
            Some(name) => words.about("notice-search", name),
            None => words.say("notice-search-gone"),
        },
    }
}
