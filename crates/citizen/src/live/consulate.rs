//! One consulate, followed: visited, listened to, tried again.

use crate::live::patience::{Patience, until_next_sweep};
use crate::live::visit::{Visit, answer_wake, is_open, needs_sign_in, trouble_of, visit};
use crate::views::Line;
use crate::{Citizen, Message, Topic, requests};
use futures_util::StreamExt as _;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::{Instant, sleep, sleep_until};
use uuid::Uuid;

/// A stream that lasted as long was a good one.
const STEADY: Duration = Duration::from_secs(30);

/// Why listening ended.
enum Lost {
    /// The line, or the consulate's patience.
    Line,
    /// The token: only the person gets another.
    Token,
}

/// Follows a consulate for ever.
pub(super) async fn follow(citizen: Citizen, mission: Uuid) {
    let mut wakes = citizen.pulse.listen();
    let mut patience = Patience::default();
    loop {
        wakes.borrow_and_update();
        let began = Instant::now();
        let lost = listen(&citizen, mission, &mut wakes).await;
        if began.elapsed() >= STEADY {
            patience.reset();
        }
        let wait = match lost {
            Lost::Line => patience.next(is_open(&citizen).await),
            // Alerts need no token.
            Lost::Token => until_next_sweep(),
        };
        tokio::select! {
            () = sleep(wait) => {}
            // Somebody is there: tried at once, and from the shortest wait on.
            _ = wakes.changed() => patience.reset(),
        }
    }
}

async fn listen(citizen: &Citizen, mission: Uuid, wakes: &mut watch::Receiver<u64>) -> Lost {
    let first = visit(citizen, mission).await;
    if first.is_cut_off() {
        tell(citizen, mission, Line::Trying, first.trouble());
        return Lost::Line;
    }
    let mut stream = match requests::open_stream(citizen, mission).await {
        Ok(stream) => stream,
        Err(error) if needs_sign_in(&error) => {
            tell(citizen, mission, Line::NeedsSignIn, None);
            return Lost::Token;
        }
        Err(error) => {
            tell(citizen, mission, Line::Trying, Some(trouble_of(&error)));
            return Lost::Line;
        }
    };
    tell(citizen, mission, Line::Live, first.trouble());
    let mut next_sweep = Instant::now() + until_next_sweep();
    loop {
        let visited: Visit = tokio::select! {
            wake = stream.next() => match wake {
                Some(Ok(wake_up)) => answer_wake(citizen, mission, wake_up).await,
                // A token lives for minutes: its end is no trouble before the next one is refused.
                _ => return Lost::Line,
            },
            _ = wakes.changed() => visit(citizen, mission).await,
            () = sleep_until(next_sweep) => {
                next_sweep = Instant::now() + until_next_sweep();
                visit(citizen, mission).await
            }
        };
        if visited.is_cut_off() {
            tell(citizen, mission, Line::Trying, visited.trouble());
            return Lost::Line;
        }
        tell(citizen, mission, Line::Live, visited.trouble());
    }
}

fn tell(citizen: &Citizen, mission: Uuid, line: Line, trouble: Option<Message>) {
    if citizen.pulse.set_line(mission, line, trouble) {
        citizen.changed(&[Topic::Consulates, Topic::Alerts]);
    }
}
