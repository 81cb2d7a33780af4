//! Writes the schema of `amana.json` from its shape, and refuses what is not committed.
#![expect(clippy::disallowed_methods, reason = "the one test that reads and writes the schema")]

use super::shape::Export;

#[test]
fn the_schema_that_goes_with_an_export_is_that_of_its_shape() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/access/export/schema.json");
    let schema = schemars::schema_for!(Export);
    let written = serde_json::to_string_pretty(&schema).expect("serialises") + "\n";
    if std::env::var_os("AMANA_GENERATE").is_some() {
        std::fs::write(path, &written).expect("writes");
    }
    let committed = std::fs::read_to_string(path).expect("reads");
    assert!(committed == written, "schema.json: AMANA_GENERATE=1 writes it anew");
}
