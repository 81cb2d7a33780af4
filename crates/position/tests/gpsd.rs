//! A gpsd on loopback that says what a real gpsd 3.22 said while it read
//! `gpsd__telit-he910.log` of the shared tracks (captured in `fixtures/gpsd-3.22.jsonl`).

use std::net::{Ipv4Addr, SocketAddr};

use amana_geofence::Fix;
use amana_position::gpsd::Gpsd;
use amana_position::{PositionError, Source};
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
