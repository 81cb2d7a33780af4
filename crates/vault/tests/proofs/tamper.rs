//! Changed behind its back: each change is noticed or has no effect at all; what was not touched
//! stays readable; nothing that is read is ever other than what was written.

mod backups;
mod exhibit;
mod flips;
mod old_copies;
mod rows;
