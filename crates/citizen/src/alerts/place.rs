//! Where an alert is, from where the person stands, in words.

use crate::alerts::Active;
use crate::views::{Nearness, WhereView};
use crate::{Message, Value};
use amana_alerts::Status;
use amana_alerts::relevance::{Relevance, Situation, Why, decide};
use chrono::{DateTime, Utc};

/// Below it a distance is said in metres.
const KILOMETRE_M: f64 = 1_000.0;
/// Reasons that are no block's.
const OF_ALL: [&str; 4] = ["why-drill", "why-withdrawn", "why-not-actual", "why-expired"];

/// Where it is; a drill or a withdrawn message is nowhere.
pub(crate) fn place(active: Active<'_>, situation: &Situation, now: DateTime<Utc>) -> WhereView {
    let Active { alert, is_withdrawn, .. } = active;
    let nowhere =
        |key| WhereView { standing: Nearness::Elsewhere, message: Message::plain(key).into() };
    if matches!(alert.status, Status::Exercise | Status::Test | Status::Draft) {
        return nowhere("why-drill");
    }
    if is_withdrawn {
        return nowhere("why-withdrawn");
    }
    place_of(decide(alert, situation, now))
}

/// The same with the reason of the block that is shown: another one may be nearer. What is said of the
/// whole message stays.
pub(crate) fn because(place: WhereView, shown: Relevance) -> WhereView {
    let is_of_all = OF_ALL.contains(&&*place.message.key);
    let message = if is_of_all { place.message } else { why(shown.why()).into() };
    WhereView { standing: place.standing, message }
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
    use super::{OF_ALL, because, place_of, why};
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
        let here = place_of(Relevance::Alarm { why: Why::InsideArea });
        let shown = because(here, Relevance::Alarm { why: Why::NearArea { distance_m: 90.0 } });
        assert_eq!(shown.standing, Nearness::Here);
        assert_eq!(shown.message.key, "why-near-area");
        for why in [Why::NotActual, Why::NotPublic, Why::NoWarning, Why::Expired] {
            let place = place_of(Relevance::Silent { why });
            assert!(OF_ALL.contains(&&*place.message.key));
            let shown = because(place.clone(), Relevance::Alarm { why: Why::InsideArea });
            assert!(shown == place, "{why:?}");
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
