//! The seams: what a test or the demo may replace, and nothing more.

use crate::views::{AlertView, GapView, ProgressView};
use amana_channel::Witness;
use amana_vault::KdfCost;
use amana_vault::holder::KeyHolder;
use chrono::{DateTime, Utc};
use std::path::PathBuf;
use std::sync::Arc;
use uuid::Uuid;

/// The time.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> DateTime<Utc>;
}

/// The system's clock.
#[derive(Debug, Clone, Copy)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one clock of the app")]
    fn now(&self) -> DateTime<Utc> {
        std::time::SystemTime::now().into()
    }
}

/// What is shown somewhere and may be different now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Topic {
    /// Whether there is a vault and whether it is open.
    Access,
    /// Documents and persons.
    Documents,
    /// Requests and drafts.
    Requests,
    /// Alerts, their sources, the position's state.
    Alerts,
    /// Consulates, and how they are reached.
    Consulates,
    /// Locks, backups, the activity log.
    Security,
    /// Settings.
    Settings,
}

/// Something that the person may want to see at once.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// An alert concerns where the person is or what they watch. Raised once for each alert, and once more
    /// for who comes there after it was raised for what they watch.
    AlertRaised(Box<AlertView>),
    /// Alerts that may concern the person or what they watch, and are no alarm: told as one.
    NoticeGiven {
        /// Which; each is told once, and once more when the device heads for it.
        alerts: Vec<Uuid>,
    },
    /// Amana cannot see something any more: told once each time that it opens, for each source.
    GapOpened(Box<GapView>),
    /// A crisis desk answered a call for help.
    DistressAnswered,
    /// Verified news of one of the person's requests.
    RequestNews {
        /// The request.
        request: Uuid,
    },
    /// What is shown of this is no longer true: ask for the view again.
    Changed(Topic),
    /// Long work goes on.
    Progress(ProgressView),
}

/// Where events go: the shell's windows and notifications, the terminal, a test.
pub trait EventSink: Send + Sync {
    /// Takes an event. Must not block.
    fn event(&self, event: Event);
}

/// Everything around a citizen.
#[derive(Clone)]
pub struct World {
    /// The data folder.
    pub folder: PathBuf,
    /// Where device keys are kept.
    pub holder: Arc<dyn KeyHolder>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Sees what is about to leave; nobody, in the app as people run it.
    pub witness: Arc<dyn Witness>,
    /// Where events go.
    pub events: Arc<dyn EventSink>,
    /// What opening the vault costs; `None` for about half a second on this device.
    pub kdf_cost: Option<KdfCost>,
}
