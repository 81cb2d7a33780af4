//! Coded values, tolerantly.

use super::limits::MAX_VALUES;
use super::name::Name;
use super::tree::{Element, Parts};
use super::{Repair, repair::Repairs, text};
use crate::codes::Coded;

/// The longest text in which several values are looked for, in bytes: twice all values of any kind.
const MAX_LIST_BYTES: usize = 256;
/// The most values of one kind that are looked at: else megabytes of `Met` would be compared one by one.
const MAX_WRITTEN: usize = 1_024;

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
    for (count, written) in written::<T>(of, name, repairs).into_iter().enumerate() {
        let value = read(written, repairs);
        if values.len() == MAX_VALUES || count == MAX_WRITTEN {
            repairs.note(Repair::CodesCut);
            break;
        }
        if !values.contains(&value) {
            values.push(value);
        }
    }
    values
}

/// What is written in all children of that name, at most one more than is looked at.
fn written<'t, T: Coded>(of: Element<'t>, name: Name, repairs: &mut Repairs) -> Vec<&'t str> {
    let texts = of.children(name).map(Element::text).filter(|text| !text.is_empty());
    let values = texts.flat_map(|text| {
        let values = listed::<T>(text);
        if values != [text] {
            repairs.note(Repair::ValueSpelling);
        }
        values
    });
    values.take(MAX_WRITTEN + 1).collect()
}

/// The values of one element, of which some write several; the text itself if it does not begin to
/// look like a list of them.
fn listed<T: Coded>(text: &str) -> Vec<&str> {
    if text.len() > MAX_LIST_BYTES || is_known::<T>(text) {
        return vec![text];
    }
    let parts = text.split([',', ';', '/', '|']).map(str::trim).filter(|part| !part.is_empty());
    let values: Vec<_> = parts.flat_map(spaced::<T>).collect();
    let is_list = values.iter().any(|value| is_known::<T>(value));
    if is_list { values } else { vec![text] }
}

/// Words are values only if all of them are: "Do not evacuate" asks nobody to.
fn spaced<T: Coded>(part: &str) -> Vec<&str> {
    let are_values = !is_known::<T>(part) && part.split_whitespace().all(is_known::<T>);
    if are_values { part.split_whitespace().collect() } else { vec![part] }
}

/// `Other` is a category of the standard itself.
fn is_known<T: Coded>(value: &str) -> bool {
    value == "Other" || T::standard(value).is_some()
}

fn read<T: Coded>(written: &str, repairs: &mut Repairs) -> T {
    if let Some(value) = T::standard(written) {
        if value.written() != written {
            repairs.note(Repair::ValueSpelling);
        }
        return value;
    }
    if !is_known::<T>(written) {
        repairs.note(Repair::ValueUnknown);
    }
    T::other(text::cut(written, repairs))
}

#[cfg(test)]
mod tests {
    use super::listed;
    use crate::codes::{Category, ResponseType};

    #[test]
    fn a_list_in_one_element_is_taken_apart_and_words_are_not() {
        assert_eq!(listed::<Category>("Met, Safety"), ["Met", "Safety"]);
        assert_eq!(listed::<Category>("Met,"), ["Met"]);
        assert_eq!(listed::<Category>("Met Other/Geo"), ["Met", "Other", "Geo"]);
        assert_eq!(listed::<Category>("met; Weather"), ["met", "Weather"]);
        assert_eq!(listed::<Category>("Wind, Regen"), ["Wind, Regen"]);
        assert_eq!(listed::<ResponseType>("Evacuate Shelter"), ["Evacuate", "Shelter"]);
        assert_eq!(listed::<ResponseType>("All Clear, Monitor"), ["All Clear", "Monitor"]);
        assert_eq!(listed::<ResponseType>("Shelter in place"), ["Shelter in place"]);
        assert_eq!(listed::<ResponseType>(" , "), [" , "]);
        let long = "Met ".repeat(100);
        assert_eq!(listed::<Category>(&long), [long.as_str()]);
    }
}
