//! Noting what a message of a consulate said: proposed by Amana, confirmed by the person.

use crate::documents::too_long;
use crate::requests::note::{LONGEST_REFERENCE, add_event, promise_refusal};
use crate::requests::noted::change_noted;
use crate::stored::{NotedEvent, NotedRequest, StoredAppointment};
use crate::views::{NoteStatus, RequestView};
use crate::{Citizen, Error, FormRefusal, Message};
use amana_documents::messages::LONGEST_MESSAGE_BYTES;
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

/// What a message can say, and the sentence of a line that says it.
const STATUSES: [(&str, &str); 9] = [
    ("received", "noted-received"),
    ("in-review", "noted-in-review"),
    ("missing-documents", "noted-missing-documents"),
    ("appointment", "noted-appointment"),
    ("in-production", "noted-in-production"),
    ("ready-for-pickup", "noted-ready-for-pickup"),
    ("sent", "noted-sent"),
    ("delivered", "noted-delivered"),
    ("refused", "noted-refused"),
];

/// The sentence of a status that was noted; `None` for one of a newer version.
pub(crate) fn said(status: &str) -> Option<Message> {
    let known = STATUSES.into_iter().find(|(code, _)| *code == status);
    known.map(|(_, key)| Message::plain(key))
}

/// Adds a line with what a message said, and the message to the letter. An appointment becomes the
/// request's, and a reference too where none was noted.
///
/// # Errors
/// [`Error::Form`]; `NotFound` unless it is a noted request; `Locked`, `DiskFull`.
pub async fn note_status(
    citizen: &Citizen,
    request: Uuid,
    input: NoteStatus,
) -> Result<RequestView, Error> {
    let at = citizen.now();
    check(&input, at.date_naive())?;
    change_noted(citizen, request, "status-noted", move |noted| apply(noted, input, at)).await
}

fn check(input: &NoteStatus, today: NaiveDate) -> Result<(), Error> {
    let mut form = FormRefusal::default();
    check_message(&input.text, &mut form);
    if said(&input.status).is_none() {
        form.refuse("status", Message::plain("form-status-missing"));
    }
    if let Some(key) = promise_refusal(input.on, today) {
        form.refuse("on", Message::plain(key));
    }
    if input.reference.chars().count() > LONGEST_REFERENCE {
        form.refuse("reference", too_long(LONGEST_REFERENCE));
    }
    form.finish()
}

/// A message that was pasted is something, and no book.
pub(crate) fn check_message(text: &str, form: &mut FormRefusal) {
    if text.trim().is_empty() {
        form.refuse("text", Message::plain("form-message-missing"));
    } else if text.len() > LONGEST_MESSAGE_BYTES {
        form.refuse("text", too_long(LONGEST_MESSAGE_BYTES));
    }
}

fn apply(noted: &mut NotedRequest, input: NoteStatus, at: DateTime<Utc>) -> Result<(), Error> {
    if input.status == "appointment"
        && let Some(on) = input.on
    {
        noted.appointment = Some(StoredAppointment { on, time: input.time });
    }
    if noted.reference.is_empty() {
        noted.reference = input.reference.trim().to_owned();
    }
    let (status, original) = (Some(input.status), Some(input.text));
    add_event(noted, NotedEvent { at, text: String::new(), status, original })
}

#[cfg(test)]
mod tests {
    use super::{apply, check};
    use crate::stored::NotedRequest;
    use crate::views::NoteStatus;
    use chrono::{DateTime, NaiveDate, NaiveTime};

    fn appointment() -> NoteStatus {
        NoteStatus {
            text: "RDV le 3/12 à 9h30, dossier V-7".into(),
            status: "appointment".into(),
            on: NaiveDate::from_ymd_opt(2026, 12, 3),
            time: NaiveTime::from_hms_opt(9, 30, 0),
            reference: "V-7".into(),
        }
    }

    #[test]
    fn what_was_confirmed_is_noted_with_the_message() {
        let mut noted = NotedRequest::default();
        apply(&mut noted, appointment(), DateTime::UNIX_EPOCH).expect("there is room");
        assert_eq!(noted.appointment.map(|there| there.on), NaiveDate::from_ymd_opt(2026, 12, 3));
        assert_eq!((&*noted.reference, noted.events.len()), ("V-7", 1));
        assert_eq!(noted.events[0].original.as_deref(), Some("RDV le 3/12 à 9h30, dossier V-7"));
        let other = NoteStatus { reference: "X-1".into(), on: None, ..appointment() };
        apply(&mut noted, other, DateTime::UNIX_EPOCH).expect("there is room");
        assert_eq!(&*noted.reference, "V-7", "what the person noted stays");
        assert!(noted.appointment.is_some());
    }

    #[test]
    fn what_is_no_message_or_no_status_is_refused() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        assert_eq!(check(&appointment(), today), Ok(()));
        let bad = NoteStatus {
            text: "  ".into(),
            status: "eaten-by-the-dog".into(),
            on: NaiveDate::from_ymd_opt(1926, 1, 1),
            time: None,
            reference: "x".repeat(65),
        };
        let fields = check(&bad, today).expect_err("is refused").fields();
        let named: Vec<_> = fields.iter().map(|(field, _)| *field).collect();
        assert_eq!(named, ["text", "status", "on", "reference"]);
        let long = NoteStatus { text: "x".repeat(16 * 1024 + 1), ..appointment() };
        assert!(check(&long, today).is_err());
    }
}
