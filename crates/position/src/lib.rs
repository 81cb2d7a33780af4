//! Where the device is: gpsd, GeoClue, a telephone's own service, and replay of GPX and NMEA.
//!
//! A [`Source`] yields [`Observation`]s, one after another: fixes, and every reason why there is none.
//! [`Attended`] looks after one: what cannot be believed is named, and silence is told. Nothing here
//! decides about alerts, stores anything or sends a position anywhere; the only peers are a gpsd that
//! the caller names, and the system's own location service.

pub mod accuracy;
pub mod age;
mod attended;
pub mod device;
mod error;
#[cfg(target_os = "linux")]
pub mod geoclue;
pub mod gpsd;
mod observation;
mod pauses;
pub mod replay;
pub mod sampling;
mod source;
mod vet;

pub use accuracy::DEFAULT_ACCURACY_M;
pub use attended::Attended;
pub use error::PositionError;
pub use observation::{Denial, Doubt, Loss, Observation, Origin, Sighting};
pub use source::Source;
pub use vet::Vet;
