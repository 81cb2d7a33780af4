//! What the device knows of where it is: in memory only, and never sent, stored or logged.

use crate::Message;
use crate::keeper::Room;
use crate::settings;
use crate::views::{PositionState, PositionView};
use amana_alerts::relevance::Situation;
use amana_geofence::Fix;
use chrono::{DateTime, Duration, Utc};

/// A fix older than this says nothing about now.
pub(crate) const FIX_MAX_AGE: Duration = Duration::minutes(15);

/// The last fix, and whether anybody looks for the next one.
#[derive(Default)]
pub(crate) struct Whereabouts {
    fix: Option<Fix>,
    is_followed: bool,
    /// Since when somebody looks and nothing was found.
    followed_since: Option<DateTime<Utc>>,
    /// The system does not let us know.
    is_denied: bool,
}

impl Whereabouts {
    /// The device is there. A receiver whose clock is ahead does not stay fresh for longer.
    pub(crate) fn arrive(&mut self, fix: Fix, now: DateTime<Utc>) {
        self.fix = Some(Fix { at: fix.at.min(now), ..fix });
        self.is_denied = false;
    }

    /// Whether the system lets Amana know the position. Whether that is new.
    pub(crate) fn deny(&mut self, is_denied: bool) -> bool {
        std::mem::replace(&mut self.is_denied, is_denied) != is_denied
    }

    /// Since when somebody looks.
    pub(crate) const fn followed_since(&self) -> Option<DateTime<Utc>> {
        self.followed_since
    }

    /// The last fix, however old: only for what the person sends on purpose, with its time.
    pub(crate) const fn to_send(&self) -> Option<Fix> {
        self.fix
    }

    /// Somebody looks for the position from now on, or nobody does: then it is forgotten. Whether
    /// that is new.
    pub(crate) fn follow(&mut self, is_followed: bool, now: DateTime<Utc>) -> bool {
        let was = std::mem::replace(&mut self.is_followed, is_followed);
        if was != is_followed {
            self.followed_since = is_followed.then_some(now);
        }
        if was && !is_followed {
            self.fix = None;
            self.is_denied = false;
        }
        was != is_followed
    }

    pub(crate) fn state(&self, now: DateTime<Utc>) -> PositionState {
        match self.fix {
            _ if self.is_denied => PositionState::Denied,
            Some(fix) if now - fix.at <= FIX_MAX_AGE => PositionState::Known,
            Some(_) => PositionState::Lost,
            None if self.is_followed => PositionState::Searching,
            None => PositionState::Off,
        }
    }

    pub(crate) fn view(&self, now: DateTime<Utc>) -> PositionView {
        let state = self.state(now);
        let message = Message::plain(match state {
            PositionState::Off => "position-off",
            PositionState::Searching => "position-searching",
            PositionState::Known => "position-known",
            PositionState::Lost => "position-lost",
            PositionState::Denied => "position-denied",
        });
        PositionView { state, as_of: self.fix.map(|fix| fix.at), message: message.into() }
    }
}

/// What is known now: the last fix, and the country that the person named.
pub(crate) fn situation(room: &mut Room) -> Situation {
    Situation { fix: room.desk.whereabouts.fix, ..situation_at(room, None) }
}

/// The same with another fix, or none.
pub(crate) fn situation_at(room: &mut Room, fix: Option<Fix>) -> Situation {
    // Without a vault there are no settings; an alert is judged all the same.
    let settings = room.store().ok().and_then(|store| settings::of(store).ok());
    let country = settings.and_then(|settings| settings.country);
    let places = room.desk.targets.watched(room.world.clock.now());
    Situation { country, places, ..only(fix) }
}

/// Nothing but a fix.
pub(crate) const fn only(fix: Option<Fix>) -> Situation {
    Situation { fix, fix_max_age: FIX_MAX_AGE, country: None, places: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::{FIX_MAX_AGE, Whereabouts};
    use crate::views::PositionState::{Denied, Known, Lost, Off, Searching};
    use amana_geofence::{Fix, Position};
    use chrono::{DateTime, TimeDelta, Utc};

    #[test]
    fn a_position_is_searched_known_lost_and_forgotten() {
        let now: DateTime<Utc> = "2026-11-22T08:00:00Z".parse().expect("a time");
        let position = Position::new(39.4, -0.4).expect("a place");
        let fix = Fix { position, accuracy_m: 5.0, at: now + TimeDelta::days(1) };
        let mut whereabouts = Whereabouts::default();
        assert_eq!(whereabouts.state(now), Off);
        assert!(whereabouts.follow(true, now) && !whereabouts.follow(true, now));
        assert!(whereabouts.deny(true) && !whereabouts.deny(true));
        assert_eq!(whereabouts.state(now), Denied);
        assert!(whereabouts.deny(false));
        assert_eq!(whereabouts.state(now), Searching);
        whereabouts.arrive(fix, now);
        assert_eq!(whereabouts.state(now + FIX_MAX_AGE), Known);
        assert_eq!(whereabouts.state(now + FIX_MAX_AGE + TimeDelta::seconds(1)), Lost);
        assert_eq!(whereabouts.view(now).as_of, Some(now));
        assert!(whereabouts.follow(false, now));
        assert_eq!(whereabouts.state(now), Off);
    }
}
