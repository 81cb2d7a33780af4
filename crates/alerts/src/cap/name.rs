//! The elements that CAP and its containers name.

macro_rules! names {
    ($($variant:ident = $written:literal $(| $slip:literal)*,)*) => {
        /// An element's local name, as far as anybody here asks for it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(clippy::enum_variant_names, reason = "CAP has names that end in Name")]
        pub(super) enum Name {
            $($variant,)*
            /// Any other.
            Unasked,
        }

        impl Name {
            /// How many there are, the last one included.
            pub(super) const COUNT: usize = [$($written,)* ""].len();
            /// Every name and its slips.
            const SPELLINGS: &[(&str, Self)] =
                &[$(($written, Self::$variant), $(($slip, Self::$variant),)*)*];

            /// The name as XML writes it: capitals count.
            pub(super) fn of(written: &str) -> Self {
                match written {
                    $($written => Self::$variant,)*
                    _ => Self::Unasked,
                }
            }
        }
    };
}

names! {
    Alert = "alert",
    Identifier = "identifier",
    Sender = "sender",
    Sent = "sent",
    Status = "status",
    MsgType = "msgType",
    Source = "source",
    Scope = "scope",
    Note = "note",
    References = "references" | "reference",
    Info = "info",
    Language = "language",
    Category = "category",
    Event = "event",
    ResponseType = "responseType",
    Urgency = "urgency",
    Severity = "severity",
    Certainty = "certainty",
    EventCode = "eventCode",
    Effective = "effective",
    Onset = "onset",
    Expires = "expires",
    SenderName = "senderName",
    Headline = "headline",
    Description = "description",
    Instruction = "instruction",
    Web = "web",
    Contact = "contact",
    Parameter = "parameter",
    Resource = "resource",
    DerefUri = "derefUri",
    Area = "area",
    AreaDesc = "areaDesc",
    Polygon = "polygon",
    Circle = "circle",
    Geocode = "geocode",
    Altitude = "altitude",
    Ceiling = "ceiling",
    ValueName = "valueName",
    Value = "value",
    Feed = "feed",
    Rss = "rss",
    Rdf = "RDF",
}

impl Name {
    /// The name that is meant by other capitals or by a slip; [`Name::Unasked`] if none is.
    pub(super) fn meant(written: &str) -> Self {
        let is = |(spelling, _): &&(&str, Self)| spelling.eq_ignore_ascii_case(written);
        Self::SPELLINGS.iter().find(is).map_or(Self::Unasked, |(_, name)| *name)
    }
}

#[cfg(test)]
mod tests {
    use super::Name;

    #[test]
    fn capitals_count_and_the_unknown_is_unasked() {
        assert_eq!(Name::of("msgType"), Name::MsgType);
        assert_eq!(Name::of("msgtype"), Name::Unasked);
        assert_eq!(Name::Unasked as usize, Name::COUNT - 1);
    }

    #[test]
    fn what_is_meant_is_found_whatever_the_capitals() {
        for (written, name) in [
            ("msgtype", Name::MsgType),
            ("Polygon", Name::Polygon),
            ("AREADESC", Name::AreaDesc),
            ("reference", Name::References),
            ("Polygone", Name::Unasked),
            ("", Name::Unasked),
        ] {
            assert_eq!(Name::meant(written), name, "{written}");
        }
    }
}
