//! Which fixes are believed.

use amana_geofence::distance_m;

use crate::{Doubt, Observation, Sighting};

/// Nothing that carries a person with a receiver is faster, in metres a second: an airliner with a
/// strong wind behind it.
pub const FASTEST_MPS: f64 = 350.0;

/// This close to latitude 0, longitude 0, in degrees (11 m), nobody is: there is only water.
const NULL_ISLAND_DEG: f64 = 1e-4;

/// Taken for a source that does not know its accuracy, in metres.
const UNKNOWN_ACCURACY_M: f64 = 1_000.0;

/// So many fixes in a row that fit together outweigh the one before them.
const CONFIRMED_BY: u8 = 3;

/// Passes on what can be believed, and names what cannot.
///
/// A fix is not believed at latitude 0, longitude 0, nor farther from the last believed one than
/// [`FASTEST_MPS`] and both accuracies allow. Three such fixes in a row that fit together are
/// believed: then it was the earlier one that was wrong, or the device slept through a flight.
#[derive(Debug, Default)]
pub struct Vet {
    believed: Option<Sighting>,
    elsewhere: Option<(Sighting, u8)>,
}

impl Vet {
    /// What is to be made of the next thing that a source says.
    pub fn look(&mut self, said: Observation) -> Observation {
        let Observation::Fix(seen) = said else { return said };
        match self.judge(&seen) {
            Ok(()) => {
                (self.believed, self.elsewhere) = (Some(seen), None);
                said
            }
            Err(doubt) => Observation::Doubtful(doubt),
        }
    }

    fn judge(&mut self, seen: &Sighting) -> Result<(), Doubt> {
        let place = seen.fix.position;
        if place.lat_deg().abs() < NULL_ISLAND_DEG && place.lon_deg().abs() < NULL_ISLAND_DEG {
            return Err(Doubt::NullIsland);
        }
        if self.believed.is_none_or(|believed| is_reachable(&believed, seen)) {
            return Ok(());
        }
        let fits = self.elsewhere.filter(|(last, _)| is_reachable(last, seen));
        let count = fits.map_or(1, |(_, count)| count.saturating_add(1));
        self.elsewhere = Some((*seen, count));
        if count < CONFIRMED_BY { Err(Doubt::Teleport) } else { Ok(()) }
    }
}

/// Whether somebody who was there can be here: within a second at least, because some sources round
/// their times, and some recordings step back.
fn is_reachable(from: &Sighting, to: &Sighting) -> bool {
    let seconds = (to.fix.at - from.fix.at).as_seconds_f64().abs().max(1.0);
    let unsure_m = accuracy_m(from) + accuracy_m(to);
    distance_m(from.fix.position, to.fix.position) <= FASTEST_MPS * seconds + unsure_m
}

fn accuracy_m(seen: &Sighting) -> f64 {
    let accuracy_m = seen.fix.accuracy_m;
    if accuracy_m >= 0.0 { accuracy_m } else { UNKNOWN_ACCURACY_M }
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
