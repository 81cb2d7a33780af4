//! The sealed row, version 1: padded so that its size tells little. See `docs/formats/row.md`.

use crate::VaultError;
use crate::epochs::Epochs;
use crate::keys::{OVERHEAD, TAG};
use crate::record::Body;
use amana_sealing::fields;
use ring::aead::NONCE_LEN;
use uuid::Uuid;
use zeroize::Zeroizing;

const FORMAT: u8 = 1;

/// A row's place: a keyed tag of namespace and id.
pub(crate) type Locator = [u8; 32];

/// Everything besides key and body that a row is bound to.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) vault: Uuid,
    pub(crate) incarnation: Uuid,
    pub(crate) compartment: i64,
    pub(crate) locator: &'a Locator,
    pub(crate) version: u64,
}

/// Namespace and id, as they lie inside the seal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Name {
    pub(crate) namespace: Box<str>,
    pub(crate) id: Uuid,
}

/// What tells one sealing of a row from every other: epoch, nonce and tag. Another ciphertext with
/// the same three cannot be found without the row's key.
pub(crate) type Mark = [u8; 32];

/// Format and epoch, before the box.
const HEAD: usize = 5;

/// Seals under the newest epoch.
pub(crate) fn seal(epochs: &Epochs, place: Place<'_>, name: &Name, body: &Body) -> Vec<u8> {
    let mut plain = encode(name, body);
    let padded = padded_length(plain.len());
    plain.resize(padded, 0);
    let epoch = epochs.newest();
    let key = epochs.derive(epoch, &[b"row", place.locator]).expect("the newest epoch is there");
    let mut sealed = Vec::with_capacity(HEAD + plain.len() + OVERHEAD);
    sealed.push(FORMAT);
    sealed.extend_from_slice(&epoch.to_be_bytes());
    key.seal_onto(&mut sealed, &aad(epoch, place), &plain);
    sealed
}

pub(crate) fn open(
    epochs: &Epochs,
    place: Place<'_>,
    sealed: &[u8],
) -> Result<(Name, Body), VaultError> {
    let (&format, rest) = sealed.split_first().ok_or(VaultError::Damaged)?;
    if format != FORMAT {
        return Err(if format > FORMAT { VaultError::TooNew } else { VaultError::Damaged });
    }
    let (epoch, rest) = rest.split_first_chunk::<4>().ok_or(VaultError::Damaged)?;
    let epoch = u32::from_be_bytes(*epoch);
    let key = epochs.derive(epoch, &[b"row", place.locator]).ok_or(VaultError::Damaged)?;
    parse(key.open(&aad(epoch, place), rest)?).ok_or(VaultError::Damaged)
}

/// The epoch that a row says it is sealed under.
pub(crate) fn epoch_of(sealed: &[u8]) -> u32 {
    sealed.get(1..HEAD).and_then(|bytes| bytes.try_into().ok()).map_or(0, u32::from_be_bytes)
}

/// A row that is too short has none that fits.
pub(crate) fn mark(sealed: &[u8]) -> Mark {
    let mut mark = [0; 32];
    let nonce = HEAD..HEAD + NONCE_LEN;
    if sealed.len() >= nonce.end + TAG {
        mark[..4].copy_from_slice(&sealed[1..HEAD]);
        mark[4..16].copy_from_slice(&sealed[nonce]);
        mark[16..].copy_from_slice(&sealed[sealed.len() - TAG..]);
    }
    mark
}

/// Name and body as bytes, the inside of a row and of a backup's record frame.
pub(crate) fn encode(name: &Name, body: &Body) -> Zeroizing<Vec<u8>> {
    let longest = body.bytes().len() + name.namespace.len() + 64;
    let mut plain = Zeroizing::new(Vec::with_capacity(padded_length(longest)));
    plain.push(u8::try_from(name.namespace.len()).expect("namespaces are short words"));
    plain.extend_from_slice(name.namespace.as_bytes());
    plain.extend_from_slice(name.id.as_bytes());
    plain.extend_from_slice(&body.record_version.to_be_bytes());
    plain.push(u8::from(body.in_backup));
    let length = u32::try_from(body.bytes().len()).expect("records are far below 4 GiB");
    plain.extend_from_slice(&length.to_be_bytes());
    plain.extend_from_slice(body.bytes());
    plain
}

