//! The pages of the feed's first format: moved to the table of alerts, and empty since.

use super::alerts;
use amana_contract::Bytes;
use rusqlite::Transaction;
use serde::Deserialize;

pub(crate) const MIGRATION: &str = "
    create table alert_pages (
        number integer primary key,
        alerts integer not null,
        body blob not null,
        sha256 blob not null
    ) strict;";

#[derive(Deserialize)]
struct Page {
    alerts: Vec<Bytes>,
}

/// Moves what an earlier program wrote. Until when it matters was not kept: every snapshot holds it,
/// and a device skips a countersignature that has expired.
pub(crate) fn move_to_alerts(tx: &Transaction<'_>) -> rusqlite::Result<()> {
    let bodies: Vec<Vec<u8>> = tx
        .prepare("select body from alert_pages order by number")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for body in &bodies {
        let page: Page = serde_json::from_slice(body).map_err(|_| rusqlite::Error::InvalidQuery)?;
        for alert in page.alerts {
            alerts::append(tx, &alert.0, chrono::DateTime::<chrono::Utc>::MAX_UTC)?;
        }
    }
    tx.execute("delete from alert_pages", [])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::move_to_alerts;
    use crate::storage::{Store, alerts};

    #[test]
    fn alerts_of_the_first_format_keep_their_numbers() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open(folder.path()).expect("opens");
        let moved = store.write(|tx| {
            for (number, body) in [(0, r#"{"alerts":["AQ","Ag"]}"#), (1, r#"{"alerts":["Aw"]}"#)] {
                let sql = "insert into alert_pages values (?1, 1, ?2, x'00')";
                tx.execute(sql, rusqlite::params![number, body.as_bytes()])?;
            }
            move_to_alerts(tx)?;
            move_to_alerts(tx)?;
            alerts::range(tx, 1, 9)
        });
        assert_eq!(moved.expect("moves"), [vec![1], vec![2], vec![3]]);
    }
}
