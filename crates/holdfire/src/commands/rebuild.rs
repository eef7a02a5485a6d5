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
    if rebuilt.before != rebuilt.after {
        print(&format!("the tables had been changed before, digest {}\n", rebuilt.before))?;
    }
    Ok(Ending::Holds)
}
