//! Holds readings of articles against a truth made by hand (`tests/truth`; its README says how it was made).
//!
//! The rules:
//!
//! - One row of the truth and one thing read are matched at most once. They can match if they share a place of the text and are of one kind; of several,
//!   those that agree in value come first, then those that share most.
//! - **found**: they match. **right**: they match and agree in what is compared of their kind.
//! - Mentions: kind and value. A person agrees by its own id, by that of its office, an office by its own, by that of its holder or of the actor it speaks
//!   for. A day without a year agrees with the same month and day of any year; a day that stayed unresolved agrees with none.
//! - Meetings: series; right also by state, and by days where both have them. An open end of the truth is the other end. Meetings of two (`bilateral`) are contacts
//!   here, and are left out of meetings and attendance.
//! - Attendance: who; right also by state. What the truth calls `sponsor` is an organiser here; it has `boycotted` for every refusal to come, which is boycotted,
//!   refused or absent here; whom others keep out (`excluded`) is absent here.
//! - Statements: clauses; right also by kind. Clause 0 is the statement as such.
//!   Words of one speaker that the truth has among the claims, as assertion or criticism, are no rows of statements; what is read there is not counted.
//! - Claims: accusations, by who is accused; right also by accuser. Rows that the truth notes as criticism or assertion are left out, and what is read there is not
//!   counted. What the author accuses somebody of by telling an act is proposed as an act and scored with incidents; those rows are left out here.
//! - Commitments: one of those who commit; right also by form. Contacts: both sides; right also by medium. Zones: kind. Incidents: an act or
//!   an evacuation there; right also by who acts. Agreements: instruments named; right by value.
//! - Kinds that a truth has no file for are not counted.
//! - Rows noted as furniture are left out, and what is read there is not counted.
//! - A name that the lexicon does not have is read as the text has it, and the truth makes up an id for it: they agree where the id is all of the name or its last
//!   words (`Michel Foucher`: `foucher`); so does a person of the lexicon. Where the truth has `unresolved` for a day, a reading that leaves it unresolved agrees.

use super::astana;
use holdfire_reading::*;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The files of a truth, one for each kind of row.
const FILES: &[&str] = &[
    "mentions",
    "meetings",
    "attendance",
    "statements",
    "claims",
    "commitments",
    "contacts",
    "zones",
    "incidents",
    "agreements",
];

/// A truth made by hand: the content of its files, and the articles it speaks of.
pub struct Truth {
    files: Vec<(&'static str, String)>,
    pub documents: Vec<String>,
    /// Days of publication that are handed in with texts: `published.csv`, if it is there.
    published: BTreeMap<String, Date>,
}

impl Truth {
    /// The truth in a directory; a file that is not there has no rows.
    #[allow(clippy::disallowed_methods, reason = "the truth stands in files")]
    pub fn of(directory: &Path) -> Truth {
        let content = |file: &&'static str| {
            let path = directory.join(format!("{file}.csv"));
            (*file, std::fs::read_to_string(path).unwrap_or_default())
        };
        let files: Vec<(&'static str, String)> = FILES.iter().map(content).collect();
        let documents: BTreeSet<String> = files
            .iter()
            .flat_map(|(_, content)| rows(content))
            .map(|row| row.cell("document"))
            .collect();
        let (_, published) = content(&"published");
        let day = |row: Row| (row.cell("document"), row.cell("day").parse().unwrap());
        let published = rows(&published).into_iter().map(day).collect();
        Truth { files, documents: documents.into_iter().collect(), published }
    }

    /// Whether there is a file with rows of a kind.
    fn has(&self, kind: &str) -> bool {
        let file = if matches!(kind, "date" | "actor" | "place") { "mentions" } else { kind };
        self.files.iter().any(|(name, content)| *name == file && !content.is_empty())
    }

    /// With the days of publication that stand in the first line of `NAME.meta` beside the texts, where it is one.
    #[allow(clippy::disallowed_methods, reason = "the days stand in files")]
    pub fn with_days_beside(mut self, texts: &Path) -> Truth {
        for document in &self.documents {
            let meta = std::fs::read_to_string(texts.join(format!("{document}.meta")));
            let first =
                meta.ok().and_then(|m| m.lines().next().and_then(|l| l.trim().parse().ok()));
            self.published.extend(first.map(|day: Date| (document.clone(), day)));
        }
        self
    }

