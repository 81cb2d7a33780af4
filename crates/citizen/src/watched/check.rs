//! What can be watched: names, places, countries, and how much of each.

use crate::Message;
use crate::form::FormRefusal;
use crate::settings::countries;
use crate::stored::StoredSpot;
use crate::views::SpotView;
use amana_geofence::Position;
use std::ops::RangeInclusive;

/// The longest name, in characters; the sentence that refuses a longer one says so.
const LONGEST_NAME: usize = 80;
/// Above it a country is meant; the sentence that refuses more says so.
const RADIUS_M: RangeInclusive<u32> = 0..=200_000;

/// A name, without what surrounds it.
pub(crate) fn name(form: &mut FormRefusal, field: &'static str, typed: &str) -> String {
    let name = typed.trim();
    if name.is_empty() {
        form.refuse(field, Message::plain("error-required"));
    } else if name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
        form.refuse(field, Message::plain("error-watched-name"));
    }
    name.to_owned()
}

/// A country that there is, in capitals.
pub(super) fn country(form: &mut FormRefusal, field: &'static str, typed: &str) -> String {
    let code = typed.trim().to_ascii_uppercase();
    if !countries::is_one(&code) {
        form.refuse(field, Message::plain("error-country"));
    }
    code
}

/// A point on Earth with a radius that makes sense.
pub(super) fn spot(
    form: &mut FormRefusal,
    field: &'static str,
    typed: SpotView,
) -> Option<StoredSpot> {
    let SpotView { latitude, longitude, radius_m } = typed;
    let position = Position::new(latitude, longitude).ok();
    if position.is_none() {
        form.refuse(field, Message::plain("error-watched-position"));
    }
    if !RADIUS_M.contains(&radius_m) {
        form.refuse(field, Message::plain("error-watched-radius"));
    }
    position.map(|position| StoredSpot { position, radius_m })
}

/// One more of them, where there are this many.
pub(crate) fn room_for(form: &mut FormRefusal, field: &'static str, there: usize, most: usize) {
    if there >= most {
        form.refuse(field, Message::plain("error-watched-too-many"));
    }
}

#[cfg(test)]
mod tests {
    use super::{country, name, room_for, spot};
    use crate::form::FormRefusal;
    use crate::views::SpotView;

    #[test]
    fn nonsense_is_refused_and_named() {
        let mut form = FormRefusal::default();
        assert_eq!(name(&mut form, "name", "  Home "), "Home");
        assert_eq!(country(&mut form, "country", "es"), "ES");
        let home = SpotView { latitude: 39.4, longitude: -0.4, radius_m: 500 };
        assert!(spot(&mut form, "spot", home).is_some());
        room_for(&mut form, "name", 3, 4);
        assert!(form.fields().is_empty());
        name(&mut form, "a", " ");
        name(&mut form, "b", &"x".repeat(81));
        country(&mut form, "c", "Spain");
        assert!(spot(&mut form, "d", SpotView { latitude: 91.0, ..home }).is_none());
        assert!(spot(&mut form, "e", SpotView { latitude: f64::NAN, ..home }).is_none());
        spot(&mut form, "f", SpotView { radius_m: 200_001, ..home });
        room_for(&mut form, "g", 4, 4);
        let named: Vec<_> = form.fields().iter().map(|(field, _)| *field).collect();
        assert_eq!(named, ["a", "b", "c", "d", "e", "f", "g"]);
    }
}
