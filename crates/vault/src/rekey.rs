//! Changing what opens the vault: slots, the vault key (*rewrap*), the data key (*rotate*).
//!
//! Everything here is a part of a transaction: it is done whole or not at all. What was there before
//! still opens older copies of the files, and backups that were written before.

use crate::epochs::Epochs;
use crate::keys::HeldKey;
use crate::slots::{NewPassphrase, Slot, SlotKind};
use crate::{DeviceSecret, RecoveryCode, SecurityKey, Transaction, VaultError, store};
use uuid::Uuid;

/// Keys and slots that take the place of the present ones with the commit.
#[derive(Default)]
pub(crate) struct Rekey {
    pub(crate) slots: Option<Vec<Slot>>,
    pub(crate) vault_key: Option<HeldKey>,
    pub(crate) epochs: Option<Epochs>,
}

impl Transaction<'_> {
    /// A new recovery code in place of the old one.
    ///
    /// # Errors
    /// [`VaultError::Locked`].
    pub fn replace_recovery(&mut self) -> Result<RecoveryCode, VaultError> {
        let code = RecoveryCode::make();
        let slot = Slot::for_recovery(self.vault(), &code, self.vault_key()?);
        self.replace_slots(|kind| *kind == SlotKind::Recovery, slot);
        Ok(code)
    }

    /// A new passphrase in place of the old one.
    ///
    /// # Errors
    /// [`VaultError::Locked`].
    pub fn replace_passphrase(&mut self, new: NewPassphrase) -> Result<(), VaultError> {
        let slot = Slot::for_passphrase(self.vault(), new, self.vault_key()?);
        self.replace_slots(|kind| matches!(kind, SlotKind::Passphrase { .. }), slot);
        Ok(())
    }

    /// Lets whoever opens this device's keyring open the vault. It is for this device alone: no
    /// backup holds it, and where the keyring is gone, the other ways in serve.
    ///
    /// # Errors
    /// [`VaultError::Locked`], [`VaultError::Keyring`].
    pub fn add_keyring(&mut self) -> Result<(), VaultError> {
        let secret = DeviceSecret::make();
        let slot = Slot::for_keyring(self.vault(), &secret, self.vault_key()?);
        // Before the commit: a slot whose secret was not kept would open nothing.
        self.store.holder.set(&store::unlock_name(self.store.identity), secret.as_bytes())?;
        self.replace_slots(|kind| *kind == SlotKind::Keyring, slot);
        Ok(())
    }

    /// Lets a security key open the vault, by what it answered.
    ///
    /// # Errors
    /// [`VaultError::Locked`].
    pub fn add_security_key(&mut self, key: &SecurityKey) -> Result<(), VaultError> {
        let slot = Slot::for_security_key(self.vault(), key, self.vault_key()?);
        let is_this = |kind: &SlotKind| matches!(kind, SlotKind::SecurityKey { credential, .. } if *credential == key.credential);
        self.replace_slots(is_this, slot);
        Ok(())
    }

    /// Takes a way in away.
    ///
    /// # Errors
    /// [`VaultError::NotFound`]; [`VaultError::LastWayIn`] when none would be left that a person can
    /// carry to another device; [`VaultError::Locked`].
    pub fn remove_slot(&mut self, id: Uuid) -> Result<(), VaultError> {
        self.vault_key()?;
        let mut slots = self.slots();
        let before = slots.len();
        slots.retain(|slot| slot.id != id);
        if slots.len() == before {
            return Err(VaultError::NotFound);
        }
        if !slots.iter().any(|slot| slot.kind.is_portable()) {
            return Err(VaultError::LastWayIn);
        }
        self.rekey.slots = Some(slots);
        self.touch_vault();
        Ok(())
    }

    /// *Rewrap*: a new vault key, a passphrase and a recovery code for it. A keyring slot is made
    /// anew where the keyring serves; security keys are to be added again, since only they can answer.
    /// What is sealed stays sealed as it is: see [`Transaction::rotate`].
    ///
    /// # Errors
    /// [`VaultError::Locked`].
    pub fn rewrap(&mut self, new: NewPassphrase) -> Result<RecoveryCode, VaultError> {
        self.vault_key()?;
        let had_keyring = self.slots().iter().any(|slot| slot.kind == SlotKind::Keyring);
        let key = HeldKey::make();
        let code = RecoveryCode::make();
        self.rekey.slots = Some(vec![
            Slot::for_passphrase(self.vault(), new, &key),
            Slot::for_recovery(self.vault(), &code, &key),
        ]);
        self.rekey.vault_key = Some(key);
        self.touch_vault();
        if had_keyring && let Err(error) = self.add_keyring() {
            tracing::warn!(%error, "the keyring does not open the vault any more");
        }
        Ok(code)
    }

    /// *Rotate*: a new epoch. What is written from here on is sealed under its key, and so is the
    /// manifest; what was sealed before follows when it is written again, or with
    /// [`crate::Resealing`].
    ///
    /// # Errors
    /// [`VaultError::Locked`].
    pub fn rotate(&mut self) -> Result<(), VaultError> {
        self.rekey.epochs = Some(self.store.main()?.epochs().with_a_new_one());
        self.touch_vault();
        Ok(())
    }

    /// Forgets every epoch that nothing is sealed under any more.
    pub(crate) fn retire_epochs(&mut self) -> Result<(), VaultError> {
        self.rekey.epochs = Some(self.store.main()?.epochs().without_old_ones());
        self.touch_vault();
        Ok(())
    }

    /// The key that this transaction leaves behind.
    fn vault_key(&self) -> Result<&HeldKey, VaultError> {
        let (present, _) = self.store.main.as_ref().ok_or(VaultError::Locked)?;
        Ok(self.rekey.vault_key.as_ref().unwrap_or(present))
    }

    fn vault(&self) -> Uuid {
        self.store.identity.vault
    }

    fn slots(&self) -> Vec<Slot> {
        self.rekey.slots.clone().unwrap_or_else(|| self.store.slots.clone())
    }

    fn replace_slots(&mut self, is_replaced: impl Fn(&SlotKind) -> bool, new: Slot) {
        let mut slots = self.slots();
        slots.retain(|slot| !is_replaced(&slot.kind));
        slots.push(new);
        self.rekey.slots = Some(slots);
        self.touch_vault();
    }
}
