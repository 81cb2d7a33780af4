//! The inks: the window's tokens, on white. Printed in grey they keep their order.

use krilla::color::rgb::Color;
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, Stroke};

/// What something is drawn with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ink {
    /// What is read.
    Text,
    /// What is read second.
    Muted,
    /// What leads the eye.
    Accent,
    /// Frames, and lines to write on.
    Line,
}

impl Ink {
    pub(crate) fn fill(self) -> Option<Fill> {
        let paint = self.color().into();
        Some(Fill { paint, opacity: NormalizedF32::ONE, ..Fill::default() })
    }

    pub(crate) fn stroke(self, width: f32) -> Option<Stroke> {
        Some(Stroke { paint: self.color().into(), width, ..Stroke::default() })
    }

    fn color(self) -> Color {
        match self {
            Ink::Text => Color::new(0x1b, 0x2a, 0x2b),
            Ink::Muted => Color::new(0x55, 0x63, 0x6a),
            Ink::Accent => Color::new(0x0b, 0x5d, 0x57),
            Ink::Line => Color::new(0x8a, 0x94, 0x99),
        }
    }
}
