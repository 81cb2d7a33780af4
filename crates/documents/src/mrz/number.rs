//! Document numbers, also those that do not fit into their nine cells.

use super::Verdict;
use super::cells::{FILLER, unfilled};
use super::checks::{check_digit, verdict};

/// A number, what is left of the optional data next to it, and what its digit says.
pub(super) struct Number {
    pub number: String,
    pub optional: String,
    pub verdict: Verdict,
}

/// Reads the number of a TD1 or TD2. When it has more than nine characters, a filler stands in for
/// the check digit, and the optional data begin with the rest of the number, then its check digit,
/// then a filler (ICAO Doc 9303 Parts 5 and 6, §4.2.2).
///
/// A rest that its digit does not confirm is not taken for one: then the number is what the nine
/// cells say, and it is refuted, because its check digit is missing.
pub(super) fn read(nine: &str, check: char, optional: &str) -> Number {
    if check == FILLER
        && let Some(long) = read_long(nine, optional)
    {
        return long;
    }
    Number { number: unfilled(nine), optional: unfilled(optional), verdict: verdict(nine, check) }
}

fn read_long(nine: &str, optional: &str) -> Option<Number> {
    let (overflow, after) = optional.split_once(FILLER).unwrap_or((optional, ""));
    let (rest, printed) = overflow.split_at_checked(overflow.len().checked_sub(1)?)?;
    if rest.is_empty() {
        return None;
    }
    let number = format!("{nine}{rest}");
    // Belgian cards come both ways: some count the filler between the two parts, some do not.
    let with_filler = format!("{nine}{FILLER}{rest}");
    let confirmed = [&number, &with_filler]
        .into_iter()
        .any(|covered| check_digit(covered) == printed.chars().next());
    confirmed.then(|| Number { number, optional: unfilled(after), verdict: Verdict::Verified })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_cells_and_their_digit() {
        let number = read("D23145890", '7', "ABC<<<<<<<<<<<<");
        assert_eq!((number.number.as_str(), number.optional.as_str()), ("D23145890", "ABC"));
        assert_eq!(number.verdict, Verdict::Verified);
    }

    #[test]
    fn a_long_number_goes_on_in_the_optional_data() {
        let number = read("D23145890", '<', "7349<XY<<<<<<<<");
        assert_eq!((number.number.as_str(), number.optional.as_str()), ("D23145890734", "XY"));
        assert_eq!(number.verdict, Verdict::Verified);
    }

    #[test]
    fn belgian_cards_come_both_ways() {
        for (nine, optional, number) in [
            ("600001795", "0152<<<<<<<<<<<", "600001795015"),
            ("000590240", "6013<<<<<<<<<<<", "000590240601"),
            ("<12345678", "012345678901242", "<1234567801234567890124"),
        ] {
            let read = read(nine, '<', optional);
            assert_eq!(read.number, number);
            assert_eq!(read.verdict, Verdict::Verified);
        }
    }

    #[test]
    fn a_rest_that_nothing_confirms_is_optional_data() {
        for (optional, left) in [("6016<<<<<<<<<<<", "6016"), ("7<<<<<<<<<<<<<<", "7")] {
            let read = read("000590240", '<', optional);
            assert_eq!((read.number.as_str(), read.optional.as_str()), ("000590240", left));
            assert!(matches!(read.verdict, Verdict::Refuted { printed: '<', .. }));
        }
    }
}
