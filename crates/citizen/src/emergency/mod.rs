//! Whom to call: from a file that comes with the app, without a vault, without a network.

use crate::views::{EmergencyNumberView, EmergencyView};
use serde::Deserialize;
use std::collections::BTreeMap;

const NUMBERS: &str = include_str!("numbers.json");

/// Services and numbers, the one for everything first.
type Listed = Vec<(String, String)>;

#[derive(Deserialize)]
struct Numbers {
    source: String,
    anywhere: Listed,
    countries: BTreeMap<String, Listed>,
}

/// Whom to call in a country (two letters of ISO 3166-1); where it is not listed, what mobile phones
/// know everywhere.
///
/// # Panics
/// Never: the file is part of the app, and tested.
pub fn numbers(country: Option<&str>) -> EmergencyView {
    let numbers: Numbers = serde_json::from_str(NUMBERS).expect("the file is tested");
    let listed = country.and_then(|country| numbers.countries.get_key_value(country));
    let (country, here) =
        listed.map_or((None, &numbers.anywhere), |(country, here)| (Some(country.clone()), here));
    let view = |(service, number): &(String, String)| EmergencyNumberView {
        service: format!("emergency-{service}"),
        number: number.clone(),
    };
    EmergencyView {
        country,
        numbers: here.iter().map(view).collect(),
        countries: numbers.countries.into_keys().collect(),
        source: numbers.source,
    }
}

#[cfg(test)]
mod tests {
    use super::numbers;

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
        assert!(all.countries.len() > 50 && all.countries.is_sorted());
        for country in &all.countries {
            assert!(country.len() == 2 && country.bytes().all(|byte| byte.is_ascii_uppercase()));
            let here = shown(Some(country));
            let can_be_dialled = |(_, number): &(String, String)| {
                (2..=4).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
            };
            assert!(!here.is_empty() && here.iter().all(can_be_dialled), "{country}");
            assert_eq!(numbers(Some(country)).country.as_ref(), Some(country));
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
}
