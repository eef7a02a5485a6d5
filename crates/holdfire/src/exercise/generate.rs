//! From settings to an exercise: incidents happen, sources with coverage tell of them, reports are
//! put in order and into words. Each step has its own stream of chance.

use super::acts::ACTS;
use super::calendar::{BEHIND_UTC, Calendar, TIME_ZONE};
use super::coverage::{Coverage, CoverageRow};
use super::declared::{DeclaredDay, declare};
use super::incidents::{DAY, Incident, Spells};
use super::random::Random;
use super::sources::{SOURCES, Source};
use super::telling::{Means, Number, Teller, Told, ToldTime};
use super::words::{self, Clock, Frame, Language};
use super::world::World;
use super::write::ReportRow;
use super::{Settings, Truth};

/// An exercise: what sources said, and what truly happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Exercise {
    /// The reports in the order of their dates.
    pub reports: Vec<ReportRow>,
    /// Which incident each report truly tells of, in the order of the reports.
    pub truth: Vec<Truth>,
    /// Everything that happened, also what nobody saw, in the order of time.
    pub incidents: Vec<Incident>,
    /// Who was looking where and when.
    pub coverage: Vec<CoverageRow>,
    /// What the members declared.
    pub declared: Vec<DeclaredDay>,
}

/// One source telling of one incident.
#[derive(Debug, Clone)]
pub(super) struct Telling {
    pub(super) source: usize,
    pub(super) incident: usize,
    pub(super) told: Told,
    pub(super) is_repeat: bool,
    copied: Option<usize>,
    /// Orders the reports of one day.
    tie: u64,
}

/// The longest exercise: a hundred years of days.
const MOST_DAYS: u32 = 36_500;

/// Makes an exercise. The same world and settings give the same exercise, byte for byte, on every
/// machine.
///
/// There are exactly `settings.reports` reports if the exercise lasts at least a day; `days` beyond
/// a century are cut, and a `noise` that is not a number or below nothing counts as none.
pub fn generate(world: &World, settings: &Settings) -> Exercise {
    let noise = if settings.noise > 0.0 { settings.noise } else { 0.0 };
    let settings = &Settings { days: settings.days.min(MOST_DAYS), noise, ..*settings };
    let coverage = Coverage::draw(world, settings);
    let (mut incidents, mut tellings) = happen(world, settings, &coverage);
    put_in_order(&mut incidents, &mut tellings);

    let calendar = Calendar::new(settings);
    let mut writer =
        Writer { world, calendar: &calendar, random: Random::stream(settings.seed, 4) };
    let numbered = || tellings.iter().zip(1..);
    Exercise {
        reports: numbered().map(|(telling, n)| writer.row(telling, n)).collect(),
        truth: numbered()
            .map(|(telling, n)| Truth {
                report_id: report_id(n),
                incident_id: incident_id(incidents[telling.incident].number),
            })
            .collect(),
        declared: declare(world, settings, &calendar, &tellings),
        coverage: coverage.rows,
        incidents,
    }
}

fn report_id(number: usize) -> String {
    format!("AMX-{number:07}")
}

pub(super) fn incident_id(number: u32) -> String {
    format!("T-{number:07}")
}

/// Lets spells of incidents happen until enough was told of them. Spells are alike, so stopping in
/// the middle of one favours no place and no time.
fn happen(
    world: &World,
    settings: &Settings,
    coverage: &Coverage,
) -> (Vec<Incident>, Vec<Telling>) {
    let (mut incidents, mut tellings) = (Vec::new(), Vec::new());
    if settings.days == 0 {
        return (incidents, tellings);
    }
    let mut spells = Spells::new(world, settings.days, settings.seed);
    let mut random = Random::stream(settings.seed, 3);
    while tellings.len() < settings.reports {
        for incident in spells.next_spell() {
            if tellings.len() >= settings.reports {
                break;
            }
            let place = incidents.len();
            tell_all(world, settings, coverage, &incident, place, &mut random, &mut tellings);
            incidents.push(incident);
        }
    }
    tellings.truncate(settings.reports);
    (incidents, tellings)
}

