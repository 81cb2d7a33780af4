//! A document's fields as they are typed: every one that cannot be is named, all at once.

use crate::views::DocumentFields;
use crate::{FormRefusal, Message, Value};
use chrono::{Datelike as _, Days, Months, NaiveDate};

const KINDS: [&str; 5] = ["passport", "identity-card", "visa", "residence-permit", "other"];
/// The longest name that a passport's page has room for, with room to spare.
const LONGEST_NAME: usize = 100;
const LONGEST_NUMBER: usize = 40;
/// Nobody is older, and no document either.
const LONGEST_PAST: Months = Months::new(130 * 12);
/// Further ahead is a slip of the pen, but for the year 9999 of documents that never expire.
const LONGEST_VALIDITY: Months = Months::new(100 * 12);
const NEVER: i32 = 9999;

/// Blanks around are nobody's intention, and state codes are printed in capitals.
pub(crate) fn tidied(input: DocumentFields) -> DocumentFields {
    let code = |text: String| text.trim().to_uppercase();
    DocumentFields {
        issuing_state: code(input.issuing_state),
        nationality: code(input.nationality),
        number: input.number.trim().to_owned(),
        surname: input.surname.trim().to_owned(),
        given_names: input.given_names.trim().to_owned(),
        ..input
    }
}

/// Every field that cannot be, each with its reason.
pub(crate) fn check(input: &DocumentFields, today: NaiveDate) -> FormRefusal {
    let mut form = FormRefusal::default();
    if !KINDS.contains(&&*input.kind) {
        form.refuse("kind", Message::plain("form-kind-missing"));
    }
    check_codes(input, &mut form);
    check_names(input, &mut form);
    for (field, key) in check_dates(input, today) {
        form.refuse(field, Message::plain(key));
    }
    form
}

