//! Argon2id (RFC 9106), its cost bounded before it is paid.

use crate::{Passphrase, VaultError};
use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
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
    fn a_cost_out_of_range_is_refused_before_it_is_paid() {
        let passphrase = Passphrase::new("correct horse battery");
        for (memory_kib, passes) in [(1024, 3), (u32::MAX, 3), (64 * 1024, 1), (64 * 1024, 99)] {
            let cost = KdfCost { memory_kib, passes, lanes: 4 };
            let refused = derive(&passphrase, &[0; 16], cost).err();
            assert_eq!(refused, Some(VaultError::KdfOutOfRange));
        }
    }
}
