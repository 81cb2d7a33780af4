//! A telephone's own location service: the shell pushes what the system says, the source tells it.
//!
//! The system calls back on a thread of its own, in a language of its own; what a plugin has to do is
//! to call [`DeviceFeed::push`], and to obey [`DeviceFeed::paces`]. Only the newest word counts: a place
//! that was left is of no use, so nothing queues and nothing grows.

use std::fmt;
use std::time::Duration;

use chrono::{DateTime, Utc};
use serde::Deserialize;
use tokio::sync::watch;

use crate::accuracy::known;
use crate::sampling::LONGEST;
use crate::{Denial, Doubt, Loss, Observation, Origin, Source};

/// What the plugin of a telephone pushes; also as JSON.
#[derive(Clone, Copy, Deserialize, PartialEq)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum DevicePush {
    /// A location.
    Reading(DeviceReading),
    /// Nobody was asked yet, or the system will ask again.
    PermissionUnknown,
    /// The person, or the system's settings, said no.
    PermissionDenied,
    /// Permitted, and nothing known: location is switched on and finds nothing.
    NoSignal,
}

/// A location as Android's `Location` and iOS's `CLLocation` have it. No `Debug` text shows it.
#[derive(Clone, Copy, Deserialize, PartialEq)]
pub struct DeviceReading {
    /// Degrees north.
    pub lat_deg: f64,
    /// Degrees east.
    pub lon_deg: f64,
    /// Horizontal accuracy in metres; missing or negative when it is not known.
    pub accuracy_m: Option<f64>,
    /// When it was taken.
    pub at: DateTime<Utc>,
    /// Metres a second; negative when it is not known.
    pub speed_mps: Option<f64>,
    /// Degrees clockwise from north; negative when it is not known.
    pub heading_deg: Option<f64>,
    /// Android's `isMock`, iOS's `isSimulatedBySoftware`.
    #[serde(default)]
    pub is_mock: bool,
}

impl fmt::Debug for DevicePush {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Reading(_) => "Reading(…)",
            Self::PermissionUnknown => "PermissionUnknown",
            Self::PermissionDenied => "PermissionDenied",
            Self::NoSignal => "NoSignal",
        })
    }
}

impl fmt::Debug for DeviceReading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DeviceReading(…)")
    }
}

impl From<DevicePush> for Observation {
    fn from(push: DevicePush) -> Self {
        match push {
            DevicePush::Reading(reading) => reading.into(),
            DevicePush::PermissionUnknown => Self::PermissionUnknown,
            DevicePush::PermissionDenied => Self::Denied(Denial::Refused),
            DevicePush::NoSignal => Self::Lost(Loss::NoSignal),
        }
    }
}

impl From<DeviceReading> for Observation {
    fn from(reading: DeviceReading) -> Self {
        if reading.is_mock {
            return Self::Doubtful(Doubt::Mocked);
        }
        let accuracy_m = known(reading.accuracy_m).unwrap_or(-1.0);
        let place = (reading.lat_deg, reading.lon_deg);
        let seen = Self::at(place, accuracy_m, reading.at, Origin::Device);
        seen.map(|seen| seen.moving(reading.speed_mps, reading.heading_deg)).into()
    }
}

/// The shell's end: as many clones as it needs.
#[derive(Clone)]
pub struct DeviceFeed {
    said: watch::Sender<Observation>,
    pace: watch::Sender<Duration>,
}

impl DeviceFeed {
    /// A feed that has said nothing yet: the permission is unknown.
    pub fn new() -> Self {
        let said = watch::Sender::new(Observation::PermissionUnknown);
        Self { said, pace: watch::Sender::new(LONGEST) }
    }

    /// The system said something. Never waits; from any thread.
    pub fn push(&self, push: DevicePush) {
        self.said.send_replace(push.into());
    }

    /// The other end, which first says what was pushed last. It ends when the last feed is dropped.
    pub fn source(&self) -> DeviceSource {
        let mut said = self.said.subscribe();
        said.mark_changed();
        DeviceSource { said, pace: self.pace.clone() }
    }

    /// How long until the next fix is needed: the plugin asks the system for one so often.
    pub fn paces(&self) -> watch::Receiver<Duration> {
        self.pace.subscribe()
    }
}

impl Default for DeviceFeed {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for DeviceFeed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DeviceFeed(…)")
    }
}

/// A [`DeviceFeed`] as a position source.
pub struct DeviceSource {
    said: watch::Receiver<Observation>,
    pace: watch::Sender<Duration>,
}

impl Source for DeviceSource {
    async fn observe(&mut self) -> Option<Observation> {
        self.said.changed().await.ok()?;
        Some(*self.said.borrow_and_update())
    }

    fn pace(&mut self, next_sample_in: Duration) {
        self.pace
            .send_if_modified(|pace| std::mem::replace(pace, next_sample_in) != next_sample_in);
    }
}

impl fmt::Debug for DeviceSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DeviceSource(…)")
    }
}
