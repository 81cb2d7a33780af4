//! `amana-cli vault export`

use super::open_to_confirm;
use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::files::Unnamed;
use crate::speech::Speech;
use amana_citizen::{Clock as _, Message, SystemClock, Value, access};
use std::path::Path;
use std::process::ExitCode;

pub(crate) async fn export(
    arguments: &Arguments,
    file: &Path,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    if file.exists() {
        return Err(Failure::plain("error-file-exists"));
    }
    let (citizen, passphrase) = open_to_confirm(arguments, speech).await?;
    let paragraphs = access::export_readme(SystemClock.now());
    let readme = paragraphs.map(|paragraph| speech.sentence(&paragraph)).join("\r\n\r\n");
    let unnamed = Unnamed::beside(file)?;
    let (view, written) = access::export(&citizen, passphrase.to_string(), readme, unnamed).await?;
    written.keep(file)?;
    if view.damaged > 0 {
        let count = Value::Number(view.damaged.into());
        let sentence = speech.sentence(&Message::plain("cli-export-damaged").with("count", count));
        speech.complain(&sentence);
    }
    speech.json(&serde_json::to_value(view).expect("views serialise"));
    let exported = speech.words().say("cli-exported");
    speech.tell(&exported);
    Ok(ExitCode::SUCCESS)
}
