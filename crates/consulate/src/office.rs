//! The office's half: its own keys on its own machine, and an HTTPS client that uses them.

pub mod ceremony;
mod desk;
mod enrolment;
pub mod import;
pub mod keys;
pub mod roster;
pub mod tls;

pub use desk::{Desk, DeskError, OpenedReport};
