//! The languages that pages speak, and which of them a reader gets.

/// A language with a full set of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// English.
    English,
    /// Arabic.
    Arabic,
    /// Russian.
    Russian,
    /// Turkish.
    Turkish,
    /// Persian.
    Persian,
}

/// The name of the cookie that keeps a reader's choice.
pub(crate) const COOKIE: &str = "lang";

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 5] =
        [Self::English, Self::Arabic, Self::Russian, Self::Turkish, Self::Persian];

    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Arabic => "ar",
            Self::Russian => "ru",
            Self::Turkish => "tr",
            Self::Persian => "fa",
        }
    }

    /// Its own name for itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Arabic => "العربية",
            Self::Russian => "Русский",
            Self::Turkish => "Türkçe",
            Self::Persian => "فارسی",
        }
    }

    /// Whether it is written from right to left.
    pub fn is_right_to_left(self) -> bool {
        matches!(self, Self::Arabic | Self::Persian)
    }

    /// `ltr` or `rtl`.
    pub fn direction(self) -> &'static str {
        match self.is_right_to_left() {
            true => "rtl",
            false => "ltr",
        }
    }

    /// What stands between the items of a list without "and".
    pub(crate) fn list_separator(self) -> &'static str {
        match self.is_right_to_left() {
            true => "، ",
            false => ", ",
        }
    }

    /// What stands between thousands, with Western digits (Unicode CLDR, numbering system `latn`).
    pub(crate) fn thousands_mark(self) -> char {
        match self {
            Self::English | Self::Arabic | Self::Persian => ',',
            Self::Russian => '\u{a0}',
            Self::Turkish => '.',
        }
    }

    /// What stands between a whole number and its decimals.
    pub(crate) fn decimal_mark(self) -> &'static str {
        match self {
            Self::English | Self::Arabic | Self::Persian => ".",
            Self::Russian | Self::Turkish => ",",
        }
    }

    /// The language of a tag such as `ar` or `ar-SY`, if pages speak it.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// What a reader gets: the choice in the URL, else the one kept in the cookie, else the first
    /// of the browser's languages that pages speak, else English.
    pub(crate) fn choose(
        in_url: Option<&str>,
        cookies: Option<&str>,
        accepted: Option<&str>,
    ) -> Self {
        in_url
            .and_then(Self::of_tag)
            .or_else(|| cookies.and_then(in_cookie))
            .or_else(|| accepted.and_then(best_accepted))
            .unwrap_or(Self::English)
    }
}

fn in_cookie(cookies: &str) -> Option<Language> {
    cookies
        .split(';')
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == COOKIE)
        .and_then(|(_, value)| Language::of_tag(value))
}

/// RFC 9110, 12.5.4: `ar-SY, en;q=0.8`. Of equal weights the first counts.
fn best_accepted(header: &str) -> Option<Language> {
    let weighted = header.split(',').filter_map(|part| {
        let mut pieces = part.trim().split(';');
        let language = Language::of_tag(pieces.next()?.trim())?;
        let weight: f32 = pieces
            .find_map(|piece| piece.trim().strip_prefix("q="))
            .map_or(Some(1.0), |weight| weight.parse().ok())?;
        (weight > 0.0).then_some((language, weight))
    });
    weighted
        .reduce(|best, next| if next.1 > best.1 { next } else { best })
        .map(|(language, _)| language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_choice_in_the_url_comes_before_the_cookie_and_the_browser() {
        let arabic = Some(Language::Arabic);
        assert_eq!(Some(Language::choose(Some("ar"), Some("lang=en"), Some("en"))), arabic);
        assert_eq!(Some(Language::choose(Some("xx"), Some("a=b; lang=ar"), Some("en"))), arabic);
        assert_eq!(Some(Language::choose(None, None, Some("fr, en;q=0.5, ar-SY;q=0.9"))), arabic);
        assert_eq!(Language::choose(None, None, Some("fr, tr;q=0.9")), Language::Turkish);
        assert_eq!(Language::choose(None, None, Some("fr, de;q=0.9")), Language::English);
        assert_eq!(Language::choose(None, None, Some("ar;q=0, ar;q=x")), Language::English);
    }
    #[test]
    fn every_language_is_chosen_by_its_tag_in_the_url_the_cookie_and_the_browser() {
        for language in Language::ALL {
            let tag = language.tag();
            let with_country = format!("{tag}-XX");
            assert_eq!(Language::choose(Some(tag), Some("lang=en"), None), language);
            assert_eq!(Language::choose(None, Some(&format!("lang={tag}")), Some("en")), language);
            assert_eq!(Language::choose(None, None, Some(&with_country)), language);
        }
    }

    #[test]
    fn only_arabic_and_persian_run_from_right_to_left() {
        let mirrored: Vec<&str> = Language::ALL
            .into_iter()
            .filter(|language| language.direction() == "rtl")
            .map(Language::tag)
            .collect();
        assert_eq!(mirrored, ["ar", "fa"]);
    }
}
