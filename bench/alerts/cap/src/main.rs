//! CAP messages read by oasiscap and by us, in turns, over the same files in memory, on one core, and
//! what hostile documents cost us. It never judges by its exit code: what the numbers mean is for a
//! person to say.

mod corpus;
mod cpu;
mod hostile;
mod race;

use std::path::PathBuf;

fn main() {
    let folder = std::env::args_os().nth(1).map(PathBuf::from).expect("run.sh names the folder");
    let rounds = std::env::var("BENCH_ROUNDS").map_or(7, |text| text.parse().expect("a number"));
    let documents = corpus::read(&folder);
    if documents.is_empty() {
        println!("no messages there: the race needs a folder of real ones");
    } else {
        race::run(&documents, rounds);
    }
    hostile::run(rounds);
}
