//! What a correction says otherwise than the bulletin it corrects: the numbers of the tables side by side,
//! and the incidents that came in, went or are told otherwise.

use super::figures::{Cell, Table, incident, text};
use crate::asked::Asked;
use crate::words::Words;
use holdfire_bulletin::{CorrectedNumber, Correction};

/// The message of a label of the printed bulletin.
fn label(words: Words, name: &str) -> String {
    words.say(&format!("label-{}", name.replace('_', "-")))
}

/// Each number that differs, as it went out and as it is.
pub(super) fn corrected_numbers(words: Words, correction: &Correction) -> Table {
    let told = |n: Option<u64>| Cell {
        is_number: true,
        ..text(&n.map_or_else(|| "–".to_owned(), |n| words.number(n)))
    };
    let row = |number: &CorrectedNumber| {
        vec![
            text(&label(words, number.part.label())),
            text(&number.row),
            text(&label(words, number.column.label())),
            told(number.then),
            told(number.now),
        ]
    };
    let head = [
        ("label-table", false),
        ("label-row", false),
        ("label-counted-in", false),
        ("label-went-out", true),
        ("label-corrected", true),
    ];
    Table {
        id: "corrected-numbers",
        title: words.say("label-corrected-numbers"),
        unit: String::new(),
        head: head.iter().map(|(message, is_n)| (words.say(message), *is_n)).collect(),
        rows: correction.differs.numbers.iter().map(row).collect(),
        notes: Vec::new(),
        empty: words.say("correction-nothing"),
    }
}

/// Each incident that came in, went or is told otherwise; nothing where there is none.
pub(super) fn corrected_incidents(asked: &Asked, correction: &Correction) -> Option<Table> {
    let words = asked.words;
    let differs = &correction.differs;
    let row = |how: &str, number: &String| {
        vec![
            Cell { href: incident(asked, number), ..text(number) },
            text(&words.say(&format!("label-incidents-{how}"))),
        ]
    };
    let kinds =
        [("added", &differs.added), ("removed", &differs.removed), ("changed", &differs.changed)];
    let rows: Vec<Vec<Cell>> = kinds
        .into_iter()
        .flat_map(|(how, numbers)| numbers.iter().map(move |number| (how, number)))
        .map(|(how, number)| row(how, number))
        .collect();
    let parts: Vec<String> = differs.parts.iter().map(|part| label(words, part.label())).collect();
    if rows.is_empty() && parts.is_empty() {
        return None;
    }
    let others = || format!("{}: {}", words.say("label-parts-changed"), words.list(parts.clone()));
    Some(Table {
        id: "corrected-incidents",
        title: words.say("label-incidents"),
        unit: String::new(),
        head: ["label-number", "label-what"].map(|head| (words.say(head), false)).to_vec(),
        rows,
        notes: if parts.is_empty() { Vec::new() } else { vec![others()] },
        empty: words.say("bulletin-nothing"),
    })
}
