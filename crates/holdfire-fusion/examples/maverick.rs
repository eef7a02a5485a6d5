//! Fuses a MAVERICK table of event reports and holds the answer against its coders' event numbers:
//! `maverick REPORTS.csv [FOLDS] [--set SETTINGS.json]`. One line without any labels, and one learnt from labels in folds
//! by event: weights come from the other folds, and each fold is fused by itself, which is easier, and among all reports.
//!
//! How its columns are read: `geo_precision` 6 (street) to 1 (country) becomes an uncertainty, and a country is no place;
//! actors that initiate or are not said to be victims act, victims and `target` are acted upon, and what is called unknown
//! is left out or stands for its type; `source` is the document, its date the day of publication, its headline the text.

use std::collections::{BTreeMap, HashMap};
use std::error::Error;

use csv::StringRecord;
use holdfire_fusion::{Report, Reports, Score, Settings, score};
use jiff::civil::Date;
use jiff::tz::TimeZone;

const DAY_S: i64 = 86_400;

#[expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "an example program is the edge: its arguments are its only input"
)]
fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("usage: maverick REPORTS.csv [FOLDS] [--set FILE]")?;
    let (mut folds, mut settings) = (5, Settings::default());
    while let Some(argument) = arguments.next() {
        if argument == "--set" {
            let file = arguments.next().ok_or("name a file after `--set`")?;
            settings = serde_json::from_str(&std::fs::read_to_string(file)?)?;
        } else {
            folds = argument.parse()?;
        }
    }
    let table = Table::read(&path)?;
    settings.parents.extend(table.parents.clone());
    let everything: Vec<usize> = (0..table.reports.len()).collect();
    println!("unsupervised: {}", table.score(&everything, &settings)?);
    if folds > 1 {
        println!("{}", table.cross_validate(folds, &settings)?);
    }
    Ok(())
}

/// The reports, and the number of the event each was coded under.
#[derive(Default)]
struct Table {
    reports: Vec<Report>,
    truth: Vec<u32>,
    /// The type of each actor.
    parents: BTreeMap<String, String>,
}

impl Table {
    fn read(path: &str) -> Result<Table, Box<dyn Error>> {
        let mut csv = csv::Reader::from_path(path)?;
        let header = csv.headers()?.clone();
        let (mut table, mut events) = (Table::default(), HashMap::new());
        for row in csv.records() {
            let row = Row { header: &header, row: row? };
            let next = events.len() as u32;
            table.truth.push(*events.entry(row.text("event_id").to_owned()).or_insert(next));
            let report = row.report(&mut table.parents)?;
            table.reports.push(report);
        }
        Ok(table)
    }

    fn score(&self, of: &[usize], settings: &Settings) -> Result<Score, Box<dyn Error>> {
        let mut reports = Reports::new(settings)?;
        for &at in of {
            reports.push(&self.reports[at])?;
        }
        let truth: Vec<u32> = of.iter().map(|&at| self.truth[at]).collect();
        Ok(score(&reports.fuse()?, &truth))
    }

    /// Learns from all folds but one and fuses that one, by turns; sums pairs over folds.
    fn cross_validate(&self, folds: u32, settings: &Settings) -> Result<String, Box<dyn Error>> {
        let fold_of = |at: usize| spread(self.truth[at]) % folds;
        let (mut right, mut put, mut wanted) = (0.0, 0.0, 0.0);
        let (mut all_right, mut all_put) = (0.0, 0.0);
        let (mut b_cubed, mut members, mut links, mut count) = (0.0, 0.0, 0.0, 0.0);
        for fold in 0..folds {
            let rest: Vec<usize> =
                (0..self.reports.len()).filter(|at| fold_of(*at) != fold).collect();
            let own: Vec<usize> =
                (0..self.reports.len()).filter(|at| fold_of(*at) == fold).collect();
            let settings = self.learnt(&rest, settings)?;
            let among_all = self.pairs_of_fold(&settings, |at| fold_of(at) == fold)?;
            all_right += among_all.0;
            all_put += among_all.1;
            let score = self.score(&own, &settings)?;
            let pairs = self.true_pairs(&own);
            right += score.pairs.recall * pairs;
            put += score.pairs.recall * pairs / score.pairs.precision.max(1e-9);
            wanted += pairs;
            let size = own.len() as f64;
            count += size;
            b_cubed += score.b_cubed.f1() * size;
            members += score.members * size;
            links += score.links * size;
        }
        Ok(format!(
            "{folds} folds learnt pair P {:.4} R {:.4} F1 {:.4}, B3 {:.4}, ECE member {:.3} link {:.3}\n\
             the same, each fold fused among all reports: pair P {:.4} R {:.4} F1 {:.4}",
            right / put,
            right / wanted,
            2.0 * right / (put + wanted),
            b_cubed / count,
            members / count,
            links / count,
            all_right / all_put,
            all_right / wanted,
            2.0 * all_right / (all_put + wanted),
        ))
    }

    /// With all reports fused together, of the pairs put together that a fold has part in: how many are right, and how
    /// many there are.
    fn pairs_of_fold(
        &self,
        settings: &Settings,
        is_in_fold: impl Fn(usize) -> bool,
    ) -> Result<(f64, f64), Box<dyn Error>> {
        let mut reports = Reports::new(settings)?;
        for report in &self.reports {
            reports.push(report)?;
        }
        let answer = reports.fuse()?;
        let (mut right, mut put) = (0.0, 0.0);
        for one in 0..answer.len() {
            for other in 0..one {
                let is_put = answer.incident(one) == answer.incident(other);
                // A pair between two folds is half of each.
                let part = [one, other].iter().filter(|at| is_in_fold(**at)).count() as f64 / 2.0;
                if is_put {
                    put += part;
                    right += part * f64::from(u8::from(self.truth[one] == self.truth[other]));
                }
            }
        }
        Ok((right, put))
    }

