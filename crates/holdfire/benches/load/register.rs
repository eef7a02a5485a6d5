//! The register that is served: incidents over ten years and all over the exercise's map, each of one
//! report, and one in fifty with a request whose time runs out soon or ran out.

use crate::Result;
use crate::stage::program;
use holdfire_core::{
    ACTS, Act, ActorId, Event, GeoPrecision, IncidentId, InformationRequest, Link, Links, Place,
    Report, ReportId, SourceId, TimePrecision, When,
};
use holdfire_room::{
    AccountId, Browser, CoarseAddress, DisplayName, InvitationDraft, Language, NoChance,
    OrganisationKind, Role, Room, Visitor,
};
use holdfire_store::{Reader, Recorded, Writer};
use jiff::{SignedDuration, Timestamp};
use std::collections::HashSet;
use std::path::Path;

/// The mechanism in addresses.
pub const MECHANISM: &str = "amber-coast";
/// The case that is begun with.
const CASE: &str = "exercise";
/// How many incidents are recorded at once.
const BATCH: usize = 5_000;
/// One incident in so many has a request.
const REQUESTED: usize = 50;
/// Over how many days the incidents lie.
const DAYS: usize = 3_650;

/// What is known of the register.
pub struct Known {
    pub incidents: usize,
    pub requests: usize,
    /// Some of the incidents.
    pub sample: Vec<String>,
}

/// Makes a register of so many incidents.
pub fn make(path: &Path, incidents: usize) -> Result<()> {
    let parent = path.parent().ok_or("the register needs a folder")?;
    let name = path.file_name().and_then(|name| name.to_str()).ok_or("the register has no name")?;
    std::fs::create_dir_all(parent)?;
    let made = program(parent).args(["init", name, "--case", CASE]).output()?;
    if !made.status.success() {
        return Err(String::from_utf8_lossy(&made.stderr).into_owned().into());
    }
    let mut writer = Writer::open(path)?;
    let template = template()?;
    let now = Timestamp::now();
    let mut taken = HashSet::new();
    for first in (0..incidents).step_by(BATCH) {
        let mut events = Vec::with_capacity(3 * BATCH);
        for number in first..(first + BATCH).min(incidents) {
            let report = report(&template, number)?;
            let mut incident = IncidentId::derive("AMB", &report.id, 0);
            for attempt in 1.. {
                if taken.insert(incident.clone()) {
                    break;
                }
                incident = IncidentId::derive("AMB", &report.id, attempt);
            }
            let link = Link {
                report: report.id.clone(),
                probability: 1.0,
                compared_with: None,
                evidence: Vec::new(),
                runner_up: None,
                runner_up_evidence: None,
                confirmed: false,
                decided_by: None,
            };
            events.push(Event::ReportReceived(report));
            events.push(Event::ReportsLinked(Links {
                incident: incident.clone(),
                links: vec![link],
            }));
            if number % REQUESTED == 0 {
                events.push(Event::InformationRequested(request(incident, number, now)?));
            }
        }
        let recorded = writer.append(now, "bench", events)?;
        if let Some(Recorded::Refused(why)) =
            recorded.iter().find(|recorded| matches!(recorded, Recorded::Refused(_)))
        {
            return Err(why.to_string().into());
        }
    }
    Ok(())
}

/// What all reports have.
fn template() -> Result<Report> {
    Ok(serde_json::from_value(serde_json::json!({
        "id": "R-00000-00000",
        "dataset": "bench",
        "external_id": "0",
        "source": "member-a-posts",
        "kind": "observation",
        "means": "heard",
        "weapon": "mortar",
        "text": { "words": "Impacts were heard.", "language": "en" },
    }))?)
}

