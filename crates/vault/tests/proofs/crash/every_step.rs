//! `kill -9` before every single call by which an operation changes the disk.

use super::strace::{self, Step};
use crate::support::amount::sample;
use crate::support::files;
use crate::support::judge::{Left, judge, judge_created, judge_restored};
use crate::support::model::Model;
use crate::support::operations::OPERATIONS;
use crate::support::worker;
use crate::support::world::World;
use std::collections::BTreeMap;
use std::os::unix::process::ExitStatusExt as _;
use std::path::Path;

const TEST: &str =
    "crash::every_step::an_operation_killed_at_any_step_is_there_whole_or_not_at_all";

/// Notes, files, watch and a backup, all of them older than what is there now.
pub fn prepared(place: &Path, seed: u64) -> Model {
    std::fs::create_dir_all(place.join("backups")).expect("makes a folder");
    let mut world = World::make(place, seed);
    for name in ["import", "add", "import", "watch", "back-up", "edit", "import"] {
        let operation = crate::support::operations::named(name);
        (operation.run)(&mut world).expect(name);
    }
    worker::prepare(place, &world.model);
    world.model
}

/// What a restore or a creation that was killed may leave.
const MAY_BE_LEFT: &[Left] = &[Left::Nothing, Left::Whole];

#[test]
fn an_operation_killed_at_any_step_is_there_whole_or_not_at_all() {
    worker::work_if_asked();
    strace::require();
    let folder = files::temporary();
    let prepared_at = folder.path().join("prepared");
    let model = prepared(&prepared_at, 7);
    let mut table = BTreeMap::new();
    let mut failures = Vec::new();
    for operation in OPERATIONS {
        let place = folder.path().join(operation.name);
        strace::fresh(&prepared_at, &place);
        let task = format!("{}:11", operation.name);
        let (all, _) = strace::steps(TEST, &task, &place);
        let steps = sample(&all, 5);
        let mut counts = Counts { of: all.len(), ..Counts::default() };
        for step in &steps {
            strace::fresh(&prepared_at, &place);
            if let Err(reason) = kill(&task, &place, step, &model, &mut counts) {
                failures.push(format!("{task} killed at {}: {reason}", step.shown));
            }
        }
        table.insert(operation.name, counts);
    }
    for (name, counts) in &table {
        let Counts { of, killed, old, new, left } = counts;
        println!(
            "{name:<12} {of:>4} steps, killed {killed:>4}: old {old:>4}, new {new:>4} {left:?}"
        );
    }
    let killed: usize = table.values().map(|counts| counts.killed).sum();
    println!("killed {killed} times, {} findings", failures.len());
    assert!(killed >= 60, "strace did not kill");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[derive(Debug, Default)]
struct Counts {
    of: usize,
    killed: usize,
    old: usize,
    new: usize,
    left: BTreeMap<Left, usize>,
}

fn kill(
    task: &str,
    place: &Path,
    step: &Step,
    model: &Model,
    counts: &mut Counts,
) -> Result<(), String> {
    let output = strace::broken(TEST, task, place, step, "signal=KILL", "");
    let heard = worker::hear(&output.stdout, model);
    if heard.is_over {
        // Random ids may make a B-tree split one call earlier: there was no such step this time.
        return judge(place, &heard.candidates).map(|_| ());
    }
    if output.status.signal() != Some(9) || !heard.is_ready {
        return Err(format!("not killed: {:?} {heard:?}", output.status));
    }
    counts.killed += 1;
    let which = judge(place, &heard.candidates)?;
    if which == 0 {
        counts.old += 1
    } else {
        counts.new += 1
    }
    if let Some(left) = left(task, place, model)? {
        *counts.left.entry(left).or_default() += 1;
        if !MAY_BE_LEFT.contains(&left) {
            return Err(format!("it left {left:?}"));
        }
    }
    Ok(())
}

/// What lies where the operation made another vault.
fn left(task: &str, place: &Path, model: &Model) -> Result<Option<Left>, String> {
    let inside = model.backup.as_ref().expect("prepared with a backup");
    match task.split(':').next() {
        Some("restore") => judge_restored(place, inside).map(Some),
        Some("create") => judge_created(place, model).map(Some),
        _ => Ok(None),
    }
}
