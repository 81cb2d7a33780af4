//! `amana-cli vault edit`: fields, notes, tags, and whose a document is.

use super::{person, show};
use crate::arguments::{Arguments, Edit, Fields};
use crate::failure::Failure;
use crate::speech::Speech;
use crate::vault;
use amana_citizen::views::{DocumentFields, DocumentView, EditDocument};
use amana_citizen::{Citizen, documents};
use std::process::ExitCode;
use uuid::Uuid;

/// Each kind of change is one version; what can be refused most comes first.
pub(super) async fn edit(
    arguments: &Arguments,
    edit: &Edit,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = vault::open_unlocked(arguments, speech).await?;
    let id = edit.document;
    let mut view = documents::view(&citizen, id).await?;
    let person = match &edit.person {
        Some(typed) => Some(person::named(&citizen, typed).await?),
        None => None,
    };
    for change in changes(&citizen, edit, &view).await? {
        view = documents::edit(&citizen, id, change).await?;
    }
    if person.is_some() || edit.nobody {
        view = documents::assign(&citizen, id, person).await?;
    }
    Ok(show::whole(&view, speech))
}

async fn changes(
    citizen: &Citizen,
    edit: &Edit,
    view: &DocumentView,
) -> Result<Vec<EditDocument>, Failure> {
    let mut changes = Vec::new();
    if !edit.fields.is_empty() {
        let fields = typed_over(&edit.fields, view, number(citizen, edit.document).await?);
        changes.push(EditDocument::Fields { fields, is_typed_by_hand: edit.typed_by_hand });
    }
    if edit.no_tags || !edit.tag.is_empty() {
        changes.push(EditDocument::Tags { tags: edit.tag.clone() });
    }
    changes.extend(edit.notes.clone().map(|notes| EditDocument::Notes { notes }));
    Ok(changes)
}

async fn number(citizen: &Citizen, document: Uuid) -> Result<String, Failure> {
    Ok(documents::reveal(citizen, document).await?.number)
}

/// What was not typed stays.
fn typed_over(typed: &Fields, view: &DocumentView, number: String) -> DocumentFields {
    let text = |typed: &Option<String>, is: &str| typed.clone().unwrap_or_else(|| is.to_owned());
    DocumentFields {
        kind: text(&typed.kind, &view.kind),
        issuing_state: text(&typed.issuing_state, &view.issuing_state),
        number: text(&typed.number, &number),
        surname: text(&typed.surname, &view.surname),
        given_names: text(&typed.given_names, &view.given_names),
        nationality: text(&typed.nationality, &view.nationality),
        born_on: typed.born_on.map_or(view.born_on, |day| day.0),
        issued_on: typed.issued_on.map_or(view.issued_on, |day| day.0),
        expires_on: typed.expires_on.map_or(view.expires_on, |day| day.0),
    }
}
