//! The system lets Amana know the position, or does not: told, never silence.

use crate::alerts::gaps;
use crate::{Citizen, Error, Topic};

/// Whoever asks the system for the position says what it answered.
///
/// # Errors
/// What the disk says.
pub async fn position_denied(citizen: &Citizen, is_denied: bool) -> Result<(), Error> {
    let now = citizen.now();
    let is_new = citizen
        .ask(move |room| {
            let is_new = room.desk.whereabouts.deny(is_denied);
            gaps::tell_of_new(room, now)?;
            Ok(is_new)
        })
        .await?;
    if is_new {
        citizen.changed(&[Topic::Alerts]);
    }
    Ok(())
}
