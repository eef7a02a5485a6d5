//! How what is remembered of talks stands on a day: what is overdue, what has no reply, what is open.

use holdfire_core::talks::{
    Accusation, Commitment, Fulfilment, FulfilmentState, Modality, Reply, ReplyKind, Settlement,
};
use holdfire_core::{Recorded, Talk, TalkBook, TalkId};
use jiff::civil::Date;

/// What somebody said last about a commitment.
pub(crate) fn last_said<'b>(book: &'b TalkBook, commitment: &TalkId) -> Option<&'b Fulfilment> {
    book.each_about::<Fulfilment>(commitment).last().map(|(_, fulfilment)| fulfilment)
}

/// Whether nothing more is to be expected of a commitment.
pub(crate) fn is_closed(state: FulfilmentState) -> bool {
    !matches!(state, FulfilmentState::UnderWay | FulfilmentState::PartlyKept)
}

/// Whether the day by which it was to be done is over and nobody says what came of it.
pub(crate) fn is_overdue(book: &TalkBook, made: &Commitment, on: Date) -> bool {
    made.due.is_some_and(|due| due < on)
        && last_said(book, &made.id).is_none_or(|said| !is_closed(said.state))
}

/// Commitments that are overdue on a day, the longest first.
pub(crate) fn overdue(book: &TalkBook, on: Date) -> Vec<(&Recorded<Talk>, &Commitment)> {
    let all = book.each::<Commitment>();
    let mut overdue: Vec<_> = all.filter(|(_, made)| is_overdue(book, made, on)).collect();
    overdue.sort_by_key(|(_, made)| made.due);
    overdue
}

/// Whether somebody replied to an accusation; that somebody is told to be silent is no reply.
pub(crate) fn is_answered(book: &TalkBook, accusation: &Accusation) -> bool {
    let mut replies = book.each_about::<Reply>(&accusation.id);
    replies.any(|(_, reply)| reply.kind != ReplyKind::Silent && reply.to == accusation.id)
}

/// Accusations without a reply, the first first.
pub(crate) fn unanswered(book: &TalkBook) -> Vec<(&Recorded<Talk>, &Accusation)> {
    book.each::<Accusation>().filter(|(_, accusation)| !is_answered(book, accusation)).collect()
}

/// What was left open and is not settled.
pub(crate) fn open(book: &TalkBook) -> Vec<(&Recorded<Talk>, &Modality)> {
    let is_open =
        |modality: &Modality| book.each_about::<Settlement>(&modality.id).next().is_none();
    book.each::<Modality>().filter(|(_, modality)| is_open(modality)).collect()
}