/// Reads what [`encode`] wrote; padding behind it is passed over.
pub(crate) fn parse(plain: Zeroizing<Vec<u8>>) -> Option<(Name, Body)> {
    let (&length, rest) = plain.split_first()?;
    let (namespace, rest) = rest.split_at_checked(length.into())?;
    let (id, rest) = rest.split_first_chunk::<16>()?;
    let (record_version, rest) = rest.split_first_chunk::<2>()?;
    let (&in_backup, rest) = rest.split_first()?;
    let (length, rest) = rest.split_first_chunk::<4>()?;
    let from = plain.len() - rest.len();
    let range = from..from.checked_add(u32::from_be_bytes(*length) as usize)?;
    let namespace = std::str::from_utf8(namespace).ok()?.into();
    let name = Name { namespace, id: Uuid::from_bytes(*id) };
    let (version, in_backup) = (u16::from_be_bytes(*record_version), in_backup == 1);
    Some((name, Body::part(version, in_backup, plain, range)?))
}

/// Padmé (Nikitin et al., *Reducing Metadata Leakage from Encrypted Files and Communication with
/// PURBs*, 2019): at most 12 % more, and few lengths that can be told apart. Never below 256 bytes.
fn padded_length(length: usize) -> usize {
    let length = length.max(256);
    let exponent = length.ilog2();
    let step = 1 << (exponent - (exponent.ilog2() + 1));
    length.next_multiple_of(step)
}

fn aad(epoch: u32, place: Place<'_>) -> Vec<u8> {
    fields::join(&[
        b"amana/row/1",
        place.vault.as_bytes(),
        place.incarnation.as_bytes(),
        &place.compartment.to_be_bytes(),
        &epoch.to_be_bytes(),
        place.locator,
        &place.version.to_be_bytes(),
    ])
}

#[cfg(test)]
mod tests {
    use super::{Name, Place, mark, open, padded_length, seal};
    use crate::Compartment;
    use crate::epochs::Epochs;
    use crate::record::Body;
    use uuid::Uuid;
    use zeroize::Zeroizing;

    #[test]
    fn a_row_opens_only_in_its_place() {
        let epochs = Epochs::make(Compartment::Vault);
        let locator = [7; 32];
        let place = Place {
            vault: Uuid::new_v4(),
            incarnation: Uuid::new_v4(),
            compartment: 0,
            locator: &locator,
            version: 3,
        };
        let name = Name { namespace: "documents".into(), id: Uuid::new_v4() };
        let body = Body::whole(1, true, Zeroizing::new(b"{}".to_vec()));
        let sealed = seal(&epochs, place, &name, &body);
        assert!(open(&epochs, place, &sealed) == Ok((name.clone(), body.clone())));
        assert!(open(&epochs, Place { version: 2, ..place }, &sealed).is_err());
        assert!(open(&epochs, Place { compartment: 1, ..place }, &sealed).is_err());
        assert!(open(&epochs, Place { locator: &[8; 32], ..place }, &sealed).is_err());
        assert!(open(&epochs, Place { vault: Uuid::new_v4(), ..place }, &sealed).is_err());
        for length in 0..sealed.len() {
            assert!(open(&epochs, place, &sealed[..length]).is_err());
        }
        assert_ne!(mark(&sealed), mark(&seal(&epochs, place, &name, &body)), "sealed twice");
    }

    #[test]
    fn sizes_fall_into_few_buckets() {
        assert_eq!(padded_length(1), 256);
        assert_eq!(padded_length(256), 256);
        assert_eq!(padded_length(257), 272);
        assert_eq!(padded_length(4_180), 4_352);
        for length in (1..2_000_000).step_by(997) {
            let padded = padded_length(length);
            assert!(padded >= length && padded <= (length + length / 8).max(256), "{length}");
        }
        let lengths: std::collections::BTreeSet<_> = (256..65_536).map(padded_length).collect();
        assert!(lengths.len() < 200, "{}", lengths.len());
    }
}