    /// The truth of this repository.
    pub fn of_repository() -> Truth {
        Truth::of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/truth"))
    }
}

/// A row of a file, with the names of its columns.
struct Row {
    headers: csv::StringRecord,
    cells: csv::StringRecord,
}

impl Row {
    fn cell(&self, name: &str) -> String {
        let at = self.headers.iter().position(|h| h == name);
        at.and_then(|at| self.cells.get(at)).unwrap_or("").to_owned()
    }
}

fn rows(content: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(content.as_bytes());
    let headers = reader.headers().unwrap().clone();
    reader.records().map(|r| Row { headers: headers.clone(), cells: r.unwrap() }).collect()
}

/// What is counted, in the order in which it is printed.
pub const KINDS: &[&str] = &[
    "date",
    "actor",
    "place",
    "meetings",
    "attendance",
    "statements",
    "claims",
    "commitments",
    "contacts",
    "zones",
    "incidents",
    "agreements",
];

/// One thing of the truth or of a reading.
struct Item {
    kind: &'static str,
    /// Of the truth: its article, file, place and, where one passage has several rows, who.
    id: String,
    spans: Vec<Span>,
    /// What has to be shared to be found; nothing asks for no more than a shared place.
    about: BTreeSet<String>,
    /// What has to be shared to be right.
    value: Vec<BTreeSet<String>>,
    label: String,
    /// Not counted, wherever it falls.
    is_left_out: bool,
}

/// Counts of one kind.
#[derive(Clone, Copy, Debug, Default)]
pub struct Count {
    pub truth: usize,
    pub read: usize,
    pub found: usize,
    pub right: usize,
}

impl Count {
    pub fn precision(&self) -> f64 {
        share(self.right, self.read)
    }
    pub fn recall(&self) -> f64 {
        share(self.right, self.truth)
    }
    fn add(&mut self, other: Count) {
        self.truth += other.truth;
        self.read += other.read;
        self.found += other.found;
        self.right += other.right;
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// A row of the truth that was not read, or with another value.
pub struct Miss {
    /// Its row: article, file, place, and who, where one passage has several rows.
    pub id: String,
    pub kind: &'static str,
    /// What the row says, and what was read there.
    pub told: String,
}

/// Counts by kind, every miss, and every proposal that the truth does not have.
pub struct Score {
    pub counts: Vec<(&'static str, Count)>,
    pub misses: Vec<Miss>,
    pub false_ones: Vec<String>,
}

impl Score {
    pub fn of(&self, kind: &str) -> Count {
        self.counts.iter().find(|(k, _)| *k == kind).map(|(_, c)| *c).unwrap_or_default()
    }
}

/// Reads articles from somewhere, as they would be imported fresh, and scores them together.
pub fn score(truth: &Truth, documents: &[String], text_of: impl Fn(&str) -> String) -> Score {
    let lexicon = astana();
    let reader = Reader::new(&lexicon);
    let counts = KINDS.iter().map(|k| (*k, Count::default())).collect();
    let mut score = Score { counts, misses: Vec::new(), false_ones: Vec::new() };
    for document in documents {
        let text = text_of(document);
        let chars: Vec<char> = text.chars().collect();
        let published = truth.published.get(document).copied();
        let reading = reader.read(&Article { text, published, ..Article::default() }).unwrap();
        let true_items = truth_items(truth, document, &chars);
        let read = read_items(&reading, &lexicon);
        for at in 0..score.counts.len() {
            if !truth.has(score.counts[at].0) {
                continue;
            }
            let count = matched(document, score.counts[at].0, &true_items, &read, &mut score);
            score.counts[at].1.add(count);
        }
    }
    score
}

fn matched(
    document: &str,
    kind: &'static str,
    truth: &[Item],
    read: &[Item],
    score: &mut Score,
) -> Count {
    let truth: Vec<&Item> = truth.iter().filter(|i| i.kind == kind).collect();
    let read: Vec<&Item> = read.iter().filter(|i| i.kind == kind).collect();
    let mut pairs: Vec<(bool, usize, usize, usize)> = Vec::new();
    for (i, t) in truth.iter().enumerate() {
        for (j, r) in read.iter().enumerate() {
            let shared = shared_place(&t.spans, &r.spans);
            let is_about = t.about.is_empty()
                || r.about.is_empty()
                || t.about.intersection(&r.about).next().is_some();
            if shared > 0 && is_about {
                pairs.push((is_right(t, r), shared, i, j));
            }
        }
    }
    pairs.sort_by_key(|p| (!p.0, std::cmp::Reverse(p.1), p.2, p.3));
    let (mut of_truth, mut of_read) = (vec![None; truth.len()], vec![None; read.len()]);
    for (is_right, _, i, j) in pairs {
        if of_truth[i].is_none() && of_read[j].is_none() {
            of_truth[i] = Some((j, is_right));
            of_read[j] = Some(i);
        }
    }
    let mut count = Count::default();
    for (t, found) in truth.iter().zip(&of_truth) {
        if t.is_left_out {
            continue;
        }
        count.truth += 1;
        let told = match found {
            Some((_, true)) => {
                count.found += 1;
                count.right += 1;
                continue;
            }
            Some((j, false)) => {
                count.found += 1;
                format!("{} | read: {}", t.label, read[*j].label)
            }
            None => t.label.clone(),
        };
        score.misses.push(Miss { id: t.id.clone(), kind, told });
    }
    for (r, found) in read.iter().zip(&of_read) {
        let near_left_out = |t: &&&Item| t.is_left_out && shared_place(&t.spans, &r.spans) > 0;
        let is_left_out = match found {
            Some(i) => truth[*i].is_left_out,
            None => truth.iter().any(|t| near_left_out(&t)),
        };
        if is_left_out || r.is_left_out && found.is_none() {
            continue;
        }
        count.read += 1;
        if found.is_none() {
            score.false_ones.push(format!("{} {kind}: {}", short(document), r.label));
        }
    }
    count
}

fn is_right(t: &Item, r: &Item) -> bool {
    t.value
        .iter()
        .zip(&r.value)
        .all(|(a, b)| a.is_empty() || b.is_empty() || a.intersection(b).next().is_some())
}

fn shared_place(a: &[Span], b: &[Span]) -> usize {
    let shared = |x: &Span, y: &Span| x.end.min(y.end).saturating_sub(x.start.max(y.start));
    a.iter().flat_map(|x| b.iter().map(move |y| shared(x, y))).max().unwrap_or(0)
}

fn set<I: IntoIterator<Item = S>, S: Into<String>>(items: I) -> BTreeSet<String> {
    items.into_iter().map(Into::into).filter(|s: &String| !s.is_empty()).collect()
}

fn slug(name: &str) -> String {
    let small = name.to_lowercase();
    small
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

/// An article by the number its name begins with, else by its name.
fn short(document: &str) -> &str {
    document.split('_').next().unwrap_or(document)
}

/// The rows of one article.
fn truth_items(truth: &Truth, document: &str, chars: &[char]) -> Vec<Item> {
    let bilateral = bilateral(truth, document);
    let mut items: Vec<Item> = Vec::new();
    for (file, content) in &truth.files {
        for row in rows(content).into_iter().filter(|r| r.cell("document") == document) {
            let cell = |name: &str| row.cell(name);
            let number = |name: &str| -> usize { cell(name).parse().unwrap() };
            let span = Span { start: number("start"), end: number("end") };
            let quote: String = chars[span.start..span.end].iter().collect();
            assert_eq!(quote, cell("quote"), "the truth is of another text");
            if *file == "attendance" && bilateral.contains(&cell("meeting")) {
                continue;
            }
            let (kind, about, value, label, is_left_out) = row_of(file, &cell);
            let place = format!("{} {file} {}-{}", short(document), span.start, span.end);
            let who = format!("{}{}", cell("who"), cell("with"));
            items.push(Item {
                kind,
                id: if who.is_empty() { place } else { format!("{place} {who}") },
                spans: vec![span],
                about,
                value,
                label: format!("{label} [{quote}]"),
                is_left_out,
            });
        }
    }
    let said = items
        .iter()
        .filter(|i| i.kind == "claims" && i.is_left_out)
        .map(|i| Item {
            kind: "statements",
            id: String::new(),
            spans: i.spans.clone(),
            about: BTreeSet::new(),
            value: vec![set(["nothing"])],
            label: i.label.clone(),
            is_left_out: true,
        })
        .collect::<Vec<_>>();
    items.extend(said);
    items
}

fn bilateral(truth: &Truth, document: &str) -> BTreeSet<String> {
    let content = truth.files.iter().find(|(f, _)| *f == "meetings").map_or("", |(_, c)| c);
    rows(content)
        .iter()
        .filter(|r| r.cell("document") == document && r.cell("track") == "bilateral")
        .map(|r| r.cell("id"))
        .collect()
}

type Parts = (&'static str, BTreeSet<String>, Vec<BTreeSet<String>>, String, bool);

fn row_of(file: &str, cell: &dyn Fn(&str) -> String) -> Parts {
    let list = |name: &str| set(cell(name).split(';').map(str::trim).map(str::to_owned));
    let slugs = |name: &str| set(cell(name).split(';').map(slug));
    match file {
        "mentions" => {
            let kind = match cell("kind").as_str() {
                "date" => "date",
                "place" => "place",
                _ => "actor",
            };
            let is_unresolved = cell("value").starts_with("unresolved");
            let value = match kind {
                "date" if is_unresolved => set(["unresolved"]),
                "date" => set([cell("value")]),
                _ => slugs("value"),
            };
            (
                kind,
                BTreeSet::new(),
                vec![value],
                cell("value"),
                cell("note").starts_with("furniture"),
            )
        }
        "meetings" => {
            let (from, to) = (cell("from"), cell("to"));
            let days = match (from.is_empty(), to.is_empty()) {
                (true, true) => String::new(),
                (false, true) => from,
                (true, false) => to,
                (false, false) if from == to => from,
                (false, false) => format!("{from}/{to}"),
            };
            let label = format!("{} {} {}", cell("id"), cell("status"), days);
            (
                "meetings",
                slugs("track"),
                vec![set([cell("status")]), set([days])],
                label,
                cell("track") == "bilateral",
            )
        }
        "attendance" => {
            let state = match cell("state").as_str() {
                "sponsor" => "organizer".to_owned(),
                other => other.to_owned(),
            };
            let label = format!("{} {} {}", cell("meeting"), cell("who"), state);
            ("attendance", slugs("who"), vec![set([state])], label, false)
        }
        "statements" => {
            let kind = if cell("clause no") == "0" { "as-such".to_owned() } else { cell("type") };
            let label = format!("{} {} {kind}", cell("statement"), cell("clause no"));
            ("statements", BTreeSet::new(), vec![set([kind])], label, false)
        }
        "claims" => {
            let is_accusation = cell("note").starts_with("accusation");
            let by_author = cell("accuser") == "author";
            let label = format!("{} -> {}", cell("accuser"), cell("accused"));
            let accused = cell("accused");
            let accused =
                if accused.starts_with("unnamed") { set(["unnamed"]) } else { slugs("accused") };
            ("claims", accused, vec![slugs("accuser")], label, !is_accusation || by_author)
        }
        "commitments" => (
            "commitments",
            slugs("who"),
            vec![set([cell("kind")])],
            format!("{} {}: {}", cell("who"), cell("kind"), cell("what")),
            false,
        ),
        "contacts" => {
            let label = format!("{} {} {}", cell("who"), cell("with"), cell("medium"));
            (
                "contacts",
                slugs("who"),
                vec![slugs("with"), set([cell("medium")])],
                label,
                cell("medium") == "none",
            )
        }
        "zones" => (
            "zones",
            BTreeSet::new(),
            vec![set([cell("kind").replace(" zone", "").replace(" area", "")])],
            cell("kind"),
            false,
        ),
        "incidents" => (
            "incidents",
            BTreeSet::new(),
            vec![slugs("actor")],
            format!("{} {}", cell("what"), cell("actor")),
            false,
        ),
        _ => ("agreements", BTreeSet::new(), vec![list("value")], cell("value"), false),
    }
}

/// What a reading has, in the same words.
fn read_items(reading: &Reading, lexicon: &Lexicon) -> Vec<Item> {
    let mut items = Vec::new();
    for mention in &reading.mentions {
        items.extend(mention_item(mention, lexicon));
    }
    for proposal in &reading.proposals {
        proposal_items(proposal, &mut items);
    }
    items
}

fn mention_item(mention: &Mention, lexicon: &Lexicon) -> Option<Item> {
    let (kind, value) = match &mention.value {
        Value::Date { when } => ("date", dates(when)),
        Value::Actor { who, .. } => ("actor", ids(who)),
        Value::Person { who, office, .. } => {
            ("actor", ids(who).into_iter().chain(office.iter().map(key)).collect())
        }
        Value::Office { office, actor, holder } => {
            let holder = holder.iter().map(|h| slug(h));
            ("actor", set([key(office)].into_iter().chain(actor.iter().map(key)).chain(holder)))
        }
        Value::Place { place } => ("place", set([slug(&place_name(place, lexicon))])),
        Value::Agreement { agreement } => ("agreements", set([agreement.key().to_owned()])),
        Value::Resolution { number } => ("agreements", set([format!("unsc-{number}")])),
    };
    // A day that stayed unresolved agrees with none that the truth could resolve.
    let value = if value.is_empty() { set(["unresolved"]) } else { value };
    Some(Item {
        kind,
        id: String::new(),
        spans: vec![mention.span],
        about: BTreeSet::new(),
        label: format!(
            "{} [{}]",
            value.iter().cloned().collect::<Vec<_>>().join("|"),
            mention.quote
        ),
        value: vec![value],
        is_left_out: false,
    })
}

fn key(named: &Named) -> String {
    slug(named.key())
}

/// The id; for a name that the lexicon does not have, all ids that it can have been given: the whole name and its last words.
fn ids(named: &Named) -> BTreeSet<String> {
    match named {
        Named::Known(_) => set([key(named)]),
        Named::New(name) => {
            let whole = slug(name);
            let after = whole.match_indices('-').map(|(at, _)| whole[at + 1..].to_owned());
            set(after.chain([whole.clone()]))
        }
    }
}

fn place_name(place: &Named, lexicon: &Lexicon) -> String {
    let known = lexicon.places.iter().find(|p| p.id == place.key());
    let english = |p: &Place| {
        let name = p
            .names
            .iter()
            .find(|n| n.language == Some(Language::English))
            .or_else(|| p.names.first());
        name.map(|n| n.name.clone())
    };
    known.and_then(english).unwrap_or_else(|| place.key().to_owned())
}

/// The ways in which the truth can write a day or interval: whole months and years in short.
fn dates(when: &When) -> BTreeSet<String> {
    match when {
        When::Unresolved => BTreeSet::new(),
        When::Days { from, until } => {
            let mut ways = vec![when.to_string()];
            if from.day() == 1 && *until == from.last_of_month() {
                ways.push(format!("{:04}-{:02}", from.year(), from.month()));
            }
            if from.day() == 1 && from.month() == 1 && until.month() == 12 && until.day() == 31 {
                ways.push(format!("{:04}", from.year()));
            }
            set(ways)
        }
        When::Yearless { .. } => {
            set((2010..2025).map(|year| when.to_string().replace("XXXX", &year.to_string())))
        }
    }
}

fn of_party(party: &Party) -> BTreeSet<String> {
    // A person of the lexicon is the one that a truth calls by the last words of the id: `john-kerry`, `kerry`.
    let by_last = Named::New(party.who.key().to_owned());
    let who = if party.stands_for.is_some() { &by_last } else { &party.who };
    ids(who).into_iter().chain(party.stands_for.iter().map(key)).collect()
}

fn of_parties(parties: &[Party]) -> BTreeSet<String> {
    parties.iter().flat_map(of_party).collect()
}

fn proposal_items(proposal: &Proposal, items: &mut Vec<Item>) {
    let spans: Vec<Span> =
        std::iter::once(proposal.span).chain(proposal.also.iter().copied()).collect();
    let label = format!("{} [{}]", super::line(proposal), proposal.quote);
    let mut push = |kind: &'static str,
                    spans: Vec<Span>,
                    about: BTreeSet<String>,
                    value: Vec<BTreeSet<String>>,
                    label: String| {
        items.push(Item {
            kind,
            id: String::new(),
            spans,
            about,
            value,
            label,
            is_left_out: false,
        });
    };
    match &proposal.what {
        Proposed::Meeting(m) => {
            let state = match m.state {
                MeetingState::Held => "held",
                MeetingState::Scheduled => "scheduled",
                MeetingState::Proposed => "proposed",
                MeetingState::Postponed => "postponed",
                MeetingState::Cancelled => "cancelled",
            };
            let days = m.when.as_ref().map(dates).unwrap_or_default();
            push(
                "meetings",
                spans,
                m.track.iter().map(key).collect(),
                vec![set([state]), days],
                label,
            );
        }
        Proposed::Attendance(a) => {
            let how: &[&str] = match a.how {
                Presence::Present => &["present"],
                Presence::Expected => &["expected"],
                Presence::Willing => &["willing"],
                Presence::Marginal => &["marginal"],
                Presence::Invited => &["invited"],
                Presence::Boycotted => &["boycotted"],
                Presence::Absent => &["boycotted", "declined", "absent", "excluded"],
                Presence::Refused => &["boycotted", "declined", "refused"],
                Presence::Conditional => &["conditional"],
                Presence::Observer => &["observer"],
                Presence::Organiser => &["organizer"],
                Presence::Host => &["host"],
                Presence::Mediator => &["mediator"],
            };
            // Told again, it is another row.
            for span in spans {
                push(
                    "attendance",
                    vec![span],
                    of_party(&a.who),
                    vec![set(how.iter().copied())],
                    label.clone(),
                );
            }
        }
        Proposed::Statement(s) => {
            if s.is_joint {
                push(
                    "statements",
                    vec![proposal.span],
                    BTreeSet::new(),
                    vec![set(["as-such"])],
                    label.clone(),
                );
            }
            for clause in &s.clauses {
                let kind = match clause.kind {
                    ClauseKind::Principle => "principle",
                    ClauseKind::Exhortation => "exhortation",
                    ClauseKind::Obligation => "obligation",
                    ClauseKind::Declaratory => "declaratory",
                };
                push(
                    "statements",
                    vec![clause.words.span],
                    BTreeSet::new(),
                    vec![set([kind])],
                    format!("{kind} [{}]", clause.words.quote),
                );
            }
        }
        Proposed::Accusation(a) => {
            let accused = match &a.accused {
                Accused::Party(p) => of_party(p),
                Accused::Unnamed(_) => set(["unnamed"]),
            };
            let accuser = a.accuser.as_ref().map(of_party).unwrap_or_else(|| set(["unnamed"]));
            for span in spans {
                push("claims", vec![span], accused.clone(), vec![accuser.clone()], label.clone());
            }
        }
        Proposed::Commitment(c) => {
            let form = match c.form {
                CommitmentForm::Commitment => "commitment",
                CommitmentForm::Condition => "condition",
                CommitmentForm::Undertaking => "undertaking",
            };
            push("commitments", spans, of_parties(&c.who), vec![set([form])], label);
        }
        Proposed::Contact(c) => {
            let medium = match c.medium {
                Medium::Phone => "phone",
                Medium::Meeting => "meeting",
                Medium::Intermediary => "intermediary",
            };
            let between = of_parties(&c.between);
            push("contacts", spans, between.clone(), vec![between, set([medium])], label);
        }
        Proposed::Zone(z) => {
            // Each naming is a row of the truth.
            for span in spans {
                push(
                    "zones",
                    vec![span],
                    BTreeSet::new(),
                    vec![set([z.zone.clone()])],
                    label.clone(),
                );
            }
        }
        Proposed::Act(a) => {
            push("incidents", spans, BTreeSet::new(), vec![of_parties(&a.actors)], label)
        }
        Proposed::Evacuation(_) => {
            push("incidents", spans, BTreeSet::new(), vec![BTreeSet::new()], label)
        }
        Proposed::Outcome(_) | Proposed::Agreement(_) | Proposed::Exchange(_) => {}
    }
}

/// The counts as a table; `-` where there is nothing to divide by.
pub fn table(name: &str, score: &Score) -> String {
    let mut text = format!(
        "{name}\n{:<12} {:>5} {:>5} {:>5} {:>5}  {:>9} {:>6}  {:>9} {:>9}\n",
        "kind", "truth", "read", "found", "right", "precision", "recall", "found-pr.", "found-re."
    );
    let share = |part: usize, whole: usize| match whole {
        0 => "-".to_owned(),
        whole => format!("{:.2}", part as f64 / whole as f64),
    };
    for (kind, c) in &score.counts {
        let shares = [(c.right, c.read), (c.right, c.truth), (c.found, c.read), (c.found, c.truth)];
        let [precision, recall, found, told] = shares.map(|(part, whole)| share(part, whole));
        text.push_str(&format!(
            "{kind:<12} {:>5} {:>5} {:>5} {:>5}  {precision:>9} {recall:>6}  {found:>9} {told:>9}\n",
            c.truth, c.read, c.found, c.right
        ));
    }
    text
}
