//! What cargo says of the workspace.

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, NodeDep, Package, PackageId};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The workspace's folder.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().expect("tests/ lies in the workspace").to_owned()
}

/// What cargo says, for all platforms, without asking anybody.
pub fn workspace() -> Metadata {
    let mut command = MetadataCommand::new();
    command.manifest_path(root().join("Cargo.toml"));
    command.other_options(["--locked".to_owned(), "--offline".to_owned()]);
    command.exec().expect("cargo metadata")
}

/// Crates by name: whom they name, and whom they reach.
#[derive(Debug, Clone, Default)]
pub struct Graph(pub BTreeMap<String, Edges>);

/// The normal dependencies of one crate.
#[derive(Debug, Clone, Default)]
pub struct Edges {
    /// Named in its manifest, optional ones and those of other platforms included.
    pub direct: BTreeSet<String>,
    /// Reached from it, however deep.
    pub closure: BTreeSet<String>,
}

impl Graph {
    /// The crates of the workspace but those in `tests/`.
    pub fn of(metadata: &Metadata) -> Self {
        let reach = Reach::of(metadata);
        let crates = metadata.workspace_packages().into_iter().filter(|package| !is_test(package));
        Self(
            crates
                .map(|package| {
                    let normal = |kind| kind == DependencyKind::Normal;
                    let needed = package.dependencies.iter().filter(|needed| normal(needed.kind));
                    let direct = needed.map(|needed| needed.name.clone()).collect();
                    let closure = reach.closure(&package.id);
                    (package.name.to_string(), Edges { direct, closure })
                })
                .collect(),
        )
    }
}

fn is_test(package: &Package) -> bool {
    package.manifest_path.as_std_path().starts_with(root().join("tests"))
}

struct Reach<'a> {
    names: BTreeMap<&'a PackageId, &'a str>,
    edges: BTreeMap<&'a PackageId, Vec<&'a PackageId>>,
}

impl<'a> Reach<'a> {
    fn of(metadata: &'a Metadata) -> Self {
        let name = |package: &'a Package| (&package.id, package.name.as_str());
        let names = metadata.packages.iter().map(name).collect();
        let resolve = metadata.resolve.as_ref().expect("cargo resolved");
        let is_normal =
            |dep: &&NodeDep| dep.dep_kinds.iter().any(|kind| kind.kind == DependencyKind::Normal);
        let edges = resolve.nodes.iter().map(|node| {
            (&node.id, node.deps.iter().filter(is_normal).map(|dep| &dep.pkg).collect())
        });
        Self { names, edges: edges.collect() }
    }

    fn closure(&self, start: &PackageId) -> BTreeSet<String> {
        let (mut seen, mut open) = (BTreeSet::new(), vec![start]);
        while let Some(next) = open.pop() {
            for package in &self.edges[next] {
                if seen.insert(*package) {
                    open.push(package);
                }
            }
        }
        seen.into_iter().map(|package| self.names[package].to_owned()).collect()
    }
}
