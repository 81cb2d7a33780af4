//! Which messages count now: a pure function of the set of messages that were received.
//!
//! A reference means the message of its sender, identifier and time. Issuers write the time carelessly (without
//! its zone, half a minute off), and a withdrawal that finds nothing leaves a danger shown that is over. Others
//! use an identifier again within ten minutes, for something else. So where no message of exactly that time is
//! held, the nearest of the same sender and identifier is meant whose time is up to a minute away, or whole
//! quarters of an hour, as a zone is.
//!
//! - **The order of arrival does not matter.** Nothing is decided when a message comes: who is meant is looked for
//!   among all that are held, each time that somebody asks. If the exact one comes later, it is meant from then
//!   on, and what was meant in its place counts again, as if it had come first. Two that are equally near are
//!   both meant, so no tie is broken by anything but the set.
//! - **Forgetting does not matter.** A message that expired is kept as long as one of its name that could be
//!   meant in its place is not: else a reference to the one would come to mean the other.
//! - **A stranger withdraws nothing.** Whoever is meant, and however, is reached only by a message of the same
//!   sender, written the same, in the same channel, not sent before it; a sender that is referred to in other
//!   capitals is that sender, and a reference to another's message is none. Each source has a book of its own.
//! - **A bogus reference withdraws nothing**, unless its identifier is one that the sender gave.

mod book;
mod effect;
mod escalation;

pub use book::{Book, MAX_MESSAGES, Outcome};
pub use escalation::{escalates, gravity};
