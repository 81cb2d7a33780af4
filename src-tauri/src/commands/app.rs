//! The application itself: who it is, who listens, and what the person prefers.

use amana_citizen::Topic;
use amana_words::Language;
use tauri::AppHandle;
use tauri::ipc::Channel;

use crate::desk::{AtDesk, Desk};
use crate::failure::{Answer, failure};
use crate::views::{AppIdentity, PreferencesView, Push, Theme};
use crate::{dialogs, push};

#[tauri::command]
pub fn app_identity(app: AppHandle, desk: AtDesk<'_>) -> AppIdentity {
    let package = app.package_info();
    AppIdentity {
        name: package.name.clone(),
        version: package.version.to_string(),
        has_demo: desk.has_demo(),
        has_folders: dialogs::HAS_FOLDERS,
    }
}

/// Pushes come until the window is closed; a second call replaces the first.
#[tauri::command]
pub fn subscribe(desk: AtDesk<'_>, pushes: Channel<Push>) {
    desk.outlet.open(pushes);
    desk.bell.ring(push::ALL);
}

/// The person is there.
#[tauri::command]
pub fn presence(desk: AtDesk<'_>) {
    desk.presence.noticed();
}

#[tauri::command]
pub fn preferences(desk: AtDesk<'_>) -> PreferencesView {
    desk.preferences.view()
}

#[tauri::command(async)]
pub fn set_language(desk: AtDesk<'_>, language: &str) -> Answer<PreferencesView> {
    let language = Language::from_tag(language).ok_or_else(|| failure("error-internal"))?;
    desk.preferences.choose_language(language).map_err(|_| failure("error-disk"))?;
    // The issuers of alerts have words of their own for each language.
    desk.bell.ring([Topic::Alerts]);
    Ok(told(&desk))
}

#[tauri::command(async)]
pub fn set_theme(desk: AtDesk<'_>, theme: Theme) -> Answer<PreferencesView> {
    desk.preferences.choose_theme(theme).map_err(|_| failure("error-disk"))?;
    Ok(told(&desk))
}

fn told(desk: &Desk) -> PreferencesView {
    let view = desk.preferences.view();
    desk.outlet.push(Push::Preferences(view.clone()));
    view
}
