//! The languages of the catalogue.

use icu_locale_core::{Locale, locale};

/// A language that every sentence exists in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// Modern Standard Arabic, as it is written in Morocco.
    Ar,
    /// English.
    En,
    /// Spanish of Spain.
    Es,
    /// French.
    Fr,
}

impl Language {
    /// Every language, in the order of its tag.
    pub const ALL: [Language; 4] = [Language::Ar, Language::En, Language::Es, Language::Fr];

    /// The language of a tag as browsers and systems write it: `fr`, `fr-FR`, `ar_MA.UTF-8`.
    pub fn from_tag(tag: &str) -> Option<Language> {
        let primary = tag.trim().split(['-', '_', '.', '@']).next()?;
        Language::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// The tag that names the folder of the catalogue and the `lang` attribute.
    pub const fn tag(self) -> &'static str {
        match self {
            Language::Ar => "ar",
            Language::En => "en",
            Language::Es => "es",
            Language::Fr => "fr",
        }
    }

    /// The name of the language in the language itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Language::Ar => "العربية",
            Language::En => "English",
            Language::Es => "Español",
            Language::Fr => "Français",
        }
    }

    /// Whether the language is written from right to left.
    pub const fn is_rtl(self) -> bool {
        matches!(self, Language::Ar)
    }

    /// The locale that numbers and dates are written in; digits are always 0 to 9.
    pub(crate) const fn locale(self) -> Locale {
        match self {
            Language::Ar => locale!("ar-MA-u-nu-latn"),
            Language::En => locale!("en-GB"),
            Language::Es => locale!("es-ES"),
            Language::Fr => locale!("fr-FR"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn reads_tags_as_systems_write_them() {
        assert_eq!(Language::from_tag("fr-FR"), Some(Language::Fr));
        assert_eq!(Language::from_tag("ar_MA.UTF-8"), Some(Language::Ar));
        assert_eq!(Language::from_tag(" ES@euro"), Some(Language::Es));
        assert_eq!(Language::from_tag("en"), Some(Language::En));
    }

    #[test]
    fn does_not_guess_a_language() {
        for tag in ["", "C", "C.UTF-8", "POSIX", "eng", "zgh", "de-DE"] {
            assert_eq!(Language::from_tag(tag), None, "{tag}");
        }
    }

    #[test]
    fn every_tag_names_its_language() {
        for language in Language::ALL {
            assert_eq!(Language::from_tag(language.tag()), Some(language));
            assert_eq!(language.is_rtl(), language == Language::Ar);
            assert!(!language.own_name().is_empty());
        }
    }
}
