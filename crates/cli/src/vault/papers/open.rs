//! `amana-cli vault open`: writes a sealed file out, chunk by chunk.

use super::{kept, scans};
use crate::arguments::{Arguments, Output};
use crate::failure::Failure;
use crate::files::out::Out;
use crate::speech::Speech;
use crate::vault;
use amana_citizen::{Citizen, Error, VaultError, documents};
use std::process::ExitCode;
use uuid::Uuid;

/// A file has its name only once it was read to its end and is whole.
pub(super) async fn open(
    arguments: &Arguments,
    id: Uuid,
    to: &Output,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let out = Out::begin(to)?;
    let citizen = vault::open_unlocked(arguments, speech).await?;
    let scan = meant(&citizen, id).await?;
    documents::open_scan(&citizen, scan, out.sink()?).await?;
    kept(out, &to.file, "cli-written-clear", speech)
}

/// A document's only scan, or the scan itself.
async fn meant(citizen: &Citizen, id: Uuid) -> Result<Uuid, Failure> {
    match documents::view(citizen, id).await {
        Ok(view) => scans::meant(&view, None),
        Err(Error::Vault(VaultError::NotFound)) => Ok(id),
        Err(other) => Err(other.into()),
    }
}
