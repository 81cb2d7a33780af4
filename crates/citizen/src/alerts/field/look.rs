//! What the device touches: held against each fix, and looked up anew only when it has gone far enough.

use super::Field;
use crate::alerts::Desk;
use crate::alerts::place::standing_of;
use crate::stored::Said;
use crate::views::Nearness;
use amana_alerts::lifecycle::gravity;
use amana_alerts::relevance::{Relevance, Standpoint, Why, decide_from, weigh_from};
use amana_alerts::{Alert, Info};
use amana_geofence::{Cursor, Fix, Placement};

/// A fix vaguer than this, in metres, is held against every alert: it may be anywhere.
const VAGUE_M: f64 = 50_000.0;

/// What was touched from the last standpoint.
#[derive(Default)]
pub(super) struct Look {
    areas: Cursor,
    points: Cursor,
    /// Slots that the index told, and whether their answer changes with every metre.
    told: Vec<(u32, bool)>,
    /// By slot.
    pub(super) touched: Vec<Touched>,
    /// From where.
    from: Option<Standpoint>,
    /// Something ended, or was decided anew from afar.
    pub(super) is_old: bool,
}

/// An alert that the device is inside of, near to, or around the point of.
pub(super) struct Touched {
    pub(super) slot: u32,
    /// Its answer has a distance.
    is_moving: bool,
    pub(super) relevance: Relevance,
    /// Whom it reaches, as an alarm.
    pub(super) reaches: Said,
}

impl Touched {
    /// How it is shown.
    pub(super) fn standing(&self) -> Nearness {
        standing_of(self.relevance)
    }

    /// Whether it is the device that is there, and not only something else that is watched.
    pub(super) fn is_here(&self) -> bool {
        is_of_device(self.relevance) || self.reaches.was_here()
    }
}

impl Look {
    pub(super) fn touches(&self, slot: u32) -> bool {
        self.find(slot).is_some()
    }

    pub(super) fn find(&self, slot: u32) -> Option<&Touched> {
        let place = self.touched.binary_search_by_key(&slot, |touched| touched.slot);
        place.ok().map(|place| &self.touched[place])
    }
}

impl Field {
    /// Finds what is touched from there, and decides it.
    pub(super) fn look_from(&mut self, desk: &Desk, standpoint: Standpoint) {
        if self.look.from == Some(standpoint) && !self.look.is_old {
            return;
        }
        let is_anew = self.look_up(standpoint) | self.look.is_old;
        (self.look.from, self.look.is_old) = (Some(standpoint), false);
        let mut touched = std::mem::take(&mut self.look.touched);
        if is_anew {
            touched.clear();
            let told = self.look.told.iter();
            touched.extend(told.filter_map(|&(slot, is_moving)| {
                let (relevance, reaches) = self.touch(desk, slot, standpoint)?;
                Some(Touched { slot, is_moving, relevance, reaches })
            }));
        } else {
            for one in touched.iter_mut().filter(|one| one.is_moving) {
                if let Some(touch) = self.touch(desk, one.slot, standpoint) {
                    (one.relevance, one.reaches) = touch;
                }
            }
        }
        self.look.touched = touched;
    }

    /// The answer of one alert there, and whom it reaches.
    fn touch(&self, desk: &Desk, slot: u32, standpoint: Standpoint) -> Option<(Relevance, Said)> {
        let alert = self.slot(slot).find(desk)?.alert;
        let relevance = decide_from(alert, standpoint, &self.around, self.latest);
        Some((relevance, self.reach(alert, standpoint, relevance)))
    }

    /// Whom an alarm reaches, and how grave it is there. Each block is looked at, since at home in one of
    /// them the person may come to another.
    pub(super) fn reach(&self, alert: &Alert, from: Standpoint, decided: Relevance) -> Said {
        if let ([info], true) = (alert.infos.as_slice(), is_alarm(decided)) {
            return said_of(info, decided);
        }
        // One that is no alarm has no block that is one.
        let blocks = is_alarm(decided).then(|| weigh_from(alert, from, &self.around, self.latest));
        let alarming = blocks.into_iter().flatten().filter(|(_, relevance)| is_alarm(*relevance));
        alarming.fold(Said::default(), |all, (info, relevance)| all.and(said_of(info, relevance)))
    }

    /// The answer of one alert there.
    pub(super) fn decide(
        &self,
        desk: &Desk,
        slot: u32,
        standpoint: Standpoint,
    ) -> Option<Relevance> {
        let active = self.slot(slot).find(desk)?;
        Some(decide_from(active.alert, standpoint, &self.around, self.latest))
    }

    /// Leaves in `told` what is touched, each slot once. Whether that may be other than before.
    fn look_up(&mut self, standpoint: Standpoint) -> bool {
        self.look.told.clear();
        let Some(fix) = standpoint.fix() else { return true };
        if is_vague(&fix) {
            let alive = (0..).zip(&self.slots).filter(|(_, slot)| slot.is_alive);
            self.look.told.extend(alive.map(|(number, _)| (number, true)));
            return true;
        }
        let Look { areas, points, told, .. } = &mut self.look;
        let is_other = self.areas.follow(&fix, areas, |(slot, _), placement| {
            told.push((*slot, placement != Placement::Inside));
        });
        let is_another = self.points.follow(&fix, points, |(slot, _), _| told.push((*slot, true)));
        // Of several blocks the one that moves decides.
        told.sort_unstable_by_key(|(slot, is_moving)| (*slot, !is_moving));
        told.dedup_by_key(|(slot, _)| *slot);
        is_other || is_another
    }
}

fn said_of(info: &Info, relevance: Relevance) -> Said {
    let said = if is_of_device(relevance) { Said::here } else { Said::elsewhere };
    said(gravity(info))
}

const fn is_alarm(relevance: Relevance) -> bool {
    matches!(relevance, Relevance::Alarm { .. })
}

fn is_of_device(relevance: Relevance) -> bool {
    matches!(relevance.why(), Why::InsideArea | Why::NearArea { .. })
}

fn is_vague(fix: &Fix) -> bool {
    fix.tolerance_m() > VAGUE_M
}
