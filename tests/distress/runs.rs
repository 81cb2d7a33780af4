//! A thousand calls for help, each through faults of its own.

use crate::faults::{Fault, REPORTS};
use amana_citizen::distress::{self, GRACE};
use amana_citizen::views::{DistressState, DistressView, SendSos};
use amana_citizen::{Citizen, access, alerts};
use amana_tests::{App, Device, HandClock, Liar, join};
use chrono::TimeDelta;
use std::collections::BTreeMap;
use std::time::Duration;
use uuid::Uuid;

/// Below what an account may send in a day, and what a desk lists.
const LISTED_EVERY: usize = 200;
/// So long an attempt lives that is ended in the middle.
const ENDED_AFTER: Duration = Duration::from_millis(150);

fn how_many() -> usize {
    let is_full = std::env::var("AMANA_PROOF").is_ok_and(|proof| proof == "full");
    if is_full { 1_000 } else { 27 }
}

/// The same runs every time: a fault is looked at again, not met once.
struct Dice(u64);

impl Dice {
    /// xorshift64: Marsaglia 2003.
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most as u64) as usize
    }
}

#[derive(Default, Debug)]
struct Counted {
    falsely_received: usize,
    lost: usize,
    restarts: usize,
    attempts: BTreeMap<String, usize>,
}

struct Scene {
    liar: Liar,
    device: Device,
    app: Option<App>,
    dice: Dice,
    counted: Counted,
    /// A true answer about another report.
    earlier: Vec<u8>,
}

impl Scene {
    async fn begin() -> Self {
        let clock = HandClock::default();
        let liar = Liar::open(&clock).await;
        let device = Device::new(&clock);
        let app = device.start_new().await;
        join(&app, &liar.consulate).await;
        access::lock(&app.citizen).await.expect("locks");
        let app = Some(app);
        let (dice, counted) = (Dice(0x9e37_79b9_7f4a_7c15), Counted::default());
        let mut scene = Self { liar, device, app, dice, counted, earlier: Vec::new() };
        scene.earlier = br#"{"receipt":"AA"}"#.to_vec();
        scene
    }

    fn citizen(&self) -> &Citizen {
        &self.app.as_ref().expect("it runs").citizen
    }

    /// Without an unlock: everything must go on from the watch.
    async fn restart(&mut self) {
        self.app.take().expect("it runs").close().await;
        self.app = Some(self.device.start().await.expect("starts"));
        self.counted.restarts += 1;
    }

    async fn call(&mut self, run: usize) -> Uuid {
        let sos = SendSos { message: format!("run {run}"), with_position: false };
        let saved = distress::sos(self.citizen(), sos).await.expect("is saved");
        assert_eq!(saved.desks[0].state, DistressState::Saved);
        assert!(alerts::deliver_reports(self.citizen(), 0).await.expect("waits").is_empty());
        self.device.clock.advance(GRACE + TimeDelta::minutes(5));
        saved.id
    }

    async fn view(&self, id: Uuid) -> DistressView {
        distress::view(self.citizen(), id).await.expect("is there")
    }

    /// One attempt with a fault; what is said afterwards must be true.
    async fn attempt(&mut self, id: Uuid, taken_before: usize) {
        let fault = Fault::ALL[self.dice.below(Fault::ALL.len())];
        *self.counted.attempts.entry(format!("{fault:?}")).or_default() += 1;
        fault.begin(&self.liar, &self.earlier);
        let attempt = alerts::deliver_reports(self.citizen(), 0);
        // A lie is an error; what is ended in the middle answers nothing.
        let ended = tokio::time::timeout(ENDED_AFTER * 40, async {
            if fault.ends_the_app() {
                let _ = tokio::time::timeout(ENDED_AFTER, attempt).await;
            } else {
                let _ = attempt.await;
            }
        });
        ended.await.expect("an attempt ends");
        if fault.ends_the_app() || self.dice.below(4) == 0 {
            self.restart().await;
        }
        let taken = self.liar.passed(REPORTS) - taken_before;
        let state = self.view(id).await.desks[0].state;
        let is_received = matches!(state, DistressState::Received | DistressState::Answered);
        self.counted.falsely_received += usize::from(is_received && taken == 0);
        self.liar.tell_the_truth();
    }

    async fn run(&mut self, run: usize) {
        let taken_before = self.liar.passed(REPORTS);
        let id = self.call(run).await;
        for _ in 0..=self.dice.below(3) {
            self.attempt(id, taken_before).await;
        }
        alerts::deliver_reports(self.citizen(), 0).await.expect("the line is whole");
        self.earlier = self.liar.heard_any(REPORTS).expect("one was taken");
        let desk = self.view(id).await.desks.remove(0);
        let is_received = desk.state == DistressState::Received && desk.received_at.is_some();
        self.counted.lost += usize::from(!is_received);
        assert!(desk.handed_over_at.is_some(), "it was handed over before it was received");
    }
}

#[tokio::test]
async fn no_call_for_help_is_lost_and_none_is_falsely_received() {
    let runs = how_many();
    let mut scene = Scene::begin().await;
    let mut desk = scene.liar.consulate.desk().await;
    let mut read: BTreeMap<String, usize> = BTreeMap::new();
    for run in 0..runs {
        scene.run(run).await;
        if (run + 1) % LISTED_EVERY == 0 || run + 1 == runs {
            let listed = desk.safety_reports().await.expect("the desk reads");
            let newest = listed.into_iter().take(run % LISTED_EVERY + 1);
            for report in newest {
                let content = report.content.expect("sealed to this desk");
                assert!(!content.safe);
                *read.entry(content.message).or_default() += 1;
            }
        }
    }
    let counted = &scene.counted;
    println!("{runs} calls for help: {counted:?}");
    assert_eq!((counted.falsely_received, counted.lost), (0, 0));
    let expected: BTreeMap<_, _> = (0..runs).map(|run| (format!("run {run}"), 1)).collect();
    assert!(read == expected, "every call is at the desk, each once");
}
