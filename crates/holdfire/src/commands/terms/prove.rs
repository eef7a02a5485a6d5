//! `holdfire terms prove`: what the clauses of a case say about each other.

use super::{Format, clauses, prover};
use crate::{Ending, progress::print};
use anyhow::{Context, Result};
use clap::Args;
use holdfire_prove::Proof;

#[derive(Args)]
pub(crate) struct Arguments {
    /// A case folder or bundled case, CASE/INSTRUMENT, or an instrument's Markdown file.
    case: String,
    /// How to write the answer.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

pub(crate) fn run(arguments: Arguments) -> Result<Ending> {
    let case = clauses::named(&arguments.case)?;
    let proof = prover()?.prove(&case).context("could not be checked")?;
    print(&match arguments.format {
        Format::Table => table(&proof),
        Format::Json => serde_json::to_string_pretty(&proof)? + "\n",
    })?;
    Ok(if proof.holds() { Ending::Holds } else { Ending::DoesNotHold })
}

fn table(proof: &Proof) -> String {
    let defects = proof.findings.iter().filter(|finding| finding.is_defect).count();
    let mut text = match defects {
        0 => format!(
            "holds: no rule of the {} clauses of `{}` has a mistake\n",
            proof.clauses, proof.name
        ),
        some => format!(
            "does not hold: {some} mistakes in the {} clauses of `{}`\n",
            proof.clauses, proof.name
        ),
    };
    let others = proof.findings.len() - defects;
    if others > 0 {
        text += &format!("{others} findings for those who negotiate to judge\n");
    }
    text += "\n";
    for finding in &proof.findings {
        text += &format!("{:<20} {}\n", finding.code.as_str(), finding.text);
    }
    text += "\n";
    text + &super::assumed(&proof.assumed)
}
