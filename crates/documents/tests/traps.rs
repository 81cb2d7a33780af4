//! What real documents do that readers get wrong: kept as printed, told apart, never refused.

use amana_documents::document::{Document, DocumentKind};
use amana_documents::mrz::{CheckedField, Mrz, Verdict, read};
use chrono::NaiveDate;

const UPPER: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
const LOWER: &str = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 28).expect("a day")
}

/// The digit of ICAO Doc 9303 Part 3, 4.9, written again: the crate's own is what is tested.
fn digit(cells: &str) -> char {
    let value = |cell: u8| match cell {
        b'0'..=b'9' => u32::from(cell - b'0'),
        b'A'..=b'Z' => u32::from(cell - b'A') + 10,
        _ => 0,
    };
    let sum: u32 =
        cells.bytes().zip([7, 3, 1].into_iter().cycle()).map(|(c, w)| value(c) * w).sum();
    char::from_digit(sum % 10, 10).expect("below ten")
}

/// A passport of this issuer and nationality, with these optional cells and this digit for them.
fn passport(state: &str, optional: &str, optional_digit: char) -> Mrz {
    let number = format!("L898902C3{}", digit("L898902C3"));
    let (birth, expiry) = ("7408122", "3104153");
    let expiry = format!("{}{}", &expiry[..6], digit(&expiry[..6]));
    let optional = format!("{optional:<<14}{optional_digit}");
    let last = digit(&[number.as_str(), birth, &expiry, &optional].concat());
    let lower = format!("{number}{state:<<3}{birth}F{expiry}{optional}{last}");
    let upper = format!("{:<<44}", format!("P<{state:<<3}ERIKSSON<<ANNA"));
    read(&format!("{upper}\n{lower}")).expect("is laid out")
}

#[test]
fn an_empty_optional_field_has_a_zero_or_a_filler() {
    for printed in ['0', '<'] {
        let mrz = passport("UTO", "", printed);
        assert_eq!(mrz.checks.refuted().count(), 0, "{printed}");
        assert_eq!(mrz.checks.optional_data, Verdict::Verified);
    }
    let wrong = passport("UTO", "", '7');
    let refuted: Vec<_> = wrong.checks.refuted().map(|(field, _)| field).collect();
    assert_eq!(refuted, [CheckedField::OptionalData]);
}

#[test]
fn germany_kosovo_and_codes_that_nobody_knows_are_kept() {
    for state in ["D", "RKS", "XKX", "XXA", "UNO", "EUE", "XOM", "ZZZ", "Q9<"] {
        let mrz = passport(state, "", '<');
        assert_eq!(mrz.checks.refuted().count(), 0, "{state}");
        let printed = state.trim_end_matches('<');
        assert_eq!((mrz.issuing_state.as_str(), mrz.nationality.as_str()), (printed, printed));
        let document = Document::from_mrz(&mrz, today());
        assert_eq!(
            (document.kind, document.issuing_state.as_str()),
            (DocumentKind::Passport, printed)
        );
    }
}

#[test]
fn a_birth_of_which_only_the_year_is_known_costs_nothing_else() {
    for (birth, check) in [("74<<<<", digit("74<<<<")), ("<<<<<<", '<'), ("<<<<<<", '0')] {
        let lower = LOWER.replacen("7408122", &format!("{birth}{check}"), 1);
        let mrz = read(&format!("{UPPER}\n{lower}")).expect("is laid out");
        assert_eq!(
            (mrz.date_of_birth.raw.as_str(), mrz.date_of_birth.birth(today())),
            (birth, None)
        );
        assert!(!matches!(mrz.checks.date_of_birth, Verdict::Refuted { .. }));
        let document = Document::from_mrz(&mrz, today());
        assert_eq!((document.number.as_str(), document.date_of_birth), ("L898902C3", None));
        assert_eq!(document.date_of_expiry, NaiveDate::from_ymd_opt(2012, 4, 15));
        assert_eq!((mrz.surname.as_str(), mrz.given_names.as_str()), ("ERIKSSON", "ANNA MARIA"));
    }
}

#[test]
fn a_wrong_printed_digit_is_told_and_not_corrected() {
    let lower = LOWER.replacen("L898902C36", "L898902C37", 1);
    let mrz = read(&format!("{UPPER}\n{lower}")).expect("is laid out");
    assert_eq!(mrz.lines[1], lower);
    assert_eq!(mrz.document_number, "L898902C3");
    assert_eq!(mrz.checks.document_number, Verdict::Refuted { printed: '7', expected: '6' });
}

#[test]
fn a_name_that_fills_its_field_may_go_on() {
    for (name, is_full) in [
        ("NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K", true),
        ("NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<<", false),
        ("BENNELONG<WOOLOOMOOLOO<WARRANDYTE<WARNA", true),
    ] {
        let mrz = read(&format!("P<UTO{name}\n{LOWER}")).expect("is laid out");
        assert_eq!(mrz.name_maybe_truncated, is_full, "{name}");
        assert!(mrz.surname.starts_with(&name[..9]));
    }
}

/// A card whose number of twelve goes on in the optional data: with and without the filler between.
#[test]
fn belgian_cards_come_both_ways_and_are_whole() {
    for (nine, rest) in [("600001795", "015"), ("000590240", "601")] {
        for covered in [format!("{nine}{rest}"), format!("{nine}<{rest}")] {
            let overflow = format!("{rest}{}", digit(&covered));
            let upper = format!("IDBEL{nine}<{overflow:<<15}");
            let (birth, expiry) = ("8512017", "2912319");
            let birth = format!("{}{}", &birth[..6], digit(&birth[..6]));
            let expiry = format!("{}{}", &expiry[..6], digit(&expiry[..6]));
            let optional = "85120112345";
            let last = digit(&[&upper[5..], &birth, &expiry, optional].concat());
            let middle = format!("{birth}F{expiry}BEL{optional}{last}");
            let lower = format!("{:<<30}", "SPECIMEN<<SPECIMEN");
            let mrz = read(&format!("{upper}\n{middle}\n{lower}")).expect("is laid out");
            assert_eq!(mrz.document_number, format!("{nine}{rest}"));
            assert_eq!(mrz.checks.refuted().count(), 0, "{covered}");
            assert_eq!(Document::from_mrz(&mrz, today()).kind, DocumentKind::IdentityCard);
        }
    }
}

#[test]
fn an_old_french_card_is_no_card_of_icao() {
    let text = "IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<\n8806923102858CORINNE<<<<<<<6512068F6";
    let document = Document::from_mrz(&read(text).expect("is laid out"), today());
    assert_eq!((document.kind, document.date_of_expiry), (DocumentKind::IdentityCard, None));
    assert_eq!(
        (document.number.as_str(), document.issuing_state.as_str()),
        ("880692310285", "FRA")
    );
    assert_eq!(document.nationality, "", "it is not printed");
}

/// A number with the letter O, of which somebody typed a zero.
#[test]
fn letters_in_numbers_are_letters() {
    let number = "AO1234O67";
    let lower = LOWER.replacen("L898902C36", &format!("{number}{}", digit(number)), 1);
    let mrz = read(&format!("{UPPER}\n{lower}")).expect("is laid out");
    assert_eq!(
        (mrz.document_number.as_str(), &mrz.checks.document_number),
        (number, &Verdict::Verified)
    );
    let typed = read(&format!("{UPPER}\n{}", lower.replace("AO1", "A01"))).expect("is laid out");
    assert_eq!(typed.document_number, "A01234O67");
    assert!(matches!(typed.checks.document_number, Verdict::Refuted { .. }));
}
