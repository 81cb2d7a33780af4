//! What people install: without the demo's world, and without a way to it.

use crate::graph::root;
use std::fs;
use std::process::Command;

/// The crates that a build of the app with these features takes in.
fn taken_in(features: &str) -> String {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let tree = Command::new(cargo)
        .current_dir(root())
        .args(["tree", "--locked", "--offline", "--package", "amana", "--features", features])
        .args(["--edges", "normal", "--prefix", "none"])
        .output()
        .expect("cargo tree");
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    String::from_utf8(tree.stdout).expect("names of crates")
}

/// `tauri build` turns on `custom-protocol`, and the configuration adds no other feature.
#[test]
fn a_release_holds_no_demo_and_no_consulate() {
    let release = taken_in("custom-protocol");
    assert!(release.contains("amana-citizen "), "{release}");
    for absent in ["amana-demo ", "amana-consulate "] {
        assert!(!release.contains(absent), "{absent}");
    }
    assert!(taken_in("custom-protocol,demo").contains("amana-demo "), "the search finds it");

    let read = |name: &str| fs::read_to_string(root().join(name)).expect("a file of the house");
    let config: serde_json::Value =
        serde_json::from_str(&read("tauri.conf.json")).expect("the config is JSON");
    assert!(config["build"].get("features").is_none());
    let makefile = read("Makefile");
    let package = makefile.split("\npackage:").nth(1).and_then(|rest| rest.split("\n\n").next());
    let package = package.expect("`make package`");
    assert!(package.contains("tauri build") && !package.contains("demo"), "{package}");
}
