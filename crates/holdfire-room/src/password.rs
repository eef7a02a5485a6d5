//! Passwords: what one must be, and how it is kept and checked.

use crate::common_passwords::is_common;
use crate::{Account, Chance, NoChance, RoomError};
use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use std::fmt;
use std::sync::{Condvar, Mutex, PoisonError};
use subtle::ConstantTimeEq;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// The fewest characters of a password.
pub const MIN_PASSWORD_LENGTH: usize = 12;
/// The most characters of a password: enough for any sentence, and a bound on what is hashed.
pub const MAX_PASSWORD_LENGTH: usize = 256;

/// How many hashes are worked out at once. Each takes a core and its memory; more callers wait.
const AT_ONCE: usize = 4;

/// A password that somebody wants to have. It is never printed and is wiped when it is dropped.
#[derive(Clone)]
pub struct Password(Zeroizing<String>);

impl Password {
    /// Takes a text as a password: 12 to 256 characters of any kind, not one that everybody tries
    /// first. Spaces count; what looks the same is the same (NFKC, as NIST SP 800-63B asks).
    pub fn new(text: &str) -> Result<Self, RoomError> {
        let refused = |why: &str| Err(RoomError::form("password", why));
        if text.len() > 4 * MAX_PASSWORD_LENGTH {
            return refused("it is longer than 256 characters");
        }
        let password = normalised(text);
        match password.chars().count() {
            length if length < MIN_PASSWORD_LENGTH => refused("it has fewer than 12 characters"),
            length if length > MAX_PASSWORD_LENGTH => refused("it is longer than 256 characters"),
            _ if password.chars().any(char::is_control) => {
                refused("it has a character that cannot be typed")
            }
            _ if is_common(&password.to_lowercase()) => {
                refused("it is one that everybody tries first; take a few words of your own")
            }
            _ => Ok(Self(password)),
        }
    }

    /// Refuses a password with a name of the account in it.
    pub(crate) fn check_against<'a>(
        &self,
        names: impl IntoIterator<Item = &'a str>,
    ) -> Result<(), RoomError> {
        let password = self.0.to_lowercase();
        let parts = names.into_iter().flat_map(|name| {
            let name = name.nfkc().collect::<String>().to_lowercase();
            let words = name.split(|c: char| !c.is_alphanumeric()).map(str::to_owned);
            words.chain([name.clone()]).collect::<Vec<_>>()
        });
        for part in parts.filter(|part| part.chars().count() >= 4) {
            if password.contains(&part) {
                return Err(RoomError::form("password", "a name of the account is in it"));
            }
        }
        Ok(())
    }

    /// Refuses a password with a name of this account in it.
    pub(crate) fn check_for(&self, account: &Account) -> Result<(), RoomError> {
        self.check_against([
            account.id.as_str(),
            account.sign_in_name.reveal(),
            account.display_name.reveal(),
            account.organisation.as_str(),
        ])
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(hidden)")
    }
}

fn normalised(text: &str) -> Zeroizing<String> {
    Zeroizing::new(text.nfkc().collect())
}

/// What a hash costs whoever makes it, and whoever guesses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Argon2Cost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes that could be filled side by side.
    pub lanes: u32,
}

impl Argon2Cost {
    /// The least that OWASP recommends for Argon2id: 19 MiB, 2 passes, 1 lane (Password Storage
    /// Cheat Sheet). Hashes of a lesser cost are made anew at the next sign-in.
    pub const RECOMMENDED: Self = Self { memory_kib: 19 * 1024, passes: 2, lanes: 1 };
}

/// Makes and checks hashes, a few at a time.
pub(crate) struct Hashing {
    argon2: Argon2<'static>,
    cost: Argon2Cost,
    running: Mutex<usize>,
    ended: Condvar,
}

impl Hashing {
    pub fn with_cost(cost: Argon2Cost) -> Result<Self, RoomError> {
        let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, None)
            .map_err(|why| RoomError::form("cost of passwords", why.to_string()))?;
        Ok(Self {
            argon2: Argon2::new(Algorithm::Argon2id, Version::V0x13, params),
            cost,
            running: Mutex::new(0),
            ended: Condvar::new(),
        })
    }

    /// The hash to keep, in the PHC form that other programs read too.
    pub fn hash(&self, password: &Password, random: Chance<'_>) -> Result<String, RoomError> {
        self.hash_text(password.0.as_bytes(), random)
    }

    /// The hash of a told password that was just found right.
    pub fn hash_anew(&self, told: &str, random: Chance<'_>) -> Result<String, RoomError> {
        self.hash_text(normalised(told).as_bytes(), random)
    }

    fn hash_text(&self, text: &[u8], random: Chance<'_>) -> Result<String, RoomError> {
        let mut salt = [0; 16];
        random(&mut salt).map_err(|why: NoChance| RoomError::from(why))?;
        let _turn = self.turn();
        self.argon2
            .hash_password_with_salt(text, &salt)
            .map(|hash| hash.to_string())
            .map_err(|why| RoomError::form("password", why.to_string()))
    }

    /// Whether the told password is the one that was kept. Where none is kept the same work is done,
    /// so that the time does not tell which accounts there are.
    pub fn is_right(&self, told: &str, kept: Option<&str>) -> Result<bool, RoomError> {
        let told = match told.len() <= 4 * MAX_PASSWORD_LENGTH {
            true => normalised(told),
            // As much work for nothing: a text of this length is nobody's password.
            false => Zeroizing::new(String::new()),
        };
        let _turn = self.turn();
        match kept {
            Some(kept) => {
                let kept = PasswordHash::new(kept)
                    .map_err(|why| RoomError::damaged("a password hash", why))?;
                Ok(self.argon2.verify_password(told.as_bytes(), &kept).is_ok())
            }
            None => {
                let mut made = [0; 32];
                self.argon2
                    .hash_password_into(told.as_bytes(), &[0; 16], &mut made)
                    .map_err(|why| RoomError::form("password", why.to_string()))?;
                // Nobody has the password of the empty hash.
                Ok(bool::from(made.ct_eq(&[0; 32])))
            }
        }
    }

    /// Whether a kept hash cost less than a new one would.
    pub fn is_outdated(&self, kept: &str) -> bool {
        let Ok(hash) = PasswordHash::new(kept) else { return true };
        let Ok(found) = Params::try_from(&hash) else { return true };
        found.m_cost() < self.cost.memory_kib
            || found.t_cost() < self.cost.passes
            || hash.algorithm.as_str() != "argon2id"
    }

    fn turn(&self) -> Turn<'_> {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        while *running >= AT_ONCE {
            running = self.ended.wait(running).unwrap_or_else(PoisonError::into_inner);
        }
        *running += 1;
        Turn(self)
    }
}

struct Turn<'a>(&'a Hashing);

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        *self.0.running.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        self.0.ended.notify_one();
    }
}
