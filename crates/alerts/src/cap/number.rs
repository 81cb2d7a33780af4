//! One decimal number at the beginning of some bytes, exactly as the standard library would read it.

/// The powers of ten that a double holds exactly.
const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
];
/// Up to here every whole number is a double.
const MOST_EXACT: u64 = 1 << 53;

/// Longer ones are no coordinates.
pub(super) const MAX_NUMBER_BYTES: usize = 64;

/// The number and what follows it; none if there is none, or none that is finite.
///
/// Both the digits and the power of ten are exact doubles in nearly all coordinates, so one division
/// rounds once, as the standard library does; it reads the others.
pub(super) fn number(bytes: &[u8]) -> Option<(f64, &[u8])> {
    let (is_negative, unsigned) = match bytes.split_first()? {
        (b'-', rest) => (true, rest),
        (b'+', rest) => (false, rest),
        _ => (false, bytes),
    };
    let (whole, after_whole) = digits(unsigned, 0);
    let (all, rest) = match after_whole.split_first() {
        Some((b'.', fraction)) => digits(fraction, whole),
        _ => (whole, after_whole),
    };
    let places =
        if after_whole.len() > rest.len() { after_whole.len() - rest.len() - 1 } else { 0 };
    let digits = unsigned.len() - rest.len() - usize::from(after_whole.len() > rest.len());
    let ends = rest.first().is_none_or(|byte| *byte == b',' || byte.is_ascii_whitespace());
    // 18 digits cannot overflow, so `all` is what is written.
    if !ends || digits == 0 || digits > 18 || all > MOST_EXACT {
        return by_the_book(bytes);
    }
    let magnitude = all as f64 / POWERS[places];
    Some((if is_negative { -magnitude } else { magnitude }, rest))
}

/// The digits appended to a number, and what follows them.
fn digits(bytes: &[u8], mut number: u64) -> (u64, &[u8]) {
    let mut rest = bytes;
    while let Some((byte, after)) = rest.split_first()
        && byte.is_ascii_digit()
    {
        number = number.wrapping_mul(10).wrapping_add(u64::from(byte - b'0'));
        rest = after;
    }
    (number, rest)
}

fn by_the_book(bytes: &[u8]) -> Option<(f64, &[u8])> {
    let ends = |byte: &u8| *byte == b',' || byte.is_ascii_whitespace();
    let (written, rest) = bytes.split_at(bytes.iter().position(ends).unwrap_or(bytes.len()));
    let written = std::str::from_utf8(written).ok().filter(|text| text.len() <= MAX_NUMBER_BYTES);
    let number: f64 = written?.parse().ok()?;
    number.is_finite().then_some((number, rest))
}

#[cfg(test)]
mod tests {
    use super::number;
    use proptest::prelude::{ProptestConfig, any};

    fn as_the_library(text: &str) {
        let theirs = text.parse::<f64>().ok().filter(|number| number.is_finite());
        let ours = number(text.as_bytes()).map(|(number, rest)| {
            assert!(rest.is_empty(), "{text}");
            number.to_bits()
        });
        assert_eq!(ours, theirs.map(f64::to_bits), "{text}");
    }

    #[test]
    fn odd_spellings_are_read_as_the_library_reads_them() {
        for text in [
            "",
            "-",
            "+",
            ".",
            "-.",
            "1.",
            ".5",
            "-.5",
            "+1",
            "-0",
            "1e3",
            "1.2.3",
            "--1",
            "1-",
            "0.1",
            "9007199254740993",
            "123456789012345678",
            "1234567890123456789.5",
            "0.00000000000000000000001",
            "inf",
            "nan",
            "1e999",
            "0x10",
            "000000000000000000001",
        ] {
            as_the_library(text);
        }
    }

    #[test]
    fn it_ends_where_the_number_ends() {
        assert_eq!(number(b"1.5,-2"), Some((1.5, &b",-2"[..])));
        assert_eq!(number(b"-2 3"), Some((-2.0, &b" 3"[..])));
        assert_eq!(number(b"1x,2"), None);
    }

    proptest::proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, cases: 20_000, ..ProptestConfig::default() })]

        #[test]
        fn coordinates_are_what_the_library_says(text in "[-+]?[0-9]{1,4}\\.?[0-9]{0,16}") {
            as_the_library(&text);
        }

        #[test]
        fn any_double_comes_back(value in any::<f64>()) {
            proptest::prop_assume!(value.is_finite());
            as_the_library(&format!("{value:e}"));
        }
    }
}
