//! The composed figures of a bulletin as tables, each number with the way to what is behind it.

use super::corrected::{corrected_incidents, corrected_numbers};
use crate::asked::Asked;
use crate::edition::{unit_message, what_message, why_message};
use crate::moments::{date_of, day_number};
use crate::situation::filter::{Filter, Sureness};
use crate::situation::{OUTSIDE, UNPLACED};
use crate::words::{Arg, Words, plain};
use holdfire_bulletin as composed;
use holdfire_bulletin::{Count, Difference, Observed, WithheldPart};
use holdfire_core::{Bulletin, IncidentId, Names, Verdict};
use holdfire_powers::Act;

/// A bulletin as its page shows it.
pub(crate) struct Sheet {
    pub language: String,
    pub direction: &'static str,
    pub title: String,
    pub edition: String,
    pub as_of: String,
    pub period: String,
    pub previous: String,
    pub headlines: Vec<String>,
    /// What it corrects, in sentences; empty where it is the first of its days.
    pub correction: Vec<String>,
    pub tables: Vec<Table>,
    pub notes: Vec<String>,
    pub disclaimer: String,
    pub check: Vec<(String, String)>,
}

/// A table with its heading; the unit stands in the heading or beside each number.
pub(crate) struct Table {
    pub id: &'static str,
    pub title: String,
    pub unit: String,
    pub head: Vec<(String, bool)>,
    pub rows: Vec<Vec<Cell>>,
    pub notes: Vec<String>,
    pub empty: String,
}

/// A cell: text, and where it leads.
#[derive(Default)]
pub(crate) struct Cell {
    pub text: String,
    pub href: Option<String>,
    pub is_number: bool,
    pub is_total: bool,
}

struct Maker<'a> {
    asked: &'a Asked,
    bulletin: &'a Bulletin,
    /// What every filter shares: the period of the bulletin.
    base: Filter,
}

/// What an edition leaves out, as a table: on its page, and before it goes out.
pub(crate) fn withheld_table(words: Words, withheld: &composed::Withheld) -> Table {
    let head = [
        ("label-what", false),
        ("label-counted-in", false),
        ("label-in-members-edition", true),
        ("label-in-this-edition", true),
        ("label-left-out", true),
        ("label-reason", false),
    ];
    let number = |n: u64| Cell { is_number: true, ..text(&words.number(n)) };
    // What is counted is said in the language of the page; the numbers are those of the edition.
    let row = |line: &composed::WithheldLine| {
        let why = match line.withheld {
            0 => String::new(),
            _ => words.say(&why_message(line.part)),
        };
        vec![
            text(&words.say(&what_message(line.part))),
            text(&words.say(&unit_message(line.part))),
            number(line.members),
            number(line.here),
            number(line.withheld),
            text(&why),
        ]
    };
    Table {
        id: "withheld",
        title: words.say("label-withheld"),
        unit: String::new(),
        head: head.iter().map(|(message, is_n)| (words.say(message), *is_n)).collect(),
        rows: withheld.lines.iter().map(row).collect(),
        notes: Vec::new(),
        empty: String::new(),
    }
}

