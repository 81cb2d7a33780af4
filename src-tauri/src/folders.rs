//! Where things are: the vault, preferences, and the person's own folder for what is saved.

use std::path::PathBuf;

use tauri::{App, Manager as _};

/// Names another folder for everything: for tests and for trying the app.
const ELSEWHERE: &str = "AMANA_DATA";

/// The folders of one run.
pub struct Folders {
    /// The vault.
    pub data: PathBuf,
    /// Preferences.
    pub config: PathBuf,
    /// What the person saves: the kit and backups.
    pub saved: PathBuf,
}

impl Folders {
    /// All in one folder.
    pub fn within(folder: PathBuf) -> Self {
        let saved = folder.join("Documents").join("Amana");
        let (data, config) = (folder.join("data"), folder.join("config"));
        Self { data, config, saved }
    }

    /// The system's folders for this person.
    ///
    /// # Errors
    /// A system that names no home folder.
    pub fn of_the_person(app: &App) -> tauri::Result<Self> {
        let path = app.path();
        // A system without a folder for documents has a home.
        let documents = path.document_dir().or_else(|_| path.home_dir())?;
        Ok(Self {
            data: path.app_local_data_dir()?,
            config: path.app_config_dir()?,
            saved: documents.join("Amana"),
        })
    }
}

/// The folder that `AMANA_DATA` names.
pub fn elsewhere() -> Option<PathBuf> {
    std::env::var_os(ELSEWHERE).filter(|folder| !folder.is_empty()).map(PathBuf::from)
}
