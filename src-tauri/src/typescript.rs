//! Writes what the shell shows as TypeScript, and refuses what is not committed.
#![expect(clippy::disallowed_methods, reason = "the one test that reads and writes the contract")]

#[path = "../../crates/citizen/src/views/typescript/layout.rs"]
mod layout;

use std::collections::BTreeSet;
use std::path::Path;

use ts_rs::{Config, TS};

use crate::views::{AppIdentity, DemoStep, DemoView, PreferencesView, Push, SavedFileView, Theme};

const HEADER: &str = "\
// Written by a test of src-tauri from its own types. Do not edit: AMANA_GENERATE=1 writes it anew.
";
const FILE: &str = "ui/src/lib/ipc/generated/shell.ts";

fn written() -> String {
    let types = [
        declared::<AppIdentity>(),
        declared::<DemoStep>(),
        declared::<DemoView>(),
        declared::<PreferencesView>(),
        declared::<Push>(),
        declared::<SavedFileView>(),
        declared::<Theme>(),
    ]
    .concat();
    let foreign: Vec<_> = foreign(&types).into_iter().collect();
    format!("{HEADER}import type {{\n  {},\n}} from './views';\n\n{types}", foreign.join(",\n  "))
}

fn declared<T: TS>() -> String {
    layout::lay_out(T::docs().as_deref(), &T::decl(&Config::default()))
}

/// Views that are the citizen's: they are written beside.
fn foreign(types: &str) -> BTreeSet<&str> {
    let words = types.split(|c: char| !c.is_ascii_alphanumeric());
    let is_ours = |word: &str| types.contains(&format!("export type {word} "));
    words.filter(|word| word.ends_with("View") && !is_ours(word)).collect()
}

#[test]
fn the_window_knows_what_the_shell_shows() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    let written = written();
    if std::env::var_os("AMANA_GENERATE").is_some() {
        std::fs::write(&path, &written).expect("writes");
    }
    let committed = std::fs::read_to_string(&path).expect("reads");
    assert!(
        committed == written,
        "shell.ts is not what Rust says: AMANA_GENERATE=1 writes it anew"
    );
}
