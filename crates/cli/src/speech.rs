//! Saying things: sentences of the catalogue on standard output, or JSON lines.

use amana_citizen::{Message, Value};
use amana_words::{Arg, Language, Words};
use std::io::Write;

/// A language and a way to answer.
pub(crate) struct Speech {
    words: Words,
    is_json: bool,
}

impl Speech {
    pub(crate) fn new(language: Language, is_json: bool) -> Self {
        Self { words: Words::new(language), is_json }
    }

    pub(crate) const fn words(&self) -> &Words {
        &self.words
    }

    /// A sentence with everything that goes into it.
    pub(crate) fn sentence(&self, message: &Message) -> String {
        let args: Vec<(&str, Arg)> = message
            .args
            .iter()
            .map(|(name, value)| {
                let arg = match value {
                    Value::Number(number) => Arg::Number(*number),
                    Value::Verbatim(text) => Arg::verbatim(text.clone()),
                    Value::Key(key) => Arg::Text(self.words.say(key)),
                };
                (*name, arg)
            })
            .collect();
        self.words.say_with(message.key, &args)
    }

    /// A line for a person; nothing in JSON.
    pub(crate) fn tell(&mut self, line: &str) {
        if !self.is_json {
            write_line(&mut std::io::stdout(), line);
        }
    }

    /// A line for a program; nothing for a person.
    pub(crate) fn json(&mut self, line: &serde_json::Value) {
        if self.is_json {
            write_line(&mut std::io::stdout(), &line.to_string());
        }
    }

    /// A line for whoever looks at what went wrong.
    pub(crate) fn complain(&mut self, line: &str) {
        write_line(&mut std::io::stderr(), line);
    }
}

/// A reader that went away (`| head`) is not our failure.
fn write_line(target: &mut impl Write, line: &str) {
    let _ = writeln!(target, "{line}");
}
