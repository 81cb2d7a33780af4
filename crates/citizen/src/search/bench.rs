//! The index alone, for the bench: it holds no vault.

use crate::search::index::Index;
use crate::search::{MOST, Query};
use crate::stored::StoredDocument;
use crate::{documents, views};
use chrono::{DateTime, NaiveDate};
use uuid::Uuid;

/// An index of made-up documents.
#[derive(Default)]
pub struct Measured(Index);

impl Measured {
    /// Adds a passport.
    pub fn add(&mut self, number: &str, surname: &str, given_names: &str, notes: &str) {
        let mrz =
            format!("P<UTO{surname}<<{given_names:<<38}\n{number}<1UTO7408122F3004159<<<<<<06");
        let document = StoredDocument {
            kind: "passport".into(),
            issuing_state: "UTO".into(),
            number: number.into(),
            surname: surname.into(),
            given_names: given_names.into(),
            nationality: "UTO".into(),
            born_on: NaiveDate::from_ymd_opt(1974, 8, 12),
            issued_on: NaiveDate::from_ymd_opt(2020, 4, 16),
            expires_on: NaiveDate::from_ymd_opt(2030, 4, 15),
            mrz: Some(mrz),
            scans: Vec::new(),
            added_at: DateTime::UNIX_EPOCH,
            person: None,
            tags: vec!["family".into()],
            notes: notes.into(),
            trashed_at: None,
            versions: Vec::new(),
        };
        self.0.add(Uuid::new_v4(), &document, None);
    }

    /// What a search shows of documents: found, put in order, the first as cards.
    pub fn search(&self, query: &str, today: NaiveDate) -> Vec<views::DocumentCardView> {
        let found = self.0.first(&Query::new(query), MOST);
        let found = found.expect("made-up documents are whole").into_iter();
        found.map(|summary| documents::card(summary, today)).collect()
    }

    /// How many are found.
    pub fn count(&self, query: &str) -> usize {
        self.0.find(&Query::new(query)).expect("made-up documents are whole").len()
    }
}
