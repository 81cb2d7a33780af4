//! `amana-cli requests paste`: what a message of a consulate may say. Nothing is noted unconfirmed.

use crate::arguments::{Arguments, Paste};
use crate::failure::Failure;
use crate::files;
use crate::speech::{Speech, plain};
use crate::vault;
use amana_citizen::requests;
use amana_citizen::views::{NoteStatus, ProposalView};
use std::process::ExitCode;

/// Proposals need no vault; noting one does. Exit code 1 when the message says nothing known.
pub(crate) async fn paste(
    arguments: &Arguments,
    paste: &Paste,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let text = match (&paste.text, &paste.file) {
        (Some(text), _) => text.clone(),
        (None, Some(file)) => files::read_text(file)?,
        (None, None) => return Err(Failure::usage("form-message-missing")),
    };
    let proposals = requests::paste_status(&text)?;
    if proposals.is_empty() {
        return Err(Failure::plain("cli-message-says-nothing"));
    }
    let Some(number) = paste.confirm else {
        for (number, proposal) in (1..).zip(&proposals) {
            show(number, proposal, speech);
        }
        return Ok(ExitCode::SUCCESS);
    };
    let chosen = number.checked_sub(1).and_then(|place| proposals.get(place));
    let chosen = chosen.ok_or(Failure::plain("cli-no-such-proposal"))?;
    let citizen = vault::open_unlocked(arguments, speech).await?;
    let view = requests::note_status(&citizen, paste.request, status(chosen, text)).await?;
    super::show(&view, speech);
    Ok(ExitCode::SUCCESS)
}

fn status(proposal: &ProposalView, text: String) -> NoteStatus {
    NoteStatus {
        text,
        status: proposal.status.clone(),
        on: proposal.on,
        time: proposal.time,
        reference: proposal.reference.clone().unwrap_or_default(),
    }
}

fn show(number: usize, proposal: &ProposalView, speech: &mut Speech) {
    let mut line = serde_json::to_value(proposal).expect("views serialise");
    line["proposal"] = number.into();
    speech.json(&line);
    let said = speech.shown(&proposal.message);
    let day = proposal.on.map(|day| speech.words().date(day));
    let time = proposal.time.map(|time| time.format("%H:%M").to_string());
    let reference = proposal.reference.as_deref().map(plain);
    let parts: Vec<_> = [Some(said), day, time, reference].into_iter().flatten().collect();
    speech.tell(&format!("{number} · {}", parts.join(" · ")));
}
