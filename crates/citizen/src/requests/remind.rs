//! When a noted request is remembered: before an appointment, on the promised day and after it.

use crate::stored::{NotedRequest, StoredAppointment};
use crate::views::RequestReminderView;
use crate::{Message, Value};
use chrono::{Days, NaiveDate};

/// Days before an appointment.
pub(crate) const BEFORE_APPOINTMENT: [u64; 3] = [7, 1, 0];
/// Days after the promised day: from then on the consulate is asked.
const AFTER_PROMISE: [u64; 2] = [0, 3];

/// What is still ahead, soonest first; of what has passed, only the last.
pub(crate) fn plan(noted: &NotedRequest, today: NaiveDate) -> Vec<RequestReminderView> {
    let appointment = noted.appointment.filter(|there| there.on >= today);
    let mut all: Vec<_> = appointment.into_iter().flat_map(before).collect();
    all.extend(noted.promised_on.into_iter().flat_map(after));
    all.sort_by_key(|reminder| reminder.due_on);
    let passed = all.iter().filter(|reminder| reminder.due_on <= today).count();
    all.drain(..passed.saturating_sub(1));
    all
}

fn before(there: StoredAppointment) -> impl Iterator<Item = RequestReminderView> {
    let message = Message::plain("next-appointment").with("date", Value::Date(there.on));
    let due = BEFORE_APPOINTMENT
        .into_iter()
        .filter_map(move |days| there.on.checked_sub_days(Days::new(days)));
    due.map(move |due_on| RequestReminderView { due_on, message: message.clone().into() })
}

fn after(promised_on: NaiveDate) -> impl Iterator<Item = RequestReminderView> {
    AFTER_PROMISE.into_iter().filter_map(move |days| {
        let due_on = promised_on.checked_add_days(Days::new(days))?;
        let key = if days == 0 { "next-promised" } else { "next-promised-late" };
        let message = Message::plain(key).with("date", Value::Date(promised_on)).into();
        Some(RequestReminderView { due_on, message })
    })
}

#[cfg(test)]
mod tests {
    use super::plan;
    use crate::stored::{NotedRequest, StoredAppointment};
    use chrono::NaiveDate;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn an_appointment_is_remembered_before_and_a_promise_from_its_day_on() {
        let on = day("2026-12-10");
        let noted = NotedRequest {
            appointment: Some(StoredAppointment { on, time: None }),
            promised_on: Some(day("2026-12-20")),
            ..NotedRequest::default()
        };
        let due = |today: &str| -> Vec<(String, String)> {
            let plan = plan(&noted, day(today)).into_iter();
            plan.map(|it| (it.due_on.to_string(), it.message.key)).collect()
        };
        let said = |days: &[(&str, &str)]| -> Vec<(String, String)> {
            days.iter().map(|(day, key)| ((*day).to_owned(), (*key).to_owned())).collect()
        };
        assert_eq!(
            due("2026-11-22"),
            said(&[
                ("2026-12-03", "next-appointment"),
                ("2026-12-09", "next-appointment"),
                ("2026-12-10", "next-appointment"),
                ("2026-12-20", "next-promised"),
                ("2026-12-23", "next-promised-late"),
            ])
        );
        assert_eq!(due("2026-12-09")[0].0, "2026-12-09");
        assert_eq!(due("2026-12-11")[0].0, "2026-12-20");
        assert_eq!(due("2027-01-01"), said(&[("2026-12-23", "next-promised-late")]));
    }
}
