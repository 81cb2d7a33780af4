//! How long a device may rest before it must look again where it is.
//!
//! A fix costs energy; an edge that is crossed unseen costs a warning. The rule is physical: a device
//! that is `distance_m` from an edge, less the accuracy of its fix, and moves at `speed_mps`, cannot be
//! there sooner than it would be if it sped up by [`FASTEST_GAIN_MPS2`] until its top speed and went
//! straight there. It may rest that long and, beyond it, as long as [`unseen_max`] lets a crossing go
//! unseen: a second while it is charged, up to a minute for a mild alert on an empty battery. It never
//! rests longer than [`LONGEST`], nor shorter than [`SHORTEST`].
//!
//! What is promised: as long as the device obeys those two limits of motion, and its fix is as
//! accurate as it says, no edge is crossed for longer than [`unseen_max`], which is never more than
//! [`UNSEEN_MAX`], before the next fix is asked for. `tests/sampling.rs` drives devices at random.
//!
//! What is not: a fix that takes long to come is later by that much, and an alert that is new while the
//! device rests is judged by the last fix. Who hears of a new alert samples at once.

use std::time::Duration;

/// Never faster: a receiver says no more than one fix a second.
pub const SHORTEST: Duration = Duration::from_secs(1);

/// Never slower, also where no alert is in force: a fix of ten minutes ago still counts as known (see
/// [`FIX_MAX_AGE`](crate::age::FIX_MAX_AGE)) when the next one is asked for.
pub const LONGEST: Duration = Duration::from_secs(600);

/// No crossing goes unseen for longer, whatever the battery says.
pub const UNSEEN_MAX: Duration = Duration::from_secs(60);

/// How fast a speed can grow, in m/s²: a quick car, 0 to 100 km/h in seven seconds.
pub const FASTEST_GAIN_MPS2: f64 = 4.0;

/// The top speed of a device that is slow now, or whose speed is not known, in m/s: a fast train.
pub const TOP_SPEED_MPS: f64 = 90.0;

/// How grave the alert behind an edge is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gravity {
    /// Minor, moderate or unknown severity.
    Lesser,
    /// Severe.
    Severe,
    /// Extreme.
    Extreme,
}

/// What the battery has left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Battery {
    /// Under about 10 %, or the system saves energy.
    Critical,
    /// Under about 30 %.
    Low,
    /// Enough, or nobody knows.
    Good,
    /// Plugged in, or a device without a battery.
    Charging,
}

/// The nearest edge of one active area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Edge {
    /// How far it is, in metres, from inside or from outside.
    pub distance_m: f64,
    /// How grave the alert is.
    pub gravity: Gravity,
}

/// How the device moves, and how surely it knows where it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Motion {
    /// Metres a second, when it is known.
    pub speed_mps: Option<f64>,
    /// The radius of uncertainty in metres; negative or NaN when it is not known.
    pub accuracy_m: f64,
}

/// How long until the next fix is needed: the soonest that any edge asks for; without one,
/// [`LONGEST`]. Between [`SHORTEST`] and [`LONGEST`], whatever the numbers are; a distance or an
/// accuracy that is not known counts as being at the edge.
pub fn next_sample_in(
    edges: impl IntoIterator<Item = Edge>,
    motion: Motion,
    battery: Battery,
) -> Duration {
    let rests = edges.into_iter().map(|edge| rest(edge, motion, battery));
    rests.min().unwrap_or(LONGEST).clamp(SHORTEST, LONGEST)
}

/// For how long a crossing may go unseen.
pub fn unseen_max(gravity: Gravity, battery: Battery) -> Duration {
    use Battery::{Charging, Critical, Good, Low};
    use Gravity::{Extreme, Lesser, Severe};
    Duration::from_secs(match (gravity, battery) {
        (Extreme | Severe, Charging) => 1,
        (Lesser, Charging) | (Extreme, Good | Low) => 5,
        (Extreme, Critical) => 10,
        (Severe, Good) => 15,
        (Severe, Low) => 20,
        (Severe, Critical) | (Lesser, Good) => 30,
        (Lesser, Low) => 45,
        (Lesser, Critical) => 60,
    })
}

/// The top speed, in m/s, that is reckoned with until the next fix: [`TOP_SPEED_MPS`], or half as much
/// again as a speed that is beyond it already.
pub fn top_speed_mps(speed_mps: Option<f64>) -> f64 {
    match known(speed_mps) {
        Some(speed) if speed > TOP_SPEED_MPS => speed * 1.5,
        _ => TOP_SPEED_MPS,
    }
}