    fn true_pairs(&self, of: &[usize]) -> f64 {
        let mut sizes: HashMap<u32, f64> = HashMap::new();
        for &at in of {
            *sizes.entry(self.truth[at]).or_default() += 1.0;
        }
        sizes.values().map(|size| size * (size - 1.0) / 2.0).sum()
    }

    /// Weights from the labels of some reports, to which the estimate adds what those that are fused show.
    fn learnt(&self, from: &[usize], settings: &Settings) -> Result<Settings, Box<dyn Error>> {
        let mut labelled = Reports::new(settings)?;
        for &at in from {
            let incident = Some(self.truth[at].to_string());
            labelled.push(&Report { incident, confirmed: true, ..self.reports[at].clone() })?;
        }
        Ok(Settings { weights: Some(labelled.learn()?), ..settings.clone() })
    }
}

/// Numbers of events in no order that folds could follow.
fn spread(number: u32) -> u32 {
    number.wrapping_mul(0x9e37_79b1) >> 16
}

struct Row<'a> {
    header: &'a StringRecord,
    row: StringRecord,
}

impl Row<'_> {
    fn text(&self, name: &str) -> &str {
        let at = self.header.iter().position(|column| column == name);
        at.and_then(|at| self.row.get(at)).unwrap_or_default().trim()
    }

    fn is_set(&self, name: &str) -> bool {
        self.text(name) == "1"
    }

    fn report(&self, parents: &mut BTreeMap<String, String>) -> Result<Report, Box<dyn Error>> {
        let (first, last) = (day_s(self.text("date_start"))?, day_s(self.text("date_end"))?);
        let precision: u8 = self.text("geo_precision").parse().unwrap_or(1);
        let is_placed = precision > 1;
        let (mut actors, mut targets, mut acts) = (Vec::new(), Vec::new(), Vec::new());
        for block in 1..=6 {
            let column = |name: &str| format!("actor{block}{name}");
            let name = self.known_actor(&column(""), &column("_type"), parents);
            let is_victim = self.is_set(&column("_victim"));
            let list = if is_victim { &mut targets } else { &mut actors };
            list.extend(name.filter(|name| !list.contains(name)));
            if acts.is_empty() {
                let violence = self.text(&column("_violence")).split(';').map(str::trim);
                acts.extend(violence.filter(|act| is_known(act)).map(str::to_owned));
            }
        }
        targets.extend(Some(self.text("target").to_owned()).filter(|target| is_known(target)));
        let (published, headline) = published(self.text("source"));
        let count = |name: &str| -> Option<(u32, u32)> {
            let low = self.text(&format!("{name}_low")).parse().ok()?;
            let high: u32 = self.text(&format!("{name}_high")).parse().ok()?;
            Some((low, high.max(low)))
        };
        Ok(Report {
            id: self.text("id").to_owned(),
            source: self.text("source_author").to_owned(),
            from_s: Some(first.min(last)),
            until_s: Some(first.max(last) + DAY_S),
            lon: self.text("longitude").parse().ok().filter(|_| is_placed),
            lat: self.text("latitude").parse().ok().filter(|_| is_placed),
            uncertainty_m: match precision {
                6.. => 500.0,
                5 => 1_000.0,
                4 => 3_000.0,
                3 => 12_500.0,
                _ => 50_000.0,
            },
            act: acts.into_iter().next(),
            actors,
            targets,
            killed: count("deaths"),
            injured: count("injuries"),
            published_s: published,
            document: Some(self.text("source").to_owned()).filter(|source| !source.is_empty()),
            text: headline.to_owned(),
            place_name: format!("{}, {}", self.text("location"), self.text("city")),
            ..Report::default()
        })
    }

    /// The actor's name. An unknown one of some type is named by the type, which is the parent of all of its kind.
    fn known_actor(
        &self,
        name: &str,
        of_type: &str,
        parents: &mut BTreeMap<String, String>,
    ) -> Option<String> {
        let (name, of_type) = (self.text(name), self.text(of_type));
        if name.is_empty() {
            return None;
        }
        if !is_known(name) {
            return Some(of_type.to_owned()).filter(|of_type| !of_type.is_empty());
        }
        if !of_type.is_empty() {
            parents.insert(name.to_owned(), of_type.to_owned());
        }
        Some(name.to_owned())
    }
}

fn is_known(value: &str) -> bool {
    !value.is_empty() && !value.starts_with("Unknown") && value != "Other"
}

fn day_s(date: &str) -> Result<i64, Box<dyn Error>> {
    Ok(date.parse::<Date>()?.to_zoned(TimeZone::UTC)?.timestamp().as_second())
}

/// `AFP (2020-11-01) At least two killed`: the day in brackets and what follows it.
fn published(source: &str) -> (Option<i64>, &str) {
    for (at, _) in source.match_indices('(') {
        if let Some((date, headline)) = source[at + 1..].split_once(')')
            && let Ok(day) = day_s(date.trim())
        {
            return (Some(day), headline.trim());
        }
    }
    (None, source)
}
