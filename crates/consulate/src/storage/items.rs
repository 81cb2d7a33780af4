//! Sealed items of requests: sizes and digests; the bytes are the upload's.

use super::columns::{digest, id, number, to_signed};
use amana_contract::requests::SubmittedItem;
use rusqlite::{Connection, Row, Transaction, params};
use uuid::Uuid;

pub(crate) const MIGRATION: &str = "
    create table items (
        item blob primary key references uploads (upload),
        request blob not null references requests (request),
        place integer not null,
        sequence integer not null,
        sha256 blob not null,
        size_bytes integer not null
    ) strict, without rowid;
    create index items_of_request on items (request, place);";

/// Adds an item behind those that the request already has.
pub(crate) fn append(
    tx: &Transaction<'_>,
    request: Uuid,
    item: &SubmittedItem,
) -> rusqlite::Result<()> {
    tx.execute(
        "insert into items (item, request, place, sequence, sha256, size_bytes)
         values (?1, ?2, (select count(*) from items where request = ?2), ?3, ?4, ?5)",
        params![
            item.item.as_bytes(),
            request.as_bytes(),
            item.sequence,
            item.sha256.as_ref(),
            to_signed(item.size_bytes),
        ],
    )?;
    Ok(())
}

/// In the order in which they came.
pub(crate) fn of_request(db: &Connection, request: Uuid) -> rusqlite::Result<Vec<SubmittedItem>> {
    db.prepare_cached("select * from items where request = ?1 order by place")?
        .query_map(params![request.as_bytes()], read)?
        .collect()
}

fn read(row: &Row<'_>) -> rusqlite::Result<SubmittedItem> {
    Ok(SubmittedItem {
        item: id(row, "item")?,
        sequence: row.get("sequence")?,
        sha256: digest(row, "sha256")?.0.to_vec().into(),
        size_bytes: number(row, "size_bytes")?,
    })
}
