//! The rules of the window that only its configuration says.

use serde_json::{Value, json};

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
            "img-src" => "'self' scan: http://scan.localhost",
            "script-src" | "style-src" | "font-src" => "'self'",
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
    assert_eq!(app["security"]["capabilities"], json!(["main"]), "the demo's is added at run time");
    assert!(app["windows"][0].get("devtools").is_none(), "devtools are for debug builds only");
}

#[test]
fn the_window_appears_once_there_is_something_to_see() {
    let window = &config()["app"]["windows"][0];
    assert_eq!(window["label"], crate::window::MAIN);
    assert_eq!(window["visible"], false);
    assert_ne!(window["dragDropEnabled"], false, "dropped files are read in Rust");
    let links = &config()["plugins"]["deep-link"]["desktop"]["schemes"];
    assert_eq!(*links, json!(["amana"]));
}
