//! Coded values, tolerantly.

use super::limits::MAX_VALUES;
use super::name::Name;
use super::tree::{Element, Parts};
use super::{Repair, repair::Repairs, text};
use crate::codes::Coded;

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
    for written in of.children(name).map(Element::text).filter(|text| !text.is_empty()) {
        let value = read(written, repairs);
        if values.len() == MAX_VALUES {
            repairs.note(Repair::CodesCut);
            break;
        }
        if !values.contains(&value) {
            values.push(value);
        }
    }
    values
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
