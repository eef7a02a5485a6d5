//! Exports that people asked for, made by one or two threads beside those that answer. What is asked,
//! approved and made stands in the room's file, so that a server that stops goes on where it was; the
//! files lie below the register's folder, outside the register, until their time is over.

use super::files::FileMade;
use super::run::{ExportFailure, Exported, ExportedBy, Exporting, export};
use super::scope::{ExportOrder, ExportScope};
use crate::access::Access;
use crate::asked::Asked;
use crate::error::WebError;
use crate::sent::is_own_name;
use crate::sessions::{chance, who_of};
use crate::site::{Served, Site};
use crate::snapshot::{Snapshot, hex};
use holdfire_powers::{Act, Powers, Who};
use holdfire_room::{AccountId, ExportDraft, ExportJob, ExportState, Room, RoomError};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fs;
use std::panic::AssertUnwindSafe;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// Exports that are made at the same time.
const MOST_AT_ONCE: usize = 2;
/// So long files are kept.
const KEPT: SignedDuration = SignedDuration::from_hours(7 * 24);
/// The largest export.
const MOST_BYTES: u64 = 2 << 30;
/// How often it is looked whether something has run out.
const EVERY: Duration = Duration::from_secs(60);
/// What the folder of files that are not complete ends with.
const UNFINISHED: &str = ".unfinished";

/// How many threads make exports now.
#[derive(Default)]
pub(crate) struct AtWork(AtomicUsize);

/// What was made, as it is kept with the job.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Made {
    pub exported: Exported,
    /// The powers under which it was made, as a digest.
    under: String,
}

impl Made {
    /// What was made, if anything was.
    pub fn of(job: &ExportJob) -> Option<Self> {
        serde_json::from_str(job.made.as_deref()?).ok()
    }

    /// One of its files.
    pub fn file(&self, name: &str) -> Option<&FileMade> {
        self.exported.files.iter().find(|file| file.name == name)
    }
}

/// Asks for an export in the name of whoever is there, person or program.
pub(crate) fn ask(asked: &Asked, scope: ExportScope, reason: &str) -> Result<ExportJob, WebError> {
    let (room, now) = (asked.room()?, asked.now()?);
    let account = AccountId::new(&asked.access.who.account)?;
    // A token that may not see takes nothing out either.
    if !asked.access.may_in_room(Act::SeeOverview) {
        return Err(WebError::NotAllowed { act: Act::SeeOverview });
    }
    if scope.asks_work() && !asked.access.may_in_room(Act::SeeQueue) {
        return Err(WebError::NotAllowed { act: Act::SeeQueue });
    }
    let order = ExportOrder { scope, language: asked.words.language, pages: pages(asked) };
    let draft = ExportDraft {
        scope: order.kept()?,
        reason: reason.to_owned(),
        needs_approval: !asked.access.may_in_room(Act::ExportFreely),
    };
    let from = asked.visit.bearing.visitor().address;
    let job = room.ask_for_export(&account, &draft, Some(&from), now, &mut chance)?;
    wake(&asked.visit.site);
    Ok(job)
}

/// The address of the mechanism's pages, as whoever asks reaches them: under the name the request came
/// with, if it is one of this server's own.
fn pages(asked: &Asked) -> String {
    let path = asked.at().situation();
    let path = path.trim_end_matches('/');
    let options = &asked.visit.site.options;
    let scheme = if options.is_https { "https" } else { "http" };
    match asked.visit.bearing.host().filter(|host| is_own_name(host, &options.names)) {
        Some(host) => format!("{scheme}://{host}{path}"),
        None => path.to_owned(),
    }
}

/// At the start of a server: what was being made is made anew.
pub(crate) fn begin(site: &Site) {
    for served in site.served.iter() {
        let (Some(room), Some(now)) = (&served.room, site.now()) else { continue };
        told(site, room.resume_exports(now).map_err(WebError::from));
    }
    tend(site);
}

/// Looks again and again whether something has run out.
pub(crate) async fn tend_for_ever(site: Site) {
    loop {
        tokio::time::sleep(EVERY).await;
        let tended = site.clone();
        if tokio::task::spawn_blocking(move || tend(&tended)).await.is_err() {
            return;
        }
    }
}

/// Removes what has run out, and makes what waits for its turn.
pub(crate) fn tend(site: &Site) {
    for served in site.served.iter() {
        let (Some(room), Some(now)) = (&served.room, site.now()) else { continue };
        told(site, room.expire_exports(now).map(drop).map_err(WebError::from));
        told(site, sweep(served, room));
    }
    wake(site);
}

