//! What clauses of statements cite, and `/{m}/statements/citations`: each resolution by its paragraphs, with
//! the clauses that cite them, and those that nobody cites. What the paragraphs of some resolutions are
//! about is known in our own words (`resolutions/`); those of others are listed as far as they are cited.

use super::listed;
use super::pieces::{Cell, Piece, Section, Table, lines, matter, words};
use crate::asked::Asked;
use crate::error::WebError;
use crate::words::{Arg, plain};
use axum::response::Response;
use holdfire_core::talks::{Statement, StatementClause};
use holdfire_core::{InstrumentId, Names, TalkBook, TalkId};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A resolution whose paragraphs are known.
#[derive(Debug, Deserialize)]
struct Resolution {
    symbol: String,
    source: String,
    paragraphs: Vec<Paragraph>,
}

#[derive(Debug, Deserialize)]
struct Paragraph {
    number: String,
    about: Names,
}

static KNOWN: LazyLock<Vec<Resolution>> = LazyLock::new(|| {
    let all = [include_str!("../../resolutions/s-res-2254-2015.json")];
    // A test reads every file.
    all.iter().filter_map(|text| serde_json::from_str(text).ok()).collect()
});

/// What a citation names: a resolution or another document, and a paragraph of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cited<'c> {
    pub what: &'c str,
    pub paragraph: Option<&'c str>,
}

/// Reads `S/RES/2254 (2015) 4`. What is no symbol of a resolution is named as a whole.
pub(super) fn cited(told: &str) -> Cited<'_> {
    let told = told.trim();
    let whole = Cited { what: told, paragraph: None };
    let Some(rest) = told.strip_prefix("S/RES/") else { return whole };
    let Some(end) = rest.find(')') else { return whole };
    let at = "S/RES/".len() + end + 1;
    let paragraph = told[at..].trim();
    Cited { what: &told[..at], paragraph: Some(paragraph).filter(|p| !p.is_empty()) }
}

/// A citation with its page.
pub(super) fn link(asked: &Asked, book: &TalkBook, told: &str) -> Cell {
    let Cited { what, paragraph } = cited(told);
    if let Some(found) = matter_cited(asked, book, what) {
        return found;
    }
    let anchor = match paragraph {
        Some(paragraph) => format!("{}-{}", anchor(what), anchor(paragraph)),
        None => anchor(what),
    };
    let href = format!("{}#{anchor}", asked.at().promises("statements/citations"));
    vec![Piece::Link(href, plain(told).into_owned())]
}

/// A statement or an instrument that is cited by its id.
fn matter_cited(asked: &Asked, book: &TalkBook, what: &str) -> Option<Cell> {
    if let Ok(id) = TalkId::new(what)
        && book.get::<Statement>(&id).is_some()
    {
        return Some(matter(asked, book, Some(&id)));
    }
    let id = InstrumentId::new(what).ok()?;
    let found = asked.snapshot.instruments.iter().any(|instrument| instrument.id == id);
    found.then(|| super::pieces::clause(asked, id.as_str(), None))
}

/// Letters and digits, for a place in a page.
fn anchor(text: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    text.chars().map(plain).collect()
}

type Citing<'b> = Vec<(&'b Statement, &'b StatementClause)>;

/// Everything that is cited, with the clauses that cite it.
fn citing(book: &TalkBook) -> BTreeMap<&str, BTreeMap<Option<&str>, Citing<'_>>> {
    let mut all: BTreeMap<&str, BTreeMap<Option<&str>, Citing<'_>>> = BTreeMap::new();
    for (_, statement) in book.each::<Statement>() {
        for clause in &statement.clauses {
            for told in &clause.cites {
                let Cited { what, paragraph } = cited(told);
                let of = all.entry(what).or_default().entry(paragraph).or_default();
                of.push((statement, clause));
            }
        }
    }
    all
}

/// `/{m}/statements/citations`
pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let book = asked.talks();
    let citing = citing(&book);
    let mut sections = Vec::new();
    for resolution in KNOWN.iter() {
        if let Some(by) = citing.get(&*resolution.symbol) {
            sections.push(known(asked, &book, resolution, by));
        }
    }
    let columns = ["citations-what", "citations-cited-by"];
    let mut table = Table::new(asked, &columns, "citations-none");
    for (what, by) in citing.iter().filter(|(what, _)| !is_known(what)) {
        let found = matter_cited(asked, &book, what);
        let name = found.unwrap_or_else(|| vec![Piece::Text(plain(what).into_owned())]);
        let by = lines(by.iter().map(|(paragraph, of)| {
            let paragraph =
                paragraph.map(|p| vec![Piece::Muted(asked.words.about("citations-paragraph", p))]);
            [paragraph.unwrap_or_default(), clauses(asked, &book, of)].concat()
        }));
        table.add(anchor(what), vec![name, by]);
    }
    sections.push(Section::new(asked, "others", "citations-others", "", table));
    let answer = asked.words.count("citations-answer", citing.len() as u64);
    listed(asked, "statements", answer, "", &[], sections)
}

