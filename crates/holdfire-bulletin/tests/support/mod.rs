//! One invented bulletin, in two languages, with as many incidents as a test wants; and the fonts
//! it is set in.
#![allow(dead_code, reason = "each test file uses a part of this")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "what fails here fails the test")]
#![allow(
    clippy::disallowed_methods,
    reason = "the edge of a test: fonts come in, a PDF to look at goes out"
)]

pub mod arabic;

use std::path::Path;
use std::sync::LazyLock;

use holdfire_bulletin::{
    Bulletin, Casualties, CheckStep, ClauseRow, Count, Coverage, CoverageGap, CoverageRow, DayBar,
    DeclaredCount, DeclaredCounts, DeclaredRow, DueList, DueRow, DueStanding, Explained,
    ExplainedAnswer, Fonts, IncidentRow, MadeFrom, MemberStand, Moment, Observed, PeopleRange,
    Period, PlaceRow, PlaceTable, PlaceTold, ReasonTold, RecorderRow, Stand, Standing, Verdict,
    Why, Withheld, WithheldLine, WithheldPart,
};

const FONT_FILES: [&str; 6] = [
    "IBMPlexSans-Regular.ttf",
    "IBMPlexSans-SemiBold.ttf",
    "IBMPlexSans-Italic.ttf",
    "IBMPlexSansArabic-Regular.ttf",
    "IBMPlexSansArabic-SemiBold.ttf",
    "IBMPlexMono-Regular.ttf",
];

pub static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web/dist/fonts");
    let files = FONT_FILES.map(|name| {
        let path = folder.join(name);
        std::fs::read(&path).unwrap_or_else(|cause| {
            panic!("cannot read font `{}`: {cause}; run `make web`", path.display())
        })
    });
    Fonts::from_bytes(files).unwrap()
});

/// Keeps the PDF where a person can look at it, in the target folder.
pub fn keep(name: &str, pdf: &[u8]) {
    std::fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name), pdf).unwrap();
}

pub fn moment(instant: &str, text: &str) -> Moment {
    Moment { instant: instant.parse().unwrap(), text: text.into(), zone: "EET".into() }
}

fn place(place: &str, counts: [u64; 4]) -> PlaceRow {
    let [incidents, in_doubt, previous, previous_in_doubt] = counts.map(Count::new);
    PlaceRow {
        place: place.into(),
        incidents,
        in_doubt,
        previous: Some(previous),
        previous_in_doubt: Some(previous_in_doubt),
        observed: None,
    }
}

fn declared(scope: &str, counts: [Option<u64>; 2], note: &str) -> DeclaredRow {
    DeclaredRow {
        scope: scope.into(),
        counts: counts
            .map(|count| count.map(|value| DeclaredCount { value, unit: "violation".into() }))
            .into(),
        note: note.into(),
    }
}

fn clause(clause: &str, title: &str, counts: [u64; 3]) -> ClauseRow {
    let [engaged, undetermined, not_engaged] = counts.map(Count::new);
    ClauseRow {
        clause: clause.into(),
        title: title.into(),
        instrument: "Amber Coast memorandum, 3 January".into(),
        engaged,
        undetermined,
        not_engaged,
    }
}

fn recorder(recorded_by: &str, kind: &str, counts: [u64; 3]) -> RecorderRow {
    let [reports, incidents, alone] = counts;
    RecorderRow {
        recorded_by: recorded_by.into(),
        kind: kind.into(),
        reports: Count::new(reports),
        incidents: Count::new(incidents),
        alone: Count::new(alone),
    }
}

fn people(low: u64, high: u64) -> Option<PeopleRange> {
    Some(PeopleRange { low: Count::new(low), high: Count::new(high) })
}

