//! What comes next: the first thing that the person can do, or what they wait for.

use crate::stored::NotedRequest;
use crate::views::{ActionView, ErrandState, ErrandView, NextView};
use crate::{Message, Value};
use amana_contract::requests::{Event, EventKind, Phase};
use chrono::NaiveDate;

/// For a request at a consulate. `actions` are those that were not answered yet.
pub(crate) fn of_submitted(
    errands: &[ErrandView],
    actions: &[ActionView],
    events: &[Event],
) -> NextView {
    of_errands(errands).or_else(|| of_actions(actions)).unwrap_or_else(|| of_history(events))
}

/// The first errand that was not delivered holds back the others.
fn of_errands(errands: &[ErrandView]) -> Option<NextView> {
    errands.iter().find_map(|errand| match &errand.state {
        ErrandState::Delivered { .. } => None,
        ErrandState::NeedsConfirmation => Some(NextView::Confirm { errand: errand.id }),
        ErrandState::Queued => Some(NextView::Queued),
        ErrandState::Stuck { reason } => {
            Some(NextView::Retry { errand: errand.id, reason: reason.clone() })
        }
    })
}

fn of_actions(actions: &[ActionView]) -> Option<NextView> {
    let action = actions.first()?;
    Some(NextView::Answer { action: action.id, message: action.message.clone() })
}

fn of_history(events: &[Event]) -> NextView {
    let wait = |key| NextView::Wait { message: Message::plain(key).into() };
    let Some(last) = events.last() else { return wait("next-wait-received") };
    if last.phase == Phase::Closed {
        return NextView::Nothing;
    }
    if last.kind == EventKind::ReadyForPickup {
        return NextView::PickUp { message: Message::plain("next-pick-up").into() };
    }
    match last.phase {
        Phase::Visit => NextView::Visit { message: Message::plain("next-visit").into() },
        Phase::Draft | Phase::Intake => wait("next-wait-intake"),
        Phase::Review => wait("next-wait-review"),
        Phase::Production => wait("next-wait-production"),
        Phase::Delivery => wait("next-wait-delivery"),
        Phase::Closed => NextView::Nothing,
    }
}

/// For a request that was noted by hand.
pub(crate) fn of_noted(noted: &NotedRequest, today: NaiveDate) -> NextView {
    let last = noted.events.iter().rev().find_map(|event| event.status.as_deref());
    match last {
        Some("ready-for-pickup") => {
            return NextView::PickUp { message: Message::plain("next-pick-up").into() };
        }
        Some("delivered" | "refused") => return NextView::Nothing,
        _ => {}
    }
    if let Some(there) = noted.appointment.filter(|there| there.on >= today) {
        let message = Message::plain("next-appointment").with("date", Value::Date(there.on));
        return NextView::Visit { message: message.into() };
    }
    let Some(on) = noted.promised_on else { return NextView::AddEvent };
    let is_late = on < today;
    let key = if is_late { "next-promised-late" } else { "next-promised" };
    let message = Message::plain(key).with("date", Value::Date(on)).into();
    NextView::Promised { on, is_late, message }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stored::{NotedEvent, StoredAppointment};
    use crate::views::{ErrandPurpose, MessageView};
    use chrono::DateTime;
    use uuid::Uuid;

    fn errand(state: ErrandState) -> ErrandView {
        let saved_at = DateTime::UNIX_EPOCH;
        ErrandView { id: Uuid::from_u128(1), purpose: ErrandPurpose::Submit, state, saved_at }
    }

    fn message(key: &'static str) -> MessageView {
        Message::plain(key).into()
    }

    fn event(kind: EventKind, phase: Phase) -> Event {
        Event {
            format: 1,
            request: Uuid::nil(),
            sequence: 1,
            previous: Vec::new().into(),
            at: DateTime::UNIX_EPOCH,
            kind,
            phase,
            outcome: None,
            actions_required: Vec::new(),
        }
    }

    #[test]
    fn what_the_person_can_do_comes_before_what_they_wait_for() {
        let action = ActionView {
            id: Uuid::from_u128(2),
            kind: "photo".into(),
            message: message("action-photo"),
            reason: None,
            due_on: None,
        };
        let delivered = errand(ErrandState::Delivered { received_at: DateTime::UNIX_EPOCH });
        let waiting = errand(ErrandState::NeedsConfirmation);
        let both = [delivered.clone(), waiting];
        let history = [event(EventKind::ActionRequired, Phase::Intake)];
        let actions = std::slice::from_ref(&action);
        let next = of_submitted(&both, actions, &history);
        assert_eq!(next, NextView::Confirm { errand: Uuid::from_u128(1) });
        let next = of_submitted(&[delivered], actions, &history);
        assert_eq!(next, NextView::Answer { action: action.id, message: action.message.clone() });
        let queued = of_submitted(&[errand(ErrandState::Queued)], &[], &[]);
        assert_eq!(queued, NextView::Queued);
    }

    #[test]
    fn a_history_says_what_is_waited_for() {
        let next = |kind, phase| of_submitted(&[], &[], &[event(kind, phase)]);
        let visit = NextView::Visit { message: message("next-visit") };
        assert_eq!(next(EventKind::Validated, Phase::Visit), visit);
        let pick_up = NextView::PickUp { message: message("next-pick-up") };
        assert_eq!(next(EventKind::ReadyForPickup, Phase::Delivery), pick_up);
        assert_eq!(next(EventKind::Delivered, Phase::Closed), NextView::Nothing);
        let wait = NextView::Wait { message: message("next-wait-received") };
        assert_eq!(of_submitted(&[], &[], &[]), wait);
    }

    #[test]
    fn a_promise_is_late_the_day_after() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).expect("a day");
        let mut noted = NotedRequest::default();
        assert_eq!(of_noted(&noted, day(22)), NextView::AddEvent);
        noted.promised_on = Some(day(22));
        for (today, late) in [(20, false), (22, false), (23, true)] {
            let NextView::Promised { is_late, message, .. } = of_noted(&noted, day(today)) else {
                panic!("it was promised");
            };
            assert_eq!((is_late, message.key == "next-promised-late"), (late, late));
        }
    }

    #[test]
    fn an_appointment_comes_before_a_promise_and_what_a_message_said_before_both() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).expect("a day");
        let there = StoredAppointment { on: day(22), time: None };
        let promised_on = Some(day(20));
        let mut noted =
            NotedRequest { appointment: Some(there), promised_on, ..NotedRequest::default() };
        assert!(matches!(of_noted(&noted, day(22)), NextView::Visit { .. }));
        assert!(matches!(of_noted(&noted, day(23)), NextView::Promised { is_late: true, .. }));
        for (status, is_over) in [("ready-for-pickup", false), ("delivered", true)] {
            let (at, text, status) = (DateTime::UNIX_EPOCH, String::new(), Some(status.to_owned()));
            noted.events.push(NotedEvent { at, text, status, original: None });
            let next = of_noted(&noted, day(22));
            assert_eq!(next == NextView::Nothing, is_over);
            assert_eq!(matches!(next, NextView::PickUp { .. }), !is_over);
        }
    }
}
