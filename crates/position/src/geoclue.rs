//! GeoClue, the location service of Linux desktops, over D-Bus.
//!
//! GeoClue lets nobody in while no *agent* of the desktop runs (a bare window manager, a server): its
//! `GetClient` is then refused or never answered, whatever the person wants. That is told as
//! [`Denial::NoAgent`](crate::Denial::NoAgent), apart from a no. The agent says whether location is
//! switched on at all. Only about apps in a sandbox (Flatpak) does GeoClue ask it further, by the desktop
//! id: for any other app the desktop's switch is the whole permission. An agent knows the app by its
//! `.desktop` file, so the id must be that of the installed file.
//!
//! GeoClue is another program. To find a position without a receiver it may ask a service on the
//! internet about the wireless networks around; that is its setting, not ours.

mod location;
mod session;
mod trouble;

use std::fmt;
use std::time::Duration;

use tokio::time::{Instant, sleep_until, timeout_at};

use self::session::Session;
use crate::pauses::Pauses;
use crate::sampling::SHORTEST;
use crate::{Observation, Source};

/// A GeoClue without a new location for so long is stale. It says nothing while the device rests, so it
/// is asked anew after [`REFRESH`].
pub const STALE_AFTER: Duration = Duration::from_secs(900);

/// After so long without a location, GeoClue is asked anew: it answers with where the device is.
const REFRESH: Duration = Duration::from_secs(300);

/// GeoClue, for ever: when it is not there, or says no, that is told, and it is tried again after 1 s,
/// 2 s, 4 s … up to 30 s. A "no" of the person is asked again only every [`ASK_AGAIN`].
pub struct GeoClue {
    bus: Bus,
    desktop_id: String,
    pace: Duration,
    session: Option<Session>,
    refresh_at: Instant,
    pauses: Pauses,
    again_at: Option<Instant>,
}

/// How long a refusal holds before GeoClue is asked again: the person may have changed their mind in the
/// system's settings, and an agent that asks must not ask all the time.
const ASK_AGAIN: Duration = Duration::from_secs(300);

enum Bus {
    System,
    At(String),
}

impl GeoClue {
    /// The GeoClue of this system. `desktop_id` is the name of the app's `.desktop` file without its
    /// ending.
    pub fn new(desktop_id: impl Into<String>) -> Self {
        Self::on(Bus::System, desktop_id.into())
    }

    /// The GeoClue on the bus at a D-Bus address.
    pub fn at(bus: impl Into<String>, desktop_id: impl Into<String>) -> Self {
        Self::on(Bus::At(bus.into()), desktop_id.into())
    }

    fn on(bus: Bus, desktop_id: String) -> Self {
        let (session, again_at, pauses) = (None, None, Pauses::default());
        let refresh_at = Instant::now() + REFRESH;
        Self { bus, desktop_id, pace: SHORTEST, session, refresh_at, pauses, again_at }
    }

    async fn open(&self) -> Result<Session, Observation> {
        let address = match &self.bus {
            Bus::System => None,
            Bus::At(address) => Some(address.as_str()),
        };
        Session::open(address, &self.desktop_id, self.pace).await
    }

    /// Ends the session, and says why.
    fn end(&mut self, why: Observation) -> Observation {
        self.session = None;
        let pause = match why {
            Observation::Denied(_) => ASK_AGAIN,
            _ => self.pauses.next(),
        };
        self.again_at = Some(Instant::now() + pause);
        why
    }

    /// What the session says next; `None` when it is time to ask anew.
    async fn hear(session: &mut Session, refresh_at: Instant) -> Option<Observation> {
        timeout_at(refresh_at, session.observe()).await.ok()
    }
}

/// Shows nothing.
impl fmt::Debug for GeoClue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("GeoClue(…)")
    }
}

impl Source for GeoClue {
    async fn observe(&mut self) -> Option<Observation> {
        loop {
            let Some(session) = &mut self.session else {
                if let Some(again_at) = self.again_at {
                    sleep_until(again_at).await;
                }
                match self.open().await {
                    Ok(session) => self.session = Some(session),
                    Err(why) => return Some(self.end(why)),
                }
                self.refresh_at = Instant::now() + REFRESH;
                continue;
            };
            match Self::hear(session, self.refresh_at).await {
                Some(said @ (Observation::Fix(_) | Observation::Doubtful(_))) => {
                    self.pauses.reset();
                    self.refresh_at = Instant::now() + REFRESH;
                    return Some(said);
                }
                Some(why) => return Some(self.end(why)),
                None => (self.session, self.again_at) = (None, None),
            }
        }
    }

    fn pace(&mut self, next_sample_in: Duration) {
        self.pace = next_sample_in;
        if let Some(session) = &mut self.session {
            session.pace(next_sample_in);
        }
    }
}
