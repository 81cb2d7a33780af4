//! The person of every test: the ICAO 9303 specimen, and what surrounds her.

use crate::App;
use amana_citizen::documents::{self, AddDocument};
use amana_citizen::views::DocumentView;

/// ICAO Doc 9303 Part 4, appendix B: TD3.
pub const MRZ: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n\
                       L898902C36UTO7408122F1204159ZE184226B<<<<<10";
/// A small PNG, drawn by this project.
pub const SCAN: &[u8] = include_bytes!("scan.png");
/// A public alert whose area the track crosses.
pub const FLOOD: &[u8] = include_bytes!("../../crates/alerts/fixtures/valencia-flood.cap.xml");
/// A ride from outside the flood's area into it.
pub const TRACK: &[u8] = include_bytes!("../../crates/position/fixtures/crossing.gpx");

/// The specimen passport with its scan, to be added.
pub fn passport() -> AddDocument {
    AddDocument { mrz: MRZ.into(), scan: Some(SCAN.to_vec()), is_as_printed: false }
}

/// The specimen passport, added.
///
/// # Panics
/// When it is refused.
pub async fn document(app: &App) -> DocumentView {
    documents::add(&app.citizen, passport()).await.expect("the specimen is taken")
}
