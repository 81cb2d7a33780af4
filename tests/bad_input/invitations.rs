//! Invitations that are used, altered, or none.

use amana_channel::ChannelError;
use amana_citizen::{Error, consulates};
use amana_contract::problem::Code;
use amana_contract::trust::Invitation;
use amana_sync::SyncError;
use amana_tests::{App, Consulate, Device, HandClock, PASSPHRASE, join, says};

async fn refused(app: &App, link: &str) -> Error {
    let before = consulates::list(&app.citizen).await;
    let joined = consulates::join(&app.citizen, link, PASSPHRASE.into()).await;
    let error = joined.expect_err("is refused");
    says(&error);
    assert_eq!(consulates::list(&app.citizen).await, before, "nothing was kept");
    error
}

fn channel(error: ChannelError) -> Error {
    Error::Sync(SyncError::Channel(error))
}

/// An invitation is good once; the second person is refused and keeps nothing.
#[tokio::test]
async fn a_used_invitation_is_refused() {
    let clock = HandClock::default();
    let consulate = Consulate::open(&clock).await;
    let link = consulate.invite().to_link();
    let devices = [Device::new(&clock), Device::new(&clock)];
    let (first, second) = (devices[0].start_new().await, devices[1].start_new().await);
    let joined = consulates::join(&first.citizen, &link, PASSPHRASE.into()).await;
    let known = joined.expect("the first may");
    let used = channel(ChannelError::Refused(Code::InvitationInvalid));
    assert_eq!(refused(&second, &link).await, used);
    assert_eq!(refused(&first, &link).await, used);
    assert_eq!(consulates::list(&first.citizen).await, Ok(vec![known]));
}

/// Another fingerprint than the consulate's ends before the code is shown to anybody: the true
/// invitation still works.
#[tokio::test]
async fn a_wrong_fingerprint_ends_before_anything_is_used_up() {
    let clock = HandClock::default();
    let consulate = Consulate::open(&clock).await;
    let device = Device::new(&clock);
    let app = device.start_new().await;
    let invitation = consulate.invite();
    let other = vec![7; 32];
    let root = Invitation { trust_root: other.clone().into(), ..invitation.clone() };
    let error = refused(&app, &root.to_link()).await;
    assert_eq!(error, Error::Sync(SyncError::WrongFingerprint));
    let tls = Invitation { tls_root: other.into(), ..invitation.clone() };
    let error = refused(&app, &tls.to_link()).await;
    assert_eq!(error, channel(ChannelError::WrongCertificate));
    let link = invitation.to_link();
    let joined = consulates::join(&app.citizen, &link, PASSPHRASE.into()).await;
    assert!(joined.is_ok(), "{joined:?}");
}

/// What is no invitation is refused before anybody is asked, and so is a wrong passphrase.
#[tokio::test]
async fn what_is_no_invitation_is_refused() {
    let clock = HandClock::default();
    let consulate = Consulate::open(&clock).await;
    let device = Device::new(&clock);
    let app = device.start_new().await;
    join(&app, &consulate).await;
    let whole = consulate.invite().to_link();
    for link in ["", "https://example.org", "amana:consulate?v=1&i=AAAA", &whole[..60]] {
        assert_eq!(refused(&app, link).await, Error::NotAnInvitation, "{link}");
    }
    let plain = Invitation { origin: "https://localhost/path".into(), ..consulate.invite() };
    assert_eq!(refused(&app, &plain.to_link()).await, channel(ChannelError::BadOrigin));
    let wrong = consulates::join(&app.citizen, &whole, "not the passphrase".into()).await;
    says(&wrong.expect_err("a wrong passphrase"));
}
