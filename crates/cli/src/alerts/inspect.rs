//! `amana-cli alerts inspect PATH…`: what each CAP message says, was repaired in, or refused for.

use crate::failure::Failure;
use crate::files;
use crate::speech::{Speech, plain};
use amana_alerts::{cap, inspect};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// One line for each message, and one for each file that cannot be read; exit code 1 when one was
/// refused.
pub(crate) fn run(paths: &[PathBuf], speech: &mut Speech) -> Result<ExitCode, Failure> {
    let mut all_accepted = true;
    for path in files::list(paths) {
        all_accepted &= match files::read(&path) {
            Ok(bytes) => inspect_file(&path, &bytes, speech),
            Err(_) => {
                let word = speech.words().say("cli-unreadable");
                speech.json(&json!({
                    "accepted": false, "refused": "unreadable", "reason": "unreadable",
                    "message": word, "file": path.display().to_string(),
                }));
                speech.tell(&format!("{} · {word}", plain(&path.display().to_string())));
                false
            }
        };
    }
    Ok(if all_accepted { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn inspect_file(path: &Path, bytes: &[u8], speech: &mut Speech) -> bool {
    let mut all_accepted = true;
    for result in cap::read_all(bytes) {
        all_accepted &= result.is_ok();
        let mut line = inspect::line(&result);
        line["file"] = path.display().to_string().into();
        let (word, detail) = match &result {
            Ok(reading) => {
                let repairs = reading.repairs.iter().map(|repair| repair.code());
                let repairs: Vec<_> = repairs.collect();
                let identifier = plain(&reading.alert.key.identifier);
                ("cli-accepted", format!("{identifier} {}", repairs.join(" ")))
            }
            Err(refusal) => {
                line["refused"] = refusal.reason().into();
                ("cli-refused", refusal.reason().to_owned())
            }
        };
        speech.json(&line);
        let word = speech.words().say(word);
        let path = plain(&path.display().to_string());
        speech.tell(&format!("{path} · {word} · {}", detail.trim_end()));
    }
    all_accepted
}
