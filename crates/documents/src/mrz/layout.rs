//! Which cell means what, in each format.

use super::cells::{cell, cells, unfilled};
use super::checks::{verdict, verdict_on_optional_data};
use super::names::{PrintedName, parse};
use super::number::{self, Number};
use super::{Checks, Format, Mrz, MrzDate, Sex, Verdict};

/// Takes the lines apart. They have the lengths of `format` and only its characters.
pub(super) fn lay_out(format: Format, lines: Vec<String>) -> Mrz {
    match format {
        Format::Td1 => td1(lines),
        Format::Td2 | Format::Td3 | Format::MrvA | Format::MrvB => two_lines(format, lines),
        Format::IdFra => id_fra(lines),
    }
}

/// ICAO Doc 9303 Part 5, §4.2.2.
fn td1(lines: Vec<String>) -> Mrz {
    let (upper, middle) = (lines[0].as_str(), lines[1].as_str());
    let number = number::read(cells(upper, 6, 14), cell(upper, 15), cells(upper, 16, 30));
    let composite =
        [cells(upper, 6, 30), cells(middle, 1, 7), cells(middle, 9, 15), cells(middle, 19, 29)];
    let checks = Checks {
        document_number: number.verdict,
        date_of_birth: verdict(cells(middle, 1, 6), cell(middle, 7)),
        date_of_expiry: verdict(cells(middle, 9, 14), cell(middle, 15)),
        optional_data: Verdict::Unprotected,
        composite: verdict(&composite.concat(), cell(middle, 30)),
    };
    let name = parse(&lines[2]);
    Mrz {
        format: Format::Td1,
        document_code: unfilled(cells(upper, 1, 2)),
        issuing_state: unfilled(cells(upper, 3, 5)),
        document_number: number.number,
        nationality: unfilled(cells(middle, 16, 18)),
        date_of_birth: date(cells(middle, 1, 6)),
        sex: Sex::from_cell(cell(middle, 8)),
        date_of_expiry: date(cells(middle, 9, 14)),
        optional: vec![number.optional, unfilled(cells(middle, 19, 29))],
        surname: name.surname,
        given_names: name.given_names,
        name_maybe_truncated: name.maybe_truncated,
        checks,
        lines,
    }
}

/// TD3 (ICAO Doc 9303 Part 4, §4.2.2), TD2 (Part 6, §4.2.2) and visas (Part 7) share
/// their cells up to the optional data.
fn two_lines(format: Format, lines: Vec<String>) -> Mrz {
    let (upper, lower) = (lines[0].as_str(), lines[1].as_str());
    let number = number_of_two_lines(format, lower);
    let checks = Checks {
        document_number: number.verdict,
        date_of_birth: verdict(cells(lower, 14, 19), cell(lower, 20)),
        date_of_expiry: verdict(cells(lower, 22, 27), cell(lower, 28)),
        optional_data: match format {
            Format::Td3 => verdict_on_optional_data(cells(lower, 29, 42), cell(lower, 43)),
            _ => Verdict::Unprotected,
        },
        composite: match format {
            Format::Td2 | Format::Td3 => composite_of_two_lines(lower),
            _ => Verdict::Unprotected,
        },
    };
    let name = parse(&upper[5..]);
    Mrz {
        format,
        document_code: unfilled(cells(upper, 1, 2)),
        issuing_state: unfilled(cells(upper, 3, 5)),
        document_number: number.number,
        nationality: unfilled(cells(lower, 11, 13)),
        date_of_birth: date(cells(lower, 14, 19)),
        sex: Sex::from_cell(cell(lower, 21)),
        date_of_expiry: date(cells(lower, 22, 27)),
        optional: vec![number.optional],
        surname: name.surname,
        given_names: name.given_names,
        name_maybe_truncated: name.maybe_truncated,
        checks,
        lines,
    }
}

fn number_of_two_lines(format: Format, lower: &str) -> Number {
    let (nine, check) = (cells(lower, 1, 9), cell(lower, 10));
    let optional = match format {
        Format::Td2 => return number::read(nine, check, cells(lower, 29, 35)),
        Format::Td3 => cells(lower, 29, 42),
        _ => &lower[28..],
    };
    Number { number: unfilled(nine), optional: unfilled(optional), verdict: verdict(nine, check) }
}

/// Over everything but nationality and sex; it stands in the last cell.
fn composite_of_two_lines(lower: &str) -> Verdict {
    let last = lower.len();
    let covered = [cells(lower, 1, 10), cells(lower, 14, 20), cells(lower, 22, last - 1)];
    verdict(&covered.concat(), cell(lower, last))
}

/// The old French card: surname and office above; number, given names, birth and sex below. The
/// last digit covers both lines. It prints neither nationality nor expiry.
fn id_fra(lines: Vec<String>) -> Mrz {
    let (upper, lower) = (lines[0].as_str(), lines[1].as_str());
    let checks = Checks {
        document_number: verdict(cells(lower, 1, 12), cell(lower, 13)),
        date_of_birth: verdict(cells(lower, 28, 33), cell(lower, 34)),
        date_of_expiry: Verdict::Unprotected,
        optional_data: Verdict::Unprotected,
        composite: verdict(&[upper, cells(lower, 1, 35)].concat(), cell(lower, 36)),
    };
    // Here `<<` separates given names, and surnames have a field of their own.
    let (surname, given_names) = (cells(upper, 6, 30), cells(lower, 14, 27));
    Mrz {
        format: Format::IdFra,
        document_code: unfilled(cells(upper, 1, 2)),
        issuing_state: unfilled(cells(upper, 3, 5)),
        document_number: unfilled(cells(lower, 1, 12)),
        nationality: String::new(),
        date_of_birth: date(cells(lower, 28, 33)),
        sex: Sex::from_cell(cell(lower, 35)),
        date_of_expiry: date(""),
        optional: vec![unfilled(cells(upper, 31, 36))],
        surname: PrintedName::components(surname),
        given_names: PrintedName::components(given_names),
        name_maybe_truncated: PrintedName::is_full(surname) || PrintedName::is_full(given_names),
        checks,
        lines,
    }
}

fn date(cells: &str) -> MrzDate {
    MrzDate { raw: cells.to_owned() }
}
