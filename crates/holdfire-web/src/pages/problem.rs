//! The page that says what went wrong and what to do next.

use crate::asked::Visit;
use crate::error::WebError;
use crate::pages::chrome::Chrome;
use crate::pages::powers::act_name;
use crate::pages::sign_in::refusal;
use crate::words::{Arg, Words, plain};
use askama::Template;
use holdfire_store::StoreError;

#[derive(Template)]
#[template(path = "problem.html")]
struct Problem {
    chrome: Chrome,
    what: String,
    next: String,
    back: String,
    back_text: String,
}

/// What a reader sees instead of the page.
pub(crate) fn page(visit: &Visit, why: &WebError) -> Result<String, askama::Error> {
    let words = visit.words;
    let (what, next) = told(words, why);
    let mechanism = visit.param("m");
    let known = visit.site.find(mechanism).is_some();
    let (back, back_text) = match known {
        true => (crate::routes::At::new(mechanism).situation(), words.say("back-to-situation")),
        false => ("/".to_owned(), words.say("back-to-mechanisms")),
    };
    let chrome = Chrome::bare(visit, what.clone());
    Problem { chrome, what, next, back, back_text }.render()
}

fn told(words: Words, why: &WebError) -> (String, String) {
    match why {
        WebError::NotFound { what, id } => {
            let id: String = plain(id).chars().take(80).collect();
            let args = [
                ("what", Arg::ready(words.say(&format!("thing-{what}")))),
                ("name", Arg::text(id)),
            ];
            (
                words.with("problem-not-found", &args),
                words.say(&format!("problem-not-found-{what}")),
            )
        }
        WebError::BadAddress { name: "?" } => {
            (words.say("problem-bad-query"), words.say("problem-bad-query-next"))
        }
        WebError::BadAddress { name } => {
            (words.about("problem-bad-value", name), words.say("problem-bad-value-next"))
        }
        WebError::TooLarge { most_bytes } => (
            words.count("problem-too-large", (most_bytes >> 20) as u64),
            words.say("problem-too-large-next"),
        ),
        WebError::FormTooLarge { most_bytes } => (
            words.count("problem-form-too-large", (most_bytes >> 10) as u64),
            words.say("problem-form-too-large-next"),
        ),
        WebError::TooMany { after_s } => {
            (words.count("problem-too-many", *after_s), words.say("problem-too-many-next"))
        }
        WebError::BadForm | WebError::BadField { .. } => {
            (words.say("problem-bad-form"), words.say("problem-bad-form-next"))
        }
        WebError::NotTaken | WebError::NoScope { .. } => {
            (words.say("problem-not-taken"), words.say("problem-not-taken-next"))
        }
        WebError::Room(refused) => match refusal(words, refused) {
            Some(said) => (said, words.say("problem-refused-next")),
            None => (words.say("problem-failed"), words.say("problem-failed-next")),
        },
        WebError::SignIn => (words.say("problem-sign-in"), words.say("problem-sign-in-next")),
        WebError::NotAllowed { act } => (
            words.with("problem-not-allowed", &[("act", Arg::ready(act_name(words, *act)))]),
            words.say("problem-not-allowed-next"),
        ),
        WebError::PowersChanged => {
            (words.say("problem-powers-changed"), words.say("problem-powers-changed-next"))
        }
        WebError::Foreign => (words.say("problem-foreign"), words.say("problem-foreign-next")),
        WebError::Refused { why } => {
            (words.about("problem-refused", why), words.say("problem-refused-next"))
        }
        WebError::Busy | WebError::Store(StoreError::Locked(_)) => {
            (words.say("problem-busy"), words.say("problem-busy-next"))
        }
        _ => (words.say("problem-failed"), words.say("problem-failed-next")),
    }
}
