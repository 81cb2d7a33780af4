//! Opening a compartment: keys, manifest and every row. Damage is listed, what is whole stays usable.

mod shelf;

use super::{Damage, Finding, Identity, OpenCompartment};
use crate::epochs::Epochs;
use crate::keys::KeyBytes;
use crate::manifest::Listed;
use crate::row::{self, Locator, Mark};
use crate::{Compartment, VaultError};
use amana_sealing::digest::Sha256;
use rusqlite::{Connection, OptionalExtension, Row};
use shelf::Shelf;
use std::collections::{BTreeMap, HashSet};

/// What reading the rows leaves behind.
#[derive(Default)]
struct Seen {
    /// Beside each row that the manifest lists, whether it was met.
    listed: Vec<Vec<bool>>,
    foreign: HashSet<Locator>,
    left: usize,
    /// Of a manifest of version 1: the marks of version 2 of the rows that are whole.
    marks: BTreeMap<Locator, Mark>,
    shelf: Shelf,
}

impl Seen {
    /// `false` where it was met before.
    fn meet(&mut self, listed: Option<(usize, usize)>, locator: Locator) -> bool {
        match listed {
            Some((bucket, at)) => !std::mem::replace(&mut self.listed[bucket][at], true),
            None => self.foreign.insert(locator),
        }
    }
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
        wrapping: &KeyBytes,
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
        let listed = self.manifest.rows.ticks();
        let left = listed.iter().map(Vec::len).sum();
        let mut seen = Seen { listed, left, ..Seen::default() };
        match self.scan(connection, &mut seen) {
            Ok(()) => {}
            Err(VaultError::Unreadable) => {
                self.find(Damage::Structure);
                self.look_up(connection, &mut seen)?;
            }
            Err(other) => return Err(other),
        }
        seen.shelf.clear_into(&mut self.records, &mut self.unlisted);
        let listed = self.manifest.rows.iter().zip(seen.listed.iter().flatten());
        let missing = listed.filter(|(_, is_met)| !**is_met).map(|((locator, _), _)| *locator);
        self.damage.extend(missing.map(|locator| Finding::at(Damage::MissingRow, locator)));
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
                Ok(locator) => self.read_row(locator, row, seen)?,
                Err(_) => self.find(Damage::ForeignRow),
            }
        }
        Ok(())
    }

    /// Where the file is broken, each row that the manifest knows is looked for by itself.
    fn look_up(&mut self, connection: &Connection, seen: &mut Seen) -> Result<(), VaultError> {
        let known: Vec<Locator> = self.manifest.rows.iter().map(|(locator, _)| *locator).collect();
        for locator in known {
            let at = self.manifest.rows.find(&locator);
            if at.is_none_or(|(bucket, at)| seen.listed[bucket][at]) {
                continue;
            }
            let statement = connection.prepare_cached(
                "SELECT locator, version, sealed FROM rows
                 WHERE compartment = $1 AND locator = $2",
            );
            let Ok(mut statement) = statement else { return Ok(()) };
            let which = self.which.number();
            let found = statement.query_row((which, locator.as_slice()), |row| {
                Ok(self.read_row(locator, row, seen))
            });
            match found.optional() {
                Ok(read) => read.transpose()?,
                Err(_) => {
                    self.damage.push(Finding::at(Damage::Row, locator));
                    seen.meet(at, locator);
                    None
                }
            };
        }
        Ok(())
    }

    fn read_row(
        &mut self,
        locator: Locator,
        row: &Row<'_>,
        seen: &mut Seen,
    ) -> Result<(), VaultError> {
        // A second row of the same place is foreign: the index that forbids it is broken.
        let at = self.manifest.rows.find(&locator);
        if !seen.meet(at, locator) {
            self.find(Damage::ForeignRow);
            return Ok(());
        }
        let version = row.get::<_, i64>(1).unwrap_or_default() as u64;
        let sealed = row.get_ref(2).ok().and_then(|value| value.as_blob().ok());
        let sealed = sealed.unwrap_or_default();
        let listed = at.map(|at| self.manifest.rows.at(at));
        let fits = listed == Some(Listed { version, mark: self.manifest.mark(sealed) });
        let (shelf, place) = (&mut seen.shelf, self.place(&locator, version));
        shelf.make_room(sealed.len(), seen.left, &mut self.records, &mut self.unlisted)?;
        seen.left = seen.left.saturating_sub(1);
        // An older version that was put back is authentic, and not what should be there.
        let opens = shelf.open(&self.epochs, place, sealed, fits).is_ok();
        if opens && fits {
            if self.manifest.is_of_version_1() {
                seen.marks.insert(locator, row::mark(sealed));
            }
        } else {
            let damage = if listed.is_some() { Damage::Row } else { Damage::ForeignRow };
            self.damage.push(Finding::at(damage, locator));
        }
        Ok(())
    }
}
