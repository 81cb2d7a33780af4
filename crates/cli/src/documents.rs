//! `amana-cli documents …`

pub(crate) mod mrz;

use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::files;
use crate::speech::{Speech, plain};
use crate::vault;
use amana_citizen::documents;
use amana_citizen::views::{AddFromMrz, DocumentView, RevealedView, VerdictView};
use std::path::Path;
use std::process::ExitCode;

pub(crate) async fn add(
    arguments: &Arguments,
    mrz: &Path,
    scan: Option<&Path>,
    is_as_printed: bool,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let mrz = files::read_text(mrz)?;
    let scan = scan.map(files::read).transpose()?;
    let citizen = vault::open_unlocked(arguments, speech).await?;
    let with_scan = scan.is_some();
    let input = AddFromMrz { mrz, is_as_printed, with_scan, ..AddFromMrz::default() };
    let view = documents::add(&citizen, input, scan.map(Into::into)).await?;
    show(&view, None, speech);
    Ok(ExitCode::SUCCESS)
}

pub(crate) async fn list(
    arguments: &Arguments,
    is_revealed: bool,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = vault::open_unlocked(arguments, speech).await?;
    for view in documents::all(&citizen).await? {
        let revealed = match is_revealed {
            true => Some(documents::reveal(&citizen, view.id).await?),
            false => None,
        };
        show(&view, revealed.as_ref(), speech);
    }
    Ok(ExitCode::SUCCESS)
}

/// The number stays hidden unless it is asked for: a terminal is seen over the shoulder.
fn show(view: &DocumentView, revealed: Option<&RevealedView>, speech: &mut Speech) {
    let mut line = serde_json::to_value(view).expect("views serialise");
    if let Some(revealed) = revealed {
        line["number"] = revealed.number.clone().into();
        line["mrz"] = revealed.mrz.clone().into();
    }
    speech.json(&line);
    let kind = speech.words().say(&format!("document-kind-{}", view.kind));
    let expiry = view.expires_on.map(|day| speech.words().date(day)).unwrap_or_default();
    let name = plain(&format!("{} {}", view.given_names, view.surname));
    let number = revealed.map_or(&view.number_hint, |revealed| &revealed.number);
    let state = plain(&view.issuing_state);
    speech.tell(&format!("{kind} · {state} · {name} · {} · {expiry}", plain(number)));
    for finding in &view.findings {
        let sentence = speech.shown(&finding.message);
        speech.tell(&format!("  {sentence}"));
    }
    if view.checks.iter().any(|check| check.verdict == VerdictView::Refuted) {
        let refuted = speech.words().say("check-refuted");
        speech.tell(&format!("  {refuted}"));
    }
}
