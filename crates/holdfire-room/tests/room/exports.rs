//! Exports: asked, approved by somebody else, made, taken out, over.

use crate::support::*;
use holdfire_room::{
    AccountId, By, Deed, ExportDraft, ExportJob, ExportState, Role, Room, RoomError,
};
use jiff::SignedDuration;

const DAY: SignedDuration = SignedDuration::from_hours(24);

fn draft(needs_approval: bool) -> ExportDraft {
    ExportDraft {
        scope: r#"{"format":"csv"}"#.into(),
        reason: "for the letter of February".into(),
        needs_approval,
    }
}

fn people(house: &mut House) -> (AccountId, AccountId) {
    house.person("administrator-1", administrator());
    (
        house.person("analyst-1", [Role::Analyst]).id,
        house.person("joint-member-1", [Role::JointMember]).id,
    )
}

impl House {
    fn ask(&mut self, by: &AccountId, needs_approval: bool) -> Result<ExportJob, RoomError> {
        self.with_chance(|room, now, random| {
            room.ask_for_export(by, &draft(needs_approval), None, now, random)
        })
    }

    fn state(&self, job: &str) -> ExportState {
        self.room.export_job(job).unwrap().state
    }

    fn deeds(&self) -> Vec<(Deed, String)> {
        let trail = self.room.trail(None, None, 100).unwrap().into_iter();
        let of_exports = trail.filter(|row| row.what.as_str().starts_with("export_"));
        of_exports.map(|row| (row.what, row.detail.unwrap())).collect()
    }
}

#[test]
fn what_needs_approval_waits_for_somebody_else_and_nobody_approves_their_own() {
    let mut house = House::new();
    let (analyst, member) = people(&mut house);
    let job = house.ask(&analyst, true).unwrap();
    assert_eq!(job.state, ExportState::Waiting);
    assert_eq!(house.room.next_export().unwrap(), None, "it has no turn yet");
    let own = house.room.decide_export(&job.id, &analyst, None, house.now);
    assert!(matches!(own, Err(RoomError::Conflict(_))), "{own:?}");
    let approved = house.room.decide_export(&job.id, &member, None, house.now).unwrap();
    assert_eq!(approved.state, ExportState::Queued);
    assert_eq!(approved.decided.unwrap().0, member);
    let again = house.room.decide_export(&job.id, &member, Some("no"), house.now);
    assert!(matches!(again, Err(RoomError::Conflict(_))), "it is decided");
    assert_eq!(house.room.next_export().unwrap().unwrap().id, job.id);
    assert_eq!(house.room.next_export().unwrap(), None, "nobody else takes it");
    let (deed, detail) = &house.deeds()[0];
    assert_eq!((deed, detail), (&Deed::ExportApproved, &job.id));
}

#[test]
fn a_refusal_has_a_reason_and_nothing_is_made() {
    let mut house = House::new();
    let (analyst, member) = people(&mut house);
    let job = house.ask(&analyst, true).unwrap();
    let empty = house.room.decide_export(&job.id, &member, Some("  "), house.now);
    assert!(matches!(empty, Err(RoomError::Form { .. })));
    house.room.decide_export(&job.id, &member, Some("too wide"), house.now).unwrap();
    let refused = house.room.export_job(&job.id).unwrap();
    assert_eq!(refused.state, ExportState::Refused);
    assert_eq!(refused.decided_why.as_deref(), Some("too wide"));
    assert_eq!(house.room.next_export().unwrap(), None);
}

#[test]
fn whoever_asked_gives_it_up_while_it_is_made_and_nobody_else_does() {
    let mut house = House::new();
    let (analyst, member) = people(&mut house);
    let job = house.ask(&analyst, false).unwrap();
    house.room.next_export().unwrap().unwrap();
    assert!(house.room.export_progress(&job.id, 10, 100).unwrap());
    let other = house.room.end_export(&job.id, &member, house.now);
    assert!(matches!(other, Err(RoomError::Unknown { .. })));
    house.room.end_export(&job.id, &analyst, house.now).unwrap();
    assert!(!house.room.export_progress(&job.id, 20, 100).unwrap(), "it is not wanted any more");
    let kept = house.room.export_ready(&job.id, "{}", 5, house.now + DAY, house.now).unwrap();
    assert!(!kept);
    assert_eq!(house.state(&job.id), ExportState::Cancelled);
    assert_eq!(house.room.export_job(&job.id).unwrap().progress, (10, 100));
}

