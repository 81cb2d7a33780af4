//! Whether an update must interrupt people again who were told already.

use crate::alert::{Alert, Info};
use crate::codes::{ResponseType, Severity, Urgency};
use std::collections::{BTreeMap, BTreeSet};

/// Whether `update` says something worse than `earlier`, sooner, or something else to do. A longer
/// validity, another area or another translation alone is none of these.
pub fn escalates(update: &Alert, earlier: &Alert) -> bool {
    worst(update) > worst(earlier) || has_new_instructions(update, earlier)
}

/// How grave one block is, and among those that are as grave how soon it wants something done. The
/// numbers may be kept: they stay what they are.
#[must_use]
pub const fn gravity(info: &Info) -> u8 {
    4 * severity(&info.severity) + urgency(&info.urgency)
}

/// That of the worst block.
fn worst(alert: &Alert) -> u8 {
    alert.infos.iter().map(gravity).max().unwrap_or_default()
}

const fn severity(severity: &Severity) -> u8 {
    match severity {
        Severity::Extreme => 4,
        Severity::Severe => 3,
        Severity::Moderate => 2,
        Severity::Minor => 1,
        Severity::Unknown | Severity::Other(_) => 0,
    }
}

const fn urgency(urgency: &Urgency) -> u8 {
    match urgency {
        Urgency::Immediate => 2,
        Urgency::Expected => 1,
        _ => 0,
    }
}

type Instructions<'a> = BTreeSet<(Option<&'a str>, Vec<&'a str>)>;

/// Compared in the languages that both speak; without a common one nobody can tell, so it is new.
fn has_new_instructions(update: &Alert, earlier: &Alert) -> bool {
    let (new, old) = (instructions(update), instructions(earlier));
    let mut common = new.iter().filter_map(|(language, said)| Some((said, old.get(language)?)));
    match common.next() {
        None => !new.is_empty(),
        Some((new, old)) => new != old || common.any(|(new, old)| new != old),
    }
}

fn instructions(alert: &Alert) -> BTreeMap<Option<&str>, Instructions<'_>> {
    let mut by_language: BTreeMap<_, Instructions<'_>> = BTreeMap::new();
    for info in &alert.infos {
        by_language.entry(info.language.as_deref()).or_default().insert(asked_of(info));
    }
    by_language
}

fn asked_of(info: &Info) -> (Option<&str>, Vec<&str>) {
    let mut responses: Vec<_> = info.response_types.iter().map(ResponseType::as_str).collect();
    responses.sort_unstable();
    (info.instruction.as_deref(), responses)
}

#[cfg(test)]
mod tests {
    use super::{escalates, gravity};
    use crate::alert::{Alert, Info};
    use crate::cap;
    use crate::codes::{ResponseType, Severity, Urgency};

    fn flood() -> Alert {
        let bytes = include_bytes!("../../fixtures/valencia-flood.cap.xml");
        cap::read(bytes).expect("a readable fixture").alert
    }

    fn changed(change: impl Fn(&mut Alert)) -> Alert {
        let mut alert = flood();
        change(&mut alert);
        alert
    }

    #[test]
    fn worse_or_otherwise_is_said_again_and_the_same_for_longer_is_not() {
        let calmer = changed(|alert| alert.infos[0].severity = Severity::Moderate);
        let calmer = &Alert { infos: calmer.infos[..1].to_vec(), ..calmer };
        let one = &Alert { infos: flood().infos[..1].to_vec(), ..flood() };
        assert!(escalates(one, calmer));
        assert!(!escalates(calmer, one));
        assert!(!escalates(&flood(), &flood()));
        let longer = changed(|alert| alert.infos.iter_mut().for_each(|info| info.expires = None));
        assert!(!escalates(&longer, &flood()));
        let later = changed(|alert| {
            alert.infos.iter_mut().for_each(|info| info.urgency = Urgency::Expected);
        });
        assert!(escalates(&flood(), &later));
        assert!(!escalates(&later, &flood()));
        let other = changed(|alert| alert.infos[0].instruction = Some("Climb".to_owned()));
        assert!(escalates(&other, &flood()));
        let stay = changed(|alert| alert.infos[0].response_types = vec![ResponseType::Shelter]);
        assert!(escalates(&stay, &flood()));
    }

    #[test]
    fn graver_counts_before_sooner() {
        let grade =
            |severity, urgency| gravity(&Info { severity, urgency, ..flood().infos[0].clone() });
        let rising = [
            grade(Severity::Unknown, Urgency::Immediate),
            grade(Severity::Minor, Urgency::Future),
            grade(Severity::Severe, Urgency::Expected),
            grade(Severity::Severe, Urgency::Immediate),
            grade(Severity::Extreme, Urgency::Unknown),
        ];
        assert_eq!(rising, [2, 4, 13, 14, 16], "what is kept keeps its meaning");
    }

    #[test]
    fn another_translation_is_nothing_new_and_no_common_language_is() {
        let mut translated = flood();
        let mut block = translated.infos[0].clone();
        block.language = Some("tlh".to_owned());
        block.instruction = Some("yIHaw'!".to_owned());
        translated.infos.push(block);
        assert!(!escalates(&translated, &flood()));
        let only = Alert { infos: vec![translated.infos.pop().expect("pushed")], ..flood() };
        assert!(escalates(&only, &flood()));
    }
}
