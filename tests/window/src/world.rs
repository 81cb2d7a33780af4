//! One person's computer: a home of its own, a language, a bus; nothing of it outlives the test.

use crate::bus::{Bus, Said};
use crate::driver::Driver;
use crate::window::Window;
use amana_words::{Language, Words};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

/// The computer.
pub struct World {
    // Dropped first: whoever lives on it writes into the home.
    bus: Bus,
    home: tempfile::TempDir,
    environment: Vec<(String, String)>,
    language: Language,
}

impl World {
    /// A computer that speaks `language`, with an unlocked keyring.
    pub fn new(language: Language) -> Self {
        let mut world = Self::without_keyring(language);
        let environment = world.environment.clone();
        world.bus.bring_keyring(&environment);
        world
    }

    /// The same, without a keyring.
    ///
    /// # Panics
    /// If its folders cannot be made.
    pub fn without_keyring(language: Language) -> Self {
        let home = tempfile::tempdir().expect("a folder can be made");
        let place = |name: &str| home.path().join(name);
        for folder in ["config", "data", "cache", "run"] {
            std::fs::create_dir(place(folder)).expect("the home is ours");
        }
        std::fs::set_permissions(place("run"), std::fs::Permissions::from_mode(0o700))
            .expect("the home is ours");
        let locale = format!("{}.UTF-8", language.tag());
        let environment: Vec<(String, String)> = [
            ("HOME", home.path().to_path_buf()),
            ("XDG_CONFIG_HOME", place("config")),
            ("XDG_DATA_HOME", place("data")),
            ("XDG_CACHE_HOME", place("cache")),
            ("XDG_RUNTIME_DIR", place("run")),
            ("AMANA_DATA", place("data/amana")),
            ("LANG", PathBuf::from(&locale)),
            ("LANGUAGE", PathBuf::from(language.tag())),
            ("LC_ALL", PathBuf::new()),
        ]
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value.display().to_string()))
        .collect();
        let bus = Bus::start(home.path(), &environment);
        Self { bus, home, environment, language }
    }

    /// Starts the app, as it is after this world's last run.
    pub async fn open(&self) -> Window {
        self.open_with(&[]).await
    }

    /// The same, with arguments of the command line.
    ///
    /// # Panics
    /// If there is no display, no driver, or no window within thirty seconds.
    pub async fn open_with(&self, arguments: &[&str]) -> Window {
        let app = app();
        assert!(app.exists(), "{} is not built: `make test` builds it first", app.display());
        let mut environment = self.environment.clone();
        environment.push(self.bus.variable());
        let log = self.home.path().join("said.log");
        let (driver, client) = Driver::open(&app, arguments, &environment, &log).await;
        let window = Window::new(driver, client, self.words(), log);
        window.settle().await;
        window
    }

    /// The sentences of this world's language.
    pub fn words(&self) -> Words {
        Words::new(self.language)
    }

    /// The language it was made with.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Where the app keeps its data.
    pub fn data(&self) -> PathBuf {
        self.home.path().join("data/amana")
    }

    /// Where the app saves what the person keeps: the kit, backups.
    pub fn saved(&self) -> PathBuf {
        self.data().join("Documents/Amana")
    }

    /// Puts a file into the home and says where it is.
    ///
    /// # Panics
    /// If it cannot be written.
    pub fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.home.path().join(name);
        std::fs::write(&path, bytes).expect("the home is ours");
        path
    }

    /// Installs a program that takes calls and text messages. It notes each link that it is handed, one a
    /// line, in the file that is answered with. It must be there before the app is opened.
    ///
    /// # Panics
    /// If it cannot be written.
    pub fn install_telephone(&self) -> PathBuf {
        let notes = self.home.path().join("handed-over");
        let script = format!("printf '%s\\n' \"$1\" >> '{}'\n", notes.display());
        let script = self.put("telephone.sh", script.as_bytes());
        let entry = format!(
            "[Desktop Entry]\nType=Application\nName=Telephone\nExec=/bin/sh {} %u\n\
             MimeType=x-scheme-handler/tel;x-scheme-handler/sms;\n",
            script.display()
        );
        std::fs::create_dir_all(self.home.path().join("data/applications"))
            .expect("the home is ours");
        self.put("data/applications/telephone.desktop", entry.as_bytes());
        let chosen = "[Default Applications]\nx-scheme-handler/tel=telephone.desktop\n\
                      x-scheme-handler/sms=telephone.desktop\n";
        self.put("config/mimeapps.list", chosen.as_bytes());
        notes
    }

    /// Writes something else over the beginning of the vault's database.
    ///
    /// # Panics
    /// If there is no vault, or it is open.
    pub fn damage_vault(&self) {
        let database = self.data().join("data/vault/vault.db");
        let mut bytes = std::fs::read(&database).expect("there is a vault");
        bytes[..512].fill(0x5a);
        std::fs::write(&database, bytes).expect("the file is ours");
    }

    /// Every notification so far.
    pub fn notifications(&self) -> Vec<Said> {
        self.bus.notifications()
    }
}

fn app() -> PathBuf {
    std::env::var_os("AMANA_APP").map_or_else(|| root().join("target/debug/amana"), PathBuf::from)
}

/// The project's folder.
pub fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}
