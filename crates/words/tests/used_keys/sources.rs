//! The sources that may say something, and the catalogue.
#![expect(clippy::disallowed_methods, reason = "tests read the sources")]

use std::fs;
use std::path::{Path, PathBuf};

use amana_words::Language;

/// A file, its path from the workspace's root.
pub struct Source {
    /// With `/` on every system.
    pub path: String,
    /// Without the tests at its end.
    pub text: String,
}

/// The crates and the shell. The words themselves ask for nothing.
pub fn rust() -> Vec<Source> {
    let crates =
        entries(&root().join("crates")).into_iter().filter(|path| !path.ends_with("words"));
    let folders = crates.map(|folder| folder.join("src")).chain([root().join("src-tauri/src")]);
    let files = folders.flat_map(|folder| files(&folder, &["rs"]));
    files
        .filter(|path| !is_test(path))
        .map(|path| source(&path, "#[cfg(test)]\nmod tests {"))
        .collect()
}

/// The window, without the types that it gets from Rust and the gallery that no build has.
pub fn window() -> Vec<Source> {
    let files = files(&root().join("ui/src"), &["ts", "svelte"]).into_iter();
    let own = files.filter(|path| !is_test(path) && !is_in(path, &["generated", "gallery"]));
    own.map(|path| source(&path, "\0")).collect()
}

/// The types that the window gets from Rust.
pub fn generated() -> Vec<Source> {
    let folder = root().join("ui/src/lib/ipc/generated");
    files(&folder, &["ts"]).iter().map(|path| source(path, "\0")).collect()
}

/// The catalogue's files of a language.
pub fn catalogue(language: Language) -> Vec<Source> {
    let folder = root().join("locales").join(language.tag());
    files(&folder, &["ftl"]).iter().map(|path| source(path, "\0")).collect()
}

fn root() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    root.canonicalize().expect("the workspace is around this crate")
}

/// What follows `end` is left out.
fn source(path: &Path, end: &str) -> Source {
    let text = fs::read_to_string(path).expect("a readable source");
    let kept = text.find(end).unwrap_or(text.len());
    let path = path.strip_prefix(root()).expect("a path of the workspace");
    Source { path: path.to_string_lossy().replace('\\', "/"), text: text[..kept].to_owned() }
}

fn is_test(path: &Path) -> bool {
    let path = path.strip_prefix(root()).expect("a path of the workspace");
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name == "tests.rs" || name.contains(".test.") || is_in(path, &["tests"])
}

fn is_in(path: &Path, folders: &[&str]) -> bool {
    path.iter().any(|part| folders.iter().any(|folder| part == *folder))
}

fn files(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let (folders, files): (Vec<_>, Vec<_>) = entries(folder).into_iter().partition(|p| p.is_dir());
    let is_wanted = |path: &PathBuf| {
        path.extension().is_some_and(|own| extensions.iter().any(|wanted| own == *wanted))
    };
    let deeper = folders.iter().flat_map(|folder| self::files(folder, extensions));
    files.into_iter().filter(is_wanted).chain(deeper).collect()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("a readable entry").path()).collect();
    paths.sort();
    paths
}
