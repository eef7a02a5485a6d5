//! How the evidence for a link adds up: one account for the command line, JSON and pages.

use crate::Evidence;
use serde::Serialize;

/// The evidence of one link, step by step.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Waterfall<'e> {
    /// What was found, in the order in which it is told; the prior first.
    pub steps: Vec<Fall<'e>>,
    /// All together, in bits: above 0 speaks for one incident, below for two.
    pub total_bits: f64,
    /// The lowest and the highest sum on the way, in bits; 0 lies between them.
    pub range_bits: (f64, f64),
}

/// One step: a finding, and the sum before and after it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Fall<'e> {
    /// What was compared and what was found.
    #[serde(flatten)]
    pub evidence: &'e Evidence,
    /// The sum before it, in bits.
    pub from_bits: f64,
    /// The sum with it.
    pub to_bits: f64,
}

impl<'e> Waterfall<'e> {
    /// Adds evidence up in its order.
    pub fn of(evidence: &'e [Evidence]) -> Self {
        let (mut sum, mut low, mut high) = (0.0, 0.0_f64, 0.0_f64);
        let steps = evidence
            .iter()
            .map(|evidence| {
                let from_bits = sum;
                sum += evidence.bits;
                (low, high) = (low.min(sum), high.max(sum));
                Fall { evidence, from_bits, to_bits: sum }
            })
            .collect();
        Self { steps, total_bits: sum, range_bits: (low, high) }
    }

    /// Where a sum lies between the lowest and the highest, 0 to 1.
    pub fn place(&self, bits: f64) -> f64 {
        let (low, high) = self.range_bits;
        if high > low { (bits - low) / (high - low) } else { 0.0 }
    }

    /// As lines of text of one width: field, bits, a bar, the finding.
    pub fn lines(&self) -> Vec<String> {
        const WIDTH: usize = 24;
        let field = self.steps.iter().map(|step| step.evidence.field.chars().count());
        let widest = field.max().unwrap_or(0).max("together".len());
        let at = |bits: f64| (self.place(bits) * WIDTH as f64).round() as usize;
        let line = |name: &str, from: f64, to: f64, bits: f64, finding: &str| {
            let (start, end) = (at(from.min(to)), at(from.max(to)));
            let mark = if bits < 0.0 { '-' } else { '+' };
            let bar: String = (0..=WIDTH)
                .map(|x| match x {
                    x if (start..end.max(start + 1)).contains(&x) => mark,
                    x if x == at(0.0) => '|',
                    _ => ' ',
                })
                .collect();
            format!("{name:widest$} {bits:+6.1} {bar} {finding}").trim_end().to_owned()
        };
        let steps = self.steps.iter().map(|step| {
            let Evidence { field, finding, bits, .. } = step.evidence;
            line(field, step.from_bits, step.to_bits, *bits, finding)
        });
        let together = line("together", 0.0, self.total_bits, self.total_bits, "");
        steps.chain([together]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_step_begins_where_the_last_one_ended() {
        let found = |field: &str, finding: &str, bits| Evidence {
            field: field.into(),
            finding: finding.into(),
            found: None,
            bits,
        };
        let evidence = [
            found("prior", "before the two were compared", -4.0),
            found("place", "1.4 km apart", 6.0),
            found("killed", "different numbers killed", -1.0),
        ];
        let waterfall = Waterfall::of(&evidence);
        assert_eq!((waterfall.total_bits, waterfall.range_bits), (1.0, (-4.0, 2.0)));
        let sums: Vec<_> = waterfall.steps.iter().map(|s| (s.from_bits, s.to_bits)).collect();
        assert_eq!(sums, [(0.0, -4.0), (-4.0, 2.0), (2.0, 1.0)]);
        assert_eq!(
            waterfall.lines(),
            [
                "prior      -4.0 ----------------|         before the two were compared",
                "place      +6.0 ++++++++++++++++++++++++  1.4 km apart",
                "killed     -1.0                 |   ----  different numbers killed",
                "together   +1.0                 ++++",
            ]
        );
        assert_eq!(Waterfall::of(&[]).lines(), ["together   +0.0 +"]);
    }
}
