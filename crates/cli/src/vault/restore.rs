//! `amana-cli vault restore-backup`: into an empty place, or into the vault that is here.

use super::{open, open_unlocked, show_watch};
use crate::arguments::{Arguments, RestoreBackup};
use crate::failure::Failure;
use crate::passphrase::{self, Typed};
use crate::speech::Speech;
use amana_citizen::access::{self, BackupSecret};
use amana_citizen::views::MergedView;
use amana_citizen::{Citizen, Error, VaultError};
use amana_words::Arg;
use serde_json::json;
use std::process::ExitCode;

pub(crate) async fn restore(
    arguments: &Arguments,
    backup: &RestoreBackup,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    if backup.merge || backup.mend {
        return into_living(arguments, backup, speech).await;
    }
    let citizen = open(arguments).await?;
    let file = backup.file.clone();
    match passphrase::ask(arguments, speech)? {
        Typed::Passphrase(passphrase) => {
            access::restore(&citizen, file, passphrase.to_string()).await?
        }
        Typed::RecoveryWords(words) => {
            access::restore_with_words(&citizen, file, words.to_string()).await?
        }
    };
    speech.json(&json!({ "restored": true }));
    let saved = speech.words().say("cli-saved");
    speech.tell(&saved);
    show_watch(&citizen, speech).await?;
    Ok(ExitCode::SUCCESS)
}

async fn into_living(
    arguments: &Arguments,
    backup: &RestoreBackup,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let secret = match backup.backup_passphrase_fd {
        Some(number) => Some(ask(Some(number), speech)?),
        None => None,
    };
    let citizen = open_unlocked(arguments, speech).await?;
    let is_asked = secret.is_none() && arguments.passphrase_fd.is_none();
    let view = match take(&citizen, backup, secret).await {
        // Written under other keys: whoever sits here knows which.
        Err(Error::Vault(VaultError::WrongSecret)) if is_asked => {
            take(&citizen, backup, Some(ask(None, speech)?)).await?
        }
        Err(Error::Vault(VaultError::WrongSecret)) => {
            return Err(Failure::plain("cli-backup-passphrase-wrong"));
        }
        taken => taken?,
    };
    show(&view, speech);
    Ok(ExitCode::SUCCESS)
}

fn ask(descriptor: Option<u32>, speech: &Speech) -> Result<BackupSecret, Failure> {
    Ok(match passphrase::ask_from(descriptor, speech, "cli-backup-passphrase-prompt")? {
        Typed::Passphrase(passphrase) => BackupSecret::Passphrase(passphrase.to_string()),
        Typed::RecoveryWords(words) => BackupSecret::Words(words.to_string()),
    })
}

async fn take(
    citizen: &Citizen,
    backup: &RestoreBackup,
    secret: Option<BackupSecret>,
) -> Result<MergedView, Error> {
    let file = backup.file.clone();
    match backup.merge {
        true => access::merge(citizen, file, secret).await,
        false => access::mend(citizen, file, secret, backup.item).await,
    }
}

fn show(view: &MergedView, speech: &mut Speech) {
    speech.json(&serde_json::to_value(view).expect("views serialise"));
    let counts = [
        ("cli-merged-added", view.added),
        ("cli-merged-beside", view.kept_beside),
        ("cli-merged-files", view.files),
    ];
    for (key, count) in counts {
        let line = speech.words().say_with(key, &[("count", Arg::Number(count.into()))]);
        speech.tell(&line);
    }
}
