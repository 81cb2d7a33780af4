//! A person makes a vault, keeps the recovery kit, forgets, guesses, and changes the passphrase.

use amana_citizen::views::{AccessView, LockKind, TaskKind, Urgency, WatchView};
use amana_citizen::{Error, access, home, security};
use amana_tests::{App, Device, HandClock, PASSPHRASE, says, says_view};
use amana_vault::VaultError;
use chrono::TimeDelta;

const OTHER: &str = "huit citrons verts sous la table";

async fn kit_urgency(app: &App) -> Option<Urgency> {
    let issues = security::view(&app.citizen).await.expect("shows").issues;
    let kit = issues.into_iter().find(|task| task.kind == TaskKind::RecoveryKit)?;
    says_view(&kit.message);
    Some(kit.urgency)
}

/// The kit is red until two words were typed from the paper, amber after a week, and over when all
/// 24 open the vault. The words are in memory only while they are on screen.
#[tokio::test]
async fn the_kit_is_made_sure_of() {
    let clock = HandClock::default();
    let device = Device::new(&clock);
    let app = device.start().await.expect("starts");
    let citizen = &app.citizen;
    let twice =
        |again: &str| access::create_typed_twice(citizen, PASSPHRASE.into(), again.to_owned());
    let differs = twice("sept oranges rouges").await.expect_err("not the same twice");
    assert_eq!(differs.fields().first().map(|(field, _)| *field), Some("again"));
    says(&differs);
    let kit = twice(PASSPHRASE).await.expect("makes the vault");
    assert_eq!(kit.words.len(), 24);
    assert_eq!(access::kit_words(citizen).await.as_ref(), Ok(&kit), "for printing");
    assert_eq!(kit_urgency(&app).await, Some(Urgency::Red));

    let asked = access::kit_question(citizen).await.expect("asks").positions;
    let word = |position: &u8| kit.words[usize::from(*position) - 1].clone();
    let right: Vec<String> = asked.iter().map(word).collect();
    let wrong = vec![right[0].clone(), "zebra".into()];
    let error = access::kit_answer(citizen, wrong).await.expect_err("one is wrong");
    assert_eq!(error.fields().iter().map(|(field, _)| *field).collect::<Vec<_>>(), ["word-2"]);
    says(&error);
    assert!(access::kit_answer(citizen, Vec::new()).await.is_err(), "none are wrong too");
    let shouted = right.iter().map(|word| format!(" {} ", word.to_uppercase())).collect();
    let view = access::kit_answer(citizen, shouted).await.expect("they are right");
    let lock = view.locks.iter().find(|lock| lock.kind == LockKind::Recovery).expect("is there");
    assert!(lock.made_at.is_some() && lock.checked_at > lock.made_at);
    assert_eq!(kit_urgency(&app).await, None);

    access::kit_close(citizen).await.expect("closes");
    let closed = access::kit_question(citizen).await.expect_err("the words are gone");
    assert_eq!(closed, Error::KitClosed);
    says(&closed);
    clock.advance(TimeDelta::days(7));
    assert_eq!(kit_urgency(&app).await, Some(Urgency::Amber));
    let mut swapped = kit.words.clone();
    swapped.reverse();
    let error = access::kit_check(citizen, swapped.join(" ")).await.expect_err("not the kit");
    assert_eq!(error, Error::Vault(VaultError::NotARecoveryCode));
    access::kit_check(citizen, kit.words.join("  ")).await.expect("it is the kit");
    assert_eq!(kit_urgency(&app).await, None);
}

/// The words leave memory when the vault is locked, also when nobody closed the kit.
#[tokio::test]
async fn locking_closes_the_kit() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    access::kit_words(&app.citizen).await.expect("is on screen");
    access::lock(&app.citizen).await.expect("locks");
    access::unlock(&app.citizen, PASSPHRASE.into()).await.expect("unlocks");
    assert_eq!(access::kit_words(&app.citizen).await, Err(Error::KitClosed));
}

