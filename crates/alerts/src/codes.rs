//! The coded values of CAP (OASIS CAP 1.2, sections 3.2.1 and 3.2.2).

use serde::{Deserialize, Serialize};

/// A closed list of values that the wild keeps open.
pub(crate) trait Coded: Sized {
    /// The standard's value, whatever the capitals; none if it is not the standard's.
    fn standard(value: &str) -> Option<Self>;
    /// A value that is not the standard's.
    fn other(value: String) -> Self;
    /// As CAP writes it.
    fn written(&self) -> &str;
    /// Whether it lies outside the standard's list.
    fn is_other(&self) -> bool;
}

macro_rules! coded {
    (
        $(#[$doc:meta])* $name:ident {
            $($(#[$value_doc:meta])* $variant:ident = $value:literal $(| $alias:literal)*,)*
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(from = "String", into = "String")]
        pub enum $name {
            $($(#[$value_doc])* $variant,)*
            /// Any other value, as written.
            Other(String),
        }

        impl $name {
            /// Every value of the standard, in its order.
            pub const STANDARD: &[&str] = &[$($value,)*];

            /// The value as CAP writes it.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Other(value) => value,
                }
            }
        }

        impl Coded for $name {
            fn standard(value: &str) -> Option<Self> {
                $(
                    let spellings = [$value $(, $alias)*];
                    if spellings.iter().any(|spelling| spelling.eq_ignore_ascii_case(value)) {
                        return Some(Self::$variant);
                    }
                )*
                None
            }

            fn other(value: String) -> Self {
                Self::Other(value)
            }

            fn written(&self) -> &str {
                self.as_str()
            }

            fn is_other(&self) -> bool {
                matches!(self, Self::Other(_))
            }
        }

        impl From<String> for $name {
            fn from(value: String) -> Self {
                Self::standard(&value).unwrap_or(Self::Other(value))
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.as_str().to_owned()
            }
        }
    };
}

coded! {
    /// How a message is to be handled (CAP 1.2 section 3.2.1, `status`).
    Status {
        /// Actionable by all.
        Actual = "Actual",
        /// Actionable by the participants of an exercise only.
        Exercise = "Exercise",
        /// Supports the alert network itself.
        System = "System",
        /// Technical testing; to be disregarded.
        Test = "Test",
        /// A preliminary template.
        Draft = "Draft",
    }
}

coded! {
    /// The nature of a message (CAP 1.2 section 3.2.1, `msgType`).
    MsgType {
        /// Initial information.
        Alert = "Alert",
        /// Updates and supersedes the messages that it references.
        Update = "Update",
        /// Cancels the messages that it references.
        Cancel = "Cancel",
        /// Acknowledges a message.
        Ack = "Ack",
        /// Rejects a message.
        Error = "Error",
    }
}

coded! {
    /// For whom a message is (CAP 1.2 section 3.2.1, `scope`).
    Scope {
        /// For everybody.
        Public = "Public",
        /// For those with a known operational need.
        Restricted = "Restricted",
        /// For the stated addresses.
        Private = "Private",
    }
}

coded! {
    /// What kind of event it is (CAP 1.2 section 3.2.2, `category`).
    ///
    /// CAP's own value `Other` is [`Category::Other`] too.
    Category {
        /// Geophysical.
        Geo = "Geo",
        /// Meteorological, floods included.
        Met = "Met",
        /// General emergency and public safety.
        Safety = "Safety",
        /// Law enforcement, military, homeland and private security.
        Security = "Security",
        /// Rescue and recovery.
        Rescue = "Rescue",
        /// Fire suppression and rescue.
        Fire = "Fire",
        /// Medical and public health.
        Health = "Health",
        /// Pollution and other environmental matters.
        Env = "Env",
        /// Public and private transport.
        Transport = "Transport",
        /// Utilities, telecommunication and other infrastructure.
        Infra = "Infra",
        /// Chemical, biological, radiological, nuclear or explosive threat.
        Cbrne = "CBRNE",
    }
}

coded! {
    /// What people should do (CAP 1.2 section 3.2.2, `responseType`).
    ResponseType {
        /// Take shelter in place.
        Shelter = "Shelter",
        /// Relocate.
        Evacuate = "Evacuate",
        /// Make preparations.
        Prepare = "Prepare",
        /// Execute a pre-planned activity.
        Execute = "Execute",
        /// Avoid the event.
        Avoid = "Avoid",
        /// Attend to information sources.
        Monitor = "Monitor",
        /// Evaluate the information; not for public warnings.
        Assess = "Assess",
        /// The event is no threat any more.
        AllClear = "AllClear" | "All Clear" | "All-Clear" | "All_Clear",
        /// No action is recommended.
        None = "None",
    }
}

coded! {
    /// How soon to act (CAP 1.2 section 3.2.2, `urgency`).
    Urgency {
        /// At once.
        Immediate = "Immediate",
        /// Within the next hour.
        Expected = "Expected",
        /// In the near future.
        Future = "Future",
        /// No longer.
        Past = "Past",
        /// Not known.
        Unknown = "Unknown",
    }
}

coded! {
    /// How grave it is (CAP 1.2 section 3.2.2, `severity`).
    Severity {
        /// Extraordinary threat to life or property.
        Extreme = "Extreme",
        /// Significant threat to life or property.
        Severe = "Severe",
        /// Possible threat to life or property.
        Moderate = "Moderate",
        /// Minimal to no known threat to life or property.
        Minor = "Minor",
        /// Not known.
        Unknown = "Unknown",
    }
}

coded! {
    /// How sure the sender is (CAP 1.2 section 3.2.2, `certainty`).
    Certainty {
        /// Has occurred or is ongoing.
        Observed = "Observed",
        /// More likely than not; `Very Likely` of CAP 1.0 counts as this (CAP 1.2 section 3.2.2).
        Likely = "Likely" | "Very Likely" | "VeryLikely" | "Very-Likely" | "Very_Likely",
        /// Possible but not likely.
        Possible = "Possible",
        /// Not expected.
        Unlikely = "Unlikely",
        /// Not known.
        Unknown = "Unknown",
    }
}

#[cfg(test)]
mod tests {
    use super::{Category, Certainty, Coded, Severity};

    #[test]
    fn standard_values_are_known_whatever_the_capitals() {
        assert_eq!(Severity::standard("EXTREME"), Some(Severity::Extreme));
        assert_eq!(Certainty::standard("Very Likely"), Some(Certainty::Likely));
        assert_eq!(Category::standard("Meteo"), None);
    }

    #[test]
    fn json_is_the_cap_value_and_keeps_the_unknown() {
        for value in ["CBRNE", "Other", "Meteo"] {
            let json = format!("\"{value}\"");
            let category: Category = serde_json::from_str(&json).expect("any string is a value");
            assert_eq!(serde_json::to_string(&category).expect("a string"), json);
        }
    }
}
