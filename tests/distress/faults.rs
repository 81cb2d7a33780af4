//! What can go wrong with one attempt.

use amana_contract::content_type;
use amana_contract::safety::{SafetyAccepted, SafetyReceipt, SendSafetyReport};
use amana_sealing::digest::Sha256;
use amana_sealing::sign1::{self, SigningKey};
use amana_tests::{Liar, Told};
use chrono::{DateTime, Utc};
use uuid::Uuid;

pub const REPORTS: &str = "/v1/safety-reports";
const TOKENS: &str = "/v1/tokens";

/// One fault each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The line breaks in the middle of the true receipt.
    CutInTheAnswer,
    /// The line breaks before the consulate hears anything.
    CutBefore,
    /// Nobody answers, and the app ends meanwhile.
    Silence,
    /// The consulate heard it, nobody answers, and the app ends meanwhile.
    SilenceAfter,
    /// No token is given out.
    NoToken,
    /// "Received", and no receipt.
    Empty,
    /// A receipt of another report, rightly signed.
    AnotherReceipt,
    /// A receipt of this report, signed by somebody else.
    ForgedReceipt,
    /// The true receipt, with one bit changed.
    ChangedReceipt,
}

impl Fault {
    pub const ALL: [Self; 9] = [
        Self::CutInTheAnswer,
        Self::CutBefore,
        Self::Silence,
        Self::SilenceAfter,
        Self::NoToken,
        Self::Empty,
        Self::AnotherReceipt,
        Self::ForgedReceipt,
        Self::ChangedReceipt,
    ];

    /// Whether the app is ended in the middle of the attempt.
    pub const fn ends_the_app(self) -> bool {
        matches!(self, Self::Silence | Self::SilenceAfter)
    }

    /// Has the liar do it. `earlier` is a true answer about another report.
    pub fn begin(self, liar: &Liar, earlier: &[u8]) {
        let earlier = earlier.to_vec();
        match self {
            Self::CutInTheAnswer => liar.lie(REPORTS, Told::Half),
            Self::CutBefore => liar.invent(REPORTS, |_| Told::Half(Vec::new())),
            Self::Silence => liar.invent(REPORTS, |_| Told::Nothing),
            Self::SilenceAfter => liar.lie(REPORTS, |_| Told::Nothing),
            Self::NoToken => liar.invent(TOKENS, |_| Told::Half(Vec::new())),
            Self::Empty => liar.invent(REPORTS, |_| Told::Body(b"{\"receipt\":\"\"}".to_vec())),
            Self::AnotherReceipt => liar.invent(REPORTS, move |_| Told::Body(earlier.clone())),
            Self::ForgedReceipt => liar.invent(REPORTS, |body| Told::Body(forged(&body))),
            Self::ChangedReceipt => liar.lie(REPORTS, |truth| {
                let mut accepted: SafetyAccepted =
                    serde_json::from_slice(&truth).expect("a receipt");
                let last = accepted.receipt.0.len() - 1;
                accepted.receipt.0[last] ^= 1;
                Told::Body(serde_json::to_vec(&accepted).expect("serialises"))
            }),
        }
    }
}

/// Right in everything but the key, and in the report's id, which the body does not hold.
fn forged(body: &[u8]) -> Vec<u8> {
    let sent: SendSafetyReport = serde_json::from_slice(body).expect("a report");
    let receipt = SafetyReceipt {
        format: 1,
        report: Uuid::nil(),
        sealed_sha256: Sha256::of(sent.sealed.as_ref()).0.to_vec().into(),
        received_at: DateTime::<Utc>::UNIX_EPOCH,
    };
    let payload = serde_json::to_vec(&receipt).expect("serialises");
    let cose = sign1::sign(&SigningKey::make(), content_type::SAFETY_RECEIPT, &payload, b"");
    serde_json::to_vec(&SafetyAccepted { receipt: cose.into() }).expect("serialises")
}
