//! Sealed items, as an app makes them.

use crate::world::World;
use amana_contract::requests::{Submission, SubmittedItem};
use amana_contract::sealed::{Application, Binding, Direction, Item};
use amana_sealing::digest::Sha256;
use amana_sealing::{envelope, fields};
use uuid::Uuid;

/// A sealed item, ready to be uploaded.
pub struct Sealed {
    pub item: SubmittedItem,
    pub bytes: Vec<u8>,
}

pub fn application() -> Item {
    Item::Application(Box::new(Application {
        format: 1,
        surname: "SPECIMEN".into(),
        given_names: "ANA".into(),
        nationality: "UTO".into(),
        document_number: "L898902C3".into(),
        expires_on: None,
        mrz: None,
        reply_key: vec![1].into(),
        signing_key: vec![2].into(),
        contact: None,
    }))
}

pub fn photo(size: usize) -> Item {
    Item::Picture {
        purpose: "photo".into(),
        media_type: "image/png".into(),
        content: vec![7; size].into(),
    }
}

pub fn seal(world: &World, request: Uuid, sequence: u32, item: &Item) -> Sealed {
    let id = Uuid::now_v7();
    let binding = Binding {
        mission: &world.tree.fingerprint.0,
        subject: request,
        item: id,
        sequence,
        direction: Direction::ToOffice,
    };
    let parts = binding.fields();
    let info = fields::join(&parts.each_ref().map(Vec::as_slice));
    let plain = serde_json::to_vec(item).expect("serialises");
    let bytes = envelope::seal(&[&world.tree.office.office.public()], &info, &plain);
    let item = SubmittedItem {
        item: id,
        sequence,
        sha256: Sha256::of(&bytes).0.to_vec().into(),
        size_bytes: bytes.len() as u64,
    };
    Sealed { item, bytes }
}

pub fn submission(request: Uuid, items: &[&Sealed]) -> Vec<u8> {
    let items = items.iter().map(|sealed| sealed.item.clone()).collect();
    let submission = Submission { request, service: "passport-renewal".into(), items };
    serde_json::to_vec(&submission).expect("serialises")
}
