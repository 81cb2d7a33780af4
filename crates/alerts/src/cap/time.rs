//! Times as issuers write them (CAP 1.2 section 3.3.2 asks for `2002-05-24T16:49:00-07:00`).

use super::{Repair, repair::Repairs};
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime, TimeDelta};
use std::ops::RangeInclusive;

const CANONICAL: &[u8] = b"0000-00-00T00:00:00+00:00";
const MAX_TIME_BYTES: usize = 64;
/// CAP is of 2004: an earlier year is of another calendar, or none. Some say 9999 for "until further notice".
const YEARS: RangeInclusive<i32> = 2000..=9999;
const BUDDHIST_ERA_YEARS: i32 = 543;
const MINGUO_ERA_YEARS: i32 = 1911;
/// Seconds from UTC to where a day ends last.
const WESTERNMOST_S: i32 = 12 * 3_600;
/// Names of zones, in hours. PST is the Philippines' too, CST China's: these are not known. Where EST and EDT
/// were Australia's, an end is later here than it was meant, which silences nobody.
const ZONES: [(&str, i32); 20] = [
    ("Z", 0),
    ("UT", 0),
    ("UTC", 0),
    ("GMT", 0),
    ("WET", 0),
    ("WEST", 1),
    ("CET", 1),
    ("CEST", 2),
    ("EET", 2),
    ("EEST", 3),
    ("MSK", 3),
    ("JST", 9),
    ("KST", 9),
    ("AEST", 10),
    ("AEDT", 11),
    ("NZST", 12),
    ("NZDT", 13),
    ("EST", -5),
    ("EDT", -4),
    ("PDT", -7),
];

/// A time, its faults noted; none if it cannot be read. A date alone is the beginning of its day.
pub(super) fn read(text: &str, repairs: &mut Repairs) -> Option<DateTime<FixedOffset>> {
    read_as(text, false, repairs)
}

/// The same of the end of something: a date alone is the end of its day, and a zone that nobody knows the
/// westernmost there is. Nothing is over before it may be.
pub(super) fn read_end(text: &str, repairs: &mut Repairs) -> Option<DateTime<FixedOffset>> {
    read_as(text, true, repairs)
}

fn read_as(text: &str, is_end: bool, repairs: &mut Repairs) -> Option<DateTime<FixedOffset>> {
    // Nearly all of them.
    if is_canonical(text)
        && text.starts_with("20")
        && let Ok(at) = DateTime::parse_from_rfc3339(text)
    {
        return Some(at);
    }
    if text.len() > MAX_TIME_BYTES {
        return None;
    }
    let mut noted = Repairs::default();
    if let Some(at) = loose(text, is_end, &mut noted) {
        repairs.note_all(noted);
        return Some(at);
    }
    // As RSS writes times (RFC 2822).
    let mailed = DateTime::parse_from_rfc2822(text).ok();
    let at = mailed.filter(|at| YEARS.contains(&at.year()))?;
    repairs.note(Repair::TimeSpelling);
    Some(at)
}

fn is_canonical(text: &str) -> bool {
    let fits = |(byte, form): (u8, &u8)| match *form {
        b'0' => byte.is_ascii_digit(),
        b'+' => matches!(byte, b'+' | b'-'),
        form => byte == form,
    };
    text.len() == CANONICAL.len() && text.bytes().zip(CANONICAL).all(fits)
}

fn loose(text: &str, is_end: bool, repairs: &mut Repairs) -> Option<DateTime<FixedOffset>> {
    let plain: String =
        text.chars().filter(|c| !is_unseen(*c)).map(in_ascii).collect::<Option<_>>()?;
    let (date, rest) = plain.split_at(date_bytes(&plain));
    let date = date_of(date, rest, repairs)?;
    let (clock, zone) = without_zone(rest.trim_start_matches(['T', ' ']))?;
    let (time, days) = if clock.is_empty() {
        (NaiveTime::MIN, TimeDelta::days(i64::from(is_end)))
    } else {
        time_of_day(clock)?
    };
    let local = date.and_time(time).checked_add_signed(days)?;
    if !matches!(zone, Zone::Of(_)) {
        repairs.note(Repair::OffsetMissing);
    } else if !is_canonical(text) || !days.is_zero() {
        repairs.note(Repair::TimeSpelling);
    }
    local.and_local_timezone(zone.offset(is_end)?).single()
}

/// What a time says of its zone.
#[derive(Clone, Copy)]
enum Zone {
    Of(FixedOffset),
    Missing,
    /// A name that nobody here knows, or that means several.
    Unknown,
}

