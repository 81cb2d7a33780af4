//! Which messages count now: a pure function of the set of messages that were received.

mod book;
mod effect;
mod escalation;

pub use book::{Book, MAX_MESSAGES, Outcome};
pub use escalation::escalates;
