//! What was probably printed, where letters and digits that look alike were taken for each other.

use super::read::read;
use super::{CheckedField, Format, Mrz};

/// Pairs that eyes and cameras confuse, and whose values a check digit tells apart. G and 6, or K and
/// the filler, have the same one: nothing is said of them.
const ALIKE: [(u8, u8); 6] =
    [(b'O', b'0'), (b'I', b'1'), (b'B', b'8'), (b'S', b'5'), (b'Z', b'2'), (b'D', b'0')];
/// More changes than these fit almost any digit.
const MOST_CHANGES: usize = 2;
/// The most readings that are worth showing.
const MOST_READINGS: usize = 4;

/// Readings of a zone whose check digits speak against it, in which at most two cells of a refuted
/// field are exchanged for what they look like, and every check is verified. Fewest changes first, at
/// most four. For the person to compare with the paper: none of them is taken by itself, and letters
/// are never made digits because a field usually has digits. Empty for a zone that nothing refutes.
#[must_use]
pub fn likely_readings(mrz: &Mrz) -> Vec<Mrz> {
    let doubtful: Vec<(usize, usize)> =
        mrz.checks.refuted().flat_map(|(field, _)| cells_of(mrz.format, field)).collect();
    let swaps: Vec<Swap> = doubtful.iter().flat_map(|cell| swaps_of(mrz, *cell)).collect();
    let mut readings = Vec::new();
    for changes in 1..=MOST_CHANGES {
        collect(mrz, &swaps, changes, &mut Vec::new(), &mut readings);
    }
    readings
}

/// A cell and what may be printed there.
#[derive(Clone, Copy)]
struct Swap {
    line: usize,
    column: usize,
    becomes: u8,
}

/// Tries every set of so many cells.
fn collect(mrz: &Mrz, swaps: &[Swap], more: usize, taken: &mut Vec<Swap>, found: &mut Vec<Mrz>) {
    if found.len() >= MOST_READINGS {
        return;
    }
    if more == 0 {
        found.extend(with(mrz, taken).filter(|reading| !found.contains(reading)));
        return;
    }
    for (index, swap) in swaps.iter().enumerate() {
        let is_same = |other: &Swap| (other.line, other.column) == (swap.line, swap.column);
        if !taken.iter().any(is_same) {
            taken.push(*swap);
            collect(mrz, &swaps[index + 1..], more - 1, taken, found);
            taken.pop();
        }
    }
}

fn with(mrz: &Mrz, swaps: &[Swap]) -> Option<Mrz> {
    let mut lines: Vec<Vec<u8>> = mrz.lines.iter().map(|line| line.as_bytes().to_vec()).collect();
    for swap in swaps {
        lines[swap.line][swap.column] = swap.becomes;
    }
    let reading = read(std::str::from_utf8(&lines.join(&b'\n')).ok()?).ok()?;
    (reading.format == mrz.format && reading.checks.refuted().count() == 0).then_some(reading)
}

fn swaps_of(mrz: &Mrz, (line, column): (usize, usize)) -> impl Iterator<Item = Swap> {
    let printed = mrz.lines[line].as_bytes()[column];
    let other = move |(one, two): (u8, u8)| match printed {
        _ if printed == one => Some(two),
        _ if printed == two => Some(one),
        _ => None,
    };
    ALIKE.into_iter().filter_map(other).map(move |becomes| Swap { line, column, becomes })
}

/// The cells of a field and its digit, from 0 (ICAO Doc 9303 Parts 4 to 7, 4.2.2). The composite digit
/// has none of its own: it is refuted with what it covers.
fn cells_of(format: Format, field: CheckedField) -> impl Iterator<Item = (usize, usize)> {
    let (line, columns) = match (format, field) {
        (Format::Td1, CheckedField::DocumentNumber) => (0, 5..15),
        (Format::Td1, CheckedField::DateOfBirth) => (1, 0..7),
        (Format::Td1, CheckedField::DateOfExpiry) => (1, 8..15),
        (Format::IdFra, CheckedField::DocumentNumber) => (1, 0..13),
        (Format::IdFra, CheckedField::DateOfBirth) => (1, 27..34),
        (_, CheckedField::DocumentNumber) => (1, 0..10),
        (_, CheckedField::DateOfBirth) => (1, 13..20),
        (Format::Td2 | Format::Td3 | Format::MrvA | Format::MrvB, CheckedField::DateOfExpiry) => {
            (1, 21..28)
        }
        (_, CheckedField::DateOfExpiry | CheckedField::OptionalData | CheckedField::Composite) => {
            (0, 0..0)
        }
    };
    columns.map(move |column| (line, column))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mrz::{Sex, Td3Fields, write_td3};

    fn zone(number: &str) -> Mrz {
        let day =
            |year, month, day| chrono::NaiveDate::from_ymd_opt(year, month, day).expect("a day");
        let fields = Td3Fields {
            document_code: "P",
            issuing_state: "UTO",
            surname: "Eriksson",
            given_names: "Anna Maria",
            document_number: number,
            nationality: "UTO",
            date_of_birth: day(1974, 8, 12),
            sex: Sex::Female,
            date_of_expiry: day(2031, 4, 15),
            optional_data: "",
        };
        read(&write_td3(&fields).expect("a zone").join("\n")).expect("a zone")
    }

    fn changed(mrz: &Mrz, column: usize, was: char, becomes: char) -> Mrz {
        let mut lower: Vec<char> = mrz.lines[1].chars().collect();
        assert_eq!(lower[column], was);
        lower[column] = becomes;
        let lower: String = lower.into_iter().collect();
        read(&format!("{}\n{lower}", mrz.lines[0])).expect("a zone")
    }

    #[test]
    fn a_letter_o_in_a_number_stays_one() {
        let printed = zone("AO1234567");
        assert_eq!(printed.document_number, "AO1234567");
        assert!(likely_readings(&printed).is_empty(), "nothing speaks against it");
        let misread = changed(&printed, 1, 'O', '0');
        assert_eq!(misread.document_number, "A01234567", "as it was given, and not corrected");
        let readings = likely_readings(&misread);
        assert_eq!(readings.first(), Some(&printed));
    }

    #[test]
    fn a_zero_that_was_taken_for_a_letter_is_found_too() {
        let printed = zone("A01234567");
        let readings = likely_readings(&changed(&printed, 1, '0', 'O'));
        assert_eq!(readings.first(), Some(&printed));
        let readings = likely_readings(&changed(&printed, 17, '1', 'I'));
        assert_eq!(readings, [printed]);
    }

    #[test]
    fn what_no_exchange_explains_has_no_reading() {
        let printed = zone("X44444443");
        assert!(likely_readings(&changed(&printed, 3, '4', '7')).is_empty());
    }

    #[test]
    fn a_reading_is_never_refuted() {
        for (column, was, becomes) in [(1, 'O', '0'), (13, '7', '1'), (21, '3', '8')] {
            let misread = changed(&zone("AO1234567"), column, was, becomes);
            let readings = likely_readings(&misread);
            assert!(readings.len() <= MOST_READINGS);
            assert!(readings.iter().all(|reading| reading.checks.refuted().count() == 0));
        }
    }
}