impl Zone {
    fn offset(self, is_end: bool) -> Option<FixedOffset> {
        match self {
            Self::Of(offset) => Some(offset),
            Self::Unknown if is_end => FixedOffset::west_opt(WESTERNMOST_S),
            Self::Missing | Self::Unknown => FixedOffset::east_opt(0),
        }
    }
}

/// Marks of direction and the like, which copying leaves behind.
const fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// In ASCII and capitals, with a point before fractions; none if that is not possible.
fn in_ascii(c: char) -> Option<char> {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        '\u{660}'..='\u{669}' => char::from_digit(u32::from(c) - 0x660, 10),
        '\u{6f0}'..='\u{6f9}' => char::from_digit(u32::from(c) - 0x6f0, 10),
        ',' => Some('.'),
        c if c.is_whitespace() => Some(' '),
        c => Some(c.to_ascii_uppercase()).filter(char::is_ascii),
    }
}

/// Where the date ends: after eight digits, before `T` or a space, or after ten characters.
fn date_bytes(text: &str) -> usize {
    match text.bytes().take_while(u8::is_ascii_digit).count() {
        8.. => 8,
        _ => text.find(['T', ' ']).unwrap_or(text.len().min(10)),
    }
}

fn date_of(written: &str, rest: &str, repairs: &mut Repairs) -> Option<NaiveDate> {
    let parts: Vec<&str> = written.split(['-', '/', '.']).collect();
    let (year, month, day) = match parts[..] {
        [all] if all.len() == 8 => (common_era(&all[..4], repairs)?, &all[4..6], &all[6..]),
        [year, month, day] if matches!(year.len(), 3 | 4) => {
            (common_era(year, repairs)?, month, day)
        }
        // With a `T` it is the standard's order.
        [year, month, day] if year.len() == 2 && rest.starts_with('T') => {
            (2000 + digits(year)?, month, day)
        }
        [first, second, year] if year.len() == 4 => {
            let (month, day) = month_and_day(written, first, second)?;
            (common_era(year, repairs)?, month, day)
        }
        _ => return None,
    };
    let [month, day] = [month, day].map(|part| u32::try_from(digits(part)?).ok());
    NaiveDate::from_ymd_opt(year, month?, day?)
}

/// With points the day comes first; else nobody knows, unless one of the two can be no month.
fn month_and_day<'a>(written: &str, first: &'a str, second: &'a str) -> Option<(&'a str, &'a str)> {
    let is_day = |part: &str| digits(part).is_some_and(|number| number > 12);
    if written.contains('.') || is_day(first) || first == second {
        return Some((second, first));
    }
    is_day(second).then_some((first, second))
}

/// Thailand's calendar is 543 years ahead, Taiwan's 1911 behind; no alert is about the 25th century, or
/// the second. A year of the Hijra is none: its months are others.
fn common_era(written: &str, repairs: &mut Repairs) -> Option<i32> {
    let year = match digits(written)? {
        year @ 2400..=2799 => {
            repairs.note(Repair::BuddhistYear);
            year - BUDDHIST_ERA_YEARS
        }
        year @ 100..=199 => {
            repairs.note(Repair::MinguoYear);
            year + MINGUO_ERA_YEARS
        }
        year => year,
    };
    Some(year).filter(|year| YEARS.contains(year))
}

fn digits(text: &str) -> Option<i32> {
    let is_number = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if is_number { text.parse().ok() } else { None }
}

/// The time of day, and what is said of its zone; none if what stands there is no offset.
fn without_zone(text: &str) -> Option<(&str, Zone)> {
    // `[Europe/Paris]` says the offset again.
    let text = text.split('[').next().unwrap_or_default().trim_end();
    if let Some(at) = text.rfind(['+', '-']) {
        let seconds = offset_seconds(text[at + 1..].trim_start())?;
        let east = if text[at..].starts_with('-') { -seconds } else { seconds };
        let clock = text[..at].trim_end();
        let named = ["UTC", "GMT"].iter().find_map(|name| clock.strip_suffix(name));
        let zone = Zone::Of(FixedOffset::east_opt(east)?);
        return Some((named.unwrap_or(clock).trim_end(), zone));
    }
    let clock = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    match &text[clock.len()..] {
        "" | "AM" | "PM" => Some((text, Zone::Missing)),
        name => Some((clock.trim_end(), zone(name).map_or(Zone::Unknown, Zone::Of))),
    }
}

