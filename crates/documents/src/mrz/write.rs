//! Writing the MRZ of a passport, for specimens and demonstrations.

use chrono::{Datelike, NaiveDate};

use super::Sex;
use super::cells::FILLER;
use super::checks::check_digit;
use super::names::name_field;

/// What a passport's MRZ is written from. Names in any script that ICAO transliterates; codes and
/// numbers as the MRZ has them.
#[derive(Clone)]
pub struct Td3Fields<'a> {
    /// One or two characters, such as `P` or `PP`.
    pub document_code: &'a str,
    /// One to three letters; `UTO` (Utopia) for specimens.
    pub issuing_state: &'a str,
    /// The primary identifier.
    pub surname: &'a str,
    /// The secondary identifier, or nothing.
    pub given_names: &'a str,
    /// At most nine characters.
    pub document_number: &'a str,
    /// One to three letters.
    pub nationality: &'a str,
    /// Only the last two digits of the year are written.
    pub date_of_birth: NaiveDate,
    /// The sex.
    pub sex: Sex,
    /// Only the last two digits of the year are written, which readers take for 20xx.
    pub date_of_expiry: NaiveDate,
    /// At most 14 characters; may be empty.
    pub optional_data: &'a str,
}

/// Why a field cannot be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WriteRefusal {
    /// Longer than its cells.
    #[error("the {field} has {seen} characters; at most {at_most} fit")]
    TooLong {
        /// Which field.
        field: &'static str,
        /// Its characters.
        seen: usize,
        /// Its cells.
        at_most: usize,
    },
    /// A character outside `A`–`Z`, `0`–`9`, `<`.
    #[error("the {field} has a character other than A to Z, 0 to 9 and <")]
    ForbiddenCharacter {
        /// Which field.
        field: &'static str,
    },
    /// A name with a character that ICAO's tables do not have.
    #[error("the name has a character that ICAO Doc 9303 does not transliterate")]
    Untransliterable,
}

/// Writes the two lines of a TD3 (ICAO Doc 9303 Part 4, §4.2.2), all check digits computed; an empty
/// optional field gets the check digit `<`.
///
/// # Errors
///
/// [`WriteRefusal`] when a field does not fit or has characters that an MRZ lacks. Names that are
/// too long are truncated instead.
pub fn write_td3(fields: &Td3Fields<'_>) -> Result<[String; 2], WriteRefusal> {
    let code = filled("document code", fields.document_code, 2)?;
    let state = filled("issuing state", fields.issuing_state, 3)?;
    let name =
        name_field(fields.surname, fields.given_names, 39).ok_or(WriteRefusal::Untransliterable)?;

    let number = checked(&filled("document number", fields.document_number, 9)?);
    let nationality = filled("nationality", fields.nationality, 3)?;
    let birth = checked(&six_cells(fields.date_of_birth));
    let sex = filled("sex", fields.sex.cell().encode_utf8(&mut [0; 4]), 1)?;
    let expiry = checked(&six_cells(fields.date_of_expiry));
    let optional = filled("optional data", fields.optional_data, 14)?;
    let optional = if fields.optional_data.is_empty() {
        format!("{optional}{FILLER}")
    } else {
        checked(&optional)
    };
    let composite = digit(&[&*number, &birth, &expiry, &optional].concat());
    Ok([
        format!("{code}{state}{name}"),
        format!("{number}{nationality}{birth}{sex}{expiry}{optional}{composite}"),
    ])
}

fn filled(field: &'static str, text: &str, at_most: usize) -> Result<String, WriteRefusal> {
    if check_digit(text).is_none() {
        return Err(WriteRefusal::ForbiddenCharacter { field });
    }
    if text.len() > at_most {
        return Err(WriteRefusal::TooLong { field, seen: text.len(), at_most });
    }
    Ok(format!("{text:<<at_most$}"))
}

fn six_cells(date: NaiveDate) -> String {
    format!("{:02}{:02}{:02}", date.year().rem_euclid(100), date.month(), date.day())
}

fn checked(cells: &str) -> String {
    format!("{cells}{}", digit(cells))
}

fn digit(cells: &str) -> char {
    check_digit(cells).expect("filled() let only MRZ characters through")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn anna() -> Td3Fields<'static> {
        Td3Fields {
            document_code: "P",
            issuing_state: "UTO",
            surname: "Eriksson",
            given_names: "Anna Maria",
            document_number: "L898902C3",
            nationality: "UTO",
            date_of_birth: NaiveDate::from_ymd_opt(1974, 8, 12).expect("a day"),
            sex: Sex::Female,
            date_of_expiry: NaiveDate::from_ymd_opt(2012, 4, 15).expect("a day"),
            optional_data: "ZE184226B",
        }
    }

    #[test]
    fn the_specimen_of_icao_9303_part_4() {
        let lines = write_td3(&anna()).expect("all of it fits");
        assert_eq!(lines[0], "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<");
        assert_eq!(lines[1], "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
    }

    #[test]
    fn what_is_written_can_be_read() {
        let fields = Td3Fields { optional_data: "", issuing_state: "D", ..anna() };
        let lines = write_td3(&fields).expect("all of it fits");
        let mrz = super::super::read(&lines.join("\n")).expect("an MRZ");
        assert_eq!(mrz.checks.refuted().count(), 0);
        assert_eq!((mrz.issuing_state.as_str(), mrz.optional[0].as_str()), ("D", ""));
    }

    #[test]
    fn what_does_not_fit_is_refused_by_name() {
        let refused = |fields: &Td3Fields<'_>| write_td3(fields).expect_err("does not fit");
        assert_eq!(
            refused(&Td3Fields { document_number: "L898902C36", ..anna() }),
            WriteRefusal::TooLong { field: "document number", seen: 10, at_most: 9 }
        );
        assert_eq!(
            refused(&Td3Fields { nationality: "uto", ..anna() }),
            WriteRefusal::ForbiddenCharacter { field: "nationality" }
        );
        assert_eq!(refused(&Td3Fields { surname: "李", ..anna() }), WriteRefusal::Untransliterable);
    }
}
