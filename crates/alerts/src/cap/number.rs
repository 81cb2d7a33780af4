//! One decimal number at the beginning of some bytes, exactly as the standard library would read it.

/// Longer ones are no coordinates.
pub(super) const MAX_NUMBER_BYTES: usize = 64;

/// The number and what follows it; none if there is none, or none that is finite.
pub(super) fn number(bytes: &[u8]) -> Option<(f64, &[u8])> {
    let beginning = &bytes[..bytes.len().min(MAX_NUMBER_BYTES + 1)];
    let (number, length) = fast_float2::parse_partial::<f64, _>(beginning).ok()?;
    let rest = &bytes[length..];
    let ends = rest.first().is_none_or(|byte| *byte == b',' || byte.is_ascii_whitespace());
    (ends && length <= MAX_NUMBER_BYTES && number.is_finite()).then_some((number, rest))
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