/// Sees to it that somebody makes what waits for its turn.
pub(crate) fn wake(site: &Site) {
    let at_work = &site.exports_at_work.0;
    let may_begin = |n: usize| (n < MOST_AT_ONCE).then_some(n + 1);
    if at_work.fetch_update(Ordering::SeqCst, Ordering::SeqCst, may_begin).is_err() {
        return;
    }
    let worker = site.clone();
    let begun = std::thread::Builder::new().name("export".to_owned()).spawn(move || {
        let is_left_over = work(&worker);
        worker.exports_at_work.0.fetch_sub(1, Ordering::SeqCst);
        // Something may have been asked for while this thread was about to end.
        if is_left_over {
            wake(&worker);
        }
    });
    if begun.is_err() {
        at_work.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Makes one export after the other until there is none; says whether one came in at the very end.
fn work(site: &Site) -> bool {
    let mut failed = false;
    while !failed {
        let mut is_any = false;
        for served in site.served.iter() {
            let Some(room) = &served.room else { continue };
            match room.next_export() {
                Ok(Some(job)) => {
                    is_any = true;
                    make(site, served, room, &job);
                }
                Ok(None) => {}
                Err(why) => {
                    failed = true;
                    told(site, Err(why.into()));
                }
            }
        }
        if !is_any {
            break;
        }
    }
    let waits = |room: &Room| room.exports_in(ExportState::Queued, 1).is_ok_and(|l| !l.is_empty());
    !failed && site.served.iter().filter_map(|served| served.room.as_ref()).any(waits)
}

/// Makes one export and tells the room what came of it.
fn make(site: &Site, served: &Served, room: &Room, job: &ExportJob) {
    let Some(now) = site.now() else { return };
    let unfinished = folder(served, &format!("{}{UNFINISHED}", job.id));
    // The writer of sheets stops short when the disk is full; that ends one export and not the server.
    let made = std::panic::catch_unwind(AssertUnwindSafe(|| {
        make_files(served, room, job, now, &unfinished)
    }));
    let made = made.unwrap_or_else(|_| {
        Err(ExportFailure::Io {
            path: unfinished.clone(),
            cause: std::io::Error::from(std::io::ErrorKind::StorageFull),
        })
    });
    let kept = made.and_then(|made| {
        let ready = folder(served, &job.id);
        let failed = |path: &Path| {
            let path = path.to_owned();
            move |cause| ExportFailure::Io { path, cause }
        };
        removed(&ready).map_err(failed(&ready))?;
        fs::rename(&unfinished, &ready).map_err(failed(&ready))?;
        let text = serde_json::to_string(&made).map_err(holdfire_export::ExportError::Json)?;
        let bytes = made.exported.files.iter().map(|file| file.bytes).sum();
        let now = site.now().unwrap_or(now);
        let expires = now.saturating_add(KEPT).unwrap_or(Timestamp::MAX);
        match room.export_ready(&job.id, &text, bytes, expires, now).map_err(WebError::from)? {
            true => Ok(()),
            false => {
                removed(&ready).map_err(failed(&ready))?;
                Err(ExportFailure::Unwanted)
            }
        }
    });
    if let Err(why) = kept {
        told(site, removed(&unfinished).map_err(|cause| io(&unfinished, cause)));
        // What was given up meanwhile may have lost its folder under the writer's hands.
        let is_wanted = |job: ExportJob| job.state == ExportState::Running;
        let is_wanted = room.export_job(&job.id).is_ok_and(is_wanted);
        let failed = room.export_failed(&job.id, why.word(), now);
        told(site, failed.map_err(WebError::from));
        if is_wanted && matches!(why.word(), "failed" | "disk_full") {
            told(site, Err(WebError::Export(why.to_string())));
        }
    }
}

fn make_files(
    served: &Served,
    room: &Room,
    job: &ExportJob,
    now: Timestamp,
    unfinished: &Path,
) -> Result<Made, ExportFailure> {
    let order = ExportOrder::of_kept(&job.scope)?;
    let account = room.account(&job.account).map_err(WebError::from)?;
    let who = who_of(room, &account)?;
    let powers = served.snapshot()?.powers.clone();
    let access = Access::new(who.clone(), powers.clone(), false);
    // Powers may have been taken away since it was asked for or approved.
    let is_approved = job.decided.is_some() || access.may_in_room(Act::ExportFreely);
    if !account.is_active() || !access.may_in_room(Act::Export) || !is_approved {
        return Err(ExportFailure::Withdrawn);
    }
    let failed = |cause| ExportFailure::Io { path: unfinished.to_owned(), cause };
    removed(unfinished).map_err(failed)?;
    make_private(unfinished).map_err(failed)?;
    let exporting = Exporting {
        scope: &order.scope,
        language: order.language,
        folder: unfinished,
        base: None,
        pages: &order.pages,
        who: Some(who.clone()),
        by: ExportedBy {
            account: Some(account.id.to_string()),
            organisation: Some(account.organisation.to_string()),
            asked_at: Some(job.asked),
            approved_by: job.decided.as_ref().map(|(by, _)| by.to_string()),
            exact_places: false,
        },
        now,
        most_bytes: MOST_BYTES,
    };
    let mut progress = |done, total| Ok(room.export_progress(&job.id, done, total)?);
    let exported = export(&served.reader, &exporting, &mut progress)?;
    Ok(Made { exported, under: digest(&who, powers.as_deref()) })
}

/// What decides what somebody may see, as a digest: as long as it is the same, so is what they may see.
fn digest(who: &Who, powers: Option<&Powers>) -> String {
    let mut hasher = Sha256::new();
    let roles = who.roles.iter().map(|role| role.as_str()).collect::<Vec<_>>().join(",");
    let policies = powers.map_or("", Powers::text);
    for part in [&*who.organisation, who.kind.as_str(), &roles, policies] {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part.as_bytes());
    }
    hex(&hasher.finalize())
}

/// The folder of an export that is ready, for whoever asked for it, as long as their powers are those
/// under which it was made.
pub(crate) fn ready_for(asked: &Asked, job: &ExportJob) -> Result<(Made, PathBuf), WebError> {
    let not_found = || WebError::not_found("export", &job.id);
    if *job.account.as_str() != *asked.access.who.account {
        return Err(not_found());
    }
    let is_over = job.expires.is_none_or(|until| until <= asked.visit.site.now().unwrap_or(until));
    if job.state != ExportState::Ready || is_over {
        return Err(not_found());
    }
    if !asked.access.may_in_room(Act::Export) {
        return Err(WebError::NotAllowed { act: Act::Export });
    }
    let made = Made::of(job).ok_or_else(not_found)?;
    let snapshot: &Snapshot = &asked.snapshot;
    match made.under == digest(&asked.access.who, snapshot.powers.as_deref()) {
        true => Ok((made, folder(asked.served(), &job.id))),
        false => Err(WebError::PowersChanged),
    }
}

/// Removes the folders of exports that are not ready any more.
pub(crate) fn sweep(served: &Served, room: &Room) -> Result<(), WebError> {
    let exports = served.reader.directory().exports();
    let entries = match fs::read_dir(&exports) {
        Ok(entries) => entries,
        Err(why) if why.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(cause) => return Err(io(&exports, cause)),
    };
    for entry in entries {
        let path = entry.map_err(|cause| io(&exports, cause))?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        let (id, wanted) = match name.strip_suffix(UNFINISHED) {
            Some(id) => (id, ExportState::Running),
            None => (name, ExportState::Ready),
        };
        let is_wanted = match room.export_job(id) {
            // Between the last row and the room's word the folder has its last name already.
            Ok(job) => job.state == wanted || job.state == ExportState::Running,
            Err(RoomError::Unknown { .. }) => false,
            Err(why) => return Err(why.into()),
        };
        if !is_wanted {
            removed(&path).map_err(|cause| io(&path, cause))?;
        }
    }
    Ok(())
}

fn folder(served: &Served, name: &str) -> PathBuf {
    served.reader.directory().exports().join(name)
}

/// Removes a folder if it is there.
fn removed(folder: &Path) -> std::io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(why) if why.kind() != std::io::ErrorKind::NotFound => Err(why),
        _ => Ok(()),
    }
}

/// Makes a folder that only its owner can open.
fn make_private(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn io(path: &Path, cause: std::io::Error) -> WebError {
    WebError::Export(format!("`{}`: {cause}", path.display()))
}

/// A failure that nobody waits for goes to the log.
fn told(site: &Site, done: Result<(), WebError>) {
    if let (Err(why), Some(log)) = (done, &site.options.on_failure) {
        log(&why);
    }
}