/// Every source that was looking may tell of the incident, some twice, some after another.
fn tell_all(
    world: &World,
    settings: &Settings,
    coverage: &Coverage,
    incident: &Incident,
    place: usize,
    random: &mut Random,
    tellings: &mut Vec<Telling>,
) {
    let noise = settings.noise;
    let first = tellings.len();
    for (source, profile) in SOURCES.iter().enumerate() {
        // What kills is noticed more: a tenth more for each of the first three deaths.
        let notices = f64::from(profile.notices) * (1.0 + 0.1 * f64::from(incident.killed.min(3)));
        let Some(view) = coverage.view(source, incident) else { continue };
        if !random.chance(notices) {
            continue;
        }
        let (mut is_repeat, mut earliest) = (false, 0);
        loop {
            let earlier = &tellings[first..];
            let copied = match random.chance(f64::from(profile.copies) * noise) {
                true => random.pick(earlier).map(|t| (t.source, t.told.clone())),
                false => None,
            };
            let (copied, told) = match copied {
                Some((other, told)) if other != source => (Some(other), second_hand(told)),
                _ => {
                    let mut teller = Teller { world, source: profile, noise, random: &mut *random };
                    (None, teller.tell(incident, view))
                }
            };
            // Within a day an update comes after what it updates.
            let tie = earliest + random.bits() % (u64::MAX - earliest).max(1);
            earliest = tie;
            tellings.push(Telling { source, incident: place, told, is_repeat, copied, tie });
            is_repeat = true;
            if !random.chance((f64::from(profile.repeats) * noise).min(500.0)) {
                break;
            }
        }
    }
}

/// What is left of what a source said when another copies it.
fn second_hand(told: Told) -> Told {
    Told { means: None, direction: None, heard_km: None, ..told }
}

/// Numbers incidents by time, and sorts reports by the day they tell of; within a day by chance,
/// so that neither numbers nor neighbours give the truth away.
fn put_in_order(incidents: &mut Vec<Incident>, tellings: &mut [Telling]) {
    let mut order: Vec<usize> = (0..incidents.len()).collect();
    order.sort_by_key(|place| (incidents[*place].begins, *place));
    let mut new_place = vec![0; incidents.len()];
    for (new, old) in order.iter().enumerate() {
        new_place[*old] = new;
    }
    let mut sorted: Vec<Incident> = order.iter().map(|old| incidents[*old].clone()).collect();
    for (incident, number) in sorted.iter_mut().zip(1..) {
        incident.number = number;
    }
    for telling in tellings.iter_mut() {
        telling.incident = new_place[telling.incident];
        sorted[telling.incident].reports += 1;
    }
    tellings.sort_by_key(|t| (t.told.time.first_day(), t.tie));
    *incidents = sorted;
}

/// Puts what was told into rows of the report table.
struct Writer<'a> {
    world: &'a World,
    calendar: &'a Calendar,
    random: Random,
}

