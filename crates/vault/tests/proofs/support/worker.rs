//! A process to kill: this test binary again, at one test alone, told by its environment what to
//! do. It says on standard output what it is about to do and what it has done.

use crate::support::model::Model;
use crate::support::operations::{draw, named};
use crate::support::world::{Event, World};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const TASK: &str = "AMANA_WORKER";
const PLACE: &str = "AMANA_WORKER_PLACE";
const SAYS: &str = "@ ";

/// Runs what the parent asked for and never returns then; returns at once in the parent.
pub fn work_if_asked() {
    let (Ok(task), Some(place)) = (std::env::var(TASK), std::env::var_os(PLACE)) else { return };
    work(&task, &PathBuf::from(place));
    std::process::exit(0);
}

/// `test` is the full name of the test that called, so that the child comes to
/// [`work_if_asked`] as well.
pub fn command(test: &str, task: &str, place: &Path, before: &[String]) -> Command {
    let this = std::env::current_exe().expect("a test has a file");
    let mut line: Vec<std::ffi::OsString> = before.iter().map(Into::into).collect();
    line.push(this.into());
    let mut command = Command::new(&line[0]);
    command.args(&line[1..]).args([test, "--exact", "--nocapture", "--test-threads=1"]);
    command.env(TASK, task).env(PLACE, place).stdin(Stdio::null()).stdout(Stdio::piped());
    // A test runner's list of folders makes the loader open files by the dozen: strace counts calls
    // in each thread, and would break the loader's instead.
    command.env_remove("LD_LIBRARY_PATH");
    command
}

/// What lies at a place before a worker comes.
pub fn prepare(place: &Path, model: &Model) {
    std::fs::write(place.join("model.json"), serde_json::to_vec(model).expect("serialises"))
        .expect("writes");
}

fn say(line: &str) {
    let text = format!("{SAYS}{line}\n");
    let mut output = std::io::stdout().lock();
    let said = output.write_all(text.as_bytes()).and_then(|()| output.flush());
    said.expect("the parent listens");
}

fn work(task: &str, place: &Path) {
    let model = std::fs::read(place.join("model.json")).expect("the parent wrote it");
    let model: Model = serde_json::from_slice(&model).expect("the parent wrote it");
    let (name, seed) = task.split_once(':').expect("an operation and a seed");
    let mut world = World::reopen(place, model, seed.parse().expect("a number")).expect("opens");
    world.tell = Box::new(|event| match event {
        Event::Begins(next) => say(&format!("begins {}", serde_json::json!(next))),
        Event::Done => say("done"),
    });
    // The test runner's own thread writes a few times: steps of that number would hit it instead.
    (0..8).for_each(|_| say("soon"));
    say("ready");
    if name == "all" {
        loop {
            let operation = draw(&mut world);
            (operation.run)(&mut world).expect(operation.name);
        }
    }
    if let Err(error) = (named(name).run)(&mut world) {
        after_an_error(&mut world, &format!("{error:?}"));
    }
    // Closing writes as well.
    drop(world);
    say("over");
}

/// A verb that failed changed nothing, and the next one works.
fn after_an_error(world: &mut World, error: &str) {
    say(&format!("failed {error}"));
    let Some(vault) = &world.vault else { return say("closed") };
    if let Some(difference) = world.model.differs(vault) {
        say(&format!("wrong {difference}"));
    }
    if let Err(error) = (named("add").run)(world) {
        say(&format!("stays {error:?}"));
    }
}

/// What the parent heard until the end.
#[derive(Debug, Default)]
pub struct Heard {
    /// What may lie on the disk; the last acknowledged first.
    pub candidates: Vec<Model>,
    pub is_ready: bool,
    pub is_over: bool,
    pub verbs_done: usize,
    /// The error that a verb answered.
    pub failed: Option<String>,
    /// The vault was closed by an error on the way.
    pub is_closed: bool,
    /// Memory was not what it should be after an error.
    pub wrong: Option<String>,
    /// Writing on did not work after an error.
    pub stays: Option<String>,
}

/// A line that was cut by a kill was not said.
pub fn hear(output: &[u8], before: &Model) -> Heard {
    let text = String::from_utf8_lossy(output);
    let mut heard = Heard { candidates: vec![before.clone()], ..Heard::default() };
    let whole = text.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n'));
    for line in whole.filter_map(|line| line.split_once(SAYS).map(|(_, said)| said)) {
        let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
        match verb {
            "soon" => {}
            "ready" => heard.is_ready = true,
            "begins" => heard.candidates.push(serde_json::from_str(rest).expect("a model")),
            "done" => {
                heard.candidates.drain(..heard.candidates.len() - 1);
                heard.verbs_done += 1;
            }
            "failed" => heard.failed = Some(rest.to_owned()),
            "closed" => heard.is_closed = true,
            "wrong" => heard.wrong = Some(rest.to_owned()),
            "stays" => heard.stays = Some(rest.to_owned()),
            "over" => heard.is_over = true,
            other => panic!("the worker said {other}"),
        }
    }
    heard
}
