//! The person of every test: the ICAO 9303 specimen, and what surrounds her.

use crate::App;
use amana_citizen::documents;
use amana_citizen::views::{AddFromMrz, DocumentView};
use zeroize::Zeroizing;

/// ICAO Doc 9303 Part 4, appendix B: TD3.
pub const MRZ: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n\
                       L898902C36UTO7408122F1204159ZE184226B<<<<<10";
/// A small PNG, drawn by this project.
pub const SCAN: &[u8] = include_bytes!("scan.png");
/// A PDF of one blank page.
pub const PDF: &[u8] = b"%PDF-1.7\n\
    1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n\
    2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n\
    3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]>> endobj\n\
    trailer <</Root 1 0 R>>\n\
    %%EOF\n";
/// A portrait, drawn by this project, in which a camera wrote where it was taken.
pub const PORTRAIT: &[u8] = include_bytes!("portrait.png");
/// A public alert whose area the track crosses.
pub const FLOOD: &[u8] = include_bytes!("../../crates/alerts/fixtures/valencia-flood.cap.xml");
/// A ride from outside the flood's area into it.
pub const TRACK: &[u8] = include_bytes!("../../crates/position/fixtures/crossing.gpx");

/// The specimen passport with a scan, to be added.
pub fn passport() -> AddFromMrz {
    AddFromMrz { mrz: MRZ.into(), with_scan: true, ..AddFromMrz::default() }
}

/// A file, as if it had been chosen or dropped.
pub fn staged(bytes: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    Some(bytes.to_vec().into())
}

/// The specimen passport, added.
///
/// # Panics
/// When it is refused.
pub async fn document(app: &App) -> DocumentView {
    documents::add(&app.citizen, passport(), staged(SCAN)).await.expect("the specimen is taken")
}
