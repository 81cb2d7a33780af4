//! What a person has asked to hear no more: one kind of alert of one issuer.

use crate::alert::Alert;
use crate::codes::Severity;
use crate::grouping::{Event, events};

/// Alerts of one issuer about one kind of event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mute<'a> {
    /// As the issuer writes its `sender`.
    pub issuer: &'a str,
    /// As the issuer writes the `event`, in any of its languages.
    pub kind: &'a str,
}

impl Mute<'_> {
    /// Whether an event is of this kind, by one of its names.
    fn is_of(&self, event: &Event<'_>) -> bool {
        event.infos().iter().any(|info| is_same(self.kind, &info.event))
    }
}

/// Whether every event that the alert tells of is muted, and none of them is extreme.
pub fn is_silenced<'a>(alert: &Alert, mutes: impl IntoIterator<Item = Mute<'a>>) -> bool {
    let mutes = mutes.into_iter().filter(|mute| is_same(mute.issuer, &alert.key.sender));
    let mutes: Vec<_> = mutes.collect();
    // Most alerts are of issuers that nobody muted: nothing more is looked at.
    !mutes.is_empty()
        && !alert.infos.is_empty()
        && alert.infos.iter().all(|info| info.severity != Severity::Extreme)
        && events(alert).iter().all(|event| mutes.iter().any(|mute| mute.is_of(event)))
}

/// Apart from capitals and the space around.
fn is_same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::{Mute, is_silenced};
    use crate::alert::Alert;
    use crate::cap;
    use crate::codes::Severity;

    fn flood(severity: &Severity) -> Alert {
        let bytes = include_bytes!("../../fixtures/valencia-flood.cap.xml");
        let mut alert = cap::read(bytes).expect("a readable fixture").alert;
        alert.infos.iter_mut().for_each(|info| info.severity = severity.clone());
        alert
    }

    #[test]
    fn one_kind_of_one_issuer_is_muted_and_never_the_extreme() {
        let alert = flood(&Severity::Severe);
        fn mute<'a>(issuer: &'a str, kind: &'a str) -> Mute<'a> {
            Mute { issuer, kind }
        }
        let (issuer, kinds) = (&alert.key.sender, [&alert.infos[0].event, &alert.infos[1].event]);
        for kind in kinds {
            let padded = format!(" {} ", kind.to_uppercase());
            assert!(is_silenced(&alert, [mute(issuer, &padded)]));
            assert!(!is_silenced(&flood(&Severity::Extreme), [mute(issuer, kind)]));
            assert!(!is_silenced(&alert, [mute("someone@else.example", kind)]));
        }
        assert!(!is_silenced(&alert, [mute(issuer, "Heat")]) && !is_silenced(&alert, []));
        let mut two = alert.clone();
        two.infos.push(crate::Info { event: "Tsunami".into(), ..two.infos[0].clone() });
        let (flood, tsunami) = (mute(issuer, kinds[0]), mute(issuer, "Tsunami"));
        assert!(!is_silenced(&two, [flood]), "the other event is not muted");
        assert!(is_silenced(&two, [tsunami, flood]), "both are");
        let empty = Alert { infos: vec![], ..alert.clone() };
        assert!(!is_silenced(&empty, [flood]));
    }
}
