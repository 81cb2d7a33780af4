//! `amana-cli alerts list|show|why|acknowledge|mute|unmute|refresh|self-test|drill`

use super::open;
use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::speech::{Speech, plain};
use amana_citizen::views::{
    AlertView, EmergencyView, EventView, HeartbeatView, OtherEventView, SourceView,
};
use amana_citizen::{Citizen, alerts, sources};
use std::process::ExitCode;
use uuid::Uuid;

pub(super) async fn list(arguments: &Arguments, speech: &mut Speech) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    let listed = alerts::list(&citizen, speech.words().language().tag()).await?;
    listed.alerts.iter().for_each(|alert| show(alert, speech));
    freshness(&citizen, speech).await?;
    Ok(ExitCode::SUCCESS)
}

pub(super) async fn one(
    arguments: &Arguments,
    alert: Uuid,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    let view = alerts::view(&citizen, alert, speech.words().language().tag()).await?;
    show(&view, speech);
    let words = [&view.told.instruction, &view.told.description].into_iter().flatten();
    words.for_each(|text| speech.tell(&format!("  {}", plain(text))));
    Ok(ExitCode::SUCCESS)
}

pub(super) async fn why(
    arguments: &Arguments,
    alert: Uuid,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    let view = alerts::view(&citizen, alert, speech.words().language().tag()).await?;
    let message = speech.shown(&view.why.message);
    speech.json(&serde_json::json!({ "why": view.why, "touches": view.touches }));
    speech.tell(&message);
    view.touches.iter().for_each(|touch| speech.tell(&format!("  {}", plain(&touch.name))));
    Ok(ExitCode::SUCCESS)
}

pub(super) async fn acknowledge(
    arguments: &Arguments,
    alert: Uuid,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    let view = alerts::acknowledge(&citizen, alert, speech.words().language().tag()).await?;
    show(&view, speech);
    Ok(ExitCode::SUCCESS)
}

pub(super) async fn mute(
    arguments: &Arguments,
    alert: Uuid,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    let view = alerts::mute(&citizen, alert, speech.words().language().tag()).await?;
    show(&view, speech);
    Ok(ExitCode::SUCCESS)
}

pub(super) async fn unmute(
    arguments: &Arguments,
    mute: Uuid,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    alerts::unmute(&open(arguments).await?, mute).await?;
    let line = speech.words().say("cli-accepted");
    speech.tell(&line);
    Ok(ExitCode::SUCCESS)
}

/// Exit code 1 when something is wrong with a source: it did not answer now, or not all that it says was
/// taken in.
pub(super) async fn refresh(
    arguments: &Arguments,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    alerts::bring_all(&citizen).await?;
    let asked = sources::list(&citizen).await?;
    let beat = freshness(&citizen, speech).await?;
    let is_well = are_well(&asked, &beat);
    Ok(if is_well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A source that answered within the hour is not stale yet: only its trouble says that it did not now.
fn are_well(asked: &[SourceView], beat: &HeartbeatView) -> bool {
    let is_fresh = beat.not_confirmed_since.is_none() && !beat.cannot_warn;
    is_fresh && asked.iter().all(|source| source.trouble.is_none())
}

pub(super) async fn self_test(
    arguments: &Arguments,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    let tested = alerts::self_test(&citizen).await?;
    speech.json(&serde_json::to_value(&tested).expect("views serialise"));
    for step in &tested.steps {
        let name = serde_json::to_value(step.step).expect("views serialise");
        let name = format!("self-test-{}", name.as_str().unwrap_or_default());
        let outcome = if step.is_passed { "cli-passed" } else { "cli-not-passed" };
        let (name, outcome) = (speech.words().say(&name), speech.words().say(outcome));
        speech.tell(&format!("{name}: {outcome}"));
        for gap in &step.gaps {
            let sentence = speech.shown(&gap.message);
            speech.tell(&format!("  {sentence}"));
        }
    }
    Ok(if tested.is_passed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

pub(super) async fn drill(arguments: &Arguments, speech: &mut Speech) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    let drill = alerts::drill(&citizen, speech.words().language().tag()).await?;
    show(&drill, speech);
    Ok(ExitCode::SUCCESS)
}

/// One alert: what it is, what to do, why.
pub(crate) fn show(alert: &AlertView, speech: &mut Speech) {
    speech.json(&serde_json::to_value(alert).expect("views serialise"));
    let (title, sentences) = said(&alert.told, speech);
    let why = speech.shown(&alert.why.message);
    speech.tell(&format!("{title} · {}\n  {sentences}\n  {why}", alert.id));
    alert.others.iter().for_each(|other| show_other(other, speech));
}

/// What it tells of besides.
fn show_other(other: &OtherEventView, speech: &mut Speech) {
    let (title, sentences) = said(&other.told, speech);
    let why = speech.shown(&other.message);
    speech.tell(&format!("  + {title}\n    {sentences}\n    {why}"));
}

/// The issuer's title, and what to do.
fn said(told: &EventView, speech: &Speech) -> (String, String) {
    let sentences: Vec<_> = told.sentences.iter().map(|key| speech.words().say(key)).collect();
    let title = plain(told.headline.as_deref().unwrap_or(&told.event));
    (title, sentences.join(" "))
}

/// Whom to call, a line each.
pub(crate) fn number_lines(emergency: &EmergencyView, speech: &mut Speech) {
    for number in &emergency.numbers {
        let service = speech.words().say(&number.service);
        speech.tell(&format!("{service}: {}", plain(&number.number)));
    }
    if emergency.collected_on.is_none() {
        let line = speech.words().say("emergency-unchecked");
        speech.tell(&line);
    }
}

/// Up to when all is known, and what is not seen: never only "no alerts".
pub(super) async fn freshness(
    citizen: &Citizen,
    speech: &mut Speech,
) -> Result<HeartbeatView, Failure> {
    let beat = alerts::heartbeat(citizen).await?;
    speech.json(&serde_json::to_value(&beat).expect("views serialise"));
    for gap in &beat.gaps {
        let sentence = speech.shown(&gap.message);
        speech.complain(&sentence);
    }
    Ok(beat)
}

#[cfg(test)]
mod tests {
    use super::{HeartbeatView, SourceView, are_well};
    use amana_citizen::Message;
    use amana_citizen::views::SourceKind;

    #[test]
    fn who_did_not_answer_now_is_no_success_though_it_answered_within_the_hour() {
        let source = |trouble: Option<Message>| SourceView {
            id: None,
            kind: SourceKind::Feed,
            name: String::new(),
            country: None,
            asked: None,
            sees: None,
            as_of: None,
            is_stale: false,
            trouble: trouble.map(Into::into),
            left_out: 0,
        };
        let beat = |cannot_warn| HeartbeatView {
            checked_at: None,
            not_confirmed_since: None,
            cannot_warn,
            gaps: Vec::new(),
        };
        let well = [source(None), source(None)];
        let silent = [source(None), source(Some(Message::plain("line-unreachable")))];
        assert!(are_well(&well, &beat(false)));
        assert!(!are_well(&silent, &beat(false)), "its last answer is fresh");
        assert!(!are_well(&[], &beat(true)), "nobody was asked");
    }
}
