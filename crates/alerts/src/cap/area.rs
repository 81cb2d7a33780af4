//! One `area` element to an [`AlertArea`].

use super::coordinates::{self, Pair};
use super::limits::MAX_CODES;
use super::name::Name;
use super::tree::{Element, Parts};
use super::{Repair, repair::Repairs};
use crate::alert::{AlertArea, Extent};
use amana_geofence::{Area, Position, Ring, Shape};

/// Reads an area (CAP 1.2 section 3.2.4).
pub(super) fn read(area: &Parts, repairs: &mut Repairs) -> AlertArea {
    let description = area.prose(Name::AreaDesc, repairs).unwrap_or_default();
    let geocodes = area.element().pairs(Name::Geocode, MAX_CODES, repairs);
    let [altitude_ft, ceiling_ft] =
        [Name::Altitude, Name::Ceiling].map(|name| height(area, name, repairs));
    let (shapes, extent) = Drawing::of(area.element(), repairs).into_shapes(repairs);
    let area = (!shapes.is_empty()).then(|| Area::new(shapes));
    AlertArea { description, geocodes, area, extent, altitude_ft, ceiling_ft }
}

fn height(area: &Parts, name: Name, repairs: &mut Repairs) -> Option<f64> {
    let written = area.value(name, repairs)?;
    let feet = written.parse().ok().filter(|feet: &f64| feet.is_finite());
    if feet.is_none() {
        repairs.note(Repair::AltitudeDropped);
    }
    feet
}

/// The numbers of an area's shapes, before they are known to be places.
#[derive(Default)]
struct Drawing {
    rings: Vec<Vec<Pair>>,
    circles: Vec<(Pair, f64)>,
    unreadable: usize,
}

impl Drawing {
    fn of(area: Element, repairs: &mut Repairs) -> Self {
        let mut drawing = Self::default();
        for text in area.children(Name::Polygon).map(Element::text) {
            match coordinates::rings(text, repairs) {
                Some(rings) if rings.is_empty() => repairs.note(Repair::ShapeEmpty),
                Some(rings) => rings.into_iter().for_each(|ring| drawing.add(ring, repairs)),
                None => drawing.unreadable += 1,
            }
        }
        for text in area.children(Name::Circle).map(Element::text) {
            match coordinates::circle(text, repairs) {
                Some((centre, km)) => drawing.add_circle(centre, km, repairs),
                None if text.is_empty() => repairs.note(Repair::ShapeEmpty),
                None => drawing.unreadable += 1,
            }
        }
        drawing
    }

    /// Some write a point as a ring of one place.
    fn add(&mut self, ring: Vec<Pair>, repairs: &mut Repairs) {
        match ring.first() {
            Some(point) if ring.iter().all(|pair| pair == point) => {
                self.add_circle(*point, 0.0, repairs);
            }
            _ => self.rings.push(ring),
        }
    }

    /// A point at zero and zero, in the open sea, is what a form has that nobody filled in.
    fn add_circle(&mut self, centre: Pair, radius_km: f64, repairs: &mut Repairs) {
        if (centre.first, centre.second, radius_km) == (0.0, 0.0, 0.0) {
            repairs.note(Repair::ShapeEmpty);
        } else {
            self.circles.push((centre, radius_km));
        }
    }

    fn into_shapes(mut self, repairs: &mut Repairs) -> (Vec<Shape>, Extent) {
        if self.is_longitude_first() {
            repairs.note(Repair::CoordinatesSwapped);
            self.pairs_mut().for_each(|pair| std::mem::swap(&mut pair.first, &mut pair.second));
        }
        let stated = self.rings.len() + self.circles.len() + self.unreadable;
        let only_points = self.rings.is_empty() && self.circles.iter().all(|(_, km)| *km == 0.0);
        let rings = self.rings.iter().map(|ring| polygon(ring, repairs)).collect::<Vec<_>>();
        let circles = self.circles.iter().map(|(centre, km)| round(*centre, *km, repairs));
        let shapes: Vec<Shape> = rings.into_iter().chain(circles).flatten().collect();
        if shapes.len() < stated {
            repairs.note(Repair::ShapeDropped);
        }
        let extent = match shapes.len() {
            0 => Extent::NotDrawn,
            drawn if drawn < stated => Extent::PartlyDrawn,
            _ if only_points => Extent::PointOnly,
            _ => Extent::Drawn,
        };
        (shapes, extent)
    }

