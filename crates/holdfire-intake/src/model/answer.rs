//! The answer of a model, read as what it is: bytes from outside. What fits becomes proposals of our own form;
//! what does not is dropped and counted.

use super::meaning::Meaning;
use super::{Hint, HintKind};
use holdfire_reading::{
    Accusation, Accused, Attendance, Clause, Commitment, CommitmentForm, Confidence, Contact,
    Meeting, Named, Outcome, Party, Proposal, Proposed, Reading, Readout, Reason, ReasonCode, Span,
    Statement, When, Words,
};
use serde::Deserialize;
use serde_json::Value;

/// More hints of one text are not looked at.
const MOST_HINTS: usize = 200;
/// More people than this are named by no sentence.
const MOST_NAMED: usize = 12;
/// Fewer letters say nothing.
const FEWEST_LETTERS: usize = 8;

/// What of an answer can be proposed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModelRead {
    /// The proposals, in the order of the text.
    pub proposals: Vec<Proposal>,
    /// How many hints quote words that do not stand in the text.
    pub not_in_text: usize,
    /// How many are of no form that is known, or lack what their kind needs.
    pub not_understood: usize,
    /// How many say what the rules propose of the same words.
    pub known: usize,
}

/// Why an answer is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoAnswer {
    /// It is not what such an address answers.
    #[error("its answer has another form than that of chat completions")]
    OtherForm,
    /// The model did not finish.
    #[error("the model broke off before its answer was whole")]
    BrokenOff,
    /// What the model wrote is no JSON of the form that was asked for.
    #[error("the model did not answer in the form that was asked for")]
    NotInForm,
}

#[derive(Deserialize)]
struct Completion {
    choices: Vec<Choice>,
}

#[derive(Deserialize)]
struct Choice {
    message: Message,
    #[serde(default)]
    finish_reason: Option<String>,
}

#[derive(Deserialize)]
struct Message {
    #[serde(default)]
    content: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Items {
    items: Vec<Value>,
}

/// What an answer proposes of a text that the rules have read.
pub fn model_proposals(
    answer: &[u8],
    model: &str,
    text: &str,
    reading: &Reading,
) -> Result<ModelRead, NoAnswer> {
    let completion: Completion = serde_json::from_slice(answer).map_err(|_| NoAnswer::OtherForm)?;
    let choice = completion.choices.into_iter().next().ok_or(NoAnswer::OtherForm)?;
    if choice.finish_reason.as_deref() == Some("length") {
        return Err(NoAnswer::BrokenOff);
    }
    let content = choice.message.content.ok_or(NoAnswer::NotInForm)?;
    let items: Items = serde_json::from_str(&content).map_err(|_| NoAnswer::NotInForm)?;
    let meaning = Meaning { text, reading };
    let mut read = ModelRead {
        not_understood: items.items.len().saturating_sub(MOST_HINTS),
        ..ModelRead::default()
    };
    for item in items.items.into_iter().take(MOST_HINTS) {
        match serde_json::from_value::<Hint>(item)
            .map_err(|_| Dropped::NotUnderstood)
            .and_then(|hint| proposals(&meaning, model, &hint))
        {
            Ok(proposals) => {
                for proposal in proposals {
                    let is_same = |of: &Proposal| {
                        of.what.kind() == proposal.what.kind() && of.span == proposal.span
                    };
                    if reading.proposals.iter().any(is_same) || read.proposals.contains(&proposal) {
                        read.known += 1;
                    } else {
                        read.proposals.push(proposal);
                    }
                }
            }
            Err(Dropped::NotInText) => read.not_in_text += 1,
            Err(Dropped::NotUnderstood) => read.not_understood += 1,
        }
    }
    read.proposals.sort_by_key(|proposal| (proposal.span.start, proposal.span.end));
    Ok(read)
}

/// Why a hint comes to nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dropped {
    NotInText,
    NotUnderstood,
}

/// The words of a hint, each with its place.
struct Found {
    span: Span,
    who: Vec<Party>,
    whom: Option<Words>,
    track: Option<Named>,
    when: Option<When>,
    place: Option<Named>,
    what: Option<Words>,
    because: Option<Words>,
}

