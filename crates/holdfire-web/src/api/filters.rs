//! The filters of all questions about incidents, as parameters, and how they are read.

use super::operation::{Parameter, Sort};
use super::problem::Problem;
use super::schemas::{ActPath, Overall, Review, Verdict};
use crate::asked::Asked;
use crate::pages::selection;
use crate::situation::filter::{Differs, Filter, Question, Stands};

const FROM: Parameter =
    Parameter::new("from", Sort::Day, "The first reporting day.").like("2026-02-01");

const TO: Parameter = Parameter::new("to", Sort::Day, "The last reporting day.").like("2026-02-28");

const IN_PERIOD: Parameter = Parameter::new(
    "in_period",
    Sort::Word(|| vec!["surely", "perhaps"]),
    "Only those that lie whole in the period, or only those that perhaps do; both if it is not told.",
);

const VERDICT: Parameter =
    Parameter::new("verdict", Sort::Word(Overall::all), "The strongest answer of all clauses.");

const AREA: Parameter = Parameter::new(
    "area",
    Sort::Text(260),
    "An area by its id; `@outside` for none, `@unplaced` for incidents that tell no place.",
)
.like("@outside");

const IN_AREA: Parameter = Parameter::new(
    "in_area",
    Sort::Word(|| vec!["surely", "perhaps"]),
    "Only those surely in the area, or only those perhaps in it; both if it is not told.",
);

const REGION: Parameter =
    Parameter::new("region", Sort::Text(260), "A region by its code, or in the words of a source.")
        .like("C1");

const ACT: Parameter =
    Parameter::new("act", Sort::Word(ActPath::all), "An act; a class holds all its forms.");

const ACTOR: Parameter = Parameter::new(
    "actor",
    Sort::Text(260),
    "Who is said to have done it: an id, `?` and the words of sources, or `@unknown`.",
)
.like("@unknown");

const SOURCE: Parameter =
    Parameter::new("source", Sort::Text(260), "A source by its id.").like("posts");

const CLAUSE: Parameter =
    Parameter::new("clause", Sort::Text(260), "A clause, as instrument and number.")
        .like("truce/1");

const ANSWER: Parameter = Parameter::new(
    "answer",
    Sort::Word(Verdict::all),
    "What that clause says; `engaged` if it is not told.",
);

const Q: Parameter =
    Parameter::new("q", Sort::Text(260), "Part of an incident's number or of a place's name.")
        .like("Nadir");

const STATE: Parameter = Parameter::new(
    "state",
    Sort::Word(Review::all),
    "Only those on which the work has come so far.",
);

const WAITS: Parameter =
    Parameter::new("waits", Sort::Id, "Only those that wait for this organisation.").like("north");

const DIFFERS: Parameter = Parameter::new(
    "differs",
    Sort::Word(|| Differs::ALL.iter().map(|differs| differs.as_str()).collect()),
    "Only those whose reports differ on this.",
);

const WITHIN: Parameter = Parameter::new(
    "within",
    Sort::Text(100),
    "Only those in this part of the map: west, south, east and north in degrees.",
)
.like("35,32,42.5,37.6");

const MEMBER: Parameter = Parameter::new(
    "member",
    Sort::Id,
    "Only those on which this member stands as `position` says.",
)
.like("member-a");
const POSITION: Parameter = Parameter::new(
    "position",
    Sort::Word(|| Stands::all().map(Stands::as_str).collect()),
    "How `member` stands; `none`, and so it is if nothing is told: it has not answered yet.",
);

/// All filters but that of the state of the work, which the queue asks in its own way.
pub(crate) const BUT_STATE: [Parameter; 18] = [
    FROM, TO, IN_PERIOD, VERDICT, AREA, IN_AREA, REGION, ACT, ACTOR, SOURCE, CLAUSE, ANSWER, Q,
    WAITS, DIFFERS, WITHIN, MEMBER, POSITION,
];

/// The filters of all questions about incidents.
pub(crate) const FILTERS: [Parameter; 19] = and(BUT_STATE, [STATE]);

/// The one list of parameters and then the other.
pub(crate) const fn and<const A: usize, const B: usize, const N: usize>(
    some: [Parameter; A],
    others: [Parameter; B],
) -> [Parameter; N] {
    assert!(A + B == N, "no more and no fewer than both");
    let mut all = [some[0]; N];
    let mut at = 0;
    while at < N {
        all[at] = if at < A { some[at] } else { others[at - A] };
        at += 1;
    }
    all
}

/// What the address asks about incidents, and nothing that only pages ask.
pub(crate) fn question(asked: &Asked) -> Result<Question, Problem> {
    if asked.visit.asks("position").is_some() && asked.visit.asks("member").is_none() {
        let detail = "`position` is of a member; tell which in `member`";
        return Err(Problem::parameter("member", detail));
    }
    Ok(selection::question(asked)?)
}

/// The filter that the address asks, for other lists of incidents.
pub(crate) fn filter(asked: &Asked) -> Result<Filter, Problem> {
    Ok(question(asked)?.filter)
}