    /// One area is written by one hand: a latitude beyond 90 gives all of its pairs away, unless
    /// swapping them would not help.
    fn is_longitude_first(&self) -> bool {
        self.pairs().any(|pair| pair.first.abs() > 90.0)
            && self.pairs().all(|pair| pair.second.abs() <= 90.0)
    }

    fn pairs(&self) -> impl Iterator<Item = &Pair> {
        self.rings.iter().flatten().chain(self.circles.iter().map(|(centre, _)| centre))
    }

    fn pairs_mut(&mut self) -> impl Iterator<Item = &mut Pair> {
        self.rings.iter_mut().flatten().chain(self.circles.iter_mut().map(|(centre, _)| centre))
    }
}

fn polygon(pairs: &[Pair], repairs: &mut Repairs) -> Option<Shape> {
    let vertices = pairs.iter().map(|pair| position(*pair, repairs)).collect::<Option<_>>()?;
    let ring = Ring::new(vertices).ok()?;
    if pairs.first() != pairs.last() {
        repairs.note(Repair::RingClosed);
    }
    Some(Shape::Polygon(ring))
}

fn round(centre: Pair, radius_km: f64, repairs: &mut Repairs) -> Option<Shape> {
    if radius_km == 0.0 {
        repairs.note(Repair::RadiusZero);
    }
    Some(Shape::Circle { center: position(centre, repairs)?, radius_km })
}

fn position(pair: Pair, repairs: &mut Repairs) -> Option<Position> {
    let mut lon = pair.second;
    if lon.abs() > 180.0 && lon.abs() <= 360.0 {
        repairs.note(Repair::LongitudeWrapped);
        lon -= 360.0_f64.copysign(lon);
    }
    Position::new(pair.first, lon).ok()
}

#[cfg(test)]
mod tests {
    use crate::alert::Extent;
    use crate::cap::{self, Repair};

    fn extent(shapes: &str) -> (Extent, Vec<Repair>) {
        let document = format!(
            "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>a</identifier>\
             <sender>b</sender><sent>2026-11-22T06:00:00-00:00</sent><status>Actual</status>\
             <msgType>Alert</msgType><scope>Public</scope><info><language>fr</language>\
             <category>Met</category><event>e</event><urgency>Past</urgency>\
             <severity>Minor</severity><certainty>Likely</certainty>\
             <expires>2026-11-23T06:00:00-00:00</expires><area><areaDesc>d</areaDesc>{shapes}\
             </area></info></alert>"
        );
        let reading = cap::read(document.as_bytes()).expect("readable");
        (reading.alert.infos[0].areas[0].extent, reading.repairs)
    }

    #[test]
    fn a_form_that_nobody_filled_in_is_no_place() {
        let empty = vec![Repair::ShapeEmpty];
        assert_eq!(extent("<circle>0,0 0</circle>"), (Extent::NotDrawn, empty.clone()));
        let ring = "<polygon>0,0 0,0 0,0 0,0</polygon>";
        assert_eq!(extent(ring), (Extent::NotDrawn, empty.clone()));
        let drawn = "<polygon>1,1 1,2 2,2 1,1</polygon><circle>0.0,0.0 0</circle>";
        assert_eq!(extent(drawn), (Extent::Drawn, empty));
        assert_eq!(extent("<circle>0,0 5</circle>"), (Extent::Drawn, vec![]));
    }

    #[test]
    fn the_longest_ring_that_is_read_is_drawn() {
        let corner = |n: usize| format!("43.{n:06},{} ", n % 7);
        let ring: String = (0..cap::MAX_VERTICES - 2).map(corner).collect();
        let (extent, repairs) = extent(&format!("<polygon>{ring}</polygon>"));
        assert_eq!((extent, repairs), (Extent::Drawn, vec![Repair::RingClosed]));
    }

    #[test]
    fn what_may_be_written_with_decimal_commas_is_not_drawn() {
        let commas = "<polygon>43,3;3,2 43,4;3,2 43,4;3,3 43,3;3,2</polygon>";
        assert_eq!(extent(commas), (Extent::NotDrawn, vec![Repair::ShapeDropped]));
        let list = "<polygon>(43.3, 3.2), (43.4, 3.2), (43.4, 3.3), (43.3, 3.2)</polygon>";
        assert_eq!(extent(list), (Extent::Drawn, vec![Repair::CoordinatePunctuation]));
    }
}
