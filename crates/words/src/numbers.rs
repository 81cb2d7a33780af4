//! Numbers as a language writes and counts them: the functions `NUM()` and `PLURAL()`.
//!
//! Fluent's own plurals are wrong for Arabic from 103 up, therefore ICU counts here.

use fluent_bundle::FluentValue;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_plurals::{PluralCategory, PluralRules};

use crate::Language;

/// `NUM($n)`: the number with the separators of the language. What is not a number stays.
pub(crate) fn num<'a>(language: Language, positional: &[FluentValue<'a>]) -> FluentValue<'a> {
    match positional {
        [FluentValue::Number(number)] => written(language, whole(number.value)).into(),
        [other] => other.clone(),
        _ => FluentValue::Error,
    }
}

/// `PLURAL($n)`: the plural category of the number. What is not a number is `other`.
pub(crate) fn plural<'a>(language: Language, positional: &[FluentValue<'a>]) -> FluentValue<'a> {
    match positional {
        [FluentValue::Number(number)] => category(language, whole(number.value)).into(),
        [_] => "other".into(),
        _ => FluentValue::Error,
    }
}

/// Fluent carries numbers as floats; `Arg::Number` makes only whole ones.
fn whole(value: f64) -> i64 {
    value as i64
}

/// The number with the separators of the language.
pub(crate) fn written(language: Language, number: i64) -> String {
    let formatter = DecimalFormatter::try_new(language.locale().into(), Default::default())
        .expect("the compiled data has the four languages");
    formatter.format(&Decimal::from(number)).to_string()
}

/// How the language counts this number.
pub(crate) fn category(language: Language, number: i64) -> &'static str {
    let rules = PluralRules::try_new(language.locale().into(), Default::default())
        .expect("the compiled data has the four languages");
    match rules.category_for(number) {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::{category, written};
    use crate::Language;

    #[test]
    fn arabic_counts_in_six_ways() {
        let expected = [
            (0, "zero"),
            (1, "one"),
            (2, "two"),
            (3, "few"),
            (10, "few"),
            (11, "many"),
            (99, "many"),
            (100, "other"),
            (101, "other"),
            (102, "other"),
            (103, "few"),
            (110, "few"),
            (111, "many"),
            (199, "many"),
            (200, "other"),
            (1000, "other"),
            (1003, "few"),
            (12_011, "many"),
        ];
        for (number, plural) in expected {
            assert_eq!(category(Language::Ar, number), plural, "{number}");
        }
    }

    #[test]
    fn nothing_is_one_in_french_only() {
        assert_eq!(category(Language::Fr, 0), "one");
        for language in [Language::En, Language::Es] {
            assert_eq!(category(language, 0), "other");
            assert_eq!(category(language, 1), "one");
        }
    }

    #[test]
    fn large_numbers_have_the_separators_of_the_language_and_plain_digits() {
        assert_eq!(written(Language::En, 12_345), "12,345");
        assert_eq!(written(Language::Es, 12_345), "12.345");
        assert_eq!(written(Language::Fr, 12_345), "12\u{202f}345");
        assert_eq!(written(Language::Ar, 12_345), "12.345");
    }
}
