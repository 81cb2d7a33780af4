//! Everything that a person needs who needs help; also without a vault, a position or a network.

use super::{confidants, show};
use crate::consulates::reach::trusted;
use crate::keeper::Room;
use crate::stored::StoredMission;
use crate::views::HelpView;
use crate::{Citizen, Error, emergency, settings};
use chrono::{DateTime, Utc};

const MOST_MISSIONS: usize = 3;

/// Whom to call and whom to tell. Works while locked; what cannot be read is left out, and help is
/// shown all the same.
///
/// # Errors
/// None but [`Error::Internal`].
pub async fn help(citizen: &Citizen) -> Result<HelpView, Error> {
    let now = citizen.now();
    citizen.ask(move |room| Ok(of(room, now))).await
}

fn of(room: &mut Room, now: DateTime<Utc>) -> HelpView {
    let settings = room.store().ok().and_then(|store| settings::of(store).ok());
    let country = settings.and_then(|settings| settings.country);
    let position = room.desk.whereabouts.to_send().map(|fix| fix.position);
    HelpView {
        nearest: emergency::nearest(position, country.as_deref(), MOST_MISSIONS),
        emergency: emergency::numbers(country.as_deref()),
        desks: desks(room).unwrap_or_default(),
        confidants: confidants::list(room).unwrap_or_default(),
        position: room.desk.whereabouts.view(now),
        distress: show::newest(room, now).ok().flatten(),
    }
}

fn desks(room: &mut Room) -> Result<Vec<String>, Error> {
    let (missions, _) = room.store()?.readable::<StoredMission>()?;
    let trusted = missions.iter().filter_map(|entry| trusted(&entry.record).ok());
    Ok(trusted.map(|trusted| trusted.delegation.mission).collect())
}