fn found(meaning: &Meaning, hint: &Hint) -> Result<Found, Dropped> {
    let quote = meaning.words(&hint.quote, None).ok_or(Dropped::NotInText)?;
    if quote.quote.chars().filter(|letter| letter.is_alphanumeric()).count() < FEWEST_LETTERS {
        return Err(Dropped::NotUnderstood);
    }
    if hint.who.len() > MOST_NAMED {
        return Err(Dropped::NotUnderstood);
    }
    // Everything that is quoted stands in the text, or nothing of the hint is taken.
    let one = |words: &str| meaning.words(words, Some(quote.span)).ok_or(Dropped::NotInText);
    let told = |words: &Option<String>| {
        let said = words.as_deref().filter(|words| !words.trim().is_empty());
        said.map(one).transpose()
    };
    let who: Vec<Words> = hint.who.iter().map(|words| one(words)).collect::<Result<_, _>>()?;
    let when = told(&hint.when)?;
    let place = told(&hint.place)?;
    let track = told(&hint.track)?;
    Ok(Found {
        span: quote.span,
        who: who.into_iter().map(|words| meaning.party(words)).collect(),
        whom: told(&hint.whom)?,
        track: track.map(|words| Named::New(words.quote)),
        when: when.and_then(|words| meaning.when(&words)),
        place: place.map(|words| meaning.place(&words)),
        what: told(&hint.what)?,
        because: told(&hint.because)?,
    })
}

fn proposals(meaning: &Meaning, model: &str, hint: &Hint) -> Result<Vec<Proposal>, Dropped> {
    let found = found(meaning, hint)?;
    let span = found.span;
    let quote = || Words { span, quote: hint.quote.trim().to_owned() };
    let what = all_proposed(meaning, hint, found, quote)?;
    let proposal = |what: Proposed| {
        let reasons = vec![Reason::new(ReasonCode::ByModel, [model])];
        let confidence = Confidence::of(&reasons);
        Proposal {
            span,
            quote: quote().quote,
            also: Vec::new(),
            mentions: Vec::new(),
            what,
            confidence,
            reasons,
        }
    };
    Ok(what.into_iter().map(proposal).collect())
}

/// What is proposed, if the hint has what its kind needs.
fn all_proposed(
    meaning: &Meaning,
    hint: &Hint,
    found: Found,
    quote: impl Fn() -> Words,
) -> Result<Vec<Proposed>, Dropped> {
    let Found { who, whom, track, when, place, what, because, .. } = found;
    let needed = Dropped::NotUnderstood;
    Ok(match hint.kind {
        HintKind::Meeting => {
            let state = hint.state.ok_or(needed)?;
            let ordinal = hint.number;
            if track.is_none() && when.is_none() && place.is_none() {
                return Err(needed);
            }
            vec![Proposed::Meeting(Meeting {
                track,
                ordinal,
                when,
                place,
                state,
                is_earlier: false,
                session: None,
            })]
        }
        HintKind::Attendance => {
            let how = hint.presence.ok_or(needed)?;
            if who.is_empty() {
                return Err(needed);
            }
            let each = who.into_iter().map(|who| {
                Proposed::Attendance(Attendance {
                    who,
                    how,
                    track: track.clone(),
                    ordinal: hint.number,
                    when,
                    stated_reason: because.clone(),
                })
            });
            each.collect()
        }
        HintKind::Outcome => {
            let grade = hint.grade.ok_or(needed)?;
            let words = what.unwrap_or_else(quote);
            vec![Proposed::Outcome(Outcome {
                track,
                grade,
                speaker: who.into_iter().next(),
                words,
            })]
        }
        HintKind::Statement => {
            let kind = hint.clause.ok_or(needed)?;
            if who.is_empty() {
                return Err(needed);
            }
            let clause = Clause {
                words: what.unwrap_or_else(quote),
                kind,
                bound: Vec::new(),
                resolutions: Vec::new(),
            };
            vec![Proposed::Statement(Statement {
                is_joint: who.len() > 1,
                authors: who,
                clauses: vec![clause],
            })]
        }
        HintKind::Accusation => {
            let whom = whom.ok_or(needed)?;
            let accused = match meaning.is_somebody(&whom) {
                true => Accused::Party(meaning.party(whom)),
                false => Accused::Unnamed(whom),
            };
            vec![Proposed::Accusation(Accusation {
                accuser: who.into_iter().next(),
                accused,
                of: what,
                agreement: None,
            })]
        }
        HintKind::Commitment => {
            let form = hint.form.ok_or(needed)?;
            if who.is_empty() || (form == CommitmentForm::Condition && because.is_none()) {
                return Err(needed);
            }
            vec![Proposed::Commitment(Commitment {
                form,
                who,
                what: what.unwrap_or_else(quote),
                condition: because,
                upon: whom.map(|words| meaning.party(words)),
                due: when,
            })]
        }
        HintKind::Contact => {
            let medium = hint.medium.ok_or(needed)?;
            if who.len() < 2 {
                return Err(needed);
            }
            vec![Proposed::Contact(Contact {
                medium,
                between: who,
                readout: Readout::NotSaid,
                about: what,
                when,
            })]
        }
    })
}
