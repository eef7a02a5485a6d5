//! The six sources and the errors each of them makes. All rates are per thousand; `noise` scales
//! every error, not what a source leaves untold because it never tells it.

/// How a source looks at the island.
#[derive(Debug, Clone, Copy)]
pub(super) enum Watch {
    /// Manned posts in the most tense provinces, cameras on the areas.
    Posts {
        /// In how many provinces.
        regions: usize,
    },
    /// Patrols by daylight.
    Patrols {
        /// How many set out each day.
        a_day: usize,
    },
    /// Offices that take calls.
    Office {
        /// In how many provinces.
        regions: usize,
    },
    /// Reading from afar.
    Remote,
}

/// How a source tells things, and how it errs.
#[derive(Debug)]
pub(super) struct Source {
    /// Its name in the report table.
    pub(super) name: &'static str,
    /// Its name in Arabic texts.
    pub(super) name_ar: &'static str,
    /// What its own reports are entered by: posts or teams, numbered; empty if not told.
    pub(super) desk: &'static str,
    /// The same in Arabic texts.
    pub(super) desk_ar: &'static str,
    pub(super) watch: Watch,
    /// Whether it reports what it saw or heard itself.
    pub(super) is_observer: bool,
    /// How often it tells of an incident within its coverage.
    pub(super) notices: u16,
    /// How often it writes Arabic instead of English.
    pub(super) arabic: u16,
    /// Whether it gives times in UTC instead of the time of the island.
    pub(super) tells_utc: bool,
    /// How often it tells a minute, a span, a night, only a day, several days.
    pub(super) times: [u16; 5],
    /// How far its own coordinates are off, in kilometres.
    pub(super) spread_km: f64,
    /// Instead of its own coordinates: the town's, the district town's, the province's chief town's.
    pub(super) coarse_place: [u16; 3],
    /// How often it means another town.
    pub(super) wrong_town: u16,
    /// A day late, a day early, two or three days off, four to seven days late.
    pub(super) wrong_day: [u16; 4],
    /// Only the class, another act of the class, any other act.
    pub(super) wrong_act: [u16; 3],
    /// Not told, only the party, "not named", turned round or another actor.
    pub(super) wrong_actor: [u16; 4],
    /// Casualties: another number, not told.
    pub(super) wrong_harm: [u16; 2],
    /// How often it knows the weapon and a number.
    pub(super) knows_weapon: u16,
    /// How often it reports the same incident again.
    pub(super) repeats: u16,
    /// How often it only copies what another source said.
    pub(super) copies: u16,
    /// The usual grade of the source; none if nobody graded it.
    pub(super) reliability: Option<char>,
    /// Where it publishes; empty if it does not. `.example` names nobody (RFC 2606).
    pub(super) site: &'static str,
}

