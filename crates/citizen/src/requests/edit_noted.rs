//! Keeping a noted request current: what was promised, when to go, what is next, where to look.

use crate::documents::too_long;
use crate::requests::note::{LONGEST_REFERENCE, promise_refusal};
use crate::requests::noted::change_noted;
use crate::requests::tracker;
use crate::stored::{NotedRequest, StoredAppointment};
use crate::views::{EditNoted, RequestView};
use crate::{Citizen, Error, FormRefusal, Message};
use chrono::NaiveDate;
use uuid::Uuid;

const LONGEST_STEP: usize = 500;

/// Makes one edit.
///
/// # Errors
/// [`Error::Form`]; `NotFound` unless it is a noted request; `Locked`, `DiskFull`. The request is
/// then as it was.
pub async fn edit_noted(
    citizen: &Citizen,
    request: Uuid,
    edit: EditNoted,
) -> Result<RequestView, Error> {
    let edit = tidied(edit);
    check(&edit, citizen.now().date_naive())?;
    change_noted(citizen, request, "request-edited", |noted| {
        apply(noted, edit);
        Ok(())
    })
    .await
}

fn tidied(edit: EditNoted) -> EditNoted {
    let trimmed = |text: String| text.trim().to_owned();
    match edit {
        EditNoted::Reference { reference } => {
            EditNoted::Reference { reference: trimmed(reference) }
        }
        EditNoted::NextStep { text } => EditNoted::NextStep { text: trimmed(text) },
        EditNoted::Tracker { url } => EditNoted::Tracker { url: trimmed(url) },
        other => other,
    }
}

fn check(edit: &EditNoted, today: NaiveDate) -> Result<(), Error> {
    let mut form = FormRefusal::default();
    let (field, refusal) = match edit {
        EditNoted::Reference { reference } => {
            ("reference", longer_than(LONGEST_REFERENCE, reference))
        }
        EditNoted::NextStep { text } => ("text", longer_than(LONGEST_STEP, text)),
        EditNoted::Tracker { url } => ("url", tracker::refusal(url).map(Message::plain)),
        EditNoted::Promise { promised_on } => {
            ("promised_on", promise_refusal(*promised_on, today).map(Message::plain))
        }
        EditNoted::Appointment { on, .. } => {
            ("on", promise_refusal(*on, today).map(Message::plain))
        }
    };
    if let Some(refusal) = refusal {
        form.refuse(field, refusal);
    }
    form.finish()
}

fn longer_than(most: usize, text: &str) -> Option<Message> {
    (text.chars().count() > most).then(|| too_long(most))
}

fn apply(noted: &mut NotedRequest, edit: EditNoted) {
    match edit {
        EditNoted::Reference { reference } => noted.reference = reference,
        EditNoted::NextStep { text } => noted.next_step = text,
        EditNoted::Tracker { url } => noted.tracker = url,
        EditNoted::Promise { promised_on } => noted.promised_on = promised_on,
        EditNoted::Appointment { on, time } => {
            noted.appointment = on.map(|on| StoredAppointment { on, time });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{check, tidied};
    use crate::views::EditNoted;
    use chrono::NaiveDate;

    fn refused(edit: EditNoted) -> Option<(&'static str, &'static str)> {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let fields = check(&tidied(edit), today).err()?.fields();
        fields.first().map(|(field, message)| (*field, message.key))
    }

    #[test]
    fn each_edit_names_its_field() {
        let day = |year| NaiveDate::from_ymd_opt(year, 12, 1);
        assert_eq!(refused(EditNoted::Promise { promised_on: day(2026) }), None);
        assert_eq!(refused(EditNoted::Promise { promised_on: None }), None);
        assert_eq!(refused(EditNoted::NextStep { text: " call ".into() }), None);
        for (edit, expected) in [
            (
                EditNoted::Promise { promised_on: day(2206) },
                ("promised_on", "form-date-too-far-ahead"),
            ),
            (
                EditNoted::Appointment { on: day(1926), time: None },
                ("on", "form-date-too-long-ago"),
            ),
            (EditNoted::Reference { reference: "x".repeat(65) }, ("reference", "form-too-long")),
            (EditNoted::NextStep { text: "x".repeat(501) }, ("text", "form-too-long")),
            (EditNoted::Tracker { url: "http://a.example".into() }, ("url", "form-tracker-format")),
        ] {
            assert_eq!(refused(edit), Some(expected));
        }
    }
}
