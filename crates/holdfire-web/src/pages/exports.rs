//! `/{m}/exports`: the files that whoever is signed in asked for, how far each has come, and what waits
//! for their approval. The form in which one is asked for is `exports/form.rs`, the files themselves
//! go out in `exports/download.rs`.

mod download;
mod form;

pub(crate) use download::{file, response};
pub(crate) use form::{asked_for, form};

use crate::acts::exports;
use crate::asked::{Asked, html, redirect};
use crate::error::WebError;
use crate::exporting::jobs::Made;
use crate::exporting::{ExportOrder, count_words, filter_words, not_in_it};
use crate::moments::Moment;
use crate::pages::chrome::Chrome;
use crate::pages::file::size_shown;
use crate::sent::Sent;
use crate::words::{Arg, Words};
use askama::Template;
use axum::response::Response;
use holdfire_powers::Act;
use holdfire_room::{ExportJob, ExportState};
use serde_json::{Value, json};

/// How many of each list are shown.
const MOST: u32 = 50;

#[derive(Template)]
#[template(path = "exports.html")]
struct ExportsPage {
    chrome: Chrome,
    answer: String,
    token: String,
    /// Where all incidents can be asked for; empty for whoever may only approve.
    ask: String,
    waiting: Vec<ExportView>,
    own: Vec<ExportView>,
    decided: Vec<ExportView>,
}

/// An export, for whoever asked for it or approves it.
struct ExportView {
    id: String,
    action: String,
    state_word: &'static str,
    state: String,
    is_moving: bool,
    which: String,
    which_href: String,
    what: String,
    reason: String,
    not_in_it: Vec<String>,
    asked: Moment,
    /// Who asked, where it is somebody else.
    by: String,
    /// Who approved or refused it and when.
    decided: String,
    refused_why: String,
    cause: String,
    done: u64,
    total: u64,
    progress: String,
    contents: String,
    files: Vec<FileView>,
    expires: Option<Moment>,
    can_give_up: bool,
    can_remove: bool,
    may_decide: bool,
}

struct FileView {
    href: String,
    name: String,
    size: String,
    sha256: String,
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    exports::check_may_come(asked)?;
    let (room, words, own) = (asked.room()?, asked.words, &asked.account()?.id);
    exports::expire(asked)?;
    let waiting: Vec<ExportView> = exports::waiting(asked, MOST)?
        .iter()
        .map(|job| view(asked, job))
        .collect::<Result<_, _>>()?;
    let jobs = room.exports_of(own, MOST)?;
    let views = |jobs: Vec<ExportJob>| -> Result<Vec<ExportView>, WebError> {
        jobs.iter().map(|job| view(asked, job)).collect()
    };
    let ready = jobs.iter().filter(|job| job.state == ExportState::Ready).count();
    html(&ExportsPage {
        chrome: Chrome::of(asked, "exports", words.say("section-exports")),
        answer: words.with(
            "exports-answer",
            &[("ready", Arg::number(ready as u64)), ("waiting", Arg::number(waiting.len() as u64))],
        ),
        token: asked.token(),
        ask: match asked.access.may_in_room(Act::Export) {
            true => asked.at().export(&[]),
            false => String::new(),
        },
        waiting,
        own: views(jobs)?,
        decided: views(room.exports_decided_by(own, MOST)?)?,
    })
}

