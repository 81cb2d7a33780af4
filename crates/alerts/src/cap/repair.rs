//! What was wrong with a message that is read all the same.

use serde::{Deserialize, Serialize};

macro_rules! repairs {
    ($($(#[$doc:meta])* $variant:ident = $code:literal,)*) => {
        /// One kind of fault that reading repaired, tolerated or dropped.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Repair {
            $($(#[$doc])* #[serde(rename = $code)] $variant,)*
        }

        impl Repair {
            const ALL: &[Self] = &[$(Self::$variant,)*];

            /// A stable code for tools, storage and tests.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)*
                }
            }
        }
    };
}

repairs! {
    /// A byte order mark before or behind the document was skipped.
    ByteOrderMark = "byte-order-mark",
    /// White space before the XML declaration was skipped.
    LeadingSpace = "leading-space",
    /// It is in another encoding than UTF-8.
    EncodingOther = "encoding-other",
    /// Bytes that are not of its encoding were read as well as could be.
    EncodingDamaged = "encoding-damaged",
    /// Characters that XML forbids, such as control characters, were left out.
    CharactersDropped = "characters-dropped",
    /// A reference that XML does not know was read as HTML's, such as `&nbsp;`; one that nobody knows,
    /// or a lone `&`, was kept as written.
    EntityUnknown = "entity-unknown",
    /// The namespace is not written as CAP's, but means it.
    NamespaceSpelling = "namespace-spelling",
    /// The namespace is not CAP's, but the message is made as CAP's are; it is read as CAP 1.2.
    NamespaceOther = "namespace-other",
    /// The message has no namespace; it is read as CAP 1.2.
    NamespaceMissing = "namespace-missing",
    /// The name of an element has other capitals, or is a known slip such as `reference`.
    NameSpelling = "name-spelling",
    /// An element that may occur once occurs again: descriptions, instructions and contacts are
    /// joined; of others, the first that says something counts.
    ElementRepeated = "element-repeated",
    /// The identifier or sender has spaces, commas, `<` or `&` (CAP 1.2 section 3.2.1).
    KeyCharacters = "key-characters",
    /// A time without offset, or in a zone that is not known, is taken as UTC; an end in such a zone as
    /// the latest that it can be.
    OffsetMissing = "offset-missing",
    /// A time is not written as CAP asks: `Z`, fractions, no seconds (CAP 1.2 section 3.3.2).
    TimeSpelling = "time-spelling",
    /// A year of the Buddhist era was turned into a common one.
    BuddhistYear = "buddhist-year",
    /// A year of Taiwan's era was turned into a common one.
    MinguoYear = "minguo-year",
    /// An unreadable `effective`, `onset` or `expires` was dropped.
    TimeDropped = "time-dropped",
    /// No `status`: it is not taken as actual.
    StatusMissing = "status-missing",
    /// No `msgType`: it is taken as an alert.
    MsgTypeMissing = "msg-type-missing",
    /// No `scope`: it is taken as public.
    ScopeMissing = "scope-missing",
    /// A coded value is outside the standard's list; kept as written.
    ValueUnknown = "value-unknown",
    /// Coded values are written with other capitals, in CAP 1.0's words, or several in one element.
    ValueSpelling = "value-spelling",
    /// References have blanks in them, are joined by commas, or are an identifier alone.
    ReferenceSpelling = "reference-spelling",
    /// References beyond the bound were left out: what they mean is not replaced or withdrawn.
    ReferencesCut = "references-cut",
    /// A reference without a readable time.
    ReferenceTimeMissing = "reference-time-missing",
    /// A reference without its parts was dropped.
    ReferenceDropped = "reference-dropped",
    /// No `language`.
    LanguageMissing = "language-missing",
    /// No `category`.
    CategoryMissing = "category-missing",
    /// No `event`.
    EventMissing = "event-missing",
    /// No `urgency`: unknown.
    UrgencyMissing = "urgency-missing",
    /// No `severity`: unknown.
    SeverityMissing = "severity-missing",
    /// No `certainty`: unknown.
    CertaintyMissing = "certainty-missing",
    /// No `expires`: capped at 24 hours after `sent`.
    ExpiresMissing = "expires-missing",
    /// A text for people had markup, as elements or as HTML; its words were kept.
    MarkupFlattened = "markup-flattened",
    /// A text for people was cut.
    TextCut = "text-cut",
    /// Codes or parameters beyond the bound were left out.
    CodesCut = "codes-cut",
    /// A file inside the message (`derefUri`) was dropped.
    EmbeddedFileDropped = "embedded-file-dropped",
    /// Coordinates were written longitude first.
    CoordinatesSwapped = "coordinates-swapped",
    /// Stray commas, spaces or brackets between coordinates.
    CoordinatePunctuation = "coordinate-punctuation",
    /// Heights between the coordinates were left out.
    HeightDropped = "height-dropped",
    /// A circle without radius: taken as a point.
    RadiusMissing = "radius-missing",
    /// A longitude beyond 180 degrees was brought back.
    LongitudeWrapped = "longitude-wrapped",
    /// The last vertex was not the first one.
    RingClosed = "ring-closed",
    /// Several rings in one `polygon`, marked with brackets; their union counts.
    RingsSplit = "rings-split",
    /// A circle of radius 0: a point whose extent is unknown.
    RadiusZero = "radius-zero",
    /// A polygon or circle that says nothing.
    ShapeEmpty = "shape-empty",
    /// An unreadable `altitude` or `ceiling` was dropped.
    AltitudeDropped = "altitude-dropped",
    /// An unreadable polygon or circle was dropped.
    ShapeDropped = "shape-dropped",
}

/// The repairs of one message, each kind once.
#[derive(Clone, Copy, Default)]
pub(super) struct Repairs(u64);

const _: () = assert!(Repair::ALL.len() <= 64, "each kind has a bit");

impl Repairs {
    pub(super) const fn note(&mut self, repair: Repair) {
        self.0 |= 1 << repair as u64;
    }

    pub(super) const fn note_all(&mut self, others: Self) {
        self.0 |= others.0;
    }

    pub(super) fn into_vec(self) -> Vec<Repair> {
        let noted = |repair: &Repair| self.0 & (1 << *repair as u64) != 0;
        Repair::ALL.iter().copied().filter(noted).collect()
    }
}
