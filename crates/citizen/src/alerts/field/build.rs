//! Building the field, and taking out of it what expires.

use super::{Block, FORGIVEN, Field, Look, Slot, Standing};
use crate::alerts::{Active, Desk};
use amana_alerts::relevance::{POINT_REACH_M, Situation};
use amana_alerts::{Alert, Extent, Info};
use amana_geofence::{Area, Index, Scratch, Shape};
use chrono::{DateTime, NaiveDate, Utc};
use std::cmp::Reverse;

impl Field {
    /// All that counts at that instant.
    pub(super) fn build(desk: &Desk, around: Situation, day: NaiveDate, at: DateTime<Utc>) -> Self {
        let active = desk.active(at);
        let drills = desk.drills(at).into_iter();
        let mut field = Self {
            around,
            day,
            slots: Vec::with_capacity(active.len()),
            numbers: active.iter().map(|active| active.id).zip(0..).collect(),
            drills: drills.map(|active| (active.alert.expiry().at(), active.id)).collect(),
            ends: Vec::with_capacity(active.len()),
            latest: at,
            areas: Index::build(blocks_of(&active, at, drawn)),
            points: Index::build(blocks_of(&active, at, around_points)),
            standing: Standing::default(),
            look: Look::default(),
            nearby: None,
            scratch: Scratch::default(),
            is_hinted: false,
        };
        for (active, number) in active.into_iter().zip(0..) {
            field.ends.extend(ends(active.alert).filter(|end| *end > at).map(|end| (end, number)));
            field.slots.push(Slot::of(active, desk.targets.silences(active.alert)));
        }
        field.ends.sort_unstable_by_key(|one| Reverse(*one));
        field.ends.dedup();
        field
    }

    /// Time goes on to that instant. `false` where that cannot be said without reading all anew: the
    /// time went back, or another source's word for the same message may now be the one that counts.
    pub(super) fn advance(&mut self, desk: &Desk, at: DateTime<Utc>) -> bool {
        if at < self.latest {
            return self.latest - at <= FORGIVEN;
        }
        self.latest = at;
        self.drills.retain(|(end, _)| *end > at);
        while let Some(&(end, number)) = self.ends.last()
            && end <= at
        {
            self.ends.pop();
            if !self.slot(number).is_alive {
                continue;
            }
            let Some(active) = self.slot(number).find(desk) else { return false };
            if desk.is_from_several(&active.alert.key) {
                return false;
            }
            self.end(active.alert, number);
            self.settle_anew(desk, number);
        }
        true
    }

    /// Takes the blocks out that are over.
    fn end(&mut self, alert: &Alert, number: u32) {
        for (block, info) in blocks(alert, number) {
            if is_over(alert, info, self.latest) {
                self.areas.remove(&block);
                self.points.remove(&block);
            }
        }
        self.slots[number as usize].is_alive = alert.expiry().at() > self.latest;
        self.look.is_old |= self.look.touches(number);
        if self.nearby.as_ref().is_some_and(|nearby| nearby.slots.contains(&number)) {
            self.nearby = None;
        }
    }
}

/// When the blocks of an alert end.
pub(crate) fn ends(alert: &Alert) -> impl Iterator<Item = DateTime<Utc>> {
    let sent = alert.key.sent.to_utc();
    alert.infos.iter().map(move |info| info.expiry(sent).at())
}

fn is_over(alert: &Alert, info: &Info, at: DateTime<Utc>) -> bool {
    info.expiry(alert.key.sent.to_utc()).at() <= at
}

fn blocks(alert: &Alert, number: u32) -> impl Iterator<Item = (Block, &Info)> {
    (0..).zip(&alert.infos).map(move |(place, info)| ((number, place), info))
}

/// The areas of every block that counts, where there is one.
fn blocks_of(
    active: &[Active<'_>],
    at: DateTime<Utc>,
    area: fn(&Info) -> Option<Area>,
) -> Vec<(Block, Area)> {
    let all = (0..).zip(active).flat_map(|(number, active)| {
        let live = blocks(active.alert, number);
        live.filter(move |(_, info)| !is_over(active.alert, info, at))
    });
    all.filter_map(|(block, info)| Some((block, area(info)?))).collect()
}

/// Everything that a block draws.
fn drawn(info: &Info) -> Option<Area> {
    let areas = info.areas.iter().filter_map(|area| area.area.as_ref());
    let shapes: Vec<_> = areas.flat_map(|area| area.shapes.iter().cloned()).collect();
    (!shapes.is_empty()).then(|| Area::new(shapes))
}

/// Everything within reach of a point whose extent nobody states.
fn around_points(info: &Info) -> Option<Area> {
    let points = info.areas.iter().filter(|area| area.extent == Extent::PointOnly);
    let shapes = points.filter_map(|area| area.area.as_ref()).flat_map(|area| &area.shapes);
    let reached: Vec<_> = shapes.map(reached).collect();
    (!reached.is_empty()).then(|| Area::new(reached))
}

fn reached(shape: &Shape) -> Shape {
    match shape {
        Shape::Circle { center, radius_km } => {
            let radius_km = radius_km.max(0.0) + POINT_REACH_M / 1_000.0;
            Shape::Circle { center: *center, radius_km }
        }
        Shape::Polygon(ring) => Shape::Polygon(ring.clone()),
    }
}
