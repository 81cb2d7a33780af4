//! The errands of a request, as they are shown.

use crate::stored::{ErrandState as Stored, StoredErrand, StoredPurpose};
use crate::views::{ErrandPurpose, ErrandState, ErrandView, MessageView};
use crate::{Error, Message, Value};
use amana_channel::ChannelError;
use amana_contract::requests::Answer;
use amana_sync::SyncError;
use amana_vault::{Entry, Vault};
use uuid::Uuid;

/// Sentences that a stuck errand may say; what an older Amana kept is said by the last.
const REASONS: [&str; 5] = [
    "error-consulate-signature",
    "error-consulate-answer",
    "error-consulate-fingerprint",
    "error-consulate-old-news",
    "error-consulate-withheld",
];

/// In the order of the lane.
pub(crate) fn of_request(vault: &Vault, request: Uuid) -> Result<Vec<Entry<StoredErrand>>, Error> {
    let mut errands: Vec<Entry<StoredErrand>> = vault.list()?;
    errands.retain(|entry| entry.record.request == request);
    errands.sort_by_key(|entry| entry.record.lane);
    Ok(errands)
}

/// The place behind all errands of a request.
pub(crate) fn next_place(vault: &Vault, request: Uuid) -> Result<u32, Error> {
    let last = of_request(vault, request)?.last().map(|entry| entry.record.lane);
    Ok(last.map_or(0, |lane| lane + 1))
}

pub(crate) fn show(entry: &Entry<StoredErrand>) -> ErrandView {
    let errand = &entry.record;
    ErrandView {
        id: entry.id,
        purpose: match errand.purpose {
            StoredPurpose::Submit => ErrandPurpose::Submit,
            StoredPurpose::Answer => ErrandPurpose::Answer,
        },
        state: match &errand.state {
            Stored::NeedsConfirmation => ErrandState::NeedsConfirmation,
            Stored::Queued => ErrandState::Queued,
            Stored::Stuck { reason, key, code } => {
                ErrandState::Stuck { reason: say(reason, key.as_deref(), code.as_deref()) }
            }
            Stored::Delivered { received_at } => {
                ErrandState::Delivered { received_at: *received_at }
            }
        },
        saved_at: errand.queued_at,
    }
}

pub(crate) const fn is_delivered(errand: &StoredErrand) -> bool {
    matches!(errand.state, Stored::Delivered { .. })
}

/// Which action an errand answers.
pub(crate) fn answered(errand: &StoredErrand) -> Option<Uuid> {
    let is_answer = errand.purpose == StoredPurpose::Answer;
    let body = is_answer.then(|| serde_json::from_slice::<Answer>(errand.body.as_ref()));
    body?.ok().map(|answer| answer.action)
}

/// What is kept of a failure that blocks an errand's lane.
pub(crate) fn stuck(error: SyncError) -> Stored {
    let code = match error {
        SyncError::Channel(ChannelError::Refused(code)) => Some(code.to_string()),
        _ => None,
    };
    let key = Some(Error::Sync(error).message().key.to_owned());
    Stored::Stuck { reason: error.to_string(), key, code }
}

fn say(reason: &str, key: Option<&str>, code: Option<&str>) -> MessageView {
    let known = REASONS.into_iter().find(|known| Some(*known) == key);
    let message = known.map_or_else(
        || {
            let code = code.unwrap_or(reason).to_owned();
            Message::plain("error-consulate-refused").with("reason", Value::Verbatim(code))
        },
        Message::plain,
    );
    message.into()
}

#[cfg(test)]
mod tests {
    use super::{Stored, say, stuck};
    use crate::views::{ArgView, MessageView};
    use amana_channel::ChannelError;
    use amana_contract::problem::Code;
    use amana_sync::SyncError;

    fn said(error: SyncError) -> MessageView {
        let Stored::Stuck { reason, key, code } = stuck(error) else { panic!("is stuck") };
        say(&reason, key.as_deref(), code.as_deref())
    }

    #[test]
    fn a_refusal_says_the_consulates_reason_and_all_else_its_own_sentence() {
        let refused = said(SyncError::Channel(ChannelError::Refused(Code::TooLarge)));
        assert_eq!(refused.key, "error-consulate-refused");
        assert_eq!(refused.args["reason"], ArgView::Verbatim("too large".into()));
        assert_eq!(said(SyncError::BadSignature).key, "error-consulate-signature");
        let answer = SyncError::Channel(ChannelError::Unintelligible);
        assert_eq!(said(answer).key, "error-consulate-answer");
    }

    #[test]
    fn what_an_older_amana_kept_is_still_said() {
        let old = say("refused: too large", None, None);
        assert_eq!(old.args["reason"], ArgView::Verbatim("refused: too large".into()));
    }
}
