//! A renewal at a consulate that is really there: cut on the way, asked for a photo, delivered live.

use amana_contract::requests::{EventKind, Outcome, Phase};
use amana_demo::draw_photo;
use amana_window_tests::{Office, World};
use amana_words::Language;

#[tokio::test(flavor = "multi_thread")]
async fn in_french() {
    let mut office = Office::open().await;
    let world = World::new(Language::Fr);
    let window = world.open().await;
    window.first_run(Language::Fr).await;
    window.add_specimen().await;
    window.join(&office.invitation()).await;

    let photo = world.put("photo.png", &draw_photo());
    let draft = window.begin_renewal("ERIKSSON").await;
    window.fill_in_renewal(&draft, &photo).await;
    // A large part of the photo is on its way when the line is cut.
    office.loopback.line.cut_after(24 * 1024);
    window.send().await;
    window.sees("request-errand-submit").await;
    window.sees("queued").await;
    office.loopback.line.put_back();
    window.sees("event-received").await;

    let request = office.receive().await;
    office.ask_for_photo(request).await;
    window.sees("action-photo").await;
    window.hand_over(&photo).await;
    window.send().await;
    window.sees("event-answered").await;

    for (kind, phase, outcome, key) in [
        (EventKind::Validated, Phase::Visit, None, "event-validated"),
        (EventKind::VisitRecorded, Phase::Review, None, "event-visit-recorded"),
        (EventKind::InProduction, Phase::Production, None, "event-in-production"),
        (EventKind::ReadyForPickup, Phase::Delivery, None, "event-ready-for-pickup"),
        (EventKind::Delivered, Phase::Closed, Some(Outcome::Granted), "event-delivered"),
    ] {
        office.say(request, kind, phase, outcome).await;
        window.sees(key).await;
    }
    window.sees("outcome-granted").await;
    window.sees("mark-consulate-signed").await;
    window.close().await;
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_kept_with_every_answer() {
    let office = Office::open().await;
    let world = World::new(Language::Es);
    let window = world.open().await;
    window.first_run(Language::Es).await;
    window.add_specimen().await;
    window.join(&office.invitation()).await;
    let draft = window.begin_renewal("ERIKSSON").await;
    let photo = world.put("photo.png", &draw_photo());
    window.fill_in_renewal(&draft, &photo).await;
    // Not closed: killed.
    drop(window);

    let again = world.open().await;
    again.unlock().await;
    again.go(&format!("{draft}/check")).await;
    again.sees_text("anna@example.org").await;
    again.sees_text("+34 612 345 678").await;
    again.send().await;
    again.sees("event-received").await;
    again.close().await;
    office.close().await;
}
