//! One's own people, who are told without any consulate.

use crate::form::FormRefusal;
use crate::keeper::Room;
use crate::stored::StoredConfidant;
use crate::views::{ConfidantView, SaveConfidant};
use crate::{Citizen, Error, Message, Topic, watched};
use amana_vault::{Entry, VaultError};
use uuid::Uuid;

const MOST: usize = 16;

/// Keeps somebody, or changes one. Works while locked.
///
/// # Errors
/// [`Error::Form`] naming what cannot be; `NotFound` for one that is to be changed; `DiskFull`.
pub async fn save_confidant(
    citizen: &Citizen,
    confidant: SaveConfidant,
) -> Result<Vec<ConfidantView>, Error> {
    let SaveConfidant { id, name, phone } = confidant;
    let view = citizen
        .ask(move |room| {
            let there = room.store()?.each::<StoredConfidant>()?.count();
            let confidant = checked(&name, &phone, id.is_none().then_some(there))?;
            room.store()?.write(|tx| {
                if let Some(id) = id {
                    tx.get::<StoredConfidant>(id)?.ok_or(VaultError::NotFound)?;
                }
                tx.put(id.unwrap_or_else(Uuid::new_v4), &confidant)
            })?;
            list(room)
        })
        .await?;
    citizen.changed(&[Topic::Alerts]);
    Ok(view)
}

/// Keeps somebody no longer. Works while locked.
///
/// # Errors
/// `NotFound`, `DiskFull`.
pub async fn remove_confidant(citizen: &Citizen, id: Uuid) -> Result<Vec<ConfidantView>, Error> {
    let view = citizen
        .ask(move |room| {
            room.store()?.write(|tx| {
                tx.get::<StoredConfidant>(id)?.ok_or(VaultError::NotFound)?;
                tx.delete::<StoredConfidant>(id)
            })?;
            list(room)
        })
        .await?;
    citizen.changed(&[Topic::Alerts]);
    Ok(view)
}

/// Everybody who can be read, by name; none without a vault.
pub(super) fn list(room: &mut Room) -> Result<Vec<ConfidantView>, Error> {
    if !room.has_vault() {
        return Ok(Vec::new());
    }
    let view = |Entry { id, record }: Entry<StoredConfidant>| ConfidantView {
        id,
        name: record.name,
        phone: record.phone,
    };
    let (confidants, _) = room.store()?.readable::<StoredConfidant>()?;
    let mut all: Vec<_> = confidants.into_iter().map(view).collect();
    all.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(all)
}

/// `there`: how many there are, for one more.
fn checked(name: &str, phone: &str, there: Option<usize>) -> Result<StoredConfidant, Error> {
    let mut form = FormRefusal::default();
    let name = watched::name(&mut form, "name", name);
    if let Some(there) = there {
        watched::room_for(&mut form, "name", there, MOST);
    }
    let phone = dialled(phone);
    if phone.is_none() {
        form.refuse("phone", Message::plain("error-confidant-phone"));
    }
    form.finish()?;
    let phone = phone.expect("a form without a number was refused");
    Ok(StoredConfidant { name, phone })
}

/// Digits with one plus before them at most; what stands between them for the eye is left out. The
/// longest number has 15 digits (ITU-T E.164).
fn dialled(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let (plus, rest) = typed.strip_prefix('+').map_or(("", typed), |rest| ("+", rest));
    let is_for_the_eye = |c: char| matches!(c, ' ' | '-' | '.' | '(' | ')' | '/' | '\u{a0}');
    let digits: String = rest.chars().filter(|c| !is_for_the_eye(*c)).collect();
    let can_be = (3..=15).contains(&digits.len()) && digits.bytes().all(|c| c.is_ascii_digit());
    can_be.then(|| format!("{plus}{digits}"))
}

#[cfg(test)]
mod tests {
    use super::dialled;

    #[test]
    fn a_number_is_what_can_be_dialled() {
        assert_eq!(dialled(" +34 600-12.34 (56) ").as_deref(), Some("+34600123456"));
        assert_eq!(dialled("112").as_deref(), Some("112"));
        for no in ["", "+", "12", "+34 600 ABC", "1234567890123456", "+3460+0", "600,1", "*100#"] {
            assert_eq!(dialled(no), None, "{no}");
        }
    }
}
