//! `amana-cli consulates …`

use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::speech::{Speech, plain};
use crate::vault;
use amana_citizen::consulates;
use amana_citizen::views::MissionView;
use std::process::ExitCode;

pub(crate) async fn join(
    arguments: &Arguments,
    link: &str,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let (citizen, passphrase) = vault::open_to_confirm(arguments, speech).await?;
    let mission = consulates::join(&citizen, link, passphrase.to_string()).await?;
    show(&mission, speech);
    vault::show_watch(&citizen, speech).await?;
    Ok(ExitCode::SUCCESS)
}

/// Works without a passphrase where there is a keyring: consulates are in the watch.
pub(crate) async fn list(arguments: &Arguments, speech: &mut Speech) -> Result<ExitCode, Failure> {
    let citizen = vault::open(arguments).await?;
    vault::need_kept_watch(&citizen).await?;
    for mission in consulates::list(&citizen).await? {
        show(&mission, speech);
    }
    Ok(ExitCode::SUCCESS)
}

fn show(mission: &MissionView, speech: &mut Speech) {
    speech.json(&serde_json::to_value(mission).expect("views serialise"));
    let (name, ministry) = (plain(&mission.name), plain(&mission.ministry));
    speech.tell(&format!("{name} · {ministry} · {}", plain(&mission.origin)));
}
