//! The documents in a vault: one file for each verb.

mod add;
mod calendar;
mod copy_for;
mod disclosures;
mod dossier;
mod edit;
mod list;
mod open;
mod person;
mod purge;
mod scans;
mod search;
mod show;
mod trash;
mod versions;

use crate::arguments::{Arguments, PapersVerb};
use crate::failure::Failure;
use crate::files::out::Out;
use crate::speech::Speech;
use serde_json::json;
use std::path::Path;
use std::process::ExitCode;

pub(crate) async fn run(
    arguments: &Arguments,
    verb: &PapersVerb,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    match verb {
        PapersVerb::Add(add) => add::add(arguments, add, speech).await,
        PapersVerb::List { trash: true, reveal } => list::trash(arguments, *reveal, speech).await,
        PapersVerb::List { trash: false, reveal } => list::kept(arguments, *reveal, speech).await,
        PapersVerb::Search { words } => search::search(arguments, words, speech).await,
        PapersVerb::Show { document, reveal, versions } => {
            show::show(arguments, *document, (*reveal, *versions), speech).await
        }
        PapersVerb::Open { id, to } => open::open(arguments, *id, to, speech).await,
        PapersVerb::Edit(edit) => edit::edit(arguments, edit, speech).await,
        PapersVerb::Versions { document } => versions::list(arguments, *document, speech).await,
        PapersVerb::BringBack { document, version } => {
            versions::bring_back(arguments, *document, *version, speech).await
        }
        PapersVerb::Trash { document } => trash::trash(arguments, *document, speech).await,
        PapersVerb::Restore { document } => trash::restore(arguments, *document, speech).await,
        PapersVerb::Purge { document, yes, .. } => {
            purge::purge(arguments, *document, *yes, speech).await
        }
        PapersVerb::CopyFor(copy) => copy_for::copy_for(arguments, copy, speech).await,
        PapersVerb::Disclosures { document } => {
            disclosures::list(arguments, *document, speech).await
        }
        PapersVerb::Dossier { document, purpose, to } => {
            dossier::dossier(arguments, *document, (purpose.as_str(), to), speech).await
        }
        PapersVerb::Calendar { to } => calendar::calendar(arguments, to, speech).await,
    }
}

/// Gives a file its name and says so; where it went to standard output, nothing else may be there.
fn kept(
    out: Out,
    file: &Path,
    key: &'static str,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let is_standard = out.is_standard();
    out.keep()?;
    if !is_standard {
        speech.json(&json!({ "written": file.display().to_string() }));
        let sentence = speech.words().say(key);
        speech.tell(&sentence);
    }
    Ok(ExitCode::SUCCESS)
}
