//! One admission to GeoClue: a client that was started.

use std::time::Duration;

use futures_util::StreamExt as _;
use zbus::connection::Builder;
use zbus::fdo::{PropertiesChangedStream, PropertiesProxy};
use zbus::proxy::{CacheProperties, OwnerChangedStream, SignalStream};
use zbus::zvariant::OwnedObjectPath;
use zbus::{Connection, Proxy};

use super::location;
use super::trouble::{of_admission, of_call};
use crate::{Denial, Loss, Observation};

/// The name of the service on the bus.
pub(super) const SERVICE: &str = "org.freedesktop.GeoClue2";

const MANAGER_PATH: &str = "/org/freedesktop/GeoClue2/Manager";
const MANAGER: &str = "org.freedesktop.GeoClue2.Manager";
const CLIENT: &str = "org.freedesktop.GeoClue2.Client";

/// GeoClue's `EXACT` of its accuracy levels.
const EXACT: u32 = 8;

/// Longest for one call: the service is started by the first one, and the agent may ask the person.
const CALL_TIMEOUT: Duration = Duration::from_secs(25);

/// A client of GeoClue that was started. Dropping it ends it: GeoClue sees the connection go.
pub(super) struct Session {
    bus: Connection,
    client: Proxy<'static>,
    locations: SignalStream<'static>,
    changes: PropertiesChangedStream,
    owners: OwnerChangedStream<'static>,
    /// A location that was announced and not read yet.
    announced: Option<OwnedObjectPath>,
    /// A pace that GeoClue was not told yet.
    pace: Option<Duration>,
}

impl Session {
    /// Asks GeoClue for a client and starts it, or says why it cannot be.
    pub(super) async fn open(
        address: Option<&str>,
        desktop_id: &str,
        pace: Duration,
    ) -> Result<Self, Observation> {
        let bus = connect(address).await.map_err(|error| of_call(&error))?;
        let manager = proxy(&bus, MANAGER_PATH, MANAGER).await.map_err(|error| of_call(&error))?;
        let path: OwnedObjectPath =
            manager.call("GetClient", &()).await.map_err(|error| of_admission(&error))?;
        let session = Self::prepare(bus, path, desktop_id, pace);
        let session = session.await.map_err(|error| of_call(&error))?;
        let start = session.client.call::<_, _, ()>("Start", &()).await;
        start.map_err(|error| of_call(&error))?;
        Ok(session)
    }

    /// Listens before anything is said.
    async fn prepare(
        bus: Connection,
        path: OwnedObjectPath,
        desktop_id: &str,
        pace: Duration,
    ) -> zbus::Result<Self> {
        let client = proxy(&bus, path.as_str().to_owned(), CLIENT).await?;
        client.set_property("DesktopId", desktop_id).await?;
        client.set_property("RequestedAccuracyLevel", EXACT).await?;
        client.set_property("TimeThreshold", seconds(pace)).await?;
        let locations = client.receive_signal("LocationUpdated").await?;
        let owners = client.receive_owner_changed().await?;
        let properties = PropertiesProxy::builder(&bus).destination(SERVICE)?.path(path)?;
        let properties = properties.cache_properties(CacheProperties::No).build().await?;
        let changes = properties.receive_properties_changed().await?;
        let (announced, pace) = (None, None);
        Ok(Self { bus, client, locations, changes, owners, announced, pace })
    }

    /// What GeoClue says next. Anything but a fix or a doubt ends the session. Safe to cancel.
    pub(super) async fn observe(&mut self) -> Observation {
        loop {
            if let Some(pace) = self.pace {
                // A pace that is not taken costs energy, not a warning.
                let _ = self.client.set_property("TimeThreshold", seconds(pace)).await;
                self.pace = None;
            }
            if let Some(path) = self.announced.clone() {
                let read = location::read(&self.bus, path.as_ref()).await;
                self.announced = None;
                match read {
                    Ok(said) => return said,
                    // It was followed by the next one before it could be read.
                    Err(_) => continue,
                }
            }
            if let Some(end) = self.wait().await {
                return end;
            }
        }
    }

    /// Waits until a location is announced, or the session is over.
    async fn wait(&mut self) -> Option<Observation> {
        tokio::select! {
            signal = self.locations.next() => match signal {
                Some(signal) => {
                    let paths = signal.body().deserialize::<(OwnedObjectPath, OwnedObjectPath)>();
                    self.announced = paths.ok().map(|(_, new)| new);
                    None
                }
                None => Some(Observation::Lost(Loss::Unreachable)),
            },
            change = self.changes.next() => match change {
                Some(change) => was_stopped(&change).then_some(Observation::Denied(Denial::Refused)),
                None => Some(Observation::Lost(Loss::Unreachable)),
            },
            _ = self.owners.next() => Some(Observation::Lost(Loss::Unreachable)),
        }
    }

    /// How often to be told from now on.
    pub(super) fn pace(&mut self, pace: Duration) {
        self.pace = Some(pace);
    }
}

async fn connect(address: Option<&str>) -> zbus::Result<Connection> {
    let bus = match address {
        None => Builder::system()?,
        Some(address) => Builder::address(address)?,
    };
    bus.method_timeout(CALL_TIMEOUT).build().await
}

async fn proxy(
    bus: &Connection,
    path: impl Into<String>,
    interface: &'static str,
) -> zbus::Result<Proxy<'static>> {
    let proxy = zbus::proxy::Builder::new(bus).destination(SERVICE)?.path(path.into())?;
    proxy.interface(interface)?.cache_properties(CacheProperties::No).build().await
}

/// GeoClue counts in whole seconds; 0 is every location that it has.
fn seconds(pace: Duration) -> u32 {
    u32::try_from(pace.as_secs()).unwrap_or(u32::MAX).saturating_sub(1)
}

/// Whether the person switched location off, or took the permission back, while it ran.
fn was_stopped(change: &zbus::fdo::PropertiesChanged) -> bool {
    let Ok(change) = change.args() else { return false };
    let active = change.changed_properties.get("Active");
    active.is_some_and(|active| active.downcast_ref::<bool>() == Ok(false))
}
