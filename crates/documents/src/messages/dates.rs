//! Days and times in a folded text, as four languages write them.

use std::sync::LazyLock;

use chrono::{NaiveDate, NaiveTime};
use regex::{Captures, Regex};

/// Beginnings of months, folded. Arabic has the names of Morocco and those of the Levant and Egypt.
const MONTHS: [&str; 12] = [
    "january|jan|janvier|janv|enero|ene|يناير|كانون الثاني",
    "february|feb|fevrier|fevr|fev|febrero|فبراير|شباط",
    "march|mar|mars|marzo|مارس|اذار",
    "april|apr|avril|avr|abril|abr|ابريل|نيسان",
    "may|mai|mayo|ماي|مايو|ايار",
    "june|jun|juin|junio|يونيو|يونيه|حزيران",
    "july|jul|juillet|juil|julio|يوليوز|يوليو|يوليه|تموز",
    "august|aug|aout|agosto|ago|غشت|اغسطس|اب",
    "september|sept|sep|septembre|septiembre|setiembre|شتنبر|سبتمبر|ايلول",
    "october|oct|octobre|octubre|اكتوبر|تشرين الاول",
    "november|nov|novembre|noviembre|نونبر|نوفمبر|تشرين الثاني",
    "december|dec|decembre|diciembre|dic|دجنبر|ديسمبر|كانون الاول",
];

/// The first day that a text names.
pub(super) fn day(folded: &str) -> Option<NaiveDate> {
    let found = READERS.iter().flat_map(|reader| {
        let all = reader.pattern.captures_iter(folded);
        all.filter_map(|found| Some((found.get(0)?.start(), (reader.read)(&found)?)))
    });
    found.min_by_key(|(at, _)| *at).map(|(_, day)| day)
}

/// The first time of day that a text names.
pub(super) fn time(folded: &str) -> Option<NaiveTime> {
    TIME.captures_iter(folded).find_map(|found| {
        let part = |name| found.name(name).map_or("", |part| part.as_str());
        let hour: u32 = part("hour").parse().ok()?;
        let minute = part("minute").parse().or(part("after").parse()).unwrap_or(0);
        let half = part("half").to_lowercase();
        let hour = match half.chars().next() {
            Some('p' | 'م') if hour < 12 => hour + 12,
            Some('a' | 'ص') if hour == 12 => 0,
            _ => hour,
        };
        NaiveTime::from_hms_opt(hour, minute, 0)
    })
}

struct Reader {
    pattern: Regex,
    read: fn(&Captures<'_>) -> Option<NaiveDate>,
}

static READERS: LazyLock<[Reader; 4]> = LazyLock::new(|| {
    let months = MONTHS.join("|");
    let reader = |pattern: &str, read| Reader { pattern: pattern_of(pattern), read };
    [
        reader(r"\b(?P<y>20\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})\b", numbers),
        reader(r"\b(?P<d>\d{1,2}) ?[-/.] ?(?P<m>\d{1,2}) ?[-/.] ?(?P<y>20\d\d|\d\d)\b", numbers),
        reader(
            &format!(
                r"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th|er)?[ -](?:de |of )?(?P<name>{months})\.?,?[ -](?:de |del )?(?P<y>20\d\d)\b"
            ),
            named,
        ),
        reader(
            &format!(r"\b(?P<name>{months})\.? (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>20\d\d)\b"),
            named,
        ),
    ]
});

static TIME: LazyLock<Regex> = LazyLock::new(|| {
    pattern_of(
        r"\b(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d)(?: ?(?P<half>[ap]\.?m\b|[مص]))?| ?h ?(?P<after>[0-5]\d)| ?h(?:rs|eures|oras)?\b)(?:$|[^\d.:/]|\.(?: |$))",
    )
});

fn pattern_of(pattern: &str) -> Regex {
    Regex::new(&format!("(?i){pattern}")).expect("a pattern of this file")
}

/// Day and month in this order; where that is no date, the other way round, as Americans write.
fn numbers(found: &Captures<'_>) -> Option<NaiveDate> {
    let (year, month, day) = (year(found)?, number(found, "m")?, number(found, "d")?);
    NaiveDate::from_ymd_opt(year, month, day).or_else(|| NaiveDate::from_ymd_opt(year, day, month))
}

fn named(found: &Captures<'_>) -> Option<NaiveDate> {
    let name = found.name("name")?.as_str().to_lowercase();
    let is_named = |month: &&str| month.split('|').any(|other| other == name);
    let month = MONTHS.iter().position(is_named)? + 1;
    NaiveDate::from_ymd_opt(year(found)?, u32::try_from(month).ok()?, number(found, "d")?)
}

fn number(found: &Captures<'_>, name: &str) -> Option<u32> {
    found.name(name)?.as_str().parse().ok()
}

fn year(found: &Captures<'_>) -> Option<i32> {
    let year = i32::try_from(number(found, "y")?).ok()?;
    Some(if year < 100 { 2000 + year } else { year })
}

#[cfg(test)]
mod tests {
    use super::super::fold::folded;
    use super::*;

    #[test]
    fn days_are_read_as_people_write_them() {
        let expected = NaiveDate::from_ymd_opt(2027, 3, 12);
        for text in [
            "le 12/03/2027 à 10h",
            "12-03-2027",
            "12.3.2027",
            "2027-03-12",
            "12 mars 2027",
            "on 12 March 2027",
            "12th of March, 2027",
            "March 12, 2027",
            "12 de marzo de 2027",
            "يوم 12 مارس 2027",
            "بتاريخ ١٢/٠٣/٢٠٢٧",
            "12/03/27",
            "12-Mar-2027",
            "31/02/2027 or 12/03/2027",
        ] {
            assert_eq!(day(&folded(text)), expected, "{text}");
        }
        let august = NaiveDate::from_ymd_opt(2027, 8, 5);
        assert_eq!(day(&folded("5 غشت 2027")), august);
        assert_eq!(
            day(&folded("08/05/2027 then 5 août 2027")),
            NaiveDate::from_ymd_opt(2027, 5, 8)
        );
        assert_eq!(day(&folded("5 août 2027 then 08/05/2027")), august);
        assert_eq!(day(&folded("03/25/2027")), NaiveDate::from_ymd_opt(2027, 3, 25));
        for text in ["123/45/6789", "32/13/2027", "12 2027", "0612345678", "10:30"] {
            assert_eq!(day(&folded(text)), None, "{text}");
        }
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        for (text, hour, minute) in [
            ("at 10:30.", 10, 30),
            ("à 10h30", 10, 30),
            ("à 9 h", 9, 0),
            ("at 2:15 PM", 14, 15),
            ("12:05 am", 0, 5),
            ("على الساعة 10:30 صباحا", 10, 30),
            ("a las 16:45 horas", 16, 45),
            ("à 8h,", 8, 0),
        ] {
            let expected = NaiveTime::from_hms_opt(hour, minute, 0);
            assert_eq!(time(&folded(text)), expected, "{text}");
        }
        for text in ["12.03.2027", "25:00", "1234567", "10"] {
            assert_eq!(time(&folded(text)), None, "{text}");
        }
    }
}
