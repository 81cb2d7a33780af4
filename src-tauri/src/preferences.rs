//! Language and theme: kept beside the vault, because they are needed before it is opened.
#![expect(clippy::disallowed_methods, reason = "the one file that the shell keeps for itself")]

use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use amana_words::Language;
use serde::{Deserialize, Serialize};

use crate::views::{PreferencesView, Theme};

const LONGEST_BYTES: u64 = 4 * 1024;

/// What is in the file. A field that is unknown or missing is not a reason to forget the others.
#[derive(Clone, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default)]
struct Stored {
    language: Option<String>,
    theme: Theme,
}

/// The person's language and theme.
pub struct Preferences {
    file: PathBuf,
    system: Language,
    stored: Mutex<Stored>,
}

impl Preferences {
    /// Reads them; a file that is missing or damaged says nothing.
    pub fn read(folder: &Path, system: Language) -> Self {
        let file = folder.join("preferences.json");
        let stored = Mutex::new(read(&file).unwrap_or_default());
        Self { file, system, stored }
    }

    /// The language that everything is said in.
    pub fn language(&self) -> Language {
        self.chosen().unwrap_or(self.system)
    }

    pub fn view(&self) -> PreferencesView {
        PreferencesView {
            language: self.language().tag(),
            is_language_chosen: self.chosen().is_some(),
            theme: self.stored().theme,
        }
    }

    /// Chooses a language.
    ///
    /// # Errors
    /// The disk; what was chosen holds until the app is closed.
    pub fn choose_language(&self, language: Language) -> std::io::Result<()> {
        self.change(|stored| stored.language = Some(language.tag().to_owned()))
    }

    /// Chooses a theme.
    ///
    /// # Errors
    /// As [`Self::choose_language`].
    pub fn choose_theme(&self, theme: Theme) -> std::io::Result<()> {
        self.change(|stored| stored.theme = theme)
    }

    fn chosen(&self) -> Option<Language> {
        self.stored().language.as_deref().and_then(Language::from_tag)
    }

    fn change(&self, change: impl FnOnce(&mut Stored)) -> std::io::Result<()> {
        let mut stored = self.stored();
        change(&mut stored);
        write(&self.file, &stored)
    }

    fn stored(&self) -> MutexGuard<'_, Stored> {
        self.stored.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn read(file: &Path) -> Option<Stored> {
    let mut text = String::new();
    let file = std::fs::File::open(file).ok()?;
    file.take(LONGEST_BYTES).read_to_string(&mut text).ok()?;
    serde_json::from_str(&text).ok()
}

// Beside the old file and then over it: a power cut leaves one of them whole.
fn write(file: &Path, stored: &Stored) -> std::io::Result<()> {
    let folder = file.parent().ok_or(std::io::ErrorKind::InvalidInput)?;
    std::fs::create_dir_all(folder)?;
    let mut beside = tempfile::NamedTempFile::new_in(folder)?;
    beside.write_all(&serde_json::to_vec(stored)?)?;
    beside.as_file().sync_all()?;
    beside.persist(file)?;
    Ok(())
}

/// The first of the system's languages that the catalogue has; else English.
pub fn system_language(variable: impl Fn(&str) -> Option<String>) -> Language {
    // As POSIX has it: the first that is set decides, and LANGUAGE lists alternatives.
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(&variable);
    let locale = named.into_iter().find(|value| !value.is_empty()).unwrap_or_default();
    let listed = variable("LANGUAGE").unwrap_or_default();
    listed.split(':').chain([locale.as_str()]).find_map(Language::from_tag).unwrap_or(Language::En)
}

#[cfg(test)]
#[path = "preferences/tests.rs"]
mod tests;
