//! How often somebody may ask: so many requests a minute from one network address, and so many by one
//! account, by whatever session or token. Both let a burst through and then a steady stream. Whoever runs the server sets the numbers; without any nothing is counted. Signing in has its own
//! backoff (`holdfire-room`).

use axum::http::{HeaderMap, HeaderName, HeaderValue};
use std::collections::HashMap;
use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// What of a limit is left, in the form of draft-ietf-httpapi-ratelimit-headers.
const LEFT: HeaderName = HeaderName::from_static("ratelimit");
const POLICY: HeaderName = HeaderName::from_static("ratelimit-policy");
/// The stretch of time that limits are told for.
const WINDOW: Duration = Duration::from_secs(60);
/// From so many on those who have been silent are forgotten now and then.
const TIDY_AT: usize = 4_096;

/// How many requests a minute are answered. Nothing is counted where nothing is said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Limits {
    /// From one network address: an IPv4 address, or a network of IPv6 with 64 bits.
    pub per_address: Option<NonZeroU32>,
    /// By one account.
    pub per_account: Option<NonZeroU32>,
}

/// An account of one of the mechanisms, by its position.
type AccountOf = (usize, Box<str>);

/// Counts the requests of everybody.
#[derive(Clone, Default)]
pub(crate) struct Counters {
    addresses: Option<Arc<Counter<IpAddr>>>,
    accounts: Option<Arc<Counter<AccountOf>>>,
}

/// Counts by the generic cell rate algorithm (ITU-T I.371, the virtual scheduling form): of each key only
/// the instant is kept at which its next request would come if all came evenly.
struct Counter<K> {
    most: NonZeroU32,
    expected: Mutex<HashMap<K, Instant>>,
}

/// What is left of a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Left {
    of: &'static str,
    most: u32,
    left: u32,
}

/// That there were too many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TooMany {
    /// After how many seconds one more is answered.
    pub after_s: u64,
    pub left: Left,
}

impl<K: Hash + Eq> Counter<K> {
    fn new(most: NonZeroU32) -> Self {
        Self { most, expected: Mutex::default() }
    }

    fn count(&self, of: &'static str, key: K, now: Instant) -> Result<Left, TooMany> {
        let every = WINDOW / self.most.get();
        let mut expected = self.expected.lock().unwrap_or_else(PoisonError::into_inner);
        // Nobody fills the memory with addresses: those whose time is full again are forgotten.
        if expected.len() >= TIDY_AT && expected.len().is_power_of_two() {
            expected.retain(|_, next| *next > now);
        }
        let next = expected.get(&key).map_or(now, |next| *next.max(&now)) + every;
        let ahead = next - now;
        let left = |left| Left { of, most: self.most.get(), left };
        match ahead > WINDOW {
            true => {
                let wait_s = (ahead - WINDOW).as_secs_f64().ceil() as u64;
                Err(TooMany { after_s: wait_s.max(1), left: left(0) })
            }
            false => {
                expected.insert(key, next);
                let rest = (WINDOW - ahead).as_nanos() / every.as_nanos().max(1);
                Ok(left(u32::try_from(rest).unwrap_or(u32::MAX)))
            }
        }
    }
}

impl Counters {
    pub fn new(limits: Limits) -> Self {
        Self {
            addresses: limits.per_address.map(|most| Arc::new(Counter::new(most))),
            accounts: limits.per_account.map(|most| Arc::new(Counter::new(most))),
        }
    }

    /// Counts a request from an address; nothing if addresses are not counted.
    pub fn of_address(&self, address: Option<IpAddr>) -> Result<Option<Left>, TooMany> {
        let Some(counter) = &self.addresses else { return Ok(None) };
        let address = network(address.unwrap_or(IpAddr::V6(Ipv6Addr::LOCALHOST)));
        counter.count("address", address, Instant::now()).map(Some)
    }

    /// Counts a request by an account of the mechanism at a place; nothing if accounts are not counted.
    pub fn of_account(&self, mechanism: usize, id: &str) -> Result<Option<Left>, TooMany> {
        let Some(counter) = &self.accounts else { return Ok(None) };
        counter.count("account", (mechanism, id.into()), Instant::now()).map(Some)
    }
}

/// The address, or the network that one house has of IPv6.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(long) => match long.to_ipv4_mapped() {
            Some(short) => IpAddr::V4(short),
            None => IpAddr::V6(Ipv6Addr::from_bits(long.to_bits() >> 64 << 64)),
        },
    }
}

impl Left {
    /// Tells a program what is left.
    pub fn tell(self, headers: &mut HeaderMap) {
        let Self { of, most, left } = self;
        // All is there again when the whole stretch has gone by; a part of it after a part.
        let window_s = WINDOW.as_secs();
        let full_after_s = window_s * u64::from(most - left.min(most)) / u64::from(most.max(1));
        let left = format!("\"{of}\";r={left};t={full_after_s}");
        let policy = format!("\"{of}\";q={most};w={window_s}");
        for (name, value) in [(LEFT, left), (POLICY, policy)] {
            if let Ok(value) = HeaderValue::from_str(&value) {
                headers.append(name, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_burst_is_let_through_and_then_a_steady_stream_and_everybody_is_counted_alone() {
        let (counter, start) = (Counter::new(NonZeroU32::new(3).unwrap()), Instant::now());
        let at = |key, seconds| counter.count("address", key, start + Duration::from_secs(seconds));
        let left: Vec<u32> = (0..3).map(|_| at("one", 0).unwrap().left).collect();
        assert_eq!(left, [2, 1, 0]);
        assert_eq!(at("one", 0).unwrap_err().after_s, 20);
        assert_eq!(at("one", 15).unwrap_err().after_s, 5, "to be refused costs nothing");
        assert_eq!(at("one", 20).unwrap().left, 0);
        assert!(at("one", 39).is_err() && at("one", 40).is_ok());
        assert_eq!(at("other", 40).unwrap().left, 2);
        assert_eq!(at("one", 400).unwrap().left, 2, "after a silence all is there again");
    }

    #[test]
    fn those_who_have_been_silent_are_forgotten() {
        let (counter, start) = (Counter::new(NonZeroU32::new(60).unwrap()), Instant::now());
        for key in 0..TIDY_AT {
            counter.count("address", key, start).unwrap();
        }
        counter.count("address", usize::MAX, start + Duration::from_secs(10)).unwrap();
        assert_eq!(counter.expected.lock().unwrap().len(), 1);
    }

    #[test]
    fn without_limits_nobody_is_counted() {
        let nobody = Counters::default();
        assert_eq!(nobody.of_address(None), Ok(None));
        assert_eq!(nobody.of_account(0, "duty-officer"), Ok(None));
    }

    #[test]
    fn a_house_with_many_addresses_of_ipv6_is_one() {
        let of = |text: &str| network(text.parse().unwrap());
        assert_eq!(of("2001:db8::1"), of("2001:db8::ffff:1"));
        assert_ne!(of("2001:db8::1"), of("2001:db8:0:1::1"));
        assert_eq!(of("::ffff:192.0.2.1"), of("192.0.2.1"));
    }
}
