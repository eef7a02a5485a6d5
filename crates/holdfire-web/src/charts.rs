//! Small charts that the server draws as SVG: numbers become coordinates here, and the templates
//! in `templates/charts/` write them down. Every chart says in words what it shows.

pub(crate) mod lanes;
pub(crate) mod map;
pub(crate) mod pairs;
pub(crate) mod rates;
pub(crate) mod spans;
pub(crate) mod stack;
pub(crate) mod timeline;

/// A coordinate with one decimal, which is finer than a pixel.
pub(crate) fn px(value: f64) -> String {
    let text = format!("{value:.1}");
    match text.strip_suffix(".0") {
        Some("-0") => "0".to_owned(),
        Some(whole) => whole.to_owned(),
        None => text,
    }
}

/// A part of a whole as a percentage with two decimals.
pub(crate) fn percent(part: f64, whole: f64) -> String {
    format!("{:.2}%", if whole > 0.0 { 100.0 * part / whole } else { 0.0 })
}

/// A round number at or above `most` for the top of an axis, and the step of its grid.
pub(crate) fn axis_top(most: u64) -> (u64, u64) {
    let most = most.max(1);
    let step = (0u32..18)
        .flat_map(|power| [1u64, 2, 5].map(|n| n * 10u64.pow(power)))
        .find(|step| most.div_ceil(*step) <= 4)
        .unwrap_or(most);
    (most.div_ceil(step) * step, step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_ends_at_a_round_number_not_below_the_highest_value() {
        assert_eq!(axis_top(0), (1, 1));
        assert_eq!(axis_top(7), (8, 2));
        assert_eq!(axis_top(21), (30, 10));
        assert_eq!(axis_top(400), (400, 100));
    }
}
