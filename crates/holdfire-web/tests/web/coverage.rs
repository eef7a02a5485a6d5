//! Coverage over HTTP: a member records a patrol and a denial, the calendar shows both beside the
//! incidents, and where nobody looked it says so.

use crate::common::people::house;
use crate::common::{HOSTILE, Sample, sample};
use axum::http::StatusCode;
use holdfire_core::{Coverage, CoverageKind};
use holdfire_room::{OrganisationKind, Role};
use holdfire_store::{Reader, Verification, verify};

/// A denial as the form sends it. The mechanism's clocks are two hours ahead of UTC.
const DENIAL: &[(&str, &str)] = &[
    ("kind", "denied"),
    ("place", "north-area"),
    ("from-at", "2026-02-18T09:00"),
    ("until-at", "2026-02-18T10:30"),
    ("who", "patrol 4 of Member A"),
    ("note", "turned back at the bridge"),
];

fn with<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let is_kept = |(name, _): &&(&str, &str)| !changed.iter().any(|(known, _)| known == name);
    DENIAL.iter().filter(is_kept).chain(changed).copied().collect()
}

fn coverage(sample: &Sample) -> Vec<Coverage> {
    Reader::open(sample.folder.path()).unwrap().coverage().unwrap()
}

/// The cell of a place and day, as the page has it.
fn cell<'p>(page: &'p str, place: &str, day: &str) -> &'p str {
    let address = format!("place={place}&#38;day={day}#behind");
    let at = page.find(&address).unwrap_or_else(|| panic!("no {place} {day}: {page}"));
    let start = page[..at].rfind("<td").unwrap();
    &page[start..start + page[start..].find("</td>").unwrap()]
}

#[tokio::test]
async fn a_member_records_a_denial_and_the_calendar_shows_it() {
    let sample = sample();
    let house = house(&sample);
    let monitor = house.person("member-a", OrganisationKind::Guarantor, Role::Monitor);
    let b = house.person("member-b", OrganisationKind::Guarantor, Role::DutyOfficer);
    let calendar = "/coast/coverage?from=2026-02-01&to=2026-02-28";
    let before = house.get(&b, calendar).await.text();
    let empty = cell(&before, "north-area", "2026-02-18");
    assert!(
        empty.contains("class=\"not-observed\"") && empty.contains("<span>–</span>"),
        "{empty}"
    );

    let size = coverage(&sample).len();
    let done = house.post(&monitor, "/coast/coverage", DENIAL).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let all = coverage(&sample);
    let recorded = all.iter().find(|c| c.kind == CoverageKind::Denied).unwrap();
    assert_eq!((&*recorded.source, &*recorded.place), ("member-a", "north-area"));
    assert_eq!(recorded.period.from, "2026-02-18T07:00:00Z".parse().unwrap());
    house.post(&monitor, "/coast/coverage", DENIAL).await;
    assert_eq!(coverage(&sample).len(), size + 1, "the same form sent twice is one record");

    let after = house.get(&b, calendar).await.text();
    let denied = cell(&after, "north-area", "2026-02-18");
    assert!(denied.contains("kept-out") && denied.contains("<span>– D</span>"), "{denied}");
    let behind = house.get(&b, done.header("location").split('#').next().unwrap()).await.text();
    assert!(behind.contains("turned back at the bridge") && behind.contains("was refused"));

    // A patrol of an hour is coverage in part, one of the whole day is coverage.
    for (from, until, letter) in [
        ("2026-02-17T09:00", "2026-02-17T10:00", "<span>P</span>"),
        ("2026-02-17T00:00", "2026-02-18T00:00", "<span>O</span>"),
    ] {
        let fields = [("kind", "patrol"), ("note", ""), ("from-at", from), ("until-at", until)];
        let done = house.post(&monitor, "/coast/coverage", &with(&fields)).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let page = house.get(&b, calendar).await.text();
        let cell = cell(&page, "north-area", "2026-02-17");
        assert!(cell.contains(letter), "{cell}");
    }
    let jammed = with(&[("kind", "jammed"), ("note", "the link was lost"), ("place", "C1")]);
    let done = house.post(&monitor, "/coast/coverage", &jammed).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let page = house.get(&b, calendar).await.text();
    assert!(cell(&page, "C1", "2026-02-18").contains("<span>– J</span>"));

    let arabic = house.get(&b, &format!("{calendar}&lang=ar")).await.text();
    assert!(arabic.contains("التغطية") && arabic.contains("– ع") && arabic.contains("– ش"));
    assert!(arabic.contains("dir=\"rtl\"") && !arabic.contains("[coverage"), "{arabic}");
    assert!(matches!(verify(sample.folder.path()).unwrap(), Verification::Holds { .. }));
}

