//! Saying things: sentences of the catalogue on standard output, or JSON lines.

use crate::progress;
use amana_citizen::views::{ArgView, MessageView};
use amana_citizen::{Message, Value};
use amana_words::{Arg, Language, Words};
use std::io::Write;

/// A language and a way to answer.
pub(crate) struct Speech {
    words: Words,
    is_json: bool,
    is_lost: bool,
}

impl Speech {
    pub(crate) fn new(language: Language, is_json: bool) -> Self {
        Self { words: Words::new(language), is_json, is_lost: false }
    }

    pub(crate) const fn words(&self) -> &Words {
        &self.words
    }

    /// Whether a program reads the answer.
    pub(crate) const fn is_json(&self) -> bool {
        self.is_json
    }

    /// A sentence with everything that goes into it.
    pub(crate) fn sentence(&self, message: &Message) -> String {
        let args: Vec<(&str, Arg)> = message
            .args
            .iter()
            .map(|(name, value)| {
                let arg = match value {
                    Value::Number(number) => Arg::Number(*number),
                    Value::Text(text) => Arg::Text(text.clone()),
                    Value::Verbatim(text) => Arg::verbatim(text.clone()),
                    Value::Date(day) => Arg::Date(*day),
                    Value::Key(key) => Arg::Text(self.words.say(key)),
                };
                (*name, arg)
            })
            .collect();
        self.words.say_with(message.key, &args)
    }

    /// The same for a sentence that stands in a view.
    pub(crate) fn shown(&self, message: &MessageView) -> String {
        let arg = |value: &ArgView| match value {
            ArgView::Number(number) => Arg::Number(*number),
            ArgView::Text(text) => Arg::Text(text.clone()),
            ArgView::Verbatim(text) => Arg::verbatim(text.clone()),
            ArgView::Date(day) => Arg::Date(*day),
            ArgView::Key(key) => Arg::Text(self.words.say(key)),
        };
        let args: Vec<_> =
            message.args.iter().map(|(name, value)| (name.as_str(), arg(value))).collect();
        self.words.say_with(&message.key, &args)
    }

    /// A line for a person; nothing in JSON.
    pub(crate) fn tell(&mut self, line: &str) {
        if !self.is_json {
            self.is_lost |= !write_line(&mut std::io::stdout(), line);
        }
    }

    /// A line for a program; nothing for a person.
    pub(crate) fn json(&mut self, line: &serde_json::Value) {
        if self.is_json {
            self.is_lost |= !write_line(&mut std::io::stdout(), &line.to_string());
        }
    }

    /// A line for whoever looks at what went wrong.
    pub(crate) fn complain(&mut self, line: &str) {
        // Where even this cannot be written, the exit code is all that is left.
        let _ = write_line(&mut std::io::stderr(), line);
    }

    /// Whether something that was said did not reach standard output.
    pub(crate) const fn is_lost(&self) -> bool {
        self.is_lost
    }
}

/// `false` when the line is lost. A reader that went away (`| head`) has seen enough.
fn write_line(target: &mut impl Write, line: &str) -> bool {
    progress::clear();
    match writeln!(target, "{line}").and_then(|()| target.flush()) {
        Ok(()) => true,
        Err(error) => error.kind() == std::io::ErrorKind::BrokenPipe,
    }
}

/// Somebody else's text on our terminal: no control characters, no change of direction.
pub(crate) fn plain(text: &str) -> String {
    let is_harmless = |character: &char| {
        let turns = matches!(character, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        !character.is_control() && !turns
    };
    text.chars().filter(is_harmless).collect()
}
