//! What a source says, put into words: a sentence or two in English or Arabic, made from what it
//! told and from nothing else. Every text begins by saying that it is an exercise, so that one
//! that gets out by mistake harms nobody.

use super::acts::ACTS;
use super::random::Random;
use super::telling::{Means, Number, Told, ToldTime};
use super::world::{Named, World};
use std::fmt::Write as _;

/// The language of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    English,
    Arabic,
}

impl Language {
    pub(super) fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Arabic => "ar",
        }
    }
}

/// For each act and class, in the order of [`ACTS`]: a dry and a lively English wording, a dry and
/// a lively Arabic one.
const PHRASES: [[&str; 4]; 22] = [
    ["shelling", "shells came down", "قصف مدفعي", "سقوط قذائف"],
    ["an air strike", "aircraft dropped bombs", "غارة جوية", "طائرات ألقت قنابل"],
    ["a drone strike", "a drone hit something", "ضربة بطائرة مسيرة", "مسيرة أصابت هدفا"],
    ["rocket fire", "rockets came in", "إطلاق صواريخ", "صواريخ تسقط"],
    ["an armed clash", "fighting broke out", "اشتباك مسلح", "اندلاع اشتباكات"],
    ["small-arms fire", "a lot of shooting", "إطلاق نار بأسلحة خفيفة", "رصاص كثيف"],
    ["sniper fire", "a sniper is firing", "إطلاق نار من قناص", "قناص يطلق النار"],
    ["an ambush", "vehicles were ambushed", "كمين", "وقوع آليات في كمين"],
    [
        "the explosion of an improvised device",
        "a bomb went off by the road",
        "انفجار عبوة ناسفة",
        "عبوة انفجرت على الطريق",
    ],
    ["the explosion of a mine", "somebody drove over a mine", "انفجار لغم", "لغم انفجر تحت سيارة"],
    ["an attack on civilians", "people were attacked", "اعتداء على مدنيين", "هجوم على الأهالي"],
    ["an abduction", "people were taken away", "خطف", "اقتياد أشخاص إلى جهة مجهولة"],
    ["movement of forces", "columns are on the move", "تحرك قوات", "أرتال تتحرك"],
    ["new fortifications", "they are digging in", "أعمال تحصين", "حفر خنادق وسواتر"],
    [
        "an aid convoy held up",
        "trucks with aid were turned back",
        "توقيف قافلة مساعدات",
        "إعادة شاحنات الإغاثة",
    ],
    [
        "observers denied passage",
        "a patrol was not let through",
        "منع فريق مراقبة من المرور",
        "دورية مراقبة منعت من العبور",
    ],
    ["fire from heavy weapons", "big explosions", "إطلاق نار من أسلحة ثقيلة", "انفجارات قوية"],
    ["an exchange of fire", "gunfire", "تبادل لإطلاق النار", "أصوات رصاص"],
    ["an explosion", "something blew up", "انفجار", "دوي انفجار"],
    ["violence against civilians", "civilians came to harm", "عنف ضد مدنيين", "أذى لحق بمدنيين"],
    ["military activity", "a lot of military activity", "نشاط عسكري", "حركة عسكرية غير عادية"],
    ["passage refused", "the road is closed", "منع من المرور", "الطريق مقطوع"],
];

/// Eight directions, from north by east.
const DIRECTIONS: [(&str, &str); 8] = [
    ("north", "الشمال"),
    ("north-east", "الشمال الشرقي"),
    ("east", "الشرق"),
    ("south-east", "الجنوب الشرقي"),
    ("south", "الجنوب"),
    ("south-west", "الجنوب الغربي"),
    ("west", "الغرب"),
    ("north-west", "الشمال الغربي"),
];

impl Language {
    fn of<'a>(self, english: &'a str, arabic: &'a str) -> &'a str {
        match self {
            Self::English => english,
            Self::Arabic => arabic,
        }
    }
}

/// One way to write an actor's name: the usual one mostly, another one at times.
pub(super) fn actor_name(named: &Named, language: Language, random: &mut Random) -> String {
    let names = match language {
        Language::English => &named.latin,
        Language::Arabic => &named.arabic,
    };
    let usual = names.first().map(String::as_str);
    let name = if random.chance(250.0) { random.pick(names).map(String::as_str) } else { usual };
    name.unwrap_or(&named.id).to_owned()
}

/// A town's name as this source spells it. `habit` is the source's number: a source spells in one
/// way always, as foreign desks do with Arabic names.
pub(super) fn town_name(world: &World, town: usize, language: Language, habit: usize) -> String {
    let town = &world.towns[town];
    let name = match language {
        Language::English => &town.name_en,
        Language::Arabic => return town.name_ar.clone(),
    };
    let rules: &[(&str, &str)] = match habit {
        3 => &[("Tel ", "Tall "), ("Kafr ", "Kefr "), ("esh", "ech")],
        4 => &[("Tel ", "Tell "), ("Wadi ", "Ouadi "), ("Kafr ", "Kfar ")],
        5 => &[("Ain ", "Ayn "), ("Bir ", "Beer "), ("oum", "um"), ("Ket", "Qet")],
        _ => &[],
    };
    rules.iter().fold(name.clone(), |name, (from, to)| name.replace(from, to))
}

