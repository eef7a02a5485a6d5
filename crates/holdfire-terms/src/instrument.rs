//! Reads a literate instrument: Markdown with a description in front, a heading per clause, and
//! under it one line of attributes, a text in our own words, and the rule.
//!
//! ````text
//! ## 2a Attacks with any weapon cease
//!
//! `kind = "prohibition", testable = true`
//!
//! What the clause says, in our own words [SOURCE].
//!
//! ```cedar
//! forbid (principal, action in Action::"force", resource) when { principal.bound };
//! ```
//! ````

use crate::clause::{Clause, ClauseKind, Term};
use crate::front_matter::{self, FrontMatter, Settings, Written1, backwards};
use crate::local_time::instant;
use crate::problem::{Code, Problem, Spot, line_of, nearest};
use crate::rule::{Rule, Vocabulary};
use holdfire_core::{AreaId, Instrument};
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};
use serde::Deserialize;
use std::ops::Range;

/// An instrument longer than this is refused unread; the longest of ours has 8 KiB.
const MAX_INSTRUMENT_BYTES: usize = 4 * 1024 * 1024;

/// An instrument with everything its text says.
pub(crate) struct ReadInstrument {
    pub instrument: Instrument,
    pub settings: Settings,
    pub clauses: Vec<Clause>,
    /// The rule of each clause that has one, by its place in `clauses`.
    pub rules: Vec<(usize, Rule)>,
}

/// Reads a literate instrument: what is recorded about it, and its clauses. Otherwise all that is
/// wrong with it, by line.
pub fn read_instrument(
    file: &str,
    markdown: &str,
) -> Result<(Instrument, Vec<Clause>), Vec<Problem>> {
    let vocabulary = Vocabulary::new()
        .map_err(|error| vec![Problem::new(Code::Rule, file, 1, error.to_string())])?;
    read(file, markdown, &vocabulary).map(|read| (read.instrument, read.clauses))
}

pub(crate) fn read(
    file: &str,
    markdown: &str,
    vocabulary: &Vocabulary,
) -> Result<ReadInstrument, Vec<Problem>> {
    if markdown.len() > MAX_INSTRUMENT_BYTES {
        return Err(vec![Problem::new(
            Code::TooLong,
            file,
            1,
            "the instrument is longer than 4 MiB; split it into annexes",
        )]);
    }
    let front = front_matter::read(file, markdown)?;
    let mut reader = Reader { file, front: &front, markdown, problems: Vec::new() };
    let mut clauses = Vec::new();
    let mut rules = Vec::new();
    for draft in reader.drafts() {
        if let Some((clause, rule_line)) = reader.clause(draft) {
            if clauses.iter().any(|known: &Clause| known.number == clause.number) {
                let message = format!("clause `{}` is there twice; number it anew", clause.number);
                reader.problem(Code::ClauseTwice, clause.line, message);
            }
            if let Some(cedar) = &clause.cedar {
                match vocabulary.compile(clauses.len(), cedar) {
                    Ok(rule) => rules.push((clauses.len(), rule)),
                    Err(problems) => {
                        for problem in problems {
                            let spot = Spot::of(cedar, problem.offset).within(rule_line.into());
                            let of = format!("rule of clause `{}`: ", clause.number);
                            reader.problem(Code::Rule, spot, of + &problem.message);
                        }
                    }
                }
            }
            clauses.push(clause);
        }
    }
    reader.check_exceptions(&clauses);
    let mut problems = reader.problems;
    if clauses.is_empty() && problems.is_empty() {
        let message = "the instrument has no clause; a clause begins with a heading such as `## 1 Attacks cease`";
        problems.push(Problem::new(Code::NoClause, file, 1, message));
    }
    if problems.is_empty() {
        let FrontMatter { instrument, settings, .. } = front;
        return Ok(ReadInstrument { instrument, settings, clauses, rules });
    }
    problems.sort();
    Err(problems)
}

