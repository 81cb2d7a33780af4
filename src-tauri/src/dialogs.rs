//! The system's own dialogs: the person chooses a file or a folder; its path stays in Rust.

use std::path::PathBuf;

use amana_words::Words;
use tauri::{AppHandle, Manager as _, Runtime};
use tauri_plugin_dialog::{DialogExt as _, FileDialogBuilder, FilePath};
use tokio::sync::oneshot;

use crate::desk::Desk;
use crate::files::{self, BACKUP};
use crate::window;

/// A backup to restore; `None` when nothing was chosen.
pub async fn choose_backup<R: Runtime>(app: &AppHandle<R>) -> Option<PathBuf> {
    let (sender, chosen) = oneshot::channel();
    backups(app).pick_file(move |path| drop(sender.send(path)));
    path_of(chosen.await.ok()?)
}

/// Where a backup goes; `None` when nothing was chosen.
pub async fn choose_backup_target<R: Runtime>(app: &AppHandle<R>, stem: &str) -> Option<PathBuf> {
    let (sender, chosen) = oneshot::channel();
    let dialog = backups(app).set_file_name(format!("{stem}.{BACKUP}"));
    dialog.save_file(move |path| drop(sender.send(path)));
    let path = path_of(chosen.await.ok()?)?;
    // Without its ending it would not be found again.
    if path.extension().is_some_and(|ending| ending == BACKUP) {
        return Some(path);
    }
    // The dialog did not ask about the name with its ending: what has it is not written over.
    files::free_path(path.parent()?, &path.file_name()?.to_string_lossy(), BACKUP).ok()
}

/// Whether there are folders to choose from: a telephone's system has no dialog for them.
pub const HAS_FOLDERS: bool = cfg!(desktop);

/// A folder of alerts; `None` when nothing was chosen.
#[cfg(desktop)]
pub async fn choose_folder<R: Runtime>(app: &AppHandle<R>) -> Option<PathBuf> {
    let (sender, chosen) = oneshot::channel();
    let title = words(app).say("feeds-folder");
    dialog(app).set_title(title).pick_folder(move |path| drop(sender.send(path)));
    path_of(chosen.await.ok()?)
}

/// The window does not offer it: [`HAS_FOLDERS`].
#[cfg(mobile)]
pub async fn choose_folder<R: Runtime>(_app: &AppHandle<R>) -> Option<PathBuf> {
    None
}

/// About backups: it begins where they are written, and shows nothing else.
fn backups<R: Runtime>(app: &AppHandle<R>) -> FileDialogBuilder<R> {
    let desk = app.state::<Desk>();
    let name = words(app).say("app-name");
    dialog(app).set_directory(&desk.folders.saved).add_filter(name, &[BACKUP])
}

fn words<R: Runtime>(app: &AppHandle<R>) -> Words {
    Words::new(app.state::<Desk>().preferences.language())
}

fn dialog<R: Runtime>(app: &AppHandle<R>) -> FileDialogBuilder<R> {
    let dialog = app.dialog().file();
    match app.get_webview_window(window::MAIN) {
        Some(window) => dialog.set_parent(&window),
        None => dialog,
    }
}

fn path_of(chosen: Option<FilePath>) -> Option<PathBuf> {
    chosen?.into_path().ok()
}
