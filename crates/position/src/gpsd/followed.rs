//! A gpsd that is found again when it goes away.

use std::fmt;
use std::time::Duration;

use tokio::time::{Instant, sleep_until};

use super::Gpsd;
use crate::pauses::Pauses;
use crate::{Loss, Observation, PositionError, Source};

/// A gpsd without a new fix for so long is stale: it has one each second.
pub const STALE_AFTER: Duration = Duration::from_secs(60);

/// The gpsd at an address, for ever: whenever it is not there, that is told, and it is tried again after
/// 1 s, 2 s, 4 s … up to 30 s. It begins anew once a fix came.
pub struct Followed {
    address: String,
    gpsd: Option<Gpsd>,
    pauses: Pauses,
    again_at: Option<Instant>,
}

impl Followed {
    /// Follows the gpsd at `address`, as `host:port`.
    pub fn new(address: impl Into<String>) -> Self {
        let address = address.into();
        Self { address, gpsd: None, pauses: Pauses::default(), again_at: None }
    }

    fn lost(&mut self, loss: Loss) -> Observation {
        self.again_at = Some(Instant::now() + self.pauses.next());
        Observation::Lost(loss)
    }
}

/// Shows not even the address.
impl fmt::Debug for Followed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Followed(…)")
    }
}

impl Source for Followed {
    async fn observe(&mut self) -> Option<Observation> {
        loop {
            if let Some(gpsd) = &mut self.gpsd {
                let Some(said) = gpsd.observe().await else {
                    self.gpsd = None;
                    return Some(self.lost(Loss::Unreachable));
                };
                if matches!(said, Observation::Fix(_)) {
                    self.pauses.reset();
                }
                return Some(said);
            }
            if let Some(again_at) = self.again_at {
                sleep_until(again_at).await;
            }
            match Gpsd::connect(&self.address).await {
                Ok(gpsd) => self.gpsd = Some(gpsd),
                Err(PositionError::NotGpsd) => return Some(self.lost(Loss::Foreign)),
                Err(_) => return Some(self.lost(Loss::Unreachable)),
            }
        }
    }
}
