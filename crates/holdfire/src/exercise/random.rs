//! Chance that comes out the same on every machine: whole-number arithmetic and the four basic
//! operations on floats, nothing that a mathematics library may round differently.
//!
//! The stream is SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
//! generators", OOPSLA 2014). It is for exercises only and hides nothing.

/// One stream of chance.
#[derive(Debug, Clone)]
pub(super) struct Random {
    state: u64,
}

impl Random {
    /// The stream number `stream` of a seed. Streams of one seed do not disturb one another, so a
    /// change in how reports are worded leaves the incidents as they were.
    pub(super) fn stream(seed: u64, stream: u64) -> Self {
        let mut random = Self { state: seed };
        random.state = random.bits() ^ stream.wrapping_mul(0xD1B5_4A32_D192_ED03);
        random.bits();
        random
    }

    /// Sixty-four bits.
    pub(super) fn bits(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from 0 to `n - 1`; 0 if `n` is 0.
    pub(super) fn below(&mut self, n: usize) -> usize {
        // The high half of a product is even to one part in 2^64 / n, far beyond what shows.
        ((u128::from(self.bits()) * n as u128) >> 64) as usize
    }

    /// A number from `low` to `high`, both included.
    pub(super) fn between(&mut self, low: u32, high: u32) -> u32 {
        low + self.below((high - low + 1) as usize) as u32
    }

    /// A number from 0 to 1, 1 left out.
    pub(super) fn unit(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Whether something that happens `per_mille` times in a thousand happens now.
    pub(super) fn chance(&mut self, per_mille: f64) -> bool {
        self.unit() * 1000.0 < per_mille
    }

    /// One of several things, all alike.
    pub(super) fn pick<'a, T>(&mut self, things: &'a [T]) -> Option<&'a T> {
        things.get(self.below(things.len()))
    }

    /// The place of one of several weights, drawn in proportion to them.
    pub(super) fn weighted(&mut self, weights: &[u16]) -> usize {
        let total: usize = weights.iter().map(|w| usize::from(*w)).sum();
        let mut left = self.below(total);
        for (place, weight) in weights.iter().enumerate() {
            match left.checked_sub(usize::from(*weight)) {
                Some(rest) => left = rest,
                None => return place,
            }
        }
        0
    }

    /// Which of several mutually exclusive errors happens, each with its rate per thousand, all
    /// scaled by `noise`; none for the rest.
    pub(super) fn error<const N: usize>(&mut self, rates: [u16; N], noise: f64) -> Option<usize> {
        let mut left = self.unit() * 1000.0;
        for (place, rate) in rates.into_iter().enumerate() {
            left -= f64::from(rate) * noise;
            if left < 0.0 {
                return Some(place);
            }
        }
        None
    }

    /// Nearly a normal deviate of mean 0 and variance 1: twelve uniform ones, less their mean.
    pub(super) fn normal(&mut self) -> f64 {
        let mut sum = 0u32;
        for _ in 0..3 {
            let mut bits = self.bits();
            for _ in 0..4 {
                sum += (bits & 0xFFFF) as u32;
                bits >>= 16;
            }
        }
        f64::from(sum) / 65_536.0 - 6.0
    }

    /// An exponential deviate of mean 1, by comparisons alone (von Neumann, "Various techniques
    /// used in connection with random digits", 1951).
    pub(super) fn exponential(&mut self) -> f64 {
        let mut whole = 0.0;
        loop {
            let first = self.unit();
            let (mut last, mut is_odd) = (first, true);
            loop {
                let next = self.unit();
                if next >= last {
                    break;
                }
                last = next;
                is_odd = !is_odd;
            }
            if is_odd {
                return whole + first;
            }
            whole += 1.0;
        }
    }

    /// A Poisson count: how many exponential waits fit into `mean`.
    pub(super) fn poisson(&mut self, mean: f64) -> u32 {
        let (mut count, mut waited) = (0, self.exponential());
        while waited < mean {
            count += 1;
            waited += self.exponential();
        }
        count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mean_and_variance(mut draw: impl FnMut() -> f64) -> (f64, f64) {
        let draws: Vec<f64> = (0..40_000).map(|_| draw()).collect();
        let mean = draws.iter().sum::<f64>() / draws.len() as f64;
        (mean, draws.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / draws.len() as f64)
    }

    #[test]
    fn the_stream_is_the_published_one() {
        // The first outputs of SplitMix64 for seed 1234567, as commonly given for checking.
        let mut random = Random { state: 1_234_567 };
        assert_eq!(random.bits(), 6_457_827_717_110_365_317);
        assert_eq!(random.bits(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn deviates_have_the_mean_and_variance_they_should() {
        let mut random = Random::stream(1, 1);
        let (mean, variance) = mean_and_variance(|| random.normal());
        assert!(mean.abs() < 0.02 && (variance - 1.0).abs() < 0.03, "{mean} {variance}");
        let (mean, variance) = mean_and_variance(|| random.exponential());
        assert!((mean - 1.0).abs() < 0.03 && (variance - 1.0).abs() < 0.08, "{mean} {variance}");
        let (mean, variance) = mean_and_variance(|| f64::from(random.poisson(0.5)));
        assert!((mean - 0.5).abs() < 0.02 && (variance - 0.5).abs() < 0.03, "{mean} {variance}");
    }

    #[test]
    fn a_weight_of_nothing_is_never_drawn() {
        let mut random = Random::stream(2, 1);
        assert!((0..1000).all(|_| random.weighted(&[0, 3, 0, 1]) % 2 == 1));
        assert_eq!(random.error([500, 500], 0.0), None);
    }
}
