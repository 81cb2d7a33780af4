//! Act 2, a consulate joins: pinned, sealed, delivered once, followed live, answered in a crisis.

use super::act_one::SPECIMEN;
use super::{Args, Argument, Cause, Failure, PASSPHRASE, Stage, ensure};
use crate::bell::Bell;
use crate::consulate::Loopback;
use crate::files::{OWN_ALERT, OWN_TRACK, any_contains};
use crate::scan::{draw_photo, draw_specimen};
use amana_citizen::requests::Following;
use amana_citizen::views::{ErrandState, MarkView, Nearness, RequestView};
use amana_citizen::{Citizen, Error, NoWitness, access, alerts, consulates, documents, requests};
use amana_consulate::clock;
use amana_contract::requests::{ActionRequired, EventKind, Outcome, Phase};
use amana_contract::sealed::Item;
use amana_position::replay;
use std::sync::Arc;
use uuid::Uuid;

/// Bytes of the submission that pass before the line is cut.
const CUT_AFTER: u64 = 24 * 1024;

pub(super) async fn play(stage: &mut Stage<'_>) -> Result<(), Failure> {
    let folder = stage.folder.clone();
    let opened = async {
        let witness = Arc::new(NoWitness);
        let consulate = Loopback::open(&folder, clock::system(), witness).await?;
        Ok((consulate, Args::new()))
    };
    let mut consulate = stage.step("story-consulate-opened", opened).await?;
    let mission = join(stage, &consulate).await?;
    let request = submit(stage, &consulate, mission).await?;
    let following = follow_the_office(stage, &mut consulate, mission, request).await?;
    check_the_timeline(stage, &following, request).await?;
    be_warned_and_answer(stage, &mut consulate, mission).await?;
    let (recorder, fixes) = (stage.recorder.clone(), stage.fixes.clone());
    let nothing = async {
        if let Some(spelling) = recorder.find_position(&fixes) {
            return Err(Cause::Wrong(format!("a position left as {spelling}")));
        }
        for canary in [&b"ERIKSSON"[..], b"L898902C3", PASSPHRASE.as_bytes()] {
            ensure(!recorder.was_sent(canary), "no name, number or passphrase left in the clear")?;
        }
        Ok(((), vec![("bodies", Argument::Number(recorder.seen() as i64))]))
    };
    stage.step("story-nothing-leaked", nothing).await?;
    drop(following);
    consulate.close().await;
    Ok(())
}

async fn join(stage: &mut Stage<'_>, consulate: &Loopback) -> Result<Uuid, Failure> {
    let citizen = stage.citizen.clone();
    let pinned = async {
        let invitation = consulate.invite()?;
        let mut other_server = invitation.clone();
        other_server.tls_root.0[0] ^= 1;
        let mut other_root = invitation;
        other_root.trust_root.0[0] ^= 1;
        for forged in [other_server, other_root] {
            let refused =
                consulates::join(&citizen, &forged.to_link(), PASSPHRASE.to_owned()).await;
            ensure(refused.is_err(), "another fingerprint is refused")?;
        }
        Ok(((), Args::new()))
    };
    stage.step("story-consulate-pinned", pinned).await?;
    let enrolled = async {
        let link = consulate.invite()?.to_link();
        let mission = consulates::join(&citizen, &link, PASSPHRASE.to_owned()).await?;
        Ok((mission.id, Args::new()))
    };
    stage.step("story-passkey-enrolled", enrolled).await
}

async fn submit(
    stage: &mut Stage<'_>,
    consulate: &Loopback,
    mission: Uuid,
) -> Result<Uuid, Failure> {
    let citizen = stage.citizen.clone();
    let drafted = async {
        consulate.line.take_down();
        let documents = documents::all(&citizen).await?;
        let document = documents.first().ok_or_else(|| Cause::Wrong("no passport".to_owned()))?;
        let request = requests::renew_passport(&citizen, document.id, mission).await?;
        let waits = is_only_errand(&request, &ErrandState::NeedsConfirmation);
        ensure(waits, "written offline, the errand waits for confirmation")?;
        Ok((request, Args::new()))
    };
    let request = stage.step("story-renewal-drafted", drafted).await?;
    let errand = request.errands[0].id;

    let cut = async {
        consulate.line.put_back();
        requests::confirm(&citizen, errand, PASSPHRASE.to_owned()).await?;
        consulate.line.cut_after(CUT_AFTER);
        let failed = requests::carry(&citizen, 0).await;
        let is_passing = matches!(failed, Err(Error::Sync(error)) if error.is_passing());
        ensure(is_passing, "the cut is a passing failure")?;
        let request = requests::view(&citizen, request.id).await?;
        let waits = is_only_errand(&request, &ErrandState::Queued);
        ensure(waits, "the errand is still queued")?;
        Ok(((), Args::new()))
    };
    stage.step("story-first-attempt-cut", cut).await?;

    let delivered = async {
        consulate.line.put_back();
        ensure(requests::carry(&citizen, 5).await? == 1, "one errand is delivered")?;
        ensure(requests::carry(&citizen, 0).await? == 0, "and not again")?;
        let request = requests::view(&citizen, request.id).await?;
        let is_kept = matches!(request.errands[0].state, ErrandState::Delivered { .. });
        ensure(is_kept, "its signed receipt is here")?;
        Ok(((), Args::new()))
    };
    stage.step("story-renewal-delivered-once", delivered).await?;
    Ok(request.id)
}

