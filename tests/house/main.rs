//! The house against its own plan: dependencies, opening sentences, clocks, links.
#![expect(clippy::disallowed_methods, reason = "the house is read from its files")]

mod dependencies;
mod graph;
mod release;
mod table;

use crate::graph::{Graph, root, workspace};
use cargo_metadata::DependencyKind;
use std::fs;
use std::path::Path;

/// Every crate depends on what its row in ARCHITECTURE.md says, and reaches nothing that the row
/// forbids.
#[test]
fn every_crate_depends_on_what_its_row_says() {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("ARCHITECTURE.md");
    let complaints = dependencies::check(&table::read(&text), &Graph::of(&workspace()));
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

/// Every library and program says in its first line what it is.
#[test]
fn every_crate_begins_with_a_sentence() {
    let mut seen = 0;
    for package in workspace().workspace_packages() {
        for target in package.targets.iter().filter(|target| target.is_lib() || target.is_bin()) {
            let path = target.src_path.as_std_path();
            let text = fs::read_to_string(path).expect("a crate's source");
            assert!(begins_with_a_sentence(&text), "{} does not", path.display());
            seen += 1;
        }
    }
    assert!(seen >= 15, "only {seen} crates were looked at");
}

/// Only a paragraph of `//!` that ends like a sentence is one.
#[test]
fn a_crate_without_a_sentence_is_noticed() {
    assert!(begins_with_a_sentence("//! One thing,\n//! and another.\n//!\n//! More\n"));
    for text in ["", "mod a;\n//! Late.\n", "//!\n//! Late.\n", "//! no end\nmod a;\n"] {
        assert!(!begins_with_a_sentence(text), "{text:?}");
    }
}

fn begins_with_a_sentence(text: &str) -> bool {
    let lines = text.lines().map_while(|line| line.strip_prefix("//! "));
    lines.last().is_some_and(|line| line.trim_end().ends_with(['.', '?']))
}

/// Time is an argument: none of our manifests asks chrono for the system's clock.
#[test]
fn nobody_asks_chrono_for_the_clock() {
    let mut seen = 0;
    for package in workspace().workspace_packages() {
        for chrono in package.dependencies.iter().filter(|needed| needed.name == "chrono") {
            let context = format!("{} in {:?}", package.name, chrono.kind);
            assert!(!chrono.uses_default_features, "{context} takes chrono's default features");
            for clock in ["clock", "now"] {
                assert!(!chrono.features.iter().any(|asked| asked == clock), "{context}: {clock}");
            }
            seen += usize::from(chrono.kind == DependencyKind::Normal);
        }
    }
    assert!(seen >= 5, "only {seen} crates use chrono");
}

/// Every format and every decision can be found from its folder's list.
#[test]
fn every_page_is_listed() {
    for folder in ["docs/formats", "docs/adr"].map(|folder| root().join(folder)) {
        let list = fs::read_to_string(folder.join("README.md")).expect("a list of pages");
        for page in pages(&folder) {
            assert!(list.contains(&format!("({page})")), "{page} is not in {}", folder.display());
        }
    }
}

fn pages(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder of pages");
    let names = entries.map(|entry| entry.expect("an entry").file_name());
    names
        .filter_map(|name| name.into_string().ok())
        .filter(|name| name.ends_with(".md") && name != "README.md")
        .collect()
}
