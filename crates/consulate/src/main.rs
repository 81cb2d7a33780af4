//! The reference consulate: an HTTPS server and the officer's own client.
fn main() {}
