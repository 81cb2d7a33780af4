//! Times as issuers write them (CAP 1.2 section 3.3.2 asks for `2002-05-24T16:49:00-07:00`).

use super::{Repair, repair::Repairs};
use chrono::{DateTime, FixedOffset, NaiveDateTime, TimeDelta};
use std::borrow::Cow;

const CANONICAL_BYTES: usize = "2002-05-24T16:49:00-07:00".len();
const MAX_TIME_BYTES: usize = 64;
const BUDDHIST_ERA_YEARS: u16 = 543;

/// A time, its faults noted; none if it cannot be read.
pub(super) fn read(text: &str, repairs: &mut Repairs) -> Option<DateTime<FixedOffset>> {
    if !text.is_ascii() || text.len() > MAX_TIME_BYTES {
        return None;
    }
    let text = in_common_era(text, repairs);
    let (text, is_next_day) = at_midnight(&text);
    let at = with_offset(&text, repairs).or_else(|| without_offset(&text, repairs))?;
    if !is_next_day {
        return Some(at);
    }
    repairs.note(Repair::TimeSpelling);
    at.checked_add_signed(TimeDelta::days(1))
}

/// Thailand's calendar is 543 years ahead; no alert is about the 25th century.
fn in_common_era<'a>(text: &'a str, repairs: &mut Repairs) -> Cow<'a, str> {
    match text.get(..4).and_then(|year| year.parse::<u16>().ok()) {
        Some(year @ 2400..=2799) => {
            repairs.note(Repair::BuddhistYear);
            format!("{}{}", year - BUDDHIST_ERA_YEARS, &text[4..]).into()
        }
        _ => text.into(),
    }
}

/// `24:00` is the end of its day (ISO 8601).
fn at_midnight(text: &str) -> (Cow<'_, str>, bool) {
    match text.get(10..16) {
        Some("T24:00" | " 24:00") => (format!("{}00:00{}", &text[..11], &text[16..]).into(), true),
        _ => (text.into(), false),
    }
}

fn with_offset(text: &str, repairs: &mut Repairs) -> Option<DateTime<FixedOffset>> {
    const LOOSE: [&str; 4] = [
        "%Y-%m-%dT%H:%M:%S%.f%#z",
        "%Y-%m-%d %H:%M:%S%.f%#z",
        "%Y-%m-%dT%H:%M%#z",
        "%Y-%m-%d %H:%M%#z",
    ];
    let strict = DateTime::parse_from_rfc3339(text).ok();
    let canonical = text.len() == CANONICAL_BYTES && text.as_bytes()[10] == b'T';
    if strict.is_some() && canonical {
        return strict;
    }
    let upper = text.to_ascii_uppercase().replace('/', "-").replace(" +", "+").replace(" -", "-");
    let named = || ["UTC", "GMT", " Z"].iter().find_map(|name| upper.strip_suffix(name));
    let upper = named().map_or(upper.clone(), |local| format!("{}+00:00", local.trim_end()));
    let loose = || LOOSE.iter().find_map(|form| DateTime::parse_from_str(&upper, form).ok());
    // As RSS writes times (RFC 2822).
    let mailed = || DateTime::parse_from_rfc2822(text).ok();
    let at = strict.or_else(loose).or_else(mailed)?;
    repairs.note(Repair::TimeSpelling);
    Some(at)
}

fn without_offset(text: &str, repairs: &mut Repairs) -> Option<DateTime<FixedOffset>> {
    const FORMS: [&str; 4] =
        ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"];
    let text = text.replace('/', "-");
    let local = FORMS.iter().find_map(|form| NaiveDateTime::parse_from_str(&text, form).ok())?;
    repairs.note(Repair::OffsetMissing);
    Some(local.and_utc().fixed_offset())
}

#[cfg(test)]
mod tests {
    use super::read;
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

    #[test]
    fn real_deviations_are_read_and_flagged() {
        let noon_utc = "2024-07-12T13:44:28+00:00";
        let noon_east = "2024-07-12T13:44:28+02:00";
        let cases = [
            ("2024-07-12T13:44:28Z", noon_utc, Repair::TimeSpelling),
            ("2024-07-12T13:44:28z", noon_utc, Repair::TimeSpelling),
            ("2024-07-12 13:44:28 UTC", noon_utc, Repair::TimeSpelling),
            ("2024-07-12T13:44:28.5-01:00", "2024-07-12T13:44:28.500-01:00", Repair::TimeSpelling),
            ("2024-07-12T13:44+0200", "2024-07-12T13:44:00+02:00", Repair::TimeSpelling),
            ("2024-07-12T13:44:28+02", noon_east, Repair::TimeSpelling),
            ("2024-07-12T13:44:28 +02:00", noon_east, Repair::TimeSpelling),
            ("2024/07/12 13:44:28+02:00", noon_east, Repair::TimeSpelling),
            ("2024-07-12 13:44:28+02:00", noon_east, Repair::TimeSpelling),
            ("Fri, 12 Jul 2024 13:44:28 +0200", noon_east, Repair::TimeSpelling),
            ("2024-07-12T24:00:00+02:00", "2024-07-13T00:00:00+02:00", Repair::TimeSpelling),
            ("2024-07-12T13:44:28", noon_utc, Repair::OffsetMissing),
            ("2024-07-12 13:44", "2024-07-12T13:44:00+00:00", Repair::OffsetMissing),
            ("2567-02-29T00:00:00+07:00", "2024-02-29T00:00:00+07:00", Repair::BuddhistYear),
        ];
        for (text, expected, repair) in cases {
            assert_eq!(parsed(text), (Some(expected.to_owned()), vec![repair]), "{text}");
        }
    }

    #[test]
    fn nonsense_is_no_time() {
        for text in [
            "",
            "now",
            "2024-13-01T00:00:00Z",
            "2024-07-12",
            "2024-07-12T24:01:00Z",
            "２０２４-07-12T13:44:28Z",
        ] {
            assert_eq!(parsed(text).0, None, "{text}");
        }
    }
}
