//! gpsd, the GPS daemon of Linux and the BSDs, over its JSON protocol.

mod lines;
mod report;

use std::fmt;
use std::time::Duration;

use amana_geofence::Fix;
use tokio::io::{AsyncWriteExt, BufReader};
use tokio::net::{TcpStream, ToSocketAddrs};
use tokio::time::timeout;

use self::lines::Lines;
use self::report::Report;
use crate::{PositionError, Source};

/// How long a gpsd may take to accept the connection and greet, in milliseconds.
const GREETING_TIMEOUT_MS: u64 = 3_000;

const WATCH: &[u8] = b"?WATCH={\"enable\":true,\"json\":true}\r\n";

/// A gpsd that was asked to report.
///
/// Yields its TPV reports that have a fix (mode 2 or 3), a place and a time; the first ones after
/// a start lack the time. The accuracy is `eph`, or `epx` and `epy` together, or
/// [`DEFAULT_ACCURACY_M`](crate::DEFAULT_ACCURACY_M). Ends when gpsd closes the connection.
pub struct Gpsd {
    lines: Lines<BufReader<TcpStream>>,
}

impl Gpsd {
    /// Connects, checks that it is gpsd that greets, and asks it to report.
    pub async fn connect(addr: impl ToSocketAddrs) -> Result<Self, PositionError> {
        timeout(Duration::from_millis(GREETING_TIMEOUT_MS), Self::greet(addr))
            .await
            .unwrap_or(Err(PositionError::GpsdSilent { timeout_ms: GREETING_TIMEOUT_MS }))
    }

    async fn greet(addr: impl ToSocketAddrs) -> Result<Self, PositionError> {
        let stream = TcpStream::connect(addr).await.map_err(PositionError::GpsdUnreachable)?;
        let mut lines = Lines::new(BufReader::new(stream));
        let greeting = lines.next().await.ok_or(PositionError::NotGpsd)?;
        if !matches!(Report::parse(&greeting), Some(Report::Version {})) {
            return Err(PositionError::NotGpsd);
        }
        let stream = lines.reader_mut().get_mut();
        stream.write_all(WATCH).await.map_err(PositionError::GpsdUnreachable)?;
        Ok(Self { lines })
    }
}

/// Shows nothing: what was read of a report may hold a coordinate.
impl fmt::Debug for Gpsd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Gpsd(…)")
    }
}

impl Source for Gpsd {
    async fn next(&mut self) -> Option<Fix> {
        loop {
            let line = self.lines.next().await?;
            if let Some(fix) = Report::parse(&line).and_then(Report::into_fix) {
                return Some(fix);
            }
        }
    }
}
