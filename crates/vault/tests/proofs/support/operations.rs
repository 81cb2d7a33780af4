//! The verbs that are tried, as a table: a line here is killed at every step, failed at every
//! step, and drawn by chance in the random proofs.

use crate::support::model::{Floor, Model, Note};
use crate::support::world::{
    Event, World, backup_file, created_folder, holder, now, restored_folder, unlock, vault_folder,
};
use amana_vault::{
    KdfCost, NewPassphrase, Passphrase, SealedBlob, VaultError, create, open, restore,
};

type Run = fn(&mut World) -> Result<(), VaultError>;

pub struct Operation {
    pub name: &'static str,
    pub run: Run,
    /// How often chance draws it; Argon2 and backups are slow.
    pub weight: usize,
}

pub const OPERATIONS: &[Operation] = &[
    Operation { name: "add", run: add, weight: 12 },
    Operation { name: "edit", run: edit, weight: 16 },
    Operation { name: "write-many", run: write_many, weight: 4 },
    Operation { name: "import", run: import, weight: 12 },
    Operation { name: "delete", run: delete, weight: 14 },
    Operation { name: "watch", run: watch, weight: 6 },
    Operation { name: "relock", run: relock, weight: 4 },
    Operation { name: "reopen", run: reopen, weight: 4 },
    Operation { name: "new-words", run: new_words, weight: 3 },
    Operation { name: "new-phrase", run: new_phrase, weight: 1 },
    Operation { name: "rotate", run: rotate, weight: 2 },
    Operation { name: "reseal", run: reseal, weight: 2 },
    Operation { name: "rewrap", run: rewrap, weight: 1 },
    Operation { name: "back-up", run: back_up, weight: 3 },
    Operation { name: "restore", run: restore_beside, weight: 1 },
    Operation { name: "create", run: create_beside, weight: 1 },
];

/// More records or files than this are not kept: a run stays fast however long it is.
const MOST: usize = 24;

pub fn named(name: &str) -> &'static Operation {
    OPERATIONS.iter().find(|operation| operation.name == name).expect("in the table")
}

/// Draws one by weight.
pub fn draw(world: &mut World) -> &'static Operation {
    let mut left = world.chance.below(OPERATIONS.iter().map(|operation| operation.weight).sum());
    let drawn = OPERATIONS.iter().find(|operation| {
        let is_it = left < operation.weight;
        left = left.saturating_sub(operation.weight);
        is_it
    });
    drawn.expect("the weights add up")
}

fn add(world: &mut World) -> Result<(), VaultError> {
    if world.model.notes.len() >= MOST {
        return delete(world);
    }
    let (id, text) = (world.chance.id(), world.text());
    let mut next = world.model.clone();
    next.notes.insert(id, text.clone());
    world.verb(next, |vault| vault.write(|tx| tx.put(id, &Note(text))))
}

fn edit(world: &mut World) -> Result<(), VaultError> {
    let ids: Vec<_> = world.model.notes.keys().copied().collect();
    let Some(id) = world.chance.pick(&ids).copied() else { return add(world) };
    let text = world.text();
    let mut next = world.model.clone();
    next.notes.insert(id, text.clone());
    world.verb(next, |vault| vault.write(|tx| tx.put(id, &Note(text))))
}

/// Over both compartments, in one transaction.
fn write_many(world: &mut World) -> Result<(), VaultError> {
    let mut next = world.model.clone();
    let room = MOST.saturating_sub(next.notes.len());
    for _ in 0..room.min(12) {
        next.notes.insert(world.chance.id(), world.text());
    }
    for text in next.notes.values_mut() {
        text.push('+');
    }
    next.floors.insert(uuid::Uuid::from_bytes([3; 16]), world.chance.next());
    let (notes, floors) = (next.notes.clone(), next.floors.clone());
    world.verb(next, |vault| {
        vault.write(|tx| {
            notes.into_iter().try_for_each(|(id, text)| tx.put(id, &Note(text)))?;
            floors.into_iter().try_for_each(|(id, height)| tx.put(id, &Floor(height)))
        })
    })
}

/// A scan: sealed beside the database, then attached with the note that names it.
fn import(world: &mut World) -> Result<(), VaultError> {
    if world.model.files.len() >= MOST {
        return delete(world);
    }
    let content = world.content();
    let same = world.model.clone();
    let blob = world.verb(same, |vault| vault.seal_blob(&content.bytes()[..]))?;
    let (id, text) = (world.chance.id(), format!("names {}", blob.id()));
    let mut next = world.model.clone();
    next.files.insert(blob.id(), content);
    next.notes.insert(id, text.clone());
    world.verb(next, |vault| {
        vault.write(|tx| {
            tx.attach(&blob)?;
            tx.put(id, &Note(text))
        })
    })
}

fn delete(world: &mut World) -> Result<(), VaultError> {
    let files: Vec<_> = world.model.files.keys().copied().collect();
    let notes: Vec<_> = world.model.notes.keys().copied().collect();
    let (file, note) = (world.chance.pick(&files).copied(), world.chance.pick(&notes).copied());
    let vault = world.vault.as_ref().expect("open between two verbs");
    let blob = file.map(|id| vault.get::<SealedBlob>(id)).transpose()?.flatten();
    let mut next = world.model.clone();
    file.map(|id| next.files.remove(&id));
    note.map(|id| next.notes.remove(&id));
    world.verb(next, |vault| {
        vault.write(|tx| {
            file.map_or(Ok(()), |id| tx.delete::<SealedBlob>(id))?;
            note.map_or(Ok(()), |id| tx.delete::<Note>(id))
        })
    })?;
    let same = world.model.clone();
    world.verb(same, |vault| blob.map_or(Ok(()), |blob| vault.discard_blob(&blob)))
}

