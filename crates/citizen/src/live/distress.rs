//! Calls for help, outside every lane: tried again and again, without a back-off that grows.

use crate::stored::{ReportKind, ReportState, StoredReport};
use crate::{Citizen, Error, distress};
use chrono::{DateTime, TimeDelta, Utc};
use std::time::Duration;
use tokio::time::sleep;

/// So often it is tried while nobody has signed.
const TRIED_EVERY: Duration = Duration::from_secs(3);
/// From then on a little less often, so that the battery lasts for the next call.
const LONG: TimeDelta = TimeDelta::minutes(10);
const TRIED_EVERY_LATER: Duration = Duration::from_secs(15);

/// Carries calls for help for ever; asleep while there is none.
pub(super) async fn keep_calling(citizen: Citizen) {
    let mut wakes = citizen.pulse.listen();
    loop {
        wakes.borrow_and_update();
        let next = next_try(&citizen).await.ok().flatten();
        let wait = async {
            match next {
                Some(wait) => sleep(wait).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = wait => {
                if let Err(error) = distress::deliver_help(&citizen).await {
                    tracing::debug!(%error, "a call for help waits");
                }
                // One that was refused at once is not tried in a tight loop.
                sleep(pause(&citizen).await).await;
            }
            changed = wakes.changed() => if changed.is_err() { return },
        }
    }
}

/// Until the next one leaves: nothing when it is due; none when there is none.
async fn next_try(citizen: &Citizen) -> Result<Option<Duration>, Error> {
    let now = citizen.now();
    let soonest = waiting(&reports(citizen).await?, now);
    Ok(soonest.map(|(left, _)| left.to_std().unwrap_or_default()))
}

async fn pause(citizen: &Citizen) -> Duration {
    let now = citizen.now();
    match waiting(&reports(citizen).await.unwrap_or_default(), now) {
        None => Duration::ZERO,
        Some((_, newest)) if now - newest > LONG => TRIED_EVERY_LATER,
        Some(_) => TRIED_EVERY,
    }
}

async fn reports(citizen: &Citizen) -> Result<Vec<StoredReport>, Error> {
    let (list, _) = citizen.ask(|room| Ok(room.store()?.readable::<StoredReport>()?)).await?;
    Ok(list.into_iter().map(|entry| entry.record).collect())
}

/// How long until the soonest of those that wait may go, and when the newest of them was saved.
fn waiting(reports: &[StoredReport], now: DateTime<Utc>) -> Option<(TimeDelta, DateTime<Utc>)> {
    let calls = reports
        .iter()
        .filter(|report| report.kind != ReportKind::Safe && report.state == ReportState::Saved);
    let times = calls.map(|report| (report.grace_left(now), report.saved_at));
    times.reduce(|(soonest, newest), (left, saved_at)| (soonest.min(left), newest.max(saved_at)))
}

#[cfg(test)]
mod tests {
    use super::waiting;
    use crate::distress::GRACE;
    use crate::stored::{ReportKind, ReportState, StoredReport};
    use amana_contract::Bytes;
    use chrono::{DateTime, TimeDelta, Utc};
    use uuid::Uuid;

    #[test]
    fn the_soonest_call_that_nobody_signed_for_decides() {
        let now: DateTime<Utc> = "2026-11-22T08:00:00Z".parse().expect("a time");
        let safe = StoredReport::saved(Uuid::nil(), Bytes(Vec::new()), now);
        assert_eq!(waiting(std::slice::from_ref(&safe), now), None, "it has time");
        let goes_at = Some(now + GRACE);
        let help = StoredReport { kind: ReportKind::Help, goes_at, ..safe.clone() };
        assert_eq!(waiting(&[safe.clone(), help.clone()], now), Some((GRACE, now)));
        let (at_once, later) = (TimeDelta::zero(), now + TimeDelta::seconds(1));
        let off = StoredReport { kind: ReportKind::CallsOff, saved_at: later, ..safe };
        assert_eq!(waiting(&[help.clone(), off], now), Some((at_once, later)));
        let set_back = now - TimeDelta::hours(1);
        assert_eq!(waiting(std::slice::from_ref(&help), set_back), Some((at_once, now)));
        let signed = StoredReport { state: ReportState::Received { at: now }, ..help };
        assert_eq!(waiting(&[signed], now), None);
    }
}
