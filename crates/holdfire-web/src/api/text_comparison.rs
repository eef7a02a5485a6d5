//! Two kept texts side by side: what both say and where they differ, and what only one says.

use super::operation::{Given, Operation, Parameter, Sort};
use super::problem::Problem;
use super::schemas::{Id, ProposedKind, TextField};
use super::text_proposals::{Words, words_of};
use crate::access::Gate::Room;
use crate::asked::Asked;
use crate::pages::documents::{Read, Text, read_text, text_of};
use holdfire_powers::Act;
use holdfire_reading::{Proposal, compare};
use serde::Serialize;
use utoipa::ToSchema;

const FIRST: Parameter = Parameter::new("first", Sort::Id, "The first text.").required();
const SECOND: Parameter = Parameter::new("second", Sort::Id, "The second text.").required();

pub(crate) const OPERATIONS: &[Operation] = &[Operation::look::<TextComparison>(
    "compareDocuments",
    "/documents/comparison",
    Room(Act::RecordTalks),
    compared,
)
.says(
    "documents",
    "Two texts side by side",
    "What both say, with the fields in which they differ, and what only one says, as the rules read them. Neither is preferred.",
)
.asks(&[FIRST, SECOND])];

/// Two texts side by side.
#[derive(Serialize, ToSchema)]
pub(crate) struct TextComparison {
    /// The first text.
    pub first: Id,
    /// The second.
    pub second: Id,
    /// What both say.
    pub both: Vec<SaidByBoth>,
    /// What only the first says.
    pub only_first: Vec<SaidByText>,
    /// What only the second says.
    pub only_second: Vec<SaidByText>,
}

/// What two texts say of the same thing.
#[derive(Serialize, ToSchema)]
pub(crate) struct SaidByBoth {
    /// Of what sort it is.
    pub kind: ProposedKind,
    /// The words of the first.
    pub first: Words,
    /// The words of the second.
    pub second: Words,
    /// Where they differ; nothing where they agree.
    pub differences: Vec<TextDifference>,
}

/// What one text says.
#[derive(Serialize, ToSchema)]
pub(crate) struct SaidByText {
    /// Of what sort it is.
    pub kind: ProposedKind,
    /// Its words.
    pub passage: Words,
}

/// A field that two texts tell differently.
#[derive(Serialize, ToSchema)]
pub(crate) struct TextDifference {
    /// Which.
    pub field: TextField,
    /// As the first has it; nothing where it is silent.
    #[schema(example = "2026-02-03/2026-02-04")]
    pub first: Option<String>,
    /// As the second has it; nothing where it is silent.
    #[schema(example = "2026-02-04/2026-02-05")]
    pub second: Option<String>,
}

fn read_as(asked: &Asked, name: &'static str) -> Result<(Text, Read), Problem> {
    let text = text_of(asked, asked.visit.asks(name).unwrap_or_default())?;
    let too_long = || Problem::parameter(name, "this text is too long for the rules");
    let read = read_text(asked, &text).ok_or_else(too_long)?;
    Ok((text, read))
}

fn compared(asked: &Asked) -> Result<Given, Problem> {
    let ((one, first), (other, second)) = (read_as(asked, "first")?, read_as(asked, "second")?);
    let found = compare(&first.reading, &second.reading);
    let proposals = |read: &Read, of: &[usize]| -> Vec<SaidByText> {
        let all = of.iter().filter_map(|n| read.reading.proposals.get(*n));
        all.map(|proposal| SaidByText { kind: kind(proposal), passage: words_of(proposal) })
            .collect()
    };
    let both = found.both.iter().filter_map(|pair| {
        let a = first.reading.proposals.get(pair.first)?;
        let b = second.reading.proposals.get(pair.second)?;
        let differences = pair.differences.iter().map(|of| TextDifference {
            field: TextField(of.field.as_str()),
            first: of.first.clone(),
            second: of.second.clone(),
        });
        Some(SaidByBoth {
            kind: kind(a),
            first: words_of(a),
            second: words_of(b),
            differences: differences.collect(),
        })
    });
    Given::of(&TextComparison {
        first: Id::from(&one.document.id),
        second: Id::from(&other.document.id),
        both: both.collect(),
        only_first: proposals(&first, &found.only_first),
        only_second: proposals(&second, &found.only_second),
    })
}

fn kind(proposal: &Proposal) -> ProposedKind {
    ProposedKind(proposal.what.kind())
}
