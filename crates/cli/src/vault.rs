//! `amana-cli vault …`: opening it, and one file for each verb.

mod back_up;
mod export;
mod init;
pub(crate) mod keys;
pub(crate) mod papers;
mod restore;
mod second_place;
mod several;
mod status;

pub(crate) use back_up::back_up;
pub(crate) use export::export;
pub(crate) use init::init;
pub(crate) use restore::restore;
pub(crate) use second_place::run as second_place;
pub(crate) use several::{list, name};
pub(crate) use status::status;

use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::passphrase::{self, Typed};
use crate::progress::Progress;
use crate::speech::Speech;
use amana_citizen::views::{AccessView, WatchView};
use amana_citizen::{
    Citizen, Error, Message, NoWitness, OsKeyring, SystemClock, Value, VaultError, World, access,
};
use std::sync::Arc;
use zeroize::Zeroizing;

/// The citizen of the data folder, with the vault that was asked for.
pub(crate) async fn open(arguments: &Arguments) -> Result<Citizen, Failure> {
    let world = World {
        folder: arguments.data_folder(),
        holder: Arc::new(OsKeyring),
        clock: Arc::new(SystemClock),
        witness: Arc::new(NoWitness),
        events: Arc::new(Progress::new(arguments.language(), arguments.json)),
        kdf_cost: None,
    };
    let citizen = several::choose(arguments, Citizen::open(world).await?).await?;
    // A terminal can do nothing with a vault that cannot be read but say why.
    access::readable(&citizen).await?;
    Ok(citizen)
}

/// The citizen with the vault open.
pub(crate) async fn open_unlocked(
    arguments: &Arguments,
    speech: &mut Speech,
) -> Result<Citizen, Failure> {
    let citizen = open(arguments).await?;
    if access::status(&citizen).await? == AccessView::NoVault {
        return Err(Failure::plain("error-no-vault"));
    }
    if arguments.keyring && opens_with_keyring(&citizen, speech).await? {
        return Ok(citizen);
    }
    match passphrase::ask(arguments, speech)? {
        Typed::Passphrase(passphrase) => access::unlock(&citizen, passphrase.to_string()).await?,
        Typed::RecoveryWords(words) => {
            access::unlock_with_words(&citizen, words.to_string()).await?
        }
    };
    warn_of_damage(&citizen, speech).await?;
    Ok(citizen)
}

/// Where the keyring does not open it, the passphrase is asked for.
async fn opens_with_keyring(citizen: &Citizen, speech: &mut Speech) -> Result<bool, Failure> {
    let message = match access::unlock_with_keyring(citizen).await {
        Ok(Some(_)) => {
            warn_of_damage(citizen, speech).await?;
            return Ok(true);
        }
        Ok(None) | Err(Error::Vault(VaultError::WrongSecret)) => {
            Message::plain("cli-keyring-opens-nothing")
        }
        Err(error @ Error::Vault(VaultError::Keyring(_))) => error.message(),
        Err(other) => return Err(other.into()),
    };
    let sentence = speech.sentence(&message);
    speech.complain(&sentence);
    Ok(false)
}

/// The citizen with the vault open, and the passphrase for what asks for it again.
pub(crate) async fn open_to_confirm(
    arguments: &Arguments,
    speech: &mut Speech,
) -> Result<(Citizen, Zeroizing<String>), Failure> {
    let citizen = open(arguments).await?;
    if access::status(&citizen).await? == AccessView::NoVault {
        return Err(Failure::plain("error-no-vault"));
    }
    let Typed::Passphrase(passphrase) = passphrase::ask(arguments, speech)? else {
        return Err(Failure::plain("error-wrong-passphrase"));
    };
    access::unlock(&citizen, passphrase.to_string()).await?;
    warn_of_damage(&citizen, speech).await?;
    Ok((citizen, passphrase))
}

/// What was found changed when the vault was opened is said before anything else.
async fn warn_of_damage(citizen: &Citizen, speech: &mut Speech) -> Result<(), Failure> {
    let status = access::status(citizen).await?;
    let AccessView::Open { damaged_items, is_rolled_back, .. } = status else { return Ok(()) };
    if is_rolled_back {
        let sentence = speech.words().say("error-vault-rolled-back");
        speech.complain(&sentence);
    }
    if damaged_items > 0 {
        let count = Value::Number(i64::from(damaged_items));
        let sentence = speech.sentence(&Message::plain("error-vault-damaged").with("count", count));
        speech.complain(&sentence);
    }
    Ok(())
}

/// For a verb that is over at once, a watch in memory keeps nothing.
pub(crate) async fn need_kept_watch(citizen: &Citizen) -> Result<(), Failure> {
    let (AccessView::Locked { watch, .. } | AccessView::Open { watch, .. }) =
        access::status(citizen).await?
    else {
        return Err(Failure::plain("error-no-vault"));
    };
    match watch {
        WatchView::Kept | WatchView::StartedAnew => Ok(()),
        WatchView::MemoryNoKeyring => Err(Failure::plain("error-keyring-missing")),
        WatchView::MemoryKeyringLocked => Err(Failure::plain("error-keyring-locked")),
    }
}

/// Says what stops after a restart, where there is no keyring.
pub(crate) async fn show_watch(citizen: &Citizen, speech: &mut Speech) -> Result<(), Failure> {
    let (AccessView::Locked { watch, .. } | AccessView::Open { watch, .. }) =
        access::status(citizen).await?
    else {
        return Ok(());
    };
    if let Some(key) = watch.message_key() {
        let sentence = speech.words().say(key);
        speech.complain(&sentence);
    }
    Ok(())
}
