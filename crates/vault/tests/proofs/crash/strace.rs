//! Every call by which an operation changes the disk, found with strace, to be broken one by one.

use crate::support::world::{created_folder, restored_folder};
use crate::support::{files, worker};
use std::path::Path;
use std::process::Command;

/// What changes the disk. `openat` counts when it makes a file.
const CALLS: &[&str] = &[
    "openat",
    "write",
    "writev",
    "pwrite64",
    "pwritev",
    "copy_file_range",
    "sendfile",
    "fsync",
    "fdatasync",
    "sync_file_range",
    "rename",
    "renameat",
    "renameat2",
    "link",
    "linkat",
    "unlink",
    "unlinkat",
    "ftruncate",
    "truncate",
    "fallocate",
    "mkdir",
    "mkdirat",
    "rmdir",
    "chmod",
    "fchmod",
    "fchmodat",
];

/// One call of an operation: the `ordinal`-th of its name in its thread.
#[derive(Debug, Clone)]
pub struct Step {
    pub call: String,
    pub ordinal: usize,
    /// As strace shows it, for the message of a failure.
    pub shown: String,
}

/// # Panics
/// When strace is not there: the proof must not pass without it.
pub fn require() {
    let found = Command::new("strace").arg("-V").output();
    assert!(
        found.is_ok_and(|output| output.status.success()),
        "strace is missing, and nothing can be broken step by step without it: \
         make setup-proofs, or apt-get install strace"
    );
}

/// Runs the operation to its end and lists its steps.
pub fn steps(test: &str, task: &str, place: &Path) -> (Vec<Step>, worker::Heard) {
    let log = place.join("strace.log");
    let before = ["strace", "-f", "-y", "-s", "16", "-o"].map(str::to_owned);
    let before =
        [&before[..], &[log.display().to_string(), format!("--trace={}", CALLS.join(","))]]
            .concat();
    let output = worker::command(test, task, place, &before).output().expect("strace runs");
    let model = crate::support::model::Model::default();
    let heard = worker::hear(&output.stdout, &model);
    let shown = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(heard.is_over, "{task} undisturbed: {:?} {shown}", heard.failed);
    let log = std::fs::read(log).expect("strace wrote it");
    (read(&String::from_utf8_lossy(&log), place), heard)
}

/// The lines after the worker said that it is ready, on files of this place.
fn read(log: &str, place: &Path) -> Vec<Step> {
    let place = place.display().to_string();
    // As strace counts when it injects: each thread for itself.
    let mut seen = std::collections::BTreeMap::<(&str, &str), usize>::new();
    let (mut steps, mut is_ready) = (Vec::new(), false);
    for line in log.lines() {
        let Some((thread, shown)) = line.split_once(' ') else { continue };
        let Some((call, arguments)) = shown.trim_start().split_once('(') else { continue };
        if !CALLS.contains(&call) {
            continue;
        }
        let ordinal = seen.entry((thread, call)).or_default();
        *ordinal += 1;
        is_ready |= arguments.contains("\"@ ready\\n\"");
        let makes = call != "openat" || arguments.contains("O_CREAT");
        if is_ready && makes && arguments.contains(&place) {
            steps.push(Step {
                call: call.into(),
                ordinal: *ordinal,
                shown: shown.replace(&place, ""),
            });
        }
    }
    steps
}

/// Runs the operation once more and breaks it at this step: `fault` is strace's `signal=KILL`,
/// `error=EIO`; `when` the step alone or, with `+`, all that follow.
pub fn broken(
    test: &str,
    task: &str,
    place: &Path,
    step: &Step,
    fault: &str,
    when: &str,
) -> std::process::Output {
    let inject = format!("--inject={}:{fault}:when={}{when}", step.call, step.ordinal);
    let before = ["strace", "-f", "-qq", "-o", "/dev/null", &inject].map(str::to_owned);
    let trace = format!("--trace={}", step.call);
    let before = [&before[..], &[trace]].concat();
    worker::command(test, task, place, &before).output().expect("strace runs")
}

/// A copy to break.
pub fn fresh(prepared: &Path, place: &Path) {
    files::copy(prepared, place);
    for beside in [restored_folder(place), created_folder(place)] {
        if beside.exists() {
            std::fs::remove_dir_all(beside).expect("removes");
        }
    }
}
