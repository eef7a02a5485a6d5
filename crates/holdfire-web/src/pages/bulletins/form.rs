//! `/{m}/bulletins/new`, and with `?corrects=ID` for what takes the place of an earlier one: for whom a bulletin is to go out; then who could read it and what it leaves out
//! for them, and only then the button. What goes out is what was looked at: of the same register size.

use super::corrected::{corrected_incidents, corrected_numbers};
use super::figures::{Table, withheld_table};
use super::{correction_of as correction_made, find, summary};
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
use holdfire_core::{Audience, Bulletin};

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
    /// What is to be corrected.
    corrects: Option<Corrected>,
    /// Why nothing can be shown.
    problem: String,
}

/// Something that can be chosen.
struct Choice {
    value: &'static str,
    name: String,
    is_chosen: bool,
}

/// A bulletin that is to be corrected: the form has its days, readers and language.
struct Corrected {
    id: String,
    href: String,
    period: String,
    edition: String,
    /// Other bulletins of these days that nobody corrected.
    others: Vec<(String, String)>,
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
    /// What differs from what it corrects.
    corrected: Vec<Table>,
    /// What is left out, against the members' edition; nothing in theirs.
    withheld: Option<Table>,
}

pub(crate) fn form(asked: &Asked) -> Result<Response, WebError> {
    let (words, at) = (asked.words, asked.at());
    let told = |name: &'static str| asked.visit.asks(name).filter(|told| !told.is_empty());
    let corrected = told("corrects").map(|id| find(asked, id)).transpose()?;
    let new = match (corrected, told("audience")) {
        (Some(of), _) => Some(correction_of(asked, of)),
        (None, Some(_)) => Some(NewBulletin::told(told)?),
        (None, None) => None,
    };
    let yesterday = asked.snapshot.days.day_of(asked.now()?).yesterday();
    let day = yesterday.map_err(|_| WebError::BadAddress { name: "from" })?;
    let (from, to) = new.as_ref().map_or((day, day), |new| (new.from, new.to));
    let audience = new.as_ref().map_or(Audience::Members, |new| new.audience);
    let language = new.as_ref().map_or(words.language.tag(), |new| new.language.as_str());
    let (preview, problem) = match new.as_ref().map(|new| preview(asked, new)).transpose() {
        Ok(preview) => (preview, String::new()),
        // The days are both there, and make no period.
        Err(WebError::BadField { field, .. }) if field == "to" => {
            (None, words.say("bulletin-days-wrong"))
        }
        Err(why) => return Err(why),
    };
    html(&BulletinForm {
        chrome: Chrome::of(
            asked,
            "bulletins",
            words.say(if corrected.is_some() { "bulletin-correcting" } else { "bulletin-issue" }),
        ),
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
        corrects: corrected.map(|of| corrected_shown(asked, of)),
        problem,
    })
}

/// A bulletin of the same days, readers and language.
fn correction_of(asked: &Asked, of: &Bulletin) -> NewBulletin {
    let days = &asked.snapshot.days;
    NewBulletin {
        from: days.day_of(of.from),
        to: days.last_day_before(of.until),
        audience: of.audience(),
        language: of.language.to_string(),
        register_size: None,
        corrects: Some(of.id.clone()),
        because: None,
    }
}

fn corrected_shown(asked: &Asked, of: &Bulletin) -> Corrected {
    let shown = summary(asked, of);
    let others = asked.snapshot.bulletins.iter().filter(|other| {
        (other.from, other.until) == (of.from, of.until)
            && other.id != of.id
            && asked.access.may_read(other)
            && correction_made(asked, other).is_none()
    });
    Corrected {
        id: shown.id,
        href: shown.href,
        period: shown.period,
        edition: format!("{} · {}", shown.edition, shown.language),
        others: others
            .map(|other| (asked.at().bulletin(other.id.as_str()), other.id.to_string()))
            .collect(),
    }
}

fn preview(asked: &Asked, new: &NewBulletin) -> Result<Preview, WebError> {
    let words = asked.words;
    let bulletin = bulletin::prepared(asked, new)?.bulletin;
    let readers = lines(asked, bulletin::readers(asked, new.audience)?);
    let size = bulletin.made_from.register_size;
    let withheld = bulletin.withheld.as_ref();
    let said = withheld.map(|withheld| withheld.says.as_slice()).unwrap_or_default();
    let correction = bulletin.correction.as_ref();
    let corrects = correction.map(|correction| correction.says.as_slice()).unwrap_or_default();
    let language = Language::of_tag(&new.language).unwrap_or(words.language);
    Ok(Preview {
        audience: new.audience.as_str(),
        language: language.tag(),
        register_size: size,
        made_from: words.with("made-from", &[("size", Arg::number(size))]),
        readers,
        tag: bulletin.primary_language(),
        direction: if bulletin.is_right_to_left() { "rtl" } else { "ltr" },
        says: corrects
            .iter()
            .chain(&bulletin.headlines)
            .chain(said)
            .map(|line| plain(line).into_owned())
            .collect(),
        corrected: correction.map_or_else(Vec::new, |correction| {
            let numbers = corrected_numbers(words, correction);
            Some(numbers).into_iter().chain(corrected_incidents(asked, correction)).collect()
        }),
        withheld: withheld.map(|withheld| withheld_table(words, withheld)),
    })
}

/// Issues what was looked at.
pub(crate) fn issued(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    if sent.get("act") != "issue" {
        return Err(WebError::BadForm);
    }
    let new = NewBulletin::told(|name| sent.given(name))?;
    // Without the size there is nothing that was looked at.
    if new.register_size.is_none() {
        return Err(WebError::BadForm);
    }
    let (id, _) = bulletin::issued(asked, &new)?;
    Ok(redirect(&asked.at().bulletin(id.as_str())))
}
