//! `amana-cli requests receipt`: a picture of the receipt.

use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::files;
use crate::speech::Speech;
use crate::vault;
use amana_citizen::requests;
use std::path::Path;
use std::process::ExitCode;
use uuid::Uuid;

pub(crate) async fn receipt(
    arguments: &Arguments,
    request: Uuid,
    file: &Path,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let picture = files::read(file)?.into();
    let citizen = vault::open_unlocked(arguments, speech).await?;
    let view = requests::attach_receipt(&citizen, request, picture).await?;
    super::show(&view, speech);
    Ok(ExitCode::SUCCESS)
}
