//! Whom to call, and the missions abroad: from files that come with the app, without a vault, without a
//! network.

mod missions;

pub(crate) use missions::{in_country as missions_in, nearest};

use crate::views::{EmergencyNumberView, EmergencyView};
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeMap;

const NUMBERS: &str = include_str!("numbers.json");

#[derive(Deserialize)]
struct Numbers {
    /// What the rows name as their source, in words.
    sources: BTreeMap<String, String>,
    anywhere: Row,
    countries: BTreeMap<String, Row>,
}

#[derive(Deserialize)]
struct Row {
    source: String,
    /// None: nobody has compared it with a source yet.
    collected_on: Option<NaiveDate>,
    /// Services and numbers, the one for everything first.
    numbers: Vec<(String, String)>,
}

/// Whom to call in a country (two letters of ISO 3166-1); where it is not listed, what mobile phones
/// know everywhere.
///
/// # Panics
/// Never: the file is part of the app, and tested.
pub fn numbers(country: Option<&str>) -> EmergencyView {
    let numbers: Numbers = serde_json::from_str(NUMBERS).expect("the file is tested");
    let listed = country.and_then(|country| numbers.countries.get_key_value(country));
    let (country, row) =
        listed.map_or((None, &numbers.anywhere), |(country, row)| (Some(country.clone()), row));
    let view = |(service, number): &(String, String)| EmergencyNumberView {
        service: format!("emergency-{service}"),
        number: number.clone(),
    };
    EmergencyView {
        country,
        numbers: row.numbers.iter().map(view).collect(),
        source: numbers.sources[&row.source].clone(),
        collected_on: row.collected_on,
        countries: numbers.countries.into_keys().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::numbers;
    use crate::settings::countries;
    use std::collections::BTreeSet;

    fn shown(country: Option<&str>) -> Vec<(String, String)> {
        let numbers = numbers(country).numbers.into_iter();
        numbers.map(|number| (number.service, number.number)).collect()
    }

    fn pair(service: &str, number: &str) -> (String, String) {
        (service.to_owned(), number.to_owned())
    }

    #[test]
    fn every_country_can_be_dialled_and_an_unknown_one_too() {
        let all = numbers(None);
        assert_eq!((all.country, all.numbers.len()), (None, 1));
        assert!(all.countries.len() > 200 && all.countries.is_sorted());
        for country in &all.countries {
            assert!(countries::is_one(country), "{country}");
            let here = shown(Some(country));
            let can_be_dialled = |(_, number): &(String, String)| {
                (2..=5).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
            };
            assert!(!here.is_empty() && here.iter().all(can_be_dialled), "{country}");
            // A screen tells them apart by service and number.
            let apart: BTreeSet<_> = here.iter().collect();
            assert_eq!(apart.len(), here.len(), "{country}");
            let view = numbers(Some(country));
            assert_eq!(view.country.as_ref(), Some(country));
            // What comes from memory is never shown as if it had been looked up.
            assert_eq!(view.collected_on.is_none(), view.source.contains("before a release"));
        }
        let anywhere = [pair("emergency-any-mobile", "112")];
        for unknown in [None, Some("AQ"), Some("fr"), Some("")] {
            assert_eq!(shown(unknown), anywhere);
        }
    }

    #[test]
    fn the_countries_of_the_story_are_right() {
        assert_eq!(shown(Some("ES"))[0], pair("emergency-any", "112"));
        assert_eq!(shown(Some("MA"))[0], pair("emergency-police", "19"));
        assert!(shown(Some("MA")).contains(&pair("emergency-ambulance-and-fire", "15")));
        assert!(shown(Some("FR")).contains(&pair("emergency-deaf", "114")));
        assert_eq!(shown(Some("GB"))[0], pair("emergency-any", "999"));
    }

    /// What was wrong once, or is easily taken for something else.
    #[test]
    fn no_number_promises_more_than_it_reaches() {
        let any =
            |country| shown(Some(country)).iter().any(|(service, _)| service == "emergency-any");
        // 911 is answered in some provinces only.
        assert!(!any("AR") && shown(Some("AR")).contains(&pair("emergency-ambulance", "107")));
        assert!(!any("LY") && !any("MA"));
        // The older numbers were closed when this one began.
        assert_eq!(shown(Some("IQ")), [pair("emergency-any", "911")]);
        assert_eq!(shown(Some("MR"))[1], pair("emergency-ambulance", "101"));
    }
}
