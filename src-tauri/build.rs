//! Tells Tauri which commands exist, so that a capability must name each one before it can be called.

#[macro_use]
#[path = "src/commands/manifest.rs"]
mod manifest;

macro_rules! names {
    ($($group:ident::$name:ident),* $(,)?) => { &[$(stringify!($name)),*] };
}

fn main() {
    #[cfg(feature = "demo")]
    let names = commands_with_demo!(names);
    #[cfg(not(feature = "demo"))]
    let names = commands!(names);
    let commands = tauri_build::AppManifest::new().commands(names);
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("src-tauri/capabilities/**/*")
        .app_manifest(commands);
    tauri_build::try_build(attributes).expect("tauri.conf.json and the capabilities agree");
}
