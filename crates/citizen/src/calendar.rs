//! Days for a calendar as a file: the edge says the sentences, the days come from
//! [`crate::documents::calendar`] and [`crate::requests::calendar`].

use crate::views::{CalendarEntryView, MessageView};
use amana_documents::calendar::{self, Entry, When};
use chrono::{DateTime, Utc};

/// The text of an `.ics` file. A time stands in the description, as the clocks there show it: in which
/// zone they are is not known, so the entry takes the whole day.
pub fn ics(
    entries: &[CalendarEntryView],
    written_at: DateTime<Utc>,
    say: impl Fn(&MessageView) -> String,
) -> String {
    let entries: Vec<Entry> = entries.iter().map(|entry| of(entry, &say)).collect();
    calendar::ics(&entries, written_at)
}

fn of(entry: &CalendarEntryView, say: impl Fn(&MessageView) -> String) -> Entry {
    let days = entry.alarms_days_before.iter();
    Entry {
        uid: entry.uid.clone(),
        title: say(&entry.message),
        description: entry.time.map(|time| time.format("%H:%M").to_string()).unwrap_or_default(),
        when: When::Day(entry.on),
        alarms_days_before: days.filter_map(|days| u16::try_from(*days).ok()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::ics;
    use crate::Message;
    use crate::views::CalendarEntryView;
    use chrono::{DateTime, NaiveDate, NaiveTime};

    #[test]
    fn an_entry_takes_the_day_and_says_the_time() {
        let entry = CalendarEntryView {
            uid: "7-appointment".into(),
            on: NaiveDate::from_ymd_opt(2026, 12, 3).expect("a day"),
            time: NaiveTime::from_hms_opt(9, 30, 0),
            message: Message::plain("task-appointment").into(),
            alarms_days_before: vec![7, 0],
        };
        let file = ics(&[entry], DateTime::UNIX_EPOCH, |message| format!("<{}>", message.key));
        for line in
            ["UID:7-appointment", "SUMMARY:<task-appointment>", "DESCRIPTION:09:30", "20261203"]
        {
            assert!(file.contains(line), "{line} in {file}");
        }
        assert_eq!(file.matches("BEGIN:VALARM").count(), 2);
    }
}
