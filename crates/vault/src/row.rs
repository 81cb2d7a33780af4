//! The sealed row, version 1: padded so that its size tells little. See `docs/formats/row.md`.

use crate::VaultError;
use crate::epochs::Epochs;
use crate::keys::{OVERHEAD, TAG};
use crate::record::{Body, Outline, Part};
use amana_sealing::fields;
use ring::aead::NONCE_LEN;
use std::sync::Arc;
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
    pub(crate) namespace: Arc<str>,
    pub(crate) id: Uuid,
}

/// What tells one sealing of a row from every other: epoch, nonce and tag. Another ciphertext with
/// the same three cannot be found without the row's key.
pub(crate) type Mark = [u8; 32];

/// Format and epoch, before the box.
const HEAD: usize = 5;

/// Seals under the newest epoch.
pub(crate) fn seal(epochs: &Epochs, place: Place<'_>, name: &Name, body: &Body) -> Vec<u8> {
    let padded = padded_length(encoded_length(name, body));
    let epoch = epochs.newest();
    let key = epochs.derive(epoch, &[b"row", place.locator]).expect("the newest epoch is there");
    // Never moved while it is plain.
    let mut sealed = Vec::with_capacity(HEAD + padded + OVERHEAD);
    sealed.push(FORMAT);
    sealed.extend_from_slice(&epoch.to_be_bytes());
    key.seal_onto(&mut sealed, &aad(epoch, place), |sealed| {
        let whole = sealed.len() + padded;
        encode_onto(sealed, name, body);
        sealed.resize(whole, 0);
    });
    sealed
}

/// Opens a row into the beginning of `target`, which is no shorter than it: no allocation for each of
/// many rows.
pub(crate) fn open_into<'a>(
    target: &'a mut [u8],
    epochs: &Epochs,
    place: Place<'_>,
    sealed: &[u8],
) -> Result<Outline<'a>, VaultError> {
    let (&format, rest) = sealed.split_first().ok_or(VaultError::Damaged)?;
    if format != FORMAT {
        return Err(if format > FORMAT { VaultError::TooNew } else { VaultError::Damaged });
    }
    let (epoch, rest) = rest.split_first_chunk::<4>().ok_or(VaultError::Damaged)?;
    let epoch = u32::from_be_bytes(*epoch);
    let key = epochs.derive(epoch, &[b"row", place.locator]).ok_or(VaultError::Damaged)?;
    let length = key.open_into(target, &aad(epoch, place), rest)?;
    outline(&target[..length]).ok_or(VaultError::Damaged)
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
    let mut plain = Zeroizing::new(Vec::with_capacity(encoded_length(name, body)));
    encode_onto(&mut plain, name, body);
    plain
}

fn encoded_length(name: &Name, body: &Body) -> usize {
    1 + name.namespace.len() + 16 + 2 + 1 + 4 + body.bytes().len()
}

fn encode_onto(target: &mut Vec<u8>, name: &Name, body: &Body) {
    target.push(u8::try_from(name.namespace.len()).expect("namespaces are short words"));
    target.extend_from_slice(name.namespace.as_bytes());
    target.extend_from_slice(name.id.as_bytes());
    target.extend_from_slice(&body.record_version().to_be_bytes());
    target.push(u8::from(body.in_backup()));
    let length = u32::try_from(body.bytes().len()).expect("records are far below 4 GiB");
    target.extend_from_slice(&length.to_be_bytes());
    target.extend_from_slice(body.bytes());
}

/// Reads what [`encode`] wrote.
pub(crate) fn parse(plain: Zeroizing<Vec<u8>>) -> Option<(Name, Body)> {
    let outline = outline(&plain)?;
    let name = Name { namespace: outline.namespace.into(), id: outline.id };
    let part = outline.part;
    Some((name, Body::part_of(&Arc::new(plain.into()), part)))
}

/// Reads what [`encode`] wrote; padding behind it is passed over.
fn outline(plain: &[u8]) -> Option<Outline<'_>> {
    let (&length, rest) = plain.split_first()?;
    let (namespace, rest) = rest.split_at_checked(length.into())?;
    let (id, rest) = rest.split_first_chunk::<16>()?;
    let (record_version, rest) = rest.split_first_chunk::<2>()?;
    let (&in_backup, rest) = rest.split_first()?;
    let (length, rest) = rest.split_first_chunk::<4>()?;
    let length = u32::from_be_bytes(*length) as usize;
    let start = plain.len() - rest.len();
    (length <= rest.len()).then_some(Outline {
        namespace: std::str::from_utf8(namespace).ok()?,
        id: Uuid::from_bytes(*id),
        part: Part {
            record_version: u16::from_be_bytes(*record_version),
            in_backup: in_backup == 1,
            range: start..start + length,
        },
    })
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
    use super::{Name, Place, mark, open_into, padded_length, seal};
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
        let mut target = vec![0; sealed.len()];
        let elsewhere = [
            Place { version: 2, ..place },
            Place { compartment: 1, ..place },
            Place { locator: &[8; 32], ..place },
            Place { vault: Uuid::new_v4(), ..place },
        ];
        for elsewhere in elsewhere {
            assert!(open_into(&mut target, &epochs, elsewhere, &sealed).is_err());
        }
        for length in 0..sealed.len() {
            assert!(open_into(&mut target, &epochs, place, &sealed[..length]).is_err());
        }
        let outline = open_into(&mut target, &epochs, place, &sealed).expect("opens in its place");
        assert_eq!((outline.namespace, outline.id), (&*name.namespace, name.id));
        let range = outline.part.range;
        assert_eq!(&target[range], body.bytes());
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
