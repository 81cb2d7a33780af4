//! One connection to a gpsd.

use std::fmt;
use std::time::Duration;

use tokio::io::{AsyncWriteExt, BufReader};
use tokio::net::{TcpStream, ToSocketAddrs};
use tokio::time::{Instant, timeout, timeout_at};

use super::lines::Lines;
use super::report::Report;
use crate::{Loss, Observation, PositionError, Source};

/// How long a gpsd may take to accept the connection and greet, in milliseconds.
const GREETING_TIMEOUT_MS: u64 = 3_000;

/// How long gpsd may say nothing of a position; it reports each second while a receiver is there.
const SILENCE: Duration = Duration::from_secs(10);

const WATCH: &[u8] = b"?WATCH={\"enable\":true,\"json\":true}\r\n";

/// A gpsd that was asked to report.
///
/// Its TPV reports that have a fix (mode 2 or 3), a place and a time are fixes; the first ones after a
/// start lack the time. The accuracy is `eph`, or `epx` and `epy` together, or
/// [`DEFAULT_ACCURACY_M`](crate::DEFAULT_ACCURACY_M). All other TPV reports are [`Loss::NoSignal`]; ten
/// seconds without any are [`Loss::Silent`]. Ends when gpsd closes the connection.
pub struct Gpsd {
    lines: Lines<BufReader<TcpStream>>,
    silent_at: Instant,
}

impl Gpsd {
    /// Connects, checks that it is gpsd that greets, and asks it to report.
    ///
    /// # Errors
    /// [`PositionError::GpsdUnreachable`], [`PositionError::GpsdSilent`], [`PositionError::NotGpsd`].
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
        Ok(Self { lines, silent_at: Instant::now() + SILENCE })
    }
}

/// Shows nothing: what was read of a report may hold a coordinate.
impl fmt::Debug for Gpsd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Gpsd(…)")
    }
}

impl Source for Gpsd {
    async fn observe(&mut self) -> Option<Observation> {
        let said = loop {
            match timeout_at(self.silent_at, self.lines.next()).await {
                Ok(line) => match super::read_line(&line?) {
                    Some(said) => break said,
                    None => continue,
                },
                Err(_) => break Observation::Lost(Loss::Silent),
            }
        };
        self.silent_at = Instant::now() + SILENCE;
        Some(said)
    }
}
