//! Two people keep their vaults on one computer.

use amana_citizen::views::AccessView;
use amana_citizen::{Error, VaultError, access, documents};
use amana_tests::{Device, HandClock, PASSPHRASE, document, holds, says};
use chrono::TimeDelta;

const HERS: &str = "huit citrons verts sous la table";

/// One does not see how the other's vault is called, and does not open it; erasing one leaves the
/// other whole.
#[tokio::test]
async fn each_has_a_vault_and_neither_sees_the_other() {
    let clock = HandClock::default();
    let device = Device::new(&clock);
    let app = device.start_new().await;
    let passport = document(&app).await;
    let named = access::name_vault(&app.citizen, " Anna’s papers ".into()).await.expect("names");
    assert_eq!(named.name.as_deref(), Some("Anna’s papers"));
    let [first] = &named.vaults[..] else { panic!("one vault: {named:?}") };
    assert!(first.is_chosen && first.number == 1);

    let hers = access::another(&app.citizen).await.expect("makes room");
    assert_eq!(access::status(&hers).await, Ok(AccessView::NoVault));
    let gone = documents::all(&app.citizen).await;
    assert_eq!(gone, Err(Error::Vault(VaultError::Missing)), "what was under way reaches nothing");
    let seen = access::vaults(&hers).await.expect("lists");
    assert_eq!((seen.vaults.len(), seen.name), (1, None), "not made yet");
    access::create(&hers, HERS.into()).await.expect("creates");
    assert!(documents::all(&hers).await.expect("lists").is_empty());
    access::name_vault(&hers, "Lars and the boat".into()).await.expect("names");
    let seen = access::vaults(&hers).await.expect("lists");
    assert_eq!(seen.vaults.iter().map(|vault| vault.number).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(seen.name.as_deref(), Some("Lars and the boat"));

    let his = access::choose(&hers, seen.vaults[0].id).await.expect("chooses");
    assert!(matches!(access::status(&his).await, Ok(AccessView::Locked { .. })));
    assert_eq!(access::vaults(&his).await.expect("lists").name, None, "sealed while locked");
    let wrong = access::unlock(&his, HERS.into()).await;
    assert_eq!(wrong, Err(Error::Vault(VaultError::WrongSecret)));
    for name in ["Anna’s papers", "Lars and the boat"] {
        assert!(!holds(device.folder(), name.as_bytes()), "{name}");
    }
    access::unlock(&his, PASSPHRASE.into()).await.expect("opens");
    assert_eq!(access::vaults(&his).await.expect("lists").name.as_deref(), Some("Anna’s papers"));

    access::erase(&his).await.expect("erases");
    let left = access::vaults(&his).await.expect("lists");
    assert_eq!(left.vaults.len(), 1);
    let hers = access::choose(&his, left.vaults[0].id).await.expect("chooses");
    access::unlock(&hers, HERS.into()).await.expect("opens");
    assert_eq!(
        access::vaults(&hers).await.expect("lists").name.as_deref(),
        Some("Lars and the boat")
    );
    assert_ne!(passport.id, seen.vaults[1].id);
}

/// Guessing at one vault makes nobody wait at the other.
#[tokio::test]
async fn each_vault_has_its_own_wait() {
    let clock = HandClock::default();
    let device = Device::new(&clock);
    let app = device.start_new().await;
    let hers = access::another(&app.citizen).await.expect("makes room");
    access::create(&hers, HERS.into()).await.expect("creates");
    access::lock(&hers).await.expect("locks");
    for _ in 0..5 {
        let wrong = access::unlock(&hers, PASSPHRASE.into()).await;
        assert_eq!(wrong, Err(Error::Vault(VaultError::WrongSecret)));
    }
    let waits = access::unlock(&hers, HERS.into()).await;
    assert!(matches!(waits, Err(Error::TooManyTries { .. })), "{waits:?}");
    let vaults = access::vaults(&hers).await.expect("lists").vaults;
    let his = access::choose(&hers, vaults[0].id).await.expect("chooses");
    access::unlock(&his, PASSPHRASE.into()).await.expect("opens at once");
    let hers = access::choose(&his, vaults[1].id).await.expect("chooses");
    let waits = access::unlock(&hers, HERS.into()).await;
    assert!(matches!(waits, Err(Error::TooManyTries { .. })), "{waits:?}");
    clock.advance(TimeDelta::hours(1));
    access::unlock(&hers, HERS.into()).await.expect("opens");
}

/// A vault that is not there is refused, and the open one stays open.
#[tokio::test]
async fn a_vault_that_is_not_there_is_not_chosen() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    document(&app).await;
    let error = access::choose(&app.citizen, uuid::Uuid::new_v4()).await.err().expect("is none");
    assert_eq!(error, Error::NoSuchVault);
    says(&error);
    assert_eq!(documents::all(&app.citizen).await.expect("is open").len(), 1);
    let long = access::name_vault(&app.citizen, "x".repeat(61)).await.expect_err("too long");
    assert_eq!(long.fields()[0].0, "name");
    says(&long);
    says(&Error::TooManyVaults);
}
