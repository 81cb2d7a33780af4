//! What the tests of the whole share: a device, a consulate, a proxy that lies, and the four
//! languages that every failure must be said in.

mod clock;
mod consulate;
mod device;
mod disk;
mod liar;
mod port;
mod publisher;
mod specimen;
mod spoken;
mod steps;
mod waiting;

pub use clock::HandClock;
pub use consulate::Consulate;
pub use device::{App, Device, PASSPHRASE};
pub use disk::{files_in, holds};
pub use liar::{Liar, Told};
pub use port::Port;
pub use publisher::Publisher;
pub use specimen::{FLOOD, MRZ, PDF, PORTRAIT, SCAN, TRACK, document, passport, staged};
pub use spoken::{says, says_key, says_view};
pub use steps::{Queued, event_keys, join, queue_renewal, submit_renewal};
pub use waiting::within;