fn view(asked: &Asked, job: &ExportJob) -> Result<ExportView, WebError> {
    let (words, at) = (asked.words, asked.at());
    let own = &asked.account()?.id;
    let is_own = job.account == *own;
    let order = ExportOrder::of_kept(&job.scope)?;
    let scope = &order.scope;
    let instant = |at| asked.snapshot.zone.instant_shown(words, at);
    let who = |id: &holdfire_room::AccountId| -> Result<String, WebError> {
        let account = asked.room()?.account(id)?;
        let organisation = account.organisation.as_str();
        let organisation = asked.snapshot.body_or_actor_name(words, organisation);
        Ok(words.list([account.display_name.reveal(), &organisation]))
    };
    let made = Made::of(job).filter(|_| job.state == ExportState::Ready);
    let files = made.iter().flat_map(|made| &made.exported.files).map(|file| FileView {
        href: at.export_file(&job.id, &file.name),
        name: file.name.clone(),
        size: size_shown(words, file.bytes),
        sha256: file.sha256.clone(),
    });
    let decided = match &job.decided {
        None => String::new(),
        Some((by, when)) => {
            let id = match job.state {
                ExportState::Refused => "export-refused-by",
                _ => "export-approved-by-when",
            };
            let args = [("who", Arg::ready(who(by)?)), ("when", Arg::ready(instant(*when).text))];
            words.with(id, &args)
        }
    };
    // What somebody else will have in it follows from their powers, not from those of the reader.
    let exact = !is_own || asked.access.may_in_room(Act::ExportExactPlaces);
    let (done, total) = job.progress;
    Ok(ExportView {
        action: at.export_job(&job.id),
        state_word: job.state.as_str(),
        state: words.say(&format!("export-state-{}", job.state.as_str())),
        is_moving: matches!(job.state, ExportState::Queued | ExportState::Running),
        which: filter_words(&asked.snapshot, words, scope),
        which_href: format!(
            "{}{}",
            if scope.is_of_queue() { at.queue() } else { at.situation() },
            scope.query()
        ),
        what: what(words, &order),
        reason: job.reason.clone(),
        not_in_it: not_in_it(words, scope, exact),
        asked: instant(job.asked),
        by: if is_own { String::new() } else { who(&job.account)? },
        decided,
        refused_why: job.decided_why.clone().unwrap_or_default(),
        cause: cause(words, job),
        done,
        total,
        progress: progress(words, done, total),
        contents: made.as_ref().map_or_else(String::new, |made| {
            let counts = &made.exported.counts;
            words.with(
                "export-contents",
                &[
                    ("incidents", Arg::ready(count_words(words, counts.incidents, counts.perhaps))),
                    ("size", Arg::number(made.exported.register_size)),
                ],
            )
        }),
        files: files.filter(|_| is_own).collect(),
        expires: job.expires.filter(|_| !job.state.is_over()).map(instant),
        can_give_up: is_own
            && matches!(
                job.state,
                ExportState::Waiting | ExportState::Queued | ExportState::Running
            ),
        can_remove: is_own && job.state == ExportState::Ready,
        may_decide: job.state == ExportState::Waiting
            && asked.access.may_approve_export(job.account.as_str()),
        id: job.id.clone(),
    })
}

/// Format, columns and tables in words.
fn what(words: Words, order: &ExportOrder) -> String {
    let scope = &order.scope;
    let mut said = vec![scope.format.name().to_owned()];
    if scope.groups.len() < crate::exporting::Group::ALL.len() {
        let groups = scope.groups.iter().map(|group| words.say(&group_message(group.as_str())));
        said.push(words.list(groups));
    }
    if scope.with_reports {
        said.push(words.say("export-and-reports"));
    }
    said.join(" · ")
}

/// The message that names a group of columns.
fn group_message(word: &str) -> String {
    format!("export-columns-{}", word.replace('_', "-"))
}

fn progress(words: Words, done: u64, total: u64) -> String {
    let args = [("done", Arg::number(done)), ("total", Arg::number(total))];
    match total {
        0 => String::new(),
        _ => words.with("export-progress", &args),
    }
}

fn cause(words: Words, job: &ExportJob) -> String {
    let Some(cause) = job.cause.as_deref().filter(|_| job.state == ExportState::Failed) else {
        return String::new();
    };
    let id = format!("export-cause-{}", cause.replace('_', "-"));
    words.known(&id).unwrap_or_else(|| words.say("export-cause-failed"))
}

/// How far the exports of whoever watches have come, and how many wait for them: what an open page
/// hears.
pub(crate) fn progress_of(asked: &Asked) -> Result<Value, WebError> {
    exports::check_may_come(asked)?;
    let room = asked.room()?;
    let jobs = room.exports_of(&asked.account()?.id, MOST)?;
    let waiting: Vec<String> =
        exports::waiting(asked, MOST)?.into_iter().map(|job| job.id).collect();
    let told = |job: &ExportJob| {
        let (done, total) = job.progress;
        let said = progress(asked.words, done, total);
        json!({ "id": job.id, "state": job.state, "done": done, "total": total, "said": said })
    };
    Ok(json!({ "own": jobs.iter().map(told).collect::<Vec<_>>(), "waiting": waiting }))
}

/// What is done about one export.
pub(crate) fn taken(asked: &Asked, sent: &Sent) -> Result<Response, WebError> {
    let id = asked.param("job");
    match sent.get("act") {
        "end" => exports::end(asked, id)?,
        "approve" => exports::decide(asked, id, None)?,
        "refuse" => exports::decide(asked, id, Some(sent.get("why")))?,
        // Whether it is there is told to nobody who asks nothing of it.
        _ => return Err(WebError::BadForm),
    }
    Ok(redirect(&asked.at().exports()))
}
