//! How this program meets the open web: the system's roots, no proxy, https or this computer.
//!
//! Absent on purpose: who is asked, what is said, when to give up, a clock. A consulate is no part of the
//! open web: it is pinned, and of all this its channel takes only what a failure means.

mod address;
mod certificate;
mod client;

pub use address::{is_local, is_safe};
pub use certificate::is_about_the_certificate;
pub use client::{USER_AGENT, client};
