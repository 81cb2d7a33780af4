//! The recovery kit: shown once, made sure of, made anew.
//!
//! The words are in memory only while the kit is on screen: from their making until it is closed or
//! the vault is locked.

use crate::citizen::{answer, verify_person};
use crate::keeper::Room;
use crate::message::Message;
use crate::stored::{StoredLocks, activity};
use crate::views::{KitQuestionView, RecoveryKitView, SecurityView};
use crate::{Citizen, Error, FormRefusal, Topic, security};
use amana_sealing::random;
use amana_vault::{RecoveryCode, Secret, VaultError};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use zeroize::Zeroizing;

const WORDS: u8 = 24;
/// How a form names the two answers.
const FIELDS: [&str; 2] = ["word-1", "word-2"];

/// The words while they are shown.
pub(crate) struct Kit {
    code: RecoveryCode,
    /// Counted from 1.
    asked: Option<[u8; 2]>,
}

impl Kit {
    pub(crate) const fn of(code: RecoveryCode) -> Self {
        Self { code, asked: None }
    }

    fn is_word(&self, position: u8, typed: &str) -> bool {
        let words = self.code.to_words();
        let word = words.split(' ').nth(usize::from(position) - 1);
        word.is_some_and(|word| word == *Zeroizing::new(typed.trim().to_lowercase()))
    }
}

/// The words, for printing them.
///
/// # Errors
/// [`Error::KitClosed`].
pub async fn kit_words(citizen: &Citizen) -> Result<RecoveryKitView, Error> {
    citizen.ask(|room| Ok(RecoveryKitView::of(&room.kit()?.code))).await
}

/// Two words to be typed from the paper; others at every call.
///
/// # Errors
/// [`Error::KitClosed`].
pub async fn kit_question(citizen: &Citizen) -> Result<KitQuestionView, Error> {
    citizen
        .ask(|room| {
            let asked = two_positions();
            room.kit()?.asked = Some(asked);
            Ok(KitQuestionView { positions: asked.to_vec() })
        })
        .await
}

/// Compares the two words that were asked for.
///
/// # Errors
/// [`Error::KitClosed`]; [`Error::Form`] naming `word-1`, `word-2` or both.
pub async fn kit_answer(citizen: &Citizen, words: Vec<String>) -> Result<SecurityView, Error> {
    let (words, now) = (Zeroizing::new(words), citizen.now());
    let view = citizen
        .ask(move |room| {
            let kit = room.kit()?;
            let asked = kit.asked.ok_or(Error::KitClosed)?;
            let mut form = FormRefusal::default();
            for (index, position) in asked.into_iter().enumerate() {
                let typed = words.get(index).map_or("", String::as_str);
                if !kit.is_word(position, typed) {
                    form.refuse(FIELDS[index], Message::plain("error-kit-word"));
                }
            }
            form.finish()?;
            note(room, now, "kit-confirmed", |locks| locks.kit_answered_at = Some(now))?;
            security::show(room, now)
        })
        .await?;
    citizen.changed(&[Topic::Security]);
    Ok(view)
}

/// The kit leaves the screen, and its words leave memory.
///
/// # Errors
/// None but [`Error::Internal`].
pub async fn kit_close(citizen: &Citizen) -> Result<(), Error> {
    citizen
        .ask(|room| {
            room.close_kit();
            Ok(())
        })
        .await
}

/// Tries all 24 words from the paper on this vault.
///
/// # Errors
/// [`VaultError::NotARecoveryCode`] when they do not open it.
pub async fn kit_check(citizen: &Citizen, words: String) -> Result<SecurityView, Error> {
    let code = RecoveryCode::from_words(&Zeroizing::new(words))?;
    let now = citizen.now();
    let challenge = citizen.ask(|room| Ok(room.vault()?.challenge())).await?;
    let wrong = Error::from(VaultError::NotARecoveryCode);
    let answered = answer(challenge, Secret::Recovery(code)).await.map_err(|_| wrong.clone())?;
    let view = citizen
        .ask(move |room| {
            if !room.vault()?.confirms(&answered) {
                return Err(wrong);
            }
            note(room, now, "kit-checked", |locks| locks.kit_checked_at = Some(now))?;
            security::show(room, now)
        })
        .await?;
    citizen.changed(&[Topic::Security]);
    Ok(view)
}

/// New words in place of the old ones. Backups that were written before, and copies of the files,
/// still open with the old ones.
///
/// # Errors
/// [`VaultError::WrongSecret`], [`Error::TooManyTries`]. The old words stay then.
pub async fn kit_make_new(citizen: &Citizen, passphrase: String) -> Result<RecoveryKitView, Error> {
    verify_person(citizen, passphrase).await?;
    let now = citizen.now();
    let view = citizen
        .ask(move |room| {
            let code = room.vault()?.write(|tx| {
                let code = tx.replace_recovery()?;
                let mut locks = tx.get::<StoredLocks>(Uuid::nil())?.unwrap_or_default();
                locks.make_kit(now);
                tx.put(Uuid::nil(), &locks)?;
                activity::append(tx, now, "kit-made")?;
                Ok::<_, VaultError>(code)
            })?;
            let view = RecoveryKitView::of(&code);
            room.show_kit(code);
            Ok(view)
        })
        .await?;
    citizen.changed(&[Topic::Security]);
    Ok(view)
}

fn note(
    room: &mut Room,
    now: DateTime<Utc>,
    verb: &str,
    change: impl FnOnce(&mut StoredLocks),
) -> Result<(), Error> {
    Ok(room.vault()?.write(|tx| {
        let mut locks = tx.get::<StoredLocks>(Uuid::nil())?.unwrap_or_default();
        change(&mut locks);
        tx.put(Uuid::nil(), &locks)?;
        activity::append(tx, now, verb)
    })?)
}

fn two_positions() -> [u8; 2] {
    let first = below(WORDS);
    let second = below(WORDS - 1);
    let second = if second >= first { second + 1 } else { second };
    [first.min(second) + 1, first.max(second) + 1]
}

/// A random number below `bound`, each as likely as the others.
fn below(bound: u8) -> u8 {
    let fair = u8::MAX - u8::MAX % bound;
    loop {
        let [byte] = random::make_bytes::<1>();
        if byte < fair {
            return byte % bound;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::two_positions;
    use std::collections::BTreeSet;

    #[test]
    fn two_different_words_are_asked_for_and_every_one_has_its_turn() {
        let mut seen = BTreeSet::new();
        for _ in 0..2000 {
            let [first, second] = two_positions();
            assert!(1 <= first && first < second && second <= 24, "{first} {second}");
            seen.extend([first, second]);
        }
        assert_eq!(seen.len(), 24);
    }
}
