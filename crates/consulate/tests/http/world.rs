//! A consulate of one test: a throw-away folder, throw-away keys, a clock that stands still.

use amana_channel::{Channel, ChannelError, NoWitness};
use amana_consulate::office::ceremony::{KeyTree, make_key_tree};
use amana_consulate::office::tls::{self, TlsIdentity};
use amana_consulate::office::{Desk, DeskError};
use amana_consulate::{Clock, Config, Mission, Role, Running, make_invitation, serve};
use amana_contract::problem::Code;
use chrono::{DateTime, TimeDelta, Utc};
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tempfile::TempDir;

/// A clock that moves when a test says so.
#[derive(Clone)]
pub struct HandClock(Arc<AtomicI64>);

impl HandClock {
    pub fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0.load(Ordering::SeqCst)).expect("a time")
    }

    pub fn advance(&self, by: TimeDelta) {
        self.0.fetch_add(by.num_milliseconds(), Ordering::SeqCst);
    }

    pub fn clock(&self) -> Clock {
        let clock = self.clone();
        Arc::new(move || clock.now())
    }
}

pub struct World {
    pub folder: TempDir,
    pub running: Running,
    pub tree: KeyTree,
    pub tls: TlsIdentity,
    pub clock: HandClock,
}

impl World {
    pub async fn start() -> Self {
        let folder = TempDir::new().expect("a folder");
        let start: DateTime<Utc> = "2026-11-22T08:00:00Z".parse().expect("a time");
        let clock = HandClock(Arc::new(AtomicI64::new(start.timestamp_millis())));
        let tree = make_key_tree("Ministry", "Consulate in Valencia");
        let tls = tls::make("localhost").expect("a certificate");
        let running = open(&folder, &tree, &tls, &clock).await;
        Self { folder, running, tree, tls, clock }
    }

    /// The same folder and keys under another port.
    pub async fn restart(self) -> Self {
        let Self { folder, running, tree, tls, clock } = self;
        running.shutdown().await;
        let running = open(&folder, &tree, &tls, &clock).await;
        Self { folder, running, tree, tls, clock }
    }

    pub fn channel(&self) -> Channel {
        Channel::open(self.running.origin(), self.tls.root, Arc::new(NoWitness)).expect("a channel")
    }

    pub fn invite(&self, role: Role) -> String {
        make_invitation(self.running.store(), role, self.clock.now()).expect("an invitation")
    }

    pub fn mission(&self) -> Mission {
        Mission {
            origin: self.running.origin().into(),
            tls_root: self.tls.root,
            trust_root: self.tree.fingerprint,
        }
    }

    /// An officer with the office's keys in a folder of their own.
    pub async fn desk(&self) -> (Desk, TempDir) {
        let keys = TempDir::new().expect("a folder");
        self.tree.office.write(keys.path(), &self.mission()).expect("writes keys");
        let code = self.invite(Role::Officer);
        let desk = Desk::enrol(self.channel(), keys.path(), &code).await.expect("enrols");
        (desk.with_clock(self.clock.clock()), keys)
    }
}

pub fn config(folder: &TempDir, tree: &KeyTree, tls: &TlsIdentity, origin: String) -> Config {
    Config {
        folder: folder.path().to_owned(),
        online_keys: tree.online.clone(),
        tls: tls.files.clone(),
        trust_bundle: tree.bundle.clone(),
        origin,
        clock: amana_consulate::clock::system(),
    }
}

pub fn listen() -> (TcpListener, String) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    (listener, format!("https://localhost:{port}"))
}

async fn open(folder: &TempDir, tree: &KeyTree, tls: &TlsIdentity, clock: &HandClock) -> Running {
    let (listener, origin) = listen();
    let config = Config { clock: clock.clock(), ..config(folder, tree, tls, origin) };
    serve(listener, config).await.expect("serves")
}

/// The code of a refusal.
#[track_caller]
pub fn refused<T: std::fmt::Debug>(outcome: Result<T, ChannelError>) -> Code {
    match outcome.expect_err("should be refused") {
        ChannelError::Refused(code) => code,
        other => panic!("{other:?}"),
    }
}

/// The code of a refusal at the desk.
#[track_caller]
pub fn desk_refused<T: std::fmt::Debug>(outcome: Result<T, DeskError>) -> Code {
    match outcome.expect_err("should be refused") {
        DeskError::Channel(error) => refused::<()>(Err(error)),
        other => panic!("{other:?}"),
    }
}