fn is_known(symbol: &str) -> bool {
    KNOWN.iter().any(|resolution| resolution.symbol == symbol)
}

/// A resolution, paragraph by paragraph.
fn known(
    asked: &Asked,
    book: &TalkBook,
    resolution: &Resolution,
    by: &BTreeMap<Option<&str>, Citing<'_>>,
) -> Section {
    let words_of = asked.words;
    let columns = ["citations-paragraph-column", "citations-about", "citations-cited-by"];
    let mut table = Table::new(asked, &columns, "citations-none");
    let none = Vec::new();
    let whole = by.get(&None).unwrap_or(&none);
    if !whole.is_empty() {
        let all = vec![Piece::Text(words_of.say("citations-whole"))];
        let row = vec![
            all,
            vec![Piece::Muted(words_of.say("citations-whole-note"))],
            clauses(asked, book, whole),
        ];
        table.add(anchor(&resolution.symbol), row);
    }
    let mut silent = 0;
    for paragraph in &resolution.paragraphs {
        let of = by.get(&Some(&*paragraph.number)).unwrap_or(&none);
        let cited_by = match of.is_empty() {
            true => {
                silent += 1;
                vec![Piece::Missing(words_of.say("citations-nobody"))]
            }
            false => clauses(asked, book, of),
        };
        let about = paragraph.about.get(words_of.language.tag());
        let row = table.add(
            format!("{}-{}", anchor(&resolution.symbol), anchor(&paragraph.number)),
            vec![
                vec![Piece::Text(paragraph.number.clone())],
                vec![Piece::Text(about.to_owned())],
                cited_by,
            ],
        );
        row.class = if of.is_empty() { "uncited" } else { "" };
    }
    // What is cited of it and is none of the paragraphs that are known.
    let is_listed = |told: &str| resolution.paragraphs.iter().any(|p| p.number == told);
    for (told, of) in by.iter().filter_map(|(told, of)| Some(((*told)?, of))) {
        if !is_listed(told) {
            let row = vec![words(Some(told)), Vec::new(), clauses(asked, book, of)];
            table.add(format!("{}-{}", anchor(&resolution.symbol), anchor(told)), row);
        }
    }
    let coverage = words_of.with(
        "citations-coverage",
        &[
            ("n", Arg::number(silent)),
            ("all", Arg::number(resolution.paragraphs.len() as u64)),
            ("source", Arg::text(&resolution.source)),
        ],
    );
    Section { id: "resolution", heading: resolution.symbol.clone(), note: coverage, table }
}

fn clauses(asked: &Asked, book: &TalkBook, of: &Citing<'_>) -> Cell {
    let one = |(statement, clause): &(&Statement, &StatementClause)| {
        let href = format!("{}#clause-{}", asked.at().talk(statement.id.as_str()), clause.number);
        let name = matter(asked, book, Some(&statement.id));
        let number = asked.words.about("beside-clause", &*clause.number);
        [name, vec![Piece::Link(href, number)]].concat()
    };
    lines(of.iter().map(one))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn a_paragraph_is_told_from_the_resolution_it_stands_in() {
        let of = |told| {
            let Cited { what, paragraph } = cited(told);
            (what, paragraph)
        };
        assert_eq!(of("S/RES/2254 (2015) 4"), ("S/RES/2254 (2015)", Some("4")));
        assert_eq!(of(" S/RES/2254 (2015) "), ("S/RES/2254 (2015)", None));
        assert_eq!(of("S/RES/2254"), ("S/RES/2254", None));
        assert_eq!(of("S/2016/1133"), ("S/2016/1133", None));
        assert_eq!(of("قرار S/RES/2254 (2015) 4"), ("قرار S/RES/2254 (2015) 4", None));
    }

    #[test]
    fn every_known_resolution_is_told_in_every_language() {
        assert_eq!(KNOWN.len(), 1);
        let resolution = &KNOWN[0];
        assert_eq!(resolution.paragraphs.len(), 16);
        for (n, paragraph) in resolution.paragraphs.iter().enumerate() {
            assert_eq!(paragraph.number, (n + 1).to_string());
            for language in Language::ALL {
                assert!(paragraph.about.0.contains_key(language.tag()), "{language:?} {n}");
            }
        }
    }
}
