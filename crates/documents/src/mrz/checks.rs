//! Check digits: how they are computed and what they prove.

use serde::{Deserialize, Serialize};

use super::cells::{FILLER, is_empty};

/// The check digit of some cells: values 0–9, A = 10 … Z = 35, `<` = 0, weighted 7, 3, 1, modulo
/// ten (ICAO Doc 9303 Part 3, §4.9). `None` when a character is outside `A`–`Z`, `0`–`9`, `<`.
///
/// ```
/// assert_eq!(amana_documents::mrz::check_digit("520727"), Some('3'));
/// ```
#[must_use]
pub fn check_digit(cells: &str) -> Option<char> {
    let mut sum = 0;
    for (cell, weight) in cells.chars().zip([7, 3, 1].into_iter().cycle()) {
        let value = match cell {
            FILLER => 0,
            '0'..='9' | 'A'..='Z' => cell.to_digit(36)?,
            _ => return None,
        };
        // Modulo at each step, so that no length of text overflows.
        sum = (sum + value * weight) % 10;
    }
    char::from_digit(sum, 10)
}

/// What a check digit says about the cells that it covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The printed digit is the computed one. It does not see K read as `<`, B as L, I as S, A as K.
    Verified,
    /// The printed digit is not the computed one; both the digit and the field stay as printed.
    Refuted {
        /// What stands in the check digit's cell.
        printed: char,
        /// What the covered cells, as printed, would need.
        expected: char,
    },
    /// No digit of this document covers the field, or nothing is printed in either.
    Unprotected,
}

/// A thing that a check digit of its own may cover. Names, sex, nationality and issuing state never
/// have one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckedField {
    /// The document number, its overflow included.
    DocumentNumber,
    /// The date of birth.
    DateOfBirth,
    /// The date of expiry.
    DateOfExpiry,
    /// The optional data (TD3 only; elsewhere only the composite digit covers it).
    OptionalData,
    /// Several fields together (all formats but visas).
    Composite,
}

/// The verdict of every check digit of one MRZ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checks {
    /// On the document number.
    pub document_number: Verdict,
    /// On the date of birth.
    pub date_of_birth: Verdict,
    /// On the date of expiry; unprotected on `IDFRA` cards, which do not print it.
    pub date_of_expiry: Verdict,
    /// On the optional data by a digit of its own: TD3 only.
    pub optional_data: Verdict,
    /// On the whole; visas have none.
    pub composite: Verdict,
}

impl Checks {
    /// Every field with its verdict, in the order of the lines.
    pub fn iter(&self) -> impl Iterator<Item = (CheckedField, &Verdict)> {
        [
            (CheckedField::DocumentNumber, &self.document_number),
            (CheckedField::DateOfBirth, &self.date_of_birth),
            (CheckedField::DateOfExpiry, &self.date_of_expiry),
            (CheckedField::OptionalData, &self.optional_data),
            (CheckedField::Composite, &self.composite),
        ]
        .into_iter()
    }

    /// Only the fields that their digit speaks against.
    pub fn refuted(&self) -> impl Iterator<Item = (CheckedField, &Verdict)> {
        self.iter().filter(|(_, verdict)| matches!(verdict, Verdict::Refuted { .. }))
    }
}

/// Compares a printed digit with the cells that it covers.
pub(super) fn verdict(covered: &str, printed: char) -> Verdict {
    let expected = check_digit(covered).expect("a line's cells were checked when it was read");
    if printed == expected {
        Verdict::Verified
    } else if printed == FILLER && is_empty(covered) {
        Verdict::Unprotected
    } else {
        Verdict::Refuted { printed, expected }
    }
}

/// The same for the optional data of a TD3, where an empty field may carry `0` or `<` (ICAO Doc
/// 9303 Part 4, §4.2.2): both are a correct digit, and both would notice a letter put there.
pub(super) fn verdict_on_optional_data(covered: &str, printed: char) -> Verdict {
    match verdict(covered, printed) {
        Verdict::Unprotected => Verdict::Verified,
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_of_icao_9303_part_3_appendix_a() {
        assert_eq!(check_digit("520727"), Some('3'));
        assert_eq!(check_digit("AB2134<<<"), Some('5'));
        assert_eq!(check_digit("HA672242<658022549601086<<<<<<<<<<<<<<0"), Some('8'));
    }

    #[test]
    fn nothing_sums_to_zero_and_foreign_characters_have_no_digit() {
        assert_eq!(check_digit(""), Some('0'));
        assert_eq!(check_digit("<<<<<<"), Some('0'));
        for foreign in ["a", "É", " ", "12-3"] {
            assert_eq!(check_digit(foreign), None, "{foreign}");
        }
    }

    #[test]
    fn an_empty_field_takes_zero_or_filler() {
        assert_eq!(verdict_on_optional_data("<<<<", '0'), Verdict::Verified);
        assert_eq!(verdict_on_optional_data("<<<<", '<'), Verdict::Verified);
        assert_eq!(verdict("<<<<<<", '<'), Verdict::Unprotected);
        assert_eq!(verdict("<<<<<<", '6'), Verdict::Refuted { printed: '6', expected: '0' });
        assert_eq!(
            verdict_on_optional_data("A<<<", '<'),
            Verdict::Refuted { printed: '<', expected: '0' }
        );
    }

    #[test]
    fn json_says_refuted_only_when_something_is() {
        let mut checks = Checks {
            document_number: Verdict::Verified,
            date_of_birth: Verdict::Verified,
            date_of_expiry: Verdict::Verified,
            optional_data: Verdict::Unprotected,
            composite: Verdict::Unprotected,
        };
        let sound = serde_json::to_string(&checks).expect("plain data");
        assert!(sound.contains(r#""optional_data":"unprotected""#) && !sound.contains("refuted"));
        assert_eq!(checks.refuted().count(), 0);

        checks.date_of_birth = Verdict::Refuted { printed: '6', expected: '2' };
        let wrong = serde_json::to_string(&checks).expect("plain data");
        assert!(wrong.contains(r#"{"refuted":{"printed":"6","expected":"2"}}"#), "{wrong}");
        let fields: Vec<_> = checks.refuted().map(|(field, _)| field).collect();
        assert_eq!(fields, [CheckedField::DateOfBirth]);
    }
}
