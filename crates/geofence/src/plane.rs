//! What lies within a few kilometres, judged in the plane of degrees.
//!
//! On the sphere a step is `R·√(dφ² + cos²φ·dλ²)` long. Between two places within `reach_m` of each
//! other the cosine hardly changes, so that plane geometry with one cosine finds the nearest point of a
//! straight edge, and a smaller cosine bounds every distance from below.

use crate::span::Span;
use crate::{EARTH_RADIUS_M, Position};

/// Beyond this the plane is not asked, in metres; nor where its error would be larger than a reach of
/// this many metres has at 45°.
const PLANE_M: f64 = 15_000.0;

/// How far around a position edges matter.
#[derive(Clone, Copy)]
pub(crate) struct Reach {
    /// That distance in degrees of longitude, at the latitude within reach where they are shortest.
    pub(crate) x_deg: f64,
    /// That distance in degrees of latitude.
    pub(crate) y_deg: f64,
    /// The position's own cosine, which finds the nearest point.
    cosine: f64,
    /// The smallest cosine within reach, which bounds distances from below.
    least_cosine: f64,
}

impl Reach {
    /// No distance at all.
    pub(crate) const NONE: Self = Self { x_deg: 0.0, y_deg: 0.0, cosine: 1.0, least_cosine: 1.0 };

    /// `reach_m` metres around the position, or none where the plane would be too far from the truth:
    /// a nearest point that is found is the nearest within 5 cm.
    pub(crate) fn around(position: Position, reach_m: f64) -> Option<Self> {
        let lat = position.lat_deg().abs().to_radians();
        let angle = reach_m / EARTH_RADIUS_M * 1.000_001 + 1e-12;
        let farthest = lat + angle;
        if !(0.0..=PLANE_M).contains(&reach_m) || farthest >= 1.57 {
            return None;
        }
        let (sine, least_cosine) = farthest.sin_cos();
        if reach_m * sine > PLANE_M * least_cosine {
            return None;
        }
        let y_deg = angle.to_degrees();
        Some(Self { x_deg: y_deg / least_cosine, y_deg, cosine: lat.cos(), least_cosine })
    }

    /// A part of the distance, from 0 to 1.
    pub(crate) fn narrowed(self, part: f64) -> Self {
        Self { x_deg: self.x_deg * part, y_deg: self.y_deg * part, ..self }
    }

    /// The box around (x, y) that nothing within reach is outside of.
    #[inline]
    pub(crate) fn span(&self, x: f64, y: f64) -> Span {
        Span::between(x - self.x_deg, x + self.x_deg, y - self.y_deg, y + self.y_deg)
    }

    /// The point of the edge from `a` to `b` that is nearest to (x, y), and the square of how far it is
    /// in degrees of a great circle.
    pub(crate) fn nearest(&self, x: f64, y: f64, a: Position, b: Position) -> (f64, Position) {
        let (ax, ay) = (a.lon_deg() - x, a.lat_deg() - y);
        let (dx, dy) = (b.lon_deg() - a.lon_deg(), b.lat_deg() - a.lat_deg());
        let square = self.cosine * self.cosine;
        let length = square * dx * dx + dy * dy;
        let along = -(square * ax * dx + ay * dy);
        let t = if length > 0.0 { (along / length).clamp(0.0, 1.0) } else { 0.0 };
        let (nx, ny) = (ax + t * dx, ay + t * dy);
        (square * nx * nx + ny * ny, Position::unrolled(y + ny, x + nx))
    }

    /// The distance in metres that no edge is nearer than when this is the square of the planar one.
    pub(crate) fn at_least_m(&self, squared_deg: f64) -> f64 {
        squared_deg.sqrt().to_radians() * EARTH_RADIUS_M * self.least_cosine / self.cosine
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, proptest};

    use super::{Position, Reach};
    use crate::distance_m;

    #[test]
    fn is_not_asked_too_far_out() {
        let at = |lat_deg| Position::new(lat_deg, 0.0).expect("a valid position");
        assert!(Reach::around(at(60.0), 5_000.0).is_some());
        assert!(Reach::around(at(60.0), 20_000.0).is_none());
        assert!(Reach::around(at(-89.9), 1_000.0).is_none());
        assert!(
            Reach::around(at(0.0), f64::NAN).is_none() && Reach::around(at(0.0), -1.0).is_none()
        );
    }

    proptest! {
        #[test]
        fn nothing_within_reach_is_left_out(
            lat in -80.0..80.0_f64, turn in 0.0..360.0_f64, reach_m in 1.0..2_500.0_f64,
        ) {
            let here = Position::new(lat, 0.0).expect("a valid position");
            let reach = Reach::around(here, reach_m).expect("near enough");
            let angle = reach_m / super::EARTH_RADIUS_M;
            let (sine, cosine) = turn.to_radians().sin_cos();
            let there_lat = (lat.to_radians().sin() * angle.cos()
                + lat.to_radians().cos() * angle.sin() * cosine).asin();
            let there_lon = (sine * angle.sin() * lat.to_radians().cos())
                .atan2(angle.cos() - lat.to_radians().sin() * there_lat.sin());
            prop_assert!(there_lon.to_degrees().abs() <= reach.x_deg);
            prop_assert!((there_lat.to_degrees() - lat).abs() <= reach.y_deg);
            let there = Position::new(there_lat.to_degrees(), there_lon.to_degrees()).expect("a place");
            let (squared_deg, _) = reach.nearest(0.0, lat, there, there);
            prop_assert!(reach.at_least_m(squared_deg) <= distance_m(here, there) + 1e-6);
            prop_assert!(reach.at_least_m(squared_deg) >= 0.99 * distance_m(here, there));
        }
    }
}
