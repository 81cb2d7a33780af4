//! A citizen adds a passport with a scan.

use amana_citizen::documents::{self, DueReminder};
use amana_citizen::views::VerdictView;
use amana_citizen::{Error, access};
use amana_tests::{Device, HandClock, MRZ, SCAN, document, holds};
use amana_vault::VaultError;
use chrono::NaiveDate;

/// Less than six months before the specimen expires.
fn clock() -> HandClock {
    HandClock::at("2011-12-01T08:00:00Z")
}

/// The specimen is read as it is printed, every check digit fits, and its expiry is remembered.
#[tokio::test]
async fn a_passport_is_understood() {
    let device = Device::new(&clock());
    let app = device.start_new().await;
    let added = document(&app).await;
    let printed = [&*added.kind, &*added.issuing_state, &*added.surname, &*added.given_names];
    assert_eq!(printed, ["passport", "UTO", "ERIKSSON", "ANNA MARIA"]);
    assert_eq!(added.number_hint, "•••••••C3");
    let revealed = documents::reveal(&app.citizen, added.id).await.expect("reveals");
    assert_eq!((&*revealed.number, revealed.mrz.as_deref()), ("L898902C3", Some(MRZ)));
    assert_eq!(added.expires_on, NaiveDate::from_ymd_opt(2012, 4, 15));
    let checks: Vec<_> = added.checks.iter().map(|check| (&*check.field, check.verdict)).collect();
    let fields =
        ["document-number", "date-of-birth", "date-of-expiry", "optional-data", "composite"];
    assert_eq!(checks, fields.map(|field| (field, VerdictView::Verified)));
    let next = added.reminders.first().expect("an expiry ahead is remembered");
    let due = documents::due(&app.citizen).await.expect("computes");
    let (due_on, days_before) = (next.due_on, next.days_before);
    assert_eq!(due, [DueReminder { document: added.id, due_on, days_before }]);
    let six_months = added.findings.iter().find(|finding| finding.rule.contains("six-months"));
    assert!(six_months.is_some(), "{:?}", added.findings);
}

/// After a restart the passport is there and equal, the scan to its last byte; while the vault is
/// locked neither can be read, and on the disk nothing can ever be.
#[tokio::test]
async fn a_passport_and_its_scan_are_sealed_and_come_back() {
    let device = Device::new(&clock());
    let app = device.start_new().await;
    let added = document(&app).await;
    let [scan] = &added.scans[..] else { panic!("one scan: {:?}", added.scans) };
    assert_eq!((&*scan.media_type, scan.size_bytes), ("image/png", SCAN.len() as u64));
    let thumbnail = documents::thumbnail(&app.citizen, scan.thumbnail.expect("one was made")).await;
    assert_eq!(documents::media_type_of(&thumbnail.expect("opens")), Some("image/jpeg"));
    assert_eq!(scan.original, None, "nobody asked for it");
    app.close().await;

    for secret in [b"ERIKSSON" as &[u8], b"L898902C3", b"oranges", &SCAN[..64]] {
        assert!(!holds(device.folder(), secret), "something lies on the disk in the clear");
    }
    let app = device.start().await.expect("starts");
    let locked = Error::Vault(VaultError::Locked);
    assert_eq!(documents::all(&app.citizen).await, Err(locked.clone()));
    assert_eq!(documents::read_scan(&app.citizen, scan.id).await, Err(locked.clone()));

    let app = device.restart(app).await;
    assert_eq!(documents::all(&app.citizen).await, Ok(vec![added.clone()]));
    let read = documents::read_scan(&app.citizen, scan.id).await.expect("opens");
    assert_eq!(read[..], *SCAN);
    access::lock(&app.citizen).await.expect("locks");
    assert_eq!(documents::all(&app.citizen).await, Err(locked));
}
