//! The dependency table of ARCHITECTURE.md.

use std::collections::BTreeSet;

const HEADER: [&str; 4] = ["crate", "ours", "outside", "never"];

/// One crate's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its name, without `amana-`.
    pub name: String,
    /// Crates of this workspace, without `amana-`.
    pub ours: BTreeSet<String>,
    /// Crates of the registry.
    pub outside: BTreeSet<String>,
    /// What may not be reached, ours or not.
    pub never: BTreeSet<String>,
}

/// Reads the rows below the table's header.
///
/// # Panics
/// When there is no such table, or a row of another width.
pub fn read(markdown: &str) -> Vec<Row> {
    let mut lines = markdown.lines().skip_while(|line| cells(line) != HEADER);
    assert!(lines.next().is_some(), "no table with the columns {HEADER:?}");
    lines
        .skip(1)
        .take_while(|line| line.trim_start().starts_with('|'))
        .map(|line| {
            let [name, ours, outside, never] = cells(line)[..] else {
                panic!("not four columns: {line}");
            };
            let (ours, outside, never) = (names(ours), names(outside), names(never));
            Row { name: name.to_owned(), ours, outside, never }
        })
        .collect()
}

fn cells(line: &str) -> Vec<&str> {
    line.trim().trim_matches('|').split('|').map(str::trim).collect()
}

fn names(cell: &str) -> BTreeSet<String> {
    let names = cell.split(',').map(|name| name.trim().trim_matches('`'));
    names.filter(|name| !name.is_empty() && *name != "–").map(ToOwned::to_owned).collect()
}

/// A table is read between other text, and a dash is nobody.
#[test]
fn a_table_is_read() {
    let text = "# Title\n\n| other |\n|---|\n| x |\n\n| crate | ours | outside | never |\n\
                |---|---|---|---|\n| sync | channel, contract | `tokio` | – |\n\nMore\n| y |\n";
    let set = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let ours = set(&["channel", "contract"]);
    let row =
        Row { name: "sync".into(), ours, outside: set(&["tokio"]), never: BTreeSet::default() };
    assert_eq!(read(text), [row]);
}