/// A new kit opens the vault, the old one does not any more, and the new one is to be checked.
#[tokio::test]
async fn a_new_kit_takes_the_place_of_the_old_one() {
    let device = Device::new(&HandClock::default());
    let app = device.start().await.expect("starts");
    let old = access::create(&app.citizen, PASSPHRASE.into()).await.expect("creates").reveal();
    access::kit_check(&app.citizen, old.to_string()).await.expect("is the kit");
    let refused = access::kit_make_new(&app.citizen, "sept oranges rouges".into()).await;
    assert_eq!(refused, Err(Error::Vault(VaultError::WrongSecret)));
    let new = access::kit_make_new(&app.citizen, PASSPHRASE.into()).await.expect("makes");
    assert_eq!(kit_urgency(&app).await, Some(Urgency::Red));
    app.close().await;
    let app = device.start().await.expect("starts");
    let error = access::unlock_with_words(&app.citizen, old.to_string()).await;
    assert_eq!(error, Err(Error::Vault(VaultError::NotARecoveryCode)));
    let words = new.words.join(" ");
    let open = access::unlock_with_words(&app.citizen, words).await.expect("opens");
    assert!(matches!(open, AccessView::Open { damaged_items: 0, is_rolled_back: false, .. }));
    let log = security::view(&app.citizen).await.expect("shows").activity;
    assert!(log.iter().any(|line| line.message.key == "activity-kit-made"));
}

/// A new passphrase opens the vault, the old one does not any more, and a bad one is named.
#[tokio::test]
async fn the_passphrase_is_changed() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    let change = |current: &str, passphrase: &str, again: &str| {
        let [current, passphrase, again] = [current, passphrase, again].map(str::to_owned);
        access::change_passphrase(&app.citizen, current, passphrase, again)
    };
    let error = change(PASSPHRASE, "password1234", "password").await.expect_err("both are bad");
    let named: Vec<_> = error.fields().into_iter().map(|(field, _)| field).collect();
    assert_eq!(named, ["passphrase", "again"]);
    says(&error);
    let error = change("sept oranges rouges", OTHER, OTHER).await.expect_err("not the current one");
    assert_eq!(error, Error::Vault(VaultError::WrongSecret));
    change(PASSPHRASE, OTHER, OTHER).await.expect("changes");
    access::lock(&app.citizen).await.expect("locks");
    app.close().await;
    let app = device.start().await.expect("starts");
    let old = access::unlock(&app.citizen, PASSPHRASE.into()).await;
    assert_eq!(old, Err(Error::Vault(VaultError::WrongSecret)));
    access::unlock(&app.citizen, OTHER.into()).await.expect("opens");
}

/// Four wrong tries are free. Then it takes longer and longer, also over a restart; the words are
/// never waited for, and the right passphrase in time ends it.
#[tokio::test]
async fn guessing_on_this_device_takes_longer_and_longer() {
    let clock = HandClock::default();
    let device = Device::new(&clock);
    let app = device.start().await.expect("starts");
    let words = access::create(&app.citizen, PASSPHRASE.into()).await.expect("creates").reveal();
    access::lock(&app.citizen).await.expect("locks");
    let wrong = async |app: &App| access::unlock(&app.citizen, "sept oranges rouges".into()).await;
    for _ in 0..5 {
        assert_eq!(wrong(&app).await, Err(Error::Vault(VaultError::WrongSecret)));
    }
    let app = {
        app.close().await;
        device.start().await.expect("starts")
    };
    let status = access::status(&app.citizen).await.expect("says");
    let AccessView::Locked { watch: WatchView::Kept, try_again_at: Some(until), .. } = status
    else {
        panic!("it waits: {status:?}");
    };
    let error = access::unlock(&app.citizen, PASSPHRASE.into()).await.expect_err("not yet");
    let Error::TooManyTries { until: told, wait_s } = error else { panic!("it waits: {error:?}") };
    assert_eq!((told, wait_s), (until, 5));
    assert!(says(&error).contains('5'));

    clock.advance(TimeDelta::seconds(5));
    assert_eq!(wrong(&app).await, Err(Error::Vault(VaultError::WrongSecret)));
    clock.advance(TimeDelta::seconds(5));
    assert!(matches!(wrong(&app).await, Err(Error::TooManyTries { wait_s: 10, .. })));
    access::unlock_with_words(&app.citizen, words.to_string()).await.expect("the words open it");
    access::lock(&app.citizen).await.expect("locks");
    access::unlock(&app.citizen, PASSPHRASE.into()).await.expect("it is forgotten");
}

