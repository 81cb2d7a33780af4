//! A passport of nobody: its data page, and its machine-readable zone with the right check digits.

use crate::scan::draw_specimen;
use chrono::{Days, NaiveDate};

const NAMES: &str = "P<UTOEL<IDRISSI<<AMINA<SALMA";
const NUMBER: &str = "SP0417362";
const BORN: &str = "900514";
const WIDTH: usize = 44;
/// Near enough that it is time to renew.
const VALID_FOR: Days = Days::new(150);

/// A passport of Utopia, the state that ICAO keeps for specimens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Specimen {
    first: String,
    second: String,
}

impl Specimen {
    /// One that must be renewed soon.
    pub fn valid_on(today: NaiveDate) -> Self {
        let expires = (today + VALID_FOR).format("%y%m%d").to_string();
        let number = with_digit(NUMBER);
        let (born, expires) = (with_digit(BORN), with_digit(&expires));
        // A zone without optional data has a filler for its digit.
        let optional = "<".repeat(15);
        let all = digit(&format!("{number}{born}{expires}{optional}"));
        let second = format!("{number}UTO{born}F{expires}{optional}{all}");
        Self { first: format!("{NAMES:<<WIDTH$}"), second }
    }

    /// Both lines of the zone.
    pub fn mrz(&self) -> String {
        format!("{}\n{}", self.first, self.second)
    }

    /// The data page, as PNG.
    pub fn scan(&self) -> Vec<u8> {
        draw_specimen([&self.first, &self.second])
    }
}

fn with_digit(field: &str) -> String {
    format!("{field}{}", digit(field))
}

/// ICAO 9303-3 section 4.9.
fn digit(field: &str) -> u32 {
    let value = |byte: u8| match byte {
        b'0'..=b'9' => u32::from(byte - b'0'),
        b'A'..=b'Z' => u32::from(byte - b'A') + 10,
        _ => 0,
    };
    let weighed = field.bytes().zip([7, 3, 1].into_iter().cycle());
    weighed.map(|(byte, weight)| value(byte) * weight).sum::<u32>() % 10
}

#[cfg(test)]
mod tests {
    use super::{Specimen, digit};
    use chrono::NaiveDate;

    // ICAO 9303-4 appendix B.
    #[test]
    fn counts_as_the_published_specimen_does() {
        assert_eq!(digit("L898902C3"), 6);
        assert_eq!(digit("740812"), 2);
        assert_eq!(digit("120415"), 9);
        assert_eq!(digit("ZE184226B<<<<<"), 1);
        assert_eq!(digit("L898902C3674081221204159ZE184226B<<<<<1"), 0);
    }

    #[test]
    fn has_two_lines_of_44() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let mrz = Specimen::valid_on(today).mrz();
        assert!(mrz.lines().all(|line| line.len() == 44), "{mrz}");
        assert_eq!(mrz.lines().count(), 2);
        assert!(mrz.contains("F270421"), "{mrz}");
    }
}
