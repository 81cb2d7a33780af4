//! Our side: one subcommand for each piece of work, each in a process of its own.

mod documents;
mod raw;
mod scan;

use std::path::PathBuf;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let path = |at: usize| PathBuf::from(&arguments[at]);
    let number = |at: usize| arguments[at].parse::<u64>().expect("a number");
    match arguments[0].as_str() {
        "import" => scan::import(&path(1), &path(2)),
        "insert" => documents::insert(&path(1), number(2)),
        "read" => documents::read(&path(1)),
        "raw" => raw::seal(),
        other => panic!("unknown work: {other}"),
    }
}
