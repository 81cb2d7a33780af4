//! What the tests of the whole share: a device, a consulate, a proxy that lies, and the four
//! languages that every failure must be said in.

#[path = "support/clock.rs"]
mod clock;
#[path = "support/consulate.rs"]
mod consulate;
#[path = "support/device.rs"]
mod device;
#[path = "support/disk.rs"]
mod disk;
#[path = "support/liar.rs"]
mod liar;
#[path = "support/port.rs"]
mod port;
#[path = "support/specimen.rs"]
mod specimen;
#[path = "support/spoken.rs"]
mod spoken;
#[path = "support/waiting.rs"]
mod waiting;

pub use clock::HandClock;
pub use consulate::Consulate;
pub use device::{App, Device, PASSPHRASE};
pub use disk::{files_in, holds};
pub use liar::{Liar, Told};
pub use port::Port;
pub use specimen::{FLOOD, MRZ, SCAN, TRACK, document, passport};
pub use spoken::{says, says_key};
pub use waiting::within;
