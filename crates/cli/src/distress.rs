//! `amana-cli sos` and `amana-cli safe`

use crate::alerts::{number_lines, open};
use crate::arguments::{Arguments, Safe, Sos};
use crate::failure::Failure;
use crate::speech::{Speech, plain};
use crate::watch;
use amana_citizen::views::{DeskView, DistressState, DistressView, MissionView, SendSos};
use amana_citizen::{Citizen, Message, Value, alerts, consulates, distress};
use chrono::{DateTime, Utc};
use std::process::ExitCode;
use std::time::Duration;
use uuid::Uuid;

/// Tried so often before the terminal gives the prompt back.
const TRIES: u32 = 10;
const BETWEEN: Duration = Duration::from_secs(3);

/// The local number first; then what was saved, and how far it surely is.
pub(crate) async fn sos(
    arguments: &Arguments,
    sos: &Sos,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    let help = distress::help(&citizen).await?;
    let first = speech.words().say("distress-call-first");
    speech.tell(&first);
    number_lines(&help.emergency, speech);
    let earlier = help.distress.map(|distress| distress.id);
    let saved = match (earlier, sos.resume, sos.call_off) {
        (Some(id), true, _) => distress::view(&citizen, id).await?,
        (Some(id), _, true) => distress::call_off(&citizen, id, sos.message.clone()).await?,
        (None, true, _) | (None, _, true) => return Err(Failure::plain("error-not-found")),
        (_, false, false) => {
            let saved = save(&citizen, sos, speech).await?;
            if saved.desks.is_empty() {
                return share(&citizen, sos, speech).await;
            }
            if !grace(&citizen, &saved, speech).await? {
                return Ok(ExitCode::SUCCESS);
            }
            saved
        }
    };
    carry(&citizen, saved.id, speech).await
}

async fn save(citizen: &Citizen, sos: &Sos, speech: &mut Speech) -> Result<DistressView, Failure> {
    if let Some(address) = &sos.gpsd
        && !watch::one_fix(citizen, address).await?
    {
        // A position that is not known holds nothing up.
        let line = speech.words().say("cli-no-position");
        speech.complain(&line);
    }
    let (message, with_position) = (sos.message.clone(), sos.gpsd.is_some());
    Ok(distress::sos(citizen, SendSos { message, with_position }).await?)
}

/// Whether it goes: Ctrl+C within the grace takes it back.
async fn grace(
    citizen: &Citizen,
    saved: &DistressView,
    speech: &mut Speech,
) -> Result<bool, Failure> {
    let line = speech.words().say("cli-sos-soon");
    speech.tell(&line);
    let wait = (saved.goes_at - saved.saved_at).to_std().unwrap_or_default();
    tokio::select! {
        () = tokio::time::sleep(wait) => return Ok(true),
        pressed = tokio::signal::ctrl_c() => if pressed.is_err() {
            // Nobody can press it: it goes.
            tokio::time::sleep(wait).await;
            return Ok(true);
        },
    }
    if distress::cancel(citizen, saved.id).await.is_err() {
        return Ok(true);
    }
    let line = speech.words().say("cli-sos-taken-back");
    speech.tell(&line);
    Ok(false)
}

/// Exit code 1 while a desk has not signed for it; it stays saved.
async fn carry(citizen: &Citizen, id: Uuid, speech: &mut Speech) -> Result<ExitCode, Failure> {
    let mut told = None;
    for _ in 0..TRIES {
        // Its failure is said by the state of each desk.
        let _ = alerts::deliver_reports(citizen, 0).await;
        let view = distress::view(citizen, id).await?;
        if told.as_ref() != Some(&view) {
            show(&view, speech);
        }
        let is_signed = |desk: &DeskView| desk.received_at.is_some();
        if view.desks.iter().all(is_signed) {
            return Ok(ExitCode::SUCCESS);
        }
        told = Some(view);
        tokio::time::sleep(BETWEEN).await;
    }
    let line = speech.words().say("cli-sos-keeps");
    speech.complain(&line);
    Ok(ExitCode::FAILURE)
}

fn show(view: &DistressView, speech: &mut Speech) {
    speech.json(&serde_json::to_value(view).expect("views serialise"));
    for desk in &view.desks {
        let line = state_of(desk, speech);
        speech.tell(&line);
    }
}

/// One of the four states; there is no "sent".
fn state_of(desk: &DeskView, speech: &Speech) -> String {
    let time = |at: Option<DateTime<Utc>>| {
        Value::Verbatim(at.map_or_else(String::new, |at| at.format("%H:%M UTC").to_string()))
    };
    let message = match desk.state {
        DistressState::Saved => Message::plain("distress-saved"),
        DistressState::HandedOver => {
            Message::plain("distress-handed-over").with("time", time(desk.handed_over_at))
        }
        DistressState::Received => {
            Message::plain("distress-received").with("time", time(desk.received_at))
        }
        DistressState::Answered => {
            let said = desk.answer.as_ref();
            let answer = said.map(|said| speech.shown(&said.message)).unwrap_or_default();
            Message::plain("distress-answered")
                .with("time", time(said.map(|said| said.at)))
                .with("answer", Value::Text(answer))
        }
    };
    speech.sentence(&message.with("mission", Value::Text(plain(&desk.name))))
}

/// Nobody gets it by itself: what to give to one's own people.
async fn share(citizen: &Citizen, sos: &Sos, speech: &mut Speech) -> Result<ExitCode, Failure> {
    let shared = distress::share(citizen, sos.message.clone(), sos.gpsd.is_some()).await?;
    let text = plain(&speech.shown(&shared.text));
    let links: Vec<_> = shared
        .confidants
        .iter()
        .map(|one| (plain(&one.name), distress::sms_uri(&one.phone, &text)))
        .collect();
    speech.json(&serde_json::json!({ "text": text, "links": links }));
    let (nobody, warning) = (speech.words().say("distress-nobody"), speech.shown(&shared.warning));
    [nobody, warning, text].iter().for_each(|line| speech.tell(line));
    links.iter().for_each(|(name, link)| speech.tell(&format!("{name}: {link}")));
    Ok(ExitCode::FAILURE)
}

pub(crate) async fn safe(
    arguments: &Arguments,
    safe: &Safe,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    let mission = the_one(consulates::list(&citizen).await?, safe.consulate.as_deref())?;
    let said = alerts::say_safe(&citizen, mission.id, safe.alert, safe.message.clone()).await?;
    let name = Value::Text(plain(&mission.name));
    let line = speech.sentence(&Message::plain("cli-safe-said").with("mission", name));
    speech.tell(&line);
    let delivered = alerts::deliver_reports(&citizen, 2).await;
    let received = delivered.as_ref().ok().and_then(|all| all.iter().find(|one| one.id == said.id));
    speech.json(&serde_json::to_value(received.unwrap_or(&said)).expect("views serialise"));
    let key = if received.is_some() { "safety-received" } else { "safety-waits" };
    let line = speech.words().say(key);
    speech.tell(&line);
    Ok(if received.is_some() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn the_one(missions: Vec<MissionView>, name: Option<&str>) -> Result<MissionView, Failure> {
    let meant = |mission: &MissionView| name.is_none_or(|name| mission.name == name);
    let mut missions = missions.into_iter().filter(meant);
    match (missions.next(), missions.next()) {
        (Some(one), None) => Ok(one),
        _ => Err(Failure::plain("cli-which-consulate")),
    }
}
