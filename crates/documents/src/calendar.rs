//! Deadlines and visits as a file for the person's own calendar (RFC 5545).
//!
//! Written here and not by a library: the one that there is for Rust stamps each alarm with the time of
//! its own clock, and this crate has none. It reads our files in the tests.

use chrono::{DateTime, Days, NaiveDate, Utc};

/// The most entries of one file.
pub const MOST_ENTRIES: usize = 1_000;
/// The most alarms of one entry; further ones are left out.
pub const MOST_ALARMS: usize = 8;
/// The longest text of an entry, in bytes; what is longer is cut.
pub const LONGEST_TEXT_BYTES: usize = 4_096;
/// RFC 5545, section 3.1: octets of a line without its break.
const LINE_BYTES: usize = 75;

/// When something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// All of a day, wherever one is.
    Day(NaiveDate),
    /// A time, and until when.
    Time {
        /// It begins.
        start: DateTime<Utc>,
        /// It ends; if that is not later than the start, it has no length.
        end: DateTime<Utc>,
    },
}

/// One thing in a calendar. No `Debug`: its texts may name a person.
#[derive(Clone, PartialEq, Eq)]
pub struct Entry {
    /// The same for the same thing, so that a second import replaces the first one.
    pub uid: String,
    /// One line.
    pub title: String,
    /// More; may be empty.
    pub description: String,
    /// When it is.
    pub when: When,
    /// Days before its beginning on which the calendar reminds; 0 is the day itself.
    pub alarms_days_before: Vec<u16>,
}

/// A calendar with these entries, the first [`MOST_ENTRIES`] of them, as RFC 5545 writes it: lines end
/// in CR LF and hold 75 octets, texts are escaped. `written_at` is the DTSTAMP of all entries.
#[must_use]
pub fn ics(entries: &[Entry], written_at: DateTime<Utc>) -> String {
    let mut file = Lines::default();
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line("PRODID:-//Amana//Amana//EN");
    file.line("CALSCALE:GREGORIAN");
    // No METHOD, so that nobody is asked for an answer (section 3.7.2): even what is only published
    // would have to name an ORGANIZER (RFC 5546, section 3.2.1), and some calendars insist on it.
    for entry in entries.iter().take(MOST_ENTRIES) {
        file.event(entry, written_at);
    }
    file.line("END:VCALENDAR");
    file.0
}

/// Content lines (section 3.1).
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn event(&mut self, entry: &Entry, written_at: DateTime<Utc>) {
        self.line("BEGIN:VEVENT");
        self.text("UID", &entry.uid);
        self.line(&format!("DTSTAMP:{}", utc(written_at)));
        self.when(entry.when);
        self.text("SUMMARY", &entry.title);
        if !entry.description.is_empty() {
            self.text("DESCRIPTION", &entry.description);
        }
        for days in entry.alarms_days_before.iter().take(MOST_ALARMS) {
            self.alarm(*days, entry);
        }
        self.line("END:VEVENT");
    }

    fn when(&mut self, when: When) {
        match when {
            When::Day(day) => {
                self.line(&format!("DTSTART;VALUE=DATE:{}", day.format("%Y%m%d")));
                // The end is the first day that is free again (section 3.6.1).
                if let Some(next) = day.checked_add_days(Days::new(1)) {
                    self.line(&format!("DTEND;VALUE=DATE:{}", next.format("%Y%m%d")));
                }
                // A deadline keeps nobody busy.
                self.line("TRANSP:TRANSPARENT");
            }
            When::Time { start, end } => {
                self.line(&format!("DTSTART:{}", utc(start)));
                if end > start {
                    self.line(&format!("DTEND:{}", utc(end)));
                }
            }
        }
    }

    /// A day begins at midnight, when nobody wants to be woken: it is told of at nine in the morning.
    fn alarm(&mut self, days: u16, entry: &Entry) {
        let trigger = match (entry.when, days) {
            (When::Day(_), 0) => "PT9H".to_owned(),
            (When::Day(_), days) => format!("-P{}DT15H", days - 1),
            (When::Time { .. }, 0) => "-PT2H".to_owned(),
            (When::Time { .. }, days) => format!("-P{days}D"),
        };
        self.line("BEGIN:VALARM");
        self.line("ACTION:DISPLAY");
        self.line(&format!("TRIGGER:{trigger}"));
        self.text("DESCRIPTION", &entry.title);
        self.line("END:VALARM");
    }

    fn text(&mut self, name: &str, text: &str) {
        self.line(&format!(
            "{name}:{}",
            escaped(&text[..text.floor_char_boundary(LONGEST_TEXT_BYTES)])
        ));
    }

    /// Folded before the octet that is too many, and never within a character.
    fn line(&mut self, line: &str) {
        let mut rest = line;
        let mut room = LINE_BYTES;
        while rest.len() > room {
            let (part, after) = rest.split_at(rest.floor_char_boundary(room));
            self.0.push_str(part);
            self.0.push_str("\r\n ");
            // The space counts.
            (rest, room) = (after, LINE_BYTES - 1);
        }
        self.0.push_str(rest);
        self.0.push_str("\r\n");
    }
}

fn utc(time: DateTime<Utc>) -> String {
    time.format("%Y%m%dT%H%M%SZ").to_string()
}

/// Section 3.3.11. Other control characters have no place in a text.
fn escaped(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() && c != '\t' => {}
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests;
