//! Figures that members declared, and their parts by region from a second table.

use crate::IntakeError;
use crate::decode::Decoded;
use crate::doubts::{Doubts, cut};
use crate::header::{Header, Shape, listed};
use crate::number::read_quantity;
use crate::records::{Next, Record, Records};
use crate::row::{Draft, Refusal};
use crate::settings::Settings;
use crate::told::{language, told};
use crate::told_time::{TimeRules, TimeWords, read_when};
use holdfire_core::{ActorId, CountId, DeclaredCount, RegionCount};
use std::collections::BTreeMap;
use std::io::BufRead;

/// Every column of the table of figures.
pub(crate) const COLUMNS: [&str; 13] = [
    "bulletin",
    "member",
    "from",
    "until",
    "date_precision",
    "hours",
    "total",
    "unit",
    "confirmed_by",
    "confirmed",
    "source",
    "language",
    "note",
];

/// The columns without which it is no table of figures.
pub(crate) const NEEDED: [&str; 6] = ["bulletin", "member", "from", "until", "unit", "source"];

const REGION_COLUMNS: [&str; 5] = ["bulletin", "member", "region", "count", "unit"];

/// A joint figure names no member.
const JOINT: &str = "both";

/// Bulletin, member and unit.
type Key = (Box<str>, Box<str>, Box<str>);

/// The parts of declared figures by region. Held in memory, so its table is bounded.
#[derive(Debug, Clone, Default)]
pub struct DeclaredRegions {
    parts: BTreeMap<Key, Vec<RegionCount>>,
    refused: Vec<(u64, Refusal)>,
    notices: Vec<String>,
}

impl DeclaredRegions {
    /// Reads the table `bulletin,member,region,count,unit`.
    pub fn read(input: impl BufRead) -> Result<Self, IntakeError> {
        const MOST_ROWS: u64 = 200_000;
        let known = REGION_COLUMNS.map(str::to_owned);
        let (decoded, sniffed) = Decoded::open(input, None)?;
        let shape = Shape::detect(&sniffed.text, &known, None);
        let mut records = Records::new(decoded, shape.delimiter, shape.terminator);
        let mut record = Record::default();
        let header = match records.read(&mut record)? {
            Next::Row => Header::new(record.cells().map(str::to_owned).collect()),
            _ => return Err(IntakeError::Empty),
        };
        header.check("declared-regions", &REGION_COLUMNS, &known)?;
        let columns = REGION_COLUMNS.map(|name| header.column(name).unwrap_or(usize::MAX));
        let mut regions = Self::default();
        regions.notices.extend(sniffed.notice);
        for row in 1.. {
            let refused = match records.read(&mut record)? {
                Next::End => break,
                Next::Row if row > MOST_ROWS => {
                    regions.notices.push(format!(
                        "the table of regions has more than {MOST_ROWS} rows; the rest is not read"
                    ));
                    break;
                }
                Next::Row => regions.add(&record, &columns),
                _ => Err("the row is too large or has an open quotation mark".to_owned()),
            };
            if let Err(reason) = refused {
                let original = record.cells().map(str::to_owned).collect();
                regions.refused.push((row, Refusal { reason, original }));
            }
        }
        Ok(regions)
    }

    /// The rows that could not be read, with their numbers.
    pub fn refused(&self) -> &[(u64, Refusal)] {
        &self.refused
    }

    fn add(&mut self, record: &Record, columns: &[usize; 5]) -> Result<(), String> {
        let [bulletin, member, region, count, unit] =
            columns.map(|column| record.cell(column).trim());
        if record.text().contains('\0') {
            return Err("the row has a zero byte: it is damaged or no text".into());
        }
        if bulletin.is_empty() || member.is_empty() || region.is_empty() || unit.is_empty() {
            return Err("`bulletin`, `member`, `region` and `unit` must be told".into());
        }
        let quantity = read_quantity(count).quantity.filter(|q| q.low == q.high);
        let Some(quantity) = quantity else {
            return Err(format!("count `{}` is not one number", cut(count)));
        };
        let parts = self.parts.entry((bulletin.into(), member.into(), unit.into())).or_default();
        if parts.iter().any(|part| &*part.region == region) {
            return Err(format!("region `{}` stands twice for one figure", cut(region)));
        }
        parts.push(RegionCount { region: region.into(), count: quantity.low });
        Ok(())
    }
}

/// Where the columns of the table of figures stand, and the regions not yet used.
pub(crate) struct DeclaredTable {
    columns: BTreeMap<&'static str, usize>,
    regions: DeclaredRegions,
}

impl DeclaredTable {
    pub(crate) fn new(header: &Header, regions: DeclaredRegions) -> Self {
        let columns =
            COLUMNS.iter().filter_map(|name| Some((*name, header.column(name)?))).collect();
        Self { columns, regions }
    }

