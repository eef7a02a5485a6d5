//! Arabic, Russian, Turkish and Persian: what is named, and what is proposed where the words are clear. The sentences are our own.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it does not hold")]

mod common;

use common::{astana, line, mention_line};
use holdfire_reading::*;
use jiff::civil::date;

/// What is read in a text of Saturday, 18 March 2017, in the language that is told from it.
fn reading(text: &str) -> Reading {
    let article = Article { text: text.into(), published: Some(date(2017, 3, 18)), language: None };
    read(&article, &astana()).unwrap()
}

#[track_caller]
fn reads(language: Language, text: &str, mentions: &[&str], proposals: &[&str]) {
    let reading = reading(text);
    assert_eq!(reading.language, language, "{text}");
    let named: Vec<String> = reading.mentions.iter().map(mention_line).collect();
    for wanted in mentions {
        assert!(named.iter().any(|n| n == wanted), "{text}\nwanted {wanted}\n{named:#?}");
    }
    let said: Vec<String> = reading.proposals.iter().map(line).collect();
    assert_eq!(said, proposals, "{text}");
    for proposal in &reading.proposals {
        assert!(proposal.reasons.iter().any(|r| r.code == ReasonCode::WordsOnly));
        assert!(proposal.confidence < Confidence::High);
    }
}

#[test]
fn arabic_is_read() {
    reads(
        Language::Arabic,
        "عقدت الجولة الثالثة من محادثات أستانا يومي 14 و15 آذار/مارس بمشاركة روسيا وتركيا وإيران.",
        &[
            "date 2017-03-14/2017-03-15 [14 و15 آذار/مارس]",
            "actor turkey [وتركيا]",
            "place astana [أستانا]",
        ],
        &[
            "meeting astana 3 2017-03-14/2017-03-15 astana Held",
            "attendance russia Present astana -",
            "attendance turkey Present astana -",
            "attendance iran Present astana -",
        ],
    );
    reads(
        Language::Arabic,
        "قاطعت المعارضة السورية محادثات أستانا احتجاجا على القصف في ريف دمشق.",
        &["place SY03 [ريف دمشق]"],
        &[
            "attendance opposition-delegation Boycotted astana <احتجاجا على القصف في ريف دمشق>",
            "act shelling  ->  at SY03 -",
        ],
    );
    reads(
        Language::Arabic,
        "بحث الرئيس الروسي فلاديمير بوتين مع نور سلطان نزارباييف الأزمة في اتصال هاتفي يوم الأربعاء.",
        &[
            "person putin / president-of-russia / russia [فلاديمير بوتين]",
            "date 2017-03-15 [يوم الأربعاء]",
        ],
        &["contact Phone russia+kazakhstan Given about - 2017-03-15"],
    );
    reads(
        Language::Arabic,
        "من المقرر عقد الاجتماع المقبل في أستانا في 3 أيار/مايو، وفق القرار 2254.",
        &["resolution 2254 [القرار 2254]", "date 2017-05-03 [3 أيار/مايو]"],
        &["meeting astana - 2017-05-03 astana Scheduled"],
    );
}

#[test]
fn russian_is_read() {
    reads(
        Language::Russian,
        "Третий раунд переговоров в Астане прошёл 14-15 марта с участием России, Турции и Ирана.",
        &[
            "date 2017-03-14/2017-03-15 [14-15 марта]",
            "actor turkey [Турции]",
            "place astana [Астане]",
        ],
        &[
            "meeting astana 3 2017-03-14/2017-03-15 astana Held",
            "attendance russia Present astana -",
            "attendance turkey Present astana -",
            "attendance iran Present astana -",
        ],
    );
    reads(
        Language::Russian,
        "Вооружённая оппозиция отказалась участвовать в переговорах в Астане из-за обстрелов в Хомсе.",
        &["place SY04 [Хомсе]"],
        &[
            "attendance syrian-insurgents Refused astana <из-за обстрелов в Хомсе>",
            "act shelling  ->  at SY04 -",
        ],
    );
    reads(
        Language::Russian,
        "Владимир Путин и Нурсултан Назарбаев вчера обсудили по телефону ситуацию в Сирии.",
        &[
            "person nazarbayev / president-of-kazakhstan / kazakhstan [Нурсултан Назарбаев]",
            "date 2017-03-17 [вчера]",
        ],
        &["contact Phone russia+kazakhstan Given about - 2017-03-17"],
    );
    reads(
        Language::Russian,
        "Следующая встреча в Астане запланирована на 3 мая, основа её резолюция 2254.",
        &["resolution 2254 [резолюция 2254]"],
        &["meeting astana - 2017-05-03 astana Scheduled"],
    );
}

