//! `amana-cli documents mrz FILE`: reads MRZs as they are printed and says which digits fit.

use crate::failure::Failure;
use crate::files;
use crate::speech::Speech;
use amana_citizen::{Error, Message, Value};
use amana_documents::mrz::{self, Mrz, Verdict};
use serde_json::{Map, json};
use std::path::Path;
use std::process::ExitCode;

/// One line for each MRZ; exit code 1 when one was refused or a check digit does not fit.
pub(crate) fn run(file: &Path, speech: &mut Speech) -> Result<ExitCode, Failure> {
    let text = files::read_text(file)?;
    let records = mrz::records(&text);
    let mut all_fit = true;
    // A file without any is refused as an empty one would be.
    let records = if records.is_empty() { vec![""] } else { records };
    for record in records {
        all_fit &= match mrz::read(record) {
            Ok(mrz) => show(&mrz, speech),
            Err(refusal) => {
                let sentence = speech.sentence(&Error::Mrz(refusal).message());
                speech.json(&json!({ "refused": refusal.reason(), "message": sentence }));
                speech.tell(&sentence);
                false
            }
        };
    }
    Ok(if all_fit { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Fields as printed, then each check; `true` when every check digit fits.
fn show(mrz: &Mrz, speech: &mut Speech) -> bool {
    speech.json(&as_json(mrz));
    let name = format!("{} {}", mrz.given_names, mrz.surname);
    speech.tell(&format!(
        "{} · {} · {} · {name} · {} · {}",
        mrz.format.name(),
        mrz.document_code,
        mrz.issuing_state,
        mrz.date_of_birth.raw,
        mrz.date_of_expiry.raw
    ));
    let mut all_fit = true;
    for (field, verdict) in mrz.checks.iter() {
        let line = match *verdict {
            Verdict::Refuted { printed, expected } => {
                all_fit = false;
                speech.sentence(&Error::CheckDigit { field, printed, expected }.message())
            }
            Verdict::Verified => labelled(field, "check-verified", speech),
            Verdict::Unprotected => labelled(field, "check-unprotected", speech),
        };
        speech.tell(&format!("  {line}"));
    }
    all_fit
}

fn labelled(field: mrz::CheckedField, verdict: &'static str, speech: &Speech) -> String {
    let key = format!("field-{}", field_name(field).replace('_', "-"));
    let message = Message::plain(verdict).with("field", Value::Key(key.clone()));
    format!("{} · {}", speech.words().say(&key), speech.sentence(&message))
}

fn as_json(mrz: &Mrz) -> serde_json::Value {
    let mut checks = Map::new();
    let mut expected_digits = Map::new();
    for (field, verdict) in mrz.checks.iter() {
        let name = field_name(field);
        let word = match verdict {
            Verdict::Verified => "verified",
            Verdict::Unprotected => "unprotected",
            Verdict::Refuted { printed, expected } => {
                let digits = json!({ "printed": printed, "expected": expected });
                expected_digits.insert(name.clone(), digits);
                "refuted"
            }
        };
        checks.insert(name, word.into());
    }
    let mut line = serde_json::to_value(mrz).expect("plain structs serialise");
    line["format"] = mrz.format.name().into();
    line["checks"] = checks.into();
    if !expected_digits.is_empty() {
        line["check_digits"] = expected_digits.into();
    }
    line
}

fn field_name(field: mrz::CheckedField) -> String {
    let name = serde_json::to_value(field).expect("plain enums serialise");
    name.as_str().unwrap_or_default().to_owned()
}