/// Incidents that differ in every way the table can show.
pub fn incidents(count: usize) -> Vec<IncidentRow> {
    let acts = [
        "Shelling, mortar",
        "Air strike",
        "Small arms fire",
        "Convoy stopped at a crossing",
        "Advance, 12 vehicles",
    ];
    let places =
        ["Kafr Nadir, North area", "Tel Amun", "Crossing 4, Southern area", "Wadi Sera, district"];
    let verdicts = [Verdict::Engaged, Verdict::Undetermined, Verdict::NotEngaged];
    let stands = [
        Stand::Confirms,
        Stand::CannotConfirm,
        Stand::Disputes,
        Stand::ExcludedTarget,
        Stand::None,
    ];
    let doubts = [
        "",
        "Place: inside the North area by one map, outside by the other. Missing: firing point.",
        "Actor not known; two reports may speak of another incident.",
    ];
    (0..count)
        .map(|index| IncidentRow {
            number: format!("AMB-{:04}", 4100 + index),
            standing: if index % 4 == 0 { Standing::Found } else { Standing::Alleged },
            when: format!("{} Feb {:02}:{:02}", 1 + index % 14, index * 7 % 24, index * 13 % 60),
            time_precision: ["to 5 min", "to the hour", "day only"][index % 3].into(),
            time_in_doubt: index % 11 == 5,
            place: places[index % 4].into(),
            place_told: PlaceTold::AsRecorded,
            place_uncertainty: ["±300 m", "±2 km", "±6 km, district centre"][index % 3].into(),
            act: acts[index % 5].into(),
            sources: ["Member A", "Member B", "press"][..1 + index % 3]
                .iter()
                .map(|name| (*name).into())
                .collect(),
            reports: Count::new(1 + index as u64 % 5),
            casualties: match index % 3 {
                0 => Casualties { killed: people(0, 2), injured: people(3, 3) },
                1 => Casualties::default(),
                _ => Casualties { killed: None, injured: people(2, 4) },
            },
            verdict: verdicts[index % 3],
            clauses: ["AM-2a", "AM-6"][..1 + index % 2].iter().map(|name| (*name).into()).collect(),
            stands: ["A", "B", "C"]
                .iter()
                .enumerate()
                .map(|(member, name)| MemberStand {
                    member: (*name).into(),
                    stand: stands[(index + member * 2) % 5],
                })
                .collect(),
            doubt: doubts[index % 3].into(),
        })
        .collect()
}

/// The same for the public: without who told of an incident, and without exact places.
pub fn for_the_public(incident_count: usize) -> Bulletin {
    let mut bulletin = amber_coast(incident_count);
    bulletin.edition = "the public".into();
    bulletin.audience = "public".into();
    for (index, row) in bulletin.incidents.iter_mut().enumerate() {
        row.sources.clear();
        row.place_told = if index == 0 { PlaceTold::Withheld } else { PlaceTold::Roughly };
    }
    bulletin.by_recorder.clear();
    let line = |part, what: &str, members, here| WithheldLine {
        part,
        what: what.into(),
        unit: "incident".into(),
        members,
        here,
        withheld: members - here,
        why: if members == here { "" } else { "No policy lets these readers be told this." }.into(),
    };
    let told = incident_count as u64;
    bulletin.withheld = Some(Withheld {
        says: vec![
            "This edition is for the public.".into(),
            "One incident is told without its place.".into(),
        ],
        lines: vec![
            line(WithheldPart::Counted, "Incidents counted", 115, 115),
            line(WithheldPart::Incidents, "Incidents told one by one", told, told),
            line(WithheldPart::Places, "Incidents with their place as recorded", told, 0),
            line(WithheldPart::Sources, "Incidents with who told of them", told, 0),
        ],
    });
    bulletin
}

