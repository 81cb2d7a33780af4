//! A gpsd on loopback that says what a real gpsd 3.22 said while it read
//! `gpsd__telit-he910.log` of the shared tracks (captured in `fixtures/gpsd-3.22.jsonl`).

use std::net::{Ipv4Addr, SocketAddr};

use amana_geofence::Fix;
use amana_position::gpsd::{Followed, Gpsd};
use amana_position::{Loss, Observation, PositionError, Source};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

const CAPTURED: &str = include_str!("../fixtures/gpsd-3.22.jsonl");

async fn listen() -> (TcpListener, SocketAddr) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a loopback port");
    let addr = listener.local_addr().expect("a bound socket has an address");
    (listener, addr)
}

/// Greets, waits to be asked, says the rest and hangs up. Gives back what it was asked.
async fn serve(greeting: &str, rest: Vec<u8>) -> (SocketAddr, JoinHandle<String>) {
    let (listener, addr) = listen().await;
    let greeting = format!("{greeting}\r\n");
    let server = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.expect("a client");
        let mut stream = BufReader::new(stream);
        stream.write_all(greeting.as_bytes()).await.expect("the client listens");
        let mut asked = String::new();
        stream.read_line(&mut asked).await.expect("the client asks");
        // A client that is satisfied may be gone before the end.
        let _ = stream.write_all(&rest).await;
        let _ = stream.flush().await;
        asked
    });
    (addr, server)
}

async fn all(mut gpsd: Gpsd) -> Vec<Fix> {
    let mut fixes = Vec::new();
    while let Some(fix) = gpsd.next().await {
        fixes.push(fix);
    }
    fixes
}

#[tokio::test]
async fn reads_what_a_real_gpsd_says() {
    let (greeting, rest) = CAPTURED.split_once('\n').expect("several lines");
    let (addr, server) = serve(greeting.trim_end(), rest.into()).await;
    let fixes = all(Gpsd::connect(addr).await.expect("it is gpsd")).await;
    let timed = CAPTURED.lines().filter(|line| line.contains(r#""time":"#)).count();
    assert_eq!(fixes.len(), timed);
    assert!(timed >= 3);
    for fix in &fixes {
        assert!((fix.position.lat_deg() - 50.8402).abs() < 1e-4);
        assert!((fix.position.lon_deg() - 4.3471).abs() < 1e-4);
        assert!(fix.accuracy_m > 1.0 && fix.accuracy_m < 100.0);
        assert_eq!(fix.at.date_naive().to_string(), "2019-03-12");
    }
    let asked = server.await.expect("the server ends");
    assert_eq!(asked, "?WATCH={\"enable\":true,\"json\":true}\r\n");
}

#[tokio::test]
async fn goes_on_after_rubbish_and_endless_lines() {
    let (greeting, _) = CAPTURED.split_once('\n').expect("several lines");
    let fix = CAPTURED.lines().find(|line| line.contains(r#""time":"#)).expect("a timed report");
    let mut rest =
        b"\r\nnot json\r\n\xff\xfe\r\n{\"class\":\"TPV\",\"mode\":3,\"lat\":nan}\r\n".to_vec();
    rest.extend(vec![b'{'; 300_000]);
    rest.extend(format!("\r\n{fix}\r\n{{\"class\":\"NEW\"}}\r\n{fix}").into_bytes());
    let (addr, _server) = serve(greeting.trim_end(), rest).await;
    let fixes = all(Gpsd::connect(addr).await.expect("it is gpsd")).await;
    assert_eq!(fixes.len(), 1, "the last line is torn");
}

/// In the order of the recording: a receiver without sky, without a time, and then its fixes.
#[tokio::test]
async fn every_state_of_a_real_gpsd_is_told() {
    let (greeting, rest) = CAPTURED.split_once('\n').expect("several lines");
    let (addr, _server) = serve(greeting.trim_end(), rest.into()).await;
    let mut gpsd = Gpsd::connect(addr).await.expect("it is gpsd");
    let mut said = Vec::new();
    while let Some(observation) = gpsd.observe().await {
        said.push(observation);
    }
    let searching = said.iter().take_while(|said| **said == Observation::Lost(Loss::NoSignal));
    assert_eq!(searching.count(), 5);
    let Some(Observation::Fix(last)) = said.last() else { panic!("it found the place") };
    assert_eq!((last.speed_mps, last.heading_deg), (Some(0.154), Some(348.36)));
}

/// It hangs up after each recording; every time that is told, and it is found again.
#[tokio::test]
async fn is_found_again_after_it_hung_up() {
    let (listener, addr) = listen().await;
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let mut stream = BufReader::new(stream);
            stream.write_all(CAPTURED.as_bytes()).await.expect("the client listens");
            stream.flush().await.expect("the client listens");
            let mut asked = String::new();
            stream.read_line(&mut asked).await.expect("the client asks");
        }
    });
    let mut gpsd = Followed::new(addr.to_string());
    let (mut lost, mut found) = (0, 0);
    while lost < 2 {
        match gpsd.observe().await.expect("it is followed for ever") {
            Observation::Lost(Loss::Unreachable) => lost += 1,
            Observation::Fix(_) => found += 1,
            _ => {}
        }
    }
    assert_eq!(found, 2 * CAPTURED.lines().filter(|line| line.contains(r#""time":"#)).count());
}

#[tokio::test]
async fn that_it_is_something_else_is_told_while_following() {
    let (addr, _server) = serve("SSH-2.0-OpenSSH_9.2p1", Vec::new()).await;
    let said = Followed::new(addr.to_string()).observe().await;
    assert_eq!(said, Some(Observation::Lost(Loss::Foreign)));
}

/// Ten seconds of a receiver that is there and says nothing.
#[tokio::test]
async fn that_it_fell_silent_is_told() {
    let (listener, addr) = listen().await;
    let (greeting, _) = CAPTURED.split_once('\n').expect("several lines");
    let greeting = format!("{greeting}\n");
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.expect("a client");
        stream.write_all(greeting.as_bytes()).await.expect("the client listens");
        stream
    });
    let mut gpsd = Gpsd::connect(addr).await.expect("it is gpsd");
    let _stream = server.await.expect("it holds the line");
    assert_eq!(gpsd.observe().await, Some(Observation::Lost(Loss::Silent)));
}

#[tokio::test]
async fn says_clearly_that_nothing_listens() {
    let (listener, addr) = listen().await;
    drop(listener);
    let error = Gpsd::connect(addr).await.expect_err("nothing listens");
    assert!(matches!(error, PositionError::GpsdUnreachable(_)));
    assert_eq!(error.to_string(), "gpsd cannot be reached");
}

#[tokio::test]
async fn says_clearly_that_it_is_something_else() {
    for greeting in ["SSH-2.0-OpenSSH_9.2p1", "{\"class\":\"TPV\",\"mode\":1}", ""] {
        let (addr, _server) = serve(greeting, Vec::new()).await;
        let error = Gpsd::connect(addr).await.expect_err("not gpsd");
        assert!(matches!(error, PositionError::NotGpsd));
    }
}

#[tokio::test]
async fn does_not_wait_for_ever() {
    let (_listener, addr) = listen().await;
    let error = Gpsd::connect(addr).await.expect_err("it never greets");
    assert!(matches!(error, PositionError::GpsdSilent { timeout_ms: 3_000 }));
}
