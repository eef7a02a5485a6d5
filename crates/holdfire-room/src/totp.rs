//! One-time codes by the clock: RFC 6238 with SHA-1, 30 seconds and six digits, which every
//! authenticator application speaks.
//!
//! The secret is kept as it is, because it is needed to check a code: whoever can read `room.db` can
//! make codes. The file is readable by its owner only.

use crate::{Chance, NoChance};
use data_encoding::BASE32_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use sha1::Sha1;
use std::fmt;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

const STEP_SECONDS: i64 = 30;
/// Steps before and after the present one whose codes are taken: clocks differ, people type slowly.
const WINDOW: i64 = 1;
/// RFC 4226 recommends 160 bits.
const SECRET_BYTES: usize = 20;

/// The secret that an authenticator application shares with the room.
#[derive(Clone, PartialEq, Eq)]
pub struct TotpSecret(Zeroizing<Vec<u8>>);

impl TotpSecret {
    pub(crate) fn draw(random: Chance<'_>) -> Result<Self, NoChance> {
        let mut bytes = Zeroizing::new(vec![0; SECRET_BYTES]);
        random(&mut bytes)?;
        Ok(Self(bytes))
    }

    pub(crate) fn kept(bytes: Vec<u8>) -> Self {
        Self(Zeroizing::new(bytes))
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The secret in base 32, to be typed into an application by hand.
    pub fn reveal(&self) -> String {
        BASE32_NOPAD.encode(&self.0)
    }

    /// The `otpauth:` address that applications read from a QR code.
    pub fn address(&self, issuer: &str, name: &str) -> String {
        let (issuer, name) = (percent_encoded(issuer), percent_encoded(name));
        format!(
            "otpauth://totp/{issuer}:{name}?secret={}&issuer={issuer}&algorithm=SHA1&digits=6&period=30",
            self.reveal()
        )
    }

    /// The code that is shown at an instant.
    pub fn code_at(&self, now: Timestamp) -> String {
        self.code_of(step_at(now))
    }

    fn code_of(&self, step: i64) -> String {
        // A key of any length is taken by HMAC, so that this never fails.
        let Ok(mut mac) = Hmac::<Sha1>::new_from_slice(&self.0) else { return String::new() };
        mac.update(&step.to_be_bytes());
        let mac = mac.finalize().into_bytes();
        let offset = usize::from(mac[19] & 0xf);
        let four = [mac[offset] & 0x7f, mac[offset + 1], mac[offset + 2], mac[offset + 3]];
        format!("{:06}", u32::from_be_bytes(four) % 1_000_000)
    }

    /// The step whose code was told, if it is one of those around `now`. Whether a code of this or a
    /// later step was accepted before is for the caller to check.
    pub(crate) fn step_of(&self, told: &str, now: Timestamp) -> Option<i64> {
        let told = digits(told);
        let present = step_at(now);
        // All are compared, whichever is right, so that the time tells nothing.
        let mut found = None;
        for step in present - WINDOW..=present + WINDOW {
            if bool::from(self.code_of(step).as_bytes().ct_eq(told.as_bytes())) {
                found = Some(step);
            }
        }
        found
    }
}

impl fmt::Debug for TotpSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TotpSecret(hidden)")
    }
}

fn step_at(now: Timestamp) -> i64 {
    now.as_second().div_euclid(STEP_SECONDS)
}

/// The digits of a code as people type it: with spaces, or with Arabic-Indic or Persian digits.
pub(crate) fn digits(told: &str) -> String {
    let one = |c: char| match c {
        '0'..='9' => Some(c),
        '\u{660}'..='\u{669}' => char::from_digit(u32::from(c) - 0x660, 10),
        '\u{6f0}'..='\u{6f9}' => char::from_digit(u32::from(c) - 0x6f0, 10),
        ' ' | '-' | '\u{a0}' | '\u{2009}' | '\u{202f}' => None,
        // Anything else is kept, so that it is not a code.
        other => Some(other),
    };
    told.chars().take(100).filter_map(one).collect()
}

fn percent_encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                encoded.push(char::from(byte));
            }
            _ => encoded += &format!("%{byte:02X}"),
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_are_those_of_rfc_6238() {
        // Appendix B, SHA-1; its codes have eight digits, of which ours are the last six.
        let secret = TotpSecret::kept(b"12345678901234567890".to_vec());
        for (second, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            let at = Timestamp::from_second(second).unwrap();
            assert_eq!(secret.code_at(at), code);
            assert_eq!(secret.step_of(code, at), Some(second / 30));
        }
    }

    #[test]
    fn a_code_is_taken_one_step_early_or_late_and_no_further() {
        let secret = TotpSecret::kept(b"12345678901234567890".to_vec());
        let at = |second| Timestamp::from_second(second).unwrap();
        let code = secret.code_at(at(3000));
        for (second, taken) in
            [(2969, false), (2970, true), (3000, true), (3059, true), (3060, false)]
        {
            assert_eq!(secret.step_of(&code, at(second)).is_some(), taken, "at {second}");
        }
    }

    #[test]
    fn a_code_can_be_typed_with_spaces_and_in_other_digits() {
        assert_eq!(digits("287 082"), "287082");
        assert_eq!(digits("٢٨٧ ٠٨٢"), "287082");
        assert_eq!(digits("۲۸۷۰۸۲"), "287082");
        assert_ne!(digits("287o82"), "287082");
    }
}
