//! What ends a command early, said in the person's language.

use crate::speech::Speech;
use amana_citizen::{Error, Message};
use std::process::ExitCode;

/// Refused input or a failed check: exit code 1. Wrong usage, clap's and ours: exit code 2.
#[derive(Debug)]
pub(crate) struct Failure(Message, u8);

impl Failure {
    pub(crate) const fn plain(key: &'static str) -> Self {
        Self(Message::plain(key), 1)
    }

    pub(crate) const fn usage(key: &'static str) -> Self {
        Self(Message::plain(key), 2)
    }

    pub(crate) fn tell(&self, speech: &mut Speech) -> ExitCode {
        let sentence = speech.sentence(&self.0);
        speech.json(&serde_json::json!({ "error": self.0.key, "message": sentence }));
        speech.complain(&sentence);
        ExitCode::from(self.1)
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self(error.message(), 1)
    }
}
