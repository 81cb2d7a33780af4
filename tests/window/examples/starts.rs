//! Prints how long the window takes to its first usable screen, and what memory it holds then.
//!
//! From the start of the driver's session, which starts the app, to a sentence on screen: the
//! driver's own start is not in it, its first questions are. Memory is the proportional set size of
//! the app's own process and of its web view's, from `smaps_rollup`.
#![expect(clippy::disallowed_methods, reason = "a measurement reads /proc and the clock")]
#![expect(clippy::print_stdout, reason = "it prints what it measured")]

use amana_window_tests::World;
use amana_words::Language;
use std::path::Path;
use std::time::Instant;

const RUNS: usize = 5;

#[tokio::main]
async fn main() {
    let mut starts_ms = Vec::new();
    let mut held_kib = Vec::new();
    for _ in 0..RUNS {
        let world = World::new(Language::Fr);
        let began = Instant::now();
        let window = world.open().await;
        window.sees("door-language").await;
        starts_ms.push(began.elapsed().as_millis());
        held_kib.push(memory_kib());
        window.close().await;
    }
    starts_ms.sort_unstable();
    held_kib.sort_unstable();
    let (app, view) = held_kib[RUNS / 2];
    let (first, last) = (starts_ms[0], starts_ms[RUNS - 1]);
    println!(
        "start to the first screen  {:>6} ms  (of {RUNS}: {first} to {last})",
        starts_ms[RUNS / 2]
    );
    println!("memory of the Rust process {:>6} MiB", app / 1024);
    println!("memory of the web view     {:>6} MiB", view / 1024);
}

/// Of the app and of WebKit's processes, in KiB.
fn memory_kib() -> (u64, u64) {
    let processes = std::fs::read_dir("/proc").expect("Linux has it").flatten();
    let mut held = (0, 0);
    for process in processes.map(|entry| entry.path()) {
        let Ok(program) = std::fs::read_link(process.join("exe")) else { continue };
        let name = program.file_name().map(|name| name.to_string_lossy().into_owned());
        match name.as_deref() {
            Some("amana") => held.0 += proportional_kib(&process),
            Some(name) if name.starts_with("WebKit") && name.ends_with("Process") => {
                held.1 += proportional_kib(&process);
            }
            _ => {}
        }
    }
    held
}

fn proportional_kib(process: &Path) -> u64 {
    let rollup = std::fs::read_to_string(process.join("smaps_rollup")).unwrap_or_default();
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
    let number = line.and_then(|rest| rest.split_whitespace().next()?.parse().ok());
    number.unwrap_or_default()
}
