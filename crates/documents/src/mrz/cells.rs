//! Cells of a line by the numbers that ICAO Doc 9303 gives them: from one, both ends included.

/// The filler.
pub(super) const FILLER: char = '<';

/// The cells `first..=last` of a line that is already known to be ASCII and long enough.
pub(super) fn cells(line: &str, first: usize, last: usize) -> &str {
    &line[first - 1..last]
}

/// One cell.
pub(super) fn cell(line: &str, at: usize) -> char {
    char::from(line.as_bytes()[at - 1])
}

/// A field without its trailing fillers. Leading and inner ones belong to what is printed: Swedish
/// visas and Belgian cards have them.
pub(super) fn unfilled(field: &str) -> String {
    field.trim_end_matches(FILLER).to_owned()
}

/// Whether nothing at all is printed in the field.
pub(super) fn is_empty(field: &str) -> bool {
    field.chars().all(|cell| cell == FILLER)
}
