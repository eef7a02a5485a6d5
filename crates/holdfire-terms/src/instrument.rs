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
//!
//! ### Draft of ANOTHER-SOURCE
//!
//! What the clause says there [ANOTHER-SOURCE].
//!
//! ### Reading of some-party
//!
//! How that party reads it [SOURCE].
//! ````

use crate::clause::{Clause, ClauseKind, Term, TermBasis};
use crate::duties::{Duties, WrittenDuties, is_clause_number, may_be_due};
use crate::front_matter::{self, FrontMatter, Settings, Written1, backwards};
use crate::ladder::{self, Step, StepSpots};
use crate::local_time::instant;
use crate::problem::{Code, Problem, Spot, line_of, nearest};
use crate::rule::{Rule, Vocabulary};
use crate::versions::{self, Beside};
use holdfire_core::{AreaId, Instrument, InstrumentId};
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};
use serde::Deserialize;
use std::ops::Range;
use toml::Spanned;

/// An instrument longer than this is refused unread; the longest of ours has 8 KiB.
const MAX_INSTRUMENT_BYTES: usize = 4 * 1024 * 1024;

/// An instrument with everything its text says.
pub(crate) struct ReadInstrument {
    pub instrument: Instrument,
    pub settings: Settings,
    pub clauses: Vec<Clause>,
    /// The rule of each clause that has one, by its place in `clauses`.
    pub rules: Vec<(usize, Rule)>,
    /// The steps of its ladder with the places of their parts.
    pub steps: Vec<(Step, StepSpots)>,
    /// The other instruments that it names, and where.
    pub mentioned: Vec<(InstrumentId, Spot)>,
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
    for section in reader.sections() {
        if let Some((clause, rule_line)) = reader.clause(section) {
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
    reader.check_consequences(&clauses);
    for (code, spot, message) in ladder::problems_with(&front.steps, &clauses) {
        reader.problem(code, spot, message);
    }
    let mut problems = reader.problems;
    if clauses.is_empty() && problems.is_empty() {
        let message = "the instrument has no clause; a clause begins with a heading such as `## 1 Attacks cease`";
        problems.push(Problem::new(Code::NoClause, file, 1, message));
    }
    if problems.is_empty() {
        let FrontMatter { instrument, settings, steps, mentioned, .. } = front;
        return Ok(ReadInstrument { instrument, settings, clauses, rules, steps, mentioned });
    }
    problems.sort();
    Err(problems)
}

/// What stands under one heading.
pub(crate) struct Part {
    pub heading: String,
    pub line: usize,
    pub attributes: Option<(String, usize)>,
    pub paragraphs: Vec<String>,
    pub rules: Vec<(String, usize)>,
}

/// A clause as it stands in the Markdown, with its subsections.
struct Section {
    clause: Part,
    beside: Vec<Part>,
}

impl Section {
    /// The part under the last heading.
    fn last(&mut self) -> &mut Part {
        self.beside.last_mut().unwrap_or(&mut self.clause)
    }
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
    #[serde(default)]
    nature: Option<Spanned<String>>,
    #[serde(default)]
    by: Option<Spanned<Vec<String>>>,
    #[serde(default)]
    due: Option<Spanned<Written1>>,
    #[serde(default)]
    verified_by: Option<Spanned<String>>,
    #[serde(default)]
    verified_within: Option<Spanned<String>>,
    #[serde(default)]
    consequence: Option<Spanned<String>>,
}

const ATTRIBUTES: &[&str] = &[
    "kind",
    "testable",
    "in_force_from",
    "in_force_until",
    "area",
    "excepts",
    "nature",
    "by",
    "due",
    "verified_by",
    "verified_within",
    "consequence",
];

/// What stands before the attributes when they are read as TOML.
const BEFORE_ATTRIBUTES: &str = "of = { ";

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
    fn sections(&mut self) -> Vec<Section> {
        let body = &self.markdown[self.front.body_offset..];
        let line = |range: &Range<usize>| line_of(body, range.start) + self.front.lines_before_body;
        let mut sections: Vec<Section> = Vec::new();
        let mut html_lines = Vec::new();
        let mut words = String::new();
        let mut has_only_code = true;
        let mut in_heading = false;
        let mut fence: Option<(String, usize)> = None;
        for (event, range) in Parser::new(body).into_offset_iter() {
            match event {
                Event::Start(Tag::Heading { level, .. }) => {
                    in_heading = matches!(level, HeadingLevel::H2 | HeadingLevel::H3);
                    words.clear();
                }
                Event::End(TagEnd::Heading(level)) if in_heading => {
                    in_heading = false;
                    let part = Part {
                        heading: std::mem::take(&mut words),
                        line: line(&range),
                        attributes: None,
                        paragraphs: Vec::new(),
                        rules: Vec::new(),
                    };
                    match (level, sections.last_mut()) {
                        (HeadingLevel::H2, _) => {
                            sections.push(Section { clause: part, beside: Vec::new() });
                        }
                        (_, Some(section)) => section.beside.push(part),
                        (_, None) => {}
                    }
                }
                Event::Start(Tag::Paragraph | Tag::Item) => {
                    words.clear();
                    has_only_code = true;
                }
                Event::End(TagEnd::Paragraph | TagEnd::Item) => {
                    let paragraph = std::mem::take(&mut words);
                    let Some(part) = sections.last_mut().map(Section::last) else { continue };
                    let is_first = part.paragraphs.is_empty() && part.attributes.is_none();
                    if is_first && has_only_code {
                        part.attributes = Some((paragraph, line(&range)));
                    } else if !paragraph.trim().is_empty() {
                        part.paragraphs.push(paragraph);
                    }
                }
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language)))
                    if language.split_whitespace().next() == Some("cedar") =>
                {
                    // The rule itself starts on the line after the fence.
                    fence = Some((String::new(), line(&range) + 1));
                }
                Event::End(TagEnd::CodeBlock) => {
                    if let (Some(rule), Some(section)) = (fence.take(), sections.last_mut()) {
                        section.last().rules.push(rule);
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
        sections
    }

    fn clause(&mut self, section: Section) -> Option<(Clause, usize)> {
        let Section { clause: part, beside } = section;
        let Some((number, title)) = part.heading.trim().split_once(char::is_whitespace) else {
            let message =
                "the heading has no number or no title; write for example `## 2a Attacks cease`";
            self.problem(Code::Heading, part.line, message);
            return None;
        };
        let is_number = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
        if number.len() > 20 || !number.chars().all(is_number) {
            let message =
                format!("`{number}` is not a clause number; use letters, digits, `.` and `-`");
            self.problem(Code::ClauseNumber, part.line, message);
            return None;
        }
        let Some((written, line)) = part.attributes else {
            let message = format!(
                "clause `{number}` has no attributes; put a line such as `` `kind = \"prohibition\", testable = true` `` under its heading"
            );
            self.problem(Code::NoAttributes, part.line, message);
            return None;
        };
        let mut attributes = self.attributes(&written, line)?;
        let mut in_force = self.terms(&attributes, line)?;
        let duties = self.duties(&mut attributes, line, number);
        if part.paragraphs.is_empty() {
            self.problem(
                Code::NoText,
                part.line,
                format!("clause `{number}` has no text; say in your own words what it means"),
            );
        }
        if part.rules.len() > 1 {
            let message = format!("clause `{number}` has several rules; give each its own clause");
            self.problem(Code::SeveralRules, part.rules[1].1, message);
        }
        let rule = part.rules.into_iter().next();
        match (attributes.testable, &rule) {
            (true, None) => self.problem(
                Code::NoRule,
                part.line,
                format!("clause `{number}` is testable but has no rule; add a ```cedar block or write `testable = false`"),
            ),
            (false, Some((_, line))) => self.problem(
                Code::RuleNotTestable,
                *line,
                format!("clause `{number}` is not testable but has a rule; remove it or write `testable = true`"),
            ),
            (true, Some(_)) if attributes.kind == ClauseKind::Principle => self.problem(
                Code::PrincipleScored,
                part.line,
                format!("clause `{number}` is a principle; principles are never scored: write `testable = false`"),
            ),
            _ => {}
        }
        let (mut drafts, mut readings) = (Vec::new(), Vec::new());
        for part in &beside {
            match versions::read(part, number, &in_force, &self.front.zone) {
                Ok(Beside::Draft(draft)) => drafts.push(draft),
                Ok(Beside::Reading(reading)) => readings.push(reading),
                Err((code, spot, message)) => self.problem(code, spot, message),
            }
        }
        for draft in &drafts {
            in_force.extend(draft.in_force.clone());
            if let (Some(_), Err(message)) = (&draft.due, may_be_due(attributes.kind)) {
                let message = format!("a draft of clause `{number}`: {message}");
                self.problem(Code::WrongAttribute, draft.line, message);
            }
        }
        let text = part.paragraphs.join("\n\n");
        let rule_line = rule.as_ref().map_or(part.line, |(_, line)| *line);
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
            nature: duties.nature,
            by: duties.by,
            due: duties.due,
            verified_by: duties.verified_by,
            verified_within: duties.verified_within,
            consequence: duties.consequence,
            drafts,
            readings,
            line: part.line,
        };
        Some((clause, rule_line))
    }

    fn attributes(&mut self, written: &str, line: usize) -> Option<Attributes> {
        #[derive(Deserialize)]
        struct Line {
            of: Attributes,
        }
        match toml::from_str::<Line>(&format!("{BEFORE_ATTRIBUTES}{written} }}")) {
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

    /// Who owes what by when, who verifies it and what follows.
    fn duties(&mut self, attributes: &mut Attributes, line: usize, number: &str) -> Duties {
        let written = WrittenDuties {
            nature: attributes.nature.take(),
            by: attributes.by.take(),
            due: attributes.due.take(),
            verified_by: attributes.verified_by.take(),
            verified_within: attributes.verified_within.take(),
            consequence: attributes.consequence.take(),
        };
        let mut wrong = Vec::new();
        let duties = Duties::read(written, attributes.kind, &self.front.zone, &mut wrong);
        for (code, span, message) in wrong {
            // The attributes stand between backticks at the beginning of their line.
            let column = span.start.saturating_sub(BEFORE_ATTRIBUTES.len()) + 2;
            self.problem(code, Spot { line, column }, format!("clause `{number}`: {message}"));
        }
        duties
    }

    /// The terms of the instrument, unless the clause has its own.
    fn terms(&mut self, attributes: &Attributes, line: usize) -> Option<Vec<Term>> {
        if attributes.in_force_from.is_none() && attributes.in_force_until.is_none() {
            return Some(self.front.settings.in_force.clone());
        }
        let zone = self.front.zone.clone();
        let mut time = |written: &Option<Written1>| match written {
            None => Ok(None),
            Some(written) => instant(&written.words(), &zone).map(Some).map_err(|message| {
                self.problems.push(Problem::new(Code::NotATime, self.file, line, message));
            }),
        };
        let (from, until) = (time(&attributes.in_force_from), time(&attributes.in_force_until));
        let of_instrument = self.front.written_terms.first();
        let begun = of_instrument.and_then(|term| term.from);
        let own_until = until.ok()?;
        let term = Term {
            from: from.ok()?.or(begun),
            until: own_until.or(of_instrument.and_then(|term| term.until)),
            says: None,
            because: TermBasis::Text,
        };
        if let Some(message) = backwards(&term) {
            self.problem(Code::Backwards, line, message);
        }
        Some(match (&self.front.settings.renewal, own_until) {
            (Some(renewal), None) => renewal.readings(term, begun, &self.front.zone),
            _ => vec![term],
        })
    }

    fn check_consequences(&mut self, clauses: &[Clause]) {
        for clause in clauses {
            let number = clause.consequence.as_deref().filter(|words| is_clause_number(words));
            let Some(number) = number else { continue };
            if !clauses.iter().any(|other| *other.number == *number) {
                let message = format!(
                    "clause `{}` names clause `{number}` as its consequence, which is not in this instrument; write what follows in words",
                    clause.number
                );
                self.problem(Code::NotDefined, clause.line, message);
            }
        }
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
pub(crate) fn citations(text: &str) -> Vec<Box<str>> {
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
