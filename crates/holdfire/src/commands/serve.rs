//! `holdfire serve`: the pages of one or more registers.

use crate::{Ending, case_folder::CaseFolder, clock, progress::say};
use anyhow::{Context, Result};
use clap::Args;
use holdfire_store::Reader;
use holdfire_web::{Options, Site};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

#[derive(Args)]
pub(crate) struct Arguments {
    /// Registers to serve.
    #[arg(long, value_name = "DIR", required = true, num_args = 1..)]
    register: Vec<PathBuf>,
    /// Address to listen on. Put a reverse proxy with TLS in front of anything but this machine.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Let pages take decisions about which reports are one incident. There is no sign-in yet: whoever
    /// can open the pages can decide, so use it on one machine or in a closed network.
    #[arg(long)]
    decisions: bool,
    /// A name under which browsers reach this server, for forms; addresses of numbers and `localhost`
    /// need none.
    #[arg(long = "name", value_name = "HOST")]
    names: Vec<String>,
}

pub(crate) fn run(arguments: Arguments) -> Result<Ending> {
    let readers =
        arguments.register.iter().map(|dir| Reader::open(dir)).collect::<Result<Vec<_>, _>>()?;
    let pages = Pages { decisions: arguments.decisions, names: arguments.names };
    serve(readers, arguments.listen, pages, |address| {
        say(&format!("pages are at http://{address}/"));
    })?;
    Ok(Ending::Holds)
}

/// What pages may do besides showing.
pub(crate) struct Pages {
    /// Take decisions about links.
    pub decisions: bool,
    /// Names under which browsers reach this server.
    pub names: Vec<String>,
}

/// Serves until the process is asked to end; calls `ready` once the address is taken.
pub(crate) fn serve(
    readers: Vec<Reader>,
    listen: SocketAddr,
    pages: Pages,
    ready: impl FnOnce(SocketAddr),
) -> Result<()> {
    let options = Options {
        on_failure: Some(Arc::new(|why| say(&format!("a page could not be made: {why}")))),
        now: Some(clock::now),
        decisions: pages.decisions,
        names: pages.names,
        cases: Arc::new(bundled_cases()?),
    };
    let site = Site::new(readers, options)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(listen)
            .await
            .with_context(|| format!("cannot listen on {listen}: is something else there?"))?;
        ready(listener.local_addr()?);
        holdfire_web::serve(listener, site, asked_to_end()).await?;
        Ok(())
    })
}

/// The bundled cases, whose terms a reader can try on the incidents of a register.
fn bundled_cases() -> Result<BTreeMap<String, BTreeMap<String, Vec<u8>>>> {
    let open = |name: String| CaseFolder::open(&name).map(|folder| (name, folder.files));
    CaseFolder::bundled().into_iter().map(open).collect()
}

async fn asked_to_end() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let Ok(mut terminate) = signal(SignalKind::terminate()) else {
            return drop(tokio::signal::ctrl_c().await);
        };
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        }
    }
    #[cfg(not(unix))]
    drop(tokio::signal::ctrl_c().await);
}
