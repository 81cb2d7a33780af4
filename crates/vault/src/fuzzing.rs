//! For `fuzz/` alone: what is parsed of stored bytes, without the seal and the disk around it.
//!
//! An attacker who can write to the disk does not get this far, for everything here is behind a
//! seal or a length check. The parsers must hold all the same: keys leak, and backups come from
//! elsewhere. Each function panics where a rule is broken, and otherwise answers nothing.

use crate::backup::{self, Frame};
use crate::compartment::Identity;
use crate::epochs::Epochs;
use crate::manifest::Manifest;
use crate::slots::{self, Challenge, Slot, SlotKind};
use crate::{Compartment, RecoveryCode, Secret, row};
use amana_sealing::digest::Sha256;
use amana_sealing::fields;
use rusqlite::Connection;
use std::io::Read as _;
use uuid::Uuid;
use zeroize::Zeroizing;

/// The inside of a row, and of a record's frame in a backup.
pub fn row(plain: &[u8]) {
    if let Some((name, body)) = row::parse(Zeroizing::new(plain.to_vec())) {
        let again = row::parse(row::encode(&name, &body)).expect("what was encoded parses");
        assert!(again == (name, body), "a row changes when it is written again");
    }
}

/// The part in front of a backup, readable without a key.
pub fn backup_header(file: &[u8]) {
    if let Ok((header, bytes)) = backup::read_header(&mut &file[..]) {
        assert!(bytes.len() <= file.len());
        let mut written = Vec::new();
        backup::write_header(&mut written, &header).expect("memory does not fail");
        let (again, _) = backup::read_header(&mut &written[..]).expect("what was written reads");
        assert_eq!((again.vault, again.created_at), (header.vault, header.created_at));
    }
}

/// What is inside a backup's seal.
pub fn backup_frames(mut body: &[u8]) {
    while let Ok(frame) = backup::read_frame(&mut body) {
        match frame {
            Frame::Record(Compartment::Vault | Compartment::Watch, ..) => {}
            Frame::Blob(_, length) => {
                let mut content = (&mut body).take(length);
                std::io::copy(&mut content, &mut std::io::sink()).expect("memory does not fail");
            }
            Frame::End { .. } => return assert!(body.is_empty(), "nothing follows the end"),
        }
    }
}

/// A way in, as it lies in the database and in front of a backup. Nobody's code opens it.
pub fn slot(json: &[u8]) {
    let Ok(slot) = serde_json::from_slice::<Slot>(json) else { return };
    slots::digest(std::slice::from_ref(&slot));
    // A passphrase would be paid for: what it costs is checked in `kdf`.
    if slot.kind == SlotKind::Recovery {
        let challenge = Challenge { vault: Uuid::nil(), slots: vec![slot] };
        let code = RecoveryCode::make();
        assert!(challenge.answer(&Secret::Recovery(code)).is_err(), "a stranger's code opens");
    }
}

/// What is inside the seal of a manifest's bucket.
pub fn manifest_bucket(number: u8, plain: &[u8]) {
    let epochs = Epochs::make(Compartment::Vault);
    let identity = Identity { vault: Uuid::nil(), incarnation: Uuid::max() };
    let aad = fields::join(&[
        b"amana/manifest/2",
        identity.vault.as_bytes(),
        identity.incarnation.as_bytes(),
        &Compartment::Vault.number().to_be_bytes(),
        &[number],
    ]);
    let sealed = epochs.manifest_key(2).derive(&[b"manifest-bucket", &[number]]).seal(&aad, plain);
    let sql = Connection::open_in_memory().expect("memory does not fail");
    sql.execute_batch(include_str!("../migrations/V1__vault.sql")).expect("the tables are made");
    sql.execute_batch(include_str!("../migrations/V2__manifest_and_leaving.sql"))
        .expect("the tables are made");
    sql.execute("INSERT INTO roots VALUES (0, 1, zeroblob(32), 2)", []).expect("a root");
    sql.execute("INSERT INTO buckets VALUES (0, $1, $2)", (i64::from(number), sealed))
        .expect("a bucket");
    let mut manifest = Manifest::empty(Compartment::Vault, identity, &epochs);
    assert!(manifest.load(&sql, &epochs, Sha256::of(b"")).is_err(), "nobody made this root");
}
