//! A real consulate in a process of its own, on loopback, with throw-away keys.

use crate::Outcome;
use amana_channel::{Call, Channel, NoWitness};
use amana_consulate::office::Desk;
use amana_consulate::office::ceremony::{KeyTree, make_key_tree};
use amana_consulate::office::tls;
use amana_consulate::{Config, Mission, Role, Store, clock, make_invitation};
use amana_contract::content_type;
use amana_contract::feed::{FeedHead, SignedFeedHead};
use amana_sealing::sign1;
use amana_sync::Address;
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;
use tokio::process::{Child, Command};

pub struct Server {
    folder: TempDir,
    office: TempDir,
    tree: KeyTree,
    store: Store,
    pub address: Address,
    _process: Child,
}

impl Server {
    pub async fn start() -> Outcome<Self> {
        let (folder, office) = (TempDir::new()?, TempDir::new()?);
        let tree = make_key_tree("Ministry", "Consulate");
        let certificate = tls::make("localhost")?;
        let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let address = Address {
            origin: format!("https://localhost:{port}"),
            tls_root: certificate.root,
            trust_root: tree.fingerprint,
        };
        let mission = Mission {
            origin: address.origin.clone(),
            tls_root: address.tls_root,
            trust_root: address.trust_root,
        };
        let config = Config {
            folder: folder.path().to_owned(),
            online_keys: tree.online.clone(),
            tls: certificate.files,
            trust_bundle: tree.bundle.clone(),
            origin: address.origin.clone(),
            clock: clock::system(),
        };
        config.write_folder(&mission)?;
        tree.office.write(office.path(), &mission)?;
        // Before the server is there: two that make the tables at once are in each other's way.
        let store = Store::open(folder.path())?;
        let process = Command::new(std::env::current_exe()?)
            .arg("serve")
            .arg("--folder")
            .arg(folder.path())
            .args(["--listen", &format!("127.0.0.1:{port}")])
            .stdout(std::process::Stdio::null())
            .kill_on_drop(true)
            .spawn()?;
        let server = Self { folder, office, tree, store, address, _process: process };
        server.until_it_answers().await?;
        Ok(server)
    }

    pub fn channel(&self) -> Outcome<Channel> {
        Ok(self.address.channel(Arc::new(NoWitness))?)
    }

    pub fn code(&self) -> Outcome<String> {
        Ok(make_invitation(&self.store, Role::Citizen, chrono::Utc::now())?)
    }

    pub async fn desk(&self) -> Outcome<Desk> {
        let code = make_invitation(&self.store, Role::Officer, chrono::Utc::now())?;
        Ok(Desk::enrol(self.channel()?, self.office.path(), &code).await?)
    }

    /// Until the head names a snapshot of so many alerts.
    pub async fn until_snapshot(&self, sequence: u64) -> Outcome<()> {
        for _ in 0..600 {
            let answer = self.channel()?.send(Call::get("/v1/alerts/head")).await?;
            let signed: SignedFeedHead = answer.json()?;
            let key = self.tree.online.heads.public();
            let payload = sign1::verify(signed.head.as_ref(), &key, content_type::FEED_HEAD, b"")?;
            // Within a page's worth of the end: the server makes the next one only when it is worth it.
            let text = String::from_utf8(payload)?;
            let head: FeedHead = serde_json::from_str(&text)?;
            if head.snapshot.is_some_and(|at| at.sequence + 256 > sequence) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
        Err(format!("no snapshot in {}", self.folder.path().display()).into())
    }

    async fn until_it_answers(&self) -> Outcome<()> {
        for _ in 0..100 {
            if self.channel()?.send(Call::get("/v1/trust")).await.is_ok() {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        Err("the server does not answer".into())
    }
}
