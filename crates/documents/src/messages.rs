//! What a pasted SMS or e-mail of a consulate or its visa centre says of a request: proposals, which the
//! person confirms.
//!
//! The templates are data (`data/messages.json`). A pattern is a regular expression over folded text,
//! one sentence at a time, in which `{word}` stands for the language's words for what is asked for
//! (`words`), and `~` for a gap of up to seven words. A message counts only if it speaks of a consulate
//! or of a travel document (`office`), unless a template is for `anywhere`; what speaks of bank cards
//! and the like (`unrelated`) never counts. What a sentence says under a condition, or denies
//! (`unless`), is not said.

mod dates;
mod fold;
mod reference;
mod templates;

use std::fmt;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use fold::{folded, sentences};
use templates::templates;

/// The longest message that is looked at; what follows is not.
pub const LONGEST_MESSAGE_BYTES: usize = 16 * 1024;
/// The most proposals for one message.
pub const MOST_PROPOSALS: usize = 4;

/// How far a request is, in a mission's own words turned into one of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// They have it.
    Received,
    /// They look at it.
    InReview,
    /// They ask for more.
    MissingDocuments,
    /// One is to come.
    Appointment,
    /// It is granted, printed, or being made.
    InProduction,
    /// It can be fetched.
    ReadyForPickup,
    /// It is on its way.
    Sent,
    /// The person has it.
    Delivered,
    /// They said no.
    Refused,
}

impl Status {
    /// A stable code, for catalogues and for programs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::InReview => "in-review",
            Self::MissingDocuments => "missing-documents",
            Self::Appointment => "appointment",
            Self::InProduction => "in-production",
            Self::ReadyForPickup => "ready-for-pickup",
            Self::Sent => "sent",
            Self::Delivered => "delivered",
            Self::Refused => "refused",
        }
    }
}

/// How much speaks for a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// The sentence alone.
    Possible,
    /// The sentence, and a reference or a date, and a mission or a travel document.
    Likely,
}

/// What a message may say of a request. Its `Debug` text holds nothing of the message.
#[derive(Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Which template it fits.
    pub template: &'static str,
    /// What that means.
    pub status: Status,
    /// The number under which they know the request, as they write it.
    pub reference: Option<String>,
    /// The day that the sentence names, else the first one of the message. Day and month come in this
    /// order where both could be either.
    pub date: Option<NaiveDate>,
    /// Of an appointment.
    pub time: Option<NaiveTime>,
    /// How much speaks for it.
    pub confidence: Confidence,
}

impl fmt::Debug for Proposal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Proposal")
            .field("template", &self.template)
            .field("confidence", &self.confidence)
            .finish_non_exhaustive()
    }
}

/// What a pasted message may say, the most likely first; empty for what is no such message. One
/// proposal for each status, at most [`MOST_PROPOSALS`].
#[must_use]
pub fn proposals(message: &str) -> Vec<Proposal> {
    let text = folded(&message[..message.floor_char_boundary(LONGEST_MESSAGE_BYTES)]);
    let templates = templates();
    if templates.is_unrelated(&text) {
        return Vec::new();
    }
    let speaks_of_office = templates.speaks_of_office(&text);
    let mut found: Vec<Proposal> = Vec::new();
    for sentence in sentences(&text) {
        for template in templates.all() {
            let counts = speaks_of_office || template.is_for_anywhere;
            let is_new = found.iter().all(|other| other.status != template.status);
            if counts && is_new && template.says(sentence) {
                found.push(proposal(template, sentence, &text, speaks_of_office));
            }
        }
    }
    // Stable: what is said first stays first.
    found.sort_by_key(|proposal| std::cmp::Reverse(proposal.confidence));
    found.truncate(MOST_PROPOSALS);
    found
}

fn proposal(
    template: &'static templates::Template,
    sentence: &str,
    text: &str,
    speaks_of_office: bool,
) -> Proposal {
    let reference = reference::find(text);
    let date = dates::day(sentence).or_else(|| dates::day(text));
    let is_visit = template.status == Status::Appointment;
    let time = || dates::time(sentence).or_else(|| dates::time(text));
    let is_likely = speaks_of_office && (reference.is_some() || date.is_some());
    Proposal {
        template: &template.id,
        status: template.status,
        reference,
        date,
        time: is_visit.then(time).flatten(),
        confidence: if is_likely { Confidence::Likely } else { Confidence::Possible },
    }
}

#[cfg(test)]
mod tests;
