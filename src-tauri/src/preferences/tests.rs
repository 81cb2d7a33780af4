//! Preferences outlive the app, and nothing in the file can keep the window from opening.

use amana_words::Language;

use super::{Preferences, system_language};
use crate::views::Theme;

fn language(set: &[(&str, &str)]) -> Language {
    system_language(|name| {
        set.iter().find(|(set, _)| *set == name).map(|(_, value)| (*value).to_owned())
    })
}

#[test]
fn the_systems_language_is_the_first_that_we_speak() {
    for (set, expected) in [
        (&[("LANG", "ar_MA.UTF-8")][..], Language::Ar),
        (&[("LANG", "C.UTF-8")], Language::En),
        (&[("LC_ALL", "fr_FR.UTF-8"), ("LANG", "es_ES.UTF-8")], Language::Fr),
        (&[("LC_ALL", ""), ("LANG", "es_ES.UTF-8")], Language::Es),
        (&[("LANGUAGE", "zgh:fr:en"), ("LANG", "en_GB.UTF-8")], Language::Fr),
        (&[("LANGUAGE", "de"), ("LC_MESSAGES", "es_ES")], Language::Es),
        (&[], Language::En),
    ] {
        assert_eq!(language(set), expected, "{set:?}");
    }
}

#[test]
fn what_was_chosen_is_there_the_next_time() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path().join("not made yet");
    let first = Preferences::read(&here, Language::Es);
    assert!(!first.view().is_language_chosen);
    assert_eq!(first.view().language, "es");
    first.choose_language(Language::Ar).unwrap();
    first.choose_theme(Theme::Dark).unwrap();

    let again = Preferences::read(&here, Language::Es).view();
    assert_eq!((again.language, again.is_language_chosen, again.theme), ("ar", true, Theme::Dark));
    let left: Vec<_> = std::fs::read_dir(&here).unwrap().collect();
    assert_eq!(left.len(), 1, "no half-written file stays beside it");
}

#[test]
fn a_damaged_file_is_as_none() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("preferences.json");
    let endless = format!("{{\"language\":\"{}\"}}", "f".repeat(10_000));
    for text in ["", "{", "[]", "{\"theme\":7}", endless.as_str(), "\u{0}"] {
        std::fs::write(&file, text).unwrap();
        let view = Preferences::read(folder.path(), Language::Fr).view();
        assert_eq!((view.language, view.is_language_chosen), ("fr", false), "{text:.20}");
    }
    std::fs::write(&file, "{\"language\":\"de\",\"theme\":\"dark\",\"later\":1}").unwrap();
    let view = Preferences::read(folder.path(), Language::Fr).view();
    assert_eq!((view.language, view.theme), ("fr", Theme::Dark), "what is known is kept");
}

#[test]
fn a_folder_that_cannot_be_written_does_not_undo_the_choice() {
    let folder = tempfile::tempdir().unwrap();
    let in_the_way = folder.path().join("file");
    std::fs::write(&in_the_way, "").unwrap();
    let preferences = Preferences::read(&in_the_way, Language::En);
    assert!(preferences.choose_theme(Theme::Light).is_err());
    assert_eq!(preferences.view().theme, Theme::Light);
}
