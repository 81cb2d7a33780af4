//! The device is somewhere: match on this device, raise what concerns it, once.

use crate::keeper::Room;
use crate::stored::StoredNotice;
use crate::views::{AlertView, ArrivalView};
use crate::{Citizen, Error, Event};
use amana_alerts::relevance::{Relevance, Situation, Why, decide};
use amana_geofence::Fix;
use amana_vault::VaultError;
use chrono::{DateTime, Duration, Utc};

/// A fix older than this says nothing about now.
const FIX_MAX_AGE: Duration = Duration::minutes(15);

/// Matches a fix against every active alert. Works while locked. The fix is not kept.
///
/// # Errors
/// `Missing`. A disk that fails does not silence an alert: it is raised, and perhaps again after
/// a restart.
pub async fn arrive(citizen: &Citizen, fix: Fix) -> Result<ArrivalView, Error> {
    let arrival = citizen.ask(move |room| judge(room, fix)).await?;
    for alert in &arrival.raised {
        citizen.world.events.event(Event::AlertRaised(Box::new(alert.clone())));
    }
    Ok(arrival)
}

fn judge(room: &mut Room, fix: Fix) -> Result<ArrivalView, Error> {
    let situation =
        Situation { fix: Some(fix), fix_max_age: FIX_MAX_AGE, country: None, places: Vec::new() };
    let mut nearest: Option<Relevance> = None;
    let mut alarms = Vec::new();
    for active in room.desk.active(fix.at) {
        let relevance = decide(active.alert, &situation, fix.at);
        nearest = Some(nearest.map_or(relevance, |other| other.louder(relevance)));
        if let Relevance::Alarm { why } = relevance {
            alarms.push((AlertView::of(active, why), why));
        }
    }
    let mut raised = Vec::new();
    for (view, why) in alarms {
        let noted = room.store()?.get::<StoredNotice>(view.id)?.is_some();
        if !noted && room.desk.raised.insert(view.id) {
            note(room, &view, why, fix.at)?;
            raised.push(view);
        }
    }
    Ok(ArrivalView { nearest: nearest.map(|relevance| relevance.why().into()), raised })
}

fn note(room: &mut Room, view: &AlertView, why: Why, at: DateTime<Utc>) -> Result<(), Error> {
    let notice = StoredNotice { at, why };
    let noted: Result<(), VaultError> = room.store()?.write(|tx| tx.put(view.id, &notice));
    if let Err(error) = noted {
        tracing::warn!(%error, "an alert was raised and could not be noted");
    }
    Ok(())
}