/// Lays out a bulletin.
pub(crate) fn sheet(asked: &Asked, bulletin: &Bulletin, composed: &composed::Bulletin) -> Sheet {
    let days = &asked.snapshot.days;
    let base = Filter {
        from: Some(days.day_of(bulletin.from)),
        to: Some(days.last_day_before(bulletin.until)),
        // Figures count what is surely in the period; doubts stand in columns of their own.
        in_period: Some(Sureness::Surely),
        ..Filter::default()
    };
    let maker = Maker { asked, bulletin, base };
    let words = asked.words;
    let moment = |m: &composed::Moment| format!("{} ({})", plain(&m.text), plain(&m.zone));
    let period = |p: &composed::Period| {
        words.with(
            "span",
            &[("from", Arg::text(moment(&p.from))), ("until", Arg::text(moment(&p.until)))],
        )
    };
    let correction = composed.correction.as_ref();
    let tables = [
        correction.map(|correction| corrected_numbers(words, correction)),
        correction.and_then(|correction| corrected_incidents(asked, correction)),
        composed.withheld.as_ref().map(|withheld| maker.withheld(withheld)),
        Some(maker.by_day(composed)),
        Some(maker.places("by-area", &composed.by_area)),
        Some(maker.places("by-governorate", &composed.by_governorate)),
        Some(maker.clauses(composed)),
        Some(maker.recorders(composed)),
        composed.declared.as_ref().map(|declared| maker.declared(declared)),
        composed.coverage.as_ref().map(|coverage| maker.coverage(coverage)),
        composed.due.as_ref().map(|due| maker.due(due)),
        Some(maker.incidents(composed)),
        composed.why.as_ref().map(|why| maker.why(why)),
    ];
    Sheet {
        language: composed.primary_language(),
        direction: if composed.is_right_to_left() { "rtl" } else { "ltr" },
        title: plain(&composed.title).into_owned(),
        edition: plain(&composed.edition).into_owned(),
        as_of: moment(&composed.as_of),
        period: period(&composed.period),
        previous: composed.previous_period.as_ref().map_or_else(String::new, period),
        headlines: said(&composed.headlines),
        correction: correction.map_or_else(Vec::new, |correction| said(&correction.says)),
        tables: tables.into_iter().flatten().collect(),
        notes: said(&composed.notes),
        disclaimer: plain(&composed.disclaimer).into_owned(),
        check: composed
            .check
            .iter()
            .map(|step| (plain(&step.says).into_owned(), plain(&step.command).into_owned()))
            .collect(),
    }
}