/// Somebody at an open vault who guesses the passphrase, to erase it, waits as well.
#[tokio::test]
async fn guessing_at_an_open_vault_waits_too() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    for _ in 0..5 {
        let wrong = access::erase_confirmed(&app.citizen, "sept oranges rouges".into()).await;
        assert_eq!(wrong, Err(Error::Vault(VaultError::WrongSecret)));
    }
    let error = access::erase_confirmed(&app.citizen, PASSPHRASE.into()).await;
    assert!(matches!(error, Err(Error::TooManyTries { .. })));
    assert!(home::view(&app.citizen).await.is_ok(), "what is open stays open");
}

/// What is guessed at once is no passphrase, and it is said why.
#[tokio::test]
async fn a_weak_passphrase_makes_no_vault() {
    let device = Device::new(&HandClock::default());
    let app = device.start().await.expect("starts");
    for weak in ["password1234", "aaaaaaaaaaaaaaaa", "march 12 1990", "short", &"ab ".repeat(200)] {
        let view = access::strength(weak.to_owned()).await.expect("judges");
        assert!(!view.is_accepted, "{weak}");
        let error = access::create(&app.citizen, weak.to_owned()).await.expect_err("is refused");
        says(&error);
        says_view(&view.message);
    }
    let view = access::strength(PASSPHRASE.to_owned()).await.expect("judges");
    assert!(view.is_accepted && view.score >= 3);
    says_view(&view.message);
    assert_eq!(access::status(&app.citizen).await, Ok(AccessView::NoVault));
}

async fn says_keyring_lock(app: &App) -> bool {
    access::lock(&app.citizen).await.expect("locks");
    let status = access::status(&app.citizen).await.expect("says");
    let AccessView::Locked { has_keyring_lock, .. } = status else {
        panic!("it is locked: {status:?}");
    };
    has_keyring_lock
}

/// The keyring opens the vault only where the person let it in, the locked door says whether it may, and
/// it is taken away again.
#[tokio::test]
async fn the_keyring_opens_the_vault_only_where_it_was_let_in() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    let citizen = &app.citizen;
    assert!(!says_keyring_lock(&app).await);
    assert_eq!(access::unlock_with_keyring(citizen).await, Ok(None));
    access::unlock(citizen, PASSPHRASE.into()).await.expect("opens");

    let error = access::keyring_add(citizen, OTHER.into()).await.expect_err("not the passphrase");
    assert_eq!(error, Error::Vault(VaultError::WrongSecret));
    let view = access::keyring_add(citizen, PASSPHRASE.into()).await.expect("lets it in");
    let lock = view.locks.iter().find(|lock| lock.kind == LockKind::Keyring).expect("is there").id;
    assert!(says_keyring_lock(&app).await);
    let opened = access::unlock_with_keyring(citizen).await.expect("opens");
    assert!(matches!(opened, Some(AccessView::Open { .. })), "{opened:?}");

    access::lock_remove(citizen, lock).await.expect("takes it away");
    assert!(!says_keyring_lock(&app).await);
    assert_eq!(access::unlock_with_keyring(citizen).await, Ok(None));
    access::unlock(citizen, PASSPHRASE.into()).await.expect("opens");
}
