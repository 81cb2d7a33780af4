//! Sending a draft: sealed to the office, queued, and handed in as far as that goes now.

use crate::citizen::verify_person;
use crate::drafts::build::{Draft, name};
use crate::keeper::Room;
use crate::requests::hand_in;
use crate::requests::submit::{Renewal, Submitted, queue};
use crate::views::RequestView;
use crate::{Citizen, Error, FormRefusal, Message, Topic};
use amana_contract::sealed::Contact;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Makes the request of a draft, which ends in the same transaction; confirms it with the
/// passphrase and carries it. Once it is queued it is safe: without a connection it waits for
/// confirmation, and that is no failure.
///
/// # Errors
/// `WrongSecret`; [`Error::Form`] with every task that is still open; `NotFound`, `Locked`,
/// `DiskFull`. Nothing is queued then, and the draft stays.
pub async fn send(
    citizen: &Citizen,
    draft: Uuid,
    passphrase: String,
) -> Result<RequestView, Error> {
    verify_person(citizen, passphrase).await?;
    let now = citizen.now();
    let queued = citizen.ask(move |room| submit(room, draft, now)).await?;
    citizen.changed(&[Topic::Requests, Topic::Documents]);
    hand_in::send(citizen, queued.request, queued.errand).await
}

fn submit(room: &mut Room, id: Uuid, now: DateTime<Utc>) -> Result<Submitted, Error> {
    let draft = Draft::open(room.vault()?, id)?;
    let mut form = FormRefusal::default();
    for task in draft.open_tasks() {
        form.refuse(name(task), Message::plain("form-task-open"));
    }
    let (Some(document), Some(mission)) = (draft.stored.document, draft.stored.mission) else {
        return Err(Error::Form(form));
    };
    form.finish()?;
    let filled = |text: String| Some(text).filter(|text| !text.is_empty());
    let contact = Contact { phone: filled(draft.stored.phone), email: filled(draft.stored.email) };
    let photo = draft.stored.photo;
    let renewal = Renewal { document, mission, contact: Some(contact), photo, draft: Some(id) };
    queue(room, &renewal, now)
}
