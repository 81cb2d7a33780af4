//! How far long work is.

use serde::Serialize;

/// How far long work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProgressView {
    /// What is being done.
    pub work: Work,
    /// Steps done.
    pub done: u32,
    /// Of how many; 0 when that is not known.
    pub of: u32,
}

/// Long work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Work {
    /// Writing a backup and reading it back.
    Backup,
    /// Reading everything to its end.
    Verify,
    /// Restoring.
    Restore,
    /// Handing out everything.
    Export,
    /// Bringing something to a consulate.
    Carry,
    /// Sealing everything anew.
    Reseal,
}
