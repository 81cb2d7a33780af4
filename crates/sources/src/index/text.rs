//! A list's bytes to text: UTF-16 where it is that, and UTF-8 for all else.

use std::borrow::Cow;

/// A list as text: what counts here, tags and addresses, is ASCII, which nearly all encodings but UTF-16
/// write as UTF-8 does. What a message says is read from its bytes, elsewhere.
pub(super) fn decode(document: &[u8]) -> Cow<'_, str> {
    match sixteen_bits(document) {
        Some(unit) => Cow::Owned(decode_pairs(document, unit)),
        None => String::from_utf8_lossy(document),
    }
}

/// How two bytes make a unit of UTF-16, by its byte order mark or by the zeros around `<`.
fn sixteen_bits(document: &[u8]) -> Option<fn([u8; 2]) -> u16> {
    match document {
        [0xff, 0xfe, ..] | [b'<', 0, _, 0, ..] => Some(u16::from_le_bytes),
        [0xfe, 0xff, ..] | [0, b'<', 0, _, ..] => Some(u16::from_be_bytes),
        _ => None,
    }
}

fn decode_pairs(document: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, _) = document.as_chunks();
    let units = pairs.iter().map(|pair| unit(*pair));
    char::decode_utf16(units).map(|read| read.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn utf_16_is_read_with_and_without_its_mark() {
        let text = "<a>ماء 🌊</a>";
        for mark in ["", "\u{feff}"] {
            let marked = format!("{mark}{text}");
            let units = || marked.encode_utf16();
            assert_eq!(decode(&units().flat_map(u16::to_le_bytes).collect::<Vec<_>>()), marked);
            assert_eq!(decode(&units().flat_map(u16::to_be_bytes).collect::<Vec<_>>()), marked);
        }
        assert_eq!(decode(b"<\0a\0\x3e\xd8\x3e\0>"), "<a\u{fffd}>", "half a pair, half a unit");
    }

    #[test]
    fn all_else_keeps_its_tags_and_addresses() {
        assert_eq!(decode("<a>ماء</a>".as_bytes()), "<a>ماء</a>");
        assert_eq!(
            decode(b"<t>Crue \xe0 B</t><a>/1.cap</a>"),
            "<t>Crue \u{fffd} B</t><a>/1.cap</a>"
        );
        assert_eq!(decode(b""), "");
    }
}
