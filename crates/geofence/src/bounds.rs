//! Boxes of latitude and longitude on a globe that goes round.

use crate::span::Span;
use crate::{EARTH_RADIUS_M, Position};

/// A stretch of latitudes and longitudes, which may cross the antimeridian.
#[derive(Clone, Copy)]
pub(crate) struct Bounds {
    south_deg: f64,
    north_deg: f64,
    west_deg: f64,
    width_deg: f64,
}

impl Bounds {
    /// What lies in an outline's box.
    pub(crate) fn of(span: &Span) -> Self {
        let Span { west, east, south, north } = *span;
        let [west_deg, east_deg] = [west, east].map(f64::from);
        // Rounded outward it may end a hair beyond a pole.
        let (south_deg, north_deg) = (f64::from(south).max(-90.0), f64::from(north).min(90.0));
        Self { south_deg, north_deg, west_deg, width_deg: east_deg - west_deg }
    }

    /// What lies within `distance_m` metres (0 or more, or infinite) of the centre.
    pub(crate) fn around(center: Position, distance_m: f64) -> Self {
        let (lat_deg, west_deg) = (center.lat_deg(), center.lon_deg());
        let point = Self { south_deg: lat_deg, north_deg: lat_deg, west_deg, width_deg: 0.0 };
        point.widened(distance_m)
    }

    /// What lies within `distance_m` metres (0 or more, or infinite) of what lies in here.
    pub(crate) fn widened(&self, distance_m: f64) -> Self {
        self.with_margin(distance_m).0
    }

    /// The same, and how much of it that is on each side in degrees of longitude and of latitude.
    pub(crate) fn with_margin(&self, distance_m: f64) -> (Self, (f64, f64)) {
        let angle = distance_m / EARTH_RADIUS_M;
        let south_deg = (self.south_deg - angle.to_degrees()).max(-90.0);
        let north_deg = (self.north_deg + angle.to_degrees()).min(90.0);
        let farthest_deg = self.south_deg.abs().max(self.north_deg.abs());
        let more_deg = if south_deg > -90.0 && north_deg < 90.0 {
            // The meridian that a circle touches is farther out than the one due east of its centre.
            (angle.sin() / farthest_deg.to_radians().cos()).min(1.0).asin().to_degrees()
        } else {
            180.0
        };
        let (west_deg, width_deg) = (self.west_deg - more_deg, self.width_deg + 2.0 * more_deg);
        let wide = Self { south_deg, north_deg, west_deg, width_deg };
        (wide, (more_deg, angle.to_degrees()))
    }

    /// The same as one box, where it is one away from the antimeridian.
    pub(crate) fn plain(&self) -> Option<Span> {
        let east_deg = self.west_deg + self.width_deg;
        let plain = self.west_deg >= -180.0 && east_deg <= 180.0;
        plain.then(|| Span::between(self.west_deg, east_deg, self.south_deg, self.north_deg))
    }

    /// The same in one box, or two when it crosses the antimeridian.
    pub(crate) fn boxes(&self) -> impl Iterator<Item = Span> + use<> {
        let (south_deg, north_deg) = (self.south_deg, self.north_deg);
        let stretch = move |west, east| Span::between(west, east, south_deg, north_deg);
        if self.width_deg >= 360.0 {
            return std::iter::once(stretch(-180.0, 180.0)).chain(None);
        }
        let west_deg = (self.west_deg + 180.0).rem_euclid(360.0) - 180.0;
        let east_deg = west_deg + self.width_deg;
        if east_deg <= 180.0 {
            std::iter::once(stretch(west_deg, east_deg)).chain(None)
        } else {
            let beyond = stretch(-180.0, east_deg - 360.0);
            std::iter::once(stretch(west_deg, 180.0)).chain(Some(beyond))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Bounds, Position, Span};

    fn around(lat_deg: f64, lon_deg: f64, distance_m: f64) -> Vec<Span> {
        let center = Position::new(lat_deg, lon_deg).expect("a valid position");
        Bounds::around(center, distance_m).boxes().collect()
    }

    #[test]
    fn splits_at_the_antimeridian() {
        let boxes = around(0.0, 179.9, 55_600.0);
        assert_eq!(boxes.len(), 2);
        assert_eq!(boxes[0].east, 180.0);
        assert_eq!(boxes[1].west, -180.0);
        assert!((boxes[1].east + 179.6).abs() < 1e-3);
        assert_eq!(around(0.0, -180.0, 100.0).len(), 2);
        assert_eq!(around(0.0, 0.0, 100.0).len(), 1);
    }

    #[test]
    fn takes_every_longitude_at_a_pole() {
        for boxes in [around(89.99, 10.0, 5_000.0), around(-89.99, 10.0, 5_000.0)] {
            assert_eq!((boxes[0].west, boxes[0].east), (-180.0, 180.0));
        }
        let world = around(45.0, 10.0, f64::INFINITY)[0];
        assert_eq!(
            (world.west, world.south, world.east, world.north),
            (-180.0, -90.0, 180.0, 90.0)
        );
    }

    #[test]
    fn is_wide_enough_far_north() {
        // Due east is not the widest: at 80° a circle of 1,000 km reaches 64.1° of longitude.
        let boxes = around(80.0, 0.0, 1_000_000.0);
        let east_deg = f64::from(boxes[0].east);
        let east = Position::new(85.6, east_deg - 0.5).expect("a valid position");
        let center = Position::new(80.0, 0.0).expect("a valid position");
        assert!(crate::distance_m(center, east) < 1_001_000.0);
        assert!((east_deg - 64.1).abs() < 0.2, "{east_deg}");
    }
}
