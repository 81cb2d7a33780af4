//! Words that must not be found: in memory after the lock, on the disk ever.

mod disk;
mod keys;
mod memory;
mod needle;
mod own_memory;
