//! The scan that was chosen or dropped and is not kept yet: in memory only, gone on lock.

use std::sync::{Mutex, MutexGuard, PoisonError};

use amana_citizen::documents;
use amana_citizen::views::StagedScanView;
use zeroize::Zeroizing;

use crate::failure::{Answer, failure};

/// At most one scan.
#[derive(Default)]
pub struct Staged(Mutex<Option<(StagedScanView, Zeroizing<Vec<u8>>)>>);

impl Staged {
    /// Takes a scan that can be shown and kept; the one before it is dropped.
    ///
    /// # Errors
    /// Why it is no scan; the one before it stays.
    pub async fn put(&self, bytes: Zeroizing<Vec<u8>>) -> Answer<StagedScanView> {
        // Every pixel is decoded: not on a thread that others wait for.
        let looked = tauri::async_runtime::spawn_blocking(move || {
            documents::inspect_scan(&bytes).map(|view| (view, bytes))
        });
        let (view, bytes) = looked.await.map_err(|_| failure("error-internal"))??;
        *self.slot() = Some((view.clone(), bytes));
        Ok(view)
    }

    pub fn view(&self) -> Option<StagedScanView> {
        self.slot().as_ref().map(|(view, _)| view.clone())
    }

    pub fn bytes(&self) -> Option<Zeroizing<Vec<u8>>> {
        self.slot().as_ref().map(|(_, bytes)| bytes.clone())
    }

    pub fn drop_it(&self) {
        *self.slot() = None;
    }

    fn slot(&self) -> MutexGuard<'_, Option<(StagedScanView, Zeroizing<Vec<u8>>)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
