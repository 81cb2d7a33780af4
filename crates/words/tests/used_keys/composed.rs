//! The keys that are put together: from what, and with which endings.

use std::collections::BTreeMap;

use crate::sources;

/// A family of keys.
pub struct Composed {
    /// The key with a hole.
    pub template: &'static str,
    endings: Endings,
}

enum Endings {
    /// These words.
    These(&'static str),
    /// The values of a type that the window got from Rust.
    Type(&'static str),
    /// Whatever the catalogue has: other tests compare it with the values.
    Any,
}
use Endings::{Any, These, Type};

/// All of them.
pub const COMPOSED: &[Composed] = &[
    // Every value of CAP has a sentence: the catalogue's own tests see to it.
    of("cap-{}", Any),
    // Every number of the file has a name: citizen's tests see to it.
    of("emergency-{}", Any),
    of("alert-fact-{}", These("category urgency severity certainty")),
    of("alert-severity-{}", Type("Severity")),
    of("alerts-{}", These("here maybe elsewhere drills")),
    of("alerts-position-{}-text", Type("PositionState")),
    of(
        "cap-refused-{}",
        These(
            "too-large not-text doctype not-well-formed too-deep too-many not-cap \
             feed-without-messages missing-identifier missing-sender missing-sent bad-time \
             key-too-long",
        ),
    ),
    of("check-{}", Type("Verdict")),
    of("consulate-line-{}", These("live trying needs-sign-in")),
    of(
        "demo-act-{}",
        These("passport consulate renew officer-asks-photo answer officer-finishes alert"),
    ),
    of("demo-how-{}", These(DEMO)),
    of("demo-step-{}", These(DEMO)),
    of("distress-{}", Type("DistressState")),
    of("document-kind-{}", These("passport identity-card visa residence-permit other")),
    of("field-{}", These("document-number date-of-birth date-of-expiry optional-data composite")),
    // The first document has a card of its own.
    of(
        "home-do-{}",
        These(
            "answer confirm-errand retry-errand appointment promise reconnect document-expires \
             rolled-back damaged recovery-kit backup second-place draft watch",
        ),
    ),
    of("mission-kind-{}", These("embassy consulate-general")),
    of("more-{}", These("security settings")),
    of("mrz-reason-{}", These("line-count line-length character format too-long empty")),
    of("outcome-{}", These("granted refused withdrawn void")),
    of("phase-{}", These("draft intake visit review production delivery closed")),
    of("relation-{}", Type("Relation")),
    of("renewal-task-{}", Type("DraftTask")),
    of("renewal-{}-question", Type("DraftTask")),
    of("request-errand-{}", These("submit answer")),
    of("security-lock-{}", Type("LockKind")),
    of("self-test-{}", Type("SelfTestStep")),
    of("service-{}", These("passport-renewal visa identity-card civil-registry other")),
    of("settings-position-{}", These(POSITION)),
    of("settings-position-{}-hint", These(POSITION)),
    of("settings-theme-{}", Type("Theme")),
    of("standing-{}", Type("Standing")),
    of("touch-{}", Type("TargetKind")),
    of(
        "trust-refused-{}",
        These("unknown-issuer key-retired foreign-sender foreign-territory rollback"),
    ),
    of("ui-date-{}", These("incomplete impossible")),
    of("ui-kind-{}", These("info ok warn danger")),
    of("ui-stage-{}", These("done now next")),
    of("ui-{}", These("day month year")),
];

const DEMO: &str = "create kit passport note consulate renew officer-asks-photo answer \
     officer-finishes alert safe backup";

/// `PositionSource` of Rust, and off.
const POSITION: &str = "off geoclue gpsd device";

const fn of(template: &'static str, endings: Endings) -> Composed {
    Composed { template, endings }
}

impl Composed {
    /// Whether the key is one of the family.
    pub fn makes(&self, key: &str) -> bool {
        match self.endings {
            Any => key.starts_with(self.template.split("{}").next().unwrap_or_default()),
            These(_) | Type(_) => self.keys().any(|own| own == key),
        }
    }

    /// The keys of the family, as far as they are known.
    pub fn keys(&self) -> impl Iterator<Item = String> {
        let endings = match self.endings {
            Any => Vec::new(),
            These(endings) => endings.split_whitespace().map(str::to_owned).collect(),
            Type(name) => values(name),
        };
        endings.into_iter().map(|ending| self.template.replace("{}", &ending))
    }
}

/// The values of `export type Name = 'one' | 'two';`.
fn values(name: &str) -> Vec<String> {
    let opening = format!("export type {name} =");
    let types = sources::generated();
    let found = types.iter().find_map(|file| file.text.split_once(&opening));
    let (_, rest) = found.unwrap_or_else(|| panic!("there is no type {name}"));
    let values = rest.split(';').next().unwrap_or_default();
    values.split(['\'', '"']).skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn a_family_has_the_keys_of_its_endings() {
    let theme = COMPOSED.iter().find(|family| family.template == "settings-theme-{}");
    let keys: Vec<_> = theme.into_iter().flat_map(Composed::keys).collect();
    assert_eq!(keys, ["settings-theme-system", "settings-theme-light", "settings-theme-dark"]);
    let families = COMPOSED.iter().map(|family| (family.template, ()));
    assert_eq!(families.collect::<BTreeMap<_, _>>().len(), COMPOSED.len(), "each once");
}
