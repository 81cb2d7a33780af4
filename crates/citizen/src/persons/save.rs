//! Adding somebody, or changing who they are.

use crate::documents::{overview, too_long};
use crate::stored::{StoredPerson, activity};
use crate::views::{DocumentsView, SavePerson};
use crate::{Citizen, Error, FormRefusal, Message, Topic};
use amana_vault::VaultError;
use uuid::Uuid;

const LONGEST_NAME: usize = 80;

/// Adds somebody, or changes them where the input has an id.
///
/// # Errors
/// [`Error::Form`]; `NotFound`, `Locked`, `DiskFull`.
pub async fn save(citizen: &Citizen, input: SavePerson) -> Result<DocumentsView, Error> {
    let now = citizen.now();
    let person = StoredPerson { name: input.name.trim().to_owned(), relation: input.relation };
    check(&person)?;
    let view = citizen
        .ask(move |room| {
            let (vault, index) = room.indexed()?;
            let id = input.id.unwrap_or_else(Uuid::new_v4);
            if input.id.is_some() && vault.get::<StoredPerson>(id)?.is_none() {
                return Err(VaultError::NotFound.into());
            }
            vault.write(|tx| {
                tx.put(id, &person)?;
                activity::append(tx, now, "person-saved")
            })?;
            index.update_of(vault, id);
            overview(vault, index, now.date_naive(), String::new())
        })
        .await?;
    citizen.changed(&[Topic::Documents]);
    Ok(view)
}

fn check(person: &StoredPerson) -> Result<(), Error> {
    let mut form = FormRefusal::default();
    if person.name.is_empty() {
        form.refuse("name", Message::plain("form-name-missing"));
    } else if person.name.chars().count() > LONGEST_NAME {
        form.refuse("name", too_long(LONGEST_NAME));
    }
    form.finish()
}