/// `01:00`, `1:00`, `0100`, `01` or `1`.
fn offset_seconds(written: &str) -> Option<i32> {
    let (hours, minutes) = match written.split_once(':') {
        Some(parts) => parts,
        None if written.len() > 2 => written.split_at(written.len() - 2),
        None => (written, "0"),
    };
    let minutes = digits(minutes).filter(|minutes| *minutes < 60)?;
    Some(digits(hours)? * 3_600 + minutes * 60)
}

fn zone(name: &str) -> Option<FixedOffset> {
    let (_, hours) = ZONES.iter().find(|(known, _)| *known == name)?;
    FixedOffset::east_opt(hours * 3_600)
}

/// The time, and the days after its date: `24:00` is the end of its day (ISO 8601).
fn time_of_day(clock: &str) -> Option<(NaiveTime, TimeDelta)> {
    const FORMS: [&str; 4] = ["%H:%M:%S%.f", "%H:%M", "%I:%M:%S%p", "%I:%M%p"];
    let clock = clock.replace(' ', "");
    let is_nought =
        |rest: &str| rest.len() >= 2 && rest.bytes().all(|byte| matches!(byte, b'0' | b':' | b'.'));
    if clock.strip_prefix("24").is_some_and(is_nought) {
        return Some((NaiveTime::MIN, TimeDelta::days(1)));
    }
    let forms: &[&str] = match (clock.bytes().all(|byte| byte.is_ascii_digit()), clock.len()) {
        (true, 6) => &["%H%M%S"],
        (true, 4) => &["%H%M"],
        (true, _) => &[],
        (false, _) => &FORMS,
    };
    let time = forms.iter().find_map(|form| NaiveTime::parse_from_str(&clock, form).ok())?;
    Some((time, TimeDelta::zero()))
}

#[cfg(test)]
mod tests {
    use super::{read, read_end};
    use crate::cap::{Repair, repair::Repairs};

    fn parsed(text: &str) -> (Option<String>, Vec<Repair>) {
        let mut repairs = Repairs::default();
        let at = read(text, &mut repairs).map(|at| at.to_rfc3339());
        (at, repairs.into_vec())
    }

    #[test]
    fn the_standard_form_needs_no_repair() {
        for text in ["2024-07-12T13:44:28-00:00", "2024-07-12T13:44:28+02:00"] {
            let (at, repairs) = parsed(text);
            assert!(at.is_some() && repairs.is_empty(), "{text}: {repairs:?}");
        }
    }

    const NOON_UTC: &str = "2024-07-12T13:44:28+00:00";
    const NOON_EAST: &str = "2024-07-12T13:44:28+02:00";

    fn assert_read(cases: &[(&str, &str, Repair)]) {
        for (text, expected, repair) in cases {
            assert_eq!(parsed(text), (Some((*expected).to_owned()), vec![*repair]), "{text}");
        }
    }

    #[test]
    fn real_deviations_are_read_and_flagged() {
        assert_read(&[
            ("2024-07-12T13:44:28Z", NOON_UTC, Repair::TimeSpelling),
            ("2024-07-12T13:44:28z", NOON_UTC, Repair::TimeSpelling),
            ("2024-07-12 13:44:28 UTC", NOON_UTC, Repair::TimeSpelling),
            ("2024-07-12T13:44:28.5-01:00", "2024-07-12T13:44:28.500-01:00", Repair::TimeSpelling),
            ("2024-07-12T13:44+0200", "2024-07-12T13:44:00+02:00", Repair::TimeSpelling),
            ("2024-07-12T13:44:28+02", NOON_EAST, Repair::TimeSpelling),
            ("2024-07-12T13:44:28 +02:00", NOON_EAST, Repair::TimeSpelling),
            ("2024/07/12 13:44:28+02:00", NOON_EAST, Repair::TimeSpelling),
            ("2024-07-12 13:44:28+02:00", NOON_EAST, Repair::TimeSpelling),
            ("Fri, 12 Jul 2024 13:44:28 +0200", NOON_EAST, Repair::TimeSpelling),
            ("2024-07-12T24:00:00+02:00", "2024-07-13T00:00:00+02:00", Repair::TimeSpelling),
            ("2024-07-12T13:44:28", NOON_UTC, Repair::OffsetMissing),
            ("2024-07-12 13:44", "2024-07-12T13:44:00+00:00", Repair::OffsetMissing),
            ("2567-02-29T00:00:00+07:00", "2024-02-29T00:00:00+07:00", Repair::BuddhistYear),
            ("0113-02-29T00:00:00+08:00", "2024-02-29T00:00:00+08:00", Repair::MinguoYear),
        ]);
    }

