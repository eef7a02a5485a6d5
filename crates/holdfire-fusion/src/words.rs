//! The words of a text, any script, folded so that spellings of one word meet; and of each text the few rarest words that
//! another text has too. What nobody else says links nothing, and what everybody says means nothing: templates weigh
//! nothing because they are common (Spärck Jones 1972, inverse document frequency).

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

/// So many of the rarest words are kept of a text.
pub(crate) const KEPT: usize = 8;
/// So many of a text's longest words are looked at: long words are rarer.
const LOOKED_AT: usize = 24;
/// The lower bits of a kept word hold its rarity, the others its number.
const RARITY_BITS: u32 = 5;
/// Marks a place without a word; no word has it, because the rarity of a word said by everybody is 0.
const NO_WORD: u32 = u32::MAX;
/// Stands for words that no other text has, where there are no others: something is said, and it meets nothing.
const OWN_WORDS: u32 = u32::MAX - 1;

/// Words of texts as they come in.
#[derive(Debug, Clone, Default)]
pub(crate) struct WordBook {
    /// How many texts have each word.
    texts_with: HashMap<u32, u32>,
    texts: u32,
    runs: Runs,
    /// End of each report's words in `words`; empty as long as none has any.
    ends: Vec<u64>,
    words: Vec<u32>,
    /// Those that are names of places; they are no words of the text then.
    places: HashSet<u32>,
}

impl WordBook {
    /// Adds the words of a report's text, without those of `known`, which its fields already say.
    pub(crate) fn push(&mut self, report: usize, text: &str, known: &[&str]) {
        if text.is_empty() && self.words.is_empty() {
            return;
        }
        let mut of_text: Vec<(Reverse<u32>, u32)> = Vec::new();
        for run in runs(text) {
            of_text.extend(self.runs.of(run));
        }
        for known in known {
            for run in runs(known) {
                let said = self.runs.of(run);
                of_text.retain(|word| !said.contains(word));
            }
        }
        of_text.sort_unstable();
        of_text.dedup();
        of_text.truncate(LOOKED_AT);
        let start = self.words.len();
        self.words.extend(of_text.iter().map(|(_, word)| word));
        self.words[start..].sort_unstable();
        self.texts += u32::from(!of_text.is_empty());
        for &word in &self.words[start..] {
            *self.texts_with.entry(word).or_default() += 1;
        }
        self.ends.resize(report, start as u64);
        self.ends.push(self.words.len() as u64);
    }

    /// Takes back what a report counted for; its words stay.
    pub(crate) fn forget(&mut self, report: usize) {
        let WordBook { texts_with, texts, .. } = self;
        let words = of(&self.ends, &self.words, report);
        *texts -= u32::from(!words.is_empty());
        for word in words {
            if let Some(count) = texts_with.get_mut(word) {
                *count -= 1;
            }
        }
    }

    /// Counts again what `forget` took back.
    pub(crate) fn remember(&mut self, report: usize) {
        let WordBook { texts_with, texts, .. } = self;
        let words = of(&self.ends, &self.words, report);
        *texts += u32::from(!words.is_empty());
        for word in words {
            *texts_with.entry(*word).or_default() += 1;
        }
    }

    /// Whether no report has any.
    pub(crate) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The rarest words of each report, in `order`; empty when no report has a text.
    pub(crate) fn settle(&self, order: &[u32]) -> Words {
        if self.words.is_empty() {
            return Words(Vec::new());
        }
        Words(order.iter().map(|&report| self.rarest(report as usize)).collect())
    }

    /// The rarest words of a report that another has too, by what is known so far; names of places are left out.
    pub(crate) fn rarest(&self, report: usize) -> [u32; KEPT] {
        let is_kept = |word: &u32| self.texts_with(*word) > 1 && !self.places.contains(word);
        let kept = self.of(report).iter().copied().filter(is_kept).collect();
        let one_in = |word| f64::from(self.texts) / f64::from(self.texts_with(word));
        by_rarity(kept, !self.of(report).is_empty(), one_in)
    }

