//! A consulate that is slow, and one that does not tell the truth: what is known stays, and is
//! never called fresh.

use amana_alerts::trust::SourceVerdict;
use amana_tests::{HandClock, Liar, Told};
use amana_window_tests::{FLOOD, Window, World};
use amana_words::Language;
use chrono::{DateTime, TimeDelta, Utc};
use std::time::{Duration, SystemTime};

const TICK: Duration = Duration::from_millis(100);

/// The consulate's clock, going as the app's does.
fn clock() -> HandClock {
    let now: DateTime<Utc> = SystemTime::now().into();
    let clock = HandClock::at(&now.to_rfc3339());
    let ticking = clock.clone();
    tokio::spawn(async move {
        let mut ticks = tokio::time::interval(TICK);
        loop {
            ticks.tick().await;
            ticking.advance(TimeDelta::from_std(TICK).expect("a short time"));
        }
    });
    clock
}

async fn joined(liar: &Liar) -> (World, Window) {
    let world = World::new(Language::Fr);
    let window = world.open().await;
    window.first_run(Language::Fr).await;
    window.join(&liar.consulate.invite().to_link()).await;
    window.go("/alerts").await;
    window.press("alerts-check").await;
    window.sees("alerts-checked").await;
    window.sees("alerts-none-text").await;
    (world, window)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_alert_is_not_believed() {
    let liar = Liar::open(&clock()).await;
    let (_world, window) = joined(&liar).await;
    liar.lie("/v1/alerts/1/", |mut truth| {
        let last = truth.len() - 20;
        truth[last] ^= 1;
        Told::Body(truth)
    });
    // Nor does it come along with a wake-up.
    liar.lie("/v1/stream", |_| Told::Body(b":\n\n".to_vec()));
    let mut desk = liar.consulate.desk().await;
    let published = desk.publish_alert(FLOOD.into(), SourceVerdict::Office).await;
    published.expect("the alert is published");
    window.press("alerts-check").await;
    window.sees("alerts-checked-not-all").await;
    assert!(!window.text().await.contains(&window.say("alert-severity-extreme")));

    liar.tell_the_truth();
    window.press("alerts-check").await;
    window.sees("alert-severity-extreme").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_silent_consulate_is_told_and_not_waited_for() {
    let liar = Liar::open(&clock()).await;
    let (_world, window) = joined(&liar).await;
    liar.keep_silent();
    window.press("alerts-check").await;
    // Meanwhile everything else goes on.
    window.add_specimen().await;
    window.go("/alerts").await;
    window.sees_within(Duration::from_secs(50), "line-slow").await;
    liar.tell_the_truth();
    window.press("alerts-check").await;
    window.sees("alerts-checked").await;
    window.loses("line-slow").await;
    window.close().await;
}
