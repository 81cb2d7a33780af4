//! Coded values, tolerantly.

use super::limits::MAX_VALUES;
use super::name::Name;
use super::tree::{Element, Parts};
use super::{Repair, repair::Repairs, text};
use crate::codes::Coded;

/// Longer ones are no list of values.
const MAX_LIST_BYTES: usize = 256;

/// The coded value of the child of that name, or what a missing one means, noted.
pub(super) fn required<T: Coded>(
    of: &Parts,
    name: Name,
    missing: (T, Repair),
    repairs: &mut Repairs,
) -> T {
    if let Some(written) = of.value(name, repairs) {
        return read(written, repairs);
    }
    repairs.note(missing.1);
    missing.0
}

/// The coded values of all children of that name, each once.
pub(super) fn values<T: Coded + PartialEq>(
    of: Element,
    name: Name,
    repairs: &mut Repairs,
) -> Vec<T> {
    let mut values = Vec::new();
    for text in of.children(name).map(Element::text).filter(|text| !text.is_empty()) {
        let listed = apart::<T>(text);
        if listed[..] != [text] {
            repairs.note(Repair::ValueSpelling);
        }
        for written in listed {
            let value = read(written, repairs);
            if values.len() == MAX_VALUES {
                repairs.note(Repair::CodesCut);
                return values;
            }
            if !values.contains(&value) {
                values.push(value);
            }
        }
    }
    values
}

/// The values of one element: several where the issuer wrote a list. Words that are no list stay together.
fn apart<T: Coded>(text: &str) -> Vec<&str> {
    let is_known = |part: &&str| T::standard(part).is_some();
    if text.len() > MAX_LIST_BYTES || is_known(&text) {
        return vec![text];
    }
    let parts = text.split([',', ';', '|']).map(str::trim).filter(|part| !part.is_empty());
    let parts: Vec<&str> = parts.collect();
    if parts.iter().any(is_known) {
        return parts;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.iter().all(is_known) { words } else { vec![text] }
}

fn read<T: Coded>(written: &str, repairs: &mut Repairs) -> T {
    if let Some(value) = T::standard(written) {
        if value.written() != written {
            repairs.note(Repair::ValueSpelling);
        }
        return value;
    }
    // `Other` is a category of the standard itself.
    if written != "Other" {
        repairs.note(Repair::ValueUnknown);
    }
    T::other(text::prose(written, repairs))
}

#[cfg(test)]
mod tests {
    use super::apart;
    use crate::codes::{Category, ResponseType};

    #[test]
    fn a_list_in_one_element_is_taken_apart_and_words_are_not() {
        assert_eq!(apart::<Category>("Met, Safety"), ["Met", "Safety"]);
        assert_eq!(apart::<Category>("Met,"), ["Met"]);
        assert_eq!(apart::<Category>("met; Weather"), ["met", "Weather"]);
        assert_eq!(apart::<Category>("Wind, Regen"), ["Wind, Regen"]);
        assert_eq!(apart::<ResponseType>("Evacuate Shelter"), ["Evacuate", "Shelter"]);
        assert_eq!(apart::<ResponseType>("All Clear"), ["All Clear"]);
        assert_eq!(apart::<ResponseType>("All Clear, Monitor"), ["All Clear", "Monitor"]);
        assert_eq!(apart::<ResponseType>("Shelter in place"), ["Shelter in place"]);
    }
}