/// Fourteen days of an exercise on an invented coast.
pub fn amber_coast(incident_count: usize) -> Bulletin {
    let by_day = [9, 4, 11, 6, 0, 3, 14, 21, 8, 5, 7, 12, 2, 4];
    Bulletin {
        mechanism: "Exercise Amber Coast ceasefire mechanism".into(),
        title: "Bulletin 7".into(),
        edition: "guarantors".into(),
        audience: "members".into(),
        language: "en".into(),
        exercise: true,
        as_of: moment("2031-02-15T17:30:00Z", "15 February 2031, 19:30"),
        period: Period {
            from: moment("2031-01-31T22:00:00Z", "1 February 2031, 00:00"),
            until: moment("2031-02-14T22:00:00Z", "15 February 2031, 00:00"),
        },
        previous_period: Some(Period {
            from: moment("2031-01-17T22:00:00Z", "18 January 2031, 00:00"),
            until: moment("2031-01-31T22:00:00Z", "1 February 2031, 00:00"),
        }),
        made_from: MadeFrom {
            register_size: 18_204,
            root_hex: "3f9ac1d27be04a5588c0f1de92ab7740516bc8e3d4f20a19b7e655c0d1a2f3b4".into(),
            root_base64: "P5rB0nvgSlWIwPHekqt3QFFryOPU8goZt+ZVwNGi87Q=".into(),
            checkpoint_origin: "holdfire.example/amber-coast".into(),
            program: "holdfire 0.1.0".into(),
        },
        headlines: vec![
            "106 incidents lie surely in the period, 17 more than in the two weeks before; for 9 more the time is in doubt."
                .into(),
            "A clause is engaged in 48 of them, in 37 this cannot be said. The members agree on 21 and differ on 30.".into(),
            "Nobody looked at the Sera pocket from 4 to 6 February: no number here shows that it was calm.".into(),
        ],
        correction: None,
        withheld: None,
        by_day: by_day
            .iter()
            .enumerate()
            .map(|(index, incidents)| DayBar {
                day: format!("{} Feb", index + 1),
                incidents: Count::new(*incidents),
                in_doubt: Count::new([0, 1, 0, 2][index % 4]),
                not_observed: index == 4,
            })
            .collect(),
        by_area: PlaceTable {
            rows: vec![
                place("North area", [52, 3, 40, 1]),
                place("Sera pocket", [18, 2, 21, 0]),
                place("Southern area", [24, 1, 24, 2]),
                place("Outside every area", [17, 3, 9, 1]),
            ],
            total: Some(place("all", [106, 9, 89, 4])),
            notes: vec!["Five incidents lie within their uncertainty of an edge and stand in two rows.".into()],
        },
        by_governorate: PlaceTable {
            rows: vec![
                place("Nadir", [61, 4, 50, 2]),
                place("Sera", [28, 3, 30, 1]),
                place("Qasr", [17, 2, 9, 1]),
            ],
            total: Some(place("all", [106, 9, 89, 4])),
            notes: vec![],
        },
        by_clause: vec![
            clause("AM-1", "Hostilities stop between those who acceded", [31, 22, 11]),
            clause("AM-2a", "No fire into or out of the areas, with the exception of listed groups", [42, 30, 16]),
            clause("AM-4", "Humanitarian access without delay", [6, 2, 0]),
            clause("AM-6", "Heavy weapons stay ten kilometres from the line", [0, 9, 3]),
        ],
        by_clause_notes: vec!["One incident may engage several clauses; the rows do not add up to incidents.".into()],
        by_recorder: vec![
            recorder("Member A monitoring centre", "member", [120, 71, 23]),
            recorder("Member B monitoring centre", "member", [97, 58, 14]),
            recorder("Coast Herald", "press", [44, 31, 6]),
        ],
        declared: Some(DeclaredCounts {
            members: vec!["Member A".into(), "Member B".into()],
            whole_period: Some(declared("11 of 14 days published", [Some(121), Some(164)], "")),
            by_place: vec![
                declared("Nadir", [Some(70), Some(92)], "8 of Member B's cases confirmed by Member A"),
                declared("Sera", [Some(51), Some(51)], ""),
                declared("Qasr", [None, Some(21)], "Member A published no figure for Qasr"),
            ],
            by_day: (0..14)
                .map(|day| {
                    let counts = if day == 4 { [None, Some(12)] } else { [Some(3 + day * 5 % 11), Some(6 + day * 7 % 13)] };
                    declared(&format!("{} Feb", day + 1), counts, "")
                })
                .collect(),
            notes: vec!["Each member counts violations by its own rule; they are not incidents and cannot be compared with them.".into()],
        }),
        coverage: Some(Coverage {
            rows: vec![
                coverage("North area", "four posts, one camera", "oooopooooooooo"),
                coverage("Sera pocket", "patrols", "oopnnnpooopooo"),
                coverage("Southern area", "", "nnnnnnnnnnnnnn"),
            ],
            gaps: vec![
                CoverageGap {
                    place: "Sera pocket".into(),
                    when: "4 Feb 00:00 – 7 Feb 09:00 EET".into(),
                    reason: "patrol turned back at Crossing 4 by armed men who gave no reason".into(),
                },
                CoverageGap {
                    place: "Southern area".into(),
                    when: "the whole period".into(),
                    reason: "no post, no camera; reports from outside only".into(),
                },
            ],
            notes: vec!["A day counts as observed when somebody looked for twelve of its hours.".into()],
        }),
        due: Some(DueList {
            overdue: Count::new(1),
            open: Count::new(1),
            done: Count::new(5),
            done_late: Count::new(2),
            rows: vec![
                due(DueStanding::Overdue, "12 February 2031, 18:00", "reply to a demand", "HF-3"),
                due(DueStanding::Open, "", "verify on the spot", "AM-4"),
            ],
            not_listed: Count::new(0),
            notes: vec!["A clock starts when the incident is known.".into()],
        }),
        incidents: incidents(incident_count),
        why: why(incident_count),
        notes: vec![
            "An incident is what reports tell of one occurrence; it is not a violation. A verdict says which clause is engaged, not who is responsible.".into(),
            "Places in the public edition are blurred to ten kilometres; this edition shows them as recorded.".into(),
        ],
        disclaimer: "Lines and names shown here judge nothing about the status of any place.".into(),
        check: vec![
            CheckStep {
                says: "Check that the register holds together and that its checkpoint is signed:".into(),
                command: "holdfire verify amber-coast/".into(),
            },
            CheckStep {
                says: "Make this bulletin again from the same entries and compare:".into(),
                command: "holdfire bulletin --register amber-coast/ --as-of 18204 --audience members --lang en --out again.pdf".into(),
            },
        ],
    }
}

