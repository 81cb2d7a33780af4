//! A date as an MRZ prints it: six cells, of which any may be unknown.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// `YYMMDD` as printed (ICAO Doc 9303 Part 3, §4.8). Unknown parts are `<<`, and misread or
/// misprinted ones may be anything: the text is kept, the date is then `None`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MrzDate {
    /// The six cells; empty where the format has no such date (`IDFRA` has no expiry).
    pub raw: String,
}

impl MrzDate {
    /// As a date of birth: the latest year that fits and is not after `today`. So nobody is older
    /// than a hundred; the MRZ cannot tell a centenarian from an infant.
    #[must_use]
    pub fn birth(&self, today: NaiveDate) -> Option<NaiveDate> {
        let (year, month, day) = self.parts()?;
        let century = today.year().div_euclid(100) * 100;
        [century, century - 100]
            .into_iter()
            .filter_map(|century| NaiveDate::from_ymd_opt(century + year, month, day))
            .find(|date| *date <= today)
    }

    /// As a date of expiry: always 20xx, because no document in use expired before 2000.
    #[must_use]
    pub fn expiry(&self) -> Option<NaiveDate> {
        let (year, month, day) = self.parts()?;
        NaiveDate::from_ymd_opt(2000 + year, month, day)
    }

    fn parts(&self) -> Option<(i32, u32, u32)> {
        if self.raw.len() != 6 || !self.raw.bytes().all(|cell| cell.is_ascii_digit()) {
            return None;
        }
        let two = |from: usize| self.raw[from..from + 2].parse::<u32>().ok();
        Some((i32::try_from(two(0)?).ok()?, two(2)?, two(4)?))
    }
}

impl fmt::Debug for MrzDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MrzDate(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(raw: &str) -> MrzDate {
        MrzDate { raw: raw.to_owned() }
    }

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
    }

    #[test]
    fn a_birth_is_never_in_the_future() {
        let today = day(2026, 11, 20);
        assert_eq!(date("740812").birth(today), Some(day(1974, 8, 12)));
        assert_eq!(date("261120").birth(today), Some(today));
        assert_eq!(date("261121").birth(today), Some(day(1926, 11, 21)));
        assert_eq!(date("000229").birth(today), Some(day(2000, 2, 29)));
        assert_eq!(date("270229").birth(today), None);
    }

    #[test]
    fn an_expiry_is_in_this_century() {
        assert_eq!(date("120415").expiry(), Some(day(2012, 4, 15)));
        assert_eq!(date("960323").expiry(), Some(day(2096, 3, 23)));
    }

    #[test]
    fn unknown_or_unreadable_parts_make_no_date() {
        let today = day(2026, 11, 20);
        for raw in ["74<<<<", "<<<<<<", "7408<<", "740BIZ", "741301", "740230", "", "74é12"] {
            assert_eq!(date(raw).birth(today), None, "{raw}");
            assert_eq!(date(raw).expiry(), None, "{raw}");
        }
    }

    #[test]
    fn debug_shows_no_date() {
        assert!(!format!("{:?}", date("740812")).contains("74"));
    }
}
