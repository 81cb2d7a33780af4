//! Devices at random against the sampling rule: nobody crosses an edge unseen for longer than stated.

use amana_position::sampling::{
    Battery, Edge, FASTEST_GAIN_MPS2, Gravity, LONGEST, Motion, SHORTEST, UNSEEN_MAX,
    next_sample_in, top_speed_mps, unseen_max,
};
use proptest::prelude::{Just, Strategy, any, prop, prop_assert, prop_oneof, proptest};
use proptest::test_runner::Config;

const STEP_S: f64 = 0.1;

fn gravity() -> impl Strategy<Value = Gravity> {
    prop_oneof![Just(Gravity::Lesser), Just(Gravity::Severe), Just(Gravity::Extreme)]
}

fn battery() -> impl Strategy<Value = Battery> {
    prop_oneof![
        Just(Battery::Critical),
        Just(Battery::Low),
        Just(Battery::Good),
        Just(Battery::Charging)
    ]
}

/// Seconds until a device that starts at `speed_mps` and changes its speed by these shares of what it
/// can, each for a while, has gone `distance_m`, if it is there within `until_s`.
fn arrives_s(
    distance_m: f64,
    speed_mps: f64,
    throttle: &[(f64, f64)],
    until_s: f64,
) -> Option<f64> {
    let top = top_speed_mps(Some(speed_mps));
    let (mut gone_m, mut speed, mut now_s) = (0.0, speed_mps, 0.0);
    let mut phases = throttle.iter().cycle();
    let (mut share, mut phase_ends_s) = (1.0, 0.0);
    while now_s <= until_s {
        if now_s >= phase_ends_s {
            let (next, lasts_s) = phases.next()?;
            (share, phase_ends_s) = (*next, now_s + lasts_s);
        }
        let before = speed;
        speed = (speed + share * FASTEST_GAIN_MPS2 * STEP_S).clamp(0.0, top);
        gone_m += f64::midpoint(before, speed) * STEP_S;
        now_s += STEP_S;
        if gone_m >= distance_m {
            return Some(now_s);
        }
    }
    None
}

proptest! {
    #![proptest_config(Config::with_cases(1_024))]

    /// The true distance is off by as much as the fix says; the device drives as it likes.
    #[test]
    fn no_edge_is_crossed_unseen_for_longer_than_stated(
        measured_m in 0.0..60_000.0_f64,
        accuracy_m in 0.0..3_000.0_f64,
        error in -1.0..1.0_f64,
        speed_mps in prop_oneof![0.0..3.0_f64, 3.0..60.0_f64, 60.0..300.0_f64],
        throttle in prop::collection::vec((-1.0..1.0_f64, 1.0..60.0_f64), 1..6),
        flat_out in any::<bool>(),
        gravity in gravity(),
        battery in battery(),
    ) {
        let motion = Motion { speed_mps: Some(speed_mps), accuracy_m };
        let rest = next_sample_in([Edge { distance_m: measured_m, gravity }], motion, battery);
        prop_assert!((SHORTEST..=LONGEST).contains(&rest));
        let true_m = (measured_m + error * accuracy_m).max(0.0);
        let throttle = if flat_out { vec![(1.0, 1_000.0)] } else { throttle };
        if let Some(crossed_s) = arrives_s(true_m, speed_mps, &throttle, rest.as_secs_f64()) {
            let unseen_s = rest.as_secs_f64() - crossed_s;
            let bound_s = unseen_max(gravity, battery).max(SHORTEST).as_secs_f64();
            prop_assert!(unseen_s <= bound_s + STEP_S, "{unseen_s} s of {bound_s} s");
            prop_assert!(unseen_s <= UNSEEN_MAX.as_secs_f64() + STEP_S);
        }
    }

    /// Whatever the numbers are, also those that are none.
    #[test]
    fn the_rest_is_always_within_its_bounds(
        distance_m in any::<f64>(),
        speed_mps in any::<Option<f64>>(),
        accuracy_m in any::<f64>(),
        gravity in gravity(),
        battery in battery(),
    ) {
        let edges = [Edge { distance_m, gravity }, Edge { distance_m: -distance_m, gravity }];
        let rest = next_sample_in(edges, Motion { speed_mps, accuracy_m }, battery);
        prop_assert!((SHORTEST..=LONGEST).contains(&rest));
    }

    /// A device whose speed is not known is not let rest longer than one that stands, drives or flies
    /// up to the top speed.
    #[test]
    fn what_is_not_known_is_not_hoped_for(
        distance_m in 0.0..200_000.0_f64,
        speed_mps in 0.0..90.0_f64,
        gravity in gravity(),
        battery in battery(),
    ) {
        let rest = |speed_mps| {
            let motion = Motion { speed_mps, accuracy_m: 10.0 };
            next_sample_in([Edge { distance_m, gravity }], motion, battery)
        };
        prop_assert!(rest(None) <= rest(Some(speed_mps)));
    }
}

/// How tight the rule is: a device that drives at the edge flat out is seen no later than stated, and
/// nearly that late, so the rest is not wasted either.
#[test]
fn the_rule_is_tight() {
    for speed_mps in [0.0, 1.4, 30.0, 250.0] {
        let edge = Edge { distance_m: 5_000.0, gravity: Gravity::Severe };
        let motion = Motion { speed_mps: Some(speed_mps), accuracy_m: 0.0 };
        let rest_s = next_sample_in([edge], motion, Battery::Good).as_secs_f64();
        let crossed_s = arrives_s(5_000.0, speed_mps, &[(1.0, 1_000.0)], rest_s).expect("crosses");
        assert!((14.0..=15.1).contains(&(rest_s - crossed_s)), "{speed_mps} m/s");
    }
}
