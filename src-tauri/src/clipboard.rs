//! A number on the clipboard: for a minute, and not if somebody else has copied since.

use std::hash::{BuildHasher as _, RandomState};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tauri::{AppHandle, Runtime};
use tauri_plugin_clipboard_manager::ClipboardExt as _;

pub const SECONDS: u64 = 60;

/// Where copies go.
pub trait Board: Send + Sync + 'static {
    /// The text that is on it.
    fn read(&self) -> Option<String>;
    /// Puts a text on it; `false` when it cannot.
    fn write(&self, text: &str) -> bool;
    /// Takes everything off it.
    fn clear(&self);
}

/// The system's clipboard.
pub struct SystemBoard<R: Runtime>(pub AppHandle<R>);

impl<R: Runtime> Board for SystemBoard<R> {
    fn read(&self) -> Option<String> {
        self.0.clipboard().read_text().ok()
    }

    fn write(&self, text: &str) -> bool {
        self.0.clipboard().write_text(text).is_ok()
    }

    fn clear(&self) {
        let _ = self.0.clipboard().clear();
    }
}

/// What we put on the clipboard last, by its hash: the text itself is not kept.
#[derive(Clone)]
pub struct Copied {
    board: Arc<dyn Board>,
    ours: Arc<Mutex<Option<u64>>>,
    hasher: RandomState,
}

impl Copied {
    pub fn onto(board: impl Board) -> Self {
        let ours = Arc::default();
        Self { board: Arc::new(board), ours, hasher: RandomState::new() }
    }

    /// Copies a text and takes it off again after [`SECONDS`]. `false` when there is no clipboard.
    pub async fn copy(&self, text: String) -> bool {
        let copied = self.clone();
        // On Linux the clipboard asks other programs, which may keep it waiting.
        let written = tauri::async_runtime::spawn_blocking(move || copied.put(&text));
        let Ok(Some(hash)) = written.await else { return false };
        let copied = self.clone();
        tauri::async_runtime::spawn(async move {
            tokio::time::sleep(Duration::from_secs(SECONDS)).await;
            copied.clear_if(Some(hash)).await;
        });
        true
    }

    /// Takes off whatever is still ours.
    pub async fn clear(&self) {
        let ours = *self.ours.lock().unwrap_or_else(PoisonError::into_inner);
        self.clear_if(ours).await;
    }

    async fn clear_if(&self, hash: Option<u64>) {
        let Some(hash) = hash else { return };
        let copied = self.clone();
        let _ = tauri::async_runtime::spawn_blocking(move || copied.take_off(hash)).await;
    }

    fn put(&self, text: &str) -> Option<u64> {
        let hash = self.hasher.hash_one(text);
        self.board.write(text).then(|| {
            *self.ours.lock().unwrap_or_else(PoisonError::into_inner) = Some(hash);
            hash
        })
    }

    fn take_off(&self, hash: u64) {
        // A later copy has a minute of its own.
        let mut ours = self.ours.lock().unwrap_or_else(PoisonError::into_inner);
        if *ours != Some(hash) {
            return;
        }
        *ours = None;
        let lies_there = self.board.read().map(|text| self.hasher.hash_one(text));
        if lies_there == Some(hash) {
            self.board.clear();
        }
    }
}

#[cfg(test)]
#[path = "clipboard/tests.rs"]
mod tests;
