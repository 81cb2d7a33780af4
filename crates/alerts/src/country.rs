//! Which countries an alert speaks of: as far as its codes say, or as its sender lets guess.

use crate::alert::{Alert, AlertArea, Info};
use std::collections::BTreeSet;

/// The systems of codes that begin with a country, or are of one country only.
const OF_ONE_COUNTRY: [(&str, &str); 9] = [
    ("same", "US"),
    ("ugc", "US"),
    ("fips6", "US"),
    ("profile:cap-cp:location", "CA"),
    ("layer:ec-msc-smc", "CA"),
    ("warncellid", "DE"),
    ("amtlicher gemeindeschlüssel", "DE"),
    ("shn", "DE"),
    ("ags", "DE"),
];
const BEGIN_WITH_COUNTRY: [&str; 3] = ["3166", "emma", "nuts"];

/// The countries that the codes of a block's areas name, as two capital letters. Empty if any area
/// has no such code: then nobody can say that it is elsewhere.
pub(crate) fn named(info: &Info) -> BTreeSet<String> {
    let of_each: Vec<BTreeSet<String>> = info.areas.iter().map(AlertArea::countries).collect();
    if of_each.iter().any(BTreeSet::is_empty) {
        return BTreeSet::new();
    }
    of_each.into_iter().flatten().collect()
}

/// The countries that a block may be about: those that any code names, or else its sender's.
pub(crate) fn likely(alert: &Alert, info: &Info) -> BTreeSet<String> {
    let named: BTreeSet<String> = info.areas.iter().flat_map(AlertArea::countries).collect();
    if named.is_empty() { of_sender(&alert.key.sender).into_iter().collect() } else { named }
}

impl AlertArea {
    /// The countries that its codes name, as two capital letters.
    pub fn countries(&self) -> BTreeSet<String> {
        self.geocodes.iter().filter_map(|(system, code)| of_code(system, code)).collect()
    }
}

fn of_code(system: &str, code: &str) -> Option<String> {
    let system = system.trim().to_lowercase();
    let own = OF_ONE_COUNTRY.iter().find(|(name, _)| system.starts_with(name));
    if let Some((_, country)) = own {
        return Some((*country).to_owned());
    }
    let begins = BEGIN_WITH_COUNTRY.iter().any(|name| system.contains(name));
    begins.then(|| leading_country(code)).flatten()
}

/// `ES` of `ES-V`, `ES123` or `ES`; the European Union writes Greece and Britain otherwise.
fn leading_country(code: &str) -> Option<String> {
    let code = code.trim();
    let country = code.get(..2)?.to_ascii_uppercase();
    let is_country = country.bytes().all(|byte| byte.is_ascii_uppercase())
        && code[2..].bytes().next().is_none_or(|byte| !byte.is_ascii_alphabetic());
    is_country.then(|| match &country[..] {
        "EL" => "GR".to_owned(),
        "UK" => "GB".to_owned(),
        _ => country,
    })
}

/// The last part of the host in `name@host` or in an address, where that is a country's.
fn of_sender(sender: &str) -> Option<String> {
    let host = sender.rsplit('@').next()?;
    let host = host.split("://").last()?.split(['/', ':']).next()?;
    let (_, last) = host.rsplit_once('.')?;
    match &last.to_ascii_lowercase()[..] {
        "gov" | "mil" => Some("US".to_owned()),
        "uk" => Some("GB".to_owned()),
        // The European Union is no country of one.
        "eu" => None,
        two if two.len() == 2 && two.bytes().all(|byte| byte.is_ascii_lowercase()) => {
            Some(two.to_uppercase())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{of_code, of_sender};

    #[test]
    fn codes_name_their_country() {
        for (system, code, expected) in [
            ("ISO 3166-2", "ES-V", Some("ES")),
            ("iso3166-1", "ma", Some("MA")),
            ("ISO 3166-2", "Spain", None),
            ("EMMA_ID", "GB001", Some("GB")),
            ("NUTS3", "EL301", Some("GR")),
            ("SAME", "048113", Some("US")),
            ("WARNCELLID", "106635000", Some("DE")),
            ("profile:CAP-CP:Location:0.3", "3520005", Some("CA")),
            ("layer:EC-MSC-SMC:1.0:CLC", "046100", Some("CA")),
            ("postcode", "46910", None),
        ] {
            assert_eq!(of_code(system, code).as_deref(), expected, "{system} {code}");
        }
    }

    #[test]
    fn senders_let_guess() {
        for (sender, expected) in [
            ("w-nws.webmaster@noaa.gov", Some("US")),
            ("https://www.meteo.fr/alerte", Some("FR")),
            ("alerts@met.gov.uk", Some("GB")),
            ("cap@meteoalarm.eu", None),
            ("2.49.0.1.840.0", None),
            ("hsas@dhs.example", None),
        ] {
            assert_eq!(of_sender(sender).as_deref(), expected, "{sender}");
        }
    }
}
