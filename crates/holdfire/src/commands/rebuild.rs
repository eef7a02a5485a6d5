//! `holdfire rebuild`: the read tables, dropped and made again from the entries.

use crate::{Ending, progress::print};
use anyhow::Result;
use clap::Args;
use std::path::PathBuf;

#[derive(Args)]
pub(crate) struct Arguments {
    /// A register directory.
    dir: PathBuf,
}

pub(crate) fn run(arguments: Arguments) -> Result<Ending> {
    let rebuilt = holdfire_store::rebuild(&arguments.dir)?;
    print(&format!("rebuilt from {} entries, digest {}\n", rebuilt.size, rebuilt.after))?;
    match rebuilt.before {
        None => print("the tables before were of an earlier version\n")?,
        Some(before) if before != rebuilt.after => {
            print(&format!("the tables had been changed before, digest {before}\n"))?;
        }
        Some(_) => {}
    }
    Ok(Ending::Holds)
}
