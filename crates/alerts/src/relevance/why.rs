//! The answer, and the reason that a person is told.

use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use uuid::Uuid;

/// How loudly an alert concerns a person.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "decision", rename_all = "kebab-case")]
pub enum Relevance {
    /// Interrupts whatever they do.
    Alarm {
        /// The reason.
        why: Why,
    },
    /// Shown, grouped, without noise.
    Notice {
        /// The reason.
        why: Why,
    },
    /// Listed only.
    Silent {
        /// The reason.
        why: Why,
    },
}

/// Why an alert does or does not concern a person.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Why {
    /// The position is inside the area.
    InsideArea,
    /// The position is so near that it may be inside.
    NearArea {
        /// To the area.
        distance_m: f64,
    },
    /// A watched place is inside the area.
    PlaceInsideArea {
        /// Which place.
        label_id: Uuid,
    },
    /// A watched place is so near that it may be inside.
    PlaceNearArea {
        /// Which place.
        label_id: Uuid,
        /// To the area.
        distance_m: f64,
    },
    /// The area is only a point, and the position is around it.
    AroundPoint {
        /// To the point.
        distance_m: f64,
    },
    /// Outside of what could be read of the area; the rest is damaged.
    AreaDamaged,
    /// The area is only named: maybe here.
    GeocodeOnly,
    /// Nobody knows where the person is: maybe here.
    PositionUnknown,
    /// The position is too old to be relied on: maybe here.
    PositionStale,
    /// It is about a country that the person watches.
    CountryWatched {
        /// Which subscription or trip.
        label_id: Uuid,
    },
    /// The position is outside, and moves towards the area.
    Heading {
        /// Until the device is inside if it goes on like this, counted up to whole ones.
        minutes: u32,
    },
    /// The danger is over.
    AllClear,
    /// The position is outside the area.
    OutsideArea {
        /// To the area.
        distance_m: f64,
    },
    /// The geocodes say another country than the person's.
    OtherCountry,
    /// An exercise, a test, or anything but actual.
    NotActual,
    /// Not for the public.
    NotPublic,
    /// A cancellation, an acknowledgement, or a message that says nothing.
    NoWarning,
    /// It is over by its own account.
    Expired,
}

impl Relevance {
    /// The reason.
    pub const fn why(&self) -> Why {
        match self {
            Self::Alarm { why } | Self::Notice { why } | Self::Silent { why } => *why,
        }
    }

    /// The louder of two answers; the nearer of two equally loud ones.
    pub fn louder(self, other: Self) -> Self {
        let (rank, other_rank) = (self.rank(), other.rank());
        if other_rank.0 > rank.0 || other_rank.0 == rank.0 && other_rank.1 < rank.1 {
            other
        } else {
            self
        }
    }

    /// The louder first, of two equally loud the nearer: the order of [`Self::louder`].
    pub fn order(&self, other: &Self) -> Ordering {
        let (own, others) = (self.rank(), other.rank());
        others.0.cmp(&own.0).then(own.1.total_cmp(&others.1))
    }

    /// 2 for an alarm, 1 for a notice, 0 for silence.
    pub const fn loudness(&self) -> u8 {
        match self {
            Self::Alarm { .. } => 2,
            Self::Notice { .. } => 1,
            Self::Silent { .. } => 0,
        }
    }

    const fn rank(&self) -> (u8, f64) {
        (self.loudness(), self.why().remoteness())
    }
}

impl Why {
    /// A stable code for the catalogue, storage and tests.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::InsideArea => "inside-area",
            Self::NearArea { .. } => "near-area",
            Self::PlaceInsideArea { .. } => "place-inside-area",
            Self::PlaceNearArea { .. } => "place-near-area",
            Self::AroundPoint { .. } => "around-point",
            Self::AreaDamaged => "area-damaged",
            Self::GeocodeOnly => "geocode-only",
            Self::PositionUnknown => "position-unknown",
            Self::PositionStale => "position-stale",
            Self::CountryWatched { .. } => "country-watched",
            Self::Heading { .. } => "heading",
            Self::AllClear => "all-clear",
            Self::OutsideArea { .. } => "outside-area",
            Self::OtherCountry => "other-country",
            Self::NotActual => "not-actual",
            Self::NotPublic => "not-public",
            Self::NoWarning => "no-warning",
            Self::Expired => "expired",
        }
    }

    /// Whether it says that nobody can tell: told as "maybe here".
    pub const fn is_doubt(&self) -> bool {
        matches!(
            self,
            Self::AroundPoint { .. }
                | Self::GeocodeOnly
                | Self::PositionUnknown
                | Self::PositionStale
                | Self::AreaDamaged
        )
    }

    pub(super) const fn is_here(&self) -> bool {
        matches!(
            self,
            Self::InsideArea
                | Self::NearArea { .. }
                | Self::PlaceInsideArea { .. }
                | Self::PlaceNearArea { .. }
        )
    }

    pub(super) const fn is_elsewhere(&self) -> bool {
        matches!(self, Self::OutsideArea { .. } | Self::OtherCountry)
    }

    /// Metres, or as much as orders reasons of one loudness: the surest one first.
    pub(super) const fn remoteness(&self) -> f64 {
        match self {
            Self::InsideArea => -2.0,
            Self::PlaceInsideArea { .. } => -1.0,
            Self::NearArea { distance_m }
            | Self::PlaceNearArea { distance_m, .. }
            | Self::AroundPoint { distance_m } => *distance_m,
            // However far, it is nearer than what has no place: also where it has no distance.
            Self::OutsideArea { distance_m } => distance_m.min(f64::MAX),
            _ => f64::INFINITY,
        }
    }
}
