//! Writes a specimen of a copy or of a dossier to the standard output: `… --example papers -- copy ar
//! >copy.jpg`, `… -- dossier fr >dossier.pdf`.

use std::error::Error;
use std::io::Write;

use amana_documents::copies::{burn, masks_of};
use amana_documents::document::DocumentKind;
use amana_paper::{Check, Dossier, Fact, RgbImage, Scan, SizeMm, copy_for, dossier};
use amana_words::{Language, Words};
use chrono::NaiveDate;
use image::{ImageFormat, Rgb, imageops};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let what = arguments.next().unwrap_or_default();
    let tag = arguments.next().unwrap_or_default();
    let words = Words::new(Language::from_tag(&tag).unwrap_or(Language::En));
    let day = NaiveDate::from_ymd_opt(2026, 11, 22).ok_or("a day")?;
    let bytes = match what.as_str() {
        "copy" => copy(&words, day)?,
        _ => papers(&words, day)?,
    };
    Ok(std::io::stdout().write_all(&bytes)?)
}

fn copy(words: &Words, day: NaiveDate) -> Result<zeroize::Zeroizing<Vec<u8>>, Box<dyn Error>> {
    let mut png = std::io::Cursor::new(Vec::new());
    page().write_to(&mut png, ImageFormat::Png)?;
    let burned = burn(png.get_ref(), &masks_of(DocumentKind::Passport, true))?;
    let purpose = if words.language().is_rtl() {
        "فندق الأطلس، الرباط"
    } else {
        "Hotel Atlas, Rabat"
    };
    Ok(copy_for(words, &burned, purpose, day)?)
}

fn papers(words: &Words, day: NaiveDate) -> Result<zeroize::Zeroizing<Vec<u8>>, Box<dyn Error>> {
    let labels: [&str; 5] = match words.language() {
        Language::Ar => [
            "جواز السفر القديم، أصله ونسخة من صفحته الأولى",
            "رسم الولادة، لا يتجاوز ثلاثة أشهر",
            "صورتان حديثتان 35 × 45 مم",
            "وثيقة تثبت محل السكنى في دائرة القنصلية",
            "وصل أداء الرسوم",
        ],
        _ => [
            "L’ancien passeport, l’original et une copie de la première page",
            "Un extrait d’acte de naissance de moins de trois mois",
            "Deux photos récentes de 35 × 45 mm",
            "Un justificatif de domicile dans la circonscription du consulat, au nom du demandeur ou \
             accompagné d’une attestation d’hébergement",
            "Le reçu des droits de chancellerie",
        ],
    };
    let checks = labels.iter().zip([true, false, true, true, false]);
    let checks: Vec<_> =
        checks.into_iter().map(|(label, is_there)| Check { label, is_there }).collect();
    let names = ["field-document-number", "field-nationality", "field-date-of-expiry"];
    let names = names.map(|key| words.say(key));
    let expiry = words.date(day);
    let values = ["L898902C3", "UTO", &expiry];
    let facts: Vec<_> =
        names.iter().zip(values).map(|(name, value)| Fact { name, value }).collect();
    let (page, photo) = (page(), portrait());
    let scan = |caption, size| Scan { caption, picture: &page, size };
    let scans =
        [scan("Passport · L898902C3", Some(SizeMm::PASSPORT_PAGE)), scan("Passport · 2", None)];
    let (purpose, holder) = ("Passport renewal · Lyon", "Anna Maria Eriksson");
    let (checks, facts, photo) = (&checks[..], &facts[..], Some(&photo));
    let made_on = day;
    let pages = Dossier { purpose, holder, made_on, checks, facts, scans: &scans, photo };
    Ok(dossier(words, &pages)?)
}

/// Something like the data page of a passport, 125 × 88 mm.
fn page() -> RgbImage {
    let mut page = RgbImage::from_fn(1250, 880, |x, y| {
        let wave = ((x as f32 / 37.0).sin() + (y as f32 / 23.0).cos()) * 6.0;
        Rgb([(228.0 + wave) as u8, (224.0 - wave) as u8, (206.0 + wave) as u8])
    });
    imageops::replace(&mut page, &imageops::thumbnail(&portrait(), 310, 400), 60, 170);
    let mut line = |left: u32, top: u32, length: u32, height: u32| {
        for x in (left..left + length).filter(|x| x % 23 < 15) {
            (top..top + height).for_each(|y| page.put_pixel(x, y, Rgb([40, 40, 48])));
        }
    };
    line(420, 90, 200, 30);
    line(900, 90, 280, 30);
    (0..6).for_each(|row| line(420, 190 + row * 70, 300 + 60 * (row % 3), 24));
    line(30, 700, 1190, 34);
    line(30, 770, 1190, 34);
    page
}

fn portrait() -> RgbImage {
    RgbImage::from_fn(700, 900, |x, y| {
        let at =
            |cx: f32, cy: f32| ((x as f32 - cx).powi(2) + ((y as f32 - cy) / 1.3).powi(2)).sqrt();
        if at(350.0, 390.0) < 190.0 {
            Rgb([201, 160, 130])
        } else if at(350.0, 900.0) < 300.0 {
            Rgb([30, 74, 84])
        } else {
            Rgb([226, 230, 232])
        }
    })
}
