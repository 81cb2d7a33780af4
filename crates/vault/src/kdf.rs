//! Argon2id (RFC 9106), its cost bounded before it is paid.

use crate::{Passphrase, VaultError};
use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use std::time::Duration;
use zeroize::Zeroizing;

/// What deriving a key from a passphrase costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct KdfCost {
    /// Memory, KiB.
    pub memory_kib: u32,
    /// Passes.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl KdfCost {
    /// RFC 9106 section 4, second recommended option: 64 MiB, 3 passes, 4 lanes.
    pub const DEFAULT: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 4 };
    /// The least that is accepted from a file (OWASP's floor): 19 MiB, 2 passes.
    pub const FLOOR: Self = Self { memory_kib: 19 * 1024, passes: 2, lanes: 1 };
    const CEILING_KIB: u32 = 1024 * 1024;
    /// No more is taken of a device that is fast: a phone may have to open the same vault.
    const MOST_CALIBRATED_KIB: u32 = 256 * 1024;

    /// What takes about `target` on this device. `measure` says how long deriving with a cost takes;
    /// the clock is the caller's. Never below [`KdfCost::FLOOR`].
    ///
    /// # Errors
    /// What `measure` says.
    pub fn calibrate<E>(
        target: Duration,
        mut measure: impl FnMut(Self) -> Result<Duration, E>,
    ) -> Result<Self, E> {
        let took = measure(Self::DEFAULT)?.max(Duration::from_millis(1));
        Ok(Self::DEFAULT.scaled(target.as_secs_f64() / took.as_secs_f64()))
    }

    /// Memory first, which costs an attacker most, then passes. The cost is their product.
    fn scaled(self, factor: f64) -> Self {
        let work = f64::from(self.memory_kib) * f64::from(self.passes) * factor;
        let floor = Self::FLOOR.memory_kib;
        let memory = work / f64::from(self.passes);
        let memory_kib = (memory as u32).clamp(floor, Self::MOST_CALIBRATED_KIB) / 1024 * 1024;
        let passes = (work / f64::from(memory_kib)) as u32;
        Self { memory_kib, passes: passes.clamp(Self::FLOOR.passes, 16), lanes: self.lanes }
    }

    /// Derives a key from nothing, to measure what it costs here.
    ///
    /// # Errors
    /// [`VaultError::KdfOutOfRange`].
    pub fn try_out(self) -> Result<(), VaultError> {
        derive(&Passphrase::new("a passphrase of no vault"), &[0; 16], self).map(drop)
    }

    /// A file must not make this device weak or busy for ever.
    fn check(self) -> Result<Self, VaultError> {
        let accepted = (Self::FLOOR.memory_kib..=Self::CEILING_KIB).contains(&self.memory_kib)
            && (Self::FLOOR.passes..=16).contains(&self.passes)
            && (1..=16).contains(&self.lanes);
        if accepted { Ok(self) } else { Err(VaultError::KdfOutOfRange) }
    }
}

pub(crate) fn derive(
    passphrase: &Passphrase,
    salt: &[u8],
    cost: KdfCost,
) -> Result<Zeroizing<[u8; 32]>, VaultError> {
    let cost = cost.check()?;
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32))
        .map_err(|_| VaultError::KdfOutOfRange)?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, key.as_mut())
        .map_err(|_| VaultError::KdfOutOfRange)?;
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::{KdfCost, derive};
    use crate::{Passphrase, VaultError};
    use argon2::{Algorithm, Argon2, AssociatedData, ParamsBuilder, Version};
    use std::time::Duration;

    /// RFC 9106 section 5.3.
    #[test]
    fn argon2id_agrees_with_rfc_9106() {
        let mut params = ParamsBuilder::new();
        params.m_cost(32).t_cost(3).p_cost(4).output_len(32);
        params.data(AssociatedData::new(&[0x04; 12]).expect("short"));
        let params = params.build().expect("in range");
        let argon2 =
            Argon2::new_with_secret(&[0x03; 8], Algorithm::Argon2id, Version::V0x13, params)
                .expect("in range");
        let mut tag = [0; 32];
        argon2.hash_password_into(&[0x01; 32], &[0x02; 16], &mut tag).expect("hashes");
        let expected = "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659";
        assert_eq!(hex::encode(tag), expected);
    }

    #[test]
    fn a_fast_device_pays_more_and_a_slow_one_never_less_than_the_floor() {
        let half = Duration::from_millis(500);
        let on = |default_takes_ms| {
            let took = Duration::from_millis(default_takes_ms);
            KdfCost::calibrate(half, |_| Ok::<_, ()>(took)).expect("measured")
        };
        assert_eq!(on(500), KdfCost::DEFAULT);
        assert_eq!(on(250), KdfCost { memory_kib: 128 * 1024, ..KdfCost::DEFAULT });
        assert_eq!(on(60), KdfCost { memory_kib: 256 * 1024, passes: 6, lanes: 4 });
        assert_eq!(on(0), KdfCost { memory_kib: 256 * 1024, passes: 16, lanes: 4 });
        let slow = KdfCost { lanes: 4, ..KdfCost::FLOOR };
        assert_eq!(on(60_000), slow);
        for takes_ms in [0, 1, 7, 99, 500, 3_000, 100_000] {
            assert!(on(takes_ms).check().is_ok(), "{takes_ms}");
        }
        assert_eq!(KdfCost::calibrate(half, |_| Err("no clock")), Err("no clock"));
    }

    #[test]
    fn a_cost_out_of_range_is_refused_before_it_is_paid() {
        let passphrase = Passphrase::new("correct horse battery");
        for (memory_kib, passes) in [(1024, 3), (u32::MAX, 3), (64 * 1024, 1), (64 * 1024, 99)] {
            let cost = KdfCost { memory_kib, passes, lanes: 4 };
            let refused = derive(&passphrase, &[0; 16], cost).err();
            assert_eq!(refused, Some(VaultError::KdfOutOfRange));
        }
    }
}