/// The place column: a town, its district, or the province.
pub(super) fn place_name(world: &World, told: &Told, language: Language, habit: usize) -> String {
    let town = town_name(world, told.place.town, language, habit);
    let region = &world.regions[world.towns[told.place.town].region];
    match (told.place.precision, language) {
        (3, Language::English) => format!("{town} district"),
        (3, Language::Arabic) => format!("منطقة {town}"),
        (4, Language::English) => format!("{} Province", region.name_en),
        (4, Language::Arabic) => format!("محافظة {}", region.name_ar),
        _ => town,
    }
}

/// The province in which a source places what it tells.
pub(super) fn region_name(world: &World, told: &Told, language: Language) -> String {
    let region = &world.regions[world.towns[told.place.town].region];
    match language {
        Language::English => region.name_en.clone(),
        Language::Arabic => region.name_ar.clone(),
    }
}

/// The direction column.
pub(super) fn direction(told: &Told, language: Language) -> String {
    let Some((english, arabic)) = told.direction.map(|d| DIRECTIONS[d]) else {
        return match (told.heard_km, language) {
            (Some(km), Language::English) => format!("{km}-{} km away", km + 2),
            (Some(km), Language::Arabic) => format!("على بعد {km}-{} كم", km + 2),
            (None, _) => String::new(),
        };
    };
    match language {
        Language::English => format!("from the {english}"),
        Language::Arabic => format!("من {arabic}"),
    }
}

/// The weapon column.
pub(super) fn weapon_name(told: &Told, language: Language) -> &'static str {
    told.weapon.map_or("", |(act, weapon)| {
        let weapon = &ACTS[act].weapons[weapon];
        language.of(weapon.name_en, weapon.name_ar)
    })
}

/// What goes into a text besides what was told.
pub(super) struct Frame<'a> {
    pub(super) language: Language,
    /// Who speaks: a post, a source, or another source that is copied.
    pub(super) speaker: &'a str,
    /// Whether the speaker is lively rather than dry.
    pub(super) is_lively: bool,
    /// Whether the same source told of it before.
    pub(super) is_repeat: bool,
    /// The source it copies, if it copies one.
    pub(super) copied: Option<&'static str>,
    /// Whether the times are in UTC.
    pub(super) is_utc: bool,
    pub(super) place: &'a str,
    pub(super) actor: &'a str,
    pub(super) target: &'a str,
    /// The date of a day of the exercise.
    pub(super) date: &'a dyn Fn(i64) -> &'a str,
}

/// The text of a report.
pub(super) fn text(told: &Told, frame: &Frame<'_>) -> String {
    let mut text = String::with_capacity(240);
    let _ = match frame.language {
        Language::English => english(&mut text, told, frame),
        Language::Arabic => arabic(&mut text, told, frame),
    };
    text
}

// Writing to a `String` does not fail; the results are passed on only because `write!` gives them.

fn english(text: &mut String, told: &Told, frame: &Frame<'_>) -> std::fmt::Result {
    let [dry, lively, _, _] = PHRASES[told.act];
    let place = frame.place;
    text.push_str("EXERCISE: ");
    if frame.is_repeat {
        text.push_str("Update. ");
    }
    match (frame.copied, told.means) {
        (Some(other), _) => write!(text, "According to {other}, {dry} took place at {place}")?,
        (None, Some(Means::Heard)) => write!(text, "{} heard {dry} near {place}", frame.speaker)?,
        (None, Some(Means::Saw)) => write!(text, "{} saw {dry} at {place}", frame.speaker)?,
        (None, Some(Means::Camera)) => {
            write!(text, "{}: camera recorded {dry} at {place}", frame.speaker)?;
        }
        (None, None) if frame.is_lively => write!(text, "In {place} now: {lively}")?,
        (None, None) => write!(text, "{} reports {dry} in {place}", frame.speaker)?,
    }
    let zone = if frame.is_utc { " UTC" } else { "" };
    let date = (frame.date)(told.time.first_day());
    match told.time {
        ToldTime::Minute(at) => write!(text, ", {date} at {}{zone}", Clock(at))?,
        ToldTime::Between(from, until) => {
            write!(text, ", {date} between {} and {}{zone}", Clock(from), Clock(until))?;
        }
        ToldTime::Night(_) => write!(text, ", in the night after {date}")?,
        ToldTime::Day(_) => write!(text, ", {date}")?,
        ToldTime::Days(_, last) => write!(text, ", between {date} and {}", (frame.date)(last))?,
    }
    text.push('.');
    match (frame.actor, frame.target) {
        ("", "") => {}
        ("", target) => write!(text, " Those affected: {target}.")?,
        (actor, "") => write!(text, " It is ascribed to {actor}.")?,
        (actor, target) => write!(text, " It is ascribed to {actor}, against {target}.")?,
    }
    if let Some((count, unit)) = told.count {
        let plural = if count == Number::Exactly(1) { "" } else { "s" };
        write!(text, " Counted: {count} {unit}{plural}")?;
        match weapon_name(told, Language::English) {
            "" => text.push('.'),
            weapon => write!(text, " ({weapon}).")?,
        }
    }
    match (told.killed, told.injured) {
        (None, None) => {}
        (Some(NONE), Some(NONE)) => text.push_str(" Nobody was reported harmed."),
        (Some(killed), None) => write!(text, " Killed: {killed}.")?,
        (None, Some(injured)) => write!(text, " Injured: {injured}.")?,
        (Some(killed), Some(injured)) => write!(text, " Killed: {killed}, injured: {injured}.")?,
    }
    Ok(())
}

