//! Which fixes are believed.

use amana_geofence::Leap;

use crate::{Doubt, Observation, Sighting};

/// This close to latitude 0, longitude 0, in degrees (11 m), nobody is: there is only water.
const NULL_ISLAND_DEG: f64 = 1e-4;

/// Passes on what can be believed, and names what cannot: a fix at latitude 0, longitude 0, and one that
/// [leaps](Leap).
#[derive(Debug, Default)]
pub struct Vet(Leap);

impl Vet {
    /// What is to be made of the next thing that a source says.
    pub fn look(&mut self, said: Observation) -> Observation {
        let Observation::Fix(seen) = said else { return said };
        match self.judge(&seen) {
            Ok(()) => said,
            Err(doubt) => Observation::Doubtful(doubt),
        }
    }

    fn judge(&mut self, seen: &Sighting) -> Result<(), Doubt> {
        let place = seen.fix.position;
        if place.lat_deg().abs() < NULL_ISLAND_DEG && place.lon_deg().abs() < NULL_ISLAND_DEG {
            return Err(Doubt::NullIsland);
        }
        if self.0.believes(&seen.fix) { Ok(()) } else { Err(Doubt::Teleport) }
    }
}

#[cfg(test)]
mod tests {
    use amana_geofence::{Fix, Position};
    use chrono::{DateTime, TimeDelta};

    use super::{Doubt, Observation, Sighting, Vet};
    use crate::{Loss, Origin};

    fn fix(lat_deg: f64, lon_deg: f64, second: i64) -> Observation {
        let position = Position::new(lat_deg, lon_deg).expect("a place");
        let at = DateTime::UNIX_EPOCH + TimeDelta::seconds(second);
        Observation::Fix(Sighting::new(Fix { position, accuracy_m: 10.0, at }, Origin::Gpsd))
    }

    #[test]
    fn nobody_is_where_the_numbers_are_zero() {
        let mut vet = Vet::default();
        assert_eq!(vet.look(fix(0.0, 0.0, 0)), Observation::Doubtful(Doubt::NullIsland));
        assert_eq!(vet.look(fix(0.0, 9.4, 1)), fix(0.0, 9.4, 1), "the equator is inhabited");
    }

    #[test]
    fn a_jump_is_doubted_and_the_way_back_is_not() {
        let mut vet = Vet::default();
        assert_eq!(vet.look(fix(39.4, -0.4, 0)), fix(39.4, -0.4, 0));
        assert_eq!(vet.look(fix(39.5, -0.4, 1)), Observation::Doubtful(Doubt::Teleport));
        assert_eq!(vet.look(fix(39.4, -0.4, 2)), fix(39.4, -0.4, 2));
        assert_eq!(vet.look(fix(39.4, -0.3, 300)), fix(39.4, -0.3, 300), "8.6 km in five minutes");
    }

    #[test]
    fn three_fixes_that_fit_together_outweigh_one() {
        let mut vet = Vet::default();
        vet.look(fix(39.4, -0.4, 0));
        let doubted = Observation::Doubtful(Doubt::Teleport);
        assert_eq!(vet.look(fix(34.0, -6.8, 1)), doubted);
        assert_eq!(vet.look(fix(48.8, 2.3, 2)), doubted, "it does not fit the one before");
        assert_eq!(vet.look(fix(48.8, 2.3, 3)), doubted);
        assert_eq!(vet.look(fix(48.8, 2.3, 4)), fix(48.8, 2.3, 4));
        assert_eq!(vet.look(fix(48.8, 2.3, 5)), fix(48.8, 2.3, 5));
    }

    #[test]
    fn states_pass_and_a_flight_with_the_device_asleep_is_believed() {
        let mut vet = Vet::default();
        vet.look(fix(39.4, -0.4, 0));
        let lost = Observation::Lost(Loss::NoSignal);
        assert_eq!(vet.look(lost), lost);
        assert_eq!(vet.look(fix(34.0, -6.8, 7_200)), fix(34.0, -6.8, 7_200));
    }
}
