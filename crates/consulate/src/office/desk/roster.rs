//! Who may alert, as the consulate says it, and as the root says it next.

use super::{Desk, DeskError};
use crate::office::roster::sign;
use crate::roster::root_of;
use amana_alerts::trust::Roster;
use amana_channel::Call;
use amana_contract::feed::{LARGEST_ROSTER, SignedRoster};
use amana_sealing::digest::Sha256;
use amana_sealing::sign1::{SigningKey, VerifyingKey};

impl Desk {
    /// The roster that counts at the consulate, if the root of these keys signed it; `None` when there
    /// is none.
    ///
    /// # Errors
    /// [`DeskError`].
    pub async fn roster(&self) -> Result<Option<Roster>, DeskError> {
        let Some(named) = self.head().await?.roster else { return Ok(None) };
        let named = named.0.try_into().map(Sha256).map_err(|_| DeskError::ForeignHead)?;
        let call = Call::get(format!("/v1/alerts/rosters/{}", named.to_text()));
        let signed: SignedRoster = self.channel.send_for(call, LARGEST_ROSTER).await?.json()?;
        let root = root_of(&self.trusted().await?).ok_or(DeskError::ForeignRoster)?;
        let opened = Roster::open(&signed.roster, &root, None);
        opened.map(Some).map_err(|_| DeskError::ForeignRoster)
    }

    /// Signs a roster with the root's keys and publishes it: from then on it decides whose alerts enter
    /// the feed, and whose are believed.
    ///
    /// # Errors
    /// [`DeskError`]; a conflict says that its version is not the next one.
    pub async fn publish_roster(
        &mut self,
        roster: &Roster,
        roots: &[SigningKey],
    ) -> Result<(), DeskError> {
        let call = Call::post("/v1/office/roster").json(&sign(roster, roots));
        self.send(call).await?;
        Ok(())
    }

    /// The key that this office countersigns alerts with.
    pub fn alert_key(&self) -> VerifyingKey {
        self.keys.alerts.public()
    }
}
