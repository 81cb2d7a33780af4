//! Noting a request at a consulate without an API.

use crate::documents::too_long;
use crate::requests::noted::change_noted;
use crate::requests::{build::build, services};
use crate::stored::{NotedEvent, NotedRequest, RequestKind, StoredRequest, activity};
use crate::views::{NoteRequest, RequestView};
use crate::{Citizen, Error, FormRefusal, Message, Topic, Value};
use chrono::{Months, NaiveDate};
use uuid::Uuid;

const LONGEST_MISSION: usize = 120;
pub(crate) const LONGEST_REFERENCE: usize = 64;
const LONGEST_EVENT: usize = 2000;
/// The events of a request are one record.
const MOST_EVENTS: usize = 200;
/// No consulate promises or promised anything further away.
const FURTHEST_PROMISE: Months = Months::new(10 * 12);

/// Notes a request.
///
/// # Errors
/// [`Error::Form`]; `Locked`, `DiskFull`.
pub async fn note(citizen: &Citizen, input: NoteRequest) -> Result<RequestView, Error> {
    let now = citizen.now();
    let trimmed = |text: String| text.trim().to_owned();
    let (mission, reference) = (trimmed(input.mission), trimmed(input.reference));
    let input = NoteRequest { mission, reference, ..input };
    check(&input, now.date_naive())?;
    let NoteRequest { service, mission, reference, promised_on } = input;
    let noted = NotedRequest { mission, reference, promised_on, ..NotedRequest::default() };
    let kind = RequestKind::Noted(noted);
    let stored = StoredRequest { service, document: None, created_at: now, kind };
    let id = Uuid::now_v7();
    let view = citizen
        .ask(move |room| {
            let vault = room.vault()?;
            vault.write(|tx| {
                tx.put(id, &stored)?;
                activity::append(tx, now, "request-noted")
            })?;
            build(vault, id, now.date_naive())
        })
        .await?;
    citizen.changed(&[Topic::Requests]);
    Ok(view)
}

fn check(input: &NoteRequest, today: NaiveDate) -> Result<(), Error> {
    let mut form = FormRefusal::default();
    if !services::is_known(&input.service) {
        form.refuse("service", Message::plain("form-service-missing"));
    }
    if input.mission.is_empty() {
        form.refuse("mission", Message::plain("form-mission-missing"));
    } else if input.mission.chars().count() > LONGEST_MISSION {
        form.refuse("mission", too_long(LONGEST_MISSION));
    }
    if input.reference.chars().count() > LONGEST_REFERENCE {
        form.refuse("reference", too_long(LONGEST_REFERENCE));
    }
    if let Some(key) = promise_refusal(input.promised_on, today) {
        form.refuse("promised_on", Message::plain(key));
    }
    form.finish()
}

/// Why a day is not one that a consulate names.
pub(crate) fn promise_refusal(day: Option<NaiveDate>, today: NaiveDate) -> Option<&'static str> {
    let earliest = today.checked_sub_months(FURTHEST_PROMISE).unwrap_or(NaiveDate::MIN);
    let latest = today.checked_add_months(FURTHEST_PROMISE).unwrap_or(NaiveDate::MAX);
    match day? {
        day if day < earliest => Some("form-date-too-long-ago"),
        day if day > latest => Some("form-date-too-far-ahead"),
        _ => None,
    }
}

/// Adds a line in the person's own words.
///
/// # Errors
/// [`Error::Form`]; `NotFound` unless it is a noted request; `Locked`, `DiskFull`.
pub async fn note_event(
    citizen: &Citizen,
    request: Uuid,
    text: String,
) -> Result<RequestView, Error> {
    let text = text.trim().to_owned();
    check_event(&text)?;
    let event = NotedEvent { at: citizen.now(), text, status: None, original: None };
    change_noted(citizen, request, "event-noted", |noted| add_event(noted, event)).await
}

/// A line more, where there is room.
pub(crate) fn add_event(noted: &mut NotedRequest, event: NotedEvent) -> Result<(), Error> {
    if noted.events.len() >= MOST_EVENTS {
        let mut form = FormRefusal::default();
        let most = Value::Number(MOST_EVENTS as i64);
        form.refuse("text", Message::plain("form-events-full").with("most", most));
        form.finish()?;
    }
    noted.events.push(event);
    Ok(())
}

fn check_event(text: &str) -> Result<(), Error> {
    let mut form = FormRefusal::default();
    if text.is_empty() {
        form.refuse("text", Message::plain("form-event-missing"));
    } else if text.chars().count() > LONGEST_EVENT {
        form.refuse("text", too_long(LONGEST_EVENT));
    }
    form.finish()
}

#[cfg(test)]
mod tests {
    use super::{check, check_event};
    use crate::views::NoteRequest;
    use chrono::NaiveDate;

    fn noted() -> NoteRequest {
        NoteRequest {
            service: "visa".into(),
            mission: "Consulado General en Valencia".into(),
            reference: "V-7".into(),
            promised_on: NaiveDate::from_ymd_opt(2026, 12, 20),
        }
    }

    fn refused(input: &NoteRequest) -> Vec<(&'static str, &'static str)> {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let fields = check(input, today).err().map(|error| error.fields()).unwrap_or_default();
        fields.into_iter().map(|(field, message)| (field, message.key)).collect()
    }

    #[test]
    fn every_bad_field_is_named_at_once() {
        assert_eq!(refused(&noted()), []);
        assert_eq!(refused(&NoteRequest { reference: String::new(), ..noted() }), []);
        let bad = NoteRequest {
            service: "haircut".into(),
            mission: String::new(),
            reference: "x".repeat(65),
            promised_on: NaiveDate::from_ymd_opt(2206, 12, 20),
        };
        assert_eq!(
            refused(&bad),
            [
                ("service", "form-service-missing"),
                ("mission", "form-mission-missing"),
                ("reference", "form-too-long"),
                ("promised_on", "form-date-too-far-ahead"),
            ]
        );
    }

    #[test]
    fn a_line_says_something_and_not_a_book() {
        assert_eq!(check_event("called"), Ok(()));
        assert!(check_event("").is_err() && check_event(&"x".repeat(2001)).is_err());
    }
}