/// The report of a number: when, where, what and who follow from it.
fn report(template: &Report, number: usize) -> Result<Report> {
    const ACTORS: [&str; 6] =
        ["Government", "Group K", "Group L", "Group M", "Coastal Army", "somebody"];
    let chance = |salt: u64| {
        let mut x = (number as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15)
            ^ salt.wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x ^= x >> 31;
        x = x.wrapping_mul(0x94d0_49bb_1331_11eb);
        x ^= x >> 29;
        (x >> 11) as f64 / (1u64 << 53) as f64
    };
    let pick = |salt: u64, n: usize| ((chance(salt) * n as f64) as usize).min(n - 1);
    let last: Timestamp = "2026-02-20T00:00:00Z".parse()?;
    let before = SignedDuration::from_secs((chance(1) * (DAYS * 86_400) as f64) as i64);
    let from = last.checked_sub(before)?;
    let external_id = number.to_string();
    let mut report = template.clone();
    report.id = ReportId::derive("bench", &external_id);
    report.external_id = external_id.into();
    report.source =
        SourceId::new(["member-a-posts", "member-b-posts", "member-c-observers"][pick(2, 3)])?;
    report.when = Some(When {
        from,
        until: from.checked_add(SignedDuration::from_mins(30))?,
        precision: TimePrecision::Minute,
        zone: "Etc/GMT+2".into(),
    });
    report.place = Some(Place {
        lon: -31.9 + 3.8 * chance(3),
        lat: 1.7 + 2.8 * chance(4),
        precision: GeoPrecision::EXACT,
        uncertainty_m: 500.0,
        name: Some(format!("Place {}", pick(5, 4_000)).into()),
        region: None,
        as_reported: None,
    });
    report.act = Act::parse(ACTS[pick(6, ACTS.len())].0);
    report.actors = vec![ACTORS[pick(7, ACTORS.len())].into()];
    Ok(report)
}

fn request(incident: IncidentId, number: usize, now: Timestamp) -> Result<InformationRequest> {
    // From three days ago to a week from now.
    let hours = i64::try_from(number / REQUESTED % 240)? - 72;
    Ok(InformationRequest {
        incident,
        by: ActorId::new("member-a")?,
        of: ActorId::new("government")?,
        what: "Where were your mortars at that time?".into(),
        at: now.checked_sub(SignedDuration::from_hours(96))?,
        due: Some(now.checked_add(SignedDuration::from_hours(hours))?),
        reason: "nobody has said".into(),
    })
}

/// What a reader needs to know of the register.
pub fn known(path: &Path) -> Result<Known> {
    let rows = Reader::open(path)?.incident_rows()?;
    let step = (rows.len() / 5_000).max(1);
    Ok(Known {
        incidents: rows.len(),
        requests: rows.iter().filter(|row| row.next_due_s.is_some()).count(),
        sample: rows.iter().step_by(step).map(|row| row.id.to_string()).collect(),
    })
}

/// Cookies of people who are signed in: readers, then writers, of all members in turn.
pub fn sessions(path: &Path, readers: usize, writers: usize) -> Result<Vec<String>> {
    let room = Room::open(path)?;
    let now = Timestamp::now();
    let mut chance =
        |bytes: &mut [u8]| getrandom::fill(bytes).map_err(|why| NoChance(why.to_string()));
    let mut cookies = Vec::new();
    for number in 0..readers + writers {
        let organisation = ActorId::new(["member-a", "member-b", "member-c"][number % 3])?;
        room.add_organisation(&organisation, OrganisationKind::Guarantor, now)?;
        let id = AccountId::new(&format!("bench-{number}"))?;
        let draft = InvitationDraft {
            organisation,
            roles: [Role::DutyOfficer].into(),
            account_id: Some(id.clone()),
            sign_in_name: None,
        };
        let shown = DisplayName::new(&format!("Duty officer {number}"))?;
        room.make_demonstration_account(&draft, &shown, &Language::new("en")?, now)?;
        let visitor = Visitor {
            address: CoarseAddress::this_machine(),
            browser: Browser::from_user_agent("bench"),
        };
        let session = room.sign_in_for_demonstration(&id, &visitor, now, &mut chance)?;
        cookies.push(format!("holdfire-{MECHANISM}={}", session.token.reveal()));
    }
    Ok(cookies)
}
