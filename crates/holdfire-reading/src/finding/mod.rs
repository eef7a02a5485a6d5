//! What is proposed, one file for each kind.

mod accusations;
mod acts;
mod agreements;
mod attendance;
mod commitments;
mod contacts;
mod evacuations;
mod exchanges;
mod gatherings;
mod meetings;
mod outcomes;
mod stances;
mod statements;
pub(crate) mod talks;
mod wills;
mod zones;

use crate::article::Language;
use crate::page::Page;
use crate::proposal::{Proposal, Proposed};
use crate::reason::{Confidence, Reason, ReasonCode};
use std::collections::BTreeSet;
use talks::Talks;

/// A proposal while it is worked out; positions are those of tokens.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub from: usize,
    pub to: usize,
    pub also: Vec<(usize, usize)>,
    pub spots: Vec<usize>,
    pub what: Proposed,
    pub reasons: Vec<Reason>,
}

impl Draft {
    pub(crate) fn new(from: usize, to: usize, what: Proposed) -> Draft {
        Draft { from, to, also: Vec::new(), spots: Vec::new(), what, reasons: Vec::new() }
    }

    pub(crate) fn because(mut self, reasons: impl IntoIterator<Item = Reason>) -> Draft {
        self.reasons.extend(reasons);
        self
    }

    pub(crate) fn using(mut self, spots: impl IntoIterator<Item = usize>) -> Draft {
        self.spots.extend(spots);
        self
    }
}

/// Proposals before a new one that it can be one with: what is told again is told near. A bound, so that a long text takes no more time for each of its sentences.
pub(crate) const RECENT: usize = 256;
/// Reasons that a proposal is given by all the sentences that speak of it.
pub(crate) const MOST_REASONS: usize = 48;

/// The last of drafts.
pub(crate) fn recent(drafts: &mut [Draft]) -> &mut [Draft] {
    let first = drafts.len().saturating_sub(RECENT);
    &mut drafts[first..]
}

/// The words of the text, as a reason.
pub(crate) fn words(page: &Page, from: usize, to: usize) -> Reason {
    Reason::new(ReasonCode::Words, [page.quote(from, to)])
}

/// All proposals, in the order of the text.
pub(crate) fn proposals(page: &Page) -> Vec<Proposal> {
    let talks = Talks::new(page);
    let mut drafts = Vec::new();
    let acts = acts::find(page);
    drafts.extend(meetings::find(page, &talks));
    drafts.extend(attendance::find(page, &talks));
    drafts.extend(contacts::find(page));
    if page.language == Language::English {
        drafts.extend(outcomes::find(page, &talks));
        drafts.extend(statements::find(page));
        drafts.extend(accusations::find(page, &acts));
        drafts.extend(commitments::find(page));
        drafts.extend(agreements::find(page));
        drafts.extend(evacuations::find(page));
    }
    drafts.extend(zones::find(page));
    drafts.extend(acts);
    drafts.extend(exchanges::find(page));
    // What stands under a picture is named and not proposed.
    drafts.retain(|d| page.sentence_of(d.from).is_none_or(|s| !page.sentences[s].is_caption));
    let mut proposals: Vec<Proposal> = drafts.into_iter().map(|d| finished(page, d)).collect();
    proposals
        .sort_by(|a, b| (a.span, a.what.kind(), &a.quote).cmp(&(b.span, b.what.kind(), &b.quote)));
    proposals.dedup();
    proposals
}

fn finished(page: &Page, draft: Draft) -> Proposal {
    let span = page.text.span(draft.from, draft.to);
    let mut mentions: BTreeSet<usize> = draft.spots.into_iter().collect();
    mentions.extend(page.spots_in(draft.from, draft.to).map(|(i, _)| i));
    let mut reasons = draft.reasons;
    // A day that was reckoned from other days of the text may be another one.
    reasons.extend(
        mentions
            .iter()
            .map(|m| &page.spots[*m])
            .filter(|s| s.is_reckoned)
            .map(|s| Reason::new(ReasonCode::Ambiguous, [page.quote(s.from, s.to)])),
    );
    reasons.extend(around(page, draft.from));
    let mut seen = Vec::new();
    reasons.retain(|r| {
        let is_new = !seen.contains(r);
        seen.push(r.clone());
        is_new
    });
    Proposal {
        span,
        quote: page.text.quote(span),
        also: draft.also.into_iter().map(|(from, to)| page.text.span(from, to)).collect(),
        mentions: mentions.into_iter().collect(),
        what: draft.what,
        confidence: Confidence::of(&reasons),
        reasons,
    }
}

/// Reasons that any proposal has from where it stands.
fn around(page: &Page, at: usize) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if let Some(s) = page.sentence_of(at)
        && page.sentences[s].is_headline
    {
        reasons.push(Reason::plain(ReasonCode::Headline));
    }
    if page.language != Language::English {
        reasons.push(Reason::plain(ReasonCode::WordsOnly));
    }
    if let Some(speech) = page.speech_at(at) {
        let who = speech.speakers.iter().map(|p| p.who.key().to_owned());
        reasons.push(Reason::new(ReasonCode::SaidBy, who));
        if speech.is_direct {
            reasons.push(Reason::plain(ReasonCode::InQuotation));
        }
    }
    reasons
}
