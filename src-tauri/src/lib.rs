//! The shell: the window, the operating system, the calls between them.
//!
//! No rule of the domain lives here: a command asks the citizen and passes on the answer.

mod commands;
mod window;

/// Opens the window and returns when it is closed.
///
/// # Panics
/// If the system has no display or no web view: there is nothing to show the reason in.
pub fn run() {
    tauri::Builder::default()
        .plugin(window::plugin())
        .invoke_handler(commands::handler())
        .run(tauri::generate_context!())
        .expect("the system has a display and a web view");
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    fn config() -> Value {
        serde_json::from_str(include_str!("../../tauri.conf.json")).expect("the config is JSON")
    }

    #[test]
    fn the_policy_allows_nothing_unsafe_and_nobody_else() {
        let policy = &config()["app"]["security"]["csp"];
        let sources: Vec<_> = policy.as_object().expect("a policy").iter().collect();
        assert_eq!(policy["default-src"], "'none'");
        for (directive, source) in sources {
            let allowed = match directive.as_str() {
                "connect-src" => "ipc: http://ipc.localhost",
                "script-src" | "style-src" | "img-src" | "font-src" => "'self'",
                _ => "'none'",
            };
            assert_eq!(source, allowed, "{directive}");
        }
    }

    #[test]
    fn the_page_finds_no_doors_beside_its_commands() {
        let app = &config()["app"];
        assert_eq!(app["withGlobalTauri"], false);
        assert_eq!(app["security"]["freezePrototype"], true);
        assert_eq!(app["security"]["capabilities"], serde_json::json!(["main"]));
        assert!(app["windows"][0].get("devtools").is_none(), "devtools are for debug builds only");
    }
}
