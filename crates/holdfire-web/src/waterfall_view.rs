//! The evidence for a link as pages draw it: bars that begin where the last one ended.

use crate::charts::percent;
use crate::field_comparisons::comparison_said;
use crate::words::{Words, plain};
use holdfire_core::{Evidence, Waterfall};

/// The bars of one link.
pub(crate) struct WaterfallView {
    pub bars: Vec<Bar>,
    pub sum: Bar,
    /// Where nothing speaks for or against.
    pub zero: String,
}

/// One step of it.
pub(crate) struct Bar {
    pub field: String,
    /// What was found.
    pub finding: String,
    /// Whether that is in English because only words were recorded.
    pub is_english: bool,
    pub bits: String,
    pub class: &'static str,
    pub x: String,
    pub width: String,
}

impl WaterfallView {
    pub fn of(words: Words, evidence: &[Evidence]) -> Self {
        let waterfall = Waterfall::of(evidence);
        let bar = |from: f64, to: f64| {
            let (start, end) = (waterfall.place(from.min(to)), waterfall.place(from.max(to)));
            // What weighs nothing is still seen.
            (percent(start, 1.0), percent((end - start).max(0.004), 1.0))
        };
        let bars = waterfall.steps.iter().map(|step| {
            let (x, width) = bar(step.from_bits, step.to_bits);
            // The name of the prior says it all.
            let (finding, is_english) = match (&*step.evidence.field, step.evidence.found) {
                ("prior", _) => (String::new(), false),
                (_, Some(found)) => (comparison_said(words, found), false),
                (_, None) => (plain(&step.evidence.finding).into_owned(), true),
            };
            Bar {
                field: field_name(words, &step.evidence.field),
                finding,
                is_english,
                bits: signed(words, step.evidence.bits),
                class: class(step.evidence.bits),
                x,
                width,
            }
        });
        let (x, width) = bar(0.0, waterfall.total_bits);
        Self {
            bars: bars.collect(),
            sum: Bar {
                field: words.say("evidence-together"),
                finding: String::new(),
                is_english: false,
                bits: signed(words, waterfall.total_bits),
                class: class(waterfall.total_bits),
                x,
                width,
            },
            zero: percent(waterfall.place(0.0), 1.0),
        }
    }
}

/// The message with the name of a field.
pub(crate) fn field_id(field: &str) -> String {
    format!("evidence-{}", field.replace('_', "-"))
}

fn field_name(words: Words, field: &str) -> String {
    words.known(&field_id(field)).unwrap_or_else(|| field.replace('_', " "))
}

fn class(bits: f64) -> &'static str {
    if bits >= 0.0 { "for" } else { "against" }
}

fn signed(words: Words, bits: f64) -> String {
    words.decimal(match bits < 0.0 {
        true => format!("−{:.1}", -bits),
        false => format!("+{bits:.1}"),
    })
}
