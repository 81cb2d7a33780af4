//! `amana-cli documents …`

pub(crate) mod mrz;

use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::files;
use crate::speech::Speech;
use crate::vault;
use amana_citizen::documents::{self, AddDocument};
use amana_citizen::views::{DocumentView, VerdictView};
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
    let view = documents::add(&citizen, AddDocument { mrz, scan, is_as_printed }).await?;
    show(&view, speech);
    Ok(ExitCode::SUCCESS)
}

pub(crate) async fn list(arguments: &Arguments, speech: &mut Speech) -> Result<ExitCode, Failure> {
    let citizen = vault::open_unlocked(arguments, speech).await?;
    for view in documents::list(&citizen).await? {
        show(&view, speech);
    }
    Ok(ExitCode::SUCCESS)
}

/// The number stays hidden: a terminal is seen over the shoulder.
fn show(view: &DocumentView, speech: &mut Speech) {
    speech.json(&serde_json::to_value(view).expect("views serialise"));
    let expiry = view.expires_on.map(|day| speech.words().date(day)).unwrap_or_default();
    let name = format!("{} {}", view.given_names, view.surname);
    speech.tell(&format!("{} · {} · {name} · {expiry}", view.kind, view.issuing_state));
    if view.findings.iter().any(|finding| finding.rule == "expired") {
        let expired = speech.words().say("cli-expired");
        speech.tell(&format!("  {expired}"));
    }
    if view.checks.iter().any(|check| check.verdict == VerdictView::Refuted) {
        let refuted = speech.words().say("check-refuted");
        speech.tell(&format!("  {refuted}"));
    }
}
