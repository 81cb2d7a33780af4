//! One visit to a consulate: reports and alerts at once, then answers, then what needs an open vault.

use crate::{Citizen, Error, Message, alerts, distress, requests};
use amana_channel::ChannelError;
use amana_contract::requests::WakeUp;
use amana_sync::SyncError;
use amana_vault::VaultError;
use futures_util::future;
use uuid::Uuid;

/// What a visit came to.
#[derive(Debug, Default)]
pub(super) struct Visit {
    trouble: Option<Error>,
    is_cut_off: bool,
}

impl Visit {
    /// Nobody was reached: the rest would only wait for the same.
    pub(super) const fn is_cut_off(&self) -> bool {
        self.is_cut_off
    }

    pub(super) fn trouble(&self) -> Option<Message> {
        self.trouble.as_ref().map(trouble_of)
    }

    fn note(&mut self, outcome: Result<(), Error>) {
        match outcome {
            // Locked, erased or removed in the meantime is no trouble of the consulate's; signing in
            // again is said by its line.
            Ok(()) | Err(Error::Vault(VaultError::Locked | VaultError::Missing)) => {}
            Err(error) if needs_sign_in(&error) => {}
            Err(error) if is_cut_off(&error) => {
                (self.trouble, self.is_cut_off) = (Some(error), true);
            }
            Err(error) => self.trouble = self.trouble.take().or(Some(error)),
        }
    }

    /// The same of reports and of the answers to them. One that nobody answers in time may be stuck for
    /// itself: alerts are asked for all the same.
    fn note_of_reports(&mut self, outcome: Result<(), Error>) {
        match outcome {
            Err(error) if is_slow(&error) => self.trouble = self.trouble.take().or(Some(error)),
            outcome => self.note(outcome),
        }
    }
}

/// Does everything that there is to do.
pub(super) async fn visit(citizen: &Citizen, mission: Uuid) -> Visit {
    let mut visit = Visit::default();
    // Each report that is not answered takes its whole time limit: no alert waits for that.
    let reports = alerts::deliver_to(citizen, mission, 0);
    let (handed_over, brought) = future::join(reports, alerts::bring(citizen, mission)).await;
    visit.note_of_reports(handed_over.map(drop));
    visit.note(brought.map(drop));
    if !visit.is_cut_off() {
        visit.note_of_reports(distress::bring_answers(citizen, mission).await.map(drop));
    }
    if visit.is_cut_off() || !is_open(citizen).await {
        return visit;
    }
    visit.note(requests::bring_news(citizen, mission).await.map(drop));
    if !visit.is_cut_off()
        && let Err(error) = requests::carry_to(citizen, mission, 0).await
        && is_cut_off(&error)
    {
        // Any other failure is said by the request that it is about.
        visit.note(Err(error));
    }
    visit
}

/// Its stream says that there is something new, and how far its alerts go. Nothing comes before those.
pub(super) async fn answer_wake(citizen: &Citizen, mission: Uuid, wake_up: WakeUp) -> Visit {
    let seq = wake_up.seq;
    let mut visit = Visit::default();
    visit.note(alerts::bring_told(citizen, mission, wake_up).await.map(drop));
    if !visit.is_cut_off() {
        visit.note_of_reports(distress::bring_answers(citizen, mission).await.map(drop));
    }
    if !visit.is_cut_off() && is_open(citizen).await {
        let is_newer = requests::is_newer(citizen, mission, seq).await.unwrap_or(true);
        if is_newer {
            visit.note(requests::bring_news(citizen, mission).await.map(drop));
        }
    }
    visit
}

pub(super) async fn is_open(citizen: &Citizen) -> bool {
    citizen.ask(|room| Ok(room.is_open())).await.unwrap_or(false)
}

/// Only the person can go on, with their passphrase.
pub(super) fn needs_sign_in(error: &Error) -> bool {
    match error {
        Error::NeedsConfirmation => true,
        Error::Sync(error) => error.needs_confirmation(),
        _ => false,
    }
}

/// Nothing came: the rest would only wait for the same.
pub(crate) const fn is_cut_off(error: &Error) -> bool {
    is_nobody_there(error) || is_slow(error)
}

/// Whatever else is asked, nobody answers.
pub(crate) const fn is_nobody_there(error: &Error) -> bool {
    matches!(
        error,
        Error::Sync(SyncError::Channel(ChannelError::Unreachable | ChannelError::WrongCertificate))
    )
}

/// Nobody answered in time: that one question may be what is stuck.
const fn is_slow(error: &Error) -> bool {
    matches!(error, Error::Sync(SyncError::Channel(ChannelError::TimedOut)))
}

/// What is wrong with the line: nothing that was asked for is waiting, so nothing is said of it.
pub(crate) fn trouble_of(error: &Error) -> Message {
    match error {
        Error::Sync(SyncError::Channel(ChannelError::Unreachable)) => {
            Message::plain("line-unreachable")
        }
        Error::Sync(SyncError::Channel(ChannelError::TimedOut)) => Message::plain("line-slow"),
        other => other.message(),
    }
}

#[cfg(test)]
mod tests {
    use super::{ChannelError, Error, SyncError, Visit};

    fn failed(error: ChannelError) -> Result<(), Error> {
        Err(Error::Sync(SyncError::Channel(error)))
    }

    #[test]
    fn a_report_that_is_not_answered_in_time_keeps_no_alert_away() {
        let mut visit = Visit::default();
        visit.note_of_reports(failed(ChannelError::TimedOut));
        assert!(!visit.is_cut_off(), "alerts are asked for");
        assert_eq!(visit.trouble().map(|trouble| trouble.key), Some("line-slow"), "and it is told");
        visit.note(Ok(()));
        assert!(!visit.is_cut_off(), "the stream is opened");
        visit.note(failed(ChannelError::TimedOut));
        assert!(visit.is_cut_off(), "the alerts too");
    }

    #[test]
    fn where_nobody_is_there_nothing_else_is_asked_for() {
        for error in [ChannelError::Unreachable, ChannelError::WrongCertificate] {
            let mut visit = Visit::default();
            visit.note_of_reports(failed(ChannelError::TimedOut));
            visit.note_of_reports(failed(error));
            assert!(visit.is_cut_off());
            assert_eq!(visit.trouble, failed(error).err(), "it explains more");
        }
    }
}
