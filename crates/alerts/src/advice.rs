//! Coded elements as pictograms and keys of the word catalogue, so that anybody understands an alert in a
//! language that its issuer does not write.

use crate::alert::{Alert, Info};
use crate::pictogram::Pictogram;
use std::collections::BTreeSet;

/// The keys of the sentences that say an info block's codes; see [`pictograms`].
pub fn sentence_keys(info: &Info) -> Vec<String> {
    pictograms(info).into_iter().map(Pictogram::sentence_key).collect()
}

/// The pictograms of an info block's codes (CAP 1.2 section 3.2.2), in the order in which a person
/// needs them: what to do, what it is, how grave, how soon, how sure. Each has its sentence:
/// [`Pictogram::sentence_key`]. None is there twice: two values that nobody knows say the same.
pub fn pictograms(info: &Info) -> Vec<Pictogram> {
    let mut all: Vec<Pictogram> = info.response_types.iter().map(Pictogram::from).collect();
    all.extend(info.categories.iter().map(Pictogram::from));
    all.push(Pictogram::from(&info.severity));
    all.push(Pictogram::from(&info.urgency));
    all.push(Pictogram::from(&info.certainty));
    let mut seen = BTreeSet::new();
    all.retain(|one| seen.insert(*one));
    all
}

/// What kind of message it is (CAP 1.2 section 3.2.1): its status, its type, for whom it is.
pub fn about(alert: &Alert) -> [Pictogram; 3] {
    let Alert { status, msg_type, scope, .. } = alert;
    [Pictogram::from(status), Pictogram::from(msg_type), Pictogram::from(scope)]
}

#[cfg(test)]
mod tests {
    use super::{Pictogram, about, sentence_keys};
    use crate::cap;
    use crate::codes::{Category, ResponseType};

    #[test]
    fn the_flood_says_what_to_do_first() {
        let bytes = include_bytes!("../fixtures/valencia-flood.cap.xml");
        let alert = cap::read(bytes).expect("readable").alert;
        let expected = [
            "cap-response-evacuate",
            "cap-response-avoid",
            "cap-category-met",
            "cap-severity-extreme",
            "cap-urgency-immediate",
            "cap-certainty-observed",
        ];
        assert_eq!(sentence_keys(&alert.infos[0]), expected);
        let kind = [Pictogram::StatusActual, Pictogram::TypeAlert, Pictogram::ScopePublic];
        assert_eq!(about(&alert), kind);
    }

    #[test]
    fn unknown_values_have_a_sentence_too() {
        let bytes = include_bytes!("../fixtures/no-offset.cap.xml");
        let mut info = cap::read(bytes).expect("readable").alert.infos.remove(0);
        let other = |written: &str| Category::Other(written.to_owned());
        info.categories = vec![Category::Cbrne, other("Meteo"), other("Wind")];
        info.response_types = vec![ResponseType::AllClear, ResponseType::None];
        let expected = [
            "cap-response-allclear",
            "cap-response-none",
            "cap-category-cbrne",
            "cap-category-other",
            "cap-severity-severe",
            "cap-urgency-other",
            "cap-certainty-likely",
        ];
        assert_eq!(sentence_keys(&info), expected);
    }
}
