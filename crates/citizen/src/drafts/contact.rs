//! How somebody can be reached: of any country, and plausible.

use crate::{Error, FormRefusal, Message};

const LONGEST_EMAIL: usize = 254;

/// Both trimmed, or every reason why not. One of the two is enough.
pub(crate) fn check(phone: &str, email: &str) -> Result<(String, String), Error> {
    let (phone, email) = (phone.trim(), email.trim());
    let mut form = FormRefusal::default();
    if phone.is_empty() && email.is_empty() {
        form.refuse("phone", Message::plain("form-contact-missing"));
    }
    if !phone.is_empty() && !is_phone(phone) {
        form.refuse("phone", Message::plain("form-phone-format"));
    }
    if !email.is_empty() && !is_email(email) {
        form.refuse("email", Message::plain("form-email-format"));
    }
    form.finish()?;
    Ok((phone.to_owned(), email.to_owned()))
}

/// Six to twenty digits, written as people write them; a plus only in front.
fn is_phone(text: &str) -> bool {
    let number = text.strip_prefix('+').unwrap_or(text);
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let is_written = |character: char| {
        character.is_ascii_digit() || matches!(character, ' ' | '(' | ')' | '-' | '.' | '\u{a0}')
    };
    (6..=20).contains(&digits) && number.chars().all(is_written) && text.chars().count() <= 40
}

/// One @ with something before it, and a name with a dot behind it. Whether it exists, only a
/// message can tell.
fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let has_inner_dot =
        host.split_once('.').is_some_and(|(host, rest)| !host.is_empty() && !rest.is_empty());
    let is_plain = |character: char| !character.is_whitespace() && !character.is_control();
    !name.is_empty()
        && has_inner_dot
        && !host.contains('@')
        && !host.ends_with('.')
        && !host.contains("..")
        && text.chars().all(is_plain)
        && text.len() <= LONGEST_EMAIL
}

#[cfg(test)]
mod tests {
    use super::{check, is_email, is_phone};

    #[test]
    fn numbers_of_any_country_are_taken_as_people_write_them() {
        for phone in
            ["+212 661-123456", "+34 600 123 456", "(020) 7946.0018", "112233", "+4930901820"]
        {
            assert!(is_phone(phone), "{phone}");
        }
        for phone in [
            "12345",
            "+34+600123456",
            "call me",
            "600 123 456 ext. 7",
            "+",
            "1".repeat(21).as_str(),
        ] {
            assert!(!is_phone(phone), "{phone}");
        }
    }

    #[test]
    fn addresses_have_one_at_and_a_dot_right_of_it() {
        for email in ["anna@example.org", "a.b+c@mail.example.co.uk", "أنا@مثال.إختبار"]
        {
            assert!(is_email(email), "{email}");
        }
        let long = format!("{}@example.org", "a".repeat(250));
        for email in [
            "anna",
            "@example.org",
            "anna@",
            "anna@example",
            "a@b@c.org",
            "an na@example.org",
            "a@.org",
            "a@b.",
            "a@b..c",
            &long,
        ] {
            assert!(!is_email(email), "{email}");
        }
    }

    #[test]
    fn one_of_the_two_is_enough_and_all_that_is_wrong_is_named() {
        assert!(check(" +34 600 123 456 ", "").is_ok_and(|(phone, _)| phone.starts_with('+')));
        assert!(check("", "anna@example.org").is_ok());
        let named = |phone, email| {
            let error = check(phone, email).expect_err("is wrong");
            error
                .fields()
                .into_iter()
                .map(|(field, message)| (field, message.key))
                .collect::<Vec<_>>()
        };
        assert_eq!(named("", " "), [("phone", "form-contact-missing")]);
        assert_eq!(
            named("12", "anna"),
            [("phone", "form-phone-format"), ("email", "form-email-format")]
        );
    }
}
