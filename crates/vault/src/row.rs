//! The sealed row, version 1: padded so that its size tells little. See `docs/formats/row.md`.

use crate::VaultError;
use crate::keys::Key;
use crate::record::Body;
use amana_sealing::fields;
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
    pub(crate) namespace: String,
    pub(crate) id: Uuid,
}

pub(crate) fn seal(epoch: u32, key: &Key, place: Place<'_>, name: &Name, body: &Body) -> Vec<u8> {
    let mut plain = encode(name, body);
    let padded = padded_length(plain.len());
    plain.resize(padded, 0);
    let mut sealed = vec![FORMAT];
    sealed.extend_from_slice(&epoch.to_be_bytes());
    sealed.extend_from_slice(&row_key(key, place.locator).seal(&aad(epoch, place), &plain));
    sealed
}

pub(crate) fn open(
    epoch_key: impl Fn(u32) -> Option<Key>,
    place: Place<'_>,
    sealed: &[u8],
) -> Result<(Name, Body), VaultError> {
    let (&format, rest) = sealed.split_first().ok_or(VaultError::Damaged)?;
    if format != FORMAT {
        return Err(if format > FORMAT { VaultError::TooNew } else { VaultError::Damaged });
    }
    let (epoch, rest) = rest.split_first_chunk::<4>().ok_or(VaultError::Damaged)?;
    let epoch = u32::from_be_bytes(*epoch);
    let key = epoch_key(epoch).ok_or(VaultError::Damaged)?;
    let plain = row_key(&key, place.locator).open(&aad(epoch, place), rest)?;
    parse(&plain).ok_or(VaultError::Damaged)
}

/// Name and body as bytes, the inside of a row and of a backup's record frame.
pub(crate) fn encode(name: &Name, body: &Body) -> Zeroizing<Vec<u8>> {
    let longest = body.bytes.len() + name.namespace.len() + 64;
    let mut plain = Zeroizing::new(Vec::with_capacity(padded_length(longest)));
    plain.push(u8::try_from(name.namespace.len()).expect("namespaces are short words"));
    plain.extend_from_slice(name.namespace.as_bytes());
    plain.extend_from_slice(name.id.as_bytes());
    plain.extend_from_slice(&body.record_version.to_be_bytes());
    plain.push(u8::from(body.in_backup));
    let length = u32::try_from(body.bytes.len()).expect("records are far below 4 GiB");
    plain.extend_from_slice(&length.to_be_bytes());
    plain.extend_from_slice(&body.bytes);
    plain
}

/// Reads what [`encode`] wrote; padding behind it is passed over.
pub(crate) fn parse(plain: &[u8]) -> Option<(Name, Body)> {
    let (&length, rest) = plain.split_first()?;
    let (namespace, rest) = rest.split_at_checked(length.into())?;
    let (id, rest) = rest.split_first_chunk::<16>()?;
    let (record_version, rest) = rest.split_first_chunk::<2>()?;
    let (&in_backup, rest) = rest.split_first()?;
    let (length, rest) = rest.split_first_chunk::<4>()?;
    let bytes = rest.get(..u32::from_be_bytes(*length) as usize)?;
    let name =
        Name { namespace: String::from_utf8(namespace.to_vec()).ok()?, id: Uuid::from_bytes(*id) };
    let body = Body {
        record_version: u16::from_be_bytes(*record_version),
        in_backup: in_backup == 1,
        bytes: Zeroizing::new(bytes.to_vec()),
    };
    Some((name, body))
}

/// 256, 512, 1024, … up to 16 KiB, then multiples of 16 KiB.
fn padded_length(length: usize) -> usize {
    const STEP: usize = 16 * 1024;
    if length <= STEP { length.next_power_of_two().max(256) } else { length.next_multiple_of(STEP) }
}

fn row_key(epoch_key: &Key, locator: &Locator) -> Key {
    epoch_key.derive(&[b"row", locator])
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
    use super::{Name, Place, open, padded_length, seal};
    use crate::keys::Key;
    use crate::record::Body;
    use uuid::Uuid;
    use zeroize::Zeroizing;

    #[test]
    fn a_row_opens_only_in_its_place() {
        let key = Key::make();
        let locator = [7; 32];
        let place = Place {
            vault: Uuid::new_v4(),
            incarnation: Uuid::new_v4(),
            compartment: 0,
            locator: &locator,
            version: 3,
        };
        let name = Name { namespace: "documents".into(), id: Uuid::new_v4() };
        let bytes = Zeroizing::new(b"{}".to_vec());
        let body = Body { record_version: 1, in_backup: true, bytes };
        let sealed = seal(1, &key, place, &name, &body);
        let keys = |epoch| (epoch == 1).then(|| key.clone());
        assert!(open(keys, place, &sealed) == Ok((name, body)));
        assert!(open(keys, Place { version: 2, ..place }, &sealed).is_err());
        assert!(open(keys, Place { compartment: 1, ..place }, &sealed).is_err());
        assert!(open(keys, Place { locator: &[8; 32], ..place }, &sealed).is_err());
        assert!(open(keys, Place { vault: Uuid::new_v4(), ..place }, &sealed).is_err());
        for length in 0..sealed.len() {
            assert!(open(keys, place, &sealed[..length]).is_err());
        }
    }

    #[test]
    fn sizes_fall_into_few_buckets() {
        assert_eq!(padded_length(1), 256);
        assert_eq!(padded_length(257), 512);
        assert_eq!(padded_length(16 * 1024), 16 * 1024);
        assert_eq!(padded_length(16 * 1024 + 1), 32 * 1024);
    }
}
