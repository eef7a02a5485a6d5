//! Passwords that everybody tries first.
//!
//! Short ones are refused by their length; what is left are common words with something around them,
//! rows of keys, and repetitions. A list can never be complete: the second factor is what counts.

/// Words that make up the core of common passwords, in small letters.
const WORDS: &[&str] = &[
    "abc",
    "abcd",
    "access",
    "admin",
    "administrator",
    "admins",
    "afghanistan",
    "alhamdulillah",
    "allah",
    "america",
    "asdf",
    "asdfgh",
    "asdfghjkl",
    "astana",
    "baseball",
    "bismillah",
    "ceasefire",
    "changeit",
    "changeme",
    "computer",
    "correcthorsebatterystaple",
    "damascus",
    "default",
    "demo",
    "donbas",
    "dragon",
    "dutyofficer",
    "football",
    "freedom",
    "geneva",
    "google",
    "guest",
    "hello",
    "holdfire",
    "hotline",
    "iloveu",
    "iloveyou",
    "internet",
    "iran",
    "kyiv",
    "letmein",
    "letmeinplease",
    "login",
    "master",
    "mechanism",
    "monitor",
    "monkey",
    "moscow",
    "mypassword",
    "newpassword",
    "nopassword",
    "observer",
    "officer",
    "operator",
    "pass",
    "passphrase",
    "passw",
    "passwd",
    "password",
    "passwort",
    "peace",
    "pokemon",
    "princess",
    "qazwsx",
    "qazwsxedc",
    "qwer",
    "qwerty",
    "qwertyui",
    "qwertyuiop",
    "qwertz",
    "root",
    "russia",
    "secret",
    "secure",
    "shadow",
    "spring",
    "starwars",
    "summer",
    "sunshine",
    "superman",
    "support",
    "syria",
    "system",
    "temp",
    "temporary",
    "test",
    "tester",
    "thisismypassword",
    "trustno",
    "turkey",
    "ukraine",
    "unitednations",
    "user",
    "welcome",
    "whatever",
    "winter",
    "zxcvbn",
    "zxcvbnm",
    "пароль",
    "йцукен",
    "йцукенгшщзхъ",
    "привет",
    "parola",
    "sifre",
    "şifre",
    "مرحبا",
    "كلمة السر",
    "كلمةالسر",
    "كلمةالمرور",
    "رمز عبور",
    "رمزعبور",
    "بسم الله",
];

/// Rows of keys and of signs, forwards; backwards is tried too.
const ROWS: &[&str] = &[
    "01234567890123456789012345678901234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiopasdfghjklzxcvbnm",
    "qwertzuiopasdfghjklyxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "1q2w3e4r5t6y7u8i9o0p",
    "йцукенгшщзхъфывапролджэячсмитьбю",
    "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرلاىةوزظ",
];

/// Whether a password, in small letters, is one that is tried first.
pub(crate) fn is_common(folded: &str) -> bool {
    let core = folded.trim_matches(|c: char| !c.is_alphabetic());
    let core: String = core.chars().map(plain).filter(|c| c.is_alphabetic()).collect();
    let is_a_word = |text: &str| WORDS.iter().any(|word| word.replace(' ', "") == text);
    is_a_word(&core)
        || is_two_words(&core, is_a_word)
        || is_repetition(folded)
        || is_repetition(&core) && core.chars().count() > 3
        || is_in_a_row(folded)
}

/// The letter that a sign often stands for.
fn plain(c: char) -> char {
    match c {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    }
}

fn is_two_words(core: &str, is_a_word: impl Fn(&str) -> bool) -> bool {
    core.char_indices().skip(1).any(|(cut, _)| is_a_word(&core[..cut]) && is_a_word(&core[cut..]))
}

/// One piece of up to six characters again and again.
fn is_repetition(text: &str) -> bool {
    let all: Vec<char> = text.chars().collect();
    (1..=6.min(all.len() / 2)).any(|length| {
        let piece = &all[..length];
        all.chunks(length).all(|chunk| piece.starts_with(chunk))
    })
}

/// Made of at most three stretches of rows, each of four characters or more.
fn is_in_a_row(text: &str) -> bool {
    let all: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
    let (mut at, mut stretches) = (0, 0);
    while at < all.len() {
        let longest = (4..=all.len() - at)
            .take_while(|length| {
                let piece: String = all[at..at + length].iter().collect();
                let back: String = piece.chars().rev().collect();
                ROWS.iter().any(|row| row.contains(&piece) || row.contains(&back))
            })
            .last();
        let Some(length) = longest else { return all.len() - at < 4 && stretches > 0 };
        (at, stretches) = (at + length, stretches + 1);
        if stretches > 3 {
            return false;
        }
    }
    stretches > 0
}

#[cfg(test)]
mod tests {
    use super::is_common;

    #[test]
    fn what_everybody_tries_first_is_common() {
        for text in [
            "password1234",
            "p@ssw0rd2024!",
            "qwertyuiop12",
            "123456789012",
            "aaaaaaaaaaaa",
            "abcabcabcabc",
            "welcome2holdfire",
            "passwordpassword",
            "1q2w3e4r5t6y",
            "йцукенгшщзхъ",
            "0987654321qwerty",
            "letmein!!!!!!!",
            "administrator1",
            "ceasefire2026",
            "iloveyou!!!!",
        ] {
            assert!(is_common(text), "{text}");
        }
    }

    #[test]
    fn what_somebody_thought_of_is_not() {
        for text in [
            "seven blue tractors",
            "kettle-orbit-linen",
            "ضوء القمر فوق الجسر",
            "tr0ub4dor&3-elephant",
            "my password is a poem",
            "qwerty is not my taste",
            "44 sheep in 1987",
        ] {
            assert!(!is_common(text), "{text}");
        }
    }
}
