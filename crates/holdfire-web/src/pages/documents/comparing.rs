//! Two texts about one event, side by side: what both say and where they differ, and what only one says.
//! Neither is preferred.

use super::proposals::{Read, read_text};
use super::{Text, may_record, text_of};
use crate::asked::{Asked, html};
use crate::error::WebError;
use crate::pages::acts::Choice;
use crate::pages::chrome::Chrome;
use crate::words::{Arg, plain};
use askama::Template;
use axum::response::Response;
use holdfire_reading::{Difference, Proposal, compare};

#[derive(Template)]
#[template(path = "documents/compare.html")]
struct ComparePage {
    chrome: Chrome,
    answer: String,
    one: Side,
    other: Side,
    both: Vec<PairView>,
    only: [Vec<Said>; 2],
    documents: String,
    choices: Vec<Choice>,
}

/// One of the two texts.
struct Side {
    title: String,
    href: String,
}

/// What both say.
struct PairView {
    kind: String,
    one: Said,
    other: Said,
    differences: Vec<(String, String, String)>,
}

/// What a text says, in its words.
struct Said {
    kind: String,
    quote: String,
    href: String,
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    // What is not recorded is shown to those who could record it.
    if !may_record(asked) {
        return Err(WebError::NotTaken);
    }
    let words = asked.words;
    let side = |name: &'static str| -> Result<(Text, Read), WebError> {
        let id = asked.visit.asks(name).ok_or(WebError::BadAddress { name })?;
        let text = text_of(asked, id)?;
        let read = read_text(asked, &text).ok_or(WebError::BadAddress { name })?;
        Ok((text, read))
    };
    let ((one, first), (other, second)) = (side("one")?, side("other")?);
    let compared = compare(&first.reading, &second.reading);
    let said = |text: &Text, proposal: &Proposal| Said {
        kind: words.say(&format!("proposed-{}", proposal.what.kind())),
        quote: plain(&proposal.quote).into_owned(),
        href: asked.at().document_marked(
            text.document.id.as_str(),
            proposal.span.start,
            proposal.span.end,
        ),
    };
    let pair = |pair: &holdfire_reading::Pair| {
        let one = said(&one, first.reading.proposals.get(pair.first)?);
        let other = said(&other, second.reading.proposals.get(pair.second)?);
        let differences = pair.differences.iter().map(|of| difference(asked, of)).collect();
        Some(PairView { kind: one.kind.clone(), one, other, differences })
    };
    let both: Vec<PairView> = compared.both.iter().filter_map(pair).collect();
    let only = |text: &Text, read: &Read, of: &[usize]| -> Vec<Said> {
        let proposals = of.iter().filter_map(|n| read.reading.proposals.get(*n));
        proposals.map(|proposal| said(text, proposal)).collect()
    };
    let differing = both.iter().filter(|pair| !pair.differences.is_empty()).count();
    let only =
        [only(&one, &first, &compared.only_first), only(&other, &second, &compared.only_second)];
    let args = [
        ("n", Arg::number(both.len())),
        ("differ", Arg::number(differing)),
        ("only", Arg::number(only[0].len() + only[1].len())),
    ];
    let side = |text: &Text| Side {
        title: plain(&text.document.title).into_owned(),
        href: asked.at().document(text.document.id.as_str()),
    };
    html(&ComparePage {
        chrome: Chrome::of(asked, "talks", words.say("documents-compare")),
        answer: words.with("documents-compared", &args),
        one: side(&one),
        other: side(&other),
        both,
        only,
        documents: asked.at().documents_compared(),
        choices: super::choices(asked),
    })
}

/// The field, and what each text has in it.
fn difference(asked: &Asked, of: &Difference) -> (String, String, String) {
    let told = |side: &Option<String>| match side {
        Some(told) => plain(told).into_owned(),
        None => asked.words.say("documents-silent"),
    };
    (
        asked.words.say(&format!("documents-field-{}", of.field.as_str())),
        told(&of.first),
        told(&of.second),
    )
}
