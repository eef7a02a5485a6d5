//! `/{m}/reconciliation`: the lists of the members side by side for a period, matched incident by
//! incident, every difference explained, and every declared total accounted for.
//!
//! What the lists mean is decided in core (`reconciliation`), read in `reconciling.rs`; here they
//! are told: the answer first, who lists and who confirms, incident by incident, how often they
//! agree over time, and the declared figures as a ledger that closes.

mod figure;
mod files;
mod matrix;
mod over_time;
mod question;
mod sides;
mod totals;

pub(crate) use figure::page as figure_page;
pub(crate) use files::{declared_csv, lists_csv, lists_json, lists_value};

use self::matrix::{Matrix, MemberRow};
use self::over_time::{OverTime, interval_shown, rate_shown};
use self::question::{Question, Show};
use self::sides::{AccordView, LineView, accord_view, line_view};
use self::totals::TotalsView;
use crate::asked::{Asked, html};
use crate::error::WebError;
use crate::moments::dates;
use crate::pages::chrome::Chrome;
use crate::pages::instruments::Number;
use crate::pages::situation::{Paging, shown};
use crate::reconciling::{Found, MOST_INCIDENTS, Reconciled, reconciled};
use crate::words::Arg;
use askama::Template;
use axum::response::Response;
use holdfire_core::Accord;
use holdfire_core::reconciliation::{Answer, Belonging, Line, Listed, Pair};
use jiff::{ToSpan, civil::Date};

/// Incidents on one page.
const PAGE_LINES: usize = 25;

#[derive(Template)]
#[template(path = "reconciliation.html")]
struct ReconciliationPage {
    chrome: Chrome,
    answer: Vec<String>,
    /// Why there is nothing to compare, or less than a reader might expect.
    states: Vec<State>,
    from: String,
    to: String,
    kept: Vec<(&'static str, String)>,
    periods: Vec<Choice>,
    period_note: String,
    pairs: Vec<Choice>,
    compared: Option<ComparedView>,
    paging: Paging,
}

/// Everything that needs two lists.
struct ComparedView {
    names: [String; 2],
    matrix: Matrix,
    members: Vec<MemberRow>,
    sets: Vec<(String, Number)>,
    shows: Vec<Choice>,
    /// What is shown, where it is none of those with a name.
    shown_as: Option<Choice>,
    legend: Vec<AccordView>,
    lines: Vec<LineView>,
    count: String,
    over_time: OverTime,
    totals: Vec<TotalsView>,
    totals_notes: Vec<String>,
    has_figures: bool,
    files: Vec<(String, String)>,
}

/// A designed state: what is so, and what to do.
struct State {
    class: &'static str,
    says: String,
    next: String,
}

/// A value to choose, with how many it leaves.
struct Choice {
    href: String,
    text: String,
    n: String,
    is_current: bool,
}

/// Two members in a period, as a page asks for them.
struct View<'a> {
    asked: &'a Asked,
    question: &'a Question,
    reconciled: &'a Reconciled,
    pair: Pair,
    names: [String; 2],
}

impl<'a> View<'a> {
    fn of(
        asked: &'a Asked,
        question: &'a Question,
        reconciled: &'a Reconciled,
        (one, other): (usize, usize),
    ) -> Self {
        let pair = reconciled.lists.pair(one, other);
        let name = |place: usize| member_name(asked, place);
        Self { asked, question, reconciled, pair, names: [name(one), name(other)] }
    }

    fn member(&self, place: usize) -> String {
        member_name(self.asked, place)
    }

    fn href(&self, question: &Question) -> String {
        self.asked.at().reconciliation("", &question.pairs(&self.asked.snapshot))
    }

    /// A number that leads to what it counts.
    fn number(&self, n: usize, show: Show) -> Number {
        let href = format!("{}#lists", self.href(&self.question.showing(show)));
        Number { text: self.asked.words.number(n), href }
    }

