//! Whose a document is, by id or by a name that is known.

use crate::failure::Failure;
use amana_citizen::{Citizen, documents};
use uuid::Uuid;

/// # Errors
/// Nobody of that name, or more than one.
pub(super) async fn named(citizen: &Citizen, typed: &str) -> Result<Uuid, Failure> {
    if let Ok(id) = typed.parse() {
        return Ok(id);
    }
    let persons = documents::list(citizen, "").await?.persons;
    let mut named = persons.into_iter().filter(|person| person.name == typed.trim());
    match (named.next(), named.next()) {
        (Some(person), None) => Ok(person.id),
        _ => Err(Failure::plain("cli-nobody-of-that-name")),
    }
}
