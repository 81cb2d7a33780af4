//! Where places lie that a message only names by a code: as the hub's tables say, signed with the message.

use crate::alert::{Alert, AlertArea, Extent};
use crate::cap::MAX_VERTICES;
use amana_geofence::{Area, Position, Ring, Shape};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A code and its place (CAP 1.2 section 3.2.4, `geocode`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResolvedCode {
    /// The `valueName`: which list of codes.
    pub name: String,
    /// The `value` in that list.
    pub value: String,
    /// Closed rings of latitude and longitude in degrees; their union is the place. Holes are never
    /// left out: whoever is in one is warned.
    pub rings: Vec<Vec<(f64, f64)>>,
}

/// Gives every area that has no shape of its own the places of its codes. Of several lists the one
/// that names most of the area counts: lists in one area say the same in different words.
///
/// Nothing is drawn from more than [`MAX_VERTICES`] vertices: what is not known stays "maybe here".
pub fn resolve(alert: &mut Alert, codes: &[ResolvedCode]) {
    let vertices = codes.iter().flat_map(|code| &code.rings).map(Vec::len).sum::<usize>();
    if codes.is_empty() || vertices > MAX_VERTICES {
        return;
    }
    let known: BTreeMap<_, _> =
        codes.iter().map(|code| ((code.name.as_str(), code.value.as_str()), code)).collect();
    let areas = alert.infos.iter_mut().flat_map(|info| &mut info.areas);
    for area in areas.filter(|area| area.area.is_none()) {
        if let Some((shapes, extent)) = drawn(area, &known) {
            (area.area, area.extent) = (Some(Area::new(shapes)), extent);
        }
    }
}

type Known<'a> = BTreeMap<(&'a str, &'a str), &'a ResolvedCode>;

fn drawn(area: &AlertArea, known: &Known<'_>) -> Option<(Vec<Shape>, Extent)> {
    let mut lists: BTreeMap<&str, Vec<Option<Vec<Shape>>>> = BTreeMap::new();
    for (name, value) in &area.geocodes {
        let shapes = known.get(&(name.as_str(), value.as_str())).and_then(|code| shapes(code));
        lists.entry(name).or_default().push(shapes);
    }
    // One that is wholly known before any other, then the one of which most is known.
    let rank = |places: &Vec<Option<Vec<Shape>>>| {
        let found = places.iter().flatten().count();
        (found == places.len(), found)
    };
    let best = lists.into_values().max_by_key(rank)?;
    let is_whole = best.iter().all(Option::is_some);
    let shapes: Vec<_> = best.into_iter().flatten().flatten().collect();
    let extent = if is_whole { Extent::Drawn } else { Extent::PartlyDrawn };
    (!shapes.is_empty()).then_some((shapes, extent))
}

/// `None` for a code with a ring that is none: half a place would say "outside" to somebody inside.
fn shapes(code: &ResolvedCode) -> Option<Vec<Shape>> {
    let ring = |corners: &Vec<(f64, f64)>| {
        let corners = corners.iter().map(|(lat, lon)| Position::new(*lat, *lon).ok());
        Ring::new(corners.collect::<Option<_>>()?).ok().map(Shape::Polygon)
    };
    let shapes: Vec<_> = code.rings.iter().map(ring).collect::<Option<_>>()?;
    (!shapes.is_empty()).then_some(shapes)
}

#[cfg(test)]
mod tests {
    use super::{ResolvedCode, resolve};
    use crate::alert::{Alert, Extent};
    use crate::cap;
    use amana_geofence::{Fix, Placement, Position};
    use chrono::DateTime;

    fn alert(geocodes: &[(&str, &str)]) -> Alert {
        let message = include_str!("../../fixtures/valencia-flood.cap.xml");
        let mut alert = cap::read(message.as_bytes()).expect("readable").alert;
        let area = &mut alert.infos[0].areas[0];
        area.geocodes =
            geocodes.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
        (area.area, area.extent) = (None, Extent::NotDrawn);
        alert.infos.truncate(1);
        alert.infos[0].areas.truncate(1);
        alert
    }

    fn code(name: &str, value: &str, south: f64) -> ResolvedCode {
        let north = south + 1.0;
        let ring = vec![(south, 0.0), (south, 1.0), (north, 1.0), (north, 0.0), (south, 0.0)];
        ResolvedCode { name: name.into(), value: value.into(), rings: vec![ring] }
    }

    fn placements(alert: &Alert) -> Option<Vec<bool>> {
        let area = alert.infos[0].areas[0].area.as_ref()?;
        let is_inside = |latitude| {
            let position = Position::new(latitude, 0.5).expect("a place");
            let fix = Fix { position, accuracy_m: 1.0, at: DateTime::UNIX_EPOCH };
            area.placement(&fix) == Placement::Inside
        };
        Some([10.5, 20.5, 30.5].map(is_inside).to_vec())
    }

    #[test]
    fn codes_become_places_and_what_is_not_known_stays_open() {
        let tables = [code("A", "1", 10.0), code("A", "2", 20.0), code("B", "x", 30.0)];
        for (geocodes, extent, inside) in [
            (&[("A", "1"), ("A", "2")][..], Extent::Drawn, Some(vec![true, true, false])),
            (&[("A", "1"), ("A", "9")], Extent::PartlyDrawn, Some(vec![true, false, false])),
            (&[("A", "1"), ("A", "9"), ("B", "x")], Extent::Drawn, Some(vec![false, false, true])),
            (&[("A", "1"), ("B", "unknown")], Extent::Drawn, Some(vec![true, false, false])),
            (&[("C", "1")], Extent::NotDrawn, None),
            (&[], Extent::NotDrawn, None),
        ] {
            let mut alert = alert(geocodes);
            resolve(&mut alert, &tables);
            assert_eq!(alert.infos[0].areas[0].extent, extent, "{geocodes:?}");
            assert_eq!(placements(&alert), inside, "{geocodes:?}");
        }
    }

    #[test]
    fn a_shape_of_the_message_is_never_replaced() {
        let message = include_bytes!("../../fixtures/valencia-flood.cap.xml");
        let mut alert = cap::read(message).expect("readable").alert;
        let area = &mut alert.infos[0].areas[0];
        area.geocodes = vec![("A".into(), "1".into())];
        let before = alert.clone();
        resolve(&mut alert, &[code("A", "1", 10.0)]);
        assert_eq!(alert, before);
    }

    #[test]
    fn half_a_place_and_too_much_of_one_are_left_out() {
        let mut broken = code("A", "1", 10.0);
        broken.rings.push(vec![(91.0, 0.0), (0.0, 1.0), (1.0, 1.0), (91.0, 0.0)]);
        let mut huge = code("A", "1", 10.0);
        huge.rings[0] = vec![(10.0, 0.0); cap::MAX_VERTICES + 1];
        for bad in [broken, huge, ResolvedCode { rings: Vec::new(), ..code("A", "1", 10.0) }] {
            let mut alert = alert(&[("A", "1")]);
            resolve(&mut alert, &[bad]);
            assert_eq!(alert.infos[0].areas[0].extent, Extent::NotDrawn);
        }
    }
}
