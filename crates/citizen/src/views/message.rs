//! A sentence that the window says in the person's language.

use crate::{Error, Message, Value};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;

/// A key of the catalogue with its arguments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MessageView {
    /// The key.
    pub key: String,
    /// What goes into the sentence.
    pub args: BTreeMap<String, ArgView>,
}

/// What goes into a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case", tag = "kind", content = "value")]
pub enum ArgView {
    /// A name or a place, in its own direction.
    Text(String),
    /// Letters and digits to be shown exactly.
    Verbatim(String),
    /// A whole number below 2^53.
    Number(#[cfg_attr(test, ts(type = "number"))] i64),
    /// A day.
    Date(NaiveDate),
    /// Another sentence of the catalogue.
    Key(String),
}

/// What went wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FailureView {
    /// The sentence.
    pub message: MessageView,
    /// The inputs that it is about; none: the whole.
    pub fields: Vec<FieldFailureView>,
}

/// What is wrong with one input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FieldFailureView {
    /// The input's name, as in its type.
    pub field: String,
    /// The sentence.
    pub message: MessageView,
}

impl From<Message> for MessageView {
    fn from(message: Message) -> Self {
        let args = message.args.into_iter().map(|(name, value)| (name.to_owned(), value.into()));
        Self { key: message.key.to_owned(), args: args.collect() }
    }
}

impl From<Value> for ArgView {
    fn from(value: Value) -> Self {
        match value {
            Value::Number(number) => Self::Number(number),
            Value::Text(text) => Self::Text(text),
            Value::Verbatim(text) => Self::Verbatim(text),
            Value::Date(day) => Self::Date(day),
            Value::Key(key) => Self::Key(key),
        }
    }
}

impl From<Error> for FailureView {
    fn from(error: Error) -> Self {
        let fields = error.fields().into_iter().map(|(field, message)| FieldFailureView {
            field: field.to_owned(),
            message: message.into(),
        });
        Self { fields: fields.collect(), message: error.message().into() }
    }
}
