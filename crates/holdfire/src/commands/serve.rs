//! `holdfire serve`: the pages of one or more registers.

use super::model::ModelArguments;
use super::notices;
use crate::{Ending, case_folder::CaseFolder, clock, progress::say, telling::Telling};
use anyhow::{Context, Result, bail};
use clap::Args;
use holdfire_room::Room;
use holdfire_store::Reader;
use holdfire_web::{Limits, Options, Site};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::num::NonZeroU32;
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
    /// Let everybody who can open the pages see everything, without signing in. Nobody can do anything
    /// that way. Only for addresses of this machine.
    #[arg(long)]
    open: bool,
    /// Browsers reach this server by https only, through a proxy in front.
    #[arg(long)]
    https: bool,
    /// A proxy in front tells whence visitors come (`X-Forwarded-For`).
    #[arg(long)]
    behind_proxy: bool,
    /// A name under which browsers reach this server, for forms; addresses of numbers and `localhost`
    /// need none.
    #[arg(long = "name", value_name = "HOST")]
    names: Vec<String>,
    /// How notices go out by mail and to programs, in a file of settings; without it they are in the
    /// page only.
    #[arg(long, value_name = "FILE")]
    notices: Option<PathBuf>,
    /// The most requests a minute that are answered from one network address; 0 for as many as come. A
    /// house behind one address shares them.
    #[arg(long, value_name = "N", default_value_t = 3000)]
    most_per_address: u32,
    /// The most requests a minute that are answered to one account, with all its sessions and tokens; 0
    /// for as many as come.
    #[arg(long, value_name = "N", default_value_t = 1200)]
    most_per_account: u32,
    #[command(flatten)]
    model: ModelArguments,
}

pub(crate) fn run(arguments: Arguments) -> Result<Ending> {
    if arguments.open && !arguments.listen.ip().is_loopback() {
        bail!(
            "`--open` shows everything to everybody who reaches `{}`; listen on 127.0.0.1, or leave `--open` out and let people sign in",
            arguments.listen
        );
    }
    let mut served = Vec::new();
    for directory in &arguments.register {
        served.push((Reader::open(directory)?, Some(Room::open(directory)?)));
    }
    let options = Options {
        is_open: arguments.open,
        is_https: arguments.https,
        is_behind_proxy: arguments.behind_proxy,
        names: arguments.names,
        model: arguments.model.model()?,
        carriers: arguments.notices.as_deref().map(notices::carriers).transpose()?,
        limits: Limits {
            per_address: NonZeroU32::new(arguments.most_per_address),
            per_account: NonZeroU32::new(arguments.most_per_account),
        },
        ..Options::default()
    };
    let codes = first_run_codes(&served)?;
    serve(served, arguments.listen, options, |address| {
        say(&format!("pages are at http://{address}/"));
        for (mechanism, code) in &codes {
            say(&format!(
                "nobody can sign in to `{mechanism}` yet; open http://{address}/{mechanism}/first-run and enter, within an hour: {code}"
            ));
        }
    })?;
    Ok(Ending::Holds)
}

/// The one-time codes for the first administrators, for rooms that have no account yet.
fn first_run_codes(served: &[(Reader, Option<Room>)]) -> Result<Vec<(String, String)>> {
    let mut codes = Vec::new();
    for (reader, room) in served {
        let Some(room) = room else { continue };
        if let Some(offered) = room.offer_first_run(clock::now(), &mut clock::chance)? {
            codes.push((reader.mechanism()?.id.to_string(), offered.code.reveal().to_owned()));
        }
    }
    Ok(codes)
}

/// Serves until the process is asked to end; calls `ready` once the address is taken.
pub(crate) fn serve(
    served: Vec<(Reader, Option<Room>)>,
    listen: SocketAddr,
    options: Options,
    ready: impl FnOnce(SocketAddr),
) -> Result<()> {
    let options = Options {
        on_failure: Some(Arc::new(|why| say(&format!("a page could not be made: {why}")))),
        now: Some(clock::now),
        cases: Arc::new(bundled_cases()?),
        ..options
    };
    let site = Site::with_rooms(served, options)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(listen)
            .await
            .with_context(|| format!("cannot listen on {listen}: is something else there?"))?;
        ready(listener.local_addr()?);
        let _telling = Telling::begin(&site)?;
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
