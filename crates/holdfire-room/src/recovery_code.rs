//! Codes of digits that people keep on paper or read aloud. Digits are the same in every language
//! and on every keypad.

use crate::totp::digits;
use crate::{Chance, NoChance, Secret};
use sha2::{Digest, Sha256};

/// How many recovery codes an account gets.
pub(crate) const RECOVERY_CODES: usize = 10;
/// 25 digits: 83 bits, too many to try all even with the file of hashes at hand.
const RECOVERY_GROUPS: usize = 5;
/// 40 digits hold the 128 bits of a one-time code.
const ONE_TIME_GROUPS: usize = 8;

/// A recovery code: five groups of five digits.
pub(crate) fn draw_recovery_code(random: Chance<'_>) -> Result<Secret, NoChance> {
    let bits = draw(random)?;
    Ok(grouped(bits % 10_u128.pow(5 * RECOVERY_GROUPS as u32), RECOVERY_GROUPS))
}

/// A one-time code: eight groups of five digits, 128 bits.
pub(crate) fn draw_one_time_code(random: Chance<'_>) -> Result<Secret, NoChance> {
    Ok(grouped(draw(random)?, ONE_TIME_GROUPS))
}

/// What is kept of such a code, however its digits were typed.
pub(crate) fn hash_of_digits(told: &str) -> [u8; 32] {
    Sha256::digest(digits(told).as_bytes()).into()
}

fn draw(random: Chance<'_>) -> Result<u128, NoChance> {
    let mut bytes = [0; 16];
    random(&mut bytes)?;
    Ok(u128::from_be_bytes(bytes))
}

fn grouped(number: u128, groups: usize) -> Secret {
    let all = format!("{number:0width$}", width = 5 * groups);
    let text = all
        .char_indices()
        .flat_map(|(at, digit)| (at > 0 && at % 5 == 0).then_some('-').into_iter().chain([digit]))
        .collect();
    Secret::from_text(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_groups_of_five_digits_and_can_be_typed_in_any() {
        let code = draw_one_time_code(&mut |bytes| {
            bytes.fill(0xff);
            Ok(())
        })
        .unwrap();
        assert_eq!(code.reveal(), "03402-82366-92093-84634-63374-60743-17682-11455");
        let arabic = code.reveal().replace('0', "٠").replace('-', " ");
        assert_eq!(hash_of_digits(&arabic), hash_of_digits(code.reveal()));
        let recovery = draw_recovery_code(&mut |bytes| {
            bytes.fill(1);
            Ok(())
        })
        .unwrap();
        assert_eq!(recovery.reveal().len(), 29);
    }
}
