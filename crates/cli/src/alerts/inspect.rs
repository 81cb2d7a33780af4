//! `amana-cli alerts inspect PATH…`: what each CAP message says, was repaired in, or refused for.

use crate::failure::Failure;
use crate::files;
use crate::speech::Speech;
use amana_alerts::{cap, inspect};
use std::path::PathBuf;
use std::process::ExitCode;

/// One line for each message; exit code 1 when one was refused.
pub(crate) fn run(paths: &[PathBuf], speech: &mut Speech) -> Result<ExitCode, Failure> {
    let mut all_accepted = true;
    for path in files::list(paths)? {
        for result in cap::read_all(&files::read(&path)?) {
            all_accepted &= result.is_ok();
            let mut line = inspect::line(&result);
            line["file"] = path.display().to_string().into();
            speech.json(&line);
            let word = if result.is_ok() { "cli-accepted" } else { "cli-refused" };
            let word = speech.words().say(word);
            let detail = match &result {
                Ok(reading) => {
                    let repairs = reading.repairs.iter().map(|repair| repair.code());
                    let repairs: Vec<_> = repairs.collect();
                    format!("{} {}", reading.alert.key.identifier, repairs.join(" "))
                }
                Err(refusal) => refusal.reason().to_owned(),
            };
            speech.tell(&format!("{} · {word} · {detail}", path.display()));
        }
    }
    Ok(if all_accepted { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