impl Maker<'_> {
    fn words(&self) -> Words {
        self.asked.words
    }

    fn table(&self, id: &'static str, head: &[(&str, bool)]) -> Table {
        let words = self.words();
        Table {
            id,
            title: words.say(&format!("bulletin-{id}")),
            unit: words.known(&format!("bulletin-{id}-unit")).unwrap_or_default(),
            head: head.iter().map(|(message, is_n)| (words.say(message), *is_n)).collect(),
            rows: Vec::new(),
            notes: Vec::new(),
            empty: words.say("bulletin-nothing"),
        }
    }

    fn number<U>(&self, count: Count<U>, filter: Option<&Filter>) -> Cell {
        Cell {
            text: self.words().number(count.value()),
            href: filter.map(|filter| self.asked.at().filtered(filter)),
            is_number: true,
            is_total: false,
        }
    }

    fn maybe<U>(&self, count: Option<Count<U>>) -> Cell {
        let untold = || Cell { is_number: true, ..text("–") };
        count.map_or_else(untold, |count| self.number(count, None))
    }

    /// What this edition leaves out, beside the members' edition.
    fn withheld(&self, withheld: &composed::Withheld) -> Table {
        let mut table = withheld_table(self.words(), withheld);
        table.notes = said(&withheld.says);
        table
    }

    /// That a table has no rows because they are left out.
    fn is_left_out(&self, composed: &composed::Bulletin, part: WithheldPart, table: &mut Table) {
        if composed.withheld.as_ref().is_some_and(|withheld| withheld.is_whole(part)) {
            table.empty = self.words().say("label-all-left-out");
        }
    }

    fn by_day(&self, composed: &composed::Bulletin) -> Table {
        let head = [
            ("column-when", false),
            ("bulletin-incidents-n", true),
            ("bulletin-in-doubt", true),
            ("bulletin-observed", false),
        ];
        let mut table = self.table("by-day", &head);
        let first = self.base.from.map_or(0, day_number);
        for (offset, bar) in (0i32..).zip(&composed.by_day) {
            let day = date_of(first + offset);
            let filter = Filter { from: Some(day), to: Some(day), ..self.base.clone() };
            let observed = match bar.not_observed {
                true => format!("▨ {}", self.words().say("not-observed")),
                false => self.words().say("observed"),
            };
            table.rows.push(vec![
                text(&bar.day),
                self.number(bar.incidents, Some(&filter)),
                // Only doubts of a few days are counted here, for which there is no filter.
                self.number(bar.in_doubt, None),
                text(&observed),
            ]);
        }
        table
    }

    fn places(&self, id: &'static str, places: &composed::PlaceTable) -> Table {
        let place_head = if id == "by-area" { "facet-area" } else { "facet-region" };
        let head = [
            (place_head, false),
            ("bulletin-observed", false),
            ("bulletin-incidents-n", true),
            ("bulletin-in-doubt", true),
            ("bulletin-before", true),
            ("bulletin-before-in-doubt", true),
        ];
        let mut table = self.table(id, &head);
        for (row, is_total) in
            places.rows.iter().map(|r| (r, false)).chain(places.total.iter().map(|r| (r, true)))
        {
            let filter = match is_total {
                true => Some(self.base.clone()),
                false => self.place_filter(id, &row.place),
            };
            let in_doubt = filter
                .clone()
                .map(|filter| Filter { in_period: Some(Sureness::Perhaps), ..filter });
            let mut cells = vec![
                text(&row.place),
                text(&self.observed(row)),
                match row.is_unobserved_silence() {
                    true => Cell { is_number: true, ..text(&self.words().say("not-observed")) },
                    false => self.number(row.incidents, filter.as_ref()),
                },
                self.number(row.in_doubt, in_doubt.as_ref()),
                self.maybe(row.previous),
                self.maybe(row.previous_in_doubt),
            ];
            cells.iter_mut().for_each(|cell| cell.is_total = is_total);
            table.rows.push(cells);
        }
        table.notes = said(&places.notes);
        table
    }

    /// On how many days somebody looked at the place of a row, if that is told.
    fn observed(&self, row: &composed::PlaceRow) -> String {
        let words = self.words();
        let Some(days) = row.observed else { return "–".to_owned() };
        if days.observed == 0 && days.partly == 0 {
            return format!("▨ {}", words.say("not-observed"));
        }
        let number = |n: usize| Arg::number(n as u64);
        words.with(
            "bulletin-observed-days",
            &[
                ("observed", number(days.observed)),
                ("partly", number(days.partly)),
                ("days", number(days.observed + days.partly + days.not_observed)),
            ],
        )
    }

    /// The filter of a place by the name that the bulletin gives it, in any language.
    fn place_filter(&self, id: &str, place: &str) -> Option<Filter> {
        let snapshot = &self.asked.snapshot;
        let mut filter = self.base.clone();
        let words = Words::of(crate::Language::of_tag(&self.bulletin.language)?);
        let says = |message: &str| words.say(message) == place;
        if id == "by-area" {
            // An area stands in two rows, surely inside and perhaps.
            let named = |is_of: &dyn Fn(&str) -> bool| {
                let mut areas = snapshot.areas.iter();
                areas.find(|area| area.name.0.values().any(|name| is_of(name)))
            };
            let inside = named(&|name| name == place);
            let perhaps = || named(&|name| words.about("edition-area-perhaps", name) == place);
            if let Some(area) = inside.or_else(perhaps) {
                filter.area = Some(area.id.to_string());
                filter.in_area = Some(match inside {
                    Some(_) => Sureness::Surely,
                    None => Sureness::Perhaps,
                });
            } else if says("edition-area-outside") {
                filter.area = Some(OUTSIDE.to_owned());
            } else if says("place-not-told") {
                filter.area = Some(UNPLACED.to_owned());
            } else {
                return None;
            }
        } else {
            let known = snapshot.mechanism.regions.iter().map(|r| (&*r.code, &r.name));
            let untold = || says("edition-region-untold").then(|| UNPLACED.to_owned());
            filter.region = Some(find(known, place).or_else(untold)?);
        }
        Some(filter)
    }

    fn clauses(&self, composed: &composed::Bulletin) -> Table {
        let head = [
            ("column-clause", false),
            ("column-instrument", false),
            ("verdict-engaged", true),
            ("verdict-undetermined", true),
            ("verdict-not-engaged", true),
        ];
        let mut table = self.table("by-clause", &head);
        for row in &composed.by_clause {
            let clause = self.clause(row);
            let cell = |count, verdict: Verdict| {
                let filter = clause.as_ref().map(|clause| Filter {
                    clause: Some(clause.clone()),
                    answer: (verdict != Verdict::Engaged).then_some(verdict),
                    ..self.base.clone()
                });
                self.number(count, filter.as_ref())
            };
            let href = clause.as_ref().map(|clause| self.asked.at().clause(clause));
            table.rows.push(vec![
                Cell { href, ..text(&format!("{} {}", row.clause, row.title)) },
                text(&row.instrument),
                cell(row.engaged, Verdict::Engaged),
                cell(row.undetermined, Verdict::Undetermined),
                cell(row.not_engaged, Verdict::NotEngaged),
            ]);
        }
        table.notes = said(&composed.by_clause_notes);
        table
    }

    /// A clause by its number and the title or id of its instrument.
    fn clause(&self, row: &composed::ClauseRow) -> Option<String> {
        let snapshot = &self.asked.snapshot;
        if snapshot.terms.clause(&row.clause).is_some() {
            return Some(row.clause.clone());
        }
        let instrument = snapshot.instruments.iter().find(|instrument| {
            instrument.id.as_str() == row.instrument
                || instrument.title.0.values().any(|title| **title == *row.instrument)
        })?;
        Some(format!("{}/{}", instrument.id, row.clause))
    }

    fn recorders(&self, composed: &composed::Bulletin) -> Table {
        let head = [
            ("column-source", false),
            ("column-kind", false),
            ("bulletin-reports-n", true),
            ("column-incidents-told", true),
            ("column-alone", true),
        ];
        let mut table = self.table("by-recorder", &head);
        for row in &composed.by_recorder {
            let filter = self
                .source(&row.recorded_by)
                .map(|id| Filter { source: Some(id), ..self.base.clone() });
            table.rows.push(vec![
                text(&row.recorded_by),
                text(&row.kind),
                // Only the incidents are what the list then shows; reports are another unit, and
                // there is no filter for what one source alone told.
                self.number(row.reports, None),
                self.number(row.incidents, filter.as_ref()),
                self.number(row.alone, None),
            ]);
        }
        self.is_left_out(composed, WithheldPart::Sources, &mut table);
        table
    }

    fn source(&self, told: &str) -> Option<String> {
        let snapshot = &self.asked.snapshot;
        find(snapshot.sources.iter().map(|(id, source)| (id.as_str(), &source.name)), told)
            .or_else(|| snapshot.sources.contains_key(told).then(|| told.to_owned()))
    }

    fn declared(&self, declared: &composed::DeclaredCounts) -> Table {
        let words = self.words();
        let mut table = self.table("declared", &[("bulletin-scope", false)]);
        table.head.extend(declared.members.iter().map(|member| (plain(member).into_owned(), true)));
        table.head.push((words.say("column-difference"), true));
        table.head.push((words.say("column-remarks"), false));
        let rows = declared.whole_period.iter().chain(&declared.by_place).chain(&declared.by_day);
        for row in rows {
            let mut cells = vec![text(&row.scope)];
            cells.extend(row.counts.iter().map(|count| {
                match count {
                    Some(count) => Cell {
                        text: format!("{} {}", words.number(count.value), plain(&count.unit)),
                        href: opens(
                            self.asked
                                .access
                                .leading(Act::SeeReconciliation, self.asked.at().declared()),
                        ),
                        is_number: true,
                        is_total: false,
                    },
                    None => Cell { is_number: true, ..text(&words.say("not-published")) },
                }
            }));
            let difference = match row.difference() {
                Difference::Same => words.say("no-difference"),
                Difference::Apart { by } => {
                    format!("{} {}", words.number(by.value), plain(&by.unit))
                }
                Difference::UnitsDiffer => words.say("units-differ"),
                Difference::NothingToCompare => "–".to_owned(),
            };
            cells.push(Cell { is_number: true, ..text(&difference) });
            cells.push(text(&row.note));
            table.rows.push(cells);
        }
        table.notes = said(&declared.notes);
        table
    }

    fn coverage(&self, coverage: &composed::Coverage) -> Table {
        let words = self.words();
        let head = [
            ("column-where", false),
            ("bulletin-observers", false),
            ("bulletin-days-observed", true),
            ("bulletin-days-partly", true),
            ("bulletin-days-not-observed", true),
            ("bulletin-day-by-day", false),
        ];
        let mut table = self.table("coverage", &head);
        for row in &coverage.rows {
            let days = row.days();
            let number = |n: usize| Cell { is_number: true, ..text(&words.number(n as u64)) };
            let drawn: String = row
                .by_day
                .iter()
                .map(|day| match day {
                    Observed::Observed => '■',
                    Observed::Partly => '◧',
                    Observed::NotObserved => '▨',
                })
                .collect();
            table.rows.push(vec![
                text(&row.place),
                text(&row.observers),
                number(days.observed),
                number(days.partly),
                number(days.not_observed),
                text(&drawn),
            ]);
        }
        let gaps = coverage.gaps.iter().map(|gap| {
            format!("{}: {}, {}", plain(&gap.place), plain(&gap.when), plain(&gap.reason))
        });
        table.notes = gaps.chain(said(&coverage.notes)).collect();
        table
    }

    fn due(&self, due: &composed::DueList) -> Table {
        let words = self.words();
        let head = [
            ("column-standing", false),
            ("column-due-by", false),
            ("column-who-owes", false),
            ("column-what", false),
            ("column-about", false),
            ("column-then", false),
        ];
        let mut table = self.table("due", &head);
        for row in &due.rows {
            let standing = match row.standing {
                composed::DueStanding::Overdue => "due-overdue",
                composed::DueStanding::Open => "due-open",
            };
            let at = self.asked.at();
            // A clause has its instrument before it; the number of an incident has no slash.
            let about = match row.about.contains('/') {
                true => Some(at.clause(&row.about)),
                false => self.incident(&row.about),
            };
            table.rows.push(vec![
                text(&words.say(standing)),
                text(match row.due_by.is_empty() {
                    true => "–",
                    false => &row.due_by,
                }),
                text(&row.who),
                text(&row.what),
                Cell { href: about, ..text(&row.about) },
                text(&row.then),
            ]);
        }
        let number = |count: Count<composed::Steps>| Arg::number(count.value());
        let counts = words.with(
            "bulletin-due-counts",
            &[
                ("overdue", number(due.overdue)),
                ("open", number(due.open)),
                ("done", number(due.done)),
                ("late", number(due.done_late)),
            ],
        );
        let not_listed = (due.not_listed.value() > 0)
            .then(|| words.count("bulletin-due-not-listed", due.not_listed.value()));
        let notes = due.notes.iter().map(|note| plain(note).into_owned());
        table.notes = [counts].into_iter().chain(not_listed).chain(notes).collect();
        table
    }

    /// The page of an incident, for those to whom it opens: a bulletin is read by more people.
    fn incident(&self, number: &str) -> Option<String> {
        incident(self.asked, number)
    }

    fn incidents(&self, composed: &composed::Bulletin) -> Table {
        let words = self.words();
        let head = [
            ("bulletin-number", false),
            ("column-when", false),
            ("column-where", false),
            ("column-what", false),
            ("column-told-by", false),
            ("bulletin-harmed", false),
            ("column-clauses", false),
            ("bulletin-doubt", false),
        ];
        let mut table = self.table("incidents", &head);
        for row in &composed.incidents {
            let verdict = verdict_message(row.verdict);
            let told = format!(
                "{} ({})",
                row.sources.join(", "),
                words.count("reports", row.reports.value())
            );
            table.rows.push(vec![
                Cell { href: self.incident(&row.number), ..text(&row.number) },
                text(&joined(&[&row.when, &row.time_precision])),
                text(&joined(&[&row.place, &row.place_uncertainty])),
                text(&row.act),
                text(&told),
                text(&harmed(words, &row.casualties)),
                text(&joined(&[
                    &format!("{} {}", row.verdict.glyph(), words.say(verdict)),
                    &row.clauses.join(", "),
                ])),
                text(&row.doubt),
            ]);
        }
        table.empty = words.say("bulletin-no-incidents");
        self.is_left_out(composed, WithheldPart::Incidents, &mut table);
        table
    }

    /// Why the clauses answer as they do, a row for each answer.
    fn why(&self, why: &composed::Why) -> Table {
        let words = self.words();
        let head = [
            ("bulletin-number", false),
            ("column-clause", false),
            ("column-clauses", false),
            ("bulletin-reasons", false),
        ];
        let mut table = self.table("why", &head);
        for incident in &why.explained {
            for answer in &incident.answers {
                let said = |reason: &composed::ReasonTold| joined(&[&reason.text, &reason.english]);
                let mut reasons: Vec<String> = answer.reasons.iter().map(said).collect();
                reasons.extend(Some(answer.would_settle.clone()).filter(|told| !told.is_empty()));
                let verdict = words.say(verdict_message(answer.verdict));
                table.rows.push(vec![
                    Cell { href: self.incident(&incident.number), ..text(&incident.number) },
                    Cell {
                        href: Some(self.asked.at().clause(&answer.clause)),
                        ..text(&format!("{} {}", answer.clause, answer.title))
                    },
                    text(&format!("{} {verdict}", answer.verdict.glyph())),
                    text(&reasons.join(" · ")),
                ]);
            }
        }
        table.notes = said(&why.notes);
        table
    }
}

