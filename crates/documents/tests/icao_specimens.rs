//! The specimens of ICAO Doc 9303, and what happens to each when a digit of it changes.

use amana_documents::mrz::{CheckedField, Format, Sex, read};
use proptest::prelude::{any, prop_assert_eq, proptest};

/// Part 5, appendix B.
const TD1: &str = "I<UTOD231458907<<<<<<<<<<<<<<<\n\
                   7408122F1204159UTO<<<<<<<<<<<6\n\
                   ERIKSSON<<ANNA<MARIA<<<<<<<<<<";
/// Part 11, appendix D.2: a number of twelve characters.
const TD1_LONG: &str = "I<UTOD23145890<7349<<<<<<<<<<<\n\
                        3407127M9507122UTO<<<<<<<<<<<2\n\
                        STEVENSON<<PETER<JOHN<<<<<<<<<";
/// Part 6, appendix B.
const TD2: &str = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\n\
                   D231458907UTO7408122F1204159<<<<<<<6";
/// Part 11, appendix D.2: a number of twelve characters.
const TD2_LONG: &str = "I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<\n\
                        D23145890<UTO3407127M95071227349<<<8";
/// Part 4, appendix B.
const TD3: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n\
                   L898902C36UTO7408122F1204159ZE184226B<<<<<10";
/// Part 7, appendix A.1.
const MRV_A: &str = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n\
                     L8988901C4XXX4009078F96121096ZE184226B<<<<<<";
/// Part 7, appendix A.2.
const MRV_B: &str = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\n\
                     L8988901C4XXX4009078F9612109<<<<<<<<";
/// A French card of the old layout (cheminfo/mrz, `frenchNationalId.test.ts`, MIT).
const ID_FRA: &str = "IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<\n\
                      8806923102858CORINNE<<<<<<<6512068F6";

#[test]
fn specimens_are_read_whole() {
    for (text, format, number, birth, name) in [
        (TD1, Format::Td1, "D23145890", "740812", "ERIKSSON|ANNA MARIA"),
        (TD1_LONG, Format::Td1, "D23145890734", "340712", "STEVENSON|PETER JOHN"),
        (TD2, Format::Td2, "D23145890", "740812", "ERIKSSON|ANNA MARIA"),
        (TD2_LONG, Format::Td2, "D23145890734", "340712", "STEVENSON|PETER JOHN"),
        (TD3, Format::Td3, "L898902C3", "740812", "ERIKSSON|ANNA MARIA"),
        (MRV_A, Format::MrvA, "L8988901C", "400907", "ERIKSSON|ANNA MARIA"),
        (MRV_B, Format::MrvB, "L8988901C", "400907", "ERIKSSON|ANNA MARIA"),
        (ID_FRA, Format::IdFra, "880692310285", "651206", "BERTHIER|CORINNE"),
    ] {
        let mrz = read(text).expect("a specimen");
        assert_eq!(mrz.format, format);
        assert_eq!(mrz.document_number, number);
        assert_eq!(mrz.date_of_birth.raw, birth);
        assert_eq!(format!("{}|{}", mrz.surname, mrz.given_names), name);
        assert_eq!(mrz.checks.refuted().count(), 0, "{format:?}");
        assert!(!mrz.name_maybe_truncated);
    }
    assert_eq!(read(TD3).expect("a specimen").sex, Sex::Female);
}

