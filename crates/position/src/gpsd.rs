//! gpsd, the GPS daemon of Linux and the BSDs, over its JSON protocol.

mod connection;
mod followed;
mod lines;
mod report;

pub use connection::Gpsd;
pub use followed::{Followed, STALE_AFTER};

use self::report::Report;
use crate::Observation;

/// What one line from gpsd says about the position, if anything: a fix, that there is none, or that it
/// cannot be believed. Lines that are not JSON, or another report, say nothing.
pub fn read_line(line: &[u8]) -> Option<Observation> {
    Report::parse(line)?.observation()
}
