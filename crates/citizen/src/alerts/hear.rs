//! What a position's source says when it has no fix: told, never silence.

use crate::alerts::{gaps, outline};
use crate::views::PositionView;
use crate::{Citizen, Error, Topic};
use amana_position::Observation;

/// Takes in why there is no position, and answers with what is known of it now. Works while locked.
///
/// # Errors
/// What the disk says.
pub async fn hear(citizen: &Citizen, said: Observation) -> Result<PositionView, Error> {
    let now = citizen.now();
    let (view, has_changed) = citizen
        .ask(move |room| {
            room.desk.whereabouts.tell(said);
            room.desk.forget_way();
            gaps::tell_of_new(room, now)?;
            Ok((room.desk.whereabouts.view(now), outline::has_changed(room, now)?))
        })
        .await?;
    if has_changed {
        citizen.changed(&[Topic::Alerts]);
    }
    Ok(view)
}
