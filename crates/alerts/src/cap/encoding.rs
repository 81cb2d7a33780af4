//! Bytes to text: UTF-8, UTF-16, or what the XML declaration names (XML 1.0 appendix F).

use super::limits::MAX_BYTES;
use super::{CapRefusal, Repair, repair::Repairs, text};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// Where an XML declaration ends at the latest.
const MOST_DECLARATION_BYTES: usize = 256;

/// The document as text, without what may not stand in it or before it.
pub(super) fn decode<'a>(
    bytes: &'a [u8],
    repairs: &mut Repairs,
) -> Result<Cow<'a, str>, CapRefusal> {
    if bytes.len() > MAX_BYTES {
        return Err(CapRefusal::TooLarge { size_bytes: bytes.len() });
    }
    let text = match decode_all(bytes, repairs).ok_or(CapRefusal::NotText)? {
        Cow::Borrowed(text) => Cow::Borrowed(text::without_prelude(text, repairs)),
        Cow::Owned(text) => Cow::Owned(text::without_prelude(&text, repairs).to_owned()),
    };
    Ok(without_controls(text, repairs))
}

/// UTF-8 is taken at its word: other encodings hardly ever look like it, and feeds that are converted
/// keep the old declaration.
fn decode_all<'a>(bytes: &'a [u8], repairs: &mut Repairs) -> Option<Cow<'a, str>> {
    let sixteen = sixteen_bits(bytes);
    let declared = sixteen.or_else(|| declared(bytes));
    let is_ascii_safe = |encoding: &&'static Encoding| encoding.is_ascii_compatible();
    if declared.as_ref().is_none_or(is_ascii_safe)
        && let Ok(text) = std::str::from_utf8(bytes)
    {
        return Some(Cow::Borrowed(text));
    }
    let encoding = declared.filter(|encoding| *encoding != UTF_8);
    let (text, is_damaged) = match encoding {
        Some(encoding) => encoding.decode_without_bom_handling(bytes),
        // A stray byte must not cost the alert; bytes that begin like no document are none.
        None if !begins_like_xml(bytes) => return None,
        None => {
            let likelier = if is_damaged_utf_8(bytes) { UTF_8 } else { WINDOWS_1252 };
            (likelier.decode_without_bom_handling(bytes).0, true)
        }
    };
    repairs.note(if is_damaged { Repair::EncodingDamaged } else { Repair::EncodingOther });
    Some(text)
}

/// Whether bytes are UTF-8 that was cut or mixed with something else: at least as many of its characters
/// are whole as there are places where it breaks. Windows-1252 breaks at each letter beyond ASCII, and
/// looks whole only by chance.
fn is_damaged_utf_8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken, mut is_breaking) = (0, 0, false);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().bytes().filter(|byte| *byte >= 0xc0).count();
        // Bytes in a row are one break.
        let begins = !is_breaking || !chunk.valid().is_empty();
        is_breaking = !chunk.invalid().is_empty();
        broken += usize::from(is_breaking && begins);
    }
    whole > 0 && whole >= broken
}

/// UTF-16, by its byte order mark or by the zeros around `<`.
fn sixteen_bits(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [0xff, 0xfe, ..] | [b'<', 0, _, 0, ..] => Some(UTF_16LE),
        [0xfe, 0xff, ..] | [0, b'<', 0, _, ..] => Some(UTF_16BE),
        _ => None,
    }
}

/// What the XML declaration says, if it says something that is known.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let beginning = &bytes[..bytes.len().min(MOST_DECLARATION_BYTES)];
    let beginning = String::from_utf8_lossy(beginning);
    let (declaration, _) = beginning.split_once("?>")?;
    let (_, after) = declaration.split_once("encoding")?;
    let label = after.trim_start().strip_prefix('=')?.trim_start();
    let quote = label.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let encoding = Encoding::for_label(label[1..].split(quote).next()?.as_bytes())?;
    // These bytes are no UTF-16, whatever they say: that would have shown already.
    Some(encoding).filter(|encoding| ![UTF_16LE, UTF_16BE].contains(encoding))
}

fn begins_like_xml(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    bytes.trim_ascii_start().starts_with(b"<")
}

/// Without the control characters that XML forbids (XML 1.0 section 2.2).
fn without_controls<'a>(text: Cow<'a, str>, repairs: &mut Repairs) -> Cow<'a, str> {
    // One pass without branches: the compiler makes it wide.
    let forbidden = |byte: u8| (byte < 0x20) & (byte != b'\t') & (byte != b'\n') & (byte != b'\r');
    if !text.bytes().fold(false, |found, byte| found | forbidden(byte)) {
        return text;
    }
    repairs.note(Repair::CharactersDropped);
    Cow::Owned(text.chars().filter(|c| !u8::try_from(*c).is_ok_and(forbidden)).collect())
}

