//! A scan that is no image, or not a whole one.

use amana_citizen::documents;
use amana_citizen::{Error, requests};
use amana_documents::scan::ScanRefusal;
use amana_tests::{Device, HandClock, SCAN, document, files_in, passport, says, staged};
use uuid::Uuid;

fn broken() -> Vec<(Vec<u8>, ScanRefusal)> {
    let mut flipped = SCAN.to_vec();
    flipped[SCAN.len() / 2] ^= 1;
    let mut swollen = SCAN.to_vec();
    swollen[16..20].copy_from_slice(&200_000_u32.to_be_bytes());
    vec![
        (Vec::new(), ScanRefusal::NotAnImage),
        (b"<!DOCTYPE html><title>404</title>".to_vec(), ScanRefusal::NotAnImage),
        (b"GIF89a and so on".to_vec(), ScanRefusal::NotAnImage),
        (SCAN[..SCAN.len() / 2].to_vec(), ScanRefusal::Damaged),
        (SCAN[..SCAN.len() - 1].to_vec(), ScanRefusal::Damaged),
        (SCAN[..8].to_vec(), ScanRefusal::Damaged),
        (flipped, ScanRefusal::Damaged),
        (swollen, ScanRefusal::Damaged),
    ]
}

/// HTML, half a PNG and other things that are no image say what they are; no document and no file
/// is left behind, and what was there opens.
#[tokio::test]
async fn what_is_no_whole_image_is_not_taken() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    let before = document(&app).await;
    let files = files_in(device.folder()).len();
    for (bytes, refusal) in broken() {
        let error = documents::add(&app.citizen, passport(), staged(&bytes))
            .await
            .expect_err("no whole image");
        assert_eq!(error, Error::Scan(refusal));
        says(&error);
    }
    assert_eq!(files_in(device.folder()).len(), files);
    let scan = before.scans[0].id;
    assert_eq!(documents::all(&app.citizen).await, Ok(vec![before]));
    let read = documents::read_scan(&app.citizen, scan).await.expect("opens");
    assert_eq!(read[..], *SCAN);
}

/// A picture for the office is looked at before anything is asked of the vault.
#[tokio::test]
async fn an_answer_that_is_no_image_queues_nothing() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    let bytes = b"no".to_vec().into();
    let answer = requests::answer(&app.citizen, Uuid::now_v7(), Uuid::now_v7(), bytes);
    let error = answer.await.expect_err("no image");
    assert_eq!(error, Error::Scan(ScanRefusal::NotAnImage));
}
