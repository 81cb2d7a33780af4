//! A check digit that does not fit, and lines that are no MRZ.

use amana_citizen::Error;
use amana_citizen::documents::{self, add};
use amana_citizen::views::{AddFromMrz, VerdictView};
use amana_documents::mrz::{CheckedField, MrzRefusal};
use amana_tests::{Device, HandClock, MRZ, document, says};

/// Where each check digit stands, whose it is, and its name in the catalogue.
const DIGITS: [(usize, CheckedField, &str, &str); 5] = [
    (9, CheckedField::DocumentNumber, "document-number", "number"),
    (19, CheckedField::DateOfBirth, "date-of-birth", "birth"),
    (27, CheckedField::DateOfExpiry, "date-of-expiry", "expiry"),
    (42, CheckedField::OptionalData, "optional-data", "optional"),
    (43, CheckedField::Composite, "composite", "all lines"),
];

/// The specimen with another digit at this place of its second line, and the one that was there.
fn misprinted(place: usize) -> (AddFromMrz, char, char) {
    let (first, second) = MRZ.split_once('\n').expect("two lines");
    let mut cells: Vec<char> = second.chars().collect();
    let right = cells[place];
    let wrong = if right == '7' { '3' } else { '7' };
    cells[place] = wrong;
    let mrz = format!("{first}\n{}", cells.into_iter().collect::<String>());
    (AddFromMrz { mrz, ..AddFromMrz::default() }, wrong, right)
}

/// Each wrong check digit is named, with what is printed and what was expected; nothing is added
/// and what was there stays.
#[tokio::test]
async fn a_wrong_check_digit_is_named_and_adds_nothing() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    let before = document(&app).await;
    for (place, field, name, word) in DIGITS {
        let (request, printed, expected) = misprinted(place);
        let error = add(&app.citizen, request, None).await.expect_err("a wrong digit");
        assert_eq!(error, Error::CheckDigit { field, printed, expected }, "{name}");
        let said = says(&error).to_lowercase();
        let isolated = |digit| format!("\u{2066}{digit}\u{2069}");
        assert!(said.contains(&isolated(printed)) && said.contains(&isolated(expected)), "{said}");
        assert!(said.contains(word), "{name} is not named: {said}");
    }
    assert_eq!(documents::all(&app.citizen).await, Ok(vec![before]));
}

/// A document that is really printed like that is added as printed, and says so for ever.
#[tokio::test]
async fn a_misprint_is_kept_as_printed_when_the_person_says_so() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    for (place, _, name, _) in DIGITS {
        let (request, ..) = misprinted(place);
        let request = AddFromMrz { is_as_printed: true, ..request };
        let added = add(&app.citizen, request, None).await.expect("as printed");
        let revealed = documents::reveal(&app.citizen, added.id).await.expect("reveals");
        assert_eq!((&*added.surname, &*revealed.number), ("ERIKSSON", "L898902C3"));
        let check = added.checks.iter().find(|check| check.field == name).expect("is checked");
        assert_eq!(check.verdict, VerdictView::Refuted, "{name}");
    }
    let before = documents::all(&app.citizen).await;
    let app = device.restart(app).await;
    assert_eq!(documents::all(&app.citizen).await, before);
}

/// Lines that are no MRZ are refused with the reason, also when the person insists.
#[tokio::test]
async fn lines_that_are_no_mrz_are_refused_with_the_reason() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    let before = document(&app).await;
    let (first, second) = MRZ.split_once('\n').expect("two lines");
    let texts = [
        String::new(),
        first.to_owned(),
        format!("{first}\n{}", &second[..40]),
        format!("{first}\n{}", second.replace('L', "é")),
        "A".repeat(100_000),
        "<!DOCTYPE html>\n<p>ERIKSSON</p>".to_owned(),
    ];
    for mrz in texts {
        let request = AddFromMrz { mrz, is_as_printed: true, ..AddFromMrz::default() };
        let error = add(&app.citizen, request, None).await.expect_err("no MRZ");
        assert!(matches!(error, Error::Mrz(_)), "{error:?}");
        says(&error);
    }
    let empty = Error::Mrz(MrzRefusal::Empty);
    assert!(!says(&empty).contains("mrz-reason"));
    assert_eq!(documents::all(&app.citizen).await, Ok(vec![before]));
}
