//! One alert of the field, and where it is found in the desk.

use crate::alerts::desk::Authority;
use crate::alerts::{Active, Desk};
use crate::stored::Said;
use crate::views::Nearness;
use amana_alerts::{Alert, AlertKey};
use uuid::Uuid;

/// An alert: the message itself stays in its book.
pub(crate) struct Slot {
    /// Its id on this device.
    pub(crate) id: Uuid,
    /// The person muted its kind.
    pub(crate) is_silenced: bool,
    pub(super) is_alive: bool,
    /// It names an area that nobody drew.
    pub(super) is_unresolved: bool,
    /// Where it is from afar.
    pub(super) standing: Nearness,
    /// Whom it reaches from afar, as an alarm.
    pub(super) reaches: Said,
    authority: Authority,
    key: AlertKey,
}

impl Slot {
    pub(super) fn of(active: Active<'_>, is_silenced: bool) -> Self {
        Self {
            id: active.id,
            is_silenced,
            is_alive: true,
            is_unresolved: is_unresolved(active.alert),
            standing: Nearness::Elsewhere,
            reaches: Said::default(),
            authority: active.authority,
            key: active.alert.key.clone(),
        }
    }

    /// The alert in its book.
    pub(crate) fn find<'a>(&self, desk: &'a Desk) -> Option<Active<'a>> {
        desk.held(self.authority, self.id, &self.key)
    }
}

/// Whether it names areas, and none of them is drawn.
pub(crate) fn is_unresolved(alert: &Alert) -> bool {
    let mut areas = alert.infos.iter().flat_map(|info| &info.areas).peekable();
    areas.peek().is_some() && areas.all(|area| area.area.is_none())
}