    #[test]
    fn what_can_mean_one_time_only_is_read() {
        let minute_utc = "2024-07-12T13:44:00+00:00";
        assert_read(&[
            ("20240712T134428Z", NOON_UTC, Repair::TimeSpelling),
            ("2024-07-12T13:44:28+2:00", NOON_EAST, Repair::TimeSpelling),
            ("2024-07-12T13:44:28,000+02:00", "2024-07-12T13:44:28+02:00", Repair::TimeSpelling),
            ("2024-07-12T13:44:28\u{2212}05:00", "2024-07-12T13:44:28-05:00", Repair::TimeSpelling),
            ("2024-07-12T13:44:28+02:00[Europe/Paris]", NOON_EAST, Repair::TimeSpelling),
            ("2024-07-12T13:44:28 UTC+2", NOON_EAST, Repair::TimeSpelling),
            ("2024-07-12T 13:44:28+02:00", NOON_EAST, Repair::TimeSpelling),
            ("2024-07-12 13:44:28 CEST", NOON_EAST, Repair::TimeSpelling),
            ("2024-07-12T13:44:28 EST", "2024-07-12T13:44:28-05:00", Repair::TimeSpelling),
            ("24-07-12T13:44:28Z", NOON_UTC, Repair::TimeSpelling),
            ("\u{202a}2024-07-12T13:44:28Z\u{2069}", NOON_UTC, Repair::TimeSpelling),
            ("9999-12-31T00:00:00Z", "9999-12-31T00:00:00+00:00", Repair::TimeSpelling),
            ("٢٠٢٤-٠٧-١٢T13:44:28+02:00", NOON_EAST, Repair::TimeSpelling),
            ("2024-07-12T13:44:28 XYZ", NOON_UTC, Repair::OffsetMissing),
            ("20240712134428", NOON_UTC, Repair::OffsetMissing),
            ("2024-07-12 01:44:28 PM", NOON_UTC, Repair::OffsetMissing),
            ("12.07.2024 13:44", minute_utc, Repair::OffsetMissing),
            ("07/13/2024 13:44", "2024-07-13T13:44:00+00:00", Repair::OffsetMissing),
            ("13/07/2024 13:44", "2024-07-13T13:44:00+00:00", Repair::OffsetMissing),
        ]);
    }

    #[test]
    fn a_date_alone_is_its_beginning_or_its_end() {
        let mut repairs = Repairs::default();
        for (text, begin, end) in [
            ("2024-07-12", "2024-07-12T00:00:00+00:00", "2024-07-13T00:00:00+00:00"),
            ("2024-07-12-05:00", "2024-07-12T00:00:00-05:00", "2024-07-13T00:00:00-05:00"),
        ] {
            let read = [read(text, &mut repairs), read_end(text, &mut repairs)];
            assert_eq!(
                read.map(|at| at.map(|at| at.to_rfc3339())),
                [begin, end].map(|at| Some(at.to_owned()))
            );
        }
        let timed = read_end(NOON_EAST, &mut repairs);
        assert_eq!(timed, read(NOON_EAST, &mut repairs));
    }

    #[test]
    fn nothing_is_over_because_nobody_knows_its_zone() {
        let mut repairs = Repairs::default();
        let end = read_end("2026-11-29 17:00 PST", &mut repairs).expect("a time");
        assert_eq!(end.to_utc().to_rfc3339(), "2026-11-30T05:00:00+00:00");
        assert_eq!(repairs.into_vec(), [Repair::OffsetMissing]);
    }

    #[test]
    fn nonsense_and_other_calendars_are_no_time() {
        for text in [
            "",
            "now",
            "2024-13-01T00:00:00Z",
            "2024-02-30T00:00:00Z",
            "2024-07-12T24:01:00Z",
            "2024-07-12T13:44:28Z+02:00",
            "2024-07-12T13:44:28+26:00",
            "２０２４-07-12T13:44:28Z",
            "1448-06-19T10:00:00+03:00",
            "1999-12-31T23:59:59+00:00",
            "0026-11-29T10:00:00Z",
            "24-07-12 13:44:28",
            "07/08/2024 13:44",
            "1795939200",
        ] {
            assert_eq!(parsed(text), (None, vec![]), "{text}");
        }
    }
}