    /// The two names as variables of a message.
    fn named(&self) -> [(&'static str, Arg); 2] {
        [("one", Arg::text(&self.names[0])), ("other", Arg::text(&self.names[1]))]
    }

    /// The lines that are shown.
    fn taken(&self) -> Vec<&Line> {
        let incidents = &self.reconciled.lists.incidents;
        let lines = self.pair.lines.iter();
        lines.filter(|line| self.question.show.takes(line, &incidents[line.at])).collect()
    }
}

fn member_name(asked: &Asked, place: usize) -> String {
    let member = asked.snapshot.mechanism.members.get(place);
    member.map_or_else(String::new, |of| asked.snapshot.member_name(asked.words, of.id.as_str()))
}

/// The words of the incidents that can be asked for by name.
pub(crate) fn shown_words() -> Vec<&'static str> {
    vec![
        "all",
        "both",
        "one",
        "other",
        "neither",
        "agreed",
        "differ",
        "different",
        "not_confirmed",
        "disputed",
        "awaited",
    ]
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let words = asked.words;
    let question = Question::read(asked)?;
    let (first, last) = question.dates;
    let mut page = ReconciliationPage {
        answer: Vec::new(),
        states: Vec::new(),
        from: first.to_string(),
        to: last.to_string(),
        kept: kept(asked, &question),
        periods: periods(asked, &question),
        period_note: period_note(asked),
        pairs: pairs(asked, &question),
        compared: None,
        paging: Paging { previous: None, next: None, shown: String::new() },
        chrome: Chrome::of(asked, "reconciliation", words.say("section-reconciliation")),
    };
    let Some(pair) = question.pair else {
        page.states.push(State::empty(words.say("recon-one-member"), String::new()));
        return html(&page);
    };
    let lists = match reconciled(asked, question.dates)? {
        Found::Lists(lists) => lists,
        Found::Hidden => {
            page.states.push(State {
                class: "partial",
                says: words.say("recon-hidden"),
                next: words.say("recon-hidden-next"),
            });
            return html(&page);
        }
        Found::TooMany(n) => {
            let numbers = [("n", Arg::number(n)), ("most", Arg::number(MOST_INCIDENTS))];
            page.states.push(State {
                class: "partial",
                says: words.with("recon-too-many", &numbers),
                next: words.say("recon-too-many-next"),
            });
            return html(&page);
        }
    };
    let view = View::of(asked, &question, &lists, pair);
    page.answer = answer(&view);
    page.states = states(&view);
    page.paging = paging(&view)?;
    page.compared = Some(compared(&view));
    html(&page)
}

impl State {
    fn empty(says: String, next: String) -> Self {
        Self { class: "empty", says, next }
    }
}

/// What of the question a new period keeps.
fn kept(asked: &Asked, question: &Question) -> Vec<(&'static str, String)> {
    let pairs = question.showing(question.show.clone()).pairs(&asked.snapshot);
    pairs.into_iter().filter(|(name, _)| !matches!(*name, "from" | "to")).collect()
}

