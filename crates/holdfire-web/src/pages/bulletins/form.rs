//! `/{m}/bulletins/new`: for whom a bulletin is to go out; then who could read it and what it leaves out
//! for them, and only then the button. What goes out is what was looked at: of the same register size.

use super::figures::{Table, withheld_table};
use crate::acts::bulletin::{self, NewBulletin};
use crate::asked::{Asked, html, redirect};
use crate::error::WebError;
use crate::language::Language;
use crate::pages::chrome::Chrome;
use crate::pages::powers::{SeenBy, lines};
use crate::sent::Sent;
use crate::words::{Arg, plain};
use askama::Template;
use axum::response::Response;
use holdfire_core::Audience;
use jiff::civil::Date;

#[derive(Template)]
#[template(path = "bulletin_form.html")]
struct BulletinForm {
    chrome: Chrome,
    at: String,
    action: String,
    token: String,
    from: String,
    to: String,
    audiences: Vec<Choice>,
    languages: Vec<Choice>,
    preview: Option<Preview>,
}

/// Something that can be chosen.
struct Choice {
    value: &'static str,
    name: String,
    is_chosen: bool,
}

/// What would go out, and to whom.
struct Preview {
    audience: &'static str,
    language: &'static str,
    register_size: u64,
    made_from: String,
    readers: Vec<SeenBy>,
    /// The sentences of the edition, in its language.
    tag: String,
    direction: &'static str,
    says: Vec<String>,
    /// What is left out, against the members' edition; nothing in theirs.
    withheld: Option<Table>,
}

pub(crate) fn form(asked: &Asked) -> Result<Response, WebError> {
    let (words, at) = (asked.words, asked.at());
    let told = |name: &'static str| asked.visit.asks(name).filter(|told| !told.is_empty());
    let new = match told("audience") {
        None => None,
        Some(_) => Some(read(told)?),
    };
    let yesterday = asked.snapshot.days.day_of(asked.now()?).yesterday();
    let day = yesterday.map_err(|_| WebError::BadAddress { name: "from" })?;
    let (from, to) = new.as_ref().map_or((day, day), |new| (new.from, new.to));
    let audience = new.as_ref().map_or(Audience::Members, |new| new.audience);
    let language = new.as_ref().map_or(words.language.tag(), |new| new.language.as_str());
    let preview = new.as_ref().map(|new| preview(asked, new)).transpose()?;
    html(&BulletinForm {
        chrome: Chrome::of(asked, "bulletins", words.say("bulletin-issue")),
        at: at.bulletin("new"),
        action: at.bulletins(),
        token: asked.token(),
        from: from.to_string(),
        to: to.to_string(),
        audiences: Audience::ALL
            .iter()
            .map(|of| Choice {
                value: of.as_str(),
                name: words.say(&format!("bulletin-for-{}", of.as_str())),
                is_chosen: *of == audience,
            })
            .collect(),
        languages: Language::ALL
            .into_iter()
            .map(|of| Choice {
                value: of.tag(),
                name: words.say(&format!("language-{}", of.tag())),
                is_chosen: of.tag() == language,
            })
            .collect(),
        preview,
    })
}

fn preview(asked: &Asked, new: &NewBulletin) -> Result<Preview, WebError> {
    let words = asked.words;
    let bulletin = bulletin::prepared(asked, new)?.bulletin;
    let readers = lines(asked, bulletin::readers(asked, new.audience)?);
    let size = bulletin.made_from.register_size;
    let withheld = bulletin.withheld.as_ref();
    let said = withheld.map(|withheld| withheld.says.as_slice()).unwrap_or_default();
    let language = Language::of_tag(&new.language).unwrap_or(words.language);
    Ok(Preview {
        audience: new.audience.as_str(),
        language: language.tag(),
        register_size: size,
        made_from: words.with("made-from", &[("size", Arg::number(size))]),
        readers,
        tag: bulletin.primary_language(),
        direction: if bulletin.is_right_to_left() { "rtl" } else { "ltr" },
        says: bulletin.headlines.iter().chain(said).map(|line| plain(line).into_owned()).collect(),
        withheld: withheld.map(|withheld| withheld_table(words, withheld)),
    })
}

/// What the form asks for, in an address or sent.
fn read<'t>(told: impl Fn(&'static str) -> Option<&'t str>) -> Result<NewBulletin, WebError> {
    let bad = |name| WebError::BadAddress { name };
    let day = |name: &'static str| -> Result<Date, WebError> {
        told(name).and_then(|told| told.parse().ok()).ok_or_else(|| bad(name))
    };
    let size = told("register_size").map(|told| told.parse().map_err(|_| bad("register_size")));
    let (from, to) = (day("from")?, day("to")?);
    if to < from {
        return Err(bad("to"));
    }
    Ok(NewBulletin {
        from,
        to,
        audience: told("audience").and_then(Audience::parse).ok_or_else(|| bad("audience"))?,
        language: told("language").ok_or_else(|| bad("language"))?.to_owned(),
        register_size: size.transpose()?,
    })
}

/// Issues what was looked at.
pub(crate) fn issued(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    if sent.get("act") != "issue" {
        return Err(WebError::BadForm);
    }
    let new = read(|name| sent.given(name))?;
    // Without the size there is nothing that was looked at.
    if new.register_size.is_none() {
        return Err(WebError::BadForm);
    }
    let (id, _) = bulletin::issued(asked, &new)?;
    Ok(redirect(&asked.at().bulletin(id.as_str())))
}
