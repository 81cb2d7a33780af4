//! Erasing everything on this device.

use crate::{Citizen, Error};

/// Erases keys, then files. A backup elsewhere is not touched.
///
/// # Errors
/// What the disk says.
pub async fn erase(citizen: &Citizen) -> Result<(), Error> {
    citizen.ask(|room| Ok(room.take_locked()?.erase()?)).await
}