    /// The words of a report.
    pub(crate) fn of(&self, report: usize) -> &[u32] {
        of(&self.ends, &self.words, report)
    }

    /// How many texts have a word.
    pub(crate) fn texts_with(&self, word: u32) -> u32 {
        self.texts_with.get(&word).copied().unwrap_or_default()
    }

    /// How many texts have words.
    pub(crate) fn texts(&self) -> u32 {
        self.texts
    }

    /// Says which words are names of places.
    pub(crate) fn set_places(&mut self, places: HashSet<u32>) {
        self.places = places;
    }

    /// Whether a word is the name of a place.
    pub(crate) fn is_place(&self, word: u32) -> bool {
        self.places.contains(&word)
    }

    /// Keeps the words of some reports, given in order; what is known of words stays.
    pub(crate) fn keep(&mut self, reports: &[u32]) {
        if self.words.is_empty() {
            return;
        }
        let before = std::mem::take(self);
        let end = |report: usize| {
            before.ends.get(report).copied().unwrap_or(before.words.len() as u64) as usize
        };
        for &report in reports {
            let report = report as usize;
            let start = if report == 0 { 0 } else { end(report - 1) };
            self.words.extend_from_slice(&before.words[start..end(report)]);
            self.ends.push(self.words.len() as u64);
        }
        (self.texts_with, self.texts) = (before.texts_with, before.texts);
        self.places = before.places;
    }
}

fn of<'a>(ends: &[u64], words: &'a [u32], report: usize) -> &'a [u32] {
    let end = |report: usize| ends.get(report).copied().unwrap_or(words.len() as u64) as usize;
    let start = if report == 0 { 0 } else { end(report - 1) };
    &words[start..end(report)]
}

/// The rarest of some words, with how rare they are: out of how many texts one has the word. Where there is none, it still
/// counts whether anything was said.
pub(crate) fn by_rarity(
    words: Vec<u32>,
    is_said: bool,
    one_in: impl Fn(u32) -> f64,
) -> [u32; KEPT] {
    let rarity = |word: u32| (one_in(word).log2().round() as u32).min((1 << RARITY_BITS) - 2);
    let mut kept: Vec<(u32, u32)> =
        words.into_iter().map(|word| (u32::MAX - rarity(word), word)).collect();
    kept.sort_unstable();
    let mut row = [NO_WORD; KEPT];
    for (place, (rarity, word)) in row.iter_mut().zip(kept) {
        *place = (word << RARITY_BITS) | (u32::MAX - rarity);
    }
    row.sort_unstable();
    if row[0] == NO_WORD && is_said {
        row[0] = OWN_WORDS;
    }
    row
}

/// The rarest words of each row.
#[derive(Debug, Default)]
pub(crate) struct Words(pub Vec<[u32; KEPT]>);

/// What two texts share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Shared {
    /// Sum of the rarities of the words both have, in bits.
    pub bits: u32,
    /// How many words both have.
    pub words: u32,
    /// Whether the rarest words of both are nearly all shared.
    pub is_copy: bool,
}

impl Words {
    /// Those of some rows, in this order; none when no row has any.
    pub(crate) fn select(&self, rows: &[u32]) -> Words {
        if self.0.is_empty() {
            return Words::default();
        }
        let of = |row: &u32| self.0.get(*row as usize).copied().unwrap_or([NO_WORD; KEPT]);
        Words(rows.iter().map(of).collect())
    }

    /// Brings one row up to date.
    pub(crate) fn set(&mut self, row: usize, words: [u32; KEPT]) {
        if self.0.len() <= row {
            self.0.resize(row + 1, [NO_WORD; KEPT]);
        }
        self.0[row] = words;
    }

