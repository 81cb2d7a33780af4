//! A real consulate on loopback, with throw-away keys, that can be stopped and started again.

use crate::{HandClock, Port};
use amana_channel::{Channel, NoWitness};
use amana_citizen::Clock as _;
use amana_consulate::office::Desk;
use amana_consulate::office::ceremony::{KeyTree, make_key_tree};
use amana_consulate::office::tls::{self, TlsIdentity};
use amana_consulate::{Config, Mission, Role, Running, TlsFiles, make_invitation, serve};
use amana_contract::trust::Invitation;
use std::sync::Arc;
use tempfile::TempDir;

/// Folder, keys and port stay; the server comes and goes.
pub struct Consulate {
    folder: TempDir,
    office: TempDir,
    /// Its keys.
    pub tree: KeyTree,
    tls: TlsIdentity,
    clock: HandClock,
    port: Arc<Port>,
    origin: String,
    running: Option<Running>,
}

impl Consulate {
    /// A new one, open.
    pub async fn open(clock: &HandClock) -> Self {
        Self::open_at(clock, Arc::new(Port::reserve()), None).await
    }

    /// A new one at another's port: the same address, other keys, another certificate.
    pub async fn open_instead_of(other: &Self) -> Self {
        Self::open_at(&other.clock, other.port.clone(), None).await
    }

    /// A new one whose visitors know it by `origin`, where somebody else answers.
    pub(crate) async fn open_behind(clock: &HandClock, origin: &str) -> Self {
        Self::open_at(clock, Arc::new(Port::reserve()), Some(origin)).await
    }

    async fn open_at(clock: &HandClock, port: Arc<Port>, origin: Option<&str>) -> Self {
        let origin = origin.map_or_else(|| port.origin(), ToOwned::to_owned);
        let mut consulate = Self {
            folder: TempDir::new().expect("a folder"),
            office: TempDir::new().expect("a folder"),
            tree: make_key_tree("Ministry of Foreign Affairs", "Consulate General in Valencia"),
            tls: tls::make("localhost").expect("a certificate"),
            clock: clock.clone(),
            port,
            origin,
            running: None,
        };
        consulate.start().await;
        consulate
    }

    /// Opens the doors.
    ///
    /// # Panics
    /// When they are open.
    pub async fn start(&mut self) {
        let config = Config {
            folder: self.folder.path().to_owned(),
            online_keys: self.tree.online.clone(),
            tls: self.tls.files.clone(),
            trust_bundle: self.tree.bundle.clone(),
            origin: self.origin.clone(),
            clock: self.clock.for_consulate(),
        };
        let running = serve(self.port.listen(), config).await.expect("serves");
        assert!(self.running.replace(running).is_none(), "it was running");
    }

    /// Closes the doors: connections are refused.
    ///
    /// # Panics
    /// When they are closed.
    pub async fn stop(&mut self) {
        self.running.take().expect("it was running").shutdown().await;
    }

    /// Where it is and by which fingerprints it is known.
    pub fn mission(&self) -> Mission {
        Mission {
            origin: self.origin.clone(),
            tls_root: self.tls.root,
            trust_root: self.tree.fingerprint,
        }
    }

    /// A single-use invitation for a citizen.
    ///
    /// # Panics
    /// When the doors are closed.
    pub fn invite(&self) -> Invitation {
        self.mission().invite(self.code(Role::Citizen))
    }

    fn code(&self, role: Role) -> String {
        let running = self.running.as_ref().expect("it is running");
        make_invitation(running.store(), role, self.clock.now()).expect("an invitation")
    }

    /// The way there, for who speaks to it without an app.
    ///
    /// # Panics
    /// When the origin is none.
    pub fn channel(&self) -> Channel {
        Channel::open(&self.origin, self.tls.root, Arc::new(NoWitness)).expect("a channel")
    }

    /// An officer with the office's keys, on a machine of their own.
    ///
    /// # Panics
    /// When the officer cannot enrol.
    pub async fn desk(&self) -> Desk {
        self.tree.office.write(self.office.path(), &self.mission()).expect("writes the keys");
        let code = self.code(Role::Officer);
        let desk = Desk::enrol(self.channel(), self.office.path(), &code).await;
        desk.expect("enrols").with_clock(self.clock.for_consulate())
    }

    pub(crate) const fn tls_files(&self) -> &TlsFiles {
        &self.tls.files
    }

    pub(crate) fn own_origin(&self) -> String {
        self.port.origin()
    }

    /// Its port, to listen there when the doors are closed.
    pub fn port(&self) -> &Port {
        &self.port
    }
}
