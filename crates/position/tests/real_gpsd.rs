//! The real gpsd, reading a receiver over TCP: found, lost, silent, and found again.

mod support;

use std::net::{Ipv4Addr, SocketAddr};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::Duration;

use amana_position::gpsd::Followed;
use amana_position::{Attended, Loss, Observation, Origin, Source as _};
use chrono::{DateTime, Utc};
use support::{Running, is_there, now, program, sentences, signed, until};
use tokio::io::AsyncWriteExt as _;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{sleep, timeout};

const GPSD: &str = "/usr/sbin/gpsd";

/// What the receiver does.
const FINDS: u8 = 0;
const SEARCHES: u8 = 1;
const SAYS_NOTHING: u8 = 2;

/// What a receiver without any sky says.
fn searching(at: DateTime<Utc>) -> String {
    let (time, date) = (at.format("%H%M%S.00"), at.format("%d%m%y"));
    let gga = format!("GPGGA,{time},,,,,0,00,99.9,,M,,M,,");
    let rmc = format!("GPRMC,{time},V,,,,,,,{date},,,N");
    [gga, rmc].map(|body| signed(&body)).concat()
}

async fn port() -> (TcpListener, SocketAddr) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a loopback port");
    let addr = listener.local_addr().expect("a bound socket has an address");
    (listener, addr)
}

async fn receive(mut peer: TcpStream, mood: Arc<AtomicU8>) {
    loop {
        let said = match mood.load(Ordering::SeqCst) {
            FINDS => sentences(now()),
            SEARCHES => searching(now()),
            _ => String::new(),
        };
        if peer.write_all(said.as_bytes()).await.is_err() {
            return;
        }
        sleep(Duration::from_millis(500)).await;
    }
}

/// A receiver on loopback, and what it does from now on.
async fn receiver() -> (SocketAddr, Arc<AtomicU8>) {
    let (listener, addr) = port().await;
    let mood = Arc::new(AtomicU8::new(FINDS));
    let shared = mood.clone();
    tokio::spawn(async move {
        while let Ok((peer, _)) = listener.accept().await {
            tokio::spawn(receive(peer, shared.clone()));
        }
    });
    (addr, mood)
}

#[tokio::test]
async fn the_real_gpsd_is_found_lost_and_found_again() {
    let Some(gpsd) = program(GPSD) else { return };
    let (nmea, mood) = receiver().await;
    let (listener, addr) = port().await;
    drop(listener);
    let start = || {
        let mut command = Command::new(&gpsd);
        command.args(["-N", "-n", "-S", &addr.port().to_string(), &format!("tcp://{nmea}")]);
        Running::start(&mut command)
    };
    let mut source = Attended::new(Followed::new(addr.to_string()), Duration::from_secs(4));
    assert_eq!(source.observe().await, Some(Observation::Lost(Loss::Unreachable)));

    let running = start();
    let said = until(&mut source, 40, is_there).await;
    let Observation::Fix(seen) = said else { unreachable!("it is there") };
    assert_eq!(seen.origin, Origin::Gpsd);
    assert!(seen.fix.accuracy_m > 0.0 && seen.fix.accuracy_m < 200.0);
    assert!((now() - seen.fix.at).num_seconds().abs() < 60);
    assert!(seen.speed_mps.is_some_and(|speed| (speed - 1.03).abs() < 0.1), "2 knots");
    assert!(seen.heading_deg.is_some_and(|heading| (heading - 90.0).abs() < 0.1));

    mood.store(SEARCHES, Ordering::SeqCst);
    until(&mut source, 20, |said| *said == Observation::Lost(Loss::NoSignal)).await;
    mood.store(FINDS, Ordering::SeqCst);
    until(&mut source, 20, is_there).await;
    mood.store(SAYS_NOTHING, Ordering::SeqCst);
    until(&mut source, 20, |said| matches!(said, Observation::Stale { .. })).await;
    mood.store(FINDS, Ordering::SeqCst);
    until(&mut source, 20, is_there).await;

    drop(running);
    until(&mut source, 20, |said| *said == Observation::Lost(Loss::Unreachable)).await;
    let more = timeout(Duration::from_secs(4), source.observe()).await;
    assert!(more.is_err(), "told once, however often it is tried");
    let _running = start();
    until(&mut source, 60, is_there).await;
}
