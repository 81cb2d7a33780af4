//! A recorded ride is held against the alerts as if it took place: nothing of it is noted, told or kept.

use crate::alerts::field;
use crate::alerts::judge::{alarms, views};
use crate::alerts::place::place_of;
use crate::keeper::Room;
use crate::stored::Said;
use crate::views::ArrivalView;
use crate::{Citizen, Error};
use amana_geofence::Fix;
use std::collections::BTreeMap;
use uuid::Uuid;

/// A ride that is only tried, with what it raised so far. An alert that it raises still sounds when the
/// person comes there.
#[derive(Default)]
pub struct Rehearsal {
    said: BTreeMap<Uuid, Said>,
}

impl Rehearsal {
    /// What would be raised there. Works while locked.
    ///
    /// # Errors
    /// `Missing`.
    pub async fn arrive(&mut self, citizen: &Citizen, fix: Fix) -> Result<ArrivalView, Error> {
        let mut said = std::mem::take(&mut self.said);
        let arrived = citizen.ask(move |room| Ok((rehearse(room, fix, &mut said)?, said))).await;
        let (arrival, said) = arrived?;
        self.said = said;
        Ok(arrival)
    }
}

fn rehearse(
    room: &mut Room,
    fix: Fix,
    said: &mut BTreeMap<Uuid, Said>,
) -> Result<ArrivalView, Error> {
    room.store()?;
    let mut field = field::ready(room, fix.at);
    let judged = field.hold(&room.desk, Some(fix));
    let known = |id: Uuid| said.get(&id).copied().unwrap_or_default();
    let mut fresh = alarms(&room.desk, &field, &judged.alarms, known);
    fresh.retain(|alarm| {
        let said = alarm.continues.iter().filter_map(|id| said.get(id));
        let before = said.fold(Said::default(), |all, said| all.and(*said));
        !before.covers(alarm.reaches)
    });
    for alarm in &fresh {
        let of_it = said.entry(alarm.id).or_default();
        *of_it = of_it.and(alarm.reaches);
    }
    room.desk.field = Some(field);
    let slots: Vec<_> = fresh.iter().map(|alarm| alarm.slot).collect();
    let raised = views(room, Some(fix), fix.at, &slots)?;
    Ok(ArrivalView { nearest: judged.nearest.map(place_of), raised })
}
