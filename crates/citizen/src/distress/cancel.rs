//! Taking a call for help back before it leaves.

use super::reports_of;
use crate::stored::{ReportKind, StoredReport};
use crate::{Citizen, Error, Topic};
use amana_vault::VaultError;
use uuid::Uuid;

/// Takes it back within its grace: nothing has left, and nobody will know. Works while locked.
///
/// # Errors
/// `NotFound`; [`Error::TooLateToCancel`] afterwards: it may have left, so only
/// [`call_off`](super::call_off) is honest then.
pub async fn cancel(citizen: &Citizen, distress: Uuid) -> Result<(), Error> {
    citizen
        .ask(move |room| {
            let reports = reports_of(room, distress, ReportKind::Help)?;
            if reports.is_empty() {
                return Err(VaultError::NotFound.into());
            }
            // The time too is taken on this thread: whoever read the outbox before did so earlier, and
            // nobody takes one out of it in the meantime.
            let now = room.world.clock.now();
            if !reports.iter().all(|entry| entry.record.can_cancel(now)) {
                return Err(Error::TooLateToCancel);
            }
            let delete = |entry: &amana_vault::Entry<StoredReport>| entry.id;
            let ids: Vec<_> = reports.iter().map(delete).collect();
            Ok(room
                .store()?
                .write(|tx| ids.iter().try_for_each(|id| tx.delete::<StoredReport>(*id)))?)
        })
        .await?;
    citizen.changed(&[Topic::Alerts]);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::cancel;
    use crate::distress::GRACE;
    use crate::stored::{ReportKind, StoredReport};
    use crate::testing::{Hand, Nobody, citizen_in};
    use crate::{Citizen, Error, access};
    use amana_contract::Bytes;
    use futures_util::future::join3;
    use std::sync::{Arc, mpsc};
    use uuid::Uuid;

    /// A call for help that may be taken back from now on for the length of the grace.
    async fn call(citizen: &Citizen) -> Uuid {
        let (id, distress, now) = (Uuid::new_v4(), Uuid::new_v4(), citizen.now());
        let saved = StoredReport::saved(Uuid::nil(), Bytes(Vec::new()), now);
        let (kind, goes_at) = (ReportKind::Help, Some(now + GRACE));
        let report = StoredReport { kind, distress: Some(distress), goes_at, ..saved };
        let keep = citizen.ask(move |room| Ok(room.store()?.write(|tx| tx.put(id, &report))?));
        keep.await.expect("is kept");
        distress
    }

    #[tokio::test]
    async fn what_became_due_while_this_waited_its_turn_is_not_taken_back() {
        let folder = tempfile::tempdir().expect("a folder");
        let clock = Hand::default();
        let citizen = citizen_in(folder.path(), clock.clone(), Arc::new(Nobody)).await;
        access::create(&citizen, "sept oranges bleues".into()).await.expect("creates a vault");
        let distress = call(&citizen).await;
        let (let_go, held) = mpsc::channel::<()>();
        let busy = citizen.ask(move |_| held.recv().map_err(|_| Error::Internal));
        let passes = async {
            clock.advance(GRACE);
            let_go.send(()).expect("somebody waits");
        };
        let (busy, cancelled, ()) = join3(busy, cancel(&citizen, distress), passes).await;
        assert_eq!((busy, cancelled), (Ok(()), Err(Error::TooLateToCancel)));
    }
}
