//! Measures how fast an alert is decided on many devices, and how fast a new device has 20,000 of them.

mod device;
mod messages;
mod server;

use amana_alerts::trust::SourceVerdict;
use amana_consulate::command;
use clap::Parser as _;
use device::Device;
use futures_util::{StreamExt as _, stream};
use server::Server;
use std::error::Error;
use std::time::{Duration, Instant};
use tokio::sync::mpsc;

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// Sign-ins at a time: the server has two cores to share with all of them.
const AT_ONCE: usize = 8;
const PATIENCE: Duration = Duration::from_secs(30);

#[tokio::main]
async fn main() -> Outcome<()> {
    // The server is this program too, in a process of its own: `serve --folder … --listen …`.
    if std::env::args().nth(1).is_some() {
        let arguments = command::Arguments::parse();
        return Ok(command::run(arguments, &mut std::io::stdout()).await?);
    }
    fan_out(number("BENCH_DEVICES", 1000), number("BENCH_ROUNDS", 5)).await?;
    cold_start(number("BENCH_ALERTS", 20_000)).await
}

fn number(name: &str, default: u32) -> u32 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

/// From before an alert is handed in to the decision of each device that listens.
async fn fan_out(devices: u32, rounds: u32) -> Outcome<()> {
    let server = Server::start().await?;
    let mut desk = server.desk().await?;
    let (decided, mut decisions) = mpsc::unbounded_channel::<Instant>();
    let joined: Vec<Device> = stream::iter(0..devices)
        .map(|_| Device::join(&server))
        .buffer_unordered(AT_ONCE)
        .map(|device| device.expect("a device joins"))
        .collect()
        .await;
    for device in joined {
        tokio::spawn(device.follow(decided.clone()));
    }
    // The first event of a stream comes at once: everybody listens.
    for _ in 0..devices {
        tokio::time::timeout(PATIENCE, decisions.recv()).await?;
    }
    let mut all = Vec::new();
    for round in 0..rounds {
        tokio::time::sleep(Duration::from_secs(1)).await;
        let message = messages::message(round, chrono::Utc::now());
        let begin = Instant::now();
        desk.publish_alert(message, SourceVerdict::Office).await?;
        for _ in 0..devices {
            let at = tokio::time::timeout(PATIENCE, decisions.recv()).await?;
            all.push(at.ok_or("a device ended")?.saturating_duration_since(begin));
        }
    }
    all.sort();
    let at = |share: f64| all[((all.len() - 1) as f64 * share) as usize].as_millis();
    println!("published → decided, {devices} devices, {rounds} alerts: p50 {} ms, p99 {} ms, most {} ms (target: p99 ≤ 300 ms)", at(0.5), at(0.99), at(1.0));
    Ok(())
}

/// From nothing to all alerts verified and read.
async fn cold_start(alerts: u32) -> Outcome<()> {
    let server = Server::start().await?;
    let mut desk = server.desk().await?;
    let now = chrono::Utc::now();
    for number in 0..alerts {
        desk.publish_alert(messages::message(number, now), SourceVerdict::Office).await?;
    }
    server.until_snapshot(u64::from(alerts)).await?;
    let began = Instant::now();
    let (read, bytes) = device::begin(&server).await?;
    let seconds = began.elapsed().as_secs_f64();
    println!("cold start, {read} of {alerts} alerts: {seconds:.2} s, {:.2} MB over the wire (target: ≤ 3 s, ≤ 8 MB)", bytes as f64 / 1e6);
    Ok(())
}