fn due(standing: DueStanding, due_by: &str, what: &str, about: &str) -> DueRow {
    DueRow {
        standing,
        due_by: due_by.into(),
        who: "Member A, to Member B".into(),
        what: what.into(),
        about: about.into(),
        then: "the joint group demands it".into(),
    }
}

fn coverage(place: &str, observers: &str, days: &str) -> CoverageRow {
    CoverageRow {
        place: place.into(),
        observers: observers.into(),
        by_day: days
            .chars()
            .map(|day| match day {
                'o' => Observed::Observed,
                'p' => Observed::Partly,
                _ => Observed::NotObserved,
            })
            .collect(),
    }
}

/// The first incidents with their reasons; nothing where there are none.
fn why(incident_count: usize) -> Option<Why> {
    let explained: Vec<Explained> = incidents(incident_count)
        .into_iter()
        .filter(|incident| matches!(incident.verdict, Verdict::Engaged | Verdict::Undetermined))
        .take(2)
        .map(|incident| Explained {
            number: incident.number,
            answers: vec![ExplainedAnswer {
                verdict: incident.verdict,
                clause: "memorandum/2a".into(),
                title: "Hostilities in the areas cease".into(),
                reasons: vec![ReasonTold {
                    text: "it depends on who acted: engaged if Northern forces, as two of three sources say".into(),
                    english: String::new(),
                }],
                would_settle: "Not known, and would settle it: who acted".into(),
            }],
        })
        .collect();
    let notes = vec!["The reasons of 2 of 4 incidents are told here.".into()];
    (!explained.is_empty()).then_some(Why { explained, notes })
}
