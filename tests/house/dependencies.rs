//! The table against the graph: what is missing, what is too much, what is reached and forbidden.

use crate::graph::{Edges, Graph};
use crate::table::Row;
use std::collections::BTreeSet;

/// Used by everybody, listed by nobody.
const EVERYBODY: [&str; 9] = [
    "async-trait",
    "base64",
    "chrono",
    "serde",
    "serde_json",
    "thiserror",
    "tracing",
    "uuid",
    "zeroize",
];

/// Every difference between the table and the workspace, in words.
pub fn check(rows: &[Row], graph: &Graph) -> Vec<String> {
    let rowed: BTreeSet<_> = rows.iter().map(|row| package(&row.name, graph)).collect();
    let without_row = graph.0.keys().filter(|name| !rowed.contains(*name));
    let mut complaints: Vec<_> =
        without_row.map(|name| format!("{name} has no row in the table")).collect();
    for row in rows {
        match graph.0.get(&package(&row.name, graph)) {
            Some(edges) => check_row(row, edges, graph, &mut complaints),
            None => complaints.push(format!("{} has a row and is no crate", row.name)),
        }
    }
    complaints
}

fn check_row(row: &Row, edges: &Edges, graph: &Graph, complaints: &mut Vec<String>) {
    let ours = row.ours.iter().map(|name| package(name, graph));
    let listed: BTreeSet<String> = ours.chain(row.outside.iter().cloned()).collect();
    let direct = edges.direct.iter().filter(|name| !EVERYBODY.contains(&name.as_str()));
    let direct: BTreeSet<String> = direct.cloned().collect();
    let name = &row.name;
    for extra in direct.difference(&listed) {
        complaints.push(format!("{name} depends on {extra}, which its row does not list"));
    }
    for missing in listed.difference(&direct) {
        complaints.push(format!("{name} lists {missing} and does not depend on it"));
    }
    for never in row.never.iter().map(|never| package(never, graph)) {
        if edges.closure.contains(&never) {
            complaints.push(format!("{name} must never reach {never} and does"));
        }
    }
}

/// The package behind a name of the table: ours first.
fn package(name: &str, graph: &Graph) -> String {
    let ours = format!("amana-{name}");
    if graph.0.contains_key(&ours) { ours } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::graph::{Edges, Graph};
    use crate::table;

    fn graph() -> Graph {
        let set = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let edges = |direct: &[&str], closure: &[&str]| Edges {
            direct: set(direct),
            closure: set(closure),
        };
        Graph(
            [
                ("amana-sync", edges(&["amana-channel", "serde"], &["amana-channel", "rustls"])),
                ("amana-channel", edges(&["rustls"], &["rustls"])),
            ]
            .map(|(name, edges)| (name.to_owned(), edges))
            .into(),
        )
    }

    fn complaints(rows: &str) -> Vec<String> {
        let header = "| crate | ours | outside | never |\n|---|---|---|---|\n";
        check(&table::read(&format!("{header}{rows}")), &graph())
    }

    /// The table that is right has nothing said against it.
    #[test]
    fn a_right_table_passes() {
        let rows = "| sync | channel | – | rusqlite |\n| channel | – | rustls | sync |\n";
        assert_eq!(complaints(rows), [""; 0]);
    }

    /// A table that is wrong in every way is told each of them, by crate and dependency.
    #[test]
    fn a_wrong_table_fails() {
        let rows = "| sync | – | tokio | rustls |\n| channel | sync | rustls | – |\n\
                    | vault | – | – | – |\n";
        assert_eq!(
            complaints(rows),
            [
                "sync depends on amana-channel, which its row does not list",
                "sync lists tokio and does not depend on it",
                "sync must never reach rustls and does",
                "channel lists amana-sync and does not depend on it",
                "vault has a row and is no crate",
            ]
        );
        assert_eq!(
            complaints("| sync | channel | – | channel |\n"),
            [
                "amana-channel has no row in the table",
                "sync must never reach amana-channel and does"
            ]
        );
    }
}