#[test]
fn what_was_being_made_when_the_server_stopped_is_made_anew_but_not_for_ever() {
    let mut house = House::new();
    let (analyst, _) = people(&mut house);
    let job = house.ask(&analyst, false).unwrap();
    for _ in 0..3 {
        assert_eq!(house.room.next_export().unwrap().unwrap().id, job.id);
        // The server stops, and begins again with the same file.
        house.room = Room::open_with_cost(house.folder.path(), CHEAP).unwrap();
        house.room.resume_exports(house.now).unwrap();
    }
    let failed = house.room.export_job(&job.id).unwrap();
    assert_eq!((failed.state, failed.cause.as_deref()), (ExportState::Failed, Some("stopped")));
    assert_eq!(house.room.next_export().unwrap(), None);
}

#[test]
fn files_and_requests_run_out_and_the_trail_keeps_who_took_what() {
    let mut house = House::new();
    let (analyst, member) = people(&mut house);
    let made = house.ask(&analyst, false).unwrap();
    let waiting = house.ask(&analyst, true).unwrap();
    house.room.next_export().unwrap().unwrap();
    assert!(house.room.export_ready(&made.id, "{}", 5, house.now + DAY * 2, house.now).unwrap());
    house.room.export_taken(&made.id, "incidents.csv", &analyst, None, house.now).unwrap();
    house.pass(DAY);
    assert_eq!(house.room.expire_exports(house.now).unwrap(), Vec::<String>::new());
    house.pass(DAY);
    assert_eq!(house.room.expire_exports(house.now).unwrap(), std::slice::from_ref(&made.id));
    assert_eq!(house.state(&waiting.id), ExportState::Waiting);
    house.pass(DAY * 5);
    let late = house.room.decide_export(&waiting.id, &member, None, house.now);
    assert!(matches!(late, Err(RoomError::Conflict(_))), "its time is over: {late:?}");
    assert_eq!(house.room.expire_exports(house.now).unwrap(), [waiting.id]);
    let deeds: Vec<Deed> = house.deeds().into_iter().map(|(deed, _)| deed).collect();
    let told = [Deed::ExportTaken, Deed::ExportMade, Deed::ExportAsked, Deed::ExportAsked];
    assert_eq!(deeds, told);
    // What is over is forgotten after a while; the trail is not.
    house.pass(DAY * 91);
    house.room.tidy(house.now).unwrap();
    assert!(house.room.export_job(&made.id).is_err());
    assert_eq!(house.deeds().len(), 4);
}

#[test]
fn nobody_fills_the_disk_or_the_line() {
    let mut house = House::new();
    let (analyst, member) = people(&mut house);
    let jobs: Vec<ExportJob> = (0..5).map(|_| house.ask(&analyst, false).unwrap()).collect();
    assert!(matches!(house.ask(&analyst, false), Err(RoomError::Conflict(_))));
    assert!(house.ask(&member, false).is_ok(), "others are not held up");
    for job in &jobs {
        house.room.end_export(&job.id, &analyst, house.now).unwrap();
    }
    let large = house.ask(&analyst, false).unwrap();
    while house.room.next_export().unwrap().is_some() {}
    let bytes = holdfire_room::MAX_EXPORT_BYTES;
    house.room.export_ready(&large.id, "{}", bytes, house.now + DAY, house.now).unwrap();
    assert!(matches!(house.ask(&analyst, false), Err(RoomError::Conflict(_))));
    house.room.end_export(&large.id, &analyst, house.now).unwrap();
    assert!(house.ask(&analyst, false).is_ok());
}

#[test]
fn somebody_who_is_suspended_asks_for_nothing_and_approves_nothing() {
    let mut house = House::new();
    let (analyst, member) = people(&mut house);
    let job = house.ask(&analyst, true).unwrap();
    house.room.suspend(&member, "left", &By::Machine, house.now).unwrap();
    assert!(house.room.decide_export(&job.id, &member, None, house.now).is_err());
    house.room.suspend(&analyst, "left", &By::Machine, house.now).unwrap();
    assert!(house.ask(&analyst, false).is_err());
}
