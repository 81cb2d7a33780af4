//! The templates, read once from the data that is compiled in.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::{Regex, RegexBuilder};
use serde::Deserialize;

use super::Status;
use super::fold::folded;

const DATA: &str = include_str!("../../data/messages.json");
/// A gap of up to seven words, as short as possible.
const GAP: &str = r" (?:\S+ ){0,7}?";
/// What one expression may take when it is compiled.
const LARGEST_EXPRESSION_BYTES: usize = 4 * 1024 * 1024;

/// The file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u32,
    words: BTreeMap<String, String>,
    office: String,
    unrelated: String,
    unless: BTreeMap<String, String>,
    templates: Vec<Written>,
}

/// A template as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    language: String,
    status: Status,
    #[serde(default)]
    anywhere: bool,
    says: Vec<String>,
}

/// All templates, ready to be asked.
pub(super) struct Templates {
    office: Regex,
    unrelated: Regex,
    all: Vec<Template>,
}

/// One template.
pub(super) struct Template {
    pub(super) id: String,
    pub(super) status: Status,
    pub(super) is_for_anywhere: bool,
    says: Regex,
    unless: Regex,
}

/// The templates of this version.
pub(super) fn templates() -> &'static Templates {
    static TEMPLATES: LazyLock<Templates> = LazyLock::new(|| {
        let file: File = serde_json::from_str(DATA).expect("the data are part of the program");
        assert_eq!(file.version, 1, "the data are part of the program");
        Templates::of(file)
    });
    &TEMPLATES
}

impl Templates {
    fn of(file: File) -> Self {
        let compiled = |written: Written| {
            let word = format!(r"(?:{})\S*", file.words[&written.language]);
            let says = written.says.join("|").replace("{word}", &word);
            Template {
                says: expression(&says),
                unless: expression(&file.unless[&written.language]),
                id: written.id,
                status: written.status,
                is_for_anywhere: written.anywhere,
            }
        };
        Self {
            office: expression(&file.office),
            unrelated: expression(&file.unrelated),
            all: file.templates.into_iter().map(compiled).collect(),
        }
    }

    pub(super) fn all(&self) -> &[Template] {
        &self.all
    }

    /// Whether a message speaks of a mission, a visa centre or a travel document.
    pub(super) fn speaks_of_office(&self, folded: &str) -> bool {
        self.office.is_match(folded)
    }

    /// Whether it speaks of something else that has the same name.
    pub(super) fn is_unrelated(&self, folded: &str) -> bool {
        self.unrelated.is_match(folded)
    }
}

impl Template {
    /// Whether a sentence says this, without a condition or a denial before or in it.
    pub(super) fn says(&self, sentence: &str) -> bool {
        let said = self.says.find(sentence);
        said.is_some_and(|said| !self.unless.is_match(&sentence[..said.end()]))
    }
}

/// Written as people write, matched against folded text.
fn expression(written: &str) -> Regex {
    let folded = folded(&written.replace('~', GAP));
    let pattern = folded.strip_suffix(" . ").expect("folding ends a text");
    RegexBuilder::new(pattern)
        .case_insensitive(true)
        .size_limit(LARGEST_EXPRESSION_BYTES)
        .build()
        .expect("the data are part of the program")
}
