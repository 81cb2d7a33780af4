//! The pictures that stand beside the sentences of coded elements; what they look like is the edge's.

use crate::codes::{
    Category, Certainty, Coded, MsgType, ResponseType, Scope, Severity, Status, Urgency,
};
use serde::{Serialize, Serializer};

macro_rules! pictograms {
    ($($variant:ident = $name:literal,)*) => {
        /// A picture, by a stable name: the element, and its value in small letters.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Pictogram {
            $(#[doc = concat!("`", $name, "`.")] $variant,)*
        }

        impl Pictogram {
            /// Every one of them.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// Its stable name; its sentence's key is `cap-` and this name.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }
    };
}

pictograms! {
    ResponseShelter = "response-shelter",
    ResponseEvacuate = "response-evacuate",
    ResponsePrepare = "response-prepare",
    ResponseExecute = "response-execute",
    ResponseAvoid = "response-avoid",
    ResponseMonitor = "response-monitor",
    ResponseAssess = "response-assess",
    ResponseAllClear = "response-allclear",
    ResponseNone = "response-none",
    ResponseOther = "response-other",
    CategoryGeo = "category-geo",
    CategoryMet = "category-met",
    CategorySafety = "category-safety",
    CategorySecurity = "category-security",
    CategoryRescue = "category-rescue",
    CategoryFire = "category-fire",
    CategoryHealth = "category-health",
    CategoryEnv = "category-env",
    CategoryTransport = "category-transport",
    CategoryInfra = "category-infra",
    CategoryCbrne = "category-cbrne",
    CategoryOther = "category-other",
    SeverityExtreme = "severity-extreme",
    SeveritySevere = "severity-severe",
    SeverityModerate = "severity-moderate",
    SeverityMinor = "severity-minor",
    SeverityUnknown = "severity-unknown",
    SeverityOther = "severity-other",
    UrgencyImmediate = "urgency-immediate",
    UrgencyExpected = "urgency-expected",
    UrgencyFuture = "urgency-future",
    UrgencyPast = "urgency-past",
    UrgencyUnknown = "urgency-unknown",
    UrgencyOther = "urgency-other",
    CertaintyObserved = "certainty-observed",
    CertaintyLikely = "certainty-likely",
    CertaintyPossible = "certainty-possible",
    CertaintyUnlikely = "certainty-unlikely",
    CertaintyUnknown = "certainty-unknown",
    CertaintyOther = "certainty-other",
    StatusActual = "status-actual",
    StatusExercise = "status-exercise",
    StatusSystem = "status-system",
    StatusTest = "status-test",
    StatusDraft = "status-draft",
    StatusOther = "status-other",
    TypeAlert = "type-alert",
    TypeUpdate = "type-update",
    TypeCancel = "type-cancel",
    TypeAck = "type-ack",
    TypeError = "type-error",
    TypeOther = "type-other",
    ScopePublic = "scope-public",
    ScopeRestricted = "scope-restricted",
    ScopePrivate = "scope-private",
    ScopeOther = "scope-other",
}

impl Pictogram {
    /// The key of the sentence beside it.
    pub fn sentence_key(self) -> String {
        format!("cap-{}", self.name())
    }

    fn named(element: &str, value: &impl Coded) -> Self {
        let written = if value.is_other() { "other" } else { value.written() };
        let is_it = |name: &str| {
            let own = name.strip_prefix(element).and_then(|rest| rest.strip_prefix('-'));
            own.is_some_and(|own| own.eq_ignore_ascii_case(written))
        };
        let found = Self::ALL.iter().find(|pictogram| is_it(pictogram.name()));
        *found.expect("every value of every element has one")
    }
}

impl Serialize for Pictogram {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.name())
    }
}

macro_rules! pictured {
    ($($of:ident = $element:literal,)*) => {
        $(impl From<&$of> for Pictogram {
            fn from(value: &$of) -> Self {
                Self::named($element, value)
            }
        })*

        /// The pictogram of every value that every element may have, and of one that is not its own.
        #[cfg(test)]
        pub(crate) fn of_every_value() -> Vec<Pictogram> {
            let mut all = Vec::new();
            $(all.extend($of::STANDARD.iter().map(|value| {
                Pictogram::from(&$of::from((*value).to_owned()))
            }));
            all.push(Pictogram::from(&$of::from("Nobody's".to_owned())));)*
            all
        }
    };
}

pictured! {
    ResponseType = "response",
    Category = "category",
    Severity = "severity",
    Urgency = "urgency",
    Certainty = "certainty",
    Status = "status",
    MsgType = "type",
    Scope = "scope",
}

#[cfg(test)]
mod tests {
    use super::{Pictogram, of_every_value};

    #[test]
    fn every_value_of_every_element_has_its_own() {
        assert_eq!(of_every_value(), Pictogram::ALL);
    }

    /// The catalogue's tests read the same list: each has a sentence in every language.
    #[test]
    fn the_names_are_stable() {
        let frozen: Vec<&str> = include_str!("../fixtures/pictograms.txt").lines().collect();
        let names: Vec<_> = Pictogram::ALL.iter().map(|pictogram| pictogram.name()).collect();
        assert_eq!(names, frozen);
    }
}
