//! What goes into a calendar.

use super::MessageView;
use super::document::hide_content;
use chrono::{NaiveDate, NaiveTime};
use serde::Serialize;

/// One day of a calendar.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CalendarEntryView {
    /// The same at every export, so that a calendar replaces it.
    pub uid: String,
    /// The day.
    pub on: NaiveDate,
    /// As the clocks there show it.
    pub time: Option<NaiveTime>,
    /// What it says.
    pub message: MessageView,
    /// When the calendar reminds, in days before.
    pub alarms_days_before: Vec<u32>,
}

hide_content!(CalendarEntryView);
