//! A self-test: every link of the chain that warns, tried on this device, one by one.

use crate::alerts::{drill, gaps, whereabouts};
use crate::keeper::Room;
use crate::stored::StoredHint;
use crate::views::{GapKind, GapView, SelfTestStep, SelfTestStepView, SelfTestView};
use crate::{Citizen, Error};
use amana_alerts::cap;
use amana_alerts::relevance::{Relevance, Why, decide};
use amana_geofence::{Fix, Position};
use amana_vault::VaultError;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Tries to read, match and keep an alert, and looks at everything that could be missing. Nothing is
/// raised and nothing leaves. Works while locked, and says which step does not.
///
/// # Errors
/// What the disk says beyond a step that does not pass.
pub async fn self_test(citizen: &Citizen) -> Result<SelfTestView, Error> {
    let now = citizen.now();
    citizen.ask(move |room| run(room, now)).await
}

fn run(room: &mut Room, now: DateTime<Utc>) -> Result<SelfTestView, Error> {
    let gaps = gaps::of(room, now)?;
    let of = |kinds: &[GapKind]| -> Vec<GapView> {
        gaps.iter().filter(|gap| kinds.contains(&gap.kind)).cloned().collect()
    };
    let step = |step, is_passed| SelfTestStepView { step, is_passed, gaps: Vec::new() };
    let look =
        |step, gaps: Vec<GapView>| SelfTestStepView { step, is_passed: gaps.is_empty(), gaps };
    let position = [
        GapKind::PositionDenied,
        GapKind::PositionLost,
        GapKind::PositionSearching,
        GapKind::PositionOff,
    ];
    let steps = vec![
        step(SelfTestStep::Read, cap::read(&drill::message(now)).is_ok()),
        step(SelfTestStep::Match, matches_its_area(now)),
        step(SelfTestStep::Keep, keeps(room, now)),
        look(SelfTestStep::Restart, of(&[GapKind::WatchInMemory])),
        look(SelfTestStep::Sources, of(&[GapKind::NoSource, GapKind::StaleSource])),
        look(SelfTestStep::Position, of(&position)),
        look(SelfTestStep::Distress, gaps::of_help(room)?.into_iter().collect()),
    ];
    let is_passed = steps.iter().all(|step| step.is_passed);
    Ok(SelfTestView { at: now, steps, is_passed })
}

/// A grave alert around a place alarms whoever is there, and nobody on the other side of the world.
fn matches_its_area(now: DateTime<Utc>) -> bool {
    let drill = String::from_utf8(drill::message(now)).expect("our own text");
    let alert = drill
        .replace("<status>Exercise<", "<status>Actual<")
        .replace("<severity>Minor<", "<severity>Severe<")
        .replace("</areaDesc>", "</areaDesc><circle>10.0,10.0 1.0</circle>");
    let Ok(reading) = cap::read(alert.as_bytes()) else { return false };
    let judged = |lat, lon| {
        let position = Position::new(lat, lon).expect("a place on Earth");
        let fix = Some(Fix { position, accuracy_m: 5.0, at: now });
        decide(&reading.alert, &whereabouts::only(fix), now)
    };
    let is_here = judged(10.0, 10.0) == Relevance::Alarm { why: Why::InsideArea };
    is_here && matches!(judged(-10.0, -170.0), Relevance::Silent { .. })
}

/// Writes into the watch, reads it back, and takes it away again.
fn keeps(room: &mut Room, now: DateTime<Utc>) -> bool {
    let id = Uuid::new_v4();
    let mut try_it = || -> Result<bool, Error> {
        let store = room.store()?;
        store.write(|tx| tx.put(id, &StoredHint { at: now }))?;
        let is_there = store.get::<StoredHint>(id)?.is_some_and(|hint| hint.at == now);
        let gone: Result<(), VaultError> = store.write(|tx| tx.delete::<StoredHint>(id));
        gone?;
        Ok(is_there)
    };
    try_it().unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::matches_its_area;

    #[test]
    fn the_match_is_tried_and_holds() {
        assert!(matches_its_area("2026-11-22T08:00:00Z".parse().expect("a time")));
    }
}