#[test]
fn turkish_is_read() {
    reads(
        Language::Turkish,
        "Astana görüşmelerinin üçüncü turu 14-15 Mart'ta yapıldı ve toplantıya Rusya ile İran katıldı.",
        &["date 2017-03-14/2017-03-15 [14-15 Mart]", "actor iran [İran]"],
        &[
            "meeting astana 3 2017-03-14/2017-03-15 astana Held",
            "attendance russia Present astana -",
            "attendance iran Present astana -",
        ],
    );
    reads(
        Language::Turkish,
        "Silahlı muhalifler Astana görüşmelerini boykot etti ve bir açıklama yapmadı.",
        &["actor syrian-insurgents [Silahlı muhalifler]"],
        &["attendance syrian-insurgents Boycotted astana -"],
    );
    reads(
        Language::Turkish,
        "Recep Tayyip Erdoğan ve Vladimir Putin dün bu konuyu telefonda görüştü.",
        &[
            "person erdogan / president-of-turkey / turkey [Recep Tayyip Erdoğan]",
            "date 2017-03-17 [dün]",
        ],
        &["contact Phone turkey+russia Given about - 2017-03-17"],
    );
    reads(
        Language::Turkish,
        "Bir sonraki toplantı 3 Mayıs'ta Astana'da yapılacak ve 2254 sayılı karar ele alınacak.",
        &["resolution 2254 [2254 sayılı karar]", "place astana [Astana]"],
        &["meeting astana - 2017-05-03 astana Scheduled"],
    );
}

#[test]
fn persian_is_read() {
    reads(
        Language::Persian,
        "دور سوم مذاکرات آستانه در روزهای ۲۴ و ۲۵ اسفند با حضور روسیه، ترکیه و ایران برگزار شد.",
        &["date 2017-03-14/2017-03-15 [۲۴ و ۲۵ اسفند]", "actor turkey [ترکیه]"],
        &[
            "meeting astana 3 2017-03-14/2017-03-15 astana Held",
            "attendance russia Present astana -",
            "attendance turkey Present astana -",
            "attendance iran Present astana -",
        ],
    );
    reads(
        Language::Persian,
        "مخالفان مسلح نشست آستانه را تحریم کردند.",
        &["actor syrian-insurgents [مخالفان مسلح]"],
        &["attendance syrian-insurgents Boycotted astana -"],
    );
    reads(
        Language::Persian,
        "حسن روحانی و ولادیمیر پوتین دیروز در گفت‌وگوی تلفنی درباره قطعنامه ۲۲۵۴ بحث کردند.",
        &[
            "person hassan-rouhani / president-of-iran / iran [حسن روحانی]",
            "resolution 2254 [قطعنامه ۲۲۵۴]",
        ],
        &["contact Phone iran+russia Given about - 2017-03-17"],
    );
    reads(
        Language::Persian,
        "نشست بعدی در آستانه ۱۴ اردیبهشت برگزار خواهد شد.",
        &["date 2017-05-04 [۱۴ اردیبهشت]"],
        &["meeting astana - 2017-05-04 astana Scheduled"],
    );
}

#[test]
fn the_language_is_told_from_the_text() {
    for (language, text) in [
        (Language::English, "The talks went on in the city."),
        (Language::Arabic, "استمرت المحادثات في المدينة."),
        (Language::Russian, "Переговоры продолжались в городе."),
        (Language::Turkish, "Görüşmeler bu şehirde bir süre devam etti ve sona erdi."),
        (Language::Persian, "مذاکرات در این شهر ادامه یافت و به پایان رسید."),
    ] {
        assert_eq!(reading(text).language, language, "{text}");
    }
}
