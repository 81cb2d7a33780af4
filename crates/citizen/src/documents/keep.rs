//! Keeping a new document: its scan is sealed and read back before the record counts.

use crate::documents::build::build;
use crate::documents::scan::CleanScan;
use crate::persons;
use crate::stored::{StoredDocument, activity};
use crate::views::DocumentView;
use crate::{Citizen, Error, Topic};
use uuid::Uuid;

pub(crate) async fn keep(
    citizen: &Citizen,
    mut document: StoredDocument,
    scan: Option<CleanScan>,
) -> Result<DocumentView, Error> {
    let now = citizen.now();
    let view = citizen
        .ask(move |room| {
            let vault = room.vault()?;
            persons::check(vault, document.person)?;
            let id = Uuid::new_v4();
            let sealed = scan.map(|scan| scan.seal(vault)).transpose()?;
            vault.write(|tx| {
                if let Some((blob, scan)) = &sealed {
                    tx.attach(blob)?;
                    document.scans.push(scan.clone());
                }
                tx.put(id, &document)?;
                activity::append(tx, now, "document-added")
            })?;
            build(vault, id, now.date_naive())
        })
        .await?;
    citizen.changed(&[Topic::Documents]);
    Ok(view)
}
