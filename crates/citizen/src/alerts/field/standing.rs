//! What alerts say to somebody whom no area touches: decided once, not with every fix.

use super::Field;
use crate::alerts::Desk;
use crate::alerts::fingerprint::Fingerprint;
use crate::alerts::place::standing_of;
use amana_alerts::relevance::{Relevance, Standpoint, Why, decide_from};
use std::cmp::Ordering;

/// The answers from afar.
#[derive(Default)]
pub(super) struct Standing {
    /// From where; nothing is decided yet without it.
    from: Option<Standpoint>,
    /// With their slots, the loudest first. What is merely outside is not among them.
    pub(super) sorted: Vec<(Relevance, u32)>,
    /// All of them, as they are shown.
    pub(super) print: Fingerprint,
}

/// The louder first, then the nearer, then the one that is listed first.
pub(super) fn loudest_first(one: &(Relevance, u32), other: &(Relevance, u32)) -> Ordering {
    one.0.order(&other.0).then(one.1.cmp(&other.1))
}

impl Field {
    /// Decides every alert from afar, where that was not done for this kind of standpoint.
    pub(super) fn settle(&mut self, desk: &Desk, standpoint: Standpoint) {
        let from = Some(standpoint.far());
        if self.standing.from == from {
            return;
        }
        self.standing = Standing { from, ..Standing::default() };
        for number in (0..).take(self.slots.len()) {
            let found = self.note(desk, number);
            self.standing.sorted.extend(found);
        }
        self.standing.sorted.sort_unstable_by(loudest_first);
        self.look.is_old = true;
    }

    /// Decides one anew of which something ended.
    pub(super) fn settle_anew(&mut self, desk: &Desk, number: u32) {
        if self.standing.from.is_none() {
            return;
        }
        let (id, standing) = (self.slot(number).id, self.slot(number).standing);
        self.standing.print.take_out(id, standing);
        self.standing.sorted.retain(|(_, other)| *other != number);
        if let Some(found) = self.note(desk, number) {
            let is_before = |other: &(Relevance, u32)| loudest_first(other, &found).is_lt();
            let place = self.standing.sorted.partition_point(is_before);
            self.standing.sorted.insert(place, found);
        }
    }

    /// Notes where an alert that counts is from afar; its answer, if it says more than "outside".
    fn note(&mut self, desk: &Desk, number: u32) -> Option<(Relevance, u32)> {
        let slot = &self.slots[number as usize];
        let active = slot.is_alive.then(|| slot.find(desk)).flatten()?;
        let from = self.standing.from?;
        let relevance = decide_from(active.alert, from, &self.around, self.latest);
        let reaches = self.reach(active.alert, from, relevance);
        let slot = &mut self.slots[number as usize];
        (slot.standing, slot.reaches) = (standing_of(relevance), reaches);
        self.standing.print.add(slot.id, slot.standing);
        let is_outside = matches!(relevance, Relevance::Silent { why: Why::OutsideArea { .. } });
        (!is_outside).then_some((relevance, number))
    }
}
