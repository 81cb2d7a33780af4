//! `amana-cli alerts …`

pub(crate) mod inspect;

use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::files;
use crate::speech::{self, Speech};
use crate::vault;
use amana_citizen::position::replay::{self, Replay, Speed};
use amana_citizen::views::AlertView;
use amana_citizen::{Message, Value, alerts};
use std::path::Path;
use std::process::ExitCode;

pub(crate) async fn receive(
    arguments: &Arguments,
    feed: &Path,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let feed = files::read(feed)?;
    let citizen = vault::open(arguments).await?;
    vault::need_kept_watch(&citizen).await?;
    let taken = alerts::receive(&citizen, feed).await?;
    speech.json(&serde_json::to_value(&taken).expect("views serialise"));
    let count = Value::Number(i64::from(taken.active));
    let line = speech.sentence(&Message::plain("story-feed-watched").with("count", count));
    speech.tell(&line);
    vault::show_watch(&citizen, speech).await?;
    Ok(if taken.refused.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Works without a passphrase: the watch is open while the vault is locked.
pub(crate) async fn watch(
    arguments: &Arguments,
    track: &Path,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let bytes = files::read(track)?;
    let fixes = replay::gpx(&bytes)
        .or_else(|_| replay::nmea(&bytes))
        .map_err(|_| Failure::plain("error-track-unreadable"))?;
    let citizen = vault::open(arguments).await?;
    vault::need_kept_watch(&citizen).await?;
    let listed = alerts::list(&citizen, speech.words().language().tag()).await?;
    let held = listed.alerts.iter().filter(|alert| !alert.is_drill).count();
    if held == 0 {
        return Err(Failure::plain("cli-no-alerts-held"));
    }
    let source = Replay::new(fixes, Speed::Instant);
    let mut raised = Vec::new();
    alerts::watch(&citizen, source, |arrival| raised.extend(arrival.raised.clone())).await?;
    raised.iter().for_each(|alert| show(alert, speech));
    if raised.is_empty() {
        let count = Value::Number(held as i64);
        let line = speech.sentence(&Message::plain("cli-none-touched").with("count", count));
        speech.tell(&line);
    }
    Ok(ExitCode::SUCCESS)
}

fn show(alert: &AlertView, speech: &mut Speech) {
    speech.json(&serde_json::to_value(alert).expect("views serialise"));
    let sentences: Vec<_> = alert.sentences.iter().map(|key| speech.words().say(key)).collect();
    let title = speech::plain(alert.headline.as_deref().unwrap_or(&alert.event));
    let why = speech.shown(&alert.why.message);
    speech.tell(&format!("{title}\n  {}\n  {why}", sentences.join(" ")));
}
