//! Opens the real application under WebKitWebDriver and holds it until dropped.

use std::{
    path::{Path, PathBuf},
    process::Stdio,
    time::Duration,
};

use fantoccini::{Client, ClientBuilder, error::NewSessionError};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use tokio::{
    net::TcpListener,
    process::{Child, Command},
    time::{sleep, timeout},
};

const DRIVER: &str = "WebKitWebDriver";
const CONNECTING: Duration = Duration::from_secs(20);
const BETWEEN_TRIES: Duration = Duration::from_millis(200);

/// The real window, and the driver that moves in it.
pub struct Window {
    /// The hands and eyes: one WebDriver session.
    pub client: Client,
    _driver: Driver,
}

impl Window {
    /// Starts the binary named by `AMANA_APP`, by default the debug build, and waits for its window.
    ///
    /// # Panics
    /// If there is no display, no driver, or no window within twenty seconds.
    pub async fn open() -> Self {
        let app = app();
        assert!(app.exists(), "{} is not built: `make test` builds it first", app.display());
        let port = free_port().await;
        let driver = Driver::start(port);
        let client = timeout(CONNECTING, connect(port, &app))
            .await
            .expect("the window opens within 20 s; it needs a display, `make test` brings one");
        Self { client, _driver: driver }
    }

    /// Runs a script that may await, and returns its value or its error as text.
    ///
    /// # Panics
    /// If the window is gone.
    pub async fn evaluate(&self, script: &str) -> Value {
        let wrapped = format!(
            "const done = arguments[arguments.length - 1];
             (async () => {{ {script} }})().then(done, (error) => done(String(error)));"
        );
        self.client.execute_async(&wrapped, vec![]).await.expect("the script runs in the window")
    }

    /// Waits until letters are loaded and nothing moves: before that, text may count as invisible.
    pub async fn settle(&self) {
        self.evaluate(
            "await document.fonts.ready;
             await Promise.all(document.getAnimations().map((animation) => animation.finished));",
        )
        .await;
    }

    /// Keeps a picture of the window in `target/screenshots/`.
    ///
    /// # Panics
    /// If it cannot be taken or written.
    pub async fn photograph(&self, name: &str) {
        let folder = root().join("target/screenshots");
        tokio::fs::create_dir_all(&folder).await.expect("target/ can be written");
        let picture = self.client.screenshot().await.expect("the window can be seen");
        tokio::fs::write(folder.join(name), picture).await.expect("target/ can be written");
    }

    /// Closes the window as a person would. A window that is only dropped is killed.
    ///
    /// # Panics
    /// If it does not close.
    pub async fn close(self) {
        self.client.clone().close().await.expect("the window closes");
    }
}

/// The driver and what it started: one process group, killed on drop.
struct Driver(Child);

impl Driver {
    fn start(port: u16) -> Self {
        let child = Command::new(DRIVER)
            .args(["--host=127.0.0.1", &format!("--port={port}")])
            // Without it the web view refuses to be driven.
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdin(Stdio::null())
            .process_group(0)
            .kill_on_drop(true)
            .spawn()
            .expect("WebKitWebDriver is installed: `make setup-window` does it");
        Self(child)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if let Some(group) = self.0.id() {
            let _ = std::process::Command::new("kill")
                .args(["-KILL", "--", &format!("-{group}")])
                .status();
        }
    }
}

async fn connect(port: u16, app: &Path) -> Client {
    let driver = format!("http://127.0.0.1:{port}");
    loop {
        match session(&driver, app).await {
            Ok(client) => return client,
            // The driver is not listening yet.
            Err(NewSessionError::Failed(_) | NewSessionError::FailedC(_)) => {
                sleep(BETWEEN_TRIES).await;
            }
            Err(error) => panic!("the driver cannot open {}: {error}", app.display()),
        }
    }
}

async fn session(driver: &str, app: &Path) -> Result<Client, NewSessionError> {
    let options = json!({ "binary": app, "args": [] });
    let capabilities = Map::from_iter([("webkitgtk:browserOptions".to_owned(), options)]);
    ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(driver).await
}

async fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    listener.local_addr().expect("a bound port has a number").port()
}

fn app() -> PathBuf {
    std::env::var_os("AMANA_APP").map_or_else(|| root().join("target/debug/amana"), PathBuf::from)
}

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}
