//! One piece of work in a process of its own, and what it tells: a name and a number a line.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

/// Runs a worker to its end.
pub fn run<A: AsRef<OsStr>>(folder: &Path, name: &str, arguments: &[A]) -> BTreeMap<String, f64> {
    let output = Command::new(folder.join(name))
        .args(arguments)
        .stderr(Stdio::inherit())
        .output()
        .unwrap_or_else(|error| panic!("{name}: {error}"));
    assert!(output.status.success(), "{name} failed");
    let text = String::from_utf8(output.stdout).expect("workers tell text");
    text.lines()
        .filter_map(|line| line.split_once(' '))
        .map(|(name, value)| (name.to_owned(), value.parse().expect("a number")))
        .collect()
}

/// CPU seconds of a foreign program; its output is thrown away.
pub fn cpu_of(command: &mut Command) -> f64 {
    let before = measure::children_cpu_s();
    let status = command.stdout(Stdio::null()).status().expect("the program starts");
    assert!(status.success(), "{command:?} failed");
    measure::children_cpu_s() - before
}
