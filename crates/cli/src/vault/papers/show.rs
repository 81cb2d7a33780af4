//! `amana-cli vault show`: one document, whole; and how documents are shown everywhere.

use super::versions;
use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::speech::Speech;
use crate::speech::plain;
use crate::vault;
use amana_citizen::documents;
use amana_citizen::views::{
    DocumentCardView, DocumentView, RevealedView, ScanView, VerdictView, VersionView,
};
use amana_words::Arg;
use serde_json::Value;
use std::process::ExitCode;
use uuid::Uuid;

pub(super) async fn show(
    arguments: &Arguments,
    document: Uuid,
    (is_revealed, with_versions): (bool, bool),
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = vault::open_unlocked(arguments, speech).await?;
    let view = documents::view(&citizen, document).await?;
    let revealed = match is_revealed {
        true => Some(documents::reveal(&citizen, document).await?),
        false => None,
    };
    let earlier = match with_versions {
        true => Some(documents::versions(&citizen, document).await?),
        false => None,
    };
    speech.json(&line(&view, revealed.as_ref(), earlier.as_deref()));
    tell(&view, revealed.as_ref(), speech);
    for version in earlier.iter().flatten() {
        versions::tell(version, speech);
    }
    Ok(ExitCode::SUCCESS)
}

/// What a verb answers with that changed a document.
pub(super) fn whole(view: &DocumentView, speech: &mut Speech) -> ExitCode {
    speech.json(&line(view, None, None));
    tell(view, None, speech);
    ExitCode::SUCCESS
}

/// A document at a glance; its line may say more than the card does.
pub(super) fn card(
    mut line: Value,
    card: &DocumentCardView,
    revealed: Option<&RevealedView>,
    speech: &mut Speech,
) {
    let mut parts = vec![
        card.id.to_string(),
        speech.words().say(&format!("document-kind-{}", card.kind)),
        plain(&card.issuing_state),
        plain(&card.holder),
    ];
    parts.extend(revealed.map(|revealed| plain(&revealed.number)));
    parts.extend(card.expires_on.map(|day| speech.words().date(day)));
    if let Some(revealed) = revealed {
        line["number"] = revealed.number.clone().into();
        line["mrz"] = revealed.mrz.clone().into();
    }
    speech.json(&line);
    speech.tell(&parts.join(" · "));
}

fn line(
    view: &DocumentView,
    revealed: Option<&RevealedView>,
    earlier: Option<&[VersionView]>,
) -> Value {
    let mut line = serde_json::to_value(view).expect("views serialise");
    if let Some(revealed) = revealed {
        line["number"] = revealed.number.clone().into();
        line["mrz"] = revealed.mrz.clone().into();
    }
    if let Some(earlier) = earlier {
        line["earlier"] = serde_json::to_value(earlier).expect("views serialise");
    }
    line
}

fn tell(view: &DocumentView, revealed: Option<&RevealedView>, speech: &mut Speech) {
    let kind = speech.words().say(&format!("document-kind-{}", view.kind));
    let name = plain(&format!("{} {}", view.given_names, view.surname));
    let number = plain(revealed.map_or(&view.number_hint, |revealed| &revealed.number));
    let expiry = view.expires_on.map(|day| speech.words().date(day)).unwrap_or_default();
    let state = plain(&view.issuing_state);
    speech.tell(&format!("{} · {kind} · {state} · {name} · {number} · {expiry}", view.id));
    if let Some(zone) = revealed.and_then(|revealed| revealed.mrz.as_deref()) {
        zone.lines().for_each(|line| speech.tell(&format!("  {}", plain(line))));
    }
    tell_what_follows(view, speech);
    for (number, scan) in (1..).zip(&view.scans) {
        tell_scan(number, scan, speech);
    }
    let words = [view.tags.join(" · "), view.notes.replace('\n', " ")];
    for text in words.iter().filter(|text| !text.is_empty()) {
        speech.tell(&format!("  {}", plain(text)));
    }
}

fn tell_what_follows(view: &DocumentView, speech: &mut Speech) {
    for finding in &view.findings {
        let sentence = speech.shown(&finding.message);
        speech.tell(&format!("  {sentence}"));
    }
    for check in view.checks.iter().filter(|check| check.verdict == VerdictView::Refuted) {
        let field = speech.words().say(&format!("field-{}", check.field.replace('_', "-")));
        let refuted = speech.words().say("check-refuted");
        speech.tell(&format!("  {field} · {refuted}"));
    }
    if view.trashed_at.is_some() {
        let sentence = speech.words().say("activity-document-trashed");
        speech.tell(&format!("  {sentence}"));
    }
}

fn tell_scan(number: i64, scan: &ScanView, speech: &mut Speech) {
    let key = if scan.is_damaged { "document-scan-damaged" } else { "document-scan" };
    let name = speech.words().say_with(key, &[("number", Arg::Number(number))]);
    let media_type = plain(&scan.media_type);
    speech.tell(&format!("  {} · {name} · {media_type} · {}", scan.id, scan.size_bytes));
}