fn rest(edge: Edge, motion: Motion, battery: Battery) -> Duration {
    let soonest_s = soonest_s(edge.distance_m - motion.accuracy_m, motion.speed_mps);
    let soonest = Duration::try_from_secs_f64(soonest_s).unwrap_or(LONGEST);
    soonest.saturating_add(unseen_max(edge.gravity, battery))
}

/// Seconds until a device can be `distance_m` away: it speeds up, then keeps its top speed.
fn soonest_s(distance_m: f64, speed_mps: Option<f64>) -> f64 {
    let top = top_speed_mps(speed_mps);
    let speed = known(speed_mps).unwrap_or(top);
    // NaN is no distance either.
    let distance_m = if distance_m > 0.0 { distance_m } else { return 0.0 };
    let gaining_s = (top - speed) / FASTEST_GAIN_MPS2;
    let gaining_m = f64::midpoint(speed, top) * gaining_s;
    if distance_m >= gaining_m {
        return gaining_s + (distance_m - gaining_m) / top;
    }
    // speed·t + gain·t²/2 = distance
    ((speed.mul_add(speed, 2.0 * FASTEST_GAIN_MPS2 * distance_m)).sqrt() - speed)
        / FASTEST_GAIN_MPS2
}

fn known(speed_mps: Option<f64>) -> Option<f64> {
    speed_mps.filter(|speed| speed.is_finite() && *speed >= 0.0)
}

#[cfg(test)]
mod tests {
    use super::{Battery, Edge, Gravity, LONGEST, Motion, SHORTEST, next_sample_in};

    fn seconds(distance_m: f64, speed_mps: Option<f64>, battery: Battery) -> f64 {
        let edge = Edge { distance_m, gravity: Gravity::Severe };
        let motion = Motion { speed_mps, accuracy_m: 10.0 };
        next_sample_in([edge], motion, battery).as_secs_f64()
    }

    /// The table of the documentation: what the rule comes to.
    #[test]
    fn the_nearer_and_the_faster_the_sooner() {
        let good =
            |distance_m, speed_mps| seconds(distance_m, Some(speed_mps), Battery::Good).round();
        assert_eq!(good(5.0, 1.4), 15.0, "at the edge");
        assert_eq!([200.0, 1_000.0].map(|m| good(m, 1.4)), [24.0, 37.0], "on foot");
        assert_eq!([5_000.0, 20_000.0].map(|m| good(m, 1.4)), [81.0, 248.0]);
        assert_eq!([1_000.0, 5_000.0].map(|m| good(m, 30.0)), [31.0, 75.0], "in a car");
        assert_eq!(good(20_000.0, 250.0), 74.0, "in an aeroplane");
        assert_eq!(good(100_000.0, 1.4), LONGEST.as_secs_f64());
        assert!(seconds(1_000.0, None, Battery::Good) < good(1_000.0, 30.0), "unknown is fast");
        assert_eq!(seconds(5.0, Some(1.4), Battery::Charging), SHORTEST.as_secs_f64());
    }

    #[test]
    fn the_edge_that_asks_soonest_decides() {
        let motion = Motion { speed_mps: Some(1.4), accuracy_m: 10.0 };
        let edge = |distance_m, gravity| Edge { distance_m, gravity };
        let (mild, grave) = (edge(5.0, Gravity::Lesser), edge(300.0, Gravity::Extreme));
        let alone = next_sample_in([mild], motion, Battery::Good);
        assert!(next_sample_in([mild, grave], motion, Battery::Good) < alone);
        assert_eq!(next_sample_in([], motion, Battery::Critical), LONGEST);
    }

    #[test]
    fn nonsense_counts_as_being_at_the_edge() {
        let rests = [f64::NAN, -5.0, f64::NEG_INFINITY].map(|m| seconds(m, None, Battery::Good));
        assert_eq!(rests, [15.0; 3]);
        let motion = Motion { speed_mps: Some(f64::NAN), accuracy_m: f64::NAN };
        let edge = Edge { distance_m: 90_000.0, gravity: Gravity::Severe };
        assert_eq!(next_sample_in([edge], motion, Battery::Good).as_secs(), 15);
        assert_eq!(seconds(f64::INFINITY, Some(0.0), Battery::Good), LONGEST.as_secs_f64());
    }
}
