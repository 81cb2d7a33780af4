//! The application itself.

use serde::Serialize;
use tauri::AppHandle;

/// Which program this is, as shown to the person and quoted when they ask for help.
#[derive(Serialize)]
pub struct AppIdentity {
    name: String,
    version: String,
}

#[tauri::command]
pub fn app_identity(app: AppHandle) -> AppIdentity {
    let package = app.package_info();
    AppIdentity { name: package.name.clone(), version: package.version.to_string() }
}
