//! Why a text is not an MRZ, without repeating any of it.

/// Why [`read`](super::read) refuses a text: what was seen and what was expected, never a character
/// of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MrzRefusal {
    /// Nothing but blanks.
    #[error("the text is empty; two or three lines are expected")]
    Empty,
    /// Longer than any MRZ, however spaced.
    #[error("the text has {seen_bytes} bytes; an MRZ has at most {at_most_bytes}")]
    TooLong {
        /// The size of the text, surrounding blanks left out.
        seen_bytes: usize,
        /// The limit.
        at_most_bytes: usize,
    },
    /// Neither two nor three lines, nor one line that is two or three run together.
    #[error("the text has {seen} lines; an MRZ has two or three")]
    LineCount {
        /// Lines that hold something.
        seen: usize,
    },
    /// A line of the wrong length; blanks are not counted.
    #[error("line {line} has {seen} characters; {expected} are expected")]
    LineLength {
        /// Which line, from one.
        line: usize,
        /// Its characters.
        seen: usize,
        /// The length of the nearest format: 30, 36 or 44.
        expected: usize,
    },
    /// A character that no MRZ has.
    #[error("line {line}, character {position}: only A to Z, 0 to 9 and < are expected")]
    ForbiddenCharacter {
        /// Which line, from one.
        line: usize,
        /// Which character, from one, blanks not counted.
        position: usize,
    },
}

impl MrzRefusal {
    /// A stable code, for catalogues and for programs.
    #[must_use]
    pub fn reason(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong { .. } => "too-long",
            Self::LineCount { .. } => "line-count",
            Self::LineLength { .. } => "line-length",
            Self::ForbiddenCharacter { .. } => "forbidden-character",
        }
    }
}