    pub(crate) fn read(
        &mut self,
        record: &Record,
        settings: &Settings,
        mut doubts: Doubts,
    ) -> Result<Draft, String> {
        let cell =
            |name: &str| self.columns.get(name).map_or("", |column| record.cell(*column)).trim();
        let (bulletin, member, unit) = (cell("bulletin"), cell("member"), cell("unit"));
        for name in NEEDED {
            if cell(name).is_empty() {
                return Err(format!("`{name}` is empty"));
            }
        }
        let id = CountId::new(format!("{bulletin}:{member}")).map_err(|error| error.to_string())?;
        let words = TimeWords {
            date: cell("from"),
            date_end: cell("until"),
            date_precision: match cell("date_precision") {
                "inferred" => "inferred",
                // The dates already span what the precision says.
                told if cell("from") != cell("until") && told != "day" => "",
                told => told,
            },
            ..TimeWords::default()
        };
        let rules =
            TimeRules { zone: &settings.time_zone, as_of: settings.as_of, date_formats: &[] };
        let period =
            read_when(&words, &rules, &mut doubts)?.ok_or_else(|| "`from` is empty".to_owned())?;
        doubt_shorter_periods(cell("hours"), period.length_s(), &mut doubts);
        // The language of the publication is checked as all are; a count has no field for it.
        language(cell("language"), &mut doubts);
        let count = DeclaredCount {
            id,
            bulletin: bulletin.into(),
            member: member_named(member)?,
            period,
            hours: cell("hours").parse().ok(),
            total: figure("total", cell("total"), &mut doubts),
            unit: unit.into(),
            confirmed: figure("confirmed", cell("confirmed"), &mut doubts),
            confirmed_by: match cell("confirmed_by") {
                "" => None,
                name => Some(ActorId::new(name).map_err(|error| error.to_string())?),
            },
            source: cell("source").into(),
            note: told(cell("note")),
            regions: self
                .regions
                .parts
                .remove(&(bulletin.into(), member.into(), unit.into()))
                .unwrap_or_default(),
        };
        doubt_own_arithmetic(&count, &mut doubts);
        Ok(Draft::Count { count: Box::new(count), doubts: doubts.0 })
    }

    /// What the table of regions had and no figure asked for.
    pub(crate) fn left_over(&self) -> Vec<String> {
        let mut notices = self.regions.notices.clone();
        if !self.regions.refused.is_empty() {
            let rows = self
                .regions
                .refused
                .iter()
                .map(|(row, refusal)| format!("row {row}: {}", refusal.reason));
            notices.push(format!(
                "the table of regions has rows that were refused: {}",
                rows.take(20).collect::<Vec<_>>().join("; ")
            ));
        }
        if !self.regions.parts.is_empty() {
            let names: Vec<String> = self
                .regions
                .parts
                .keys()
                .take(20)
                .map(|(bulletin, member, unit)| format!("{bulletin} {member}, {unit}"))
                .collect();
            notices.push(format!(
                "the table of regions speaks of {} figures that the table of figures does not \
                 have: {}",
                self.regions.parts.len(),
                listed(names.iter().map(String::as_str))
            ));
        }
        notices
    }
}

fn member_named(name: &str) -> Result<Option<ActorId>, String> {
    if name == JOINT {
        return Ok(None);
    }
    ActorId::new(name).map(Some).map_err(|error| error.to_string())
}

fn figure(field: &str, cell: &str, doubts: &mut Doubts) -> Option<u32> {
    let reading = read_quantity(cell);
    if let Some(doubt) = reading.doubt {
        doubts.add(field, doubt);
    }
    // Half of a range is not what was declared.
    reading.quantity.filter(|q| q.low == q.high).map(|q| q.low)
}

/// A figure for 24 hours somewhere in a month is not a figure for the month.
fn doubt_shorter_periods(hours: &str, period_s: i64, doubts: &mut Doubts) {
    if hours.is_empty() {
        return;
    }
    match hours.parse::<u32>() {
        // Days on which clocks change have 23 or 25 hours.
        Ok(hours) if i64::from(hours) * 3600 + 3600 < period_s => doubts.add(
            "hours",
            format!("the figure covers {hours} hours within the period, which day is not known"),
        ),
        Ok(_) => {}
        Err(_) => doubts.add("hours", format!("`{}` is not a number of hours", cut(hours))),
    }
}

fn doubt_own_arithmetic(count: &DeclaredCount, doubts: &mut Doubts) {
    if let (Some(total), Some(sum)) = (count.total, count.sum_of_regions())
        && count.disagrees_with_itself()
    {
        doubts.add(
            "total",
            format!("the total is {total} and its regions add up to {sum}; both are kept"),
        );
    }
    if let (Some(total), Some(confirmed)) = (count.total, count.confirmed)
        && confirmed > total
    {
        doubts.add("confirmed", format!("{confirmed} of {total} are confirmed; both are kept"));
    }
}
