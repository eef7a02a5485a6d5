//! A text with what is marked in it: stretches that belong to the same marks, paragraph by paragraph.

use std::collections::BTreeSet;

/// Something that is marked, by the places of its characters, half-open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    pub start: usize,
    pub end: usize,
    pub of: Marked,
}

/// What a mark is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Marked {
    /// A matter was taken from it: the number of its entry.
    Taken(u64),
    /// The program proposes something: its number on the page.
    Proposed(usize),
    /// Somebody marked it just now.
    Chosen,
}

/// A paragraph.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Paragraph {
    pub start: usize,
    pub end: usize,
    pub stretches: Vec<Stretch>,
}

/// Characters with the same marks.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub text: String,
    pub marks: Vec<Marked>,
    /// The marks that begin here, with where they end.
    pub begins: Vec<(Marked, usize)>,
}

/// Parts a text. Blank lines part paragraphs and are not shown; no other character is lost.
pub(super) fn marked(text: &str, marks: &[Mark]) -> Vec<Paragraph> {
    let mut borders: BTreeSet<usize> =
        marks.iter().flat_map(|mark| [mark.start, mark.end]).collect();
    borders.insert(0);
    let mut paragraphs = Vec::new();
    let mut at = 0;
    for line in text.split('\n') {
        let length = line.chars().count();
        let (start, end) = (at, at + length);
        at = end + 1;
        if line.trim().is_empty() {
            continue;
        }
        let inner = borders.range(start + 1..end).copied();
        let edges: Vec<usize> = std::iter::once(start).chain(inner).chain([end]).collect();
        let mut characters = line.chars();
        let stretches = edges.windows(2).map(|edge| {
            let text = characters.by_ref().take(edge[1] - edge[0]).collect();
            let within = |mark: &&Mark| mark.start <= edge[0] && edge[1] <= mark.end;
            let on = marks.iter().filter(within);
            let begins = on.clone().filter(|mark| begins_at(mark, edge[0], start));
            Stretch {
                text,
                begins: begins.map(|mark| (mark.of, mark.end)).collect(),
                marks: on.map(|mark| mark.of).collect::<BTreeSet<_>>().into_iter().collect(),
            }
        });
        paragraphs.push(Paragraph { start, end, stretches: stretches.collect() });
    }
    paragraphs
}

fn begins_at(mark: &Mark, at: usize, paragraph: usize) -> bool {
    // One that begins on a blank line before is reached where its words begin.
    mark.start == at || (at == paragraph && mark.start < at && mark.start + 2 >= at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn mark(start: usize, end: usize, n: usize) -> Mark {
        Mark { start, end, of: Marked::Proposed(n) }
    }

    #[test]
    fn marks_that_cross_part_the_text_where_they_begin_and_end() {
        let [paragraph] = &marked("one two three", &[mark(0, 7, 1), mark(4, 13, 2)])[..] else {
            panic!("one paragraph");
        };
        let told: Vec<_> = paragraph.stretches.iter().map(|s| (&*s.text, s.marks.len())).collect();
        assert_eq!(told, [("one ", 1), ("two", 2), (" three", 1)]);
        assert_eq!(paragraph.stretches[1].begins, [(Marked::Proposed(2), 13)]);
    }

    #[test]
    fn characters_of_other_scripts_count_as_one_each() {
        let paragraphs = marked("أستانا\n\nжду", &[mark(8, 11, 1)]);
        assert_eq!(paragraphs.len(), 2);
        assert_eq!(paragraphs[1].stretches[0].text, "жду");
        assert_eq!(paragraphs[1].stretches[0].marks, [Marked::Proposed(1)]);
    }

    proptest! {
        #[test]
        fn no_character_is_lost_or_told_twice(
            text in "[ a-zé\n]{0,80}",
            spans in prop::collection::vec((0usize..80, 0usize..30), 0..6),
        ) {
            let marks: Vec<Mark> = spans
                .iter()
                .enumerate()
                .map(|(n, (start, length))| mark(*start, start + length + 1, n))
                .collect();
            let shown: String = marked(&text, &marks)
                .iter()
                .flat_map(|paragraph| &paragraph.stretches)
                .map(|stretch| &*stretch.text)
                .collect();
            let lines = text.split('\n').filter(|line| !line.trim().is_empty());
            prop_assert_eq!(shown, lines.collect::<String>());
        }
    }
}