/// One, four and twelve weeks up to the last day shown, and the days before and after.
fn periods(asked: &Asked, question: &Question) -> Vec<Choice> {
    let (first, last) = question.dates;
    let length = (last - first).get_days() + 1;
    let to = |dates: (Date, Date)| {
        let asked_for = Question { dates, ..question.showing(question.show.clone()) };
        asked.at().reconciliation("", &asked_for.pairs(&asked.snapshot))
    };
    let back = |days: i32| last.checked_sub((days - 1).days()).ok();
    let shift = |days: i32| {
        Some((first.checked_add(days.days()).ok()?, last.checked_add(days.days()).ok()?))
    };
    let choice = |id: &str, dates: Option<(Date, Date)>, is_current: bool| {
        let dates = dates?;
        Some(Choice { href: to(dates), text: asked.words.say(id), n: String::new(), is_current })
    };
    let week = |id, days: i32| choice(id, back(days).map(|from| (from, last)), length == days);
    [
        choice("recon-earlier", shift(-length), false),
        week("recon-one-day", 1),
        week("recon-one-week", 7),
        week("recon-four-weeks", 28),
        week("recon-twelve-weeks", 84),
        choice("recon-later", shift(length), false),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// From when to when a reporting day runs.
fn period_note(asked: &Asked) -> String {
    let mechanism = &asked.snapshot.mechanism;
    let cut_off = mechanism.cut_off.strftime("%H:%M").to_string();
    let zone = Arg::text(&*mechanism.time_zone);
    asked.words.with("recon-days", &[("cutoff", Arg::ready(cut_off)), ("zone", zone)])
}

/// The pairs of members, where there is a choice.
fn pairs(asked: &Asked, question: &Question) -> Vec<Choice> {
    let members = asked.snapshot.mechanism.members.len();
    if members < 3 {
        return Vec::new();
    }
    let choice = |(one, other): (usize, usize)| {
        let show = match &question.show {
            Show::By(_) => Show::All,
            show => show.clone(),
        };
        let asked_for = Question { pair: Some((one, other)), ..question.showing(show) };
        let names = [member_name(asked, one), member_name(asked, other)];
        Choice {
            href: asked.at().reconciliation("", &asked_for.pairs(&asked.snapshot)),
            text: asked.words.with(
                "recon-pair",
                &[("one", Arg::text(&names[0])), ("other", Arg::text(&names[1]))],
            ),
            n: String::new(),
            is_current: question.pair.is_some_and(|(a, b)| (a.min(b), a.max(b)) == (one, other)),
        }
    };
    let all = (0..members).flat_map(|one| (one + 1..members).map(move |other| (one, other)));
    all.map(choice).collect()
}

/// The sentences that say the answer.
fn answer(view: &View<'_>) -> Vec<String> {
    let words = view.asked.words;
    let pair = &view.pair;
    let n = |listed| Arg::number(pair.listed(listed).len());
    let [one, other] = view.named();
    let (first, last) = view.question.dates;
    let mut sentences = vec![words.with(
        "recon-answer",
        &[
            ("when", Arg::ready(dates(words, first, last))),
            ("n", Arg::number(pair.lines.len())),
            ("both", n(Listed::Both)),
            ("first", n(Listed::One)),
            ("second", n(Listed::Other)),
            ("neither", n(Listed::Neither)),
            one.clone(),
            other.clone(),
        ],
    )];
    let of_list = |listed, of: usize, whose: &Arg, who: &Arg| {
        let said = |answer: &Answer| {
            let n = pair.said(listed, of, *answer).len();
            (n > 0).then(|| {
                let id = format!("recon-said-{}", answer.as_str().replace('_', "-"));
                words.count(&id, n)
            })
        };
        let said: Vec<String> = Answer::ALL.iter().filter_map(said).collect();
        let told = [
            ("whose", whose.clone()),
            ("who", who.clone()),
            ("said", Arg::ready(words.list(&said))),
        ];
        (!said.is_empty()).then(|| words.with("recon-answer-of-list", &told))
    };
    sentences.extend(of_list(Listed::One, 1, &one.1, &other.1));
    sentences.extend(of_list(Listed::Other, 0, &other.1, &one.1));
    let rate = pair.agreement().rate();
    if rate.of > 0 {
        sentences.push(words.with(
            "recon-answer-rate",
            &[
                ("agreed", Arg::number(rate.n)),
                ("of", Arg::number(rate.of)),
                ("rate", Arg::ready(rate_shown(words, rate))),
                ("interval", Arg::ready(interval_shown(words, rate))),
            ],
        ));
    }
    let perhaps = view.reconciled.lists.incidents.iter().filter(|of| of.is_perhaps).count();
    if perhaps > 0 {
        sentences.push(words.count("recon-answer-perhaps", perhaps));
    }
    sentences
}

/// What a reader must know before the numbers: whose lists are empty, and why.
fn states(view: &View<'_>) -> Vec<State> {
    let (asked, words) = (view.asked, view.asked.words);
    let belonging = Belonging::of(&asked.snapshot.terms.state);
    let mut states = Vec::new();
    if belonging.is_empty() {
        states.push(State::empty(words.say("recon-no-lists"), words.say("recon-no-lists-next")));
    } else {
        for (name, place) in view.names.iter().zip([view.pair.one, view.pair.other]) {
            let member = &view.reconciled.lists.members[place];
            if belonging.sources_of(member).next().is_none() {
                states.push(State {
                    class: "partial",
                    says: words.about("recon-no-list", name),
                    next: words.say("recon-no-lists-next"),
                });
            }
        }
    }
    let incidents = &view.reconciled.lists.incidents;
    if incidents.is_empty() {
        states.push(State::empty(
            words.say("recon-no-incidents"),
            words.say("recon-no-incidents-next"),
        ));
    } else if incidents.iter().all(|of| of.sides.iter().all(|side| side.words.is_empty())) {
        states.push(State {
            class: "partial",
            says: words.say("recon-no-words"),
            next: words.say("recon-no-words-next"),
        });
    }
    states
}

fn paging(view: &View<'_>) -> Result<Paging, WebError> {
    let question = view.question;
    let n = view.taken().len();
    let pages = n.div_ceil(PAGE_LINES).max(1);
    if question.page > pages {
        return Err(WebError::not_found("page", question.page));
    }
    let start = (question.page - 1) * PAGE_LINES;
    let to = |page| format!("{}#lists", view.href(&Question { page, ..question.clone() }));
    Ok(Paging {
        previous: (question.page > 1).then(|| to(question.page - 1)),
        next: (question.page < pages).then(|| to(question.page + 1)),
        shown: shown(view.asked.words, start + 1, start + PAGE_LINES, n),
    })
}

fn compared(view: &View<'_>) -> ComparedView {
    let (asked, words, question) = (view.asked, view.asked.words, view.question);
    let taken = view.taken();
    let start = (question.page - 1) * PAGE_LINES;
    let (totals, totals_notes) = totals::totals(view);
    let legend = [
        Accord::Agreed,
        Accord::NotConfirmed,
        Accord::ClassifiedDifferently,
        Accord::Disputed,
        Accord::Withheld,
        Accord::NotAllSpoken,
    ];
    let file = |name: &str, id: &str| {
        (asked.at().reconciliation(name, &question.pairs(&asked.snapshot)), words.say(id))
    };
    ComparedView {
        names: view.names.clone(),
        matrix: matrix::matrix(view),
        members: matrix::members(view),
        sets: matrix::sets(view),
        shows: shows(view),
        shown_as: shown_as(view),
        legend: legend.map(|accord| accord_view(asked, accord)).into(),
        count: words.count("incidents", taken.len()),
        lines: taken.iter().skip(start).take(PAGE_LINES).map(|l| line_view(view, l)).collect(),
        over_time: over_time::over_time(view),
        has_figures: !asked.snapshot.counts.is_empty(),
        totals,
        totals_notes,
        files: vec![
            file(".csv", "recon-file-lists-csv"),
            file("/declared.csv", "recon-file-declared-csv"),
            file(".json", "recon-file-json"),
        ],
    }
}

/// The filters that have a name, each with how many it leaves.
fn shows(view: &View<'_>) -> Vec<Choice> {
    let incidents = &view.reconciled.lists.incidents;
    let choice = |show: Show| {
        let lines = view.pair.lines.iter();
        let n = lines.filter(|line| show.takes(line, &incidents[line.at])).count();
        let number = view.number(n, show.clone());
        let id = format!("recon-show-{}", show.word().replace('_', "-"));
        Choice {
            text: view.asked.words.with(&id, &view.named()),
            is_current: view.question.show == show,
            href: number.href,
            n: number.text,
        }
    };
    Show::NAMED.into_iter().map(choice).collect()
}

/// What is shown, where it is a number of the matrix or another one without a chip of its own.
fn shown_as(view: &View<'_>) -> Option<Choice> {
    let words = view.asked.words;
    let text = match &view.question.show {
        Show::Agreed => words.say("recon-show-agreed"),
        Show::Differ => words.say("recon-show-differ"),
        Show::By(places) if places.is_empty() => words.say("recon-nobody"),
        Show::By(places) => {
            let known = places.iter().filter(|p| **p < view.reconciled.lists.members.len());
            let names = words.list(known.map(|place| view.member(*place)));
            words.with("recon-show-by", &[("names", Arg::ready(names))])
        }
        Show::Said(listed, of, answer) => {
            let id = format!("recon-show-{}", listed.as_str());
            let told = [
                ("listed", Arg::ready(words.with(&id, &view.named()))),
                ("who", Arg::text(&view.names[*of.min(&1)])),
                ("said", Arg::ready(matrix::answer_word(words, *answer))),
            ];
            words.with("recon-show-said", &told)
        }
        _ => return None,
    };
    let href = view.number(0, Show::All).href;
    Some(Choice { href, text, n: String::new(), is_current: true })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_that_programs_can_ask_for_is_known() {
        for word in shown_words() {
            assert_eq!(Show::parse(word).unwrap().word(), word);
        }
        assert!(Show::NAMED.iter().all(|show| shown_words().contains(&&*show.word())));
    }
}
