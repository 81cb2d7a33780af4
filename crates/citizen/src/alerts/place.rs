//! Where an alert is, from where the person stands, in words.

use crate::alerts::Active;
use crate::views::{Nearness, WhereView};
use crate::{Message, Value};
use amana_alerts::Status;
use amana_alerts::relevance::{Relevance, Situation, Why, decide};
use chrono::{DateTime, Utc};

/// Below it a distance is said in metres.
const KILOMETRE_M: f64 = 1_000.0;

/// Where an alert is, from where the person stands.
pub(crate) struct Place {
    pub(crate) view: WhereView,
    /// The reason is that of the whole message, whichever of its blocks is shown.
    is_of_all: bool,
}

impl Place {
    fn of(relevance: Relevance) -> Self {
        Self { view: place_of(relevance), is_of_all: is_of_all(relevance.why()) }
    }

    fn nowhere(key: &'static str) -> Self {
        let message = Message::plain(key).into();
        Self { view: WhereView { standing: Nearness::Elsewhere, message }, is_of_all: true }
    }

    /// The same with the reason of the block that is shown: another one may be nearer. What is said of
    /// the whole message stays.
    pub(crate) fn because(&self, shown: Relevance) -> WhereView {
        if self.is_of_all {
            return self.view.clone();
        }
        WhereView { standing: self.view.standing, message: why(shown.why()).into() }
    }
}

/// Where it is; a drill or a withdrawn message is nowhere.
pub(crate) fn place(active: Active<'_>, situation: &Situation, now: DateTime<Utc>) -> Place {
    let Active { alert, is_withdrawn, .. } = active;
    if matches!(alert.status, Status::Exercise | Status::Test | Status::Draft) {
        return Place::nowhere("why-drill");
    }
    if is_withdrawn {
        return Place::nowhere("why-withdrawn");
    }
    Place::of(decide(alert, situation, now))
}

/// The same for an answer that is known.
pub(crate) fn place_of(relevance: Relevance) -> WhereView {
    WhereView { standing: standing_of(relevance), message: why(relevance.why()).into() }
}

/// How it is shown.
pub(crate) const fn standing_of(relevance: Relevance) -> Nearness {
    match relevance.why() {
        Why::InsideArea
        | Why::NearArea { .. }
        | Why::PlaceInsideArea { .. }
        | Why::PlaceNearArea { .. } => Nearness::Here,
        // A notice of the all-clear is for those who are in its area.
        Why::AllClear if relevance.loudness() > 0 => Nearness::Here,
        Why::AllClear
        | Why::AroundPoint { .. }
        | Why::AreaDamaged
        | Why::GeocodeOnly
        | Why::CountryWatched { .. }
        | Why::Heading { .. }
        | Why::PositionStale
        | Why::PositionUnknown => Nearness::Maybe,
        Why::OutsideArea { .. }
        | Why::OtherCountry
        | Why::NotActual
        | Why::NotPublic
        | Why::NoWarning
        | Why::Expired => Nearness::Elsewhere,
    }
}

/// Whether no block of the message says anything else.
const fn is_of_all(why: Why) -> bool {
    matches!(why, Why::NotActual | Why::NotPublic | Why::NoWarning | Why::Expired)
}

fn why(why: Why) -> Message {
    match why {
        Why::InsideArea => Message::plain("why-inside-area"),
        Why::NearArea { distance_m } => distant("why-near-area", "why-near-area-km", distance_m),
        Why::PlaceInsideArea { .. } | Why::PlaceNearArea { .. } => {
            Message::plain("why-watched-place")
        }
        Why::AroundPoint { distance_m } => {
            distant("why-around-point", "why-around-point-km", distance_m)
        }
        Why::AreaDamaged => Message::plain("why-area-damaged"),
        Why::GeocodeOnly => Message::plain("why-geocode-only"),
        Why::PositionUnknown => Message::plain("why-position-unknown"),
        Why::PositionStale => Message::plain("why-position-stale"),
        Why::CountryWatched { .. } => Message::plain("why-country-watched"),
        Why::Heading { minutes } => {
            Message::plain("why-heading").with("minutes", Value::Number(minutes.into()))
        }
        Why::AllClear => Message::plain("why-all-clear"),
        Why::OutsideArea { distance_m } => {
            distant("why-outside-area", "why-outside-area-km", distance_m)
        }
        Why::OtherCountry => Message::plain("why-other-country"),
        Why::NotActual | Why::NotPublic | Why::NoWarning => Message::plain("why-not-actual"),
        Why::Expired => Message::plain("why-expired"),
    }
}

fn distant(metres: &'static str, kilometres: &'static str, distance_m: f64) -> Message {
    let whole = |number: f64| Value::Number(number.round() as i64);
    if distance_m < KILOMETRE_M {
        Message::plain(metres).with("distance_m", whole(distance_m))
    } else {
        Message::plain(kilometres).with("distance_km", whole(distance_m / KILOMETRE_M))
    }
}

#[cfg(test)]
mod tests {
    use super::{Place, place_of, why};
    use crate::Value;
    use crate::views::Nearness;
    use amana_alerts::relevance::{Relevance, Why};

    #[test]
    fn an_all_clear_stays_where_the_danger_was() {
        let why = Why::AllClear;
        assert_eq!(place_of(Relevance::Notice { why }).standing, Nearness::Here);
        assert_eq!(place_of(Relevance::Silent { why }).standing, Nearness::Maybe);
    }

    #[test]
    fn the_reason_is_the_shown_blocks_and_not_that_of_a_drill() {
        let here = Place::of(Relevance::Alarm { why: Why::InsideArea });
        let shown = here.because(Relevance::Alarm { why: Why::NearArea { distance_m: 90.0 } });
        assert_eq!(shown.standing, Nearness::Here);
        assert_eq!(shown.message.key, "why-near-area");
        for why in [Why::NotActual, Why::NotPublic, Why::NoWarning, Why::Expired] {
            let place = Place::of(Relevance::Silent { why });
            let shown = place.because(Relevance::Alarm { why: Why::InsideArea });
            assert!(shown == place.view, "{why:?}");
        }
    }

    #[test]
    fn what_is_far_is_said_in_kilometres() {
        let near = why(Why::OutsideArea { distance_m: 999.4 });
        assert_eq!((near.key, &near.args[0].1), ("why-outside-area", &Value::Number(999)));
        let far = why(Why::OutsideArea { distance_m: 345_678.0 });
        assert_eq!((far.key, &far.args[0].1), ("why-outside-area-km", &Value::Number(346)));
    }
}
