//! How often each compartment was written, kept outside the file: a whole older copy that is put back
//! is behind.

use crate::compartment::Identity;
use crate::holder::KeyHolder;
use crate::store::counter_name;

/// Generations that this device has committed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Counters {
    pub(crate) vault: u64,
    pub(crate) watch: u64,
}

impl Counters {
    /// What the keyring knows; `None` where it says nothing.
    pub(crate) fn read(identity: Identity, holder: &dyn KeyHolder) -> Option<Self> {
        Self::from_bytes(&holder.get(&counter_name(identity)).ok()??)
    }

    /// Two 64-bit numbers; before there were two, the vault's alone.
    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (vault, rest) = bytes.split_first_chunk::<8>()?;
        let watch = if rest.is_empty() { 0 } else { u64::from_be_bytes(rest.try_into().ok()?) };
        Some(Self { vault: u64::from_be_bytes(*vault), watch })
    }

    pub(crate) fn to_bytes(self) -> [u8; 16] {
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&self.vault.to_be_bytes());
        bytes[8..].copy_from_slice(&self.watch.to_be_bytes());
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::Counters;

    #[test]
    fn a_counter_from_before_the_watch_had_one_is_read() {
        let both = Counters { vault: 7, watch: 9 };
        assert_eq!(Counters::from_bytes(&both.to_bytes()), Some(both));
        let old = Counters::from_bytes(&7_u64.to_be_bytes());
        assert_eq!(old, Some(Counters { vault: 7, watch: 0 }));
        assert_eq!(Counters::from_bytes(b"short"), None);
    }
}