/// Written while the vault is locked.
fn watch(world: &mut World) -> Result<(), VaultError> {
    let (id, height) =
        (uuid::Uuid::from_bytes([world.chance.below(6) as u8; 16]), world.chance.next());
    let mut next = world.model.clone();
    next.floors.insert(id, height);
    (world.tell)(Event::Begins(&next));
    let mut locked = world.vault.take().expect("open between two verbs").lock();
    let written: Result<(), VaultError> = locked.write(|tx| tx.put(id, &Floor(height)));
    world.vault = Some(unlock(locked, &world.model)?);
    written?;
    world.model = next;
    (world.tell)(Event::Done);
    Ok(())
}

fn relock(world: &mut World) -> Result<(), VaultError> {
    let locked = world.vault.take().expect("open between two verbs").lock();
    world.vault = Some(unlock(locked, &world.model)?);
    Ok(())
}

fn reopen(world: &mut World) -> Result<(), VaultError> {
    world.vault = None;
    let locked = open(&vault_folder(&world.place), holder(&world.place))?;
    world.vault = Some(unlock(locked, &world.model)?);
    Ok(())
}

/// The new words are told before the commit: whoever is killed within it may need them.
fn new_words(world: &mut World) -> Result<(), VaultError> {
    let mut next = world.model.clone();
    let (vault, tell) = (world.vault.as_mut().expect("open between two verbs"), &mut world.tell);
    vault.write(|tx| {
        next.words = tx.replace_recovery()?.to_words().to_string();
        tell(Event::Begins(&next));
        Ok::<_, VaultError>(())
    })?;
    world.model = next;
    (world.tell)(Event::Done);
    Ok(())
}

fn new_phrase(world: &mut World) -> Result<(), VaultError> {
    let phrase = format!("neuf citrons {:08x}", world.chance.next() >> 32);
    let new = NewPassphrase::derive(&Passphrase::new(phrase.clone()), KdfCost::FLOOR)?;
    let next = Model { phrase, ..world.model.clone() };
    world.verb(next, |vault| vault.write(|tx| tx.replace_passphrase(new)))
}

fn rotate(world: &mut World) -> Result<(), VaultError> {
    let same = world.model.clone();
    world.verb(same, |vault| vault.write(|tx| tx.rotate()))
}

/// Everything under a new data key, in as many transactions as it takes.
fn reseal(world: &mut World) -> Result<(), VaultError> {
    rotate(world)?;
    let same = world.model.clone();
    world.verb(same, |vault| vault.reseal(&mut |_, _| {}))
}

/// The new words are told before the commit, as in [`new_words`].
fn rewrap(world: &mut World) -> Result<(), VaultError> {
    let phrase = format!("neuf citrons {:08x}", world.chance.next() >> 32);
    let new = NewPassphrase::derive(&Passphrase::new(phrase.clone()), KdfCost::FLOOR)?;
    let mut next = Model { phrase, ..world.model.clone() };
    let (vault, tell) = (world.vault.as_mut().expect("open between two verbs"), &mut world.tell);
    vault.write(|tx| {
        next.words = tx.rewrap(new)?.to_words().to_string();
        tell(Event::Begins(&next));
        Ok::<_, VaultError>(())
    })?;
    world.model = next;
    (world.tell)(Event::Done);
    Ok(())
}

/// Over the backup that is there.
fn back_up(world: &mut World) -> Result<(), VaultError> {
    let mut next = world.model.clone();
    next.backup = Some(Box::new(Model { backup: None, ..world.model.clone() }));
    let target = backup_file(&world.place);
    let report = world.verb(next, |vault| vault.back_up(&target, now(), &mut |_, _| {}))?;
    assert_eq!(report.damaged, 0);
    Ok(())
}

/// Another vault with the same passphrase; the judge looks at it.
fn create_beside(world: &mut World) -> Result<(), VaultError> {
    let target = created_folder(&world.place);
    if target.exists() {
        std::fs::remove_dir_all(&target).expect("removes");
    }
    let (holder, passphrase) = (holder(&world.place), Passphrase::new(world.model.phrase.clone()));
    let same = world.model.clone();
    world.verb(same, |_| create(&target, &passphrase, KdfCost::FLOOR, holder).map(|_| ()))
}

/// Into an empty folder, which is left there: the judge looks at it.
fn restore_beside(world: &mut World) -> Result<(), VaultError> {
    let Some(inside) = world.model.backup.clone() else { return back_up(world) };
    let target = restored_folder(&world.place);
    if target.exists() {
        std::fs::remove_dir_all(&target).expect("removes");
    }
    let (holder, file) = (holder(&world.place), backup_file(&world.place));
    let same = world.model.clone();
    world.verb(same, |_| {
        let (restored, _) = restore(&target, &file, &inside.words(), holder, &mut |_, _| {})?;
        assert_eq!(inside.differs(&restored), None, "restored");
        Ok(())
    })
}
