//! Dates spelled out: 12 March 2027.

use chrono::{Datelike, NaiveDate};
use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMD;

use crate::Language;

/// The date in words. A year beyond the calendar's range stays in digits.
pub(crate) fn spelled(language: Language, date: NaiveDate) -> String {
    let spelled = gregorian(date).map(|gregorian| {
        FixedCalendarDateTimeFormatter::try_new(language.locale().into(), YMD::long())
            .expect("the compiled data has the four languages")
            .format(&gregorian)
            .to_string()
    });
    match (language, spelled) {
        (_, None) => date.to_string(),
        (Language::Fr, Some(text)) => french_first(text),
        (_, Some(text)) => text,
    }
}

fn gregorian(date: NaiveDate) -> Option<Date<Gregorian>> {
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    Date::try_new_gregorian(date.year(), month, day).ok()
}

/// French says "1er mai", which CLDR leaves out.
fn french_first(text: String) -> String {
    match text.strip_prefix("1 ") {
        Some(rest) => format!("1er {rest}"),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::spelled;
    use crate::Language;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a date of the calendar")
    }

    #[test]
    fn spells_a_date_in_four_languages() {
        let day = date(2027, 3, 12);
        assert_eq!(spelled(Language::En, day), "12 March 2027");
        assert_eq!(spelled(Language::Fr, day), "12 mars 2027");
        assert_eq!(spelled(Language::Es, day), "12 de marzo de 2027");
        assert_eq!(spelled(Language::Ar, day), "12 مارس 2027");
    }

    #[test]
    fn arabic_months_are_those_of_morocco() {
        assert_eq!(spelled(Language::Ar, date(2027, 7, 30)), "30 يوليوز 2027");
        assert_eq!(spelled(Language::Ar, date(2027, 8, 20)), "20 غشت 2027");
    }

    #[test]
    fn the_first_is_an_ordinal_in_french() {
        assert_eq!(spelled(Language::Fr, date(2027, 5, 1)), "1er mai 2027");
        assert_eq!(spelled(Language::Fr, date(2027, 5, 11)), "11 mai 2027");
        assert_eq!(spelled(Language::En, date(2027, 5, 1)), "1 May 2027");
    }

    #[test]
    fn a_year_beyond_the_calendar_stays_in_digits() {
        for language in Language::ALL {
            assert_eq!(spelled(language, NaiveDate::MAX), NaiveDate::MAX.to_string());
        }
    }
}
