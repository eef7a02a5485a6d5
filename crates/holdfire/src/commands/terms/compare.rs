//! `holdfire terms compare`: does B forbid all that A forbids?

use super::{Format, clauses, prover};
use crate::{Ending, progress::print};
use anyhow::{Context, Result};
use clap::Args;
use holdfire_prove::{Comparison, Difference};
use jiff::{Timestamp, tz::TimeZone};

#[derive(Args)]
pub(crate) struct Arguments {
    /// A case folder or bundled case, CASE/INSTRUMENT, CASE/INSTRUMENT/CLAUSE, or an instrument's
    /// Markdown file.
    a: String,
    /// The same for the other side.
    b: String,
    /// How to write the answer.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

pub(crate) fn run(arguments: Arguments) -> Result<Ending> {
    let (a, b) = (clauses::named(&arguments.a)?, clauses::named(&arguments.b)?);
    let found = prover()?.compare(&a, &b).context("could not be checked")?;
    print(&match arguments.format {
        Format::Table => table(&found, &a.zone),
        Format::Json => serde_json::to_string_pretty(&found)? + "\n",
    })?;
    Ok(if found.only_a.is_empty() { Ending::Holds } else { Ending::DoesNotHold })
}

fn table(found: &Comparison, zone: &TimeZone) -> String {
    let Comparison { a, b, only_a, only_b, .. } = found;
    let mut text = one_way(a, b, only_a, zone);
    text += &one_way(b, a, only_b, zone);
    if found.leaves_time_aside {
        text += "time is left aside, because one of the two says nowhere from when it binds\n";
    }
    text += &super::assumed(&found.assumed);
    text
}

fn one_way(a: &str, b: &str, differences: &[Difference], zone: &TimeZone) -> String {
    if differences.is_empty() {
        return format!("holds: `{b}` forbids all that `{a}` forbids\n\n");
    }
    let mut text = format!("does not hold: `{b}` does not forbid all that `{a}` forbids\n");
    for difference in differences {
        text += &format!("  {}\n", difference.text);
        let period = period(difference, zone);
        if !period.is_empty() {
            text += &format!("    so it is {period}\n");
        }
        if difference.only_then {
            text += &format!("    `{b}` forbids the same, but not then\n");
        }
        if difference.dates_differ {
            text += "    texts differ on what is in force then\n";
        }
        let (some, all) = (difference.acts.len(), difference.acts_of_clause);
        text += &match some == all {
            true => format!("    for every act that `{}` covers\n", difference.clause),
            false => {
                format!(
                    "    for {some} of the {all} acts that `{}` covers: {}\n",
                    difference.clause,
                    difference.acts.join(", ")
                )
            }
        };
    }
    text + "\n"
}

fn period(difference: &Difference, zone: &TimeZone) -> String {
    let instant = |at: Timestamp| at.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M %:z");
    let from = difference.from.map(|from| format!("from {}", instant(from)));
    let until = difference.until.map(|until| format!("until {}", instant(until)));
    let on = from.iter().filter(|_| until.is_none()).map(|_| "on".to_owned());
    from.iter().cloned().chain(until.clone()).chain(on).collect::<Vec<_>>().join(" ")
}
