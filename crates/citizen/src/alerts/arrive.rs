//! The device is somewhere: match on this device, raise what concerns it, once.

use crate::stored::StoredNotice;
use crate::views::{AlertView, ArrivalView, WhereView};
use crate::{Citizen, Error, Event};
use amana_alerts::relevance::{Relevance, Situation, Why, decide};
use amana_geofence::Fix;
use chrono::Duration;

/// A fix older than this says nothing about now.
const FIX_MAX_AGE: Duration = Duration::minutes(15);

/// Matches a fix against every active alert. Works while locked. The fix is not kept.
///
/// # Errors
/// `Missing`, `DiskFull`: an alert that could not be noted as raised will be raised again.
pub async fn arrive(citizen: &Citizen, fix: Fix) -> Result<ArrivalView, Error> {
    let arrival = citizen
        .ask(move |room| {
            let situation = Situation {
                fix: Some(fix),
                fix_max_age: FIX_MAX_AGE,
                country: None,
                places: Vec::new(),
            };
            let mut nearest: Option<Relevance> = None;
            let mut to_raise = Vec::new();
            for (id, source, alert) in room.desk.active(fix.at) {
                let relevance = decide(alert, &situation, fix.at);
                nearest = Some(match nearest {
                    Some(other) => other.louder(relevance),
                    None => relevance,
                });
                if let Relevance::Alarm { why } = relevance {
                    to_raise.push((AlertView::of(id, alert, source, why), why));
                }
            }
            let raised = keep_new(room.store()?, to_raise, fix.at)?;
            let nearest = nearest.map(|relevance| WhereView::from(relevance.why()));
            Ok(ArrivalView { nearest, raised })
        })
        .await?;
    for alert in &arrival.raised {
        citizen.world.events.event(Event::AlertRaised(Box::new(alert.clone())));
    }
    Ok(arrival)
}

/// Notes what is raised before it is raised: after a crash it was said at most once too often.
fn keep_new(
    store: &mut amana_vault::Store,
    candidates: Vec<(AlertView, Why)>,
    at: chrono::DateTime<chrono::Utc>,
) -> Result<Vec<AlertView>, Error> {
    store.write(|tx| {
        let mut raised = Vec::new();
        for (view, why) in candidates {
            if tx.get::<StoredNotice>(view.id)?.is_none() {
                tx.put(view.id, &StoredNotice { at, why })?;
                raised.push(view);
            }
        }
        Ok(raised)
    })
}
