//! Every sentence that a crate asks for is in the catalogue, and every file of it is embedded.
#![expect(clippy::disallowed_methods, reason = "tests read fixtures")]

use std::fs;
use std::path::{Path, PathBuf};

use amana_words::{Language, Words};

/// What only the keys of sentences begin with. Other keys are known by `say` before them.
const PREFIXES: [&str; 13] = [
    "cap-category-",
    "cap-certainty-",
    "cap-response-",
    "cap-severity-",
    "cap-urgency-",
    "cli-",
    "error-",
    "mrz-reason-",
    "notify-",
    "outcome-",
    "phase-",
    "story-",
    "why-",
];

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("a readable entry").path()).collect();
    paths.sort();
    paths
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let (folders, files): (Vec<_>, Vec<_>) = entries(folder).into_iter().partition(|p| p.is_dir());
    let own = files.into_iter().filter(|path| path.extension().is_some_and(|ext| ext == "rs"));
    own.chain(folders.iter().flat_map(|folder| rust_files(folder))).collect()
}

/// The keys in a source: literals that begin as keys do, and whatever is said.
fn keys(source: &str) -> Vec<&str> {
    let prefixed = PREFIXES.iter().flat_map(|prefix| {
        let opening = format!("\"{prefix}");
        source.match_indices(&opening).map(|(at, _)| &source[at..]).collect::<Vec<_>>()
    });
    let said = ["say(", "say_with("].into_iter().flat_map(|call| {
        source.match_indices(call).map(|(at, _)| source[at + call.len()..].trim())
    });
    prefixed.chain(said).filter_map(literal).filter(|literal| is_key(literal)).collect()
}

/// The string literal that the source begins with.
fn literal(source: &str) -> Option<&str> {
    source.strip_prefix('"')?.split('"').next()
}

fn is_key(literal: &str) -> bool {
    let is_letter = |c| matches!(c, 'a'..='z' | '0'..='9' | '-');
    !literal.is_empty() && !literal.ends_with('-') && literal.chars().all(is_letter)
}

#[test]
fn finds_keys_and_nothing_else() {
    let source =
        r#"code("error-disk"); format!("error-{code}"); "error-"; "an error-disk"; "queued""#;
    assert_eq!(keys(source), ["error-disk"]);
    assert_eq!(keys("words.say(\"queued\")"), ["queued"]);
    assert_eq!(keys("words.say_with(\n    \"checked-at\", &[])"), ["checked-at"]);
    assert_eq!(keys("narrator.say(\"A sentence.\")"), [""; 0]);
}

#[test]
fn every_key_that_a_crate_asks_for_has_a_sentence() {
    let words = Words::new(Language::En);
    let crates = entries(&workspace().join("crates"));
    assert!(!crates.is_empty(), "the workspace is where it was");
    let mut missing = Vec::new();
    for folder in crates.iter().filter(|path| !path.ends_with("words")) {
        for file in rust_files(&folder.join("src")) {
            let source = fs::read_to_string(&file).expect("a readable source");
            let unknown = keys(&source).into_iter().filter(|key| !words.has(key));
            missing.extend(unknown.map(|key| format!("{key} in {}", file.display())));
        }
    }
    assert!(missing.is_empty(), "not in locales/: {missing:#?}");
}

#[test]
fn every_file_of_the_catalogue_is_embedded() {
    for language in Language::ALL {
        let words = Words::new(language);
        for file in entries(&workspace().join("locales").join(language.tag())) {
            let source = fs::read_to_string(&file).expect("a readable file");
            let keys = source.lines().filter(|line| line.starts_with(|c: char| c.is_alphabetic()));
            for key in keys.filter_map(|line| line.split_once(" =")) {
                assert!(words.has(key.0), "{} is not embedded: {}", file.display(), key.0);
            }
        }
    }
}
