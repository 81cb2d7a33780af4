//! The name field: taken apart, and written with the truncation of ICAO Doc 9303.

use super::cells::FILLER;
use super::transliterate::transliterate;

/// A name as an MRZ prints it.
pub(super) struct PrintedName {
    pub surname: String,
    pub given_names: String,
    pub maybe_truncated: bool,
}

impl PrintedName {
    /// The components of an identifier, separated by a space.
    pub(super) fn components(identifier: &str) -> String {
        identifier.split(FILLER).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// Whether the field is filled to its last cell.
    pub(super) fn is_full(field: &str) -> bool {
        !field.ends_with(FILLER)
    }
}

/// The first `<<` ends the primary identifier (ICAO Doc 9303 Part 3, §4.6). A name without it is a
/// primary identifier alone; a later one is read as a single filler, since some states print it
/// between given names.
pub(super) fn parse(field: &str) -> PrintedName {
    let (surname, given_names) = field.split_once("<<").unwrap_or((field, ""));
    PrintedName {
        surname: PrintedName::components(surname),
        given_names: PrintedName::components(given_names),
        maybe_truncated: PrintedName::is_full(field),
    }
}

/// Cells of the given names that a long surname leaves, as in ICAO's examples.
const CELLS_LEFT_FOR_GIVEN_NAMES: usize = 2;

/// The name field of `width` cells (TD3 and MRV-A 39, TD2 and MRV-B 31, TD1 30): transliterated,
/// filled, and truncated when it must be (ICAO Doc 9303 Part 4, §4.2.3, and its like in Parts 5 to
/// 7). ICAO permits several truncations; this one shortens components from the last, keeps one
/// letter of each while it can, and leaves two cells for the given names. `None` when a character
/// has no transliteration.
#[must_use]
pub fn name_field(surname: &str, given_names: &str, width: usize) -> Option<String> {
    let (surname, given_names) = (transliterate(surname)?, transliterate(given_names)?);
    let separator = if given_names.is_empty() { "" } else { "<<" };
    let kept = given_names.len().min(CELLS_LEFT_FOR_GIVEN_NAMES);
    let surname = shortened(&surname, width.saturating_sub(separator.len() + kept));
    let given_names =
        shortened(&given_names, width.saturating_sub(surname.len() + separator.len()));
    Some(format!("{:<<width$}", format!("{surname}{separator}{given_names}")))
}

/// At most `room` cells of an identifier.
fn shortened(identifier: &str, room: usize) -> String {
    let mut components: Vec<&str> = identifier.split(FILLER).collect();
    // A component needs a letter and the filler before it.
    components.truncate(room.div_ceil(2));
    let mut excess = (components.join("<").len()).saturating_sub(room);
    for component in components.iter_mut().rev() {
        let cut = excess.min(component.len().saturating_sub(1));
        *component = &component[..component.len() - cut];
        excess -= cut;
    }
    components.join("<")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_apart() {
        let name = |field: &str| {
            let name = parse(field);
            (name.surname, name.given_names, name.maybe_truncated)
        };
        let of = |surname: &str, given: &str, full| (surname.to_owned(), given.to_owned(), full);
        assert_eq!(name("VAN<DER<MUELLEN<<MARTIN<<<"), of("VAN DER MUELLEN", "MARTIN", false));
        assert_eq!(name("TEST<MILICA<<<"), of("TEST MILICA", "", false));
        assert_eq!(name("STEVENSON<<PETER<<JOHN<<"), of("STEVENSON", "PETER JOHN", false));
        assert_eq!(name("<<ANNA<MARIA<<"), of("", "ANNA MARIA", false));
        assert_eq!(name("DOE<<SUPERCALI<EXPI"), of("DOE", "SUPERCALI EXPI", true));
    }

    #[test]
    fn components_are_shortened_from_the_last() {
        assert_eq!(shortened("CHAYAPA<DEJTHAMRONG<KRASUANG", 12), "CHAYAPA<DE<K");
        assert_eq!(shortened("DINGO<POTOROO", 2), "DI");
        assert_eq!(shortened("DINGO<POTOROO", 3), "D<P");
        assert_eq!(shortened("DINGO<POTOROO", 0), "");
        assert_eq!(shortened("DINGO", 9), "DINGO");
    }

    #[test]
    fn any_width_is_kept() {
        for width in 0..60 {
            let field = name_field("Bennelong Wooloomooloo Warrandyte", "Dingo Potoroo", width);
            let field = field.expect("Latin letters");
            if width >= 4 {
                assert_eq!(field.len(), width, "{field}");
            }
        }
    }
}