/// A clause as it stands in the Markdown.
struct Draft {
    heading: String,
    line: usize,
    attributes: Option<(String, usize)>,
    paragraphs: Vec<String>,
    rules: Vec<(String, usize)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Attributes {
    kind: ClauseKind,
    testable: bool,
    #[serde(default)]
    in_force_from: Option<Written1>,
    #[serde(default)]
    in_force_until: Option<Written1>,
    #[serde(default)]
    area: Option<AreaId>,
    #[serde(default)]
    excepts: Vec<Box<str>>,
}

const ATTRIBUTES: &[&str] =
    &["kind", "testable", "in_force_from", "in_force_until", "area", "excepts"];

struct Reader<'a> {
    file: &'a str,
    front: &'a FrontMatter,
    markdown: &'a str,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn problem(&mut self, code: Code, spot: impl Into<Spot>, message: impl Into<String>) {
        self.problems.push(Problem::new(code, self.file, spot, message));
    }

    /// Cuts the Markdown into clauses. What stands before the first clause is an introduction.
    fn drafts(&mut self) -> Vec<Draft> {
        let body = &self.markdown[self.front.body_offset..];
        let line = |range: &Range<usize>| line_of(body, range.start) + self.front.lines_before_body;
        let mut drafts: Vec<Draft> = Vec::new();
        let mut html_lines = Vec::new();
        let mut words = String::new();
        let mut has_only_code = true;
        let mut in_heading = false;
        let mut fence: Option<(String, usize)> = None;
        for (event, range) in Parser::new(body).into_offset_iter() {
            match event {
                Event::Start(Tag::Heading { level, .. }) => {
                    in_heading = level == HeadingLevel::H2;
                    words.clear();
                }
                Event::End(TagEnd::Heading(HeadingLevel::H2)) if in_heading => {
                    in_heading = false;
                    drafts.push(Draft {
                        heading: std::mem::take(&mut words),
                        line: line(&range),
                        attributes: None,
                        paragraphs: Vec::new(),
                        rules: Vec::new(),
                    });
                }
                Event::Start(Tag::Paragraph | Tag::Item) => {
                    words.clear();
                    has_only_code = true;
                }
                Event::End(TagEnd::Paragraph | TagEnd::Item) => {
                    let paragraph = std::mem::take(&mut words);
                    let Some(draft) = drafts.last_mut() else { continue };
                    let is_first = draft.paragraphs.is_empty() && draft.attributes.is_none();
                    if is_first && has_only_code {
                        draft.attributes = Some((paragraph, line(&range)));
                    } else if !paragraph.trim().is_empty() {
                        draft.paragraphs.push(paragraph);
                    }
                }
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language)))
                    if language.split_whitespace().next() == Some("cedar") =>
                {
                    // The rule itself starts on the line after the fence.
                    fence = Some((String::new(), line(&range) + 1));
                }
                Event::End(TagEnd::CodeBlock) => {
                    if let (Some(rule), Some(draft)) = (fence.take(), drafts.last_mut()) {
                        draft.rules.push(rule);
                    }
                }
                Event::Text(text) => match &mut fence {
                    Some((rule, _)) => rule.push_str(&text),
                    None => {
                        has_only_code = false;
                        words.push_str(&text);
                    }
                },
                Event::Code(code) => words.push_str(&code),
                Event::SoftBreak | Event::HardBreak => words.push(' '),
                Event::Html(_) | Event::InlineHtml(_) => html_lines.push(line(&range)),
                _ => {}
            }
        }
        for line in html_lines {
            self.problem(
                Code::Html,
                line,
                "HTML is not part of an instrument; write plain Markdown",
            );
        }
        drafts
    }

    fn clause(&mut self, draft: Draft) -> Option<(Clause, usize)> {
        let Some((number, title)) = draft.heading.trim().split_once(char::is_whitespace) else {
            let message =
                "the heading has no number or no title; write for example `## 2a Attacks cease`";
            self.problem(Code::Heading, draft.line, message);
            return None;
        };
        let is_number = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
        if number.len() > 20 || !number.chars().all(is_number) {
            let message =
                format!("`{number}` is not a clause number; use letters, digits, `.` and `-`");
            self.problem(Code::ClauseNumber, draft.line, message);
            return None;
        }
        let Some((written, line)) = draft.attributes else {
            let message = format!(
                "clause `{number}` has no attributes; put a line such as `` `kind = \"prohibition\", testable = true` `` under its heading"
            );
            self.problem(Code::NoAttributes, draft.line, message);
            return None;
        };
        let attributes = self.attributes(&written, line)?;
        let in_force = self.terms(&attributes, line)?;
        if draft.paragraphs.is_empty() {
            self.problem(
                Code::NoText,
                draft.line,
                format!("clause `{number}` has no text; say in your own words what it means"),
            );
        }
        if draft.rules.len() > 1 {
            let message = format!("clause `{number}` has several rules; give each its own clause");
            self.problem(Code::SeveralRules, draft.rules[1].1, message);
        }
        let rule = draft.rules.into_iter().next();
        match (attributes.testable, &rule) {
            (true, None) => self.problem(
                Code::NoRule,
                draft.line,
                format!("clause `{number}` is testable but has no rule; add a ```cedar block or write `testable = false`"),
            ),
            (false, Some((_, line))) => self.problem(
                Code::RuleNotTestable,
                *line,
                format!("clause `{number}` is not testable but has a rule; remove it or write `testable = true`"),
            ),
            (true, Some(_)) if attributes.kind == ClauseKind::Principle => self.problem(
                Code::PrincipleScored,
                draft.line,
                format!("clause `{number}` is a principle; principles are never scored: write `testable = false`"),
            ),
            _ => {}
        }
        let text = draft.paragraphs.join("\n\n");
        let rule_line = rule.as_ref().map_or(draft.line, |(_, line)| *line);
        let clause = Clause {
            instrument: self.front.instrument.id.clone(),
            number: number.into(),
            title: title.trim().into(),
            kind: attributes.kind,
            testable: attributes.testable,
            cites: citations(&text),
            text: text.into(),
            cedar: rule.map(|(rule, _)| rule.trim_end().into()),
            in_force,
            area: attributes.area,
            excepts: attributes.excepts,
            line: draft.line,
        };
        Some((clause, rule_line))
    }

    fn attributes(&mut self, written: &str, line: usize) -> Option<Attributes> {
        #[derive(Deserialize)]
        struct Line {
            of: Attributes,
        }
        match toml::from_str::<Line>(&format!("of = {{ {written} }}")) {
            Ok(line) => Some(line.of),
            Err(error) => {
                let message = error.message().trim().replace('\n', " ");
                let unknown = message.strip_prefix("unknown field `");
                let meant = unknown
                    .and_then(|rest| nearest(rest.split('`').next()?, ATTRIBUTES))
                    .map(|meant| format!("; did you mean `{meant}`?"))
                    .unwrap_or_default();
                self.problem(
                    Code::Attributes,
                    line,
                    format!("cannot read the attributes: {message}{meant}"),
                );
                None
            }
        }
    }

    /// The terms of the instrument, unless the clause has its own.
    fn terms(&mut self, attributes: &Attributes, line: usize) -> Option<Vec<Term>> {
        if attributes.in_force_from.is_none() && attributes.in_force_until.is_none() {
            return Some(self.front.in_force.clone());
        }
        let zone = self.front.zone.clone();
        let mut time = |written: &Option<Written1>| match written {
            None => Ok(None),
            Some(written) => instant(&written.words(), &zone).map(Some).map_err(|message| {
                self.problems.push(Problem::new(Code::NotATime, self.file, line, message));
            }),
        };
        let (from, until) = (time(&attributes.in_force_from), time(&attributes.in_force_until));
        let of_instrument = self.front.in_force.first();
        let term = Term {
            from: from.ok()?.or(of_instrument.and_then(|term| term.from)),
            until: until.ok()?.or(of_instrument.and_then(|term| term.until)),
            says: None,
        };
        if let Some(message) = backwards(&term) {
            self.problem(Code::Backwards, line, message);
        }
        Some(vec![term])
    }

    fn check_exceptions(&mut self, clauses: &[Clause]) {
        for clause in clauses {
            for number in &clause.excepts {
                if !clauses.iter().any(|other| other.number == *number) {
                    let message = format!(
                        "clause `{}` is an exception to clause `{number}`, which is not in this instrument",
                        clause.number
                    );
                    self.problem(Code::ExceptionToNothing, clause.line, message);
                }
            }
        }
    }
}

/// The tags in square brackets: `[VOLT-FR]`.
fn citations(text: &str) -> Vec<Box<str>> {
    let mut found: Vec<Box<str>> = Vec::new();
    for part in text.split('[').skip(1) {
        let Some((tag, _)) = part.split_once(']') else { continue };
        let is_tag = !tag.is_empty()
            && tag.len() <= 40
            && tag.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-');
        if is_tag && !found.iter().any(|known| &**known == tag) {
            found.push(tag.into());
        }
    }
    found
}
