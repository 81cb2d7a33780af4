//! What an MRZ says, field by field, as printed.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Checks, MrzDate};

/// Which layout the lines follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Card, 3 lines of 30 (ICAO Doc 9303 Part 5).
    Td1,
    /// Larger card, 2 lines of 36 (Part 6).
    Td2,
    /// Passport booklet, 2 lines of 44 (Part 4).
    Td3,
    /// Visa of the full page, 2 lines of 44 (Part 7).
    MrvA,
    /// Smaller visa, 2 lines of 36 (Part 7).
    MrvB,
    /// French identity card of the paper-format series issued until 2021: 2 lines of 36 with a
    /// layout of its own, which ICAO does not describe.
    IdFra,
}

impl Format {
    /// The name that ICAO Doc 9303 gives it; `IDFRA` after the first cells of the French card.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Td1 => "TD1",
            Self::Td2 => "TD2",
            Self::Td3 => "TD3",
            Self::MrvA => "MRV-A",
            Self::MrvB => "MRV-B",
            Self::IdFra => "IDFRA",
        }
    }
}

/// The sex as printed (ICAO Doc 9303 Part 4, §4.2.2: `F`, `M` or `<`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// `F`.
    Female,
    /// `M`.
    Male,
    /// `<`.
    Unspecified,
    /// `X`, which belongs to the visual zone but which several states print here too.
    X,
    /// Anything else, kept.
    Other {
        /// The cell.
        printed: char,
    },
}

impl Sex {
    /// From its cell.
    #[must_use]
    pub fn from_cell(cell: char) -> Self {
        match cell {
            'F' => Self::Female,
            'M' => Self::Male,
            '<' => Self::Unspecified,
            'X' => Self::X,
            printed => Self::Other { printed },
        }
    }

    /// The cell that it was read from, or is written to.
    #[must_use]
    pub fn cell(self) -> char {
        match self {
            Self::Female => 'F',
            Self::Male => 'M',
            Self::Unspecified => '<',
            Self::X => 'X',
            Self::Other { printed } => printed,
        }
    }
}

/// One machine readable zone. Fields are without their trailing fillers and otherwise as printed;
/// codes that nobody knows are kept, not rejected.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mrz {
    /// The layout.
    pub format: Format,
    /// The lines as printed, blanks removed and letters in upper case.
    pub lines: Vec<String>,
    /// One or two characters: `P`, `PP`, `ID`, `V` …
    pub document_code: String,
    /// One to three letters: `D` is Germany, `RKS` and `XKX` are Kosovo.
    pub issuing_state: String,
    /// The number, with what overflows into the optional data (TD1 and TD2). On a visa it is the
    /// visa's or that of the passport, as the state likes (Part 7, §4.2.2 and §7.2.2).
    pub document_number: String,
    /// One to three letters; empty on `IDFRA`, which prints none.
    pub nationality: String,
    /// The date of birth.
    pub date_of_birth: MrzDate,
    /// The sex.
    pub sex: Sex,
    /// The date of expiry; its text is empty on `IDFRA`. Of a visa it is the last day to enter, or,
    /// in some states, to leave (Part 7, §4.2.2 and §7.2.2).
    pub date_of_expiry: MrzDate,
    /// The optional data, one item per field of the layout (TD1 two, all others one), possibly
    /// empty. On `IDFRA` it is the issuing office (department and office, 6 cells).
    pub optional: Vec<String>,
    /// The primary identifier, components separated by a space. The whole name where the document
    /// does not separate it.
    pub surname: String,
    /// The secondary identifier, components separated by a space; may be empty.
    pub given_names: String,
    /// The last cell of the name is not a filler, so the name may go on (ICAO Doc 9303 Part 4,
    /// §4.2.3); or it just fits.
    pub name_maybe_truncated: bool,
    /// What the check digits say.
    pub checks: Checks,
}

impl fmt::Debug for Mrz {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mrz")
            .field("format", &self.format)
            .field("refuted", &self.checks.refuted().map(|(field, _)| field).collect::<Vec<_>>())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cell_of_the_sex_is_kept() {
        for cell in ['F', 'M', '<', 'X', 'H', '7'] {
            assert_eq!(Sex::from_cell(cell).cell(), cell);
        }
    }

    #[test]
    fn debug_shows_no_person() {
        let mrz = super::super::read(
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n\
             L898902C36UTO7408122F1204159ZE184226B<<<<<10",
        )
        .expect("the specimen of ICAO 9303-4");
        assert_eq!(format!("{mrz:?}"), "Mrz { format: Td3, refuted: [], .. }");
    }

    #[test]
    fn json_and_back() {
        let mrz = super::super::read(
            "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<",
        )
        .expect("the specimen of ICAO 9303-7");
        let json = serde_json::to_string(&mrz).expect("plain data");
        assert!(json.contains(r#""format":"mrv_b""#) && json.contains(r#""sex":"female""#));
        assert!(json.contains(r#""date_of_birth":"400907""#), "{json}");
        assert_eq!(serde_json::from_str::<Mrz>(&json).expect("its own text"), mrz);
    }
}
