//! What the tests with real programs share: the programs, and a receiver that says NMEA.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use amana_position::{Observation, Source};
use chrono::{DateTime, TimeDelta, Utc};
use tokio::time::timeout;

/// Where the receiver is, in degrees: Rabat.
pub const PLACE: (f64, f64) = (34.02, -6.83);

/// A program of the system, or `None`, which is said aloud: a test that did not run must not look as if
/// it had.
pub fn program(path: &str) -> Option<PathBuf> {
    let is_there = Path::new(path).exists();
    let said = if is_there { "used" } else { "ABSENT, not tested" };
    writeln!(std::io::stdout(), "{path}: {said}").expect("standard output is open");
    is_there.then(|| path.into())
}

/// A process that ends with its test.
pub struct Running(Child);

impl Running {
    pub fn start(command: &mut Command) -> Self {
        let silent = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        Self(silent.spawn().expect("the program starts"))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What a receiver at [`PLACE`] says about one second: GGA and RMC.
pub fn sentences(at: DateTime<Utc>) -> String {
    let (time, date) = (at.format("%H%M%S.00"), at.format("%d%m%y"));
    let gga = format!("GPGGA,{time},3401.200,N,00649.800,W,1,08,0.9,52.0,M,51.0,M,,");
    let rmc = format!("GPRMC,{time},A,3401.200,N,00649.800,W,2.0,90.0,{date},,,A");
    [gga, rmc].map(|body| signed(&body)).concat()
}

/// A sentence with its checksum.
pub fn signed(body: &str) -> String {
    let sum = body.bytes().fold(0, |sum, byte| sum ^ byte);
    format!("${body}*{sum:02X}\r\n")
}

/// This moment, to the second.
#[expect(clippy::disallowed_methods, reason = "a receiver has a clock of its own")]
pub fn now() -> DateTime<Utc> {
    let now = DateTime::<Utc>::from(std::time::SystemTime::now());
    now - TimeDelta::nanoseconds(now.timestamp_subsec_nanos().into())
}

/// What the source says, up to the first thing that `is_it`; it has so many seconds.
pub async fn until(
    source: &mut impl Source,
    seconds: u64,
    is_it: impl Fn(&Observation) -> bool,
) -> Observation {
    let mut heard = Vec::new();
    let wait = timeout(Duration::from_secs(seconds), async {
        loop {
            let said = source.observe().await.expect("a live source does not end");
            if is_it(&said) {
                return said;
            }
            heard.push(said);
        }
    });
    match wait.await {
        Ok(said) => said,
        Err(_) => panic!("not in {seconds} s; heard: {heard:?}"),
    }
}

/// The fix is where the receiver is.
pub fn is_there(said: &Observation) -> bool {
    let Observation::Fix(seen) = said else { return false };
    let place = seen.fix.position;
    (place.lat_deg() - PLACE.0).abs() < 1e-4 && (place.lon_deg() - PLACE.1).abs() < 1e-4
}
