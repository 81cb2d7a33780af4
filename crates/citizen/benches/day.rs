//! A day on foot with a fix every second among 20,000 active alerts: what it costs the processor, every
//! thread counted. The alerts lie over a country, 200 km around the walk.
#![expect(clippy::disallowed_methods, reason = "a bench asks the kernel what was spent")]
#![expect(clippy::print_stdout, reason = "a bench says what it measured")]

use amana_citizen::{
    Citizen, Clock, Event, EventSink, Fix, KdfCost, MemoryHolder, NoWitness, Position, World,
    access, alerts,
};
use chrono::{DateTime, TimeDelta, Utc};
use std::fmt::Write as _;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

const ALERTS: u32 = 20_000;
const IN_A_FEED: u32 = 1_000;
const FIXES: i64 = 86_400;
/// Linux counts a process's time in these.
const TICKS_A_SECOND: u64 = 100;

/// The time is that of the fix.
struct Hand(Mutex<DateTime<Utc>>);

impl Clock for Hand {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().expect("nobody panicked")
    }
}

#[derive(Default)]
struct Count {
    raised: AtomicU32,
    changed: AtomicU32,
}

impl EventSink for Count {
    fn event(&self, event: Event) {
        match event {
            Event::AlertRaised(_) => self.raised.fetch_add(1, Ordering::Relaxed),
            Event::Changed(_) => self.changed.fetch_add(1, Ordering::Relaxed),
            _ => 0,
        };
    }
}

/// Numbers that look like chance, the same in every run (xorshift).
struct Dice(u64);

impl Dice {
    fn part(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn around(&mut self, most: f64) -> f64 {
        (self.part() * 2.0 - 1.0) * most
    }
}

fn morning() -> DateTime<Utc> {
    "2026-11-22T00:00:00Z".parse().expect("a time")
}

/// A warning of two blocks around a place of its own; it ends at some time of the day or of the next.
fn message(text: &mut String, number: u32, dice: &mut Dice) {
    let sent = morning().format("%FT%T+00:00");
    let hours = 48.0 * dice.part();
    let ends = morning() + TimeDelta::seconds(60 + (hours * 3_600.0) as i64);
    let ends = ends.format("%FT%T+00:00");
    let (lat, lon) = (40.0 + dice.around(1.8), -3.7 + dice.around(2.4));
    let size = 0.01 + 0.03 * dice.part();
    let mut ring = String::new();
    for corner in 0..=20 {
        let turn = f64::from(corner % 20) / 20.0 * std::f64::consts::TAU;
        let (lat, lon) = (lat + size * turn.sin(), lon + size * turn.cos());
        write!(ring, "{lat:.4},{lon:.4} ").expect("a string takes text");
    }
    let info = |language: &str| {
        format!(
            "<info><language>{language}</language><category>Met</category><event>Rain</event>\
             <urgency>Immediate</urgency><severity>Severe</severity><certainty>Likely</certainty>\
             <expires>{ends}</expires><area><areaDesc>Zone {number}</areaDesc>\
             <polygon>{}</polygon></area></info>",
            ring.trim_end()
        )
    };
    write!(
        text,
        "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>day-{number}</identifier>\
         <sender>w@amana.example</sender><sent>{sent}</sent><status>Actual</status>\
         <msgType>Alert</msgType><scope>Public</scope>{}{}</alert>",
        info("es"),
        info("en")
    )
    .expect("a string takes text");
}

/// On foot at 1.4 m/s, turning a little with every step; the receiver errs by some metres.
fn walk() -> impl Iterator<Item = Fix> {
    let mut dice = Dice(7);
    let (mut lat, mut lon, mut turn) = (40.0_f64, -3.7_f64, 0.0_f64);
    (0..FIXES).map(move |second| {
        turn += dice.around(0.05);
        lat += 1.4 / 111_195.0 * turn.cos();
        lon += 1.4 / (111_195.0 * lat.to_radians().cos()) * turn.sin();
        let position = Position::new(lat + dice.around(4e-5), lon + dice.around(4e-5));
        let position = position.expect("nobody walks to a pole in a day");
        Fix { position, accuracy_m: 8.0, at: morning() + TimeDelta::seconds(second) }
    })
}

/// What all threads of this process have spent.
fn spent() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").expect("Linux counts it");
    let (_, after) = stat.rsplit_once(") ").expect("a name in brackets");
    // utime and stime are the 14th and the 15th; the state behind the name is the 3rd.
    let ticks: u64 =
        after.split(' ').skip(11).take(2).map(|ticks| ticks.parse::<u64>().unwrap_or(0)).sum();
    Duration::from_millis(ticks * 1_000 / TICKS_A_SECOND)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let (clock, events) = (Arc::new(Hand(Mutex::new(morning()))), Arc::new(Count::default()));
    let citizen = Citizen::open(World {
        folder: folder.path().to_owned(),
        holder: Arc::new(MemoryHolder::default()),
        clock: clock.clone(),
        witness: Arc::new(NoWitness),
        events: events.clone(),
        kdf_cost: Some(KdfCost::FLOOR),
    })
    .await
    .expect("opens");
    access::create(&citizen, "sept oranges bleues".into()).await.expect("a vault");
    let first = walk().next().expect("a fix");
    alerts::arrive(&citizen, first).await.expect("a fix is matched");
    let mut dice = Dice(42);
    for feed in 0..ALERTS / IN_A_FEED {
        let mut text = String::from("<alerts>");
        let numbers = feed * IN_A_FEED..(feed + 1) * IN_A_FEED;
        numbers.for_each(|number| message(&mut text, number, &mut dice));
        text.push_str("</alerts>");
        alerts::receive(&citizen, text.into_bytes()).await.expect("a feed");
    }
    println!("{ALERTS} alerts taken in: {:?} in all", spent());
    let before = spent();
    for fix in walk() {
        *clock.0.lock().expect("nobody panicked") = fix.at;
        alerts::arrive(&citizen, fix).await.expect("a fix is matched");
    }
    let (took, raised) = (spent() - before, events.raised.load(Ordering::Relaxed));
    let changed = events.changed.load(Ordering::Relaxed);
    println!("{FIXES} fixes: {took:?}, {} ns each", took.as_nanos() / FIXES as u128);
    println!("{raised} alerts raised, the window told {changed} times");
}
