//! One line of what is due, as the page of all that is due and the page of an incident show it.

use crate::asked::Asked;
use crate::charts::percent;
use crate::moments::Moment;
use crate::names::name;
use crate::talks_view::SignView;
use crate::words::{Arg, Words, plain};
use holdfire_terms::{Afterwards, Due, Somebody, Standing, Step, Subject, Who};
use jiff::Timestamp;

/// One line.
pub(crate) struct DueLine {
    pub standing: SignView,
    /// What it is, in the language of the page.
    pub what: String,
    /// What it is, in the words of the instrument.
    pub told: String,
    pub who: String,
    pub to: String,
    /// The incident or clause it is about.
    pub about: LinkView,
    /// The clause that says so.
    pub clause: Option<LinkView>,
    pub due: Option<Moment>,
    /// Which text says so, where texts differ.
    pub says: String,
    pub done: Option<Moment>,
    /// How much time is left, or was too much.
    pub remark: String,
    pub bar: Option<Bar>,
    pub then: String,
}

pub(crate) struct LinkView {
    pub href: String,
    pub text: String,
    /// Whether the text is a number rather than words.
    pub is_code: bool,
}

/// The time there was, and how much of it is gone.
pub(crate) struct Bar {
    /// The width of the time there was.
    pub given: String,
    /// The width of what is gone of it.
    pub used: String,
    /// Where what went beyond it starts, and its width.
    pub over: Option<(String, String)>,
    pub label: String,
}

/// How something stands, as it is shown everywhere.
pub(crate) fn standing_view(words: Words, word: &'static str) -> SignView {
    let sign = match word {
        "overdue" => "!",
        "open" => "○",
        "done" => "✓",
        "done_late" | "done_perhaps_late" => "✓",
        "superseded" => "»",
        "withdrawn" => "✕",
        "closed" => "–",
        _ => "·",
    };
    let word_shown = words.say(&format!("due-{}", word.replace('_', "-")));
    SignView { class: word, sign, word: word_shown }
}

/// The line of something owed, as it stands at `at`.
pub(crate) fn due_line(asked: &Asked, due: &Due, at: Timestamp) -> DueLine {
    let (snapshot, words) = (&*asked.snapshot, asked.words);
    let shown = |at: Timestamp| snapshot.zone.instant_shown(words, at);
    let clause = due.clause.as_ref().map(|number| {
        let of = format!("{}/{number}", due.instrument);
        LinkView { href: asked.at().clause(&of), text: of, is_code: true }
    });
    let (about, clause) = match &due.subject {
        Subject::Incident(id) => {
            let href = asked.at().incident(id.as_str());
            (LinkView { href, text: id.to_string(), is_code: true }, clause)
        }
        Subject::Clause(number) => {
            let of = format!("{}/{number}", due.instrument);
            (LinkView { href: asked.at().clause(&of), text: of, is_code: true }, None)
        }
    };
    let taken = due.standing.taken();
    DueLine {
        standing: standing_view(words, due.standing.as_str()),
        what: match due.does {
            Some(does) => words.say(&format!("deed-{}", does.as_str())),
            None => words.say("due-obligation"),
        },
        told: plain(&due.words).into_owned(),
        who: somebody(asked, &due.who),
        to: due.to.as_ref().map(|to| somebody(asked, to)).unwrap_or_default(),
        about,
        clause,
        due: due.due_at.map(shown),
        says: due.says.as_deref().map(|says| plain(says).into_owned()).unwrap_or_default(),
        done: taken.map(|taken| match taken.from == taken.latest {
            true => shown(taken.from),
            false => snapshot.zone.span_shown(words, taken.from, taken.latest),
        }),
        remark: remark(words, due, at),
        bar: bar(words, due, at),
        then: then(asked, due),
    }
}

/// Who is meant, by name; in the words of the instrument where nobody is known by name.
pub(crate) fn somebody(asked: &Asked, somebody: &Somebody) -> String {
    let words = asked.words;
    if !somebody.ids.is_empty() {
        return words.list(somebody.ids.iter().map(|id| name_of(asked, id.as_str())));
    }
    let said = somebody.said.iter().map(|who| match who {
        Who::Named(id) => name_of(asked, id.as_str()),
        word => words.say(&format!("who-{}", word.as_str())),
    });
    let said: Vec<String> = said.collect();
    if said.is_empty() { words.say("who-not-told") } else { words.list(said) }
}

