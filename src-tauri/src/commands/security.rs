//! Security: what to fix, backups, and the end of everything.

use std::path::PathBuf;

use amana_citizen::views::{AccessView, SecurityView, VerifiedView};
use amana_citizen::{Clock as _, SystemClock, access, security as verbs};
use tauri::AppHandle;
use uuid::Uuid;

use crate::desk::{AtDesk, Desk};
use crate::dialogs;
use crate::failure::{Answer, failure};
use crate::files::{self, BACKUP};
use crate::views::{SavedBackupView, SavedFileView};

#[tauri::command]
pub async fn security(desk: AtDesk<'_>) -> Answer<SecurityView> {
    Ok(verbs::view(&desk.citizen).await?)
}

/// Into the person's documents folder.
#[tauri::command]
pub async fn backup_write(desk: AtDesk<'_>) -> Answer<SavedBackupView> {
    let stem = files::backup_stem(SystemClock.now());
    let target = files::free_path(&desk.folders.saved, &stem, BACKUP);
    write_backup(&desk, target.map_err(|_| failure("error-disk"))?).await
}

/// Where the system's dialog says; nothing when the person chose nothing.
#[tauri::command]
pub async fn backup_write_elsewhere(
    app: AppHandle,
    desk: AtDesk<'_>,
) -> Answer<Option<SavedBackupView>> {
    let stem = files::backup_stem(SystemClock.now());
    match dialogs::choose_backup_target(&app, &stem).await {
        Some(target) => write_backup(&desk, target).await.map(Some),
        None => Ok(None),
    }
}

async fn write_backup(desk: &Desk, target: PathBuf) -> Answer<SavedBackupView> {
    let saved = SavedFileView::at(&target);
    let backup = access::back_up(&desk.citizen, target).await?;
    Ok(SavedBackupView { saved, backup })
}

#[tauri::command]
pub async fn vault_verify(desk: AtDesk<'_>) -> Answer<VerifiedView> {
    Ok(verbs::verify(&desk.citizen).await?)
}

#[tauri::command]
pub async fn vault_erase(desk: AtDesk<'_>, passphrase: String) -> Answer<AccessView> {
    let access = access::erase_confirmed(&desk.citizen, passphrase).await?;
    desk.forget();
    desk.copied.clear().await;
    Ok(access)
}

/// Whoever opens the person's session then opens the vault: the window says so before.
#[tauri::command]
pub async fn keyring_add(desk: AtDesk<'_>, passphrase: String) -> Answer<SecurityView> {
    Ok(access::keyring_add(&desk.citizen, passphrase).await?)
}

/// Only the keyring's or a security key's; the passphrase and the words are replaced.
#[tauri::command]
pub async fn lock_remove(desk: AtDesk<'_>, id: Uuid) -> Answer<SecurityView> {
    Ok(access::lock_remove(&desk.citizen, id).await?)
}