impl Writer<'_> {
    fn row(&mut self, telling: &Telling, number: usize) -> ReportRow {
        let source = &SOURCES[telling.source];
        let is_arabic = self.random.chance(f64::from(source.arabic));
        let language = if is_arabic { Language::Arabic } else { Language::English };
        let (told, is_utc) = in_the_zone_of(source, &telling.told);
        let mut name = |actor: Option<usize>| match actor {
            Some(actor) => words::actor_name(&self.world.actors[actor], language, &mut self.random),
            None => String::new(),
        };
        let (actor, target) = (name(told.actor), name(told.target));
        let place = words::place_name(self.world, &told, language, telling.source);
        let desk = self.desk(source, &told, language);
        let calendar = self.calendar;
        let text = words::text(
            &told,
            &Frame {
                language,
                speaker: desk.as_deref().unwrap_or(match language {
                    Language::English => source.name,
                    Language::Arabic => source.name_ar,
                }),
                is_lively: source.reliability.is_none(),
                is_repeat: telling.is_repeat,
                copied: telling.copied.map(|other| match language {
                    Language::English => SOURCES[other].name,
                    Language::Arabic => SOURCES[other].name_ar,
                }),
                is_utc,
                place: &place,
                actor: &actor,
                target: &target,
                date: &|day| calendar.date(day),
            },
        );
        let (date_end, time, date_precision) = self.time_columns(told.time);
        let is_observation = told.means.is_some();
        ReportRow {
            report_id: report_id(number),
            source: source.name,
            date: calendar.date(told.time.first_day()).to_owned(),
            latitude: told.place.at.lat,
            longitude: told.place.at.lon,
            geo_precision: told.place.precision,
            event_type: ACTS[told.act].code,
            actor,
            target,
            fatalities: written(told.killed),
            text,
            date_end,
            time,
            time_zone: if is_utc { "UTC" } else { TIME_ZONE },
            date_precision,
            place,
            region: words::region_name(self.world, &told, language),
            language: language.tag(),
            url: match source.site {
                "" => String::new(),
                site => format!("{site}{number}"),
            },
            weapon: words::weapon_name(&told, language),
            count: written(told.count.map(|(count, _)| count)),
            count_unit: told.count.map_or("", |(_, unit)| unit),
            means: told.means.map_or("", |means| match means {
                Means::Heard => "heard",
                Means::Saw => "saw",
                Means::Camera => "camera",
            }),
            direction: words::direction(&told, language),
            injured: written(told.injured),
            kind: if is_observation { "observation" } else { "allegation" },
            entered_by: match source.desk {
                "" => source.name.to_owned(),
                _ => self.desk(source, &told, Language::English).unwrap_or_default(),
            },
            reliability: source.reliability,
            credibility: self.credibility(source, &told, telling.copied.is_some()),
        }
    }

    /// The post, patrol or office that speaks: the same town, the same desk.
    fn desk(&self, source: &Source, told: &Told, language: Language) -> Option<String> {
        let desk = match language {
            Language::English => source.desk,
            Language::Arabic => source.desk_ar,
        };
        (!desk.is_empty()).then(|| format!("{desk}{}", told.place.town % 24 + 1))
    }

    /// The columns `date_end`, `time` and `date_precision`.
    fn time_columns(&self, time: ToldTime) -> (String, String, &'static str) {
        let date = |day: i64| self.calendar.date(day).to_owned();
        match time {
            ToldTime::Minute(at) => (String::new(), Clock(at).to_string(), "minute"),
            ToldTime::Between(from, until) => {
                let (first, last) = (from.div_euclid(DAY), until.div_euclid(DAY));
                let date_end = if first == last { String::new() } else { date(last) };
                (date_end, format!("{}-{}", Clock(from), Clock(until)), "part_of_day")
            }
            ToldTime::Night(day) => (date(day + 1), "20:00-06:00".to_owned(), "part_of_day"),
            ToldTime::Day(_) => (String::new(), String::new(), "day"),
            ToldTime::Days(_, last) => (date(last), String::new(), "days"),
        }
    }

    /// 2 for what was seen or filmed, 3 for what was heard, less for what others say.
    fn credibility(&mut self, source: &Source, told: &Told, is_copy: bool) -> Option<u8> {
        source.reliability?;
        let usual = match told.means {
            Some(Means::Saw | Means::Camera) => 2,
            Some(Means::Heard) => 3,
            None if is_copy => 4,
            None => 3,
        };
        Some(if self.random.chance(200.0) { usual + 1 } else { usual })
    }
}

fn written(number: Option<Number>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

/// What was told, with its times in the zone in which the source tells times.
fn in_the_zone_of(source: &Source, told: &Told) -> (Told, bool) {
    let time = match told.time {
        ToldTime::Minute(at) if source.tells_utc => ToldTime::Minute(at + BEHIND_UTC),
        ToldTime::Between(from, until) if source.tells_utc => {
            ToldTime::Between(from + BEHIND_UTC, until + BEHIND_UTC)
        }
        time => return (Told { time, ..told.clone() }, false),
    };
    (Told { time, ..told.clone() }, true)
}
