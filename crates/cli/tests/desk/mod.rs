//! A person at a terminal: a folder with a passphrase in it, and the program as a shell runs it there.

use assert_cmd::Command;
use tempfile::TempDir;

/// The folder; the vault's data is kept below it.
pub struct Desk(pub TempDir);

impl Desk {
    /// Only the passphrase lies there.
    pub fn bare() -> Self {
        let folder = tempfile::tempdir().expect("temp");
        std::fs::write(folder.path().join("passphrase"), "seven quiet oranges\n").expect("writes");
        Self(folder)
    }

    /// The program with these words, as a shell reads them; what is in this file of the folder is the
    /// passphrase, on descriptor 7.
    pub fn shell(&self, words: &str, passphrase: &str) -> Command {
        let script = format!(
            "exec '{}' {words} --data '{}' --passphrase-fd 7 7<'{passphrase}'",
            assert_cmd::cargo::cargo_bin("amana-cli").display(),
            self.0.path().join("data").display(),
        );
        let mut shell = Command::new("sh");
        shell.env("LC_ALL", "C").current_dir(self.0.path()).args(["-c", &script]);
        shell
    }
}
