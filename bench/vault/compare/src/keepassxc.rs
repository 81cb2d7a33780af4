//! keepassxc-cli over databases with the cheapest KDF there is: one round of AES. What an empty one
//! costs (the program's start, the KDF) is measured too, and taken off.

use crate::worker::cpu_of;
use keepass::config::{DatabaseConfig, KdfConfig};
use keepass::db::fields;
use keepass::{Database, DatabaseKey};
use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const PASSWORD: &str = "correct horse battery staple";

pub struct KeePassXc {
    full: PathBuf,
    empty: PathBuf,
    password: PathBuf,
}

impl KeePassXc {
    pub fn prepare(scratch: &Path, entries: u64) -> Self {
        let made = Self {
            full: scratch.join("full.kdbx"),
            empty: scratch.join("empty.kdbx"),
            password: scratch.join("password"),
        };
        let mut file = File::create(&made.password).expect("writes");
        writeln!(file, "{PASSWORD}").expect("writes");
        write(&made.full, entries);
        write(&made.empty, 0);
        made
    }

    /// CPU seconds to list all entries, without start and KDF.
    pub fn list(&self) -> f64 {
        self.cpu(&self.full) - self.cpu(&self.empty)
    }

    fn cpu(&self, database: &Path) -> f64 {
        let mut command = Command::new("keepassxc-cli");
        let password = File::open(&self.password).expect("the password");
        command.args(["ls", "--quiet", "--recursive", "--flatten"]).arg(database).stdin(password);
        // Without a display Qt is told so, or it looks for one.
        command.env("QT_QPA_PLATFORM", "offscreen").stderr(Stdio::null());
        cpu_of(&mut command)
    }
}

fn write(path: &Path, entries: u64) {
    let mut config = DatabaseConfig::default();
    config.kdf_config = KdfConfig::Aes { rounds: 1 };
    let mut database = Database::with_config(config);
    for number in 0..entries {
        let document = measure::document(number);
        database.root_mut().add_entry().edit(|entry| {
            entry.set_unprotected(fields::TITLE, format!("L{number:08}"));
            entry.set_unprotected(fields::NOTES, document);
        });
    }
    let key = DatabaseKey::new().with_password(PASSWORD);
    database.save(&mut File::create(path).expect("writes"), key).expect("saves");
}
