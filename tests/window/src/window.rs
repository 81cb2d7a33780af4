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

    /// Waits until letters are loaded, nothing moves and that is painted: before that, text may count
    /// as invisible. Where nothing is painted any more, it waits a second.
    pub async fn settle(&self) {
        self.evaluate(
            "await document.fonts.ready;
             await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
             const frame = () => new Promise((done) => requestAnimationFrame(done));
             const second = new Promise((done) => setTimeout(done, 1000));
             await Promise.race([frame().then(frame), second]);",
        )
        .await;
    }

    /// The address that is on screen.
    pub async fn place(&self) -> String {
        let hash = self.evaluate("return location.hash.slice(1)").await;
        hash.as_str().unwrap_or_default().to_owned()
    }

    /// Keeps a picture of the window in `target/screenshots/`, once it shows something.
    ///
    /// # Panics
    /// If it shows nothing within twenty seconds, or cannot be taken or written.
    pub async fn photograph(&self, name: &str) {
        let painted = eventually(async || {
            let picture = self.picture().await;
            shows_something(&picture).then_some(picture)
        });
        let Some(picture) = painted.await else { panic!("{name} is a picture of nothing") };
        keep(name, &picture).await;
    }

    /// Keeps a picture of the window as it is, whatever it shows.
    pub(crate) async fn photograph_anyhow(&self, name: &str) {
        keep(name, &self.picture().await).await;
    }

    async fn picture(&self) -> Vec<u8> {
        self.client.screenshot().await.expect("the window can be seen")
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

async fn keep(name: &str, picture: &[u8]) {
    let file = root().join("target/screenshots").join(name);
    let folder = file.parent().expect("a file is in a folder");
    tokio::fs::create_dir_all(folder).await.expect("target/ can be written");
    tokio::fs::write(file, picture).await.expect("target/ can be written");
}

/// Whether a PNG shows more than one colour: one alone takes a byte for some 300 pixels, and what people
/// read takes one for 35 at most.
fn shows_something(png: &[u8]) -> bool {
    let length = |at: usize| {
        let bytes = png.get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
        bytes.map_or(u32::MAX, u32::from_be_bytes)
    };
    let pixels = u64::from(length(16)).saturating_mul(u64::from(length(20)));
    png.len() as u64 > pixels / 100
}

#[cfg(test)]
mod tests {
    use super::shows_something;

    /// As long as the picture would be, behind a head that says how large it is.
    fn png(width: u32, height: u32, length_bytes: usize) -> Vec<u8> {
        let mut png = vec![0; length_bytes];
        png[16..20].copy_from_slice(&width.to_be_bytes());
        png[20..24].copy_from_slice(&height.to_be_bytes());
        png
    }

    #[test]
    fn a_black_window_is_told_from_one_that_shows_something() {
        // The lengths of pictures that were taken.
        assert!(!shows_something(&png(320, 700, 750)));
        assert!(shows_something(&png(1120, 760, 27_638)));
        assert!(!shows_something(b"no picture"));
    }
}
