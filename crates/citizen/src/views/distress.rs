//! Needing help: whom to call first, what left this device, and who answered.

use crate::views::{EmergencyView, MessageView, MissionAbroadView, PositionView};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

/// A call for help.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SendSos {
    /// The person's own words; may be empty.
    pub message: String,
    /// Send where the device is, sealed for the crisis desk.
    pub with_position: bool,
}

/// Everything that a person needs who needs help.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HelpView {
    /// The local emergency number: the first thing, before any consulate.
    pub emergency: EmergencyView,
    /// Missions nearby, the nearest first.
    pub nearest: Vec<MissionAbroadView>,
    /// Consulates whose crisis desk would get a call for help.
    pub desks: Vec<String>,
    /// One's own people.
    pub confidants: Vec<ConfidantView>,
    /// Whether a position could be sent.
    pub position: PositionView,
    /// The newest call for help.
    pub distress: Option<DistressView>,
}

/// A call for help.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DistressView {
    /// Its id.
    pub id: Uuid,
    /// When it was saved on this device.
    pub saved_at: DateTime<Utc>,
    /// Until then nothing leaves, and it can be taken back without anybody knowing.
    pub goes_at: DateTime<Utc>,
    /// It can still be taken back.
    pub can_cancel: bool,
    /// It was called off after it left.
    pub is_called_off: bool,
    /// How far it is at each consulate. Empty: there is none, and nobody gets it by itself.
    pub desks: Vec<DeskView>,
}

/// How far a call for help is at one consulate.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DeskView {
    /// The consulate's name.
    pub name: String,
    /// How far.
    pub state: DistressState,
    /// When its bytes were last given to a connection with the consulate.
    pub handed_over_at: Option<DateTime<Utc>>,
    /// When the consulate says that it received it, by its signed receipt.
    pub received_at: Option<DateTime<Utc>>,
    /// The newest answer, signed by an officer.
    pub answer: Option<DeskAnswerView>,
    /// Why it is not further.
    pub trouble: Option<MessageView>,
}

/// How far a call for help is. There is no "sent": nobody can know that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum DistressState {
    /// On this device.
    Saved,
    /// Its bytes were given to a connection with the consulate; nobody has signed for it.
    HandedOver,
    /// The consulate signed for it.
    Received,
    /// An officer signed an answer.
    Answered,
}

/// What the crisis desk says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DeskAnswerView {
    /// When it was said.
    pub at: DateTime<Utc>,
    /// `distress-answer-…`
    pub message: MessageView,
}

/// Somebody whom the person would tell.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ConfidantView {
    /// Their id.
    pub id: Uuid,
    /// Their name.
    pub name: String,
    /// As it is dialled.
    pub phone: String,
}

/// Somebody to be told.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SaveConfidant {
    /// The one that is changed; none: a new one.
    pub id: Option<Uuid>,
    /// Their name.
    pub name: String,
    /// Their telephone number, with its country's code.
    pub phone: String,
}

/// What a person may give to their own people, in the open, on purpose.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ShareView {
    /// The sentence to share.
    pub text: MessageView,
    /// To be shown before: whoever carries it can read it.
    pub warning: MessageView,
    /// To whom.
    pub confidants: Vec<ConfidantView>,
}

impl fmt::Debug for SendSos {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SendSos(…)")
    }
}

impl fmt::Debug for DeskView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DeskView({:?})", self.state)
    }
}

impl fmt::Debug for ConfidantView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ConfidantView(…)")
    }
}

impl fmt::Debug for SaveConfidant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SaveConfidant(…)")
    }
}

impl fmt::Debug for ShareView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ShareView(…)")
    }
}
