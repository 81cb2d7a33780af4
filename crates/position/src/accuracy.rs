//! How sure a fix is when its source does not say it in metres.

/// Taken when a source says nothing about its accuracy, in metres: a phone under an open sky.
pub const DEFAULT_ACCURACY_M: f64 = 15.0;

/// The range error of a civil receiver, which the dilution of precision multiplies, in metres.
const METRES_PER_HDOP: f64 = 5.0;

/// The accuracy in metres that a horizontal dilution of precision means.
pub(crate) fn from_hdop(hdop: Option<f64>) -> f64 {
    known(hdop).map_or(DEFAULT_ACCURACY_M, |hdop| hdop * METRES_PER_HDOP)
}

/// The value, if it is one that an error (in metres) or a dilution can have.
pub fn known(value: Option<f64>) -> Option<f64> {
    value.filter(|value| value.is_finite() && *value > 0.0)
}

#[cfg(test)]
mod tests {
    use super::{DEFAULT_ACCURACY_M, from_hdop};

    #[test]
    fn what_cannot_be_a_dilution_is_not_known() {
        assert_eq!(from_hdop(Some(1.2)), 6.0);
        for hdop in [None, Some(0.0), Some(-1.0), Some(f64::NAN), Some(f64::INFINITY)] {
            assert_eq!(from_hdop(hdop), DEFAULT_ACCURACY_M);
        }
    }
}
