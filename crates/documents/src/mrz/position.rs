//! Where each check digit stands, so that a finger can be put on it.

use super::{CheckedField, Format, Mrz};

/// A cell of an MRZ, counted from one as ICAO Doc 9303 does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The line.
    pub line: u32,
    /// The cell in the line.
    pub column: u32,
}

const fn at(line: u32, column: u32) -> Option<Position> {
    Some(Position { line, column })
}

impl Mrz {
    /// The cell of a field's check digit; `None` where the format has none.
    #[must_use]
    pub fn position_of(&self, field: CheckedField) -> Option<Position> {
        match self.format {
            Format::Td1 => self.position_in_td1(field),
            Format::IdFra => position_in_id_fra(field),
            Format::Td2 | Format::Td3 | Format::MrvA | Format::MrvB => {
                self.position_in_two_lines(field)
            }
        }
    }

    fn position_in_td1(&self, field: CheckedField) -> Option<Position> {
        match field {
            CheckedField::DocumentNumber => match self.overflow() {
                0 => at(1, 15),
                overflow => at(1, 16 + overflow),
            },
            CheckedField::DateOfBirth => at(2, 7),
            CheckedField::DateOfExpiry => at(2, 15),
            CheckedField::OptionalData => None,
            CheckedField::Composite => at(2, 30),
        }
    }

    fn position_in_two_lines(&self, field: CheckedField) -> Option<Position> {
        match (field, self.format) {
            (CheckedField::DocumentNumber, Format::Td2) if self.overflow() > 0 => {
                at(2, 29 + self.overflow())
            }
            (CheckedField::DocumentNumber, _) => at(2, 10),
            (CheckedField::DateOfBirth, _) => at(2, 20),
            (CheckedField::DateOfExpiry, _) => at(2, 28),
            (CheckedField::OptionalData, Format::Td3) => at(2, 43),
            (CheckedField::Composite, Format::Td3) => at(2, 44),
            (CheckedField::Composite, Format::Td2) => at(2, 36),
            (CheckedField::OptionalData | CheckedField::Composite, _) => None,
        }
    }

    /// Characters of the number that go on in the optional data; its digit stands behind them.
    fn overflow(&self) -> u32 {
        u32::try_from(self.document_number.len().saturating_sub(9)).unwrap_or_default()
    }
}

const fn position_in_id_fra(field: CheckedField) -> Option<Position> {
    match field {
        CheckedField::DocumentNumber => at(2, 13),
        CheckedField::DateOfBirth => at(2, 34),
        CheckedField::DateOfExpiry | CheckedField::OptionalData => None,
        CheckedField::Composite => at(2, 36),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Verdict, read};
    use super::*;

    const SPECIMENS: [&str; 7] = [
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n\
         L898902C36UTO7408122F1204159ZE184226B<<<<<10",
        "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6",
        "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\n\
         ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
        "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n\
         L8988901C4XXX4009078F96121096ZE184226B<<<<<<",
        "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<",
        "IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<\n8806923102858CORINNE<<<<<<<6512068F6",
        "I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\n\
         STEVENSON<<PETER<JOHN<<<<<<<<<",
    ];

    /// Another digit in the cell is noticed by that field's own check.
    #[test]
    fn the_cell_is_the_one_that_its_verdict_depends_on() {
        for specimen in SPECIMENS {
            let mrz = read(specimen).expect("a specimen");
            for (field, verdict) in mrz.checks.iter() {
                let Some(Position { line, column }) = mrz.position_of(field) else {
                    assert_eq!(*verdict, Verdict::Unprotected, "{specimen}");
                    continue;
                };
                let mut lines = mrz.lines.clone();
                let (line, cell) = (&mut lines[line as usize - 1], column as usize - 1);
                let other = if &line[cell..=cell] == "4" { "5" } else { "4" };
                line.replace_range(cell..=cell, other);
                let changed = read(&lines.join("\n")).expect("still the same form");
                let (_, now) = changed
                    .checks
                    .iter()
                    .find(|(one, _)| *one == field)
                    .expect("every field is there");
                assert!(matches!(now, Verdict::Refuted { .. }), "{field:?} of\n{specimen}");
            }
        }
    }
}
