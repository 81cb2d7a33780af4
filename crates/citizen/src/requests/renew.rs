//! Renewing a passport in one go, without a draft: for the terminal and the story.

use crate::requests::build::build;
use crate::requests::submit::{Renewal, queue};
use crate::views::RequestView;
use crate::{Citizen, Error, Topic};
use uuid::Uuid;

/// Fills in and queues a renewal of `document` at `mission`. Works offline; the errand then waits
/// for [`crate::requests::confirm`].
///
/// # Errors
/// `NotFound`, `Locked`, `DiskFull`. Nothing is queued then.
pub async fn renew_passport(
    citizen: &Citizen,
    document: Uuid,
    mission: Uuid,
) -> Result<RequestView, Error> {
    let now = citizen.now();
    let renewal = Renewal { document, mission, contact: None, photo: None, draft: None };
    let view = citizen
        .ask(move |room| {
            let submitted = queue(room, &renewal, now)?;
            build(room.vault()?, submitted.request, now.date_naive())
        })
        .await?;
    citizen.changed(&[Topic::Requests, Topic::Documents]);
    Ok(view)
}
