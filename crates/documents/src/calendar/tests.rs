//! What is written is read back by somebody else's reader.

use chrono::{TimeZone, Utc};
use icalendar::{Calendar, Component};
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

use super::*;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 2, 28).expect("a day")
}

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 28, 9, 30, 0).single().expect("a time")
}

fn entry(title: &str, description: &str, when: When) -> Entry {
    Entry {
        uid: "7f-passport@amana".to_owned(),
        title: title.to_owned(),
        description: description.to_owned(),
        when,
        alarms_days_before: vec![30, 7, 0],
    }
}

const ARABIC: &str = "ينتهي جواز السفر في 28 فبراير 2027؛ احجز موعدًا لدى القنصلية, قبل ذلك; وخذ \
                      معك الأصل\\النسخة\nوالصور";

#[test]
fn another_reader_reads_what_was_meant() {
    let file = ics(&[entry("Passport; expires, soon", ARABIC, When::Day(day()))], now());
    let read: Calendar = file.parse().expect("a calendar");
    let event = read.events().next().expect("an event");
    assert_eq!(event.get_summary(), Some("Passport; expires, soon"));
    assert_eq!(event.get_description(), Some(ARABIC));
    assert_eq!(event.get_uid(), Some("7f-passport@amana"));
    assert_eq!(event.get_timestamp(), Some(now()));
    assert_eq!(event.get_start(), Some(day().into()));
    assert_eq!(event.get_end(), Some(day().succ_opt().expect("a day").into()));
    let alarms: Vec<_> =
        event.components().iter().map(|alarm| alarm.property_value("TRIGGER")).collect();
    assert_eq!(alarms, [Some("-P29DT15H"), Some("-P6DT15H"), Some("PT9H")]);
}

#[test]
fn a_visit_has_a_time() {
    let (start, end) = (now(), now() + chrono::TimeDelta::minutes(30));
    let file = ics(&[entry("Visit", "", When::Time { start, end })], now());
    assert!(file.contains("\r\nDTSTART:20261128T093000Z\r\nDTEND:20261128T100000Z\r\n"));
    assert!(!file.contains("TRANSP") && file.contains("TRIGGER:-P30D\r\n"));
    let none = ics(&[entry("Visit", "", When::Time { start, end: start })], now());
    assert!(!none.contains("DTEND"));
}

#[test]
fn the_file_is_always_the_same() {
    is_exactly(&ics(&[entry("Passport", "", When::Day(day()))], now()));
}

/// Every byte, as a calendar gets it.
fn is_exactly(file: &str) {
    let alarm = |trigger: &str| {
        format!(
            "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:{trigger}\r\nDESCRIPTION:Passport\r\nEND:VALARM\r\n"
        )
    };
    let expected = [
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Amana//Amana//EN\r\nCALSCALE:GREGORIAN\r\n",
        "BEGIN:VEVENT\r\nUID:7f-passport@amana\r\nDTSTAMP:20261128T093000Z\r\n",
        "DTSTART;VALUE=DATE:20270228\r\nDTEND;VALUE=DATE:20270301\r\nTRANSP:TRANSPARENT\r\n",
        "SUMMARY:Passport\r\n",
        &alarm("-P29DT15H"),
        &alarm("-P6DT15H"),
        &alarm("PT9H"),
        "END:VEVENT\r\nEND:VCALENDAR\r\n",
    ];
    assert_eq!(file, expected.concat());
}

#[test]
fn it_is_bounded() {
    let long = entry(&"م".repeat(10_000), "", When::Day(day()));
    let many = Entry { alarms_days_before: (0..100).collect(), ..long };
    let file = ics(&vec![many; MOST_ENTRIES + 1], now());
    assert_eq!(file.matches("BEGIN:VEVENT").count(), MOST_ENTRIES);
    assert_eq!(file.matches("BEGIN:VALARM").count(), MOST_ENTRIES * MOST_ALARMS);
}

proptest! {
    #[test]
    fn no_text_breaks_a_line(title in any::<String>(), description in any::<String>()) {
        let file = ics(&[entry(&title, &description, When::Day(day()))], now());
        prop_assert!(file.ends_with("\r\n"));
        let mut names = 0;
        for line in file.split_terminator("\r\n") {
            prop_assert!(line.len() <= LINE_BYTES);
            prop_assert!(!line.contains(['\r', '\n']));
            names += usize::from(!line.starts_with(' '));
        }
        let texts = 1 + usize::from(!description.is_empty());
        prop_assert_eq!(names, 4 + 7 + texts + 3 * 5 + 1, "no line of somebody else's");
    }
}