fn verdict_message(verdict: composed::Verdict) -> &'static str {
    match verdict {
        composed::Verdict::Engaged => "verdict-engaged",
        composed::Verdict::Undetermined => "verdict-undetermined",
        composed::Verdict::NotEngaged => "verdict-not-engaged",
        composed::Verdict::NotAsked => "verdict-no-clause",
    }
}

fn harmed(words: Words, casualties: &composed::Casualties) -> String {
    let range = |id: &str, range: &Option<composed::PeopleRange>| {
        let range = range.as_ref()?;
        let (low, high) = (words.number(range.low.value()), words.number(range.high.value()));
        let n = if low == high { low } else { format!("{low}–{high}") };
        Some(words.with(id, &[("n", Arg::ready(n))]))
    };
    let told = [range("killed", &casualties.killed), range("injured", &casualties.injured)];
    let told: Vec<String> = told.into_iter().flatten().collect();
    if told.is_empty() { words.say("not-told") } else { words.list(told) }
}

/// The id of whatever bears a name in some language, or is called by its id.
fn find<'a>(mut known: impl Iterator<Item = (&'a str, &'a Names)>, wanted: &str) -> Option<String> {
    known
        .find(|(id, names)| *id == wanted || names.0.values().any(|name| **name == *wanted))
        .map(|(id, _)| id.to_owned())
}

/// Where the incident of that number is shown, for whoever may see it.
pub(super) fn incident(asked: &Asked, number: &str) -> Option<String> {
    let id = IncidentId::new(number).ok()?;
    let address = asked.incident_link(&id);
    (!address.is_empty()).then_some(address)
}

/// Sentences of an edition, as they can be shown.
fn said(lines: &[String]) -> Vec<String> {
    lines.iter().map(|line| plain(line).into_owned()).collect()
}

pub(super) fn text(text: &str) -> Cell {
    Cell { text: plain(text).into_owned(), ..Cell::default() }
}

fn joined(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" · ")
}

fn opens(address: String) -> Option<String> {
    (!address.is_empty()).then_some(address)
}
