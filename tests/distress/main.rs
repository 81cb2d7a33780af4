//! Calls for help through cuts, restarts and lies: none is lost, and none is called received that is
//! not.
//!
//! `AMANA_PROOF=full` runs a thousand; otherwise a sample.

mod faults;
mod honest;
mod runs;
