//! Which document expires next.

use crate::message::{Message, Value};
use crate::views::{DeadlineView, DocumentCardView};
use chrono::NaiveDate;

/// Every document with a date that nothing has replaced, soonest expiry first.
pub(super) fn expiring(cards: &[DocumentCardView], today: NaiveDate) -> Vec<DeadlineView> {
    let mut expiring: Vec<_> = cards
        .iter()
        .filter(|card| !cards.iter().any(|other| replaces(other, card)))
        .filter_map(|card| deadline(card, today))
        .collect();
    expiring.sort_by_key(|deadline| deadline.expires_on);
    expiring
}

/// An old passport that is kept beside its successor is no deadline.
fn replaces(newer: &DocumentCardView, older: &DocumentCardView) -> bool {
    let whose = |card: &DocumentCardView| {
        (card.kind.clone(), card.issuing_state.clone(), card.holder.to_lowercase())
    };
    newer.id != older.id && newer.expires_on > older.expires_on && whose(newer) == whose(older)
}

fn deadline(card: &DocumentCardView, today: NaiveDate) -> Option<DeadlineView> {
    let expires_on = card.expires_on?;
    let days_left = (expires_on - today).num_days();
    Some(DeadlineView {
        document: card.id,
        kind: card.kind.clone(),
        holder: Some(card.holder.clone()).filter(|holder| !holder.is_empty()),
        expires_on,
        days_left,
        standing: card.standing,
        message: message(expires_on, days_left).into(),
    })
}

fn message(expires_on: NaiveDate, days_left: i64) -> Message {
    let date = Value::Date(expires_on);
    match days_left {
        ..0 => Message::plain("deadline-expired").with("date", date),
        0 => Message::plain("deadline-today").with("date", date),
        1.. => {
            Message::plain("deadline-in").with("days", Value::Number(days_left)).with("date", date)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::expiring;
    use crate::views::{DocumentCardView, Standing};
    use chrono::NaiveDate;
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn card(kind: &str, holder: &str, expires_on: Option<&str>) -> DocumentCardView {
        DocumentCardView {
            id: Uuid::new_v4(),
            kind: kind.into(),
            issuing_state: "UTO".into(),
            holder: holder.into(),
            person: None,
            expires_on: expires_on.map(day),
            standing: Standing::Good,
            finding: None,
            scans: 0,
            thumbnail: None,
            tags: Vec::new(),
        }
    }

    #[test]
    fn the_soonest_comes_first_and_what_was_replaced_does_not_come() {
        let cards = [
            card("passport", "Anna Maria Eriksson", Some("2031-04-15")),
            card("passport", "ANNA MARIA ERIKSSON", Some("2021-04-15")),
            card("passport", "Lars Eriksson", Some("2026-11-21")),
            card("visa", "Anna Maria Eriksson", Some("2026-11-22")),
            card("other", "Anna Maria Eriksson", None),
        ];
        let shown = expiring(&cards, day("2026-11-22"));
        let said: Vec<_> =
            shown.iter().map(|view| (view.days_left, view.message.key.as_str())).collect();
        let expected = [(-1, "deadline-expired"), (0, "deadline-today"), (1605, "deadline-in")];
        assert_eq!(said, expected);
        assert_eq!(shown[2].document, cards[0].id);
    }
}
