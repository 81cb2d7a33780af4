//! Coded elements as keys of the word catalogue, so that anybody understands an alert in a
//! language that its issuer does not write.

use crate::alert::Info;
use crate::codes::Coded;

/// The keys of the sentences that say an info block's codes (CAP 1.2 section 3.2.2), in the order
/// in which a person needs them: what to do, what it is, how grave, how soon, how sure.
///
/// A key is `cap-`, the element, and the value in lower case: `cap-response-allclear`. A value
/// outside the standard's list ends in `-other`.
pub fn sentence_keys(info: &Info) -> Vec<String> {
    let mut keys = Vec::new();
    keys.extend(info.response_types.iter().map(|response| key("response", response)));
    keys.extend(info.categories.iter().map(|category| key("category", category)));
    keys.push(key("severity", &info.severity));
    keys.push(key("urgency", &info.urgency));
    keys.push(key("certainty", &info.certainty));
    keys
}

fn key(element: &str, value: &impl Coded) -> String {
    let value = if value.is_other() { "other".into() } else { value.written().to_lowercase() };
    format!("cap-{element}-{value}")
}

#[cfg(test)]
mod tests {
    use super::sentence_keys;
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
    }

    #[test]
    fn unknown_values_have_a_sentence_too() {
        let bytes = include_bytes!("../fixtures/no-offset.cap.xml");
        let mut info = cap::read(bytes).expect("readable").alert.infos.remove(0);
        info.categories = vec![Category::Cbrne, Category::Other("Meteo".to_owned())];
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