async fn follow_the_office(
    stage: &mut Stage<'_>,
    consulate: &mut Loopback,
    mission: Uuid,
    request: Uuid,
) -> Result<Following, Failure> {
    let citizen = stage.citizen.clone();
    let bell = stage.bell.clone();
    let signed_in = async {
        consulate.desk.sign_in().await?;
        let open = consulate.desk.requests().await?;
        ensure(open.len() == 1, "the office has the request exactly once")?;
        let following = requests::follow(&citizen, mission).await?;
        await_view(&bell, &citizen, request, |view| view.timeline.len() == 1).await?;
        Ok((following, Args::new()))
    };
    let following = stage.step("story-officer-signed-in", signed_in).await?;

    let opened = async {
        let items = consulate.desk.open_items(request).await?;
        let [Item::Application(form), Item::Picture { content, .. }] = &items[..] else {
            return Err(Cause::Wrong("the office finds a form and a scan".to_owned()));
        };
        ensure(form.surname == "ERIKSSON", "the form is the citizen's")?;
        ensure(content.0 == draw_specimen(SPECIMEN), "the scan is the citizen's")?;
        await_view(&bell, &citizen, request, |view| view.staff_accesses.len() >= 2).await?;
        Ok(((), Args::new()))
    };
    stage.step("story-officer-opened", opened).await?;
    let blind = async {
        let folder = consulate.server_folder();
        for canary in [&b"ERIKSSON"[..], b"L898902C3", b"IHDR"] {
            ensure(!any_contains(folder, canary), "the server has nothing that it can read")?;
        }
        Ok(((), Args::new()))
    };
    stage.step("story-server-cannot-open", blind).await?;

    let asked = async {
        let photo = ActionRequired {
            action: Uuid::now_v7(),
            kind: "photo".to_owned(),
            reason: "background-not-plain".to_owned(),
            due_on: None,
        };
        let kind = EventKind::ActionRequired;
        consulate.desk.publish(request, kind, Phase::Intake, None, vec![photo]).await?;
        let asked = |view: &RequestView| view.actions.len() == 1;
        let view = await_view(&bell, &citizen, request, asked).await?;
        Ok((view.actions[0].id, Args::new()))
    };
    let action = stage.step("story-photo-asked", asked).await?;
    let sent = async {
        let view = requests::answer(&citizen, request, action, draw_photo().into()).await?;
        let errand = view.errands.last().ok_or_else(|| Cause::Wrong("no errand".to_owned()))?;
        requests::confirm(&citizen, errand.id, PASSPHRASE.to_owned()).await?;
        ensure(requests::carry(&citizen, 3).await? == 1, "the photo is delivered")?;
        await_view(&bell, &citizen, request, |view| view.actions.is_empty()).await?;
        Ok(((), Args::new()))
    };
    stage.step("story-photo-sent", sent).await?;

    for (key, kind, phase, shown) in [
        ("story-validated", EventKind::Validated, Phase::Visit, "visit"),
        ("story-visit-recorded", EventKind::VisitRecorded, Phase::Review, "review"),
        ("story-in-production", EventKind::InProduction, Phase::Production, "production"),
        ("story-ready", EventKind::ReadyForPickup, Phase::Delivery, "delivery"),
        ("story-delivered", EventKind::Delivered, Phase::Closed, "closed"),
    ] {
        let moved = async {
            let outcome = (phase == Phase::Closed).then_some(Outcome::Granted);
            consulate.desk.publish(request, kind, phase, outcome, Vec::new()).await?;
            let moved = |view: &RequestView| view.phase() == Some(shown);
            let view = await_view(&bell, &citizen, request, moved).await?;
            let ended = outcome.map(|_| "granted");
            ensure(view.outcome.as_deref() == ended, "the outcome is the office's")?;
            Ok(((), Args::new()))
        };
        stage.step(key, moved).await?;
    }
    Ok(following)
}

fn is_only_errand(request: &RequestView, state: &ErrandState) -> bool {
    matches!(&request.errands[..], [errand] if errand.state == *state)
}

