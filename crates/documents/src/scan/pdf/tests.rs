//! What becomes of whole, cut, changed, swollen and locked PDFs.

use std::io::Write;

use flate2::{Compression, write::ZlibEncoder};
use proptest::prelude::{any, prop, proptest};

use super::super::{ScanFormat, ScanRefusal, inspect, thumbnail};
use super::first_page;

/// A PDF of pages that have this size and draw this.
pub(in crate::scan) fn pdf_of(pages: usize, (width, height): (u32, u32), drawn: &str) -> Vec<u8> {
    let kids: String = (0..pages).map(|page| format!("{} 0 R ", 4 + page)).collect();
    let page = format!(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} {height}]/Contents 3 0 R/Resources<<\
         /XObject<</Own 3 0 R>>>>>>"
    );
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        format!("<</Type/Pages/Kids[{kids}]/Count {pages}>>"),
        format!("<</Length {}>>stream\n{drawn}\nendstream", drawn.len()),
    ];
    objects.extend(vec![page; pages]);
    assembled(&objects, "")
}

fn assembled(objects: &[String], trailer: &str) -> Vec<u8> {
    let mut pdf = "%PDF-1.7\n".to_owned();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (number, object) in objects.iter().enumerate() {
        table += &format!("{:010} 00000 n \n", pdf.len());
        pdf += &format!("{} 0 obj\n{object}\nendobj\n", number + 1);
    }
    let (start, size) = (pdf.len(), objects.len() + 1);
    pdf += &format!(
        "{table}trailer\n<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n"
    );
    pdf.into_bytes()
}

/// The lower left quarter is red.
const RED_CORNER: &str = "1 0 0 rg 0 0 100 150 re f";

fn pixels(png: &[u8]) -> image::RgbImage {
    image::load_from_memory(png).expect("a picture").into_rgb8()
}

#[test]
fn a_page_is_drawn_upright_on_white() {
    let pdf = pdf_of(3, (200, 300), RED_CORNER);
    assert_eq!(inspect(&pdf).map(|facts| facts.pages), Ok(Some(3)));
    let page = pixels(&first_page(&pdf, 600).expect("a page"));
    assert_eq!(page.dimensions(), (400, 600));
    assert_eq!(page.get_pixel(50, 550).0, [255, 0, 0]);
    assert_eq!(page.get_pixel(50, 50).0, [255, 255, 255]);
    assert_eq!(page.get_pixel(350, 550).0, [255, 255, 255]);
    let small = thumbnail(&pdf).expect("a page");
    assert_eq!(ScanFormat::of(&small), Some(ScanFormat::Jpeg));
    assert_eq!(pixels(&small).dimensions(), (213, 320));
}

#[test]
fn no_page_is_too_large_to_be_drawn_small() {
    for size in [(1, 4_000_000), (4_000_000, 1), (u32::MAX, u32::MAX), (0, 0)] {
        let pdf = pdf_of(1, size, RED_CORNER);
        let page = pixels(&first_page(&pdf, u32::MAX).expect("a page"));
        assert!(page.width() <= 4096 && page.height() <= 4096, "{size:?}");
    }
}

#[test]
fn a_page_that_draws_too_much_is_stopped() {
    let fills = "0 0 200 300 re f ".repeat(5_000);
    assert_eq!(first_page(&pdf_of(1, (200, 300), &fills), 320), Err(ScanRefusal::TooManyPixels));
    let specks = "1 1 1 1 re f ".repeat(1_100_000);
    assert_eq!(first_page(&pdf_of(1, (200, 300), &specks), 320), Err(ScanRefusal::TooManyPixels));
}

