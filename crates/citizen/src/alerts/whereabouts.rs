//! What the device knows of where it is: in memory only, and never sent, stored or logged.

use crate::Message;
use crate::keeper::Room;
use crate::settings;
use crate::views::{PositionState, PositionView};
use amana_alerts::relevance::Situation;
use amana_geofence::Fix;
use amana_position::age::FIX_MAX_AGE;
use amana_position::{Denial, Loss, Observation};
use chrono::{DateTime, Utc};

/// The last fix, why there is no newer one, and whether anybody looks for the next one.
#[derive(Default)]
pub(crate) struct Whereabouts {
    fix: Option<Fix>,
    /// What the source said since.
    trouble: Option<Observation>,
    /// Since when somebody looks; `None` while nobody does.
    followed_since: Option<DateTime<Utc>>,
}

impl Whereabouts {
    /// The device is there. A receiver whose clock is ahead does not stay fresh for longer.
    pub(crate) fn arrive(&mut self, fix: Fix, now: DateTime<Utc>) {
        self.fix = Some(Fix { at: fix.at.min(now), ..fix });
        self.trouble = None;
    }

    /// The source says why there is no fix. Who may not know the position forgets it; else the last
    /// fix counts for as long as it would.
    pub(crate) fn tell(&mut self, said: Observation) {
        if matches!(said, Observation::Denied(_) | Observation::PermissionUnknown) {
            self.fix = None;
        }
        self.trouble = Some(said);
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
        let was = self.followed_since.is_some();
        if was != is_followed {
            self.followed_since = is_followed.then_some(now);
        }
        if was && !is_followed {
            (self.fix, self.trouble) = (None, None);
        }
        was != is_followed
    }

    pub(crate) fn state(&self, now: DateTime<Utc>) -> PositionState {
        // A source that says why there is nothing is looked at, whoever asked it.
        let is_off = self.followed_since.is_none() && self.fix.is_none() && self.trouble.is_none();
        match self.fix {
            Some(fix) if now - fix.at <= FIX_MAX_AGE => PositionState::Known,
            _ if is_off => PositionState::Off,
            last => self.trouble.and_then(trouble).unwrap_or(match last {
                Some(_) => PositionState::Lost,
                None => PositionState::Searching,
            }),
        }
    }

    pub(crate) fn view(&self, now: DateTime<Utc>) -> PositionView {
        let state = self.state(now);
        let message = sentence(state);
        PositionView { state, as_of: self.fix.map(|fix| fix.at), message: message.into() }
    }
}

/// What is said of it.
pub(crate) fn sentence(state: PositionState) -> Message {
    Message::plain(match state {
        PositionState::Off => "position-off",
        PositionState::Searching => "position-searching",
        PositionState::Known => "position-known",
        PositionState::Lost => "position-lost",
        PositionState::Asking => "position-asking",
        PositionState::Denied => "position-denied",
        PositionState::NoAgent => "position-no-agent",
        PositionState::Unreachable => "position-unreachable",
        PositionState::Doubtful => "position-doubtful",
    })
}

/// What the person can do something about; a source that merely looks for the sky is searching.
fn trouble(said: Observation) -> Option<PositionState> {
    match said {
        Observation::PermissionUnknown => Some(PositionState::Asking),
        Observation::Denied(Denial::Refused) => Some(PositionState::Denied),
        Observation::Denied(Denial::NoAgent) => Some(PositionState::NoAgent),
        Observation::Lost(Loss::Unreachable | Loss::Foreign) => Some(PositionState::Unreachable),
        Observation::Doubtful(_) => Some(PositionState::Doubtful),
        Observation::Fix(_) | Observation::Lost(_) | Observation::Stale { .. } => None,
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
    let watched = room.desk.targets.watched(room.world.clock.now());
    Situation { country, watched, ..only(fix) }
}

/// Nothing but a fix.
pub(crate) fn only(fix: Option<Fix>) -> Situation {
    Situation { fix, fix_max_age: FIX_MAX_AGE, ..Situation::default() }
}

#[cfg(test)]
mod tests {
    use super::{Denial, FIX_MAX_AGE, Loss, Observation, Whereabouts};
    use crate::views::PositionState::{
        Asking, Denied, Doubtful, Known, Lost, NoAgent, Off, Searching, Unreachable,
    };
    use amana_geofence::{Fix, Position};
    use amana_position::Doubt;
    use chrono::{DateTime, TimeDelta, Utc};

    #[test]
    fn a_position_is_searched_known_lost_and_forgotten() {
        let now: DateTime<Utc> = "2026-11-22T08:00:00Z".parse().expect("a time");
        let position = Position::new(39.4, -0.4).expect("a place");
        let fix = Fix { position, accuracy_m: 5.0, at: now + TimeDelta::days(1) };
        let mut whereabouts = Whereabouts::default();
        assert_eq!(whereabouts.state(now), Off);
        whereabouts.tell(Observation::Lost(Loss::Unreachable));
        assert_eq!(whereabouts.state(now), Unreachable, "also of a source that nobody chose");
        whereabouts.tell(Observation::Lost(Loss::NoSignal));
        assert_eq!(whereabouts.state(now), Searching);
        assert!(whereabouts.follow(true, now) && !whereabouts.follow(true, now));
        assert_eq!(whereabouts.state(now), Searching);
        whereabouts.arrive(fix, now);
        assert_eq!(whereabouts.state(now + FIX_MAX_AGE), Known);
        assert_eq!(whereabouts.state(now + FIX_MAX_AGE + TimeDelta::seconds(1)), Lost);
        assert_eq!(whereabouts.view(now).as_of, Some(now));
        assert!(whereabouts.follow(false, now));
        assert_eq!(whereabouts.state(now), Off);
    }

    #[test]
    fn every_reason_why_there_is_no_position_is_told() {
        let now: DateTime<Utc> = "2026-11-22T08:00:00Z".parse().expect("a time");
        let later = now + FIX_MAX_AGE + TimeDelta::seconds(1);
        let position = Position::new(39.4, -0.4).expect("a place");
        let fix = Fix { position, accuracy_m: 5.0, at: now };
        for (said, at_once, without, old) in [
            (Observation::PermissionUnknown, Asking, Asking, Asking),
            (Observation::Denied(Denial::Refused), Denied, Denied, Denied),
            (Observation::Denied(Denial::NoAgent), NoAgent, NoAgent, NoAgent),
            (Observation::Lost(Loss::Unreachable), Known, Unreachable, Unreachable),
            (Observation::Lost(Loss::NoSignal), Known, Searching, Lost),
            (Observation::Stale { since: now }, Known, Searching, Lost),
            (Observation::Doubtful(Doubt::Mocked), Known, Doubtful, Doubtful),
        ] {
            let mut whereabouts = Whereabouts::default();
            whereabouts.follow(true, now);
            whereabouts.tell(said);
            assert_eq!(whereabouts.state(now), without, "{said:?} before any fix");
            whereabouts.arrive(fix, now);
            assert_eq!(whereabouts.state(now), Known);
            whereabouts.tell(said);
            assert_eq!(whereabouts.state(now), at_once, "{said:?} while the last fix counts");
            assert_eq!(whereabouts.state(later), old, "{said:?} when it does not");
            whereabouts.follow(false, now);
            assert_eq!(whereabouts.state(now), Off);
        }
    }
}