    /// The words of a row.
    pub(crate) fn of(&self, row: usize) -> impl Iterator<Item = u32> + '_ {
        let words = self.0.get(row).into_iter().flatten();
        words.filter(|word| **word < OWN_WORDS).map(|word| word >> RARITY_BITS)
    }

    /// `None` when one of the rows has no words.
    pub(crate) fn shared(&self, one: usize, other: usize) -> Option<Shared> {
        let (a, b) = (self.0.get(one)?, self.0.get(other)?);
        if a[0] == NO_WORD || b[0] == NO_WORD {
            return None;
        }
        let (mut at, mut to) = (0, 0);
        let (mut bits, mut words) = (0, 0);
        while at < KEPT && to < KEPT && a[at] < OWN_WORDS && b[to] < OWN_WORDS {
            if a[at] == b[to] {
                bits += a[at] & ((1 << RARITY_BITS) - 1);
                words += 1;
                at += 1;
                to += 1;
            } else if a[at] < b[to] {
                at += 1;
            } else {
                to += 1;
            }
        }
        let count = |row: &[u32; KEPT]| row.iter().filter(|word| **word < OWN_WORDS).count() as u32;
        let most = count(a).max(count(b));
        Some(Shared { bits, words, is_copy: most >= 4 && words + 1 >= most })
    }
}

/// The lower bits of a word's number tell its script.
const SCRIPT_BITS: u32 = 2;

/// The script of a word, by its number: Latin, Arabic, Cyrillic, another.
pub(crate) fn script(number: u32) -> u32 {
    number & ((1 << SCRIPT_BITS) - 1)
}

fn script_of(word: &str) -> u32 {
    match word.chars().next() {
        Some('\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}') => 0,
        Some('\u{600}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}') => 1,
        Some('\u{400}'..='\u{52f}') => 2,
        _ => 3,
    }
}

/// The script and a hash of twenty-five bits (FNV-1a): among a hundred thousand words two meet once in a while, and then
/// weigh little.
fn number(word: &str) -> u32 {
    let hash = word.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    let hash = ((hash ^ (hash >> 32)) as u32) & ((1 << (32 - RARITY_BITS)) - 1);
    (hash & !((1 << SCRIPT_BITS) - 1)) | script_of(word)
}

/// The words of each run of letters that was met, as length in letters (longest first) and number. Few runs make up
/// most texts, and folding is slow.
#[derive(Debug, Clone, Default)]
struct Runs(HashMap<Box<str>, Vec<(Reverse<u32>, u32)>>);

/// More different runs than this are not kept at once.
const MOST_RUNS: usize = 1 << 18;

impl Runs {
    fn of(&mut self, run: &str) -> &[(Reverse<u32>, u32)] {
        if !self.0.contains_key(run) {
            if self.0.len() >= MOST_RUNS {
                self.0.clear();
            }
            let words = words_of_run(run);
            let words =
                words.iter().map(|word| (Reverse(word.chars().count() as u32), number(word)));
            self.0.insert(run.into(), words.collect());
        }
        self.0.get(run).map_or(&[], Vec::as_slice)
    }
}

/// The words of a text as they follow each other.
pub(crate) fn numbers_in_order(text: &str) -> Vec<u32> {
    runs(text).flat_map(words_of_run).map(|word| number(&word)).collect()
}

/// Numbers are left out: reports count and date in fields of their own.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    let is_apart = |c: char| {
        if c.is_ascii() { !c.is_ascii_alphabetic() } else { !c.is_alphabetic() && !is_mark(c) }
    };
    text.split(is_apart).filter(|run| !run.is_empty())
}

/// The folded words of a run of letters; single letters are none.
fn words_of_run(run: &str) -> Vec<String> {
    let words = if run.chars().any(is_unspaced) {
        // Scripts that write no spaces: each two characters that follow each other.
        let chars: Vec<char> = run.chars().collect();
        chars.windows(2).map(|pair| folded(&pair.iter().collect::<String>())).collect()
    } else {
        vec![folded(run)]
    };
    words.into_iter().filter(|word| word.chars().nth(1).is_some()).collect()
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}')
}

fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

/// Lower case without diacritics; letters that writers exchange become one.
fn folded(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase).filter(|c| !is_mark(*c)) {
        match c {
            'أ' | 'إ' | 'آ' | 'ٱ' => plain.push('ا'),
            'ى' => plain.push('ي'),
            'ة' => plain.push('ه'),
            'ؤ' => plain.push('و'),
            'ئ' => plain.push('ي'),
            'à'..='å' | 'ā' | 'ă' | 'ą' => plain.push('a'),
            'ç' | 'ć' | 'č' => plain.push('c'),
            'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => plain.push('e'),
            'ì'..='ï' | 'ī' | 'ı' | 'į' => plain.push('i'),
            'ñ' | 'ń' | 'ň' => plain.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => plain.push('o'),
            'ù'..='ü' | 'ū' | 'ů' | 'ű' => plain.push('u'),
            'ý' | 'ÿ' => plain.push('y'),
            'ś' | 'š' | 'ş' | 'ș' => plain.push('s'),
            'ź' | 'ż' | 'ž' => plain.push('z'),
            'ğ' => plain.push('g'),
            'ł' => plain.push('l'),
            'ř' => plain.push('r'),
            'ţ' | 'ț' | 'ť' => plain.push('t'),
            'ď' | 'đ' => plain.push('d'),
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            'ß' => plain.push_str("ss"),
            c => plain.push(c),
        }
    }
    if plain.is_ascii() { one_spelling(&plain) } else { plain }
}

/// Names from other scripts are written in Latin letters in several ways: Arabic knows three vowels, and French and
/// English write its consonants differently (`Nurjeb`, `Nourdjeb`).
fn one_spelling(word: &str) -> String {
    let mut letters = word.chars().peekable();
    let mut spelt = String::with_capacity(word.len());
    while let Some(letter) = letters.next() {
        let mut is_next = |next: char| letters.next_if_eq(&next).is_some();
        let one = match letter {
            'c' | 's' if is_next('h') => 's',
            'k' | 'g' if is_next('h') => 'k',
            'd' if is_next('j') => 'j',
            'o' if is_next('u') => 'u',
            'c' | 'q' => 'k',
            'z' => 's',
            'e' => {
                if is_next('e') {
                    'i'
                } else {
                    'a'
                }
            }
            'o' | 'w' => 'u',
            'y' => 'i',
            other => other,
        };
        // Doubled letters are one.
        if !spelt.ends_with(one) {
            spelt.push(one);
        }
    }
    spelt
}

#[cfg(test)]
mod tests {
    use super::{WordBook, folded, runs, words_of_run};

    #[test]
    fn spellings_of_one_name_meet() {
        for (one, other) in
            [("Nurjeb", "NOURDJEB"), ("Duékoué", "Duekoue"), ("إدلب", "ادلب"), ("حَلَب", "حلب")]
        {
            assert_eq!(folded(one), folded(other));
        }
    }

    #[test]
    fn numbers_are_no_words_and_scripts_without_spaces_have_some() {
        let words = |text| runs(text).flat_map(words_of_run).collect::<Vec<_>>();
        assert_eq!(words("12 killed on 2015-01-02"), [folded("killed"), folded("on")]);
        assert_eq!(words("北京市"), ["北京", "京市"]);
    }

    #[test]
    fn rare_words_weigh_more_than_common_ones() {
        let mut book = WordBook::default();
        for report in 0..64 {
            let place = if report < 2 { "Idlib" } else { "elsewhere" };
            book.push(report, &format!("shelling in {place}"), &[]);
        }
        let order: Vec<u32> = (0..64).collect();
        let words = book.settle(&order);
        let (rare, common) = (words.shared(0, 1).unwrap(), words.shared(2, 3).unwrap());
        assert!(rare.bits >= 5 && common.bits == 0);
    }
}
