//! The single list of commands, grouped as the screens are. The handler and build.rs both read it.

/// Hands every command's path to the macro named: `commands!(tauri::generate_handler)`.
macro_rules! commands {
    ($($reader:tt)+) => {
        $($reader)+![app::app_identity]
    };
}
