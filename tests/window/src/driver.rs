//! WebKitWebDriver and what it started: one process group, killed on drop.

use crate::waiting::eventually;
use fantoccini::error::NewSessionError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, json};
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::process::{Child, Command};
use tokio::time::{sleep, timeout};

const DRIVER: &str = "WebKitWebDriver";
const CONNECTING: Duration = Duration::from_secs(30);
const BETWEEN_TRIES: Duration = Duration::from_millis(200);

pub(crate) struct Driver(Child);

impl Driver {
    /// Starts the driver, which starts `app` with these variables and arguments; what both say goes
    /// into `log`.
    pub(crate) async fn open(
        app: &Path,
        arguments: &[&str],
        environment: &[(String, String)],
        log: &Path,
    ) -> (Self, Client) {
        let port = free_port().await;
        let log = std::fs::File::options().create(true).append(true).open(log);
        let log = log.expect("the home is ours");
        let child = Command::new(DRIVER)
            .args(["--host=127.0.0.1", &format!("--port={port}")])
            .envs(environment.iter().map(|(name, value)| (name, value)))
            // Without it the web view refuses to be driven.
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdin(Stdio::null())
            .stdout(log.try_clone().expect("an open file"))
            .stderr(log)
            .process_group(0)
            .kill_on_drop(true)
            .spawn()
            .expect("WebKitWebDriver is installed: `make setup-window` does it");
        let driver = Self(child);
        let client = timeout(CONNECTING, connect(port, app, arguments))
            .await
            .expect("the window opens within 30 s; it needs a display, `make test` brings one");
        (driver, client)
    }
}

impl Driver {
    /// Asks the app to end, and waits until it has.
    pub(crate) async fn end_app(&self) {
        let driver = self.0.id().expect("the driver runs");
        let children = format!("/proc/{driver}/task/{driver}/children");
        let app = std::fs::read_to_string(children).expect("the driver runs");
        let app = app.trim().to_owned();
        let asked = Command::new("kill").args(["-TERM", &app]).status().await;
        assert!(asked.is_ok_and(|status| status.success()), "the app {app} runs");
        let status = format!("/proc/{app}/status");
        let ended = eventually(async || has_ended(&status).then_some(())).await;
        assert!(ended.is_some(), "the app ends when it is asked to");
    }
}

/// Gone, or waiting only for the driver to notice.
fn has_ended(status: &str) -> bool {
    std::fs::read_to_string(status).map_or(true, |status| status.contains("State:\tZ"))
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

async fn connect(port: u16, app: &Path, arguments: &[&str]) -> Client {
    let driver = format!("http://127.0.0.1:{port}");
    loop {
        match session(&driver, app, arguments).await {
            Ok(client) => return client,
            // The driver is not listening yet.
            Err(NewSessionError::Failed(_) | NewSessionError::FailedC(_)) => {
                sleep(BETWEEN_TRIES).await;
            }
            Err(error) => panic!("the driver cannot open {}: {error}", app.display()),
        }
    }
}

async fn session(driver: &str, app: &Path, arguments: &[&str]) -> Result<Client, NewSessionError> {
    let options = json!({ "binary": app, "args": arguments });
    let capabilities = Map::from_iter([("webkitgtk:browserOptions".to_owned(), options)]);
    ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(driver).await
}

async fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    listener.local_addr().expect("a bound port has a number").port()
}
