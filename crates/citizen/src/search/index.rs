//! Every document in memory while the vault is open: what its card shows, and its texts to search.

use crate::documents::holder;
use crate::search::Query;
use crate::search::arena::Arena;
use crate::stored::{StoredDocument, StoredPerson};
use amana_documents::rules::Validity;
use amana_vault::{Vault, VaultError};
use chrono::NaiveDate;
use memchr::memmem::Finder;
use std::collections::BTreeMap;
use std::ops::Range;
use uuid::Uuid;
use zeroize::{Zeroize as _, Zeroizing};

/// See the module. Documents in the trash are not in it.
#[derive(Default)]
pub(crate) struct Index {
    /// In the order of their texts.
    papers: Vec<Paper>,
    texts: Arena,
    /// Why it is not whole.
    trouble: Option<VaultError>,
}

struct Paper {
    text: Range<usize>,
    summary: Summary,
}

/// What the card of a document shows.
pub(crate) struct Summary {
    pub(crate) id: Uuid,
    pub(crate) kind: String,
    pub(crate) issuing_state: String,
    pub(crate) holder: String,
    pub(crate) person: Option<Uuid>,
    pub(crate) validity: Validity,
    pub(crate) tags: Vec<String>,
    pub(crate) scans: u32,
    pub(crate) thumbnail: Option<Uuid>,
}

impl Summary {
    pub(crate) fn of(id: Uuid, document: &StoredDocument) -> Self {
        Self {
            id,
            kind: document.kind.clone(),
            issuing_state: document.issuing_state.clone(),
            holder: holder(document),
            person: document.person,
            validity: document.validity(),
            tags: document.tags.clone(),
            scans: document.scans.len() as u32,
            thumbnail: document.scans.iter().find_map(|scan| scan.thumbnail),
        }
    }
}

impl Summary {
    /// Soonest expiry first, those without a date last.
    const fn order(&self) -> (bool, Option<NaiveDate>, Uuid) {
        (self.validity.expires_on.is_none(), self.validity.expires_on, self.id)
    }
}

impl Drop for Summary {
    fn drop(&mut self) {
        self.holder.zeroize();
        self.tags.zeroize();
        self.issuing_state.zeroize();
    }
}

impl Index {
    /// Reads every document once. What cannot be read is told to whoever asks the index.
    pub(crate) fn build(vault: &Vault) -> Self {
        let mut index = Self::default();
        if let Err(trouble) = index.fill(vault) {
            index.trouble = Some(trouble);
        }
        index
    }

    fn fill(&mut self, vault: &Vault) -> Result<(), VaultError> {
        let persons = vault.list::<StoredPerson>()?.into_iter();
        let names: BTreeMap<Uuid, String> =
            persons.map(|entry| (entry.id, entry.record.name)).collect();
        for entry in StoredDocument::all_kept(vault)? {
            let name = entry.record.person.and_then(|person| names.get(&person));
            self.add(entry.id, &entry.record, name.map(String::as_str));
        }
        Ok(())
    }

    /// What a document became, after a write. Nobody is told of trouble here: the write is done.
    pub(crate) fn update(&mut self, vault: &Vault, id: Uuid) {
        self.remove(id);
        if let Err(trouble) = self.read(vault, id) {
            self.trouble = Some(trouble);
        }
        if self.texts.is_wasteful() {
            self.compact();
        }
    }

    /// The same for every document of a person.
    pub(crate) fn update_of(&mut self, vault: &Vault, person: Uuid) {
        let theirs = self.papers.iter().filter(|paper| paper.summary.person == Some(person));
        let theirs: Vec<Uuid> = theirs.map(|paper| paper.summary.id).collect();
        theirs.into_iter().for_each(|id| self.update(vault, id));
    }

    fn read(&mut self, vault: &Vault, id: Uuid) -> Result<(), VaultError> {
        let found = vault.get::<StoredDocument>(id)?;
        let Some(document) = found.filter(|document| !document.is_trashed()) else {
            return Ok(());
        };
        let person = match document.person {
            Some(person) => vault.get::<StoredPerson>(person)?,
            None => None,
        };
        self.add(id, &document, person.as_ref().map(|person| &*person.name));
        Ok(())
    }

    pub(super) fn add(&mut self, id: Uuid, document: &StoredDocument, person: Option<&str>) {
        let dates = [document.born_on, document.issued_on, document.expires_on];
        let dates = dates.map(|day| day.map(|day| day.to_string()).unwrap_or_default());
        let bare: Zeroizing<String> =
            Zeroizing::new(document.number.chars().filter(|c| c.is_alphanumeric()).collect());
        let fields = [
            &*document.surname,
            &document.given_names,
            &document.number,
            &bare,
            &document.kind,
            &document.issuing_state,
            &document.nationality,
            document.mrz.as_deref().unwrap_or_default(),
            &document.notes,
            person.unwrap_or_default(),
        ];
        let fields = fields.into_iter().chain(dates.iter().map(String::as_str));
        let text = self.texts.push(fields.chain(document.tags.iter().map(String::as_str)));
        self.papers.push(Paper { text, summary: Summary::of(id, document) });
    }

    fn remove(&mut self, id: Uuid) {
        if let Some(place) = self.papers.iter().position(|paper| paper.summary.id == id) {
            let paper = self.papers.remove(place);
            self.texts.wipe(paper.text);
        }
    }

    fn compact(&mut self) {
        let old = std::mem::take(&mut self.texts);
        for paper in &mut self.papers {
            paper.text = self.texts.copy(&old.bytes()[paper.text.clone()]);
        }
    }

