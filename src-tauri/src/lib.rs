//! The shell: the window, the operating system, the calls between them.
//!
//! No rule of the domain lives here: a command asks the citizen and passes on the answer.

mod bell;
mod chosen;
mod clipboard;
mod commands;
#[cfg(feature = "demo")]
mod demo;
mod desk;
mod dialogs;
mod drops;
mod failure;
mod files;
mod folders;
mod idle;
mod kit;
mod leaving;
mod links;
mod notifications;
mod opening;
mod outlet;
mod preferences;
mod push;
mod scans;
#[cfg(target_os = "linux")]
mod session;
mod sharing;
mod shown;
mod staged;
mod views;
mod window;

#[cfg(test)]
mod config;
#[cfg(test)]
mod typescript;

use tauri::Manager as _;

/// Opens the window and returns when it is closed.
///
/// # Panics
/// If the system has no display, no web view or no home folder: there is nothing to show the
/// reason in.
pub fn run() {
    amana_citizen::forbid_core_dumps();
    let start = opening::Start::asked_for();
    opening::plugins(tauri::Builder::default(), &start)
        .invoke_handler(commands::handler())
        .register_asynchronous_uri_scheme_protocol(scans::SCHEME, scans::answer)
        .on_window_event(|window, event| {
            if let tauri::WindowEvent::DragDrop(event) = event {
                drops::take(window.app_handle(), event);
            }
        })
        .setup(|app| opening::open(app, start))
        .build(tauri::generate_context!())
        .expect("the system has a display, a web view and a home folder")
        .run(leaving::on_event);
}
