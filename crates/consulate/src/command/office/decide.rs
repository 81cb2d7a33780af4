//! What an officer says about a request, and to everybody.

use super::super::CommandError;
use crate::office::Desk;
use amana_alerts::trust::SourceVerdict;
use amana_contract::requests::{ActionRequired, EventKind, Outcome, Phase};
use chrono::NaiveDate;
use clap::Args;
use std::io::Write;
use std::path::Path;
use uuid::Uuid;

#[derive(Debug, Args)]
pub(super) struct Ask {
    /// The request.
    request: Uuid,
    /// What is asked for, in the catalogue's code.
    #[arg(long, default_value = "photo")]
    kind: String,
    /// Why, in the catalogue's code.
    #[arg(long, default_value = "unreadable")]
    reason: String,
    /// Until when (YYYY-MM-DD).
    #[arg(long)]
    due_on: Option<NaiveDate>,
}

pub(super) async fn validate(desk: &mut Desk, request: Uuid) -> Result<(), CommandError> {
    say(desk, request, EventKind::Validated, Phase::Visit, None).await
}

pub(super) async fn visit(desk: &mut Desk, request: Uuid) -> Result<(), CommandError> {
    say(desk, request, EventKind::VisitRecorded, Phase::Review, None).await
}

pub(super) async fn produce(desk: &mut Desk, request: Uuid) -> Result<(), CommandError> {
    say(desk, request, EventKind::InProduction, Phase::Production, None).await
}

pub(super) async fn ready(desk: &mut Desk, request: Uuid) -> Result<(), CommandError> {
    say(desk, request, EventKind::ReadyForPickup, Phase::Delivery, None).await
}

pub(super) async fn deliver(desk: &mut Desk, request: Uuid) -> Result<(), CommandError> {
    say(desk, request, EventKind::Delivered, Phase::Closed, Some(Outcome::Granted)).await
}

pub(super) async fn ask(desk: &mut Desk, ask: Ask) -> Result<(), CommandError> {
    let Ask { request, kind, reason, due_on } = ask;
    let phase = desk.request(request).await?.phase;
    let action = ActionRequired { action: Uuid::now_v7(), kind, reason, due_on };
    Ok(desk.publish(request, EventKind::ActionRequired, phase, None, vec![action]).await?)
}

pub(super) async fn alert(
    desk: &mut Desk,
    file: &Path,
    out: &mut impl Write,
) -> Result<(), CommandError> {
    let message = tokio::fs::read(file).await?;
    let sequence = desk.publish_alert(message, SourceVerdict::Office).await?;
    Ok(writeln!(out, "alert {sequence}")?)
}

async fn say(
    desk: &mut Desk,
    request: Uuid,
    kind: EventKind,
    phase: Phase,
    outcome: Option<Outcome>,
) -> Result<(), CommandError> {
    Ok(desk.publish(request, kind, phase, outcome, Vec::new()).await?)
}
