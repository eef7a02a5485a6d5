//! Every word of every list stands in the golden entries, and every kind.

use crate::{events, lines};
use holdfire_core::talks::{
    Attending, ClauseKind, CommitmentKind, DatingState, FulfilmentState, Grade, Level, Medium,
    MeetingKind, MilestoneKind, PaperStatus, Part, ReplyKind, SeatingForm, StepOfMessage,
    TrackLinkKind,
};
use holdfire_core::{Event, Talk};

macro_rules! words {
    ($($list:ident in $field:literal,)+) => {
        vec![$(($field, $list::ALL.iter().map(|word| word.as_str()).collect::<Vec<&str>>())),+]
    };
}

#[test]
fn every_word_of_the_talks_stands_in_the_golden_entries() {
    let text: String = lines().filter(|line| line.contains("talk_recorded")).collect();
    let lists = words! {
        TrackLinkKind in "kind", MeetingKind in "kind", DatingState in "state",
        Attending in "state", Part in "as", Level in "level", SeatingForm in "form",
        Grade in "grade", PaperStatus in "status", ClauseKind in "kind", CommitmentKind in "kind",
        FulfilmentState in "state", Medium in "medium", ReplyKind in "kind",
        StepOfMessage in "step", MilestoneKind in "kind",
    };
    for (field, words) in lists {
        for word in words {
            assert!(text.contains(&format!("\"{field}\":\"{word}\"")), "`{field}`: `{word}`");
        }
    }
}

#[test]
fn every_kind_of_talk_stands_in_the_golden_entries() {
    let talks: Vec<Talk> = events()
        .filter_map(|event| match event {
            Event::TalkRecorded(talk) => Some(talk),
            _ => None,
        })
        .collect();
    for kind in Talk::KINDS {
        assert!(talks.iter().any(|talk| talk.kind() == *kind), "no golden `{kind}`");
    }
}
