//! Which of an alert's blocks are shown, and in which order.

use super::severity;
use crate::views::Severity;
use amana_alerts::grouping::{Event, events};
use amana_alerts::relevance::{Relevance, Situation, weigh};
use amana_alerts::{Alert, Certainty, Info, ResponseType, Urgency};
use chrono::{DateTime, Utc};
use std::cmp::Reverse;
use std::ptr;

/// A block with what it says to the person; nothing where it is over.
pub(super) type Told<'a> = (&'a Info, Option<Relevance>);

/// Every event of an alert, each in the person's language: what concerns them most first, of that the
/// gravest, last what is over. A language chooses only between events that are alike in all that their
/// codes say: translations with other times.
pub(super) fn told<'a>(
    alert: &'a Alert,
    situation: &Situation,
    now: DateTime<Utc>,
    language: &str,
) -> Vec<Told<'a>> {
    let weighed: Vec<_> = weigh(alert, situation, now).collect();
    let events = events(alert).into_iter();
    let mut events: Vec<_> = events.map(|event| (loudest(&event, &weighed), event)).collect();
    events.sort_by_cached_key(|(relevance, event)| {
        let loudness = relevance.map(|relevance| relevance.loudness());
        (Reverse(loudness), gravity(event), event.strangeness(&[language]))
    });
    let told = events.into_iter();
    told.map(|(relevance, event)| (event.in_language(&[language]), relevance)).collect()
}

/// What it says to the person in whichever language says most: that one is not read decides nothing.
fn loudest(event: &Event<'_>, weighed: &[(&Info, Relevance)]) -> Option<Relevance> {
    let is_own = |info: &Info| event.infos().iter().any(|own| ptr::eq(*own, info));
    let own = weighed.iter().filter(|(info, _)| is_own(info)).map(|(_, relevance)| *relevance);
    own.reduce(Relevance::louder)
}

/// How grave it is by its codes, which are the same in all its languages; the gravest is the smallest.
fn gravity(event: &Event<'_>) -> (bool, Severity, u8, u8, u8) {
    let info = event.infos()[0];
    let asks = info.response_types.iter().map(demand).min().unwrap_or(u8::MAX);
    let is_over = info.is_all_clear();
    (is_over, severity(info), urgency(&info.urgency), asks, certainty(&info.certainty))
}

const fn urgency(urgency: &Urgency) -> u8 {
    match urgency {
        Urgency::Immediate => 0,
        Urgency::Expected => 1,
        Urgency::Unknown | Urgency::Other(_) => 2,
        Urgency::Future => 3,
        Urgency::Past => 4,
    }
}

/// How much it asks of the person.
const fn demand(response: &ResponseType) -> u8 {
    use ResponseType::{Avoid, Evacuate, Execute, Monitor, Prepare, Shelter};
    match response {
        Evacuate | Shelter => 0,
        Avoid | Execute => 1,
        Prepare => 2,
        Monitor => 3,
        _ => u8::MAX,
    }
}

const fn certainty(certainty: &Certainty) -> u8 {
    match certainty {
        Certainty::Observed => 0,
        Certainty::Likely => 1,
        Certainty::Unknown | Certainty::Other(_) => 2,
        Certainty::Possible => 3,
        Certainty::Unlikely => 4,
    }
}
