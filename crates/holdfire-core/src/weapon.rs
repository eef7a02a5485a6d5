//! With what it was done: the classes of weapon that agreements tell apart, and how the words of a
//! source are put into one.

use crate::Act;
use serde::{Deserialize, Serialize};

macro_rules! weapons {
    ($($(#[$doc:meta])* $variant:ident = $word:literal: [$($said:literal),*],)+) => {
        /// A class of weapon. Agreements draw their own circles around these; a rule lists the
        /// classes that its clause means.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Weapon {
            $($(#[$doc])* $variant,)+
        }

        impl Weapon {
            /// Every class there is.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The word used in rules, files and tables.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// Words by which sources name weapons of the class, in lower case.
            fn said(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($said),*],)+ }
            }
        }
    };
}

weapons! {
    /// Rifles, pistols and machine guns.
    SmallArms = "small_arms": ["small arms", "small-arms", "rifle", "machine gun", "machine-gun", "heavy machine gun", "pistol", "kalashnikov", "dshk", "رشاش", "بندقية", "стрелков", "пулемет", "пулемёт"],
    /// Rifles of marksmen.
    SniperRifle = "sniper_rifle": ["sniper", "قناص", "قناصة", "снайпер", "keskin nişancı", "تک‌تیرانداز"],
    /// Hand-held and automatic grenade launchers, hand grenades.
    GrenadeLauncher = "grenade_launcher": ["grenade launcher", "grenade", "rpg", "ags", "قنبلة يدوية", "гранат", "el bombası"],
    /// Guided and unguided anti-tank weapons.
    AntiTankWeapon = "anti_tank_weapon": ["anti-tank", "anti tank", "atgm", "tow missile", "مضاد للدروع", "птур"],
    /// Mortars of any bore.
    Mortar = "mortar": ["mortar", "هاون", "миномет", "миномёт", "havan", "خمپاره"],
    /// Tubed artillery: guns and howitzers.
    Artillery = "artillery": ["artillery", "howitzer", "field gun", "مدفعية", "артиллер", "гаубиц", "topçu", "obüs", "توپخانه"],
    /// Multiple launch rocket systems and single rockets without guidance.
    RocketLauncher = "rocket_launcher": ["mlrs", "multiple launch", "multiple rocket", "rocket launcher", "grad", "rocket", "راجمة", "صاروخ غراد", "рсзо", "roket", "راکت"],
    /// Guided missiles from the ground or the sea.
    Missile = "missile": ["ballistic missile", "cruise missile", "missile", "صاروخ", "ракет", "füze", "موشک"],
    /// Tanks and armoured fighting vehicles.
    Tank = "tank": ["tank", "armoured vehicle", "armored vehicle", "infantry fighting vehicle", "دبابة", "танк", "бмп", "تانک"],
    /// Aeroplanes and helicopters with a crew.
    Aircraft = "aircraft": ["aircraft", "air strike", "airstrike", "aerial bomb", "barrel bomb", "warplane", "jet", "helicopter", "طائرة حربية", "مروحية", "طيران", "авиа", "вертолет", "вертолёт", "uçak", "helikopter", "هواپیما"],
    /// Aircraft without a crew.
    Uav = "uav": ["uav", "drone", "unmanned", "quadcopter", "مسيرة", "مسيّرة", "درون", "бпла", "беспилот", "дрон", "iha", "siha", "پهپاد"],
    /// Mines.
    Mine = "mine": ["landmine", "land mine", "mine", "لغم", "ألغام", "мина", "мины", "mayın", "مین"],
    /// Improvised explosive devices.
    Ied = "ied": ["ied", "improvised explosive", "car bomb", "vbied", "suicide vest", "roadside bomb", "عبوة ناسفة", "سيارة مفخخة", "сву", "eyp", "بمب کنار جاده‌ای"],
    /// Poisonous substances.
    Chemical = "chemical": ["chemical", "chlorine", "sarin", "poison gas", "كيميائي", "كلور", "химическ", "хлор", "kimyasal", "شیمیایی"],
    /// No weapon was used.
    None = "none": ["no weapon", "unarmed", "none"],
    /// Some other weapon.
    Other = "other": ["knife", "arson", "stones"],
}

