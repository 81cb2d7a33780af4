//! Where an issuer may alert.

use crate::alert::{Alert, AlertArea};
use amana_geofence::{Position, Shape};
use serde::{Deserialize, Serialize};

/// How far a shape may reach over the border: weather knows none.
const SPILL_DEG: f64 = 2.0;
/// The length of a degree of latitude, in kilometres, and of one of longitude at the equator.
const DEGREE_KM: f64 = 111.2;

/// Countries by code, and boxes that hold them with their waters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Territory {
    /// Two letters of ISO 3166-1 each; none if every country is.
    pub countries: Vec<String>,
    /// None if the whole Earth is.
    pub boxes: Vec<GeoBox>,
}

/// Whole degrees of WGS 84; `west` above `east` crosses the antimeridian.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GeoBox {
    /// The southern edge.
    pub south: i16,
    /// The western edge.
    pub west: i16,
    /// The northern edge.
    pub north: i16,
    /// The eastern edge.
    pub east: i16,
}

impl Territory {
    /// Whether the alert stays in it: all that is drawn, but for two degrees over the border, and
    /// every country that its codes name.
    pub fn holds(&self, alert: &Alert) -> bool {
        alert.infos.iter().flat_map(|info| &info.areas).all(|area| self.holds_area(area))
    }

    fn holds_area(&self, area: &AlertArea) -> bool {
        let is_own = |country: &String| self.countries.contains(country);
        let named = area.countries();
        let is_named_here = self.countries.is_empty() || named.iter().all(is_own);
        is_named_here
            && area.area.iter().flat_map(|area| &area.shapes).all(|one| self.holds_shape(one))
    }

    fn holds_shape(&self, shape: &Shape) -> bool {
        if self.boxes.is_empty() {
            return true;
        }
        let within = |at: &Position| self.boxes.iter().any(|one| one.holds(*at));
        match shape {
            Shape::Polygon(ring) => ring.vertices().iter().all(within),
            Shape::Circle { center, radius_km } => {
                let tallest = self.boxes.iter().map(GeoBox::height_deg).fold(0.0, f64::max);
                within(center) && radius_km / DEGREE_KM <= tallest + SPILL_DEG
            }
        }
    }
}

impl GeoBox {
    fn holds(&self, at: Position) -> bool {
        let [south, west, north, east] =
            [self.south, self.west, self.north, self.east].map(f64::from);
        let width_deg = (east - west).rem_euclid(360.0);
        let is_round = east - west >= 360.0;
        let from_west_deg = (at.lon_deg() - west + SPILL_DEG).rem_euclid(360.0);
        (south - SPILL_DEG..=north + SPILL_DEG).contains(&at.lat_deg())
            && (is_round || from_west_deg <= width_deg + 2.0 * SPILL_DEG)
    }

    fn height_deg(&self) -> f64 {
        f64::from(self.north - self.south)
    }
}

#[cfg(test)]
mod tests {
    use super::{GeoBox, Position, Territory};
    use crate::cap;

    fn at(lat_deg: f64, lon_deg: f64) -> Position {
        Position::new(lat_deg, lon_deg).expect("a place")
    }

    #[test]
    fn a_box_may_cross_the_antimeridian() {
        let fiji = GeoBox { south: -21, west: 176, north: -15, east: -178 };
        for inside in [at(-17.0, 177.0), at(-17.0, 180.0), at(-17.0, -179.0), at(-17.0, -176.5)] {
            assert!(fiji.holds(inside));
        }
        assert!(!fiji.holds(at(-17.0, 0.0)) && !fiji.holds(at(-17.0, -175.0)));
        let world = GeoBox { south: -90, west: -180, north: 90, east: 180 };
        assert!(world.holds(at(0.0, 0.0)) && world.holds(at(90.0, 180.0)));
    }

    #[test]
    fn what_is_drawn_and_what_is_named_must_be_at_home() {
        let bytes = include_bytes!("../../fixtures/valencia-flood.cap.xml");
        let flood = cap::read(bytes).expect("a readable fixture").alert;
        let territory = |country: &str, one: GeoBox| Territory {
            countries: vec![country.to_owned()],
            boxes: vec![one],
        };
        let spain = GeoBox { south: 27, west: -19, north: 44, east: 5 };
        let japan = GeoBox { south: 20, west: 122, north: 46, east: 154 };
        assert!(territory("ES", spain).holds(&flood));
        assert!(!territory("JP", spain).holds(&flood));
        assert!(!territory("ES", japan).holds(&flood));
        assert!(Territory::default().holds(&flood));
    }
}