    /// How many documents are a person's.
    pub(crate) fn count_of(&self, person: Uuid) -> u32 {
        let theirs = self.papers.iter().filter(|paper| paper.summary.person == Some(person));
        theirs.count() as u32
    }

    /// What holds every word of the query, soonest expiry first.
    ///
    /// # Errors
    /// Why the documents could not all be read.
    pub(crate) fn find(&self, query: &Query) -> Result<Vec<&Summary>, VaultError> {
        self.first(query, usize::MAX)
    }

    /// The first `most` of them: what is not shown is not put in order.
    ///
    /// # Errors
    /// As [`Index::find`].
    pub(crate) fn first(&self, query: &Query, most: usize) -> Result<Vec<&Summary>, VaultError> {
        if let Some(trouble) = self.trouble {
            return Err(trouble);
        }
        // Keys beside each other: papers lie too far apart to be compared where they lie.
        let found = self.matching(query).into_iter();
        let mut found: Vec<_> = found.map(|paper| (paper.order(), paper)).collect();
        if found.len() > most {
            found.select_nth_unstable_by_key(most, |(order, _)| *order);
            found.truncate(most);
        }
        found.sort_unstable_by_key(|(order, _)| *order);
        Ok(found.into_iter().map(|(_, paper)| paper).collect())
    }

    /// The longest word is the rarest: it is looked for in all texts at once, the others only where
    /// it was found.
    fn matching(&self, query: &Query) -> Vec<&Summary> {
        let mut words: Vec<&[u8]> = query.words().iter().map(|word| word.as_bytes()).collect();
        words.sort_unstable_by_key(|word| std::cmp::Reverse(word.len()));
        let Some((longest, others)) = words.split_first() else {
            return self.papers.iter().map(|paper| &paper.summary).collect();
        };
        let (longest, texts) = (Finder::new(longest), self.texts.bytes());
        let others: Vec<Finder<'_>> = others.iter().map(Finder::new).collect();
        let (mut found, mut papers, mut from) = (Vec::new(), self.papers.iter(), 0);
        while let Some(hit) = longest.find(&texts[from..]) {
            let at = from + hit;
            let Some(paper) = papers.by_ref().find(|paper| paper.text.end > at) else { break };
            let text = &texts[paper.text.clone()];
            if others.iter().all(|word| word.find(text).is_some()) {
                found.push(&paper.summary);
            }
            from = paper.text.end;
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::Index;
    use crate::search::Query;
    use crate::stored::StoredDocument;
    use chrono::{DateTime, NaiveDate};
    use uuid::Uuid;

    fn document(number: &str, surname: &str, expires_on: &str) -> StoredDocument {
        StoredDocument {
            kind: "passport".into(),
            issuing_state: "UTO".into(),
            number: number.into(),
            surname: surname.into(),
            given_names: "Anna".into(),
            nationality: "MAR".into(),
            born_on: NaiveDate::from_ymd_opt(1974, 8, 12),
            issued_on: None,
            expires_on: expires_on.parse().ok(),
            mrz: Some("P<UTOERIKSSON<<ANNA".into()),
            scans: Vec::new(),
            added_at: DateTime::UNIX_EPOCH,
            person: None,
            tags: vec!["Été".into()],
            notes: "kept at grandmother's".into(),
            trashed_at: None,
            versions: Vec::new(),
        }
    }

    fn index() -> Index {
        let mut index = Index::default();
        index.add(Uuid::from_u128(1), &document("BK 123456", "الإدريسي", "2030-01-15"), Some("Mum"));
        index.add(Uuid::from_u128(2), &document("L898902C3", "ERIKSSON", "2028-04-15"), None);
        index
    }

    fn found(index: &Index, query: &str) -> Vec<u128> {
        let found = index.find(&Query::new(query)).expect("is whole");
        found.into_iter().map(|summary| summary.id.as_u128()).collect()
    }

    #[test]
    fn any_part_of_any_field_is_found_and_every_word_must_be() {
        let index = index();
        assert_eq!(found(&index, ""), [2, 1], "soonest expiry first");
        let first = index.first(&Query::new(""), 1).expect("is whole");
        assert_eq!(first.iter().map(|summary| summary.id.as_u128()).collect::<Vec<_>>(), [2]);
        for query in ["bk1234", "BK 1234", "الادريسي", "mum", "2030-01-15", "mum passport 3456"]
        {
            assert_eq!(found(&index, query), [1], "{query}");
        }
        for query in ["grandmother", "ete", "1974-08-12", "uto", "mar", "p<uto"] {
            assert_eq!(found(&index, query), [2, 1], "{query}");
        }
        for query in ["nobody", "mum 898902", "annapassport", "mumeriksson"] {
            assert_eq!(found(&index, query), [0; 0], "{query}");
        }
    }

    #[test]
    fn what_was_removed_is_neither_found_nor_in_memory() {
        let mut index = index();
        index.remove(Uuid::from_u128(2));
        assert_eq!(found(&index, "eriksson"), [1], "in the other's zone");
        assert_eq!(found(&index, "l898902"), [0; 0]);
        let left = index.texts.bytes().windows(4).any(|window| window == b"l898");
        assert!(!left);
        index.compact();
        index.add(Uuid::from_u128(3), &document("X1", "Yıldız", "2029-01-01"), None);
        assert_eq!((found(&index, "yildiz"), found(&index, "")), (vec![3], vec![3, 1]));
    }
}
