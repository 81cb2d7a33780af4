//! Where the device is: gpsd, and replay of GPX and NMEA.
//!
//! A [`Source`] yields [`Fix`](amana_geofence::Fix)es, one after another. Nothing here decides
//! anything, stores anything or sends a position anywhere; the only peer is a gpsd that the caller
//! names.

mod accuracy;
mod error;
pub mod gpsd;
pub mod replay;
mod source;

pub use accuracy::DEFAULT_ACCURACY_M;
pub use error::PositionError;
pub use source::Source;
