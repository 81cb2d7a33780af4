//! The vault's door: making it, opening it, the recovery kit, and the way back from a backup.

use std::path::PathBuf;

use amana_citizen::access;
use amana_citizen::views::{
    AccessView, FoundBackupView, KitQuestionView, RecoveryKitView, SecurityView, StrengthView,
};
use tauri::AppHandle;

use crate::desk::{AtDesk, Desk};
use crate::failure::{Answer, failure};
use crate::views::SavedFileView;
use crate::{dialogs, kit};

#[tauri::command]
pub async fn access_status(desk: AtDesk<'_>) -> Answer<AccessView> {
    Ok(access::status(&desk.citizen).await?)
}

#[tauri::command]
pub async fn passphrase_strength(passphrase: String) -> Answer<StrengthView> {
    Ok(access::strength(passphrase).await?)
}

#[tauri::command]
pub async fn vault_create(
    desk: AtDesk<'_>,
    passphrase: String,
    again: String,
) -> Answer<RecoveryKitView> {
    desk.presence.noticed();
    Ok(access::create_typed_twice(&desk.citizen, passphrase, again).await?)
}

#[tauri::command]
pub async fn vault_unlock(desk: AtDesk<'_>, passphrase: String) -> Answer<AccessView> {
    desk.presence.noticed();
    Ok(access::unlock(&desk.citizen, passphrase).await?)
}

#[tauri::command]
pub async fn vault_unlock_with_words(desk: AtDesk<'_>, words: String) -> Answer<AccessView> {
    desk.presence.noticed();
    Ok(access::unlock_with_words(&desk.citizen, words).await?)
}

/// Where the keyring has nothing for it any more, the other ways in serve.
#[tauri::command]
pub async fn vault_unlock_with_keyring(desk: AtDesk<'_>) -> Answer<AccessView> {
    desk.presence.noticed();
    let access = access::unlock_with_keyring(&desk.citizen).await?;
    access.ok_or_else(|| failure("error-keyring-empty"))
}

#[tauri::command]
pub async fn vault_lock(desk: AtDesk<'_>) -> Answer<AccessView> {
    Ok(desk.lock().await?)
}

/// The words on paper, as a PDF in the person's folder.
#[tauri::command]
pub async fn kit_save(desk: AtDesk<'_>) -> Answer<SavedFileView> {
    kit::save(&desk).await
}

#[tauri::command]
pub async fn kit_question(desk: AtDesk<'_>) -> Answer<KitQuestionView> {
    Ok(access::kit_question(&desk.citizen).await?)
}

#[tauri::command]
pub async fn kit_answer(desk: AtDesk<'_>, words: Vec<String>) -> Answer<SecurityView> {
    Ok(access::kit_answer(&desk.citizen, words).await?)
}

#[tauri::command]
pub async fn kit_close(desk: AtDesk<'_>) -> Answer<()> {
    Ok(access::kit_close(&desk.citizen).await?)
}

#[tauri::command]
pub async fn kit_check(desk: AtDesk<'_>, words: String) -> Answer<SecurityView> {
    Ok(access::kit_check(&desk.citizen, words).await?)
}

#[tauri::command]
pub async fn kit_make_new(desk: AtDesk<'_>, passphrase: String) -> Answer<RecoveryKitView> {
    Ok(access::kit_make_new(&desk.citizen, passphrase).await?)
}

#[tauri::command(async)]
pub fn backups_found(desk: AtDesk<'_>) -> Answer<Vec<FoundBackupView>> {
    Ok(desk.found.look(&desk.folders.saved))
}

/// Opens the system's dialog; nothing when the person chose nothing.
#[tauri::command]
pub async fn backup_choose(app: AppHandle, desk: AtDesk<'_>) -> Answer<Option<FoundBackupView>> {
    let Some(path) = dialogs::choose_backup(&app).await else { return Ok(None) };
    Ok(Some(desk.found.add(path)?))
}

#[tauri::command]
pub async fn vault_restore(
    desk: AtDesk<'_>,
    token: String,
    passphrase: String,
) -> Answer<AccessView> {
    desk.presence.noticed();
    Ok(access::restore(&desk.citizen, backup(&desk, &token)?, passphrase).await?)
}

#[tauri::command]
pub async fn vault_restore_with_words(
    desk: AtDesk<'_>,
    token: String,
    words: String,
) -> Answer<AccessView> {
    desk.presence.noticed();
    Ok(access::restore_with_words(&desk.citizen, backup(&desk, &token)?, words).await?)
}

/// An unreadable vault is moved beside, never deleted.
#[tauri::command]
pub async fn vault_set_aside(desk: AtDesk<'_>) -> Answer<SavedFileView> {
    Ok(SavedFileView::at(&access::set_aside(&desk.citizen).await?))
}

/// Another program has the vault open, or a disk was not there: perhaps not any more.
#[tauri::command]
pub async fn vault_try_again(desk: AtDesk<'_>) -> Answer<AccessView> {
    Ok(access::try_again(&desk.citizen).await?)
}

#[tauri::command]
pub async fn passphrase_change(
    desk: AtDesk<'_>,
    current: String,
    passphrase: String,
    again: String,
) -> Answer<SecurityView> {
    Ok(access::change_passphrase(&desk.citizen, current, passphrase, again).await?)
}

fn backup(desk: &Desk, token: &str) -> Answer<PathBuf> {
    desk.found.path(token).ok_or_else(|| failure("error-file-unreadable"))
}
