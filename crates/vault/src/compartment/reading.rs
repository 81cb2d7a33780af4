//! Opening a compartment: keys, manifest and every row. Damage is listed, what is whole stays usable.

use super::{Damage, Finding, Identity, Kept, OpenCompartment};
use crate::epochs::Epochs;
use crate::keys::Key;
use crate::manifest::Listed;
use crate::record::Body;
use crate::row::{self, Locator, Mark};
use crate::{Compartment, VaultError};
use amana_sealing::digest::Sha256;
use rusqlite::{Connection, OptionalExtension, Row};
use std::collections::{BTreeMap, BTreeSet};

/// What reading the rows leaves behind.
#[derive(Default)]
struct Seen {
    locators: BTreeSet<Locator>,
    /// The marks of version 2 of the rows that are whole.
    marks: BTreeMap<Locator, Mark>,
}

impl OpenCompartment {
    /// Opens what is stored.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] when not even the keys open.
    pub(crate) fn open(
        which: Compartment,
        identity: Identity,
        connection: &Connection,
        wrapping: &Key,
        slots: Sha256,
    ) -> Result<Self, VaultError> {
        let epochs = Epochs::load(which, identity, connection, wrapping)?;
        let mut opened = Self::assemble(which, identity, epochs, true);
        match opened.manifest.load(connection, &opened.epochs, slots) {
            Ok(()) => {}
            Err(VaultError::Damaged) => opened.find(Damage::Manifest),
            // A manifest that cannot be reached hides which rows there are, not the rows.
            Err(VaultError::Unreadable) => {
                opened.find(Damage::Manifest);
                opened.find(Damage::Structure);
            }
            Err(other) => return Err(other),
        }
        opened.read_rows(connection)?;
        Ok(opened)
    }

    fn find(&mut self, damage: Damage) {
        self.damage.push(Finding::of(damage));
    }

    fn read_rows(&mut self, connection: &Connection) -> Result<(), VaultError> {
        let mut seen = Seen::default();
        match self.scan(connection, &mut seen) {
            Ok(()) => {}
            Err(VaultError::Unreadable) => {
                self.find(Damage::Structure);
                self.look_up(connection, &mut seen);
            }
            Err(other) => return Err(other),
        }
        let missing = self.manifest.rows.keys().filter(|row| !seen.locators.contains(*row));
        let missing: Vec<_> = missing.map(|row| Finding::at(Damage::MissingRow, *row)).collect();
        self.damage.extend(missing);
        if self.manifest.is_of_version_1() {
            self.manifest.take_marks(&self.epochs, &seen.marks);
        }
        Ok(())
    }

    /// In the order of the file: by the index, each row would be a jump.
    fn scan(&mut self, connection: &Connection, seen: &mut Seen) -> Result<(), VaultError> {
        let mut statement = connection.prepare(
            "SELECT locator, version, sealed FROM rows NOT INDEXED WHERE compartment = $1",
        )?;
        let mut stored = statement.query([self.which.number()])?;
        while let Some(row) = stored.next()? {
            let locator = row.get_ref(0)?.as_blob().unwrap_or_default();
            match Locator::try_from(locator) {
                Ok(locator) => self.read_row(locator, row, seen),
                Err(_) => self.find(Damage::ForeignRow),
            }
        }
        Ok(())
    }

    /// Where the file is broken, each row that the manifest knows is looked for by itself.
    fn look_up(&mut self, connection: &Connection, seen: &mut Seen) {
        let known: Vec<Locator> = self.manifest.rows.keys().copied().collect();
        for locator in known {
            if seen.locators.contains(&locator) {
                continue;
            }
            let statement = connection.prepare_cached(
                "SELECT locator, version, sealed FROM rows
                 WHERE compartment = $1 AND locator = $2",
            );
            let Ok(mut statement) = statement else { return };
            let which = self.which.number();
            let found = statement.query_row((which, locator.as_slice()), |row| {
                self.read_row(locator, row, seen);
                Ok(())
            });
            if found.optional().is_err() {
                self.damage.push(Finding::at(Damage::Row, locator));
                seen.locators.insert(locator);
            }
        }
    }

    fn read_row(&mut self, locator: Locator, row: &Row<'_>, seen: &mut Seen) {
        // A second row of the same place is foreign: the index that forbids it is broken.
        if !seen.locators.insert(locator) {
            return self.find(Damage::ForeignRow);
        }
        let version = row.get::<_, i64>(1).unwrap_or_default() as u64;
        let sealed = row.get_ref(2).ok().and_then(|value| value.as_blob().ok());
        let sealed = sealed.unwrap_or_default();
        let listed = self.manifest.rows.get(&locator).copied();
        let fits = listed == Some(Listed { version, mark: self.manifest.mark(sealed) });
        match row::open(&self.epochs, self.place(&locator, version), sealed) {
            Ok((name, body)) if fits => {
                seen.marks.insert(locator, row::mark(sealed));
                self.records.insert(name, kept(version, sealed, body));
            }
            opened => {
                // An older version that was put back is authentic, and not what should be there.
                if let Ok((name, body)) = opened {
                    self.unlisted.insert(name, kept(version, sealed, body));
                }
                let is_known = listed.is_some();
                let damage = if is_known { Damage::Row } else { Damage::ForeignRow };
                self.damage.push(Finding::at(damage, locator));
            }
        }
    }
}

fn kept(version: u64, sealed: &[u8], body: Body) -> Kept {
    Kept { version, epoch: row::epoch_of(sealed), mark: row::mark(sealed), body }
}
