//! Deriving a key from a new passphrase, at a cost that suits this device.

use crate::citizen::apart;
use crate::{Citizen, Error};
use amana_vault::{KdfCost, NewPassphrase, Passphrase};
use std::time::Duration;

/// Nobody minds waiting that long, and a guesser minds very much.
const TARGET: Duration = Duration::from_millis(500);

/// Off the runtime's threads: it is slow on purpose.
pub(crate) async fn derive_at_a_cost(
    citizen: &Citizen,
    passphrase: String,
) -> Result<NewPassphrase, Error> {
    let (fixed, passphrase) = (citizen.world.kdf_cost, Passphrase::new(passphrase));
    apart(move || {
        let cost = fixed.map_or_else(|| KdfCost::calibrate(TARGET, measure), Ok)?;
        Ok(NewPassphrase::derive(&passphrase, cost)?)
    })
    .await
}

#[expect(clippy::disallowed_methods, reason = "what a device can do is measured, not known")]
fn measure(cost: KdfCost) -> Result<Duration, Error> {
    let began = std::time::Instant::now();
    cost.try_out()?;
    Ok(began.elapsed())
}
