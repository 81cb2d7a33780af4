//! What a person has asked to hear no more: one kind of alert of one issuer.

use crate::alert::Alert;
use crate::codes::Severity;

/// Alerts of one issuer about one kind of event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mute<'a> {
    /// As the issuer writes its `sender`.
    pub issuer: &'a str,
    /// As the issuer writes the `event`, in any of its languages.
    pub kind: &'a str,
}

impl Mute<'_> {
    /// Whether it covers the alert: every event that it tells of is of this kind, and none of them is
    /// extreme.
    pub fn covers(&self, alert: &Alert) -> bool {
        let infos = || alert.infos.iter();
        let is_kind = |event: &str| is_same(self.kind, event);
        is_same(self.issuer, &alert.key.sender)
            && infos().all(|info| info.severity != Severity::Extreme)
            && events(alert).all(|mut names| names.any(is_kind))
            && infos().next().is_some()
    }
}

/// The names that each event of an alert goes by, in all languages.
fn events(alert: &Alert) -> impl Iterator<Item = impl Iterator<Item = &str>> {
    let events = crate::grouping::events(alert).into_iter();
    events.map(|event| {
        let names: Vec<&str> = event.infos().iter().map(|info| &info.event[..]).collect();
        names.into_iter()
    })
}

/// Apart from capitals and the space around.
fn is_same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::Mute;
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
            assert!(mute(issuer, &padded).covers(&alert));
            assert!(!mute(issuer, kind).covers(&flood(&Severity::Extreme)));
            assert!(!mute("someone@else.example", kind).covers(&alert));
        }
        assert!(!mute(issuer, "Heat").covers(&alert));
        let mut two = alert.clone();
        two.infos.push(crate::Info { event: "Tsunami".into(), ..two.infos[0].clone() });
        assert!(!mute(issuer, kinds[0]).covers(&two), "the other event is not muted");
        let silent = Alert { infos: vec![], ..alert.clone() };
        assert!(!mute(issuer, kinds[0]).covers(&silent));
    }
}