/// Waits until the stream has woken the citizen and the request is as expected. Looks only when
/// there is news.
async fn await_view(
    bell: &Bell,
    citizen: &Citizen,
    request: Uuid,
    expected: impl Fn(&RequestView) -> bool,
) -> Result<RequestView, Cause> {
    loop {
        let view = requests::view(citizen, request).await?;
        if expected(&view) {
            return Ok(view);
        }
        let event = bell.next().await;
        ensure(event.is_some(), "the bell fell silent")?;
    }
}

async fn check_the_timeline(
    stage: &mut Stage<'_>,
    following: &Following,
    request: Uuid,
) -> Result<(), Failure> {
    let citizen = stage.citizen.clone();
    let verified = async {
        let view: RequestView = requests::view(&citizen, request).await?;
        let signed = view.timeline.iter().filter(|entry| entry.mark == MarkView::ConsulateSigned);
        let count = signed.count();
        ensure(count == 8 && view.timeline.len() == 8, "eight signed events")?;
        Ok((view, vec![("count", Argument::Number(count as i64))]))
    };
    let view = stage.step("story-timeline-verified", verified).await?;
    let accesses = async {
        ensure(!view.staff_accesses.is_empty(), "the officer's look at the papers is shown")?;
        Ok(((), vec![("count", Argument::Number(view.staff_accesses.len() as i64))]))
    };
    stage.step("story-staff-access-seen", accesses).await?;
    let (wakes, asked) = (following.wakes(), stage.recorder.requests_to("/v1/changes"));
    let woken = async {
        ensure(following.is_live(), "the stream is still open")?;
        ensure(asked as u64 <= wakes, "news were fetched only when the stream woke")?;
        Ok(((), Args::new()))
    };
    stage.step("story-woken-not-polled", woken).await
}

async fn be_warned_and_answer(
    stage: &mut Stage<'_>,
    consulate: &mut Loopback,
    mission: Uuid,
) -> Result<(), Failure> {
    let citizen = stage.citizen.clone();
    let fixes = replay::gpx(OWN_TRACK.as_bytes()).expect("the project's own track is a track");
    stage.fixes.extend(&fixes);
    let now = stage.now();
    let last = fixes.last().copied();
    let bell = stage.bell.clone();
    bell.alerts_so_far().await;
    let countersigned = async {
        // Another message than the one of act 1: the same would rightly not be raised again.
        let message = OWN_ALERT.replace("<identifier>", "<identifier>countersigned.");
        let verdict = amana_alerts::trust::SourceVerdict::Office;
        consulate.desk.publish_alert(message.into_bytes(), verdict).await?;
        access::lock(&citizen).await?;
        let taken = alerts::bring(&citizen, mission).await?;
        ensure(taken.accepted == 1, "one countersigned alert came")?;
        let fix = last.ok_or_else(|| Cause::Wrong("an empty track".to_owned()))?;
        alerts::arrive(&citizen, amana_citizen::Fix { at: now, ..fix }).await?;
        // Raised when it came, if the device knew where it was; when it arrives, otherwise.
        ensure(bell.alerts_so_far().await == 1, "it is raised once while locked")?;
        let listed = alerts::list(&citizen, "").await?.alerts;
        let here = listed
            .iter()
            .find(|alert| alert.is_countersigned && alert.why.standing == Nearness::Here);
        let here = here.ok_or_else(|| Cause::Wrong("no countersigned alert here".to_owned()))?;
        Ok((here.id, Args::new()))
    };
    let alert = stage.step("story-alert-countersigned", countersigned).await?;

    let said = async {
        let message = "All four of us are well.".to_owned();
        let report = alerts::say_safe(&citizen, mission, Some(alert), message).await?;
        ensure(report.received_at.is_none(), "saved is not yet received")?;
        Ok((report.id, Args::new()))
    };
    let report = stage.step("story-safe-sent", said).await?;
    let received = async {
        let receipts = alerts::deliver_reports(&citizen, 3).await?;
        let is_ours = receipts.iter().any(|view| view.id == report && view.received_at.is_some());
        ensure(is_ours, "the signed receipt is ours")?;
        let at_desk = consulate.desk.safety_reports().await?;
        let read = at_desk.iter().find(|opened| opened.report == report);
        let content = read.and_then(|opened| opened.content.as_ref());
        ensure(content.is_some_and(|content| content.safe), "the crisis desk reads it")?;
        Ok(((), Args::new()))
    };
    stage.step("story-safe-received", received).await?;
    access::unlock(&citizen, PASSPHRASE.to_owned())
        .await
        .map(drop)
        .map_err(|error| Failure { key: "story-safe-received", cause: error.into() })
}
