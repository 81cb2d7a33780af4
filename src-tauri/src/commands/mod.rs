//! What the window may ask for. A command gets the citizen, calls, and maps the error.

mod app;
#[macro_use]
mod manifest;

/// Answers the window's calls.
pub fn handler() -> impl Fn(tauri::ipc::Invoke) -> bool + Send + Sync + 'static {
    commands!(tauri::generate_handler)
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    macro_rules! permissions {
        ($($group:ident::$name:ident),* $(,)?) => {
            [$(format!("allow-{}", stringify!($name).replace('_', "-"))),*]
        };
    }

    // A command that no capability names compiles and cannot be reached (tauri#15940).
    #[test]
    fn the_main_window_may_call_every_command_and_nothing_else() {
        let capability: Value = serde_json::from_str(include_str!("../../capabilities/main.json"))
            .expect("the capability is JSON");
        assert_eq!(capability["windows"], serde_json::json!(["main"]));
        assert_eq!(capability["permissions"], serde_json::json!(commands!(permissions)));
    }
}
