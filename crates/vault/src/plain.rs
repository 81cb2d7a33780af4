//! Memory that opened rows lie in, zeroed when it is freed.

use crate::VaultError;
use memmap2::MmapMut;
use std::ops::Deref;
use zeroize::{Zeroize, Zeroizing};

/// Bytes that were sealed.
pub(crate) enum Plain {
    /// Of one row.
    One(Bytes),
    /// Of many rows, one behind the other.
    Many(Pages),
}

impl Deref for Plain {
    type Target = [u8];
    fn deref(&self) -> &[u8] {
        match self {
            Self::One(bytes) => &bytes.0,
            Self::Many(pages) => &pages.0,
        }
    }
}

impl From<Zeroizing<Vec<u8>>> for Plain {
    fn from(mut bytes: Zeroizing<Vec<u8>>) -> Self {
        Self::One(Bytes(std::mem::take(&mut *bytes)))
    }
}

/// Zeroed as a slice, many bytes at a time; a `Vec` zeroes itself byte by byte.
pub(crate) struct Bytes(Vec<u8>);

impl Drop for Bytes {
    fn drop(&mut self) {
        self.0.as_mut_slice().zeroize();
    }
}

/// Pages of the system's, asked for at once: touched one by one, they would cost more than what is
/// opened into them.
pub(crate) struct Pages(MmapMut);

impl Pages {
    /// # Errors
    /// [`VaultError::Disk`] where the system has no memory left.
    pub(crate) fn of(bytes: usize) -> Result<Self, VaultError> {
        let map = MmapMut::map_anon(bytes).map_err(|error| VaultError::Disk(error.kind()))?;
        #[cfg(target_os = "linux")]
        for advice in [memmap2::Advice::HugePage, memmap2::Advice::PopulateWrite] {
            // An older system says no, and gives them one by one.
            if let Err(error) = map.advise(advice) {
                tracing::trace!(%error, "memory comes page by page");
            }
        }
        Ok(Self(map))
    }

    pub(crate) fn as_mut_bytes(&mut self) -> &mut [u8] {
        &mut self.0
    }
}

impl Drop for Pages {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}
