//! A consulate on loopback with an officer, made for one run.

use crate::Line;
use amana_alerts::trust::{GeoBox, Territory};
use amana_channel::{Channel, ChannelError, Witness};
use amana_consulate::office::ceremony::{self, KeyTree};
use amana_consulate::office::roster::{self, OFFICE};
use amana_consulate::office::tls::{self, TlsError};
use amana_consulate::office::{Desk, DeskError};
use amana_consulate::{
    Clock, Config, Mission, Role, Running, ServeError, StoreError, make_invitation, serve,
};
use amana_contract::trust::Invitation;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Why the loopback consulate did not open.
#[derive(Debug, thiserror::Error)]
pub enum LoopbackError {
    /// A socket or file.
    #[error("loopback or disk: {0}")]
    Io(#[from] std::io::Error),
    /// Certificates.
    #[error(transparent)]
    Tls(#[from] TlsError),
    /// The server.
    #[error(transparent)]
    Serve(#[from] ServeError),
    /// Its store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The officer.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// The officer's keys.
    #[error(transparent)]
    Keys(#[from] amana_consulate::office::keys::KeysError),
    /// The way to it.
    #[error(transparent)]
    Channel(#[from] ChannelError),
}

/// Server, line and officer.
pub struct Loopback {
    running: Running,
    /// The line that the app's connections go through.
    pub line: Line,
    /// The officer, with keys of their own.
    pub desk: Desk,
    mission: Mission,
    server_folder: PathBuf,
    clock: Clock,
}

impl Loopback {
    /// Opens a consulate in `folder` with fresh roots.
    ///
    /// # Errors
    /// [`LoopbackError`].
    pub async fn open(
        folder: &Path,
        clock: Clock,
        officer_witness: Arc<dyn Witness>,
    ) -> Result<Self, LoopbackError> {
        let (line, far_end) = Line::open().await?;
        let origin = format!("https://localhost:{}", line.port());
        let tree = ceremony::make_key_tree("Ministry of Foreign Affairs (demo)", "Valencia (demo)");
        let identity = tls::make("localhost")?;
        let mission = Mission {
            origin: origin.clone(),
            tls_root: identity.root,
            trust_root: tree.fingerprint,
        };
        let KeyTree { roots, bundle, online, office, .. } = tree;
        let server_folder = folder.join("server");
        let config = Config {
            folder: server_folder.clone(),
            online_keys: online,
            tls: identity.files,
            trust_bundle: bundle,
            origin: origin.clone(),
            clock: clock.clone(),
        };
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await?.into_std()?;
        let address = listener.local_addr()?;
        let running = serve(listener, config).await?;
        // The line waits for this; it cannot have gone.
        let _ = far_end.send(address);
        let keys = folder.join("office");
        office.write(&keys, &mission)?;
        let code = make_invitation(running.store(), Role::Officer, clock())?;
        let channel = Channel::open(&origin, mission.tls_root, officer_witness)?;
        let mut desk = Desk::enrol(channel, &keys, &code).await?.with_clock(clock.clone());
        let now = clock();
        let own = roster::issuer(OFFICE, Vec::new(), spain(), desk.alert_key(), now);
        desk.publish_roster(&roster::first(vec![own], now), &roots).await?;
        Ok(Self { running, line, desk, mission, server_folder, clock })
    }

    /// A fresh invitation for a citizen.
    ///
    /// # Errors
    /// [`LoopbackError::Store`].
    pub fn invite(&self) -> Result<Invitation, LoopbackError> {
        let code = make_invitation(self.running.store(), Role::Citizen, (self.clock)())?;
        Ok(self.mission.invite(code))
    }

    /// Everything that the server keeps.
    pub fn server_folder(&self) -> &Path {
        &self.server_folder
    }

    /// Closes the consulate.
    pub async fn close(self) {
        self.running.shutdown().await;
    }
}

/// Where the demo's office may alert.
fn spain() -> Territory {
    let bounds = GeoBox { south: 27, west: -19, north: 44, east: 5 };
    Territory { countries: vec!["ES".to_owned()], boxes: vec![bounds] }
}
