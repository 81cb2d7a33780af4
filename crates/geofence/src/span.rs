//! A box of degrees in single precision, never smaller than what it is around.

use crate::Position;

#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Span {
    pub(crate) west: f32,
    pub(crate) east: f32,
    pub(crate) south: f32,
    pub(crate) north: f32,
}

impl Span {
    /// Around these corners.
    pub(crate) fn of(corners: &[Position]) -> Self {
        let mut bounds = [f64::INFINITY, f64::NEG_INFINITY, f64::INFINITY, f64::NEG_INFINITY];
        for corner in corners {
            let (x, y) = (corner.lon_deg(), corner.lat_deg());
            bounds = [min(bounds[0], x), max(bounds[1], x), min(bounds[2], y), max(bounds[3], y)];
        }
        let [west, east, south, north] = bounds;
        Self::between(west, east, south, north)
    }

    /// The box between these borders in degrees.
    pub(crate) fn between(west: f64, east: f64, south: f64, north: f64) -> Self {
        Self { west: down(west), east: up(east), south: down(south), north: up(north) }
    }

    /// Around these boxes.
    pub(crate) fn around(spans: &[Self]) -> Self {
        spans.iter().skip(1).fold(spans[0], |all, span| Self {
            west: all.west.min(span.west),
            east: all.east.max(span.east),
            south: all.south.min(span.south),
            north: all.north.max(span.north),
        })
    }

    /// Whether it meets a box with these borders.
    #[inline]
    pub(crate) fn meets(&self, other: &Self) -> bool {
        (self.south <= other.north)
            & (self.north >= other.south)
            & (self.west <= other.east)
            & (self.east >= other.west)
    }
}

// One instruction each; `f64::min` would also look for NaN, and there is none.
fn min(a: f64, b: f64) -> f64 {
    if b < a { b } else { a }
}

fn max(a: f64, b: f64) -> f64 {
    if b > a { b } else { a }
}

/// The nearest number of single precision that is not above.
pub(crate) fn down(value: f64) -> f32 {
    let near = value as f32;
    if f64::from(near) > value { near.next_down() } else { near }
}

/// The nearest number of single precision that is not below.
pub(crate) fn up(value: f64) -> f32 {
    let near = value as f32;
    if f64::from(near) < value { near.next_up() } else { near }
}

#[cfg(test)]
mod tests {
    use super::{Position, Span, down, up};

    #[test]
    fn rounds_outward() {
        for value in [0.1, -0.1, 34.0209, -179.999_999_999, 0.0, 90.0] {
            assert!(f64::from(down(value)) <= value && value <= f64::from(up(value)));
        }
        assert_eq!((down(0.5), up(0.5)), (0.5, 0.5));
        let corner = Position::new(34.0209, -6.8416).expect("a valid position");
        let span = Span::of(&[corner]);
        assert!(f64::from(span.west) <= -6.8416 && -6.8416 <= f64::from(span.east));
        assert!(f64::from(span.south) <= 34.0209 && 34.0209 <= f64::from(span.north));
    }
}
