//! Settings.

use amana_citizen::settings as verbs;
use amana_citizen::views::SettingsView;

use crate::desk::AtDesk;
use crate::failure::Answer;

#[tauri::command]
pub async fn settings(desk: AtDesk<'_>) -> Answer<SettingsView> {
    Ok(verbs::view(&desk.citizen).await?)
}

#[tauri::command]
pub async fn settings_save(desk: AtDesk<'_>, settings: SettingsView) -> Answer<SettingsView> {
    Ok(verbs::save(&desk.citizen, settings).await?)
}
