//! What an alert is, after reading: OASIS CAP 1.2 section 3 as Rust types.

use crate::cap::Repair;
use crate::codes::{Category, Certainty, MsgType, ResponseType, Scope, Severity, Status, Urgency};
use amana_geofence::Area;
use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// How long an alert without `expires` counts (CAP 1.2 section 3.2.2 leaves it to the recipient).
const ASSUMED_LIFE: TimeDelta = TimeDelta::hours(24);

/// An alert and what had to be repaired to read it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The message.
    pub alert: Alert,
    /// What was wrong with it, each kind once, in a stable order.
    pub repairs: Vec<Repair>,
}

impl From<Reading> for Alert {
    fn from(reading: Reading) -> Self {
        reading.alert
    }
}

/// What tells one message from all others (CAP 1.2 section 3.2.1, `references`).
///
/// Two spellings of one instant are the same key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AlertKey {
    /// `identifier`, given by the sender.
    pub identifier: String,
    /// `sender`, unique worldwide.
    pub sender: String,
    /// `sent`, with the offset that the sender wrote.
    pub sent: DateTime<FixedOffset>,
}

/// An earlier message that this one is about (CAP 1.2 section 3.2.1, `references`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// The earlier message's `sender`; the message's own where it was left out.
    pub sender: String,
    /// Its `identifier`.
    pub identifier: String,
    /// Its `sent`; none if it was left out or unreadable.
    pub sent: Option<DateTime<FixedOffset>>,
}

/// The version that a message's namespace states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CapVersion {
    /// CAP 1.0 (2004).
    #[serde(rename = "1.0")]
    V1_0,
    /// CAP 1.1 (2005).
    #[serde(rename = "1.1")]
    V1_1,
    /// CAP 1.2 (2010).
    #[serde(rename = "1.2")]
    V1_2,
}

/// One CAP message (CAP 1.2 section 3.2.1, `alert`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Alert {
    /// What tells it from all others.
    pub key: AlertKey,
    /// The version of its namespace; 1.2 if it has none.
    pub version: CapVersion,
    /// How it is to be handled; `Other("")` if it does not say.
    pub status: Status,
    /// Its nature.
    pub msg_type: MsgType,
    /// For whom it is.
    pub scope: Scope,
    /// The particular source, such as an operator or a device.
    pub source: Option<String>,
    /// Why it is cancelled or exercised, for people.
    pub note: Option<String>,
    /// The earlier messages that it is about.
    pub references: Vec<Reference>,
    /// What it says; several for languages, events or areas.
    pub infos: Vec<Info>,
}

impl Alert {
    /// When the last of its info blocks expires.
    pub fn expiry(&self) -> Expiry {
        let sent = self.key.sent.to_utc();
        let expiries = self.infos.iter().map(|info| info.expiry(sent));
        expiries.max_by_key(Expiry::at).unwrap_or_else(|| Expiry::assumed(sent))
    }
}

/// One description of an event (CAP 1.2 section 3.2.2, `info`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Info {
    /// RFC 3066 language tag, for display only.
    pub language: Option<String>,
    /// What kind of event it is.
    pub categories: Vec<Category>,
    /// The event, in the sender's words.
    pub event: String,
    /// What people should do.
    pub response_types: Vec<ResponseType>,
    /// How soon.
    pub urgency: Urgency,
    /// How grave.
    pub severity: Severity,
    /// How sure.
    pub certainty: Certainty,
    /// When the information takes effect.
    pub effective: Option<DateTime<Utc>>,
    /// When the event is expected to begin.
    pub onset: Option<DateTime<Utc>>,
    /// When the information expires, if stated; see [`Info::expiry`].
    pub expires: Option<DateTime<Utc>>,
    /// The sender, for people.
    pub sender_name: Option<String>,
    /// A short headline.
    pub headline: Option<String>,
    /// What happens.
    pub description: Option<String>,
    /// What to do.
    pub instruction: Option<String>,
    /// Where to read more.
    pub web: Option<String>,
    /// Whom to ask.
    pub contact: Option<String>,
    /// System-specific codes of the event, as name and value.
    pub event_codes: Vec<(String, String)>,
    /// System-specific parameters, as name and value.
    #[serde(default)]
    pub parameters: Vec<(String, String)>,
    /// Where it applies.
    pub areas: Vec<AlertArea>,
}

impl Info {
    /// When it expires; 24 hours after `sent` if it does not say.
    pub fn expiry(&self, sent: DateTime<Utc>) -> Expiry {
        self.expires.map_or_else(|| Expiry::assumed(sent), Expiry::Stated)
    }

    /// Whether it says that the danger is over, and asks for nothing else.
    pub fn is_all_clear(&self) -> bool {
        use ResponseType::{Avoid, Evacuate, Execute, Prepare, Shelter};
        let asks = |response| matches!(response, &(Shelter | Evacuate | Prepare | Execute | Avoid));
        self.response_types.contains(&ResponseType::AllClear)
            && !self.response_types.iter().any(asks)
    }
}

/// When an alert ends, and who says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "at", rename_all = "kebab-case")]
pub enum Expiry {
    /// The sender says so.
    Stated(DateTime<Utc>),
    /// The sender does not say; 24 hours after it was sent, to be labelled as assumed.
    Assumed(DateTime<Utc>),
}

impl Expiry {
    /// The instant.
    pub const fn at(&self) -> DateTime<Utc> {
        match self {
            Self::Stated(at) | Self::Assumed(at) => *at,
        }
    }

    fn assumed(sent: DateTime<Utc>) -> Self {
        Self::Assumed(sent.checked_add_signed(ASSUMED_LIFE).unwrap_or(sent))
    }
}

/// One place where an info block applies (CAP 1.2 section 3.2.4, `area`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AlertArea {
    /// The area, in the sender's words.
    pub description: String,
    /// Geographic codes, as name and value.
    pub geocodes: Vec<(String, String)>,
    /// The union of its readable polygons and circles.
    pub area: Option<Area>,
    /// How much of the place that union says.
    pub extent: Extent,
    /// The lowest height that is affected, in feet above mean sea level.
    #[serde(default)]
    pub altitude_ft: Option<f64>,
    /// The greatest one; only with `altitude_ft`.
    #[serde(default)]
    pub ceiling_ft: Option<f64>,
}

/// How much of a place its shapes say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Extent {
    /// All of it.
    Drawn,
    /// Some shapes were unreadable: outside of the others proves nothing.
    PartlyDrawn,
    /// Only points, as circles of radius 0: the extent is unknown.
    PointOnly,
    /// Nothing: geocodes or words only.
    NotDrawn,
}

#[cfg(test)]
mod tests {
    use crate::cap;
    use chrono::TimeDelta;

    #[test]
    fn an_absent_expires_is_assumed_and_says_so() {
        let bytes = include_bytes!("../fixtures/no-offset.cap.xml");
        let alert = cap::read(bytes).expect("readable").alert;
        let end = alert.key.sent.to_utc() + TimeDelta::hours(24);
        assert_eq!(alert.expiry(), super::Expiry::Assumed(end));
    }

    #[test]
    fn json_of_a_reading_is_stable_and_comes_back() {
        let bytes = include_bytes!("../fixtures/valencia-flood.cap.xml");
        let reading = cap::read(bytes).expect("readable");
        insta::assert_json_snapshot!(reading);
        let json = serde_json::to_string(&reading).expect("serialisable");
        let back: super::Reading = serde_json::from_str(&json).expect("the same shape");
        assert_eq!(back, reading);
    }
}
