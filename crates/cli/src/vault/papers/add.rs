//! `amana-cli vault add`: a document from its MRZ, by hand, or one more scan of one.

use super::{person, show};
use crate::arguments::{Add, Arguments, Fields};
use crate::failure::Failure;
use crate::files;
use crate::files::source;
use crate::speech::Speech;
use crate::vault;
use amana_citizen::views::{AddByHand, AddFromMrz, DocumentView, EditDocument};
use amana_citizen::{Citizen, Error, documents};
use amana_documents::scan;
use std::fs::File;
use std::path::Path;
use std::process::ExitCode;
use uuid::Uuid;

/// Where the fields come from.
enum Way {
    Zone(String),
    ByHand(AddByHand),
}

pub(super) async fn add(
    arguments: &Arguments,
    input: &Add,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let scan = scan_of(&input.file)?;
    let view = if let Some(document) = input.document {
        let scan = scan.ok_or(Failure::plain("error-scan-not-an-image"))?;
        let citizen = vault::open_unlocked(arguments, speech).await?;
        documents::import(&citizen, document, scan, input.keep_original).await?
    } else {
        let way = way(input, scan.is_some())?;
        let citizen = vault::open_unlocked(arguments, speech).await?;
        add_whole(&citizen, way, (input, scan), speech).await?
    };
    Ok(show::whole(&view, speech))
}

fn way(input: &Add, has_scan: bool) -> Result<Way, Failure> {
    let is_described = input.mrz.is_some() || !input.fields.is_empty();
    match (has_scan, &input.mrz) {
        (false, _) if is_described => Err(Failure::plain("error-scan-not-an-image")),
        (false, _) => Ok(Way::Zone(files::read_text(&input.file)?)),
        (true, Some(mrz)) => Ok(Way::Zone(files::read_text(mrz)?)),
        (true, None) if is_described => Ok(Way::ByHand(by_hand(&input.fields))),
        (true, None) => Err(Failure::usage("cli-add-what")),
    }
}

/// The file at its beginning, when it is a picture or a PDF: text is read otherwise.
fn scan_of(path: &Path) -> Result<Option<File>, Failure> {
    if path == Path::new("-") {
        return Ok(None);
    }
    let (file, head) = source::open(path)?;
    Ok(scan::head(&head).map(|_| file))
}

fn by_hand(fields: &Fields) -> AddByHand {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    AddByHand {
        kind: text(&fields.kind),
        issuing_state: text(&fields.issuing_state),
        number: text(&fields.number),
        surname: text(&fields.surname),
        given_names: text(&fields.given_names),
        nationality: text(&fields.nationality),
        born_on: fields.born_on.and_then(|day| day.0),
        issued_on: fields.issued_on.and_then(|day| day.0),
        expires_on: fields.expires_on.and_then(|day| day.0),
        ..AddByHand::default()
    }
}

/// A document with all that was given for it, or nothing.
async fn add_whole(
    citizen: &Citizen,
    way: Way,
    (input, scan): (&Add, Option<File>),
    speech: &mut Speech,
) -> Result<DocumentView, Failure> {
    let person = match &input.person {
        Some(typed) => Some(person::named(citizen, typed).await?),
        None => None,
    };
    let added = match way {
        Way::ByHand(fields) => {
            documents::add_by_hand(citizen, AddByHand { person, ..fields }, None).await?
        }
        Way::Zone(mrz) => {
            let is_as_printed = input.as_printed;
            let form = AddFromMrz { mrz, person, is_as_printed, ..AddFromMrz::default() };
            documents::add(citizen, form, None).await?
        }
    };
    let id = added.id;
    match complete(citizen, added, (input, scan)).await {
        Ok(view) => Ok(view),
        Err(error) => {
            if undo(citizen, id).await.is_err() {
                let sentence = speech.words().say("cli-added-in-part");
                speech.complain(&sentence);
            }
            Err(error.into())
        }
    }
}

async fn complete(
    citizen: &Citizen,
    added: DocumentView,
    (input, scan): (&Add, Option<File>),
) -> Result<DocumentView, Error> {
    let (id, mut view) = (added.id, added);
    if let Some(scan) = scan {
        view = documents::import(citizen, id, scan, input.keep_original).await?;
    }
    if !input.tag.is_empty() {
        let tags = EditDocument::Tags { tags: input.tag.clone() };
        view = documents::edit(citizen, id, tags).await?;
    }
    if let Some(notes) = &input.note {
        let notes = EditDocument::Notes { notes: notes.clone() };
        view = documents::edit(citizen, id, notes).await?;
    }
    Ok(view)
}

async fn undo(citizen: &Citizen, document: Uuid) -> Result<(), Error> {
    documents::remove(citizen, document).await?;
    documents::purge(citizen, document).await?;
    Ok(())
}
