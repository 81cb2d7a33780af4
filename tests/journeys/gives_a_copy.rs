//! A citizen gives copies away, and knows to whom.

use amana_citizen::Error;
use amana_citizen::documents;
use amana_citizen::views::{CopyFor, MaskView};
use amana_tests::{Device, HandClock, SCAN, document, holds, says};
use amana_vault::VaultError;
use chrono::{NaiveDate, TimeDelta};
use uuid::Uuid;

const ZONE: MaskView = MaskView { left: 0.0, top: 0.74, width: 1.0, height: 0.26 };

/// Two copies for hotels: each is written down before its picture is handed out, with what was
/// masked; the ledger outlives the document, and nothing of it is on the disk in the clear.
#[tokio::test]
async fn every_copy_is_in_the_ledger() {
    let clock = HandClock::default();
    let device = Device::new(&clock);
    let app = device.start_new().await;
    let added = document(&app).await;
    let scan = added.scans[0].id;
    let copy =
        |purpose: &str, masks| CopyFor { document: added.id, scan, purpose: purpose.into(), masks };
    let first = documents::copy_for(&app.citizen, copy(" Hotel  Miramar, check-in ", vec![ZONE]));
    let first = first.await.expect("is handed out");
    assert_eq!((&*first.media_type, &first.picture[..]), ("image/png", SCAN));
    assert_eq!(&*first.disclosure.purpose, "Hotel Miramar, check-in");
    assert_eq!(first.disclosure.day, NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day"));
    clock.advance(TimeDelta::days(1));
    let second = documents::copy_for(&app.citizen, copy("فندق الأطلس", vec![])).await.expect("too");

    let error = documents::copy_for(&app.citizen, copy("", vec![])).await.expect_err("for what?");
    assert_eq!(error.fields()[0].0, "purpose");
    says(&error);
    let strange = CopyFor { scan: Uuid::new_v4(), ..copy("Hotel", vec![]) };
    let nowhere = documents::copy_for(&app.citizen, strange).await;
    assert_eq!(nowhere, Err(Error::Vault(VaultError::NotFound)));

    documents::remove(&app.citizen, added.id).await.expect("is removed");
    documents::empty_trash(&app.citizen).await.expect("empties");
    let app = device.restart(app).await;
    let ledger = documents::disclosures(&app.citizen, Some(added.id)).await.expect("lists");
    assert_eq!(ledger, [second.disclosure, first.disclosure]);
    assert_eq!(documents::disclosures(&app.citizen, None).await, Ok(ledger));
    let other = documents::disclosures(&app.citizen, Some(Uuid::new_v4())).await;
    assert_eq!(other, Ok(vec![]));
    assert!(!holds(device.folder(), b"Miramar"));
}
