//! Signing the directory of public feeds, on the machine that holds its key.
#![expect(clippy::disallowed_methods, reason = "reads and writes what the release officer names")]

use super::CommandError;
use crate::private_files;
use amana_sealing::sign1::SigningKey;
use amana_sources::sign_directory;
use clap::Args;
use std::fs;
use std::io::Write;
use std::path::PathBuf;

const KEY: &str = "directory.seed";

#[derive(Debug, Args)]
pub(super) struct SignDirectory {
    /// The readable directory, `directory.json`.
    directory: PathBuf,
    /// The folder that holds the key `directory.seed`; a new key is made if there is none.
    #[arg(long)]
    keys: PathBuf,
    /// Where `directory.cose` and `directory.key`, the public key, are written.
    #[arg(long)]
    to: PathBuf,
}

pub(super) fn sign(sign: &SignDirectory, out: &mut impl Write) -> Result<(), CommandError> {
    let key = read_or_make(sign)?;
    let signed = sign_directory(&fs::read(&sign.directory)?, &key)?;
    let public = amana_sealing::encode_base64url(key.public().as_bytes());
    fs::write(sign.to.join("directory.cose"), signed)?;
    fs::write(sign.to.join("directory.key"), format!("{public}\n"))?;
    Ok(writeln!(out, "key: {public}")?)
}

fn read_or_make(sign: &SignDirectory) -> Result<SigningKey, CommandError> {
    match private_files::read(&sign.keys, KEY) {
        Ok(seed) => {
            seed[..].try_into().map(SigningKey::from_seed).map_err(|_| CommandError::NotAKey)
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let key = SigningKey::make();
            private_files::make_folder(&sign.keys)?;
            private_files::write(&sign.keys, KEY, key.seed())?;
            Ok(key)
        }
        Err(error) => Err(error.into()),
    }
}
