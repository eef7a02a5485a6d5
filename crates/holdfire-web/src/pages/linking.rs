//! `/{m}/linking`: which reports are one incident: what waits for people, the least sure links, and
//! what was decided.

use crate::asked::{Asked, html};
use crate::error::WebError;
use crate::pages::chrome::Chrome;
use crate::pages::decisions::{Decide, DecisionView, decide_at, view};
use crate::pages::incidents::probability;
use crate::pages::rows::{Line, line};
use crate::waterfall_view::WaterfallView;
use crate::words::Arg;
use askama::Template;
use axum::response::Response;
use holdfire_core::{IncidentId, LinkProposal, Proposal};

/// Proposals shown at once; the most probable first.
const MOST_PROPOSALS: usize = 20;
/// The least sure incidents shown.
const MOST_UNSURE: usize = 20;
/// A link at least this probable is sure enough not to be listed.
const SURE: f64 = 0.75;
/// The latest decisions shown.
const MOST_DECISIONS: usize = 50;

#[derive(Template)]
#[template(path = "linking.html")]
struct LinkingPage {
    chrome: Chrome,
    answer: String,
    proposals: Vec<ProposalView>,
    more_proposals: String,
    unsure: Vec<(String, Line)>,
    decisions: Vec<DecisionView>,
    takes_decisions: bool,
}

struct ProposalView {
    id: String,
    what: String,
    probability: String,
    incidents: Vec<(String, Line)>,
    compared: [(String, String); 2],
    waterfall: WaterfallView,
    /// Yes and no.
    forms: Option<(Decide, [Answer; 2])>,
}

/// What a button of a proposal hands in.
struct Answer {
    text: String,
    fields: Vec<(&'static str, String)>,
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let mut unsure: Vec<_> = snapshot
        .situation
        .rows()
        .filter(|row| row.report_count > 1 && row.lowest_probability < SURE)
        .collect();
    unsure.sort_by(|a, b| {
        a.lowest_probability.total_cmp(&b.lowest_probability).then_with(|| a.id.cmp(&b.id))
    });
    let counts = [
        ("proposals", Arg::number(snapshot.proposals.len())),
        ("unsure", Arg::number(unsure.len())),
        ("decisions", Arg::number(snapshot.decisions.len())),
    ];
    let back = asked.at().linking();
    let latest = snapshot.decisions.iter().rev().take(MOST_DECISIONS);
    html(&LinkingPage {
        answer: words.with("linking-answer", &counts),
        proposals: snapshot
            .proposals
            .iter()
            .take(MOST_PROPOSALS)
            .map(|proposed| proposal(asked, proposed))
            .collect::<Result<_, _>>()?,
        more_proposals: match snapshot.proposals.len().saturating_sub(MOST_PROPOSALS) {
            0 => String::new(),
            n => words.count("linking-more", n),
        },
        unsure: unsure
            .into_iter()
            .take(MOST_UNSURE)
            .map(|row| (probability(asked.words, row.lowest_probability), line(asked, row, false)))
            .collect(),
        decisions: latest
            .map(|decided| view(asked, decided, format!("{back}#decisions")))
            .collect::<Result<_, _>>()?,
        takes_decisions: decide_at(asked, String::new()).is_some(),
        chrome: Chrome::of(asked, "linking", words.say("section-linking")),
    })
}

fn proposal(asked: &Asked, proposed: &LinkProposal) -> Result<ProposalView, WebError> {
    let words = asked.words;
    let incidents = proposed.proposal.incidents();
    let name = |number: usize| Arg::text(incidents.get(number).map_or("", |id| id.as_str()));
    let reader = &asked.served().reader;
    let compared = |report| {
        let source = reader.report(report)?.map(|(report, _)| report.source);
        let source = source.map(|id| asked.snapshot.source_name(words, id.as_str()));
        Ok::<_, WebError>((asked.at().report(report.as_str()), source.unwrap_or_default()))
    };
    let what = match &proposed.proposal {
        Proposal::Merge { .. } => {
            words.with("proposed-merge", &[("from", name(0)), ("to", name(1))])
        }
        Proposal::Split { reports, .. } => {
            let n = Arg::ready(words.count("reports", reports.len()));
            words.with("proposed-split", &[("from", name(0)), ("reports", n)])
        }
    };
    let lines = incidents.iter().filter_map(|id| {
        let row = asked.situation.row(id.as_str())?;
        Some((id.to_string(), line(asked, row, false)))
    });
    Ok(ProposalView {
        id: proposed.id.to_string(),
        what,
        probability: probability(asked.words, proposed.probability),
        incidents: lines.collect(),
        compared: [compared(&proposed.compared.0)?, compared(&proposed.compared.1)?],
        waterfall: WaterfallView::of(words, &proposed.evidence),
        forms: decide_at(asked, format!("{}#proposals", asked.at().linking()))
            .map(|decide| forms(asked, &proposed.proposal, decide)),
    })
}

/// Yes and no to a proposal, as decisions.
fn forms(asked: &Asked, proposal: &Proposal, decide: Decide) -> (Decide, [Answer; 2]) {
    let answer = |id: &str, fields| Answer { text: asked.words.say(id), fields };
    let of = |id: &IncidentId| id.to_string();
    let (yes, no) = match proposal {
        Proposal::Merge { from, to } => {
            let both = || vec![("incident", of(from)), ("other", of(to))];
            let with = |act: &str| [vec![("act", act.to_owned())], both()].concat();
            (answer("answer-merge", with("merge")), answer("answer-apart", with("apart")))
        }
        Proposal::Split { reports, from } => {
            let with = |act: &str| {
                let mut fields = vec![("act", act.to_owned()), ("incident", of(from))];
                fields.extend(reports.iter().map(|report| ("report", report.to_string())));
                fields
            };
            (answer("answer-split", with("split")), answer("answer-stay", with("confirm")))
        }
    };
    (decide, [yes, no])
}