#[tokio::test]
async fn a_cell_shows_how_many_incidents_are_told_whether_or_not_anybody_looked() {
    let sample = sample();
    let house = house(&sample);
    let a = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    let rows = Reader::open(sample.folder.path()).unwrap().incident_rows().unwrap();
    // Those whose whole time lies in one local day, in the region with a code or the words of a source.
    let mut checked = 0;
    for row in &rows {
        let (Some(from), Some(until), Some(region)) = (row.from_s, row.until_s, &row.region) else {
            continue;
        };
        let day = |s: i64| (s + 2 * 3600).div_euclid(86_400);
        if day(from) != day(until - 1) {
            continue;
        }
        let date = jiff::Timestamp::from_second(from + 2 * 3600).unwrap().strftime("%Y-%m-%d");
        let date = date.to_string();
        let calendar = format!("/coast/coverage?from={date}&to={date}");
        let page = house.get(&a, &calendar).await.text();
        let is_there = |place: &str| page.contains(&format!("place={place}&#38;day={date}"));
        if !is_there(region) {
            continue;
        }
        let expected = rows
            .iter()
            .filter(|other| other.region == row.region)
            .filter(|other| {
                other
                    .from_s
                    .zip(other.until_s)
                    .is_some_and(|(f, u)| day(f) == day(from) && day(u - 1) == day(from))
            })
            .count();
        assert!(cell(&page, region, &date).contains(&format!("<b>{expected}</b>")), "{page}");
        checked += 1;
    }
    assert!(checked > 0, "no incident of one day in a region of the calendar");
}

#[tokio::test]
async fn what_cannot_be_recorded_comes_back_as_it_was_filled_in() {
    let sample = sample();
    let house = house(&sample);
    let a = house.person("member-a", OrganisationKind::Guarantor, Role::Monitor);
    let size = coverage(&sample).len();
    for (changed, said) in [
        (("kind", "glance"), "Choose how somebody looked"),
        (("place", "the mill"), "Choose an area or a region."),
        (("from-at", "dawn"), "A time cannot be read."),
        (("until-at", "2026-02-18T08:00"), "The end has to come after the beginning."),
        (("until-at", "2026-02-21T08:00"), "The time is not over yet."),
        (("who", ""), "Say who, in a few words."),
        (("note", ""), "Say in the remark how they were kept from looking."),
    ] {
        let answer = house.post(&a, "/coast/coverage", &with(&[changed])).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{changed:?}");
        let page = answer.text();
        assert!(page.contains(said), "{changed:?}: {page}");
        assert!(page.contains("<details class=\"panel\" id=\"record\" open>"), "{changed:?}");
    }
    assert_eq!(coverage(&sample).len(), size, "nothing was recorded");
    let party = house.person("north", OrganisationKind::Party, Role::PartyLiaison);
    assert_eq!(house.post(&party, "/coast/coverage", DENIAL).await.status, StatusCode::FORBIDDEN);
    assert_eq!(house.get(&party, "/coast/coverage").await.status, StatusCode::OK);
    for query in ["from=soon", "from=2026-02-02&to=2026-02-01", "from=2020-01-01&to=2026-01-01"] {
        let answer = house.get(&a, &format!("/coast/coverage?{query}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}");
    }
    let hostile = with(&[("who", "a<b>\"c"), ("note", HOSTILE)]);
    let done = house.post(&a, "/coast/coverage", &hostile).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let page = house.get(&a, done.header("location").split('#').next().unwrap()).await.text();
    assert!(!page.contains("<script>alert") && !page.contains('\u{202e}'));
}

#[tokio::test]
async fn the_overview_says_not_observed_where_nobody_looked_in_the_chosen_days() {
    let sample = sample();
    let house = house(&sample);
    let a = house.person("member-a", OrganisationKind::Guarantor, Role::DutyOfficer);
    let says = |page: &str| page.contains("Not observed: nobody is recorded as looking");
    // Somebody looked over the whole coast on 11 and 12 February, and never otherwise.
    let looked = house.get(&a, "/coast/?from=2026-02-11&to=2026-02-14").await.text();
    assert!(!says(&looked), "{looked}");
    let not = house.get(&a, "/coast/?from=2026-02-13&to=2026-02-14").await.text();
    assert!(says(&not), "{not}");
    // Without a choice it speaks of the days of the incidents, which all lie after those.
    let all = house.get(&a, "/coast/").await.text();
    assert!(says(&all) && all.contains("href=\"/coast/coverage?from="), "{all}");
    // Some of the days, then one place, where the whole coast was looked at and no place by itself.
    let some = house.get(&a, "/coast/?from=2026-02-11&to=2026-02-14").await.text();
    assert!(some.contains("Places observed on each of these days: 0 of"), "{some}");
    let one = house.get(&a, "/coast/?from=2026-02-11&to=2026-02-14&area=north-area").await.text();
    assert!(one.contains("Days observed there: 0 of 4; in part: 2; not observed: 2."), "{one}");
    // Nothing was found where nobody looked: that is no number.
    let none = house.get(&a, "/coast/?from=2026-02-18&to=2026-02-19&area=north-area").await.text();
    assert!(none.contains("<span class=\"count\">not observed</span>"), "{none}");
}
