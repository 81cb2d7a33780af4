//! Every call by which an operation changes the disk answers an error, once: the verb says so,
//! nothing changed, and the next verb works. A disk that fails from some step on loses nothing
//! that was acknowledged.

use super::every_step::prepared;
use super::strace::{self, Step};
use crate::support::amount::sample;
use crate::support::files;
use crate::support::judge::judge;
use crate::support::model::Model;
use crate::support::operations::OPERATIONS;
use crate::support::worker;
use crate::support::world::{created_folder, restored_folder};
use amana_vault::exists;
use std::collections::BTreeMap;
use std::path::Path;

const TEST: &str = "crash::failing_disk::a_call_that_fails_is_answered_and_loses_nothing";

#[test]
fn a_call_that_fails_is_answered_and_loses_nothing() {
    worker::work_if_asked();
    strace::require();
    let folder = files::temporary();
    let prepared_at = folder.path().join("prepared");
    let model = prepared(&prepared_at, 8);
    let mut outcomes = BTreeMap::<(&str, String), usize>::new();
    let mut failures = Vec::new();
    for operation in OPERATIONS {
        let place = folder.path().join(operation.name);
        strace::fresh(&prepared_at, &place);
        let task = format!("{}:13", operation.name);
        let (all, _) = strace::steps(TEST, &task, &place);
        for (fault, when, usual) in
            [("error=EIO", "", 3), ("error=ENOSPC", "", 1), ("error=ENOSPC", "+", 1)]
        {
            // A full disk still opens what is there.
            let fails = |step: &&Step| when.is_empty() || step.call != "openat";
            let steps: Vec<_> = all.iter().filter(fails).cloned().collect();
            for step in sample(&steps, usual) {
                strace::fresh(&prepared_at, &place);
                match fail(&task, &place, &step, &model, fault, when) {
                    Ok(outcome) => *outcomes.entry((fault, outcome)).or_default() += 1,
                    Err(reason) => {
                        failures.push(format!("{task} {fault}{when} at {}: {reason}", step.shown));
                    }
                }
            }
        }
    }
    for ((fault, outcome), count) in &outcomes {
        println!("{count:>5} × {fault}: {outcome}");
    }
    let tried: usize = outcomes.values().sum();
    println!("failed {} times, {} findings", tried + failures.len(), failures.len());
    assert!(tried >= 20, "strace did not inject");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn fail(
    task: &str,
    place: &Path,
    step: &Step,
    model: &Model,
    fault: &str,
    when: &str,
) -> Result<String, String> {
    let output = strace::broken(TEST, task, place, step, fault, when);
    let heard = worker::hear(&output.stdout, model);
    let mut outcome = match (&heard.failed, heard.is_over) {
        (None, true) => "the verb succeeded".to_owned(),
        (Some(error), _) if error == "Unreadable" => {
            format!(
                "{task} answered {error} when {}({}) failed",
                step.call,
                step.shown
                    .split_once('<')
                    .map_or("", |(_, rest)| rest.split('>').next().unwrap_or(""))
            )
        }
        (Some(error), _) => format!("the verb answered {error}"),
        // The worker's own words to its parent go through `write` as well.
        (None, false) if when == "+" => "the worker could not speak".to_owned(),
        (None, false) => {
            let shown = String::from_utf8_lossy(&output.stderr).into_owned();
            return Err(format!("no answer: {:?} {shown}", output.status));
        }
    };
    if let Some(wrong) = heard.wrong {
        return Err(format!("memory after {:?}: {wrong}", heard.failed));
    }
    match heard.stays {
        Some(error) if when.is_empty() => return Err(format!("cannot write on: {error}")),
        Some(_) => outcome.push_str(", and so did the next"),
        None => {}
    }
    let beside = [restored_folder(place), created_folder(place)];
    if heard.failed.is_some() && when.is_empty() && beside.iter().any(|folder| exists(folder)) {
        outcome.push_str(", and left a vault beside");
    }
    let which = judge(place, &candidates(task, model, heard.candidates))?;
    if heard.failed.is_some() && which > 0 && outcome.contains("so did") {
        outcome.push_str(", yet it is there");
    }
    Ok(outcome)
}

/// A backup that is in its place, while the folder's fsync failed, may be the new one: it was read
/// back before it was put there.
fn candidates(task: &str, before: &Model, heard: Vec<Model>) -> Vec<Model> {
    if !task.starts_with("back-up") {
        return heard;
    }
    let new = Some(Box::new(Model { backup: None, ..before.clone() }));
    let with_new = heard.iter().map(|model| Model { backup: new.clone(), ..model.clone() });
    with_new.chain(heard.iter().cloned()).collect()
}
