//! Exports: who may come, and what is done about one that was asked for. Asking for one and making it is
//! in `exporting/jobs.rs`.

use crate::asked::Asked;
use crate::error::WebError;
use crate::exporting::jobs::{sweep, wake};
use holdfire_powers::Act;
use holdfire_room::{ExportJob, ExportState};

/// Those may come who may take records out, or approve that others do.
pub(crate) fn check_may_come(asked: &Asked) -> Result<(), WebError> {
    let may = asked.access.may_in_room(Act::Export) || asked.access.may_approve_export("");
    match may {
        true => Ok(()),
        false => Err(WebError::NotAllowed { act: Act::Export }),
    }
}

/// Ends what has run out, so that it is not shown as if it could be taken.
pub(crate) fn expire(asked: &Asked) -> Result<(), WebError> {
    let room = asked.room()?;
    match room.expire_exports(asked.now()?)?.is_empty() {
        true => Ok(()),
        false => sweep(asked.served(), room),
    }
}

/// What waits for the approval of whoever asks.
pub(crate) fn waiting(asked: &Asked, most: u32) -> Result<Vec<ExportJob>, WebError> {
    let waiting = asked.room()?.exports_in(ExportState::Waiting, most)?.into_iter();
    Ok(waiting.filter(|job| asked.access.may_approve_export(job.account.as_str())).collect())
}

/// The export of the address, for those who asked for it, or decide or decided about it.
pub(crate) fn seen(asked: &Asked, id: &str) -> Result<ExportJob, WebError> {
    let not_found = || WebError::not_found("export", id);
    let job = asked.room()?.export_job(id).map_err(|_| not_found())?;
    let own = asked.account_id()?;
    let is_decided = job.decided.as_ref().is_some_and(|(by, _)| *by == own);
    match job.account == own || is_decided || asked.access.may_approve_export(job.account.as_str())
    {
        true => Ok(job),
        false => Err(not_found()),
    }
}

/// Gives one's own export up, or has its files removed before their time.
pub(crate) fn end(asked: &Asked, id: &str) -> Result<(), WebError> {
    let (room, own) = (asked.room()?, asked.account_id()?);
    let not_found = || WebError::not_found("export", id);
    let job = room.export_job(id).map_err(|_| not_found())?;
    if job.account != own {
        return Err(not_found());
    }
    room.end_export(id, &own, asked.now()?)?;
    sweep(asked.served(), room)
}

/// Approves what somebody else asked for, or refuses it for a reason.
pub(crate) fn decide(
    asked: &Asked,
    id: &str,
    refused_because: Option<&str>,
) -> Result<(), WebError> {
    let (room, own) = (asked.room()?, asked.account_id()?);
    let not_found = || WebError::not_found("export", id);
    let job = room.export_job(id).map_err(|_| not_found())?;
    if !asked.access.may_approve_export(job.account.as_str()) {
        // Who may approve nothing hears nothing of what others ask for.
        return Err(match job.account == own || asked.access.may_approve_export("") {
            true => WebError::NotAllowed { act: Act::ApproveExport },
            false => not_found(),
        });
    }
    room.decide_export(id, &own, refused_because, asked.now()?)?;
    wake(&asked.visit.site);
    Ok(())
}
