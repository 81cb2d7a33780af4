//! Killed at every step and at random, and on disks that fail or are full.

mod every_step;
mod failing_disk;
mod full_disk;
mod random_kills;
mod strace;
