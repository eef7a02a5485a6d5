//! The words of an edition, from the same messages as the pages.

use super::Period;
use crate::language::Language;
use crate::moments::{Zone, date, dates, day_and_month};
use crate::names::{act_name, coordinates, name, plus_minus};
use crate::reasons::{fact_name, reason_said};
use crate::words::{Arg, Words, plain};
use holdfire_bulletin::{Labels, Moment, Period as BulletinPeriod};
use holdfire_core::{CoverageKind, Mechanism, Names, Reason, State};
use holdfire_store::IncidentRow;
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The words of one language.
#[derive(Clone, Copy)]
pub struct Wording(Words);

impl Wording {
    /// The words of a language, by its tag; nothing if the pages do not speak it.
    pub fn in_language(tag: &str) -> Option<Self> {
        Language::of_tag(tag).map(|language| Self(Words::of(language)))
    }

    /// The labels around the figures.
    pub fn labels(&self) -> Labels {
        Labels::translated(|label, english| {
            let id = format!("label-{}", label.replace('_', "-"));
            self.0.known(&id).unwrap_or_else(|| english.to_owned())
        })
    }

    pub(super) fn language(&self) -> &'static str {
        self.0.language.tag()
    }

    pub(super) fn text(&self, id: &str, numbers: &[(&'static str, usize)]) -> String {
        let args: Vec<_> = numbers.iter().map(|(name, n)| (*name, Arg::number(*n))).collect();
        self.0.with(id, &args)
    }

    pub(super) fn name_in(&self, id: &str, name: &str) -> String {
        self.0.about(id, name)
    }

    pub(super) fn name(&self, names: &Names) -> String {
        name(self.0, names)
    }

    pub(super) fn list(&self, items: Vec<String>) -> String {
        self.0.list(items)
    }

    pub(super) fn due_to(&self, who: &str, to: &str) -> String {
        self.0.with("edition-due-to", &[("who", Arg::ready(who)), ("to", Arg::ready(to))])
    }

    pub(super) fn due_says(&self, what: &str, says: &str) -> String {
        self.0.with("edition-due-says", &[("what", Arg::ready(what)), ("says", Arg::text(says))])
    }

    pub(super) fn escalated(&self, entry: u64) -> String {
        self.0.with("edition-escalated", &[("entry", Arg::number(entry))])
    }

    pub(super) fn then_clause(&self, number: &str) -> String {
        self.0.with("then-clause", &[("number", Arg::text(number))])
    }

    pub(super) fn then_step(&self, who: &str, deed: &str) -> String {
        self.0.with("then-step", &[("who", Arg::ready(who)), ("deed", Arg::ready(deed))])
    }

    pub(super) fn moment(&self, at: Timestamp, mechanism: &Mechanism) -> Moment {
        let zone = Zone::named(&mechanism.time_zone);
        Moment {
            instant: at,
            text: zone.instant_shown(self.0, at).text,
            zone: zone.abbreviation(at),
        }
    }

    pub(super) fn period(&self, period: Period, mechanism: &Mechanism) -> BulletinPeriod {
        BulletinPeriod {
            from: self.moment(period.from, mechanism),
            until: self.moment(period.until, mechanism),
        }
    }

    pub(super) fn when(&self, row: &IncidentRow, mechanism: &Mechanism) -> String {
        Zone::named(&mechanism.time_zone)
            .seconds_shown(self.0, row.from_s, row.until_s)
            .map_or_else(|| self.0.say("time-not-told"), |moment| moment.text)
    }

    pub(super) fn time_precision(&self, row: &IncidentRow) -> String {
        row.time_precision.map_or_else(String::new, |precision| {
            self.0.say(&format!("time-precision-{}", precision.as_str().replace('_', "-")))
        })
    }

    pub(super) fn place(&self, row: &IncidentRow, state: &State, mechanism: &Mechanism) -> String {
        let region = row.region.as_ref().map(|told| {
            let known = mechanism.regions.iter().find(|region| *region.code == **told);
            known.map_or_else(|| plain(told).into_owned(), |known| name(self.0, &known.name))
        });
        let place = match (&row.place_name, row.lon.zip(row.lat)) {
            (Some(told), _) => Some(plain(told).into_owned()),
            (None, Some((lon, lat))) if region.is_none() => Some(coordinates(lon, lat)),
            _ => None,
        };
        let area = |id| state.areas.get(id).map(|area| name(self.0, &area.name));
        let areas = row.areas_inside.iter().filter_map(area);
        let parts: Vec<String> = place.into_iter().chain(region).chain(areas).collect();
        match parts.is_empty() {
            true => self.0.say("place-not-told"),
            false => self.0.list(parts),
        }
    }

    pub(super) fn uncertainty(&self, row: &IncidentRow) -> String {
        row.uncertainty_m.map_or_else(String::new, |metres| plus_minus(self.0, metres))
    }

    pub(super) fn act(&self, row: &IncidentRow) -> String {
        row.act.map_or_else(|| self.0.say("act-not-told"), |act| act_name(self.0, act))
    }

    pub(super) fn doubt(&self, row: &IncidentRow) -> String {
        let differs = row
            .disagreements
            .iter()
            .map(|field| self.0.say(&format!("edition-differ-{}", field.as_str())));
        self.0.list(differs)
    }

    /// A reason in this language, and in English with all its particulars where they differ.
    pub(super) fn reason(&self, reason: &Reason) -> (String, String) {
        let said = reason_said(self.0, reason);
        match said.is_english {
            true => (said.english, String::new()),
            false => (said.text, said.english),
        }
    }

    /// The facts that would settle an answer, in a sentence; nothing if none is missing.
    pub(super) fn would_settle(&self, missing: &[Box<str>]) -> String {
        let facts: Vec<String> = missing.iter().map(|fact| fact_name(self.0, fact)).collect();
        match facts.is_empty() {
            true => String::new(),
            false => format!("{} {}", self.0.say("would-settle"), self.0.list(facts)),
        }
    }

    pub(super) fn day(&self, day: Date) -> String {
        day_and_month(self.0, day)
    }

    pub(super) fn days(&self, first: Date, last: Date) -> String {
        match first == last {
            true => date(self.0, first),
            false => dates(self.0, first, last),
        }
    }

    pub(super) fn observer(&self, who: &str, kind: CoverageKind) -> String {
        let kind = self.0.say(&format!("edition-coverage-{}", kind.as_str()));
        self.0.with("edition-observer", &[("who", Arg::text(who)), ("kind", Arg::ready(kind))])
    }

    pub(super) fn covered_place(
        &self,
        place: &str,
        state: &State,
        mechanism: &Mechanism,
    ) -> String {
        let area = holdfire_core::AreaId::new(place).ok();
        if let Some(area) = area.and_then(|id| state.areas.get(&id)) {
            return name(self.0, &area.name);
        }
        if let Some(region) = mechanism.region(place) {
            return name(self.0, &region.name);
        }
        match place.is_empty() {
            true => self.0.say("edition-coverage-nowhere-in-particular"),
            false => plain(place).into_owned(),
        }
    }

    /// The names of everything by which coverage can be told that the mechanism names itself.
    pub(super) fn known_places(&self, state: &State, mechanism: &Mechanism) -> BTreeSet<String> {
        let areas = state.areas.values().map(|area| &area.name);
        let regions = mechanism.regions.iter().map(|region| &region.name);
        let names = areas.chain(regions).map(|names| name(self.0, names));
        names.chain([self.0.say("edition-coverage-nowhere-in-particular")]).collect()
    }

    pub(super) fn left_out(&self, parts: Vec<String>) -> String {
        self.0.with("withheld-left-out", &[("parts", Arg::ready(self.0.list(parts)))])
    }

    pub(super) fn corrects(&self, bulletin: &str, entries: u64) -> String {
        self.0.with(
            "correction-of",
            &[("bulletin", Arg::text(bulletin)), ("entries", Arg::number(entries))],
        )
    }

    pub(super) fn corrected_because(&self, reason: &str) -> String {
        self.0.with("correction-because", &[("reason", Arg::text(plain(reason)))])
    }

    pub(super) fn declared_disagrees(&self, bulletin: &str, total: u32, sum: u32) -> String {
        self.0.with(
            "edition-declared-disagrees",
            &[
                ("bulletin", Arg::text(bulletin)),
                ("total", Arg::number(total)),
                ("sum", Arg::number(sum)),
            ],
        )
    }

    pub(super) fn declared_confirmed(&self, confirmed: u32, total: u32, by: &str) -> String {
        self.0.with(
            "edition-declared-confirmed",
            &[
                ("confirmed", Arg::number(confirmed)),
                ("total", Arg::number(total)),
                ("by", Arg::ready(by)),
            ],
        )
    }

    pub(super) fn declared_days(&self, days: &[usize]) -> String {
        let days = days.iter().map(|n| self.0.number(*n)).collect::<Vec<_>>().join(" / ");
        self.0.with("edition-declared-days", &[("days", Arg::ready(days))])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::message_files;
    use holdfire_bulletin::Fonts;
    use std::collections::BTreeSet;

    /// The names of days and numbers, the labels and sentences of bulletins, and the reasons of
    /// pages, which stand in them as well.
    #[test]
    fn the_typefaces_have_every_letter_of_every_message() {
        let fonts = Fonts::from_bytes(crate::typefaces()).unwrap();
        for language in Language::ALL {
            let letters: BTreeSet<char> =
                message_files(language).iter().flat_map(|(_, text)| text.chars()).collect();
            let missing: Vec<char> = letters
                .into_iter()
                // Joiners are obeyed and not drawn.
                .filter(|c| !c.is_whitespace() && !matches!(c, '\u{200c}' | '\u{200d}'))
                .filter(|c| !fonts.can_draw(*c))
                .collect();
            assert!(missing.is_empty(), "{}: {missing:?}", language.tag());
        }
    }

    #[test]
    fn every_label_of_a_bulletin_is_said_in_every_language() {
        for language in Language::ALL {
            for (label, english) in Labels::ENGLISH {
                let said = Words::of(language).known(&format!("label-{}", label.replace('_', "-")));
                assert!(said.is_some(), "`{label}` in {}: {english}", language.tag());
            }
        }
    }
}
