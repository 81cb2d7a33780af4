//! Who an account belongs to, and what its tokens may reach.

use amana_contract::access::Scope;

/// What kind of person an account belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Somebody who asks the consulate for something.
    Citizen,
    /// Somebody who works there.
    Officer,
}

impl Role {
    pub(crate) const fn as_text(self) -> &'static str {
        match self {
            Self::Citizen => "citizen",
            Self::Officer => "officer",
        }
    }

    pub(crate) fn from_text(text: &str) -> Option<Self> {
        match text {
            "citizen" => Some(Self::Citizen),
            "officer" => Some(Self::Officer),
            _ => None,
        }
    }

    pub(crate) const fn may_hold(self, scope: Scope) -> bool {
        match scope {
            Scope::StatusRead | Scope::DistressWrite | Scope::Errand => {
                matches!(self, Self::Citizen)
            }
            Scope::Office => matches!(self, Self::Officer),
        }
    }
}
