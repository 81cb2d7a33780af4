//! `amana-cli requests …`

mod paste;
mod receipt;

pub(crate) use paste::paste;
pub(crate) use receipt::receipt;

use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::speech::{Speech, plain};
use crate::vault;
use amana_citizen::requests;
use amana_citizen::views::{MarkView, NextView, NoteRequest, RequestView};
use amana_words::Arg;
use serde_json::json;
use std::process::ExitCode;
use uuid::Uuid;

/// How often a passing failure is tried again while somebody looks at the terminal.
const ATTEMPTS: usize = 3;

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
    for view in requests::all(&citizen).await? {
        show(&view, speech);
    }
    Ok(ExitCode::SUCCESS)
}

pub(crate) async fn view(
    arguments: &Arguments,
    request: Uuid,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = vault::open_unlocked(arguments, speech).await?;
    let view = requests::view(&citizen, request).await?;
    show(&view, speech);
    for entry in &view.timeline {
        let said = entry.message.as_ref().map(|message| speech.shown(message));
        let text = said.unwrap_or_else(|| plain(entry.text.as_deref().unwrap_or_default()));
        let day = speech.words().date(entry.at.date_naive());
        let mark = speech.words().say(mark(entry.mark));
        speech.tell(&format!("  {day} · {text} · {mark}"));
    }
    Ok(ExitCode::SUCCESS)
}

pub(crate) async fn confirm(
    arguments: &Arguments,
    errand: Uuid,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let (citizen, passphrase) = vault::open_to_confirm(arguments, speech).await?;
    let view = requests::hand_in(&citizen, errand, passphrase.to_string()).await?;
    show(&view, speech);
    Ok(ExitCode::SUCCESS)
}

pub(crate) async fn carry(arguments: &Arguments, speech: &mut Speech) -> Result<ExitCode, Failure> {
    let citizen = vault::open_unlocked(arguments, speech).await?;
    let delivered = requests::carry(&citizen, ATTEMPTS).await?;
    speech.json(&json!({ "delivered": delivered }));
    let count = Arg::Number(delivered as i64);
    let sentence = speech.words().say_with("cli-delivered", &[("count", count)]);
    speech.tell(&sentence);
    Ok(ExitCode::SUCCESS)
}

fn show(view: &RequestView, speech: &mut Speech) {
    speech.json(&serde_json::to_value(view).expect("views serialise"));
    let service = speech.words().say(&format!("service-{}", view.service));
    let who = if view.is_noted { MarkView::YouNoted } else { MarkView::ConsulateSigned };
    let mark = speech.words().say(mark(who));
    let reference = plain(view.reference.as_deref().unwrap_or_default());
    speech.tell(&format!("{service} · {} · {reference} · {mark}", plain(&view.place)));
    if let Some(damage) = &view.damage {
        let sentence = speech.shown(damage);
        speech.tell(&format!("  {sentence}"));
    }
    if let Some(next) = next(view, speech) {
        speech.tell(&format!("  {next}"));
    }
}

const fn mark(mark: MarkView) -> &'static str {
    match mark {
        MarkView::YouNoted => "mark-you-noted",
        MarkView::ConsulateSigned => "mark-consulate-signed",
    }
}

/// What comes next, with the id that the verb asks for.
fn next(view: &RequestView, speech: &Speech) -> Option<String> {
    match &view.next {
        NextView::Confirm { errand } => {
            Some(format!("{} · {errand}", speech.words().say("error-needs-confirmation")))
        }
        NextView::Retry { reason, errand } => Some(format!("{} · {errand}", speech.shown(reason))),
        NextView::Queued => Some(speech.words().say("queued")),
        NextView::Answer { message, .. }
        | NextView::Wait { message }
        | NextView::Visit { message }
        | NextView::PickUp { message }
        | NextView::Promised { message, .. } => Some(speech.shown(message)),
        NextView::AddEvent | NextView::Nothing => None,
    }
}
