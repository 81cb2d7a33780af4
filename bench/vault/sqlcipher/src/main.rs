//! SQLCipher with its defaults and a raw key (no KDF), as durable as we are, over the same documents.

use measure::{BATCH, document, tell, timed};
use rusqlite::Connection;
use std::path::Path;

const KEY: &str = "x'2dd29ca851e7b56e4697b0e1f08507293d761a05ce4d1b628663f411a8086d99'";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let file = Path::new(&arguments[1]);
    match arguments[0].as_str() {
        "insert" => insert(file, arguments[2].parse().expect("a number")),
        "read" => read(file),
        other => panic!("unknown work: {other}"),
    }
}

fn connect(file: &Path) -> Connection {
    let connection = Connection::open(file).expect("opens");
    connection.execute_batch(&format!("PRAGMA key = \"{KEY}\";")).expect("a key");
    let version: String =
        connection.query_row("PRAGMA cipher_version", [], |row| row.get(0)).expect("SQLCipher");
    assert!(version.starts_with('4'), "this is {version}");
    connection
        .execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")
        .expect("settings");
    connection
}

fn insert(file: &Path, count: u64) {
    let mut connection = connect(file);
    connection
        .execute_batch("CREATE TABLE documents (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT")
        .expect("a table");
    let bodies: Vec<String> = (0..count).map(document).collect();
    let ((), cpu) = timed(|| {
        for (number, batch) in bodies.chunks(BATCH).enumerate() {
            let transaction = connection.transaction().expect("begins");
            let mut insert = transaction
                .prepare_cached("INSERT INTO documents VALUES ($1, $2)")
                .expect("a statement");
            for (index, body) in batch.iter().enumerate() {
                let id = (number * BATCH + index) as i64;
                insert.execute((id, body.as_bytes())).expect("inserts");
            }
            drop(insert);
            transaction.commit().expect("commits");
        }
        drop(connection);
    });
    tell("insert_s", cpu);
}

fn read(file: &Path) {
    let (connection, open_s) = timed(|| connect(file));
    let (read, read_s) = timed(|| {
        let mut select =
            connection.prepare("SELECT id, body FROM documents ORDER BY id").expect("a statement");
        let rows = select.query_map([], |row| row.get::<_, Vec<u8>>(1)).expect("queries");
        rows.map(|body| body.expect("reads").len()).sum::<usize>()
    });
    assert_eq!(read % measure::DOCUMENT_BYTES, 0);
    tell("open_s", open_s);
    tell("read_s", read_s);
}
