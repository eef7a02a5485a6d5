//! `/{m}/what-if`: the incidents of the register under other terms, those of a bundled case or of a
//! draft that is sent along. Nothing is recorded and nothing of the draft is kept; the question
//! about a bundled case stands in the address, so that it can be shared.

mod asking;
mod drafts;
mod map;
mod tables;

pub(crate) use asking::{Answered, about_case, about_draft};
pub(crate) use drafts::{Draft, MOST_BYTES, files_of, read};

use crate::asked::{Asked, html};
use crate::charts::map::Drawing;
use crate::error::WebError;
use crate::names::{Tag, name, tag};
use crate::pages::chrome::Chrome;
use crate::situation::filter::Overall;
use crate::words::{Arg, Words, plain};
use askama::Template;
use asking::Answer;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use holdfire_core::Verdict;
use holdfire_terms::{Problem, Spot};
use std::collections::BTreeMap;
use std::sync::Arc;
use tables::{ChangedRow, GroupTable, Matrix, changed, groups, matrix};

/// Problems shown of one draft.
const MOST_PROBLEMS: usize = 100;

#[derive(Template)]
#[template(path = "what_if.html")]
struct WhatIfPage {
    chrome: Chrome,
    crumbs: String,
    result: Option<ResultView>,
    problems: Vec<ProblemView>,
    problems_answer: String,
    form: Form,
}

/// What would be answered otherwise.
struct ResultView {
    answer: String,
    asked_of: String,
    /// Whether the address can be shared.
    is_shareable: bool,
    matrix: Matrix,
    map: Option<Drawing>,
    glyphs: Vec<Tag>,
    groups: Vec<GroupTable>,
    changed: Vec<ChangedRow>,
    cut: String,
    is_nothing: bool,
}

/// One thing that is wrong with a draft.
struct ProblemView {
    spot: String,
    at: String,
    message: String,
    code: &'static str,
    /// The line it stands in, as it was sent.
    excerpt: String,
}

struct Form {
    action: String,
    cases: Vec<(String, bool)>,
    texts: Vec<(String, String)>,
    draft: String,
    most: String,
}

/// The form, the answer about a bundled case, or the form with the text of an instrument in it.
pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let visit = &asked.visit;
    let mut form = form(asked, "");
    if let Some(id) = visit.asks("from") {
        let found = asked.snapshot.instruments.iter().find(|i| i.id.as_str() == id);
        let instrument = found.ok_or_else(|| WebError::not_found("instrument", id))?;
        form.draft = instrument.text.to_string();
    }
    let Some(case) = visit.asks("case") else { return shown(asked, None, form) };
    let files = visit.site.options.cases.get(case);
    let files = files.ok_or(WebError::BadAddress { name: "case" })?;
    for (known, is_chosen) in &mut form.cases {
        *is_chosen = known == case;
    }
    let answer = about_case(asked.served(), &asked.snapshot, case, files)?;
    let terms = asked.words.about("what-if-terms-of-case", case);
    shown(asked, Some((answer, terms, true, files)), form)
}

/// The answer about a draft that was sent.
pub(crate) fn tried(asked: &Asked, draft: &Draft) -> Result<Response, WebError> {
    let form = form(asked, &draft.pasted);
    let mut response = match draft.files.is_empty() {
        true => shown(asked, None, form)?,
        false => {
            let answer = about_draft(asked.served(), &asked.snapshot, &draft.files)?;
            let files = asked.words.list(draft.files.keys());
            let terms = asked.words.with("what-if-terms-of-draft", &[("files", Arg::ready(files))]);
            shown(asked, Some((answer, terms, false, &draft.files)), form)?
        }
    };
    // A draft may be confidential: no cache keeps what was said about it.
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

type AskedTerms<'a> = (Answer, String, bool, &'a BTreeMap<String, Vec<u8>>);

fn shown(asked: &Asked, of: Option<AskedTerms<'_>>, form: Form) -> Result<Response, WebError> {
    let words = asked.words;
    let (result, problems) = match of {
        None => (None, Vec::new()),
        Some((Ok(answered), terms, is_shareable, _)) => {
            (Some(result(asked, &answered, &terms, is_shareable)), Vec::new())
        }
        Some((Err(problems), _, _, files)) => {
            let shown = problems.iter().take(MOST_PROBLEMS);
            (None, shown.map(|problem| problem_view(words, problem, files)).collect())
        }
    };
    html(&WhatIfPage {
        crumbs: asked.at().instruments(),
        problems_answer: words.count("what-if-problems", problems.len() as u64),
        result,
        problems,
        form,
        chrome: Chrome::of(asked, "instruments", words.say("what-if")),
    })
}

fn result(asked: &Asked, answered: &Arc<Answered>, terms: &str, is_shareable: bool) -> ResultView {
    let (words, found) = (asked.words, &answered.found);
    let (changed_rows, cut) = changed(asked, found);
    let n = found.number().sure;
    ResultView {
        answer: words.with(
            "what-if-answer",
            &[
                ("n", Arg::number(n as u64)),
                ("asked", Arg::ready(words.count("incidents", found.asked.sure as u64))),
            ],
        ),
        asked_of: words.with(
            "what-if-asked-of",
            &[
                ("terms", Arg::ready(terms)),
                ("size", Arg::ready(words.number(asked.snapshot.size))),
            ],
        ),
        is_shareable,
        matrix: matrix(asked, found),
        map: map::drawing(asked, answered),
        glyphs: [
            Some(Verdict::Engaged),
            Some(Verdict::Undetermined),
            Some(Verdict::NotEngaged),
            None,
        ]
        .map(|verdict| tag(words, Overall::of(verdict)))
        .into(),
        groups: groups(asked, answered),
        changed: changed_rows,
        cut,
        is_nothing: n == 0,
    }
}

fn problem_view(words: Words, problem: &Problem, files: &BTreeMap<String, Vec<u8>>) -> ProblemView {
    let Spot { line, column } = problem.spot;
    let excerpt = files.get(&*problem.file).and_then(|bytes| {
        let text = String::from_utf8_lossy(bytes);
        let line = text.lines().nth(problem.spot.line.checked_sub(1)?)?;
        Some(plain(line).chars().take(160).collect())
    });
    ProblemView {
        spot: format!("{}:{line}:{column}", plain(&problem.file)),
        at: words.with(
            "what-if-spot",
            &[("line", Arg::ready(line.to_string())), ("column", Arg::ready(column.to_string()))],
        ),
        message: plain(&problem.message).into_owned(),
        code: problem.code.as_str(),
        excerpt: excerpt.unwrap_or_default(),
    }
}

fn form(asked: &Asked, draft: &str) -> Form {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    Form {
        action: asked.at().what_if(),
        cases: asked.visit.site.options.cases.keys().map(|case| (case.clone(), false)).collect(),
        texts: snapshot
            .instruments
            .iter()
            .map(|i| (asked.at().what_if_from(i.id.as_str()), name(words, &i.title)))
            .collect(),
        draft: draft.to_owned(),
        most: words.with("what-if-most", &[("mib", Arg::number((MOST_BYTES >> 20) as u64))]),
    }
}
