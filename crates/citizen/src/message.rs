//! A sentence to be said: its key in the catalogue, and what goes into it.

use chrono::NaiveDate;

/// What goes into a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A number.
    Number(i64),
    /// A name or a place, in its own direction.
    Text(String),
    /// Letters and digits to be shown exactly.
    Verbatim(String),
    /// A day.
    Date(NaiveDate),
    /// Another sentence of the catalogue.
    Key(String),
}

/// A key with its arguments; the shell and the terminal say it in the person's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The key.
    pub key: &'static str,
    /// The arguments.
    pub args: Vec<(&'static str, Value)>,
}

impl Message {
    /// A sentence without arguments.
    pub const fn plain(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: Value) -> Self {
        self.args.push((name, value));
        self
    }
}