/// The name of an actor, or of a body of the mechanism.
pub(crate) fn name_of(asked: &Asked, id: &str) -> String {
    let body = asked.snapshot.mechanism.bodies.iter().find(|body| body.id.as_str() == id);
    match body {
        Some(body) => name(asked.words, &body.name),
        None => asked.snapshot.actor_name(asked.words, id),
    }
}

/// What follows when the time is over.
fn then(asked: &Asked, due: &Due) -> String {
    let words = asked.words;
    match &due.then {
        Afterwards::Nothing => words.say("then-nothing"),
        Afterwards::Words(told) => words.with("then-words", &[("told", Arg::text(plain(told)))]),
        Afterwards::Clause(number) => words.with("then-clause", &[("number", Arg::text(number))]),
        Afterwards::Step(id) => {
            let settings = asked.snapshot.terms.agreement.settings(&due.instrument);
            let step: Option<&Step> =
                settings.and_then(|settings| settings.steps.iter().find(|step| step.id == *id));
            let (deed, who) = step.map_or_else(
                || (id.to_string(), String::new()),
                |step| {
                    let deed = words.say(&format!("deed-{}", step.does.as_str()));
                    (deed, who_of_step(asked, due, step))
                },
            );
            words.with("then-step", &[("deed", Arg::ready(deed)), ("who", Arg::text(who))])
        }
    }
}

/// Who takes a step that may follow, in the words of the instrument, or by name.
fn who_of_step(asked: &Asked, due: &Due, step: &Step) -> String {
    match &step.who {
        Who::Named(id) => name_of(asked, id.as_str()),
        Who::Alleged if due.who.said == [Who::Alleged] => somebody(asked, &due.who),
        word => asked.words.say(&format!("who-{}", word.as_str())),
    }
}

fn remark(words: Words, due: &Due, at: Timestamp) -> String {
    let says = |id: &'static str, seconds: i64| {
        words.with(id, &[("time", Arg::ready(length(words, seconds)))])
    };
    let between = |from: Timestamp, until: Timestamp| until.as_second() - from.as_second();
    match (&due.standing, due.due_at) {
        (Standing::Overdue, Some(due_at)) => says("due-over-by", between(due_at, at)),
        (Standing::Open, Some(due_at)) => says("due-left", between(at, due_at)),
        (Standing::DoneLate(taken), Some(due_at)) => {
            says("due-late-by", between(due_at, taken.from))
        }
        (Standing::DonePerhapsLate(_), _) => words.say("due-told-roughly"),
        (Standing::Superseded { by }, _) => {
            words.with("due-went-on", &[("step", Arg::text(plain(by)))])
        }
        _ => String::new(),
    }
}

/// A length of time in the largest unit that does not hide it.
pub(crate) fn length(words: Words, seconds: i64) -> String {
    let seconds = seconds.max(0);
    match seconds {
        0..3_600 => words.count("length-minutes", seconds / 60),
        3_600..172_800 => words.count("length-hours", seconds / 3_600),
        _ => words.count("length-days", seconds / 86_400),
    }
}

fn bar(words: Words, due: &Due, at: Timestamp) -> Option<Bar> {
    let (started, due_at) = (due.started?, due.due_at?);
    let end = match &due.standing {
        Standing::Open | Standing::Overdue => at,
        standing => standing.taken()?.latest,
    };
    let given = (due_at.as_second() - started.as_second()).max(1) as f64;
    let used = (end.as_second() - started.as_second()).max(0) as f64;
    // What went beyond takes at most half of the bar, so that the time there was stays visible.
    let over = (used - given).clamp(0.0, given);
    let whole = given + over;
    let label = words.with(
        "due-bar",
        &[
            ("given", Arg::ready(length(words, given as i64))),
            ("used", Arg::ready(length(words, used as i64))),
        ],
    );
    Some(Bar {
        given: percent(given, whole),
        used: percent(used.min(given), whole),
        over: (over > 0.0).then(|| (percent(given, whole), percent(over, whole))),
        label,
    })
}