#[cfg(test)]
mod tests {
    use super::{Cow, Repair, Repairs, decode};
    use crate::cap::CapRefusal;

    fn read(bytes: &[u8]) -> (Result<String, CapRefusal>, Vec<Repair>) {
        let mut repairs = Repairs::default();
        let text = decode(bytes, &mut repairs).map(Cow::into_owned);
        (text, repairs.into_vec())
    }

    fn document(declaration: &str, text: &[u8]) -> Vec<u8> {
        [format!("<?xml version='1.0' {declaration}?><a>").as_bytes(), text, b"</a>"].concat()
    }

    #[test]
    fn the_encoding_that_is_declared_is_read_and_flagged() {
        let cases: [(&str, &[u8], &str); 5] = [
            ("encoding='ISO-8859-1'", b"Crue \xe0 B\xe9ziers", "Crue à Béziers"),
            ("encoding = \"windows-1251\"", b"\xc2\xee\xe4\xe0", "Вода"),
            ("encoding='windows-1256'", b"\xe3\xc7\xc1", "ماء"),
            ("encoding='GB2312'", b"\xba\xe9\xcb\xae", "洪水"),
            ("encoding='Shift_JIS'", b"\x90\x85", "水"),
        ];
        for (declaration, bytes, expected) in cases {
            let (text, repairs) = read(&document(declaration, bytes));
            assert!(text.expect("text").contains(expected), "{declaration}");
            assert_eq!(repairs, [Repair::EncodingOther], "{declaration}");
        }
    }

    #[test]
    fn utf_8_is_taken_at_its_word() {
        let (text, repairs) = read(&document("encoding='ISO-8859-1'", "à".as_bytes()));
        assert!(text.expect("text").contains("<a>à</a>") && repairs.is_empty());
        let (text, repairs) = read(&document("encoding='UTF-8'", b"50 \xb0C"));
        assert!(text.expect("text").contains("50 °C"));
        assert_eq!(repairs, [Repair::EncodingDamaged]);
    }

    #[test]
    fn a_stray_byte_does_not_spoil_the_other_characters() {
        let cut = |text: &str| text.as_bytes()[..text.len() - 1].to_vec();
        for (bytes, expected) in [
            (cut("Crue à Béziers, à l'é"), "Crue à Béziers, à l'\u{fffd}<"),
            (cut("لا تعبر الماء"), "لا تعبر الما\u{fffd}<"),
            (cut("น้ำท่วม"), "น้ำท่ว\u{fffd}<"),
            ("à é".bytes().chain(*b"\xed\xa0\xbd\xed\xb8\x80").collect(), "<a>à é\u{fffd}"),
            // Windows-1252, in which `Ã©` is a character of UTF-8 by chance.
            (b"d\xe9b\xe2cle \xe0 l'\xc3\xa9cole".to_vec(), "débâcle à l'Ã©cole"),
        ] {
            let (text, repairs) = read(&document("encoding='UTF-8'", &bytes));
            let text = text.expect("text");
            assert!(text.contains(expected), "{text}");
            assert_eq!(repairs, [Repair::EncodingDamaged], "{text}");
        }
    }

    #[test]
    fn utf_16_is_read_with_and_without_its_mark() {
        let text = "<a>ماء</a>";
        let wide = |to_bytes: fn(u16) -> [u8; 2], mark: &str| {
            let units = mark.encode_utf16().chain(text.encode_utf16());
            units.flat_map(to_bytes).collect::<Vec<_>>()
        };
        for to_bytes in [u16::to_le_bytes as fn(u16) -> [u8; 2], u16::to_be_bytes] {
            for mark in ["", "\u{feff}"] {
                let (read, repairs) = read(&wide(to_bytes, mark));
                assert_eq!(read.as_deref(), Ok(text));
                assert!(repairs.contains(&Repair::EncodingOther));
            }
        }
    }

    #[test]
    fn control_characters_are_dropped_and_noise_is_no_text() {
        let (text, repairs) = read(b"<a>one\x0btwo\0</a>");
        assert_eq!(
            (text.as_deref(), &repairs[..]),
            (Ok("<a>onetwo</a>"), &[Repair::CharactersDropped][..])
        );
        for noise in [&b"\xff\xfa<a/>"[..], b"PK\x03\x04\xff"] {
            assert_eq!(read(noise).0, Err(CapRefusal::NotText));
        }
    }
}
