//! What the window may ask for. A command gets the citizen, calls, and maps the error.

mod access;
mod alerts;
mod app;
mod consulates;
#[cfg(feature = "demo")]
mod demo;
mod distress;
mod documents;
mod feeds;
mod home;
#[macro_use]
mod manifest;
mod requests;
mod security;
mod settings;
mod watched;

/// Answers the window's calls.
#[cfg(not(feature = "demo"))]
pub fn handler() -> impl Fn(tauri::ipc::Invoke) -> bool + Send + Sync + 'static {
    commands!(tauri::generate_handler)
}

/// Answers the window's calls, also those of the demo: a capability that is added at run time
/// decides whether they arrive here.
#[cfg(feature = "demo")]
pub fn handler() -> impl Fn(tauri::ipc::Invoke) -> bool + Send + Sync + 'static {
    commands_with_demo!(tauri::generate_handler)
}

#[cfg(test)]
mod tests;