/// Each level of forms calls the next one a hundred times.
#[test]
fn forms_that_multiply_are_stopped() {
    let form = |level: usize, content: &str| {
        format!(
            "<</Type/XObject/Subtype/Form/BBox[0 0 200 300]/Length {}/Resources<</XObject<</Next \
             {} 0 R>>>>>>stream\n{content}\nendstream",
            content.len(),
            level + 1
        )
    };
    let calls = "/Next Do ".repeat(100);
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Contents 4 0 R/Resources<</XObject<</Next \
         4 0 R>>>>>>"
            .to_owned(),
    ];
    objects.extend((4..12).map(|level| form(level, &calls)));
    objects.push(form(12, "0 0 1 1 re f"));
    let pdf = assembled(&objects, "");
    assert_eq!(first_page(&pdf, 320), Err(ScanRefusal::TooManyPixels));
}

#[test]
fn what_swells_is_not_unpacked() {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
    let blank = vec![b' '; 1024 * 1024];
    (0..310).for_each(|_| packer.write_all(&blank).expect("memory"));
    let bomb = packer.finish().expect("memory");
    assert!(bomb.len() < 400 * 1024);
    let mut twice = ZlibEncoder::new(Vec::new(), Compression::best());
    twice.write_all(&bomb).expect("memory");
    let twice = twice.finish().expect("memory");
    for content in [bomb, twice] {
        let length = content.len();
        let head = format!("%PDF-1.7\n1 0 obj<</Length {length}/Filter/FlateDecode>>stream\n");
        let pdf = [head.as_bytes(), &content, b"\nendstream endobj"].concat();
        assert_eq!(inspect(&pdf), Err(ScanRefusal::TooManyPixels));
        assert_eq!(first_page(&pdf, 320), Err(ScanRefusal::TooManyPixels));
    }
}

#[test]
fn a_locked_pdf_is_kept_and_not_shown() {
    let encrypt = "<</Filter/Standard/V 4/R 4/Length 128/P -44/O(12345678901234567890123456789012)\
                   /U(12345678901234567890123456789012)/CF<</StdCF<</CFM/AESV2/Length 16>>>>\
                   /StmF/StdCF/StrF/StdCF>>";
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]>>",
        encrypt,
    ];
    let id = "/Encrypt 4 0 R/ID[(1234567890123456)(1234567890123456)]";
    let pdf = assembled(&objects.map(str::to_owned), id);
    assert_eq!(inspect(&pdf).map(|facts| facts.pages), Ok(None));
    assert_eq!(first_page(&pdf, 320), Err(ScanRefusal::Encrypted));
    assert_eq!(thumbnail(&pdf), Err(ScanRefusal::Encrypted));
}

#[test]
fn what_has_no_page_is_damaged() {
    for pdf in [b"%PDF-1.7\n%%EOF\n".to_vec(), b"%PDF-".to_vec(), pdf_of(0, (200, 300), "")] {
        assert_eq!(inspect(&pdf), Err(ScanRefusal::Damaged));
        assert_eq!(first_page(&pdf, 320), Err(ScanRefusal::Damaged));
    }
    assert_eq!(first_page(b"GIF89a", 320), Err(ScanRefusal::NotAnImage));
}

#[test]
fn a_pdf_cut_anywhere_is_drawn_or_refused() {
    let pdf = pdf_of(2, (200, 300), RED_CORNER);
    let mut drawn = 0;
    for length in (5..pdf.len()).step_by(7) {
        match first_page(&pdf[..length], 64) {
            Ok(png) => drawn += usize::from(pixels(&png).height() == 64),
            Err(refusal) => assert_eq!(refusal, ScanRefusal::Damaged),
        }
    }
    assert!(drawn > 0, "a lost table is found again");
}

proptest! {
    #[test]
    fn a_changed_pdf_is_drawn_or_refused(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let mut pdf = pdf_of(2, (200, 300), "q 1 0 0 RG 2 w 5 5 m 90 90 l S /Own Do Q BT (a) Tj ET");
        for (at, byte) in changes {
            let at = 9 + at.index(pdf.len() - 9);
            pdf[at] = byte;
        }
        if let Ok(png) = first_page(&pdf, 64) {
            assert!(pixels(&png).width() <= 64);
        }
        let _ = inspect(&pdf);
    }
}
