//! Every alert that counts, whether it touches the person or not.

use crate::alerts::show::Show;
use crate::alerts::whereabouts::situation;
use crate::alerts::{sources, summary};
use crate::consulates;
use crate::views::{AlertView, AlertsView};
use crate::{Citizen, Error};
use std::cmp::Reverse;
use uuid::Uuid;

/// Alerts, where they come from and how fresh that is, with the issuers' words in the person's
/// language where they are given. Works while locked.
///
/// # Errors
/// What the disk says.
pub async fn list(citizen: &Citizen, language: &str) -> Result<AlertsView, Error> {
    let now = citizen.now();
    let (language, pulse) = (language.to_owned(), citizen.pulse.clone());
    citizen
        .ask(move |room| {
            let situation = situation(room);
            let show = Show::read(room, situation, now, &language)?;
            let active = room.desk.active(now).into_iter().chain(room.desk.drills(now));
            let mut alerts: Vec<_> = active.map(|active| show.view(active)).collect();
            alerts.sort_by_key(order);
            let missions = consulates::views(room, &pulse)?;
            Ok(AlertsView {
                alerts,
                summary: summary::of(room, now)?,
                sources: sources::views(room, &missions, now)?,
                position: room.desk.whereabouts.view(now),
                missions,
            })
        })
        .await
}

fn order(alert: &AlertView) -> impl Ord + use<> {
    let gravity =
        (alert.is_drill, alert.why.standing, alert.told.is_all_clear, alert.told.severity);
    (gravity, Reverse(alert.sent), alert.id)
}

/// One alert, also when it is over or withdrawn. Works while locked.
///
/// # Errors
/// `NotFound`.
pub async fn view(citizen: &Citizen, alert: Uuid, language: &str) -> Result<AlertView, Error> {
    let now = citizen.now();
    let language = language.to_owned();
    citizen
        .ask(move |room| {
            let situation = situation(room);
            let show = Show::read(room, situation, now, &language)?;
            let active = room.desk.find(alert, now).ok_or(amana_vault::VaultError::NotFound)?;
            Ok(show.view(active))
        })
        .await
}