impl Weapon {
    /// The class of that word in rules and files.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|weapon| weapon.as_str() == word)
    }

    /// The class that a source's words name, if they name exactly one. The longest known words
    /// win: "anti-tank missile" is no missile and no tank.
    pub fn named(words: &str) -> Option<Self> {
        if let Some(weapon) = Self::parse(words.trim()) {
            return Some(weapon);
        }
        let mut rest = words.to_lowercase();
        let mut known: Vec<(&str, Self)> = Self::ALL
            .iter()
            .flat_map(|weapon| weapon.said().iter().map(|said| (*said, *weapon)))
            .collect();
        known.sort_by_key(|(said, _)| std::cmp::Reverse(said.len()));
        let mut found: Option<Self> = None;
        for (said, weapon) in known {
            while let Some(at) = find_word(&rest, said) {
                if found.is_some_and(|other| other != weapon) {
                    return None;
                }
                found = Some(weapon);
                rest.replace_range(at..at + said.len(), " ");
            }
        }
        found
    }

    /// The classes with which an act can be done, as the meaning of the act says. All of them
    /// where it says nothing.
    pub fn possible_for(act: Act) -> &'static [Self] {
        use Weapon::*;
        match act.path() {
            "remote_violence" => {
                &[Mortar, Artillery, RocketLauncher, Missile, Tank, Aircraft, Uav, Chemical, Other]
            }
            "remote_violence.shelling" => &[Mortar, Artillery, RocketLauncher, Tank, Chemical],
            "remote_violence.air_strike" => &[Aircraft],
            "remote_violence.drone_strike" => &[Uav],
            "remote_violence.rocket_fire" => &[RocketLauncher, Missile],
            "direct_fire.small_arms_fire" => &[SmallArms, SniperRifle],
            "direct_fire.sniper_fire" => &[SniperRifle],
            "explosive_hazard.ied" => &[Ied],
            "explosive_hazard.landmine" => &[Mine],
            path if path.starts_with("obstruction")
                || path.starts_with("provocation")
                || path.starts_with("other") =>
            {
                &[None]
            }
            _ => Self::ALL,
        }
    }
}

/// Where words stand on their own: a letter before or, for Latin script, behind them would make
/// another word of them ("mine" in "determined"). Endings of other scripts are let through.
fn find_word(text: &str, said: &str) -> Option<usize> {
    let is_latin = said.is_ascii();
    text.match_indices(said).map(|(at, _)| at).find(|at| {
        let before = text[..*at].chars().next_back();
        let after = text[at + said.len()..].chars().next();
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        let is_plural = text[at + said.len()..].starts_with('s')
            && !is_letter(text[at + said.len() + 1..].chars().next());
        let begins = !is_letter(before) || (!is_latin && matches!(before, Some('ا' | 'ل' | 'ب')));
        begins && (!is_latin || !is_letter(after) || is_plural)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_sources_name_a_class() {
        let named = |words| Weapon::named(words).map(Weapon::as_str);
        assert_eq!(named("122 mm howitzers"), Some("artillery"));
        assert_eq!(named("a 120-mm mortar"), Some("mortar"));
        assert_eq!(named("anti-tank missile"), None, "two classes: a person has to say which");
        assert_eq!(named("anti-tank"), Some("anti_tank_weapon"));
        assert_eq!(named("BM-21 Grad"), Some("rocket_launcher"));
        assert_eq!(named("قذائف هاون"), Some("mortar"));
        assert_eq!(named("миномётный обстрел"), Some("mortar"));
        assert_eq!(named("tank"), Some("tank"));
        assert_eq!(named("tanks and mortars"), None, "two classes are not one");
        assert_eq!(named("not determined"), None);
        assert_eq!(named("sniper_rifle"), Some("sniper_rifle"));
        assert_eq!(named(""), None);
    }

    #[test]
    fn every_act_can_be_done_with_something() {
        for act in Act::all() {
            assert!(!Weapon::possible_for(act).is_empty(), "{act}");
        }
        for weapon in Weapon::ALL {
            assert_eq!(Weapon::parse(weapon.as_str()), Some(*weapon));
        }
    }
}
