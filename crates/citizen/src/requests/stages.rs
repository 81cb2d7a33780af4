//! Where a request stands on its way, and what lies ahead.

use crate::documents::name_of;
use crate::views::{StageState, StageView};
use amana_contract::requests::{Event, Phase};

const WAY: [Phase; 6] =
    [Phase::Intake, Phase::Visit, Phase::Review, Phase::Production, Phase::Delivery, Phase::Closed];

/// The stages in order. Consulates invite before the review or after it: the history tells. A stage
/// that was left out is not shown any more.
pub(crate) fn stages(events: &[Event]) -> Vec<StageView> {
    let here = events.last().map(|event| event.phase);
    let way = way(events);
    let reached = here.and_then(|here| way.iter().position(|phase| *phase == here));
    let was_at = |phase: Phase| events.iter().any(|event| event.phase == phase);
    way.iter()
        .enumerate()
        .filter_map(|(place, phase)| {
            let state = match reached {
                Some(reached) if place < reached && was_at(*phase) => StageState::Done,
                Some(reached) if place < reached => return None,
                Some(reached) if place == reached && *phase == Phase::Closed => StageState::Done,
                Some(reached) if place == reached => StageState::Now,
                _ => StageState::Next,
            };
            Some(StageView { phase: name_of(phase), state })
        })
        .collect()
}

fn way(events: &[Event]) -> Vec<Phase> {
    let first = |phase: Phase| events.iter().position(|event| event.phase == phase);
    let is_reviewed_first = match (first(Phase::Visit), first(Phase::Review)) {
        (Some(visit), Some(review)) => review < visit,
        (None, Some(_)) => true,
        _ => false,
    };
    let mut way = WAY.to_vec();
    if is_reviewed_first {
        way.swap(1, 2);
    }
    way
}

#[cfg(test)]
mod tests {
    use super::*;
    use amana_contract::requests::EventKind;
    use chrono::DateTime;
    use uuid::Uuid;

    fn shown(phases: &[Phase]) -> Vec<(String, StageState)> {
        let event = |phase: &Phase| Event {
            format: 1,
            request: Uuid::nil(),
            sequence: 1,
            previous: Vec::new().into(),
            at: DateTime::UNIX_EPOCH,
            kind: EventKind::Validated,
            phase: *phase,
            outcome: None,
            actions_required: Vec::new(),
        };
        let events: Vec<_> = phases.iter().map(event).collect();
        stages(&events).into_iter().map(|stage| (stage.phase, stage.state)).collect()
    }

    fn named(stages: &[(&str, StageState)]) -> Vec<(String, StageState)> {
        stages.iter().map(|(phase, state)| ((*phase).to_owned(), *state)).collect()
    }

    #[test]
    fn a_visit_comes_before_the_review_or_after_it() {
        use StageState::{Done, Next, Now};
        assert!(shown(&[]).iter().all(|(_, state)| *state == Next));
        let before = shown(&[Phase::Intake, Phase::Visit, Phase::Review]);
        let expected = [("intake", Done), ("visit", Done), ("review", Now), ("production", Next)];
        assert_eq!(before[..4], named(&expected));
        let after = shown(&[Phase::Intake, Phase::Review]);
        assert_eq!(after[..3], named(&[("intake", Done), ("review", Now), ("visit", Next)]));
        let visited = shown(&[Phase::Intake, Phase::Review, Phase::Visit]);
        assert_eq!(visited[..3], named(&[("intake", Done), ("review", Done), ("visit", Now)]));
    }

    #[test]
    fn what_was_left_out_is_not_shown_and_the_end_is_the_end() {
        use StageState::{Done, Next, Now};
        let produced = shown(&[Phase::Intake, Phase::Review, Phase::Production]);
        let expected = [
            ("intake", Done),
            ("review", Done),
            ("production", Now),
            ("delivery", Next),
            ("closed", Next),
        ];
        assert_eq!(produced, named(&expected));
        let refused = shown(&[Phase::Intake, Phase::Closed]);
        assert_eq!(refused, named(&[("intake", Done), ("closed", Done)]));
    }

    #[test]
    fn going_back_is_possible() {
        use StageState::{Next, Now};
        let back = shown(&[Phase::Intake, Phase::Visit, Phase::Intake]);
        assert_eq!(back[..2], named(&[("intake", Now), ("visit", Next)]));
    }
}
