//! The dossier, read back from the PDF.

#[path = "kit/reader.rs"]
mod reader;

use amana_paper::{Check, Dossier, Fact, PaperError, RgbImage, Scan, SizeMm, dossier};
use amana_words::{Language, Words};
use chrono::NaiveDate;
use lopdf::{Document, Object};

const LABELS: [&str; 3] = ["Old passport", "Extrait de naissance", "وصل الأداء"];

fn made_on() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

/// A dossier with three checks, this many facts, two scans and a photo.
fn printed(language: Language, facts: usize) -> Result<Document, PaperError> {
    let picture = RgbImage::from_pixel(250, 176, image::Rgb([200, 210, 190]));
    let labels =
        if language == Language::Ar { LABELS } else { ["Old passport", "Naissance", "Fees"] };
    let checks = labels.map(|label| Check { label, is_there: label != labels[1] });
    let facts: Vec<_> = (0..facts).map(|_| Fact { name: "Number", value: "L898902C3" }).collect();
    let scan = |size| Scan { caption: "Data page", picture: &picture, size };
    let scans = [scan(Some(SizeMm::PASSPORT_PAGE)), scan(None)];
    let pages = Dossier {
        purpose: "Renewal",
        holder: "Anna Maria Eriksson",
        made_on: made_on(),
        checks: &checks,
        facts: &facts,
        scans: &scans,
        photo: Some(&picture),
    };
    let pdf = dossier(&Words::new(language), &pages)?;
    Ok(Document::load_mem(&pdf).expect("a PDF"))
}

fn read(document: &Document, page: u32) -> String {
    reader::pieces_of(document, page).into_iter().map(|piece| piece.text).collect()
}

#[test]
fn everything_is_said_in_its_order_in_every_language() {
    for language in Language::ALL {
        let document = printed(language, 2).expect("a dossier");
        assert_eq!(document.get_pages().len(), 4, "the lists, two scans, the photos");
        let words = Words::new(language);
        let say = |key: &str| words.say(key);
        let made = words.say_with("paper-kit-made-on", &[("date", made_on().into())]);
        let labels =
            if language == Language::Ar { LABELS } else { ["Old passport", "Naissance", "Fees"] };
        let (there, missing) = (say("paper-dossier-there"), say("paper-dossier-missing"));
        let cover = [
            say("app-name"),
            made,
            say("paper-dossier-title"),
            "Renewal".into(),
            "Anna Maria Eriksson".into(),
            say("paper-dossier-checks"),
            labels[0].into(),
            there.clone(),
            labels[1].into(),
            missing,
            labels[2].into(),
            there,
            say("paper-dossier-document"),
            "NumberL898902C3".repeat(2),
            say("paper-kit-local"),
        ];
        assert_eq!(read(&document, 1), cover.concat(), "{}", language.tag());
        assert!(read(&document, 2).contains(&say("paper-dossier-true-size")));
        assert!(read(&document, 3).contains(&say("paper-dossier-fitted")));
        let hint = say("paper-dossier-photos-hint");
        let photos = read(&document, 4);
        assert_eq!(photos, [say("paper-dossier-photos"), hint].concat(), "{}", language.tag());
        let tag = document.catalog().and_then(|catalogue| catalogue.get(b"Lang")?.as_str());
        assert_eq!(tag.expect("a language"), language.tag().as_bytes());
    }
}

#[test]
fn long_lists_go_on_and_no_entry_is_lost() {
    for facts in [0, 1, 17, 25, 40] {
        let document = printed(Language::Fr, facts).expect("a dossier");
        let all: String = document.get_pages().keys().map(|page| read(&document, *page)).collect();
        assert_eq!(all.matches("L898902C3").count(), facts);
    }
}

/// Pictures are drawn by a matrix in points: 125 × 88 mm are 354.3 × 249.4.
#[test]
fn a_passports_page_has_its_true_size_and_photos_are_35_by_45() {
    let document = printed(Language::En, 1).expect("a dossier");
    let sizes = |page| -> Vec<(f32, f32)> {
        let content = document.get_page_content(document.get_pages()[&page]);
        let content = lopdf::content::Content::decode(&content).expect("operations");
        let matrices = content.operations.iter().filter(|operation| operation.operator == "cm");
        let side = |operand: &Object| operand.as_float().expect("a number");
        let sides = matrices.map(|matrix| (side(&matrix.operands[0]), side(&matrix.operands[3])));
        sides.filter(|(across, down)| across.abs() > 2.0 && down.abs() > 2.0).collect()
    };
    let is_near = |(across, down): (f32, f32), (width, height): (f32, f32)| {
        (across.abs() - width).abs() < 0.2 && (down.abs() - height).abs() < 0.6
    };
    assert!(sizes(2).iter().any(|size| is_near(*size, (354.33, 249.45))), "{:?}", sizes(2));
    let photos = sizes(4);
    let photos = photos.iter().filter(|size| is_near(**size, (99.21, 127.56))).count();
    assert_eq!(photos, 16);
}

#[test]
fn every_picture_has_words_for_those_who_do_not_see() {
    let document = printed(Language::Ar, 1).expect("a dossier");
    let dictionaries = document.objects.values().filter_map(|object| object.as_dict().ok());
    let figures = dictionaries.filter(|dict| {
        dict.get(b"S").and_then(Object::as_name).is_ok_and(|name| name == b"Figure")
    });
    let figures: Vec<_> = figures.collect();
    assert_eq!(figures.len(), 3, "two scans and the photo, once");
    assert!(figures.iter().all(|figure| figure.has(b"Alt")));
}

#[test]
fn what_is_too_much_is_refused() {
    assert_eq!(printed(Language::En, 41).err(), Some(PaperError::TooMuch));
    let long = "a ".repeat(151);
    let nothing = RgbImage::new(0, 0);
    let empty = Dossier {
        purpose: "",
        holder: "",
        made_on: made_on(),
        checks: &[],
        facts: &[],
        scans: &[],
        photo: None,
    };
    let words = Words::new(Language::En);
    assert!(dossier(&words, &empty).is_ok());
    let wordy = Dossier { holder: &long, ..empty };
    assert_eq!(dossier(&words, &wordy).err(), Some(PaperError::TooMuch));
    let blank = Dossier { photo: Some(&nothing), holder: "", ..wordy };
    assert_eq!(dossier(&words, &blank).err(), Some(PaperError::UnusablePicture));
    let foreign = Dossier { photo: None, holder: "王小明", ..blank };
    assert_eq!(dossier(&words, &foreign).err(), Some(PaperError::NotDrawable));
}
