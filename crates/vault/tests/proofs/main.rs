//! What was tried on the vault: killed, failed by the disk, tampered with, searched, and compared
//! with a plain model. `AMANA_PROOF=full` runs the counts that `docs/assurance.md` reports.
#![expect(clippy::disallowed_methods, reason = "tests stop clocks and damage files on purpose")]
#![expect(
    clippy::print_stdout,
    reason = "what was tried is told, and a worker speaks to its parent"
)]

use std::alloc::System;
use zeroizing_alloc::ZeroAlloc;

/// As in the programs that ship.
#[global_allocator]
static MEMORY: ZeroAlloc<System> = ZeroAlloc(System);

mod canaries;
mod crash;
mod properties;
mod support;
mod tamper;
