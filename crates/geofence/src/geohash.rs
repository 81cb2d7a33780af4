//! Geohash: only to prove, in tests, that none leaves the device.

use crate::Position;

const ALPHABET: &[u8; 32] = b"0123456789bcdefghjkmnpqrstuvwxyz";

/// The geohash of a position with `precision` characters (1 to 12; 12 is about 4 cm).
pub fn encode(position: Position, precision: usize) -> String {
    let mut lon = Halving { low: -180.0, high: 180.0, value: position.lon_deg() };
    let mut lat = Halving { low: -90.0, high: 90.0, value: position.lat_deg() };
    let mut hash = String::new();
    for character in 0..precision.clamp(1, 12) {
        let mut letter = 0;
        for bit in 0..5 {
            let axis = if (character * 5 + bit) % 2 == 0 { &mut lon } else { &mut lat };
            letter = letter * 2 + usize::from(axis.in_upper_half());
        }
        hash.push(char::from(ALPHABET[letter]));
    }
    hash
}

/// A range that is halved around a value.
struct Halving {
    low: f64,
    high: f64,
    value: f64,
}

impl Halving {
    /// Keeps the half with the value in it and tells whether it is the upper one.
    fn in_upper_half(&mut self) -> bool {
        let middle = (self.low + self.high) / 2.0;
        let upper = self.value >= middle;
        if upper {
            self.low = middle
        } else {
            self.high = middle
        }
        upper
    }
}

#[cfg(test)]
mod tests {
    use super::{Position, encode};

    #[test]
    fn agrees_with_published_examples() {
        for (lat_deg, lon_deg, hash) in [
            (57.64911, 10.40744, "u4pruydqqvj"),
            (42.605, -5.603, "ezs42"),
            // Palermo and Catania, from the documentation of Redis.
            (38.115556, 13.361389, "sqc8b49rny"),
            (37.502669, 15.087269, "sqdtr74hyu"),
            (0.0, 0.0, "s0000"),
            (90.0, 180.0, "zzzzzzzzzzzz"),
            (-90.0, -180.0, "000000000000"),
        ] {
            let position = Position::new(lat_deg, lon_deg).expect("a valid position");
            assert_eq!(encode(position, hash.len()), hash);
        }
    }

    #[test]
    fn keeps_the_precision_in_bounds() {
        let position = Position::new(57.64911, 10.40744).expect("a valid position");
        assert_eq!(encode(position, 0), "u");
        assert_eq!(encode(position, 99).len(), 12);
    }
}