fn check_codes(input: &DocumentFields, form: &mut FormRefusal) {
    let is_code = |text: &str| {
        (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    if !is_code(&input.issuing_state) {
        form.refuse("issuing_state", Message::plain("form-state-format"));
    }
    if input.number.is_empty() {
        form.refuse("number", Message::plain("form-number-missing"));
    } else if input.number.chars().count() > LONGEST_NUMBER {
        form.refuse("number", too_long(LONGEST_NUMBER));
    }
    if !input.nationality.is_empty() && !is_code(&input.nationality) {
        form.refuse("nationality", Message::plain("form-nationality-format"));
    }
}

fn check_names(input: &DocumentFields, form: &mut FormRefusal) {
    if input.surname.is_empty() {
        form.refuse("surname", Message::plain("form-surname-missing"));
    }
    for (field, text) in [("surname", &input.surname), ("given_names", &input.given_names)] {
        if text.chars().count() > LONGEST_NAME {
            form.refuse(field, too_long(LONGEST_NAME));
        }
    }
}

/// Born, then issued, then expired; one sentence for each field at most.
fn check_dates(input: &DocumentFields, today: NaiveDate) -> Vec<(&'static str, &'static str)> {
    let oldest = today.checked_sub_months(LONGEST_PAST).unwrap_or(NaiveDate::MIN);
    let latest = today.checked_add_months(LONGEST_VALIDITY).unwrap_or(NaiveDate::MAX);
    // Where the person is, today may already be tomorrow.
    let tomorrow = today.checked_add_days(Days::new(1)).unwrap_or(NaiveDate::MAX);
    let (born, issued, expires) = (input.born_on, input.issued_on, input.expires_on);
    let is_before = |day: Option<NaiveDate>, other: Option<NaiveDate>| {
        day.zip(other).is_some_and(|(day, other)| day < other)
    };
    let on_birth = born.and_then(|day| match day {
        _ if day > tomorrow => Some("form-born-after-today"),
        _ if day < oldest => Some("form-date-too-long-ago"),
        _ => None,
    });
    let on_issue = issued.and_then(|day| match day {
        _ if day > tomorrow => Some("form-issued-after-today"),
        _ if is_before(issued, born) => Some("form-issued-before-birth"),
        _ if day < oldest => Some("form-date-too-long-ago"),
        _ => None,
    });
    let on_expiry = expires.and_then(|day| match day {
        _ if is_before(expires, issued) => Some("form-expires-before-issue"),
        _ if is_before(expires, born) => Some("form-expires-before-birth"),
        _ if day < oldest => Some("form-date-too-long-ago"),
        _ if day > latest && day.year() != NEVER => Some("form-date-too-far-ahead"),
        _ => None,
    });
    let all = [("born_on", on_birth), ("issued_on", on_issue), ("expires_on", on_expiry)];
    all.into_iter().filter_map(|(field, key)| Some((field, key?))).collect()
}

/// More characters than a field takes.
pub(crate) fn too_long(most: usize) -> Message {
    Message::plain("form-too-long").with("most", Value::Number(most as i64))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<NaiveDate> {
        Some(text.parse().expect("a day"))
    }

    fn filled() -> DocumentFields {
        DocumentFields {
            kind: "residence-permit".into(),
            issuing_state: " esp ".into(),
            number: "X1234567".into(),
            surname: "ERIKSSON".into(),
            born_on: day("1974-08-12"),
            issued_on: day("2020-01-01"),
            expires_on: day("2030-01-01"),
            ..DocumentFields::default()
        }
    }

    fn refused(input: DocumentFields) -> Vec<(&'static str, &'static str)> {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let form = check(&tidied(input), today);
        form.fields().iter().map(|(field, message)| (*field, message.key)).collect()
    }

    #[test]
    fn a_form_that_is_right_is_taken() {
        assert_eq!(refused(filled()), []);
        let sparse =
            DocumentFields { born_on: None, issued_on: None, expires_on: None, ..filled() };
        assert_eq!(refused(sparse), []);
        assert_eq!(refused(DocumentFields { expires_on: day("9999-01-01"), ..filled() }), []);
    }

    #[test]
    fn every_bad_field_is_named_at_once() {
        let input = DocumentFields {
            kind: "library-card".into(),
            issuing_state: "E5P".into(),
            number: "  ".into(),
            surname: String::new(),
            given_names: "A".repeat(101),
            nationality: "ESPAÑA".into(),
            born_on: day("2026-12-24"),
            issued_on: day("1800-01-01"),
            expires_on: day("1799-01-01"),
        };
        assert_eq!(
            refused(input),
            [
                ("kind", "form-kind-missing"),
                ("issuing_state", "form-state-format"),
                ("number", "form-number-missing"),
                ("nationality", "form-nationality-format"),
                ("surname", "form-surname-missing"),
                ("given_names", "form-too-long"),
                ("born_on", "form-born-after-today"),
                ("issued_on", "form-issued-before-birth"),
                ("expires_on", "form-expires-before-issue"),
            ]
        );
    }

    #[test]
    fn dates_come_in_order_and_in_a_human_time() {
        for (born, issued, expires, field, key) in [
            ("1850-01-01", "2020-01-01", "2030-01-01", "born_on", "form-date-too-long-ago"),
            ("1974-08-12", "2027-01-01", "2030-01-01", "issued_on", "form-issued-after-today"),
            ("1974-08-12", "2020-01-01", "2019-12-31", "expires_on", "form-expires-before-issue"),
            ("1974-08-12", "2020-01-01", "2203-01-01", "expires_on", "form-date-too-far-ahead"),
        ] {
            let (born_on, issued_on, expires_on) = (day(born), day(issued), day(expires));
            let input = DocumentFields { born_on, issued_on, expires_on, ..filled() };
            assert_eq!(refused(input), [(field, key)]);
        }
        let unissued =
            DocumentFields { issued_on: None, expires_on: day("1970-01-01"), ..filled() };
        assert_eq!(refused(unissued), [("expires_on", "form-expires-before-birth")]);
    }
}