/// A field's check: line, first cell and last cell of what it covers, its own digit included.
type Cover = (CheckedField, &'static [(usize, usize, usize)]);

use CheckedField::{Composite, DateOfBirth, DateOfExpiry, DocumentNumber, OptionalData};

/// Which cells each check digit covers, copied from Doc 9303 and not from the code.
const COVERS: [(&str, &[Cover]); 6] = [
    (
        TD1,
        &[
            (DocumentNumber, &[(1, 6, 15)]),
            (DateOfBirth, &[(2, 1, 7)]),
            (DateOfExpiry, &[(2, 9, 15)]),
            (Composite, &[(1, 6, 30), (2, 1, 7), (2, 9, 15), (2, 19, 30)]),
        ],
    ),
    (
        TD2,
        &[
            (DocumentNumber, &[(2, 1, 10)]),
            (DateOfBirth, &[(2, 14, 20)]),
            (DateOfExpiry, &[(2, 22, 28)]),
            (Composite, &[(2, 1, 10), (2, 14, 20), (2, 22, 36)]),
        ],
    ),
    (
        TD3,
        &[
            (DocumentNumber, &[(2, 1, 10)]),
            (DateOfBirth, &[(2, 14, 20)]),
            (DateOfExpiry, &[(2, 22, 28)]),
            (OptionalData, &[(2, 29, 43)]),
            (Composite, &[(2, 1, 10), (2, 14, 20), (2, 22, 44)]),
        ],
    ),
    (
        MRV_A,
        &[
            (DocumentNumber, &[(2, 1, 10)]),
            (DateOfBirth, &[(2, 14, 20)]),
            (DateOfExpiry, &[(2, 22, 28)]),
        ],
    ),
    (
        MRV_B,
        &[
            (DocumentNumber, &[(2, 1, 10)]),
            (DateOfBirth, &[(2, 14, 20)]),
            (DateOfExpiry, &[(2, 22, 28)]),
        ],
    ),
    (
        ID_FRA,
        &[
            (DocumentNumber, &[(2, 1, 13)]),
            (DateOfBirth, &[(2, 28, 34)]),
            (Composite, &[(1, 1, 36), (2, 1, 36)]),
        ],
    ),
];

#[test]
fn a_changed_digit_refutes_exactly_the_checks_that_cover_it() {
    let mut changes = 0;
    for (text, covers) in COVERS {
        let digits = text.char_indices().filter(|(_, cell)| cell.is_ascii_digit());
        for (at, was) in digits {
            let line = 1 + text[..at].matches('\n').count();
            let cell = at - text[..at].rfind('\n').map_or(0, |end| end + 1) + 1;
            let covering: Vec<CheckedField> = covers
                .iter()
                .filter(|(_, ranges)| {
                    ranges
                        .iter()
                        .any(|(on, first, last)| *on == line && (*first..=*last).contains(&cell))
                })
                .map(|(field, _)| *field)
                .collect();
            for becomes in ('0'..='9').filter(|digit| *digit != was) {
                let changed = [&text[..at], becomes.to_string().as_str(), &text[at + 1..]].concat();
                let mrz = read(&changed).expect("the shape is unchanged");
                let refuted: Vec<CheckedField> =
                    mrz.checks.refuted().map(|(field, _)| field).collect();
                assert_eq!(refuted, covering, "line {line}, cell {cell}, {was} to {becomes}");
                changes += 1;
            }
        }
    }
    assert!(changes > 1000, "{changes}");
}

proptest! {
    #[test]
    fn no_text_panics(text in any::<String>()) {
        let _ = read(&text);
    }

    #[test]
    fn any_cells_of_the_right_shape_are_read_and_kept(
        shape in 0..4_usize,
        cells in "[A-Z0-9<]{90}",
        today in -100_000_i32..100_000,
    ) {
        let (prefix, count, length) =
            [("", 3, 30), ("", 2, 36), ("IDFRA", 2, 36), ("V", 2, 44)][shape];
        let cells = format!("{prefix}{cells}");
        let lines: Vec<&str> =
            (0..count).map(|line| &cells[line * length..(line + 1) * length]).collect();
        let mrz = read(&lines.join("\n")).expect("only MRZ characters, of the right lengths");
        prop_assert_eq!(&mrz.lines, &lines);
        let today = chrono::NaiveDate::from_epoch_days(today).expect("a day of the calendar");
        prop_assert_eq!(mrz.date_of_birth.birth(today).filter(|date| *date > today), None);
        let _ = mrz.date_of_expiry.expiry();
    }
}
