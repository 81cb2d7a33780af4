//! Every sentence that is asked for is in the catalogue, every sentence of it is asked for, and
//! every file of it is embedded.

mod composed;
mod keys;
mod sources;

use std::collections::BTreeSet;

use amana_words::{Language, Words};

use composed::COMPOSED;
use sources::{Source, catalogue, rust, window};

/// What of these is not in the catalogue, with where it is asked for.
fn missing<'a>(asked: impl Iterator<Item = (&'a Source, Vec<&'a str>)>) -> Vec<String> {
    let words = Words::new(Language::En);
    let unknown = |(source, keys): (&Source, Vec<&str>)| {
        let unknown = keys.into_iter().filter(|key| !words.has(key));
        unknown.map(|key| format!("{key} in {}", source.path)).collect::<Vec<_>>()
    };
    asked.flat_map(unknown).collect()
}

#[test]
fn every_key_that_a_crate_asks_for_has_a_sentence() {
    let sources = rust();
    assert!(sources.len() > 100, "the crates are where they were");
    let missing = missing(sources.iter().map(|source| (source, keys::said_by_rust(&source.text))));
    assert!(missing.is_empty(), "not in locales/: {missing:#?}");
}

#[test]
fn every_key_that_the_window_asks_for_has_a_sentence() {
    let sources = window();
    assert!(sources.len() > 20, "the window is where it was");
    let asked = sources.iter().map(|source| (source, keys::said_by_window(&source.text)));
    assert!(asked.clone().any(|(_, keys)| !keys.is_empty()), "the window says what it said");
    let missing = missing(asked);
    assert!(missing.is_empty(), "not in locales/: {missing:#?}");
}

#[test]
fn every_sentence_is_said_somewhere() {
    let sources: Vec<_> = rust().into_iter().chain(window()).collect();
    let quoted: BTreeSet<_> =
        sources.iter().flat_map(|source| keys::quoted(&source.text)).collect();
    let is_said =
        |key: &str| quoted.contains(key) || COMPOSED.iter().any(|family| family.makes(key));
    let silent: Vec<_> = catalogue(Language::En)
        .into_iter()
        .flat_map(|file| keys::defined(&file.text).map(str::to_owned).collect::<Vec<_>>())
        .filter(|key| !is_said(key))
        .collect();
    assert!(silent.is_empty(), "in locales/, and said nowhere: {silent:#?}");
}

#[test]
fn what_is_listed_as_composed_is_composed_somewhere_and_has_sentences() {
    let sources: Vec<_> = rust().into_iter().chain(window()).collect();
    let composed: BTreeSet<_> =
        sources.iter().flat_map(|source| keys::composed(&source.text)).collect();
    let words = Words::new(Language::En);
    for family in COMPOSED {
        assert!(composed.contains(family.template), "nobody composes {}", family.template);
        let missing: Vec<_> = family.keys().filter(|key| !words.has(key)).collect();
        assert!(missing.is_empty(), "not in locales/: {missing:?}");
    }
}

#[test]
fn what_the_window_composes_is_listed() {
    for source in window() {
        for template in keys::composed_by_window(&source.text) {
            let is_listed = COMPOSED.iter().any(|family| family.template == template);
            assert!(is_listed, "{} composes {template}: list it", source.path);
        }
    }
}

#[test]
fn every_file_of_the_catalogue_is_embedded() {
    for language in Language::ALL {
        let words = Words::new(language);
        for file in catalogue(language) {
            for key in keys::defined(&file.text) {
                assert!(words.has(key), "{} is not embedded: {key}", file.path);
            }
        }
    }
}
