//! The real window, and the driver that moves in it.

use crate::driver::Driver;
use crate::waiting::eventually;
use crate::world::root;
use amana_words::Words;
use fantoccini::Client;
use serde_json::{Value, json};
use std::path::PathBuf;

/// As in `tauri.conf.json`.
const USUAL: (u32, u32) = (1120, 760);
const HIGHEST: u32 = 4000;

/// The real window.
pub struct Window {
    /// The hands and eyes: one WebDriver session.
    pub client: Client,
    pub(crate) words: Words,
    driver: Driver,
    log: PathBuf,
}

impl Window {
    pub(crate) fn new(driver: Driver, client: Client, words: Words, log: PathBuf) -> Self {
        Self { client, words, driver, log }
    }

    /// What the app and its driver wrote on the terminal.
    pub(crate) fn said(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// From now on, what is pressed and seen is named in these words.
    pub fn speak(&mut self, words: Words) {
        self.words = words;
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
             await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));",
        )
        .await;
    }

    /// The address that is on screen.
    pub async fn place(&self) -> String {
        let hash = self.evaluate("return location.hash.slice(1)").await;
        hash.as_str().unwrap_or_default().to_owned()
    }

    /// Keeps a picture of the window in `target/screenshots/`.
    ///
    /// # Panics
    /// If it cannot be taken or written.
    pub async fn photograph(&self, name: &str) {
        let file = root().join("target/screenshots").join(name);
        let folder = file.parent().expect("a file is in a folder");
        tokio::fs::create_dir_all(folder).await.expect("target/ can be written");
        let picture = self.client.screenshot().await.expect("the window can be seen");
        tokio::fs::write(file, picture).await.expect("target/ can be written");
    }

    /// Makes the window as high as the page is long.
    pub async fn show_whole(&self) {
        let script = "return document.documentElement.scrollHeight";
        let height = self.evaluate(script).await.as_u64().unwrap_or_default();
        let height = u32::try_from(height).unwrap_or(HIGHEST).clamp(USUAL.1, HIGHEST);
        self.resize(USUAL.0, height).await;
    }

    /// Makes the window so large.
    ///
    /// # Panics
    /// If it stays as it is.
    pub async fn resize(&self, width: u32, height: u32) {
        let size = self.evaluate("return [innerWidth, innerHeight]").await;
        if size == json!([width, height]) {
            return;
        }
        self.client.set_window_size(width, height).await.expect("a window can be resized");
        let resized = eventually(async || {
            let size = self.evaluate("return [innerWidth, innerHeight]").await;
            (size == json!([width, height])).then_some(())
        });
        assert!(resized.await.is_some(), "the window is {width} by {height}");
        self.settle().await;
    }

    /// As large as the app opens.
    pub async fn resize_back(&self) {
        self.resize(USUAL.0, USUAL.1).await;
    }

    /// Ends the app as the session's end does, and waits until everything is put away. A window
    /// that is only dropped is killed, at once.
    ///
    /// # Panics
    /// If it does not end.
    pub async fn close(self) {
        self.driver.end_app().await;
    }
}
