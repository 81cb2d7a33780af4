//! Drives the real application: its own bus, keyring and notification daemon, WebKitWebDriver, and
//! hands that do what a person does.
#![expect(clippy::disallowed_methods, reason = "tests make folders and read files")]

mod bus;
mod driver;
mod eyes;
mod gpsd;
mod hands;
mod keyboard;
mod office;
mod renewal;
mod steps;
mod waiting;
mod window;
mod world;

pub use bus::{Bus, Said};
pub use eyes::Wcag;
pub use gpsd::Gpsd;
pub use office::Office;
pub use steps::{FLOOD, PASSPHRASE, SPECIMEN};
pub use waiting::eventually;
pub use window::Window;
pub use world::{World, root};