/// The two members' posts come first and have the same rates throughout.
pub(super) const SOURCES: &[Source] = &[
    Source {
        name: "Member A, posts",
        name_ar: "مراكز العضو أ",
        desk: "Post A-",
        desk_ar: "المركز أ-",
        watch: Watch::Posts { regions: 6 },
        is_observer: true,
        notices: 520,
        arabic: 1000,
        tells_utc: false,
        times: [640, 170, 60, 120, 10],
        spread_km: 0.4,
        coarse_place: [120, 40, 10],
        wrong_town: 6,
        wrong_day: [35, 10, 5, 5],
        wrong_act: [60, 40, 5],
        wrong_actor: [180, 80, 40, 40],
        wrong_harm: [120, 100],
        knows_weapon: 800,
        repeats: 30,
        copies: 0,
        reliability: Some('B'),
        site: "",
    },
    Source {
        name: "Member B, posts",
        name_ar: "مراكز العضو ب",
        desk: "Post B-",
        desk_ar: "المركز ب-",
        watch: Watch::Posts { regions: 6 },
        is_observer: true,
        notices: 520,
        arabic: 0,
        tells_utc: false,
        times: [640, 170, 60, 120, 10],
        spread_km: 0.4,
        coarse_place: [120, 40, 10],
        wrong_town: 6,
        wrong_day: [35, 10, 5, 5],
        wrong_act: [60, 40, 5],
        wrong_actor: [180, 80, 40, 40],
        wrong_harm: [120, 100],
        knows_weapon: 800,
        repeats: 30,
        copies: 0,
        reliability: Some('B'),
        site: "",
    },
    Source {
        name: "Member C, observers",
        name_ar: "مراقبو العضو ج",
        desk: "Patrol C-",
        desk_ar: "الدورية ج-",
        watch: Watch::Patrols { a_day: 4 },
        is_observer: true,
        notices: 700,
        arabic: 0,
        tells_utc: true,
        times: [780, 200, 0, 20, 0],
        spread_km: 1.0,
        coarse_place: [150, 20, 0],
        wrong_town: 4,
        wrong_day: [10, 5, 2, 2],
        wrong_act: [120, 30, 5],
        wrong_actor: [420, 60, 60, 20],
        wrong_harm: [100, 250],
        knows_weapon: 600,
        repeats: 20,
        copies: 0,
        reliability: Some('A'),
        site: "",
    },
    Source {
        name: "Shore Watch",
        name_ar: "مرصد الشاطئ",
        desk: "Office ",
        desk_ar: "المكتب ",
        watch: Watch::Office { regions: 6 },
        is_observer: false,
        notices: 540,
        arabic: 500,
        tells_utc: false,
        times: [250, 200, 120, 390, 40],
        spread_km: 1.0,
        coarse_place: [300, 90, 20],
        wrong_town: 8,
        wrong_day: [100, 20, 20, 15],
        wrong_act: [60, 65, 15],
        wrong_actor: [110, 100, 40, 50],
        wrong_harm: [180, 90],
        knows_weapon: 500,
        repeats: 40,
        copies: 40,
        reliability: Some('B'),
        site: "https://shore-watch.example/reports/",
    },
    Source {
        name: "Coastal Wire",
        name_ar: "وكالة الساحل",
        desk: "",
        desk_ar: "",
        watch: Watch::Remote,
        is_observer: false,
        notices: 340,
        arabic: 150,
        tells_utc: true,
        times: [120, 100, 150, 550, 80],
        spread_km: 2.0,
        coarse_place: [450, 180, 60],
        wrong_town: 10,
        wrong_day: [200, 30, 40, 20],
        wrong_act: [100, 90, 25],
        wrong_actor: [120, 130, 60, 55],
        wrong_harm: [260, 120],
        knows_weapon: 400,
        repeats: 50,
        copies: 200,
        reliability: Some('C'),
        site: "https://coastal-wire.example/",
    },
    Source {
        name: "Social media desk",
        name_ar: "مكتب رصد وسائل التواصل",
        desk: "",
        desk_ar: "",
        watch: Watch::Remote,
        is_observer: false,
        notices: 430,
        arabic: 750,
        tells_utc: false,
        times: [350, 100, 180, 350, 20],
        spread_km: 1.5,
        coarse_place: [330, 120, 50],
        wrong_town: 20,
        wrong_day: [160, 30, 30, 20],
        wrong_act: [80, 150, 60],
        wrong_actor: [90, 80, 70, 120],
        wrong_harm: [260, 280],
        knows_weapon: 300,
        repeats: 90,
        copies: 100,
        reliability: None,
        site: "https://posts.example/",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_members_posts_differ_in_name_and_language_alone() {
        let same = |source: &Source| {
            let mut text = format!("{source:?}");
            for own in [source.name, source.desk, source.name_ar, source.desk_ar] {
                text = text.replace(own, "");
            }
            text.replace(&format!("arabic: {}", source.arabic), "")
        };
        assert_eq!(same(&SOURCES[0]), same(&SOURCES[1]));
    }

    #[test]
    fn rates_of_errors_that_exclude_one_another_stay_below_all() {
        let sum = |rates: &[u16]| rates.iter().sum::<u16>();
        for source in SOURCES {
            assert_eq!(sum(&source.times), 1000, "{}", source.name);
            for rates in [&source.wrong_day[..], &source.wrong_act, &source.wrong_actor] {
                assert!(sum(rates) < 1000, "{}", source.name);
            }
        }
    }
}
