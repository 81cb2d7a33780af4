//! `amana-cli vault dossier`: a document with its scans, as one PDF to print.

use super::kept;
use crate::arguments::{Arguments, Output};
use crate::failure::Failure;
use crate::files::out::Out;
use crate::speech::Speech;
use crate::vault;
use amana_citizen::views::DocumentView;
use amana_citizen::{Citizen, Clock as _, Error, SystemClock, documents};
use amana_documents::copies::{RgbImage, burn};
use amana_paper::{Dossier, Fact, Scan};
use amana_words::Arg;
use chrono::NaiveDate;
use std::process::ExitCode;
use uuid::Uuid;

pub(super) async fn dossier(
    arguments: &Arguments,
    document: Uuid,
    (purpose, to): (&str, &Output),
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let out = Out::begin(to)?;
    let citizen = vault::open_unlocked(arguments, speech).await?;
    let view = documents::view(&citizen, document).await?;
    let number = documents::reveal(&citizen, document).await?.number;
    let pictures = pictures(&citizen, &view, speech).await?;
    let facts = facts(&view, number, speech);
    let facts: Vec<_> = facts.iter().map(|(name, value)| Fact { name, value }).collect();
    let scans = pictures.iter().map(|(caption, picture)| Scan { caption, picture, size: None });
    let pdf = amana_paper::dossier(
        speech.words(),
        &Dossier {
            purpose,
            holder: format!("{} {}", view.given_names, view.surname).trim(),
            made_on: SystemClock.now().date_naive(),
            checks: &[],
            facts: &facts,
            scans: &scans.collect::<Vec<_>>(),
            photo: None,
        },
    )?;
    out.fill(&pdf)?;
    kept(out, &to.file, "cli-written-clear", speech)
}

async fn pictures(
    citizen: &Citizen,
    view: &DocumentView,
    speech: &Speech,
) -> Result<Vec<(String, RgbImage)>, Failure> {
    let mut pictures = Vec::new();
    for (number, scan) in (1..).zip(&view.scans) {
        let bytes = documents::read_scan(citizen, scan.id).await?;
        let picture = burn(&bytes, &[]).map_err(Error::Scan)?;
        let number = Arg::Number(number);
        pictures.push((speech.words().say_with("document-scan", &[("number", number)]), picture));
    }
    Ok(pictures)
}

/// What is printed in it; what is not known is left out.
fn facts(view: &DocumentView, number: String, speech: &Speech) -> Vec<(String, String)> {
    let words = speech.words();
    let day = |day: Option<NaiveDate>| day.map(|day| words.date(day)).unwrap_or_default();
    let kind = words.say(&format!("document-kind-{}", view.kind));
    let all = [
        (words.say("add-kind"), kind),
        (words.say("field-document-number"), number),
        (words.say("field-issuing-state"), view.issuing_state.clone()),
        (words.say("add-surname"), view.surname.clone()),
        (words.say("add-given-names"), view.given_names.clone()),
        (words.say("field-nationality"), view.nationality.clone()),
        (words.say("field-date-of-birth"), day(view.born_on)),
        (words.say("add-date-of-issue"), day(view.issued_on)),
        (words.say("field-date-of-expiry"), day(view.expires_on)),
    ];
    all.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}
