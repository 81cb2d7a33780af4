//! What a travel document is: its machine readable zone, its dates, the rules on its validity, its
//! scans.
//!
//! Pure: no I/O, no clock (today is an argument), no network. No error and no `Debug` text of this
//! crate carries a name, a number or a date of birth.

pub mod calendar;
pub mod copies;
pub mod document;
pub mod messages;
pub mod mrz;
pub mod reminders;
pub mod rules;
pub mod scan;
