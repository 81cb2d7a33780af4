//! How a run ends: nothing of ours stays on the clipboard, and the vault's files are closed.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tauri::{AppHandle, Manager as _, RunEvent};

use crate::desk::Desk;

/// Whoever waits longer for the window to go pulls the plug.
const LONGEST: Duration = Duration::from_secs(5);

static IS_LEAVING: AtomicBool = AtomicBool::new(false);
static HAS_LEFT: AtomicBool = AtomicBool::new(false);

/// Puts off the end until everything is put away.
pub fn on_event(app: &AppHandle, event: RunEvent) {
    let RunEvent::ExitRequested { api, code, .. } = event else { return };
    if HAS_LEFT.load(Ordering::SeqCst) {
        return;
    }
    api.prevent_exit();
    if !IS_LEAVING.swap(true, Ordering::SeqCst) {
        leave(app.clone(), code.unwrap_or(0));
    }
}

fn leave(app: AppHandle, code: i32) {
    tauri::async_runtime::spawn(async move {
        let desk = app.state::<Desk>();
        if tokio::time::timeout(LONGEST, desk.leave()).await.is_err() {
            tracing::warn!("not everything was put away in time");
        }
        HAS_LEFT.store(true, Ordering::SeqCst);
        app.exit(code);
    });
}

/// Ends as a closed window does when the terminal or the session asks for it.
pub fn on_signals(app: AppHandle) {
    tauri::async_runtime::spawn(async move {
        asked_to_end().await;
        app.exit(0);
    });
}

#[cfg(unix)]
async fn asked_to_end() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
}

#[cfg(not(unix))]
async fn asked_to_end() {
    let _ = tokio::signal::ctrl_c().await;
}
