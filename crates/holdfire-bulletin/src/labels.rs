//! The words around the figures, in one language. English is built in; every other language is
//! handed in.
//!
//! Names in braces are filled by the layout. There are no plurals: a unit stands beside its table,
//! not behind each number, so that every language gets by with one form.

use serde::{Deserialize, Serialize};

macro_rules! labels {
    ($($name:ident: $english:literal,)+) => {
        /// The words around the figures, in one language.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct Labels {
            $(
                #[doc = concat!("English: \"", $english, "\"")]
                pub $name: String,
            )+
        }

        impl Labels {
            /// Every label's name with its English words, in the order of the struct.
            pub const ENGLISH: &'static [(&'static str, &'static str)] = &[$((stringify!($name), $english),)+];

            /// Labels made by asking for each one by name, with its English words for where there
            /// is no translation.
            #[must_use]
            pub fn translated(mut translate: impl FnMut(&'static str, &'static str) -> String) -> Self {
                Self { $($name: translate(stringify!($name), $english),)+ }
            }
        }
    };
}

labels! {
    // What stands on every page.
    exercise: "EXERCISE",
    exercise_says: "everything in this document is invented",
    page: "page {page} of {pages}",
    register: "register of {size} entries",
    root: "root",
    // The first lines.
    edition: "For whom",
    as_of: "As of",
    period: "Period",
    previous_period: "Compared with",
    span: "{from} until {until}",
    no_previous_period: "no earlier period to compare with",
    // Sections.
    in_short: "In short",
    correction: "What this bulletin corrects",
    corrected_numbers: "Numbers that are corrected",
    withheld: "What this edition leaves out",
    by_day: "Incidents by day",
    by_area: "Incidents by area",
    by_governorate: "Incidents by governorate",
    by_clause: "Clauses asked, and what they say",
    by_recorder: "Who recorded what",
    declared: "What the members declared",
    coverage: "Who looked, where and when",
    gaps: "Gaps",
    due: "Due and overdue",
    incidents: "The incidents",
    why: "Why the clauses answer so",
    notes: "Notes",
    how_to_check: "How to check this bulletin",
    // Units.
    unit: "unit: {unit}",
    incident: "incident",
    day: "day",
    step: "step",
    report_and_incident: "report, incident",
    different_units: "different units, see each number",
    // Columns.
    area: "Area",
    governorate: "Governorate",
    this_period: "this period",
    before: "before",
    change: "change",
    time_in_doubt: "time in doubt",
    in_doubt_before: "in doubt, before",
    all_places: "All incidents, each once",
    clause: "Clause",
    recorded_by: "Recorded by",
    kind: "Kind",
    reports: "reports",
    incidents_told: "incidents told",
    told_by_nobody_else: "told by nobody else",
    scope: "Scope",
    difference: "difference",
    remark: "Remark",
    place: "Place",
    observers: "Who looked",
    days: "Day by day",
    days_observed: "{observed} observed, {partly} in part, {not_observed} not observed",
    when: "When",
    reason: "Why",
    counted_in: "counted in",
    in_members_edition: "members’ edition",
    in_this_edition: "this edition",
    left_out: "left out",
    table: "Table",
    row: "Row",
    went_out: "as it went out",
    corrected: "corrected",
    incidents_added: "Incidents that came in",
    incidents_removed: "Incidents no longer told here",
    incidents_changed: "Incidents told otherwise",
    parts_changed: "Also told otherwise",
    due_standing: "How it stands",
    due_by: "By when",
    due_who: "Who owes it",
    due_about: "About",
    due_then: "When the time is over",
    number: "No.",
    what: "What",
    told_by: "Told by",
    harmed: "Harmed",
    verdict: "Clauses",
    doubt: "In doubt",
    // Cells.
    whole_period: "Whole period",
    same: "same",
    not_comparable: "not comparable: different units",
    nothing_to_compare: "nothing to compare",
    not_published: "not published",
    nothing_declared: "No member declared a number for this period.",
    killed: "killed {n}",
    injured: "injured {n}",
    not_said: "not said",
    report_count: "reports: {n}",
    may_lie_outside: "may lie outside the period",
    no_incidents: "No incident is recorded for this period. Where and when nobody looked, see above: silence there is not calm.",
    no_coverage: "Nothing is recorded about who looked, where or when. No number in this bulletin shows that a place was calm.",
    no_gaps: "No gap was recorded.",
    no_clauses: "No clause was asked.",
    due_counts: "{overdue} overdue, {open} open; in the period {done} done, {late} of them late",
    due_no_time: "no time given",
    due_not_listed: "not listed: {n}",
    nothing_due: "Nothing in the list is due.",
    nothing_recorded: "Nothing was recorded.",
    all_left_out: "Left out of this edition. That says nothing about whether anything is recorded.",
    // Marks.
    engaged: "engaged",
    undetermined: "undetermined",
    not_engaged: "not engaged",
    not_asked: "no clause in force",
    overdue: "overdue",
    open: "open",
    observed: "observed",
    partly: "in part",
    not_observed: "not observed",
    alleged: "alleged: reports tell it",
    found: "found by the joint group",
    confirms: "confirms",
    cannot_confirm: "cannot confirm",
    disputes: "disputes",
    excluded_target: "excluded target",
    outside_area: "outside the area",
    duplicate: "duplicate",
    none: "no position",
    // The box at the end.
    origin: "Register",
    entries: "Entries",
    root_hex: "Root, hexadecimal",
    root_base64: "Root, as in the checkpoint",
    program: "Made by",
    // What stands between thousands, and between the things of a list.
    thousands: ",",
    list_separator: ", ",
}

impl Labels {
    /// The English labels.
    #[must_use]
    pub fn english() -> Self {
        Self::translated(|_, english| english.to_owned())
    }
}
