//! rage, with a key file: no passphrase, so no KDF.

use crate::worker::cpu_of;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

pub struct Rage {
    program: PathBuf,
    identity: PathBuf,
    recipient: String,
    sealed: PathBuf,
}

impl Rage {
    pub fn prepare(tools: &Path, scratch: &Path) -> Self {
        let identity = scratch.join("rage-identity");
        let made = Command::new(tools.join("rage-keygen"))
            .arg("-o")
            .arg(&identity)
            .stderr(Stdio::null())
            .status();
        assert!(made.expect("rage-keygen starts").success());
        let text = std::fs::read_to_string(&identity).expect("an identity");
        let line = text.lines().find_map(|line| line.strip_prefix("# public key: "));
        let recipient = line.expect("rage names the public key").to_owned();
        Self { program: tools.join("rage"), identity, recipient, sealed: scratch.join("scan.age") }
    }

    /// CPU seconds from one file into another. rage does not ask the disk to keep it.
    pub fn encrypt(&self, scan: &Path) -> f64 {
        let mut command = Command::new(&self.program);
        command.args(["-r", &self.recipient, "-o"]).arg(&self.sealed).arg(scan);
        cpu_of(&mut command)
    }

    /// CPU seconds into nothing, as we read.
    pub fn decrypt(&self) -> f64 {
        let mut command = Command::new(&self.program);
        command.args(["-d", "-i"]).arg(&self.identity).arg(&self.sealed);
        cpu_of(&mut command)
    }

    pub fn clean(&self) {
        std::fs::remove_file(&self.sealed).expect("it was written");
    }
}
