//! Where the layouts of ICAO Doc 9303 print what a copy seldom needs.

use super::Mask;
use crate::document::DocumentKind;

/// The machine readable zone is 23.2 mm high at the lower edge of every layout (ICAO Doc 9303 Part 4,
/// 3; Parts 5 and 6, 3.2.1; Part 7, 4.4 and 7.4).
const ZONE_MM: f32 = 23.2;
/// A scan is seldom cut to the edge of the page.
const SLACK_MM: f32 = 1.5;

/// A page, in millimetres.
struct Page {
    width_mm: f32,
    height_mm: f32,
}

/// Part 4, 2.2: the data page of a passport.
const TD3: Page = Page { width_mm: 125.0, height_mm: 88.0 };
/// Part 5, 2.1: a card of the size of a bank card.
const TD1: Page = Page { width_mm: 85.6, height_mm: 53.98 };
/// Part 7, 2.1: a visa of full size; MRV-B is 105 × 74 mm (5.1).
const MRV: Page = Page { width_mm: 120.0, height_mm: 80.0 };

/// What is covered at first on the picture of a document: the machine readable zone and the number. A
/// proposal, for a picture that shows the page and little around it: the person moves the masks over
/// what they see, and adds their own.
///
/// `has_mrz` says whether this side shows the zone: on cards of TD1 it is on the back, together with
/// nothing that a copy needs.
#[must_use]
pub fn masks_of(kind: DocumentKind, has_mrz: bool) -> Vec<Mask> {
    match kind {
        DocumentKind::Passport => with_zone(&TD3, has_mrz, number_of_passport()),
        DocumentKind::Visa => with_zone(&MRV, has_mrz, number_of_visa()),
        // TD1: three lines in 23.2 mm of 53.98 (Part 5, 3.2.1).
        DocumentKind::IdentityCard | DocumentKind::ResidencePermit if has_mrz => {
            vec![zone(&TD1), upper_half()]
        }
        DocumentKind::IdentityCard | DocumentKind::ResidencePermit => vec![number_of_card()],
        DocumentKind::Other if has_mrz => vec![zone(&TD3)],
        DocumentKind::Other => Vec::new(),
    }
}

fn with_zone(page: &Page, has_mrz: bool, number: Mask) -> Vec<Mask> {
    if has_mrz { vec![zone(page), number] } else { vec![number] }
}

fn zone(page: &Page) -> Mask {
    let height = (ZONE_MM + SLACK_MM) / page.height_mm;
    Mask { left: 0.0, top: 1.0 - height, width: 1.0, height }
}

/// Zone I lies along the upper edge, at most 17.9 mm high, and ends with code, state and number (Part
/// 4, 3.3 and 4.1.1.1). The portrait's column, at the left, stays.
fn number_of_passport() -> Mask {
    Mask { left: 66.0 / TD3.width_mm, top: 0.07, width: 1.0 - 66.0 / TD3.width_mm, height: 0.15 }
}

/// The number of many stickers is printed on their upper right: in the header of at most 12 mm, or at the
/// top of Zone III below it, where ICAO has a field for it and leaves its place to the state (Part 7, 3.3).
fn number_of_visa() -> Mask {
    Mask { left: 0.55, top: 0.0, width: 0.45, height: 0.3 }
}

/// The number of a card is printed right of the portrait, above or below the names: states differ. The
/// upper right corner is where most of Part 5's examples have it.
fn number_of_card() -> Mask {
    Mask { left: 50.0 / TD1.width_mm, top: 0.0, width: 1.0 - 50.0 / TD1.width_mm, height: 0.3 }
}

/// Above the zone, the back of a card holds codes and numbers.
fn upper_half() -> Mask {
    Mask { left: 0.0, top: 0.0, width: 1.0, height: 0.3 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn covers(masks: &[Mask], (x, y): (f32, f32)) -> bool {
        masks.iter().any(|mask| {
            (mask.left..mask.left + mask.width).contains(&x)
                && (mask.top..mask.top + mask.height).contains(&y)
        })
    }

    #[test]
    fn a_passports_zone_and_number_are_covered_and_its_face_is_not() {
        let masks = masks_of(DocumentKind::Passport, true);
        // Millimetres on the page of 125 × 88: both lines, the number, the portrait, the names.
        let at = |x: f32, y: f32| (x / 125.0, y / 88.0);
        assert!(covers(&masks, at(5.0, 88.0 - 15.7)) && covers(&masks, at(120.0, 88.0 - 9.4)));
        assert!(covers(&masks, at(110.0, 12.0)));
        assert!(!covers(&masks, at(20.0, 40.0)) && !covers(&masks, at(60.0, 30.0)));
    }

    #[test]
    fn every_mask_lies_on_the_page() {
        use DocumentKind::{IdentityCard, Other, Passport, ResidencePermit, Visa};
        for kind in [Passport, IdentityCard, Visa, ResidencePermit, Other] {
            for has_mrz in [false, true] {
                for mask in masks_of(kind, has_mrz) {
                    let [left, top, right, bottom] = mask.pixels((1000, 1000));
                    assert!(left < right && top < bottom, "{kind:?}");
                    assert!(mask.left + mask.width <= 1.0001 && mask.top + mask.height <= 1.0001);
                }
                let has_zone = covers(&masks_of(kind, has_mrz), (0.5, 0.9));
                assert_eq!(has_zone, has_mrz, "{kind:?}");
            }
        }
    }
}
