//! Runs us and the peers in turns over the same data and prints the table. It never judges by its
//! exit code: what the numbers mean is for a person to say.

mod documents;
mod growth;
mod keepassxc;
mod rage;
mod samples;
mod scans;
mod table;
mod worker;

use std::path::PathBuf;

/// Where the programs are and how much work is done.
pub struct Setup {
    /// Folder of `bench-amana` and `bench-sqlcipher`.
    pub workers: PathBuf,
    /// Folder of `rage`.
    pub tools: PathBuf,
    /// Empty; everything in it may be deleted.
    pub scratch: PathBuf,
    pub rounds: usize,
    pub scan_mib: usize,
    pub documents: u64,
    pub most_documents: u64,
}

impl Setup {
    fn from_environment() -> Self {
        let path = |name: &str| PathBuf::from(std::env::var_os(name).expect("run.sh sets it"));
        let number = |name: &str, usual: usize| {
            std::env::var(name).map_or(usual, |text| text.parse().expect("a number"))
        };
        Self {
            workers: path("BENCH_WORKERS"),
            tools: path("BENCH_TOOLS"),
            scratch: path("BENCH_SCRATCH"),
            rounds: number("BENCH_ROUNDS", 5),
            scan_mib: number("BENCH_SCAN_MIB", 1024),
            documents: number("BENCH_DOCUMENTS", 10_000) as u64,
            most_documents: number("BENCH_MOST_DOCUMENTS", 100_000) as u64,
        }
    }
}

fn main() {
    let setup = Setup::from_environment();
    table::head(&setup);
    table::print(&scans::measure(&setup));
    table::print(&documents::measure(&setup));
    table::print(&growth::measure(&setup));
}
