//! The same citizen, in a terminal.
fn main() {}
