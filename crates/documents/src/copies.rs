//! What a copy of a document shows to somebody who needs less than all of it.
//!
//! Whoever asks for a copy seldom needs the number, and never the machine readable zone: with both,
//! somebody else may open accounts. A copy is pixels, and under what is covered there are none.

mod codes;
mod layout;
mod mask;

pub use codes::codes_of;
pub use image::RgbImage;
pub use layout::masks_of;
pub use mask::{LONGEST_COPY_PX, MOST_MASKS, Mask, burn};
