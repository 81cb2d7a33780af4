//! What ends a command early, said in the person's language.

use crate::speech::Speech;
use amana_citizen::{Error, Message};
use amana_paper::PaperError;
use std::process::ExitCode;

/// Refused input or a failed check: exit code 1. Wrong usage, clap's and ours: exit code 2.
#[derive(Debug)]
pub(crate) struct Failure {
    message: Message,
    /// One for each input that cannot be taken.
    fields: Vec<(&'static str, Message)>,
    code: u8,
}

impl Failure {
    pub(crate) const fn plain(key: &'static str) -> Self {
        Self { message: Message::plain(key), fields: Vec::new(), code: 1 }
    }

    pub(crate) const fn usage(key: &'static str) -> Self {
        Self { message: Message::plain(key), fields: Vec::new(), code: 2 }
    }

    pub(crate) const fn usage_with(message: Message) -> Self {
        Self { message, fields: Vec::new(), code: 2 }
    }

    pub(crate) fn tell(&self, speech: &mut Speech) -> ExitCode {
        let sentence = speech.sentence(&self.message);
        let fields: Vec<(&str, String)> =
            self.fields.iter().map(|(field, reason)| (*field, speech.sentence(reason))).collect();
        let mut line = serde_json::json!({ "error": self.message.key, "message": sentence });
        if !fields.is_empty() {
            line["fields"] = fields.iter().cloned().collect();
        }
        speech.json(&line);
        speech.complain(&sentence);
        for (field, reason) in fields {
            speech.complain(&format!("  {field}: {reason}"));
        }
        ExitCode::from(self.code)
    }
}

impl From<PaperError> for Failure {
    fn from(error: PaperError) -> Self {
        Self::plain(match error {
            PaperError::UnusablePurpose => "cli-purpose-unprintable",
            PaperError::UnusablePicture => "error-scan-damaged",
            PaperError::NotARecoveryCode | PaperError::TooMuch | PaperError::NotDrawable => {
                "cli-not-printable"
            }
        })
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self { message: error.message(), fields: error.fields(), code: 1 }
    }
}
