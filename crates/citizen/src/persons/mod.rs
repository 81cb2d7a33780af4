//! Persons: whose documents are kept here.

mod remove;
mod save;

pub use remove::remove;
pub use save::save;

use crate::search::Index;
use crate::stored::StoredPerson;
use crate::views::PersonView;
use crate::{Error, FormRefusal, Message};
use amana_vault::Vault;
use uuid::Uuid;

/// Everybody, by name.
pub(crate) fn views(vault: &Vault, index: &Index) -> Result<Vec<PersonView>, Error> {
    let mut views: Vec<PersonView> = vault
        .list::<StoredPerson>()?
        .into_iter()
        .map(|entry| PersonView {
            id: entry.id,
            documents: index.count_of(entry.id),
            name: entry.record.name,
            relation: entry.record.relation,
        })
        .collect();
    views.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(views)
}

/// A person that a form names is still there.
pub(crate) fn check(vault: &Vault, person: Option<Uuid>) -> Result<(), Error> {
    let mut form = FormRefusal::default();
    if let Some(person) = person
        && vault.get::<StoredPerson>(person)?.is_none()
    {
        form.refuse("person", Message::plain("form-person-gone"));
    }
    form.finish()
}
