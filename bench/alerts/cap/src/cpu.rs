//! The time that this thread had a core to itself, whatever else the machine does.

use std::time::Duration;

/// What the kernel has counted for this thread since it began.
pub fn time() -> Duration {
    let line = std::fs::read_to_string("/proc/thread-self/schedstat").expect("Linux counts it");
    let nanoseconds = line.split(' ').next().and_then(|text| text.parse().ok());
    Duration::from_nanos(nanoseconds.expect("the first number"))
}

/// What the work costs, and what it answers.
pub fn of<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let before = time();
    let answer = work();
    (time() - before, answer)
}

pub fn median(mut samples: Vec<Duration>) -> Duration {
    samples.sort();
    samples[samples.len() / 2]
}
