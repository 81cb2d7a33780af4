//! `amana-cli requests …`

use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::speech::{Speech, plain};
use crate::vault;
use amana_citizen::requests::{self, NoteRequest};
use amana_citizen::views::RequestView;
use std::process::ExitCode;

pub(crate) async fn note(
    arguments: &Arguments,
    service: &str,
    mission: &str,
    reference: &str,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = vault::open_unlocked(arguments, speech).await?;
    let request = NoteRequest {
        service: service.to_owned(),
        mission: mission.to_owned(),
        reference: reference.to_owned(),
        promised_on: None,
    };
    let view = requests::note(&citizen, request).await?;
    show(&view, speech);
    Ok(ExitCode::SUCCESS)
}

pub(crate) async fn list(arguments: &Arguments, speech: &mut Speech) -> Result<ExitCode, Failure> {
    let citizen = vault::open_unlocked(arguments, speech).await?;
    for view in requests::list(&citizen).await? {
        show(&view, speech);
    }
    Ok(ExitCode::SUCCESS)
}

fn show(view: &RequestView, speech: &mut Speech) {
    speech.json(&serde_json::to_value(view).expect("views serialise"));
    let who = if view.mission.is_some() { "mark-consulate-signed" } else { "mark-you-noted" };
    let mark = speech.words().say(who);
    let reference = plain(view.reference.as_deref().unwrap_or_default());
    let mission = plain(view.mission_name.as_deref().unwrap_or_default());
    speech.tell(&format!("{} · {mission} · {reference} · {mark}", plain(&view.service)));
}
