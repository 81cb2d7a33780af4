//! What the proofs share: a world to work in, a worker to kill, and a judge.

pub mod amount;
pub mod chance;
pub mod files;
pub mod holder;
pub mod judge;
pub mod model;
pub mod operations;
pub mod worker;
pub mod world;
