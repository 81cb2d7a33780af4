//! `references`: triples of sender, identifier and time, parted by white space.

use super::name::Name;
use super::tree::Element;
use super::{Repair, repair::Repairs, time};
use crate::alert::Reference;

/// All readable references (CAP 1.2 section 3.2.1).
pub(super) fn read(alert: Element, repairs: &mut Repairs) -> Vec<Reference> {
    let texts = alert.children(Name::References).map(Element::text);
    texts.flat_map(str::split_whitespace).filter_map(|triple| one(triple, repairs)).collect()
}

fn one(triple: &str, repairs: &mut Repairs) -> Option<Reference> {
    let parts =
        triple.split_once(',').filter(|(sender, rest)| !sender.is_empty() && !rest.is_empty());
    let Some((sender, rest)) = parts else {
        repairs.note(Repair::ReferenceDropped);
        return None;
    };
    // Some identifiers hold commas, so the time is what follows the last one.
    let timed = rest.rsplit_once(',').and_then(|(identifier, sent)| {
        let sent = time::read(sent, repairs)?;
        Some((identifier, sent)).filter(|_| !identifier.is_empty())
    });
    if timed.is_none() {
        repairs.note(Repair::ReferenceTimeMissing);
    }
    let (identifier, sent) = timed.map_or((rest, None), |(id, sent)| (id, Some(sent)));
    Some(Reference { sender: sender.to_owned(), identifier: identifier.to_owned(), sent })
}

#[cfg(test)]
mod tests {
    use super::one;
    use crate::cap::{Repair, repair::Repairs};

    fn read(triple: &str) -> (Option<(String, String, bool)>, Vec<Repair>) {
        let mut repairs = Repairs::default();
        let reference = one(triple, &mut repairs)
            .map(|reference| (reference.sender, reference.identifier, reference.sent.is_some()));
        (reference, repairs.into_vec())
    }

    fn expected(identifier: &str, timed: bool) -> Option<(String, String, bool)> {
        Some(("a@b".to_owned(), identifier.to_owned(), timed))
    }

    #[test]
    fn a_triple_may_hold_commas_or_lack_its_time() {
        assert_eq!(read("a@b,id,2024-07-12T13:44:28-00:00"), (expected("id", true), vec![]));
        assert_eq!(read("a@b,i,d,2024-07-12T13:44:28-00:00"), (expected("i,d", true), vec![]));
        let untimed = vec![Repair::ReferenceTimeMissing];
        assert_eq!(read("a@b,id"), (expected("id", false), untimed.clone()));
        assert_eq!(read("a@b,id,yesterday"), (expected("id,yesterday", false), untimed));
        assert_eq!(read("id"), (None, vec![Repair::ReferenceDropped]));
    }
}