fn arabic(text: &mut String, told: &Told, frame: &Frame<'_>) -> std::fmt::Result {
    let [_, _, dry, lively] = PHRASES[told.act];
    let place = frame.place;
    text.push_str("تمرين: ");
    if frame.is_repeat {
        text.push_str("تحديث. ");
    }
    match (frame.copied, told.means) {
        (Some(other), _) => write!(text, "نقلا عن {other}: {dry} في {place}")?,
        (None, Some(Means::Heard)) => write!(text, "{}: سماع {dry} قرب {place}", frame.speaker)?,
        (None, Some(Means::Saw)) => write!(text, "{}: مشاهدة {dry} في {place}", frame.speaker)?,
        (None, Some(Means::Camera)) => {
            write!(text, "{}، بالكاميرا: {dry} في {place}", frame.speaker)?
        }
        (None, None) if frame.is_lively => write!(text, "الآن في {place}: {lively}")?,
        (None, None) => write!(text, "بحسب {}: {dry} في {place}", frame.speaker)?,
    }
    let zone = if frame.is_utc { " بالتوقيت العالمي" } else { "" };
    let date = (frame.date)(told.time.first_day());
    match told.time {
        ToldTime::Minute(at) => write!(text, "، {date} الساعة {}{zone}", Clock(at))?,
        ToldTime::Between(from, until) => {
            write!(text, "، {date} بين الساعة {} والساعة {}{zone}", Clock(from), Clock(until))?;
        }
        ToldTime::Night(_) => write!(text, "، ليلة {date}")?,
        ToldTime::Day(_) => write!(text, "، {date}")?,
        ToldTime::Days(_, last) => write!(text, "، بين {date} و{}", (frame.date)(last))?,
    }
    text.push('.');
    if !frame.actor.is_empty() {
        write!(text, " الجهة المنسوب إليها: {}.", frame.actor)?;
    }
    if !frame.target.is_empty() {
        write!(text, " الجهة المتضررة: {}.", frame.target)?;
    }
    if let Some((count, unit)) = told.count {
        match count {
            Number::About(n) => write!(text, " العدد: نحو {n}")?,
            count => write!(text, " العدد: {count}")?,
        }
        write!(text, " ({})", unit_in_arabic(unit))?;
        match weapon_name(told, Language::Arabic) {
            "" => text.push('.'),
            weapon => write!(text, "، {weapon}.")?,
        }
    }
    match (told.killed, told.injured) {
        (None, None) => {}
        (Some(NONE), Some(NONE)) => text.push_str(" لم يبلغ عن ضحايا."),
        (Some(killed), None) => write!(text, " القتلى: {killed}.")?,
        (None, Some(injured)) => write!(text, " الجرحى: {injured}.")?,
        (Some(killed), Some(injured)) => write!(text, " القتلى: {killed}، الجرحى: {injured}.")?,
    }
    Ok(())
}

fn unit_in_arabic(unit: &'static str) -> &'static str {
    let weapons = ACTS.iter().flat_map(|act| act.weapons);
    let mut same = weapons.filter(|weapon| weapon.unit == unit).map(|weapon| weapon.unit_ar);
    same.next().unwrap_or(unit)
}

const NONE: Number = Number::Exactly(0);

/// A time of day, from minutes.
pub(super) struct Clock(pub(super) i64);

impl std::fmt::Display for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let minute = self.0.rem_euclid(super::incidents::DAY);
        write!(f, "{:02}:{:02}", minute / 60, minute % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_has_its_words_in_both_languages() {
        assert_eq!(PHRASES.len(), ACTS.len());
        let is_arabic = |text: &str| text.chars().any(|c| ('\u{600}'..'\u{700}').contains(&c));
        for [dry, lively, dry_ar, lively_ar] in PHRASES {
            assert!(
                !is_arabic(dry) && !is_arabic(lively) && is_arabic(dry_ar) && is_arabic(lively_ar)
            );
        }
        for weapon in ACTS.iter().flat_map(|act| act.weapons) {
            assert_ne!(unit_in_arabic(weapon.unit), weapon.unit, "{}", weapon.unit);
        }
    }

    #[test]
    fn a_minute_before_midnight_is_told_as_such() {
        assert_eq!(Clock(-1).to_string(), "23:59");
        assert_eq!(Clock(20 * 60 + 10).to_string(), "20:10");
    }
}
