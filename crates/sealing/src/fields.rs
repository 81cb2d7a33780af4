//! Length-prefixed concatenation: no two different field lists give the same bytes.

/// Joins fields, each behind its length as a 32-bit big-endian number.
///
/// Used for every AAD, HPKE `info` and signing context, so that ("ab", "c") never equals ("a", "bc").
pub fn join(fields: &[&[u8]]) -> Vec<u8> {
    let mut joined = Vec::with_capacity(fields.iter().map(|field| field.len() + 4).sum());
    for field in fields {
        let length = u32::try_from(field.len()).expect("context fields are far below 4 GiB");
        joined.extend_from_slice(&length.to_be_bytes());
        joined.extend_from_slice(field);
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::join;

    #[test]
    fn moving_a_boundary_changes_the_bytes() {
        assert_ne!(join(&[b"ab", b"c"]), join(&[b"a", b"bc"]));
        assert_ne!(join(&[b"", b"a"]), join(&[b"a"]));
        assert_eq!(join(&[b"a"]), [0, 0, 0, 1, b'a']);
    }
}
