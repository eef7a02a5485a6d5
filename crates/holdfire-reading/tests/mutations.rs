//! Articles with parts lost, doubled and exchanged are read without loss of a place, whatever is left of their sense.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it does not hold")]

mod common;

use common::astana;
use holdfire_reading::*;

const ARTICLES: &[&str] = &[
    "Talks end\n\nMarch 18, 2017 at 4:14 pm\n\nThe third round of talks in Astana ended on Wednesday without progress, after the opposition boycotted the meeting, \
     accusing the Kremlin of violating the truce signed in December. “We decide to establish a mechanism,” said the statement of Russia, Turkey and Iran.\n\n\
     Putin and his Kazakh counterpart Nursultan Nazarbayev discussed the crisis by phone, the Kremlin said today.\n\nShare and Enjoy\nLeave a Reply\n",
    "18 مارس 2017\n\nعقدت الجولة الثالثة من محادثات أستانا يومي 14 و15 آذار/مارس بمشاركة روسيا وتركيا وإيران. قاطعت المعارضة السورية المحادثات.\n",
    "18 марта 2017 года\n\nТретий раунд переговоров в Астане прошёл 14-15 марта с участием России, Турции и Ирана. «Мы договорились», сказал Лавров.\n",
    "18 Mart 2017\n\nAstana görüşmelerinin üçüncü turu 14-15 Mart'ta yapıldı. “Anlaştık”, dedi Vladimir Putin. İstanbul'da toplantı yapılacak.\n",
    "۲۸ اسفند ۱۳۹۵\n\nدور سوم مذاکرات آستانه در روزهای ۲۴ و ۲۵ اسفند با حضور روسیه، ترکیه و ایران برگزار شد. سه‌شنبه گفت‌وگوی تلفنی شد.\n",
];

/// A row of numbers that is the same on every machine.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(most.max(1)).unwrap()).unwrap()
    }
}

fn mutated(chars: &[char], numbers: &mut Numbers) -> Vec<char> {
    const ODD: &[char] = &[
        '“', '”', '‘', '’', '"', '«', '»', '\'', '-', '.', ',', ';', '\n', '\r', '\u{200c}',
        '\u{200f}', '\u{301}', 'İ', 'ß', '٣', '9', ' ', '\0', '😀',
    ];
    let mut chars = chars.to_vec();
    for _ in 0..=numbers.below(6) {
        if chars.is_empty() {
            break;
        }
        let at = numbers.below(chars.len());
        let length = numbers.below(20).min(chars.len() - at);
        match numbers.below(5) {
            0 => drop(chars.drain(at..at + length)),
            1 => chars[at] = ODD[numbers.below(ODD.len())],
            2 => chars.insert(at, ODD[numbers.below(ODD.len())]),
            3 => {
                let part: Vec<char> = chars[at..at + length].to_vec();
                let to = numbers.below(chars.len());
                chars.splice(to..to, part);
            }
            _ => {
                let other = numbers.below(chars.len());
                chars.swap(at, other);
            }
        }
    }
    chars
}

#[test]
fn mutated_articles_are_read_and_every_quote_is_the_text_there() {
    let lexicon = astana();
    let reader = Reader::new(&lexicon);
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    for article in ARTICLES {
        let whole: Vec<char> = article.chars().collect();
        for _ in 0..150 {
            let chars = mutated(&whole, &mut numbers);
            let text: String = chars.iter().collect();
            let reading = reader.read(&Article { text, ..Article::default() }).unwrap();
            let quote = |span: Span| -> String { chars[span.start..span.end].iter().collect() };
            assert!(reading.mentions.iter().all(|m| quote(m.span) == m.quote));
            assert!(reading.proposals.iter().all(|p| quote(p.span) == p.quote));
            assert!(
                reading
                    .proposals
                    .iter()
                    .all(|p| p.also.iter().all(|s| s.start < s.end && s.end <= chars.len()))
            );
        }
    }
}
