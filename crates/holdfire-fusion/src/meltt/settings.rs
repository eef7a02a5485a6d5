//! What a caller may choose, under the names of the paper where they are plain.

use super::MelttError;

/// The choices of one integration. There is no default for the windows: the paper asks for them in every case.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// How far apart two entries of one event may lie, in km, the edge included.
    pub spatial_km: f64,
    /// How many days apart they may be, the edge included.
    pub temporal_days: f64,
    /// On which level of a taxonomy two entries must agree.
    pub agreement: Agreement,
    /// How many properties may be without agreement: exactly so many, or none.
    pub partial: usize,
    /// Whether a kept entry takes the average of itself and its duplicate.
    pub averaging: bool,
    /// What each taxonomy contributes to the score; they must sum to their number. Scores are told, and decide nothing.
    pub weights: Option<Vec<f64>>,
}

/// On which level of a taxonomy two entries must agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Agreement {
    /// Any level, the finest counting most ("smart match").
    AnyLevel,
    /// One given level of each taxonomy, 1 being the finest, whatever the others say.
    Level(Vec<usize>),
}

impl Settings {
    /// Smart match within these windows, every property agreeing, nothing averaged.
    pub fn within(spatial_km: f64, temporal_days: f64) -> Settings {
        Settings {
            spatial_km,
            temporal_days,
            agreement: Agreement::AnyLevel,
            partial: 0,
            averaging: false,
            weights: None,
        }
    }

    /// `levels` has the number of levels of each taxonomy.
    pub(crate) fn check(&self, levels: &[usize]) -> Result<(), MelttError> {
        let refuse = |name, expected: String| Err(MelttError::Setting { name, expected });
        let taxonomies = levels.len();
        if !(self.spatial_km >= 0.0 && self.spatial_km.is_finite()) {
            return refuse("spatial_km", "0 km or more".to_owned());
        }
        if !(self.temporal_days >= 0.0 && self.temporal_days.is_finite()) {
            return refuse("temporal_days", "0 days or more".to_owned());
        }
        if self.partial > taxonomies {
            return refuse("partial", format!("0 to {taxonomies}, the number of taxonomies"));
        }
        if let Agreement::Level(chosen) = &self.agreement {
            let within = |(level, levels): (&usize, &usize)| (1..=*levels).contains(level);
            if chosen.len() != taxonomies || !chosen.iter().zip(levels).all(within) {
                let numbers: Vec<String> =
                    levels.iter().map(|levels| format!("1 to {levels}")).collect();
                let expected = format!("one level for each taxonomy, {}", numbers.join(", "));
                return refuse("agreement", expected);
            }
        }
        if let Some(weights) = &self.weights {
            let total: f64 = weights.iter().sum();
            // A NaN fails the comparison and is refused.
            let sums = (total - taxonomies as f64).abs() <= 1e-9;
            if weights.len() != taxonomies || !sums {
                let expected =
                    format!("one number for each taxonomy, {taxonomies} in sum, as 1 each");
                return refuse("weights", expected);
            }
        }
        Ok(())
    }
}
