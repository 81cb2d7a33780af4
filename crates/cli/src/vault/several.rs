//! `amana-cli vault list-vaults`, `vault name`, and which vault `--vault` means.

use super::{open, open_unlocked};
use crate::arguments::{Arguments, WhichVault};
use crate::failure::Failure;
use crate::speech::{Speech, plain};
use amana_citizen::views::VaultsView;
use amana_citizen::{Citizen, Message, Value, access};
use std::process::ExitCode;

/// The one that was asked for, instead of the first.
pub(super) async fn choose(arguments: &Arguments, first: Citizen) -> Result<Citizen, Failure> {
    let id = match arguments.vault {
        None => return Ok(first),
        Some(WhichVault::New) => return Ok(access::another(&first).await?),
        Some(WhichVault::Id(id)) => id,
        Some(WhichVault::Number(number)) => {
            let vaults = access::vaults(&first).await?.vaults;
            let found = vaults.iter().find(|vault| vault.number == number);
            found.ok_or_else(|| Failure::plain("error-no-such-vault"))?.id
        }
    };
    Ok(access::choose(&first, id).await?)
}

pub(crate) async fn list(arguments: &Arguments, speech: &mut Speech) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    show(&access::vaults(&citizen).await?, speech);
    Ok(ExitCode::SUCCESS)
}

pub(crate) async fn name(
    arguments: &Arguments,
    name: &str,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = open_unlocked(arguments, speech).await?;
    show(&access::name_vault(&citizen, name.to_owned()).await?, speech);
    Ok(ExitCode::SUCCESS)
}

fn show(view: &VaultsView, speech: &mut Speech) {
    speech.json(&serde_json::to_value(view).expect("views serialise"));
    for vault in &view.vaults {
        let number =
            Message::plain("vault-number").with("number", Value::Number(vault.number.into()));
        let mut line = format!("{} · {}", speech.sentence(&number), vault.id);
        if vault.is_chosen {
            line += &format!(" · {}", speech.words().say("cli-vault-chosen"));
            line +=
                &view.name.as_ref().map(|name| format!(" · {}", plain(name))).unwrap_or_default();
        }
        speech.tell(&line);
    }
}
