//! Rules on a document's validity, each with its source. They warn; only a border decides.

use crate::document::DocumentKind;
use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// Months of validity that many states ask for beyond the arrival, or, as the United States, beyond
/// the stay that they grant; those exempt the passports of many states by agreement.
const SIX_MONTHS: Months = Months::new(6);
/// Months beyond the departure from the Schengen area. They may be waived in an emergency.
const THREE_MONTHS: Months = Months::new(3);
const TEN_YEARS: Months = Months::new(120);
/// Who has a permit asks for the next one about then, where it is renewed; and a visa's last days are
/// those in which one leaves.
const PERMIT_ENDS_SOON: Days = Days::new(90);
const VISA_ENDS_SOON: Days = Days::new(7);

const SOURCE_PRINTED: &str = "date of expiry printed in the document (ICAO Doc 9303 Parts 4 to 7)";
const SOURCE_SIX_MONTHS: &str =
    "entry rule of many states, for instance INA § 212(a)(7)(B)(i)(I) of the United States";
const SOURCE_THREE_MONTHS: &str =
    "Regulation (EU) 2016/399 (Schengen Borders Code), Art. 6(1)(a)(i)";
const SOURCE_OWN: &str = "this app's own reminder, from the date of expiry printed in the document";
const SOURCE_TEN_YEARS: &str = "Regulation (EU) 2016/399 (Schengen Borders Code), Art. 6(1)(a)(ii)";

/// Whose nationals move freely in the Schengen area, so that Article 6 of the Schengen Borders Code is not
/// about them (its Art. 2(5) and (6); Directive 2004/38/EC, Art. 5(1)): the Union's states, those of the
/// European Economic Area, and Switzerland. Codes of ICAO Doc 9303 Part 3, section 5; Germany is
/// `D` there, and `DEU` in ISO 3166.
const FREE_MOVEMENT: [&str; 32] = [
    "AUT", "BEL", "BGR", "CHE", "CYP", "CZE", "D", "DEU", "DNK", "ESP", "EST", "FIN", "FRA", "GRC",
    "HRV", "HUN", "IRL", "ISL", "ITA", "LIE", "LTU", "LUX", "LVA", "MLT", "NLD", "NOR", "POL",
    "PRT", "ROU", "SVK", "SVN", "SWE",
];

/// Whether a holder has the right of free movement in the Schengen area, as far as the document says it: by
/// the nationality, or by who issued it where none is known. A refugee's document of such a state names
/// another nationality, and gives none.
#[must_use]
pub fn moves_freely(nationality: &str, issuing_state: &str) -> bool {
    let said = if nationality.is_empty() { issuing_state } else { nationality };
    FREE_MOVEMENT.contains(&said)
}

/// What the rules look at; what is unknown is not judged.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Validity {
    /// The date of issue.
    pub issued_on: Option<NaiveDate>,
    /// The last valid day.
    pub expires_on: Option<NaiveDate>,
    /// Whether [`moves_freely`] says so of the holder: then Schengen's two rules are not asked.
    pub moves_freely: bool,
}

/// A rule that a document meets no more, or soon will not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// The last valid day has passed.
    Expired,
    /// Less than six months of validity are left.
    SixMonths,
    /// Less than three months are left after the departure from the Schengen area (nationals of
    /// third countries who stay for at most 90 days; not those with the right of free movement).
    ThreeMonthsAfterDeparture,
    /// Issued more than ten years before the entry into the Schengen area (the same persons),
    /// whatever the date of expiry says.
    IssuedWithinTenYears,
    /// A permit or a visa is close to its last valid day.
    EndsSoon,
}

impl Rule {
    /// Whether it is one of Article 6 of the Schengen Borders Code.
    const fn is_schengens(self) -> bool {
        matches!(self, Self::ThreeMonthsAfterDeparture | Self::IssuedWithinTenYears)
    }
}

/// What a rule says about a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Which rule.
    pub rule: Rule,
    /// The last day on which the rule was or would be met: of entry for the ten years, of departure
    /// for the months; where it ends soon, its last valid day.
    pub met_until: NaiveDate,
    /// Where the rule stands.
    pub source: &'static str,
}

/// What stands against the document for somebody who would enter and leave today. The gravest
/// finding comes first; an expired document is told nothing more about months. The rules of borders are
/// for what one travels on: a visa or a permit is in it or beside it, and ends when it ends.
#[must_use]
pub fn review(kind: DocumentKind, validity: &Validity, today: NaiveDate) -> Vec<Finding> {
    let soon = match kind {
        DocumentKind::Visa => VISA_ENDS_SOON,
        DocumentKind::ResidencePermit => PERMIT_ENDS_SOON,
        DocumentKind::Passport | DocumentKind::IdentityCard | DocumentKind::Other => {
            return review_trip(validity, today, today);
        }
    };
    let end = validity.expires_on.and_then(|expires_on| end_finding(expires_on, soon, today));
    end.into_iter().collect()
}

fn end_finding(met_until: NaiveDate, soon: Days, today: NaiveDate) -> Option<Finding> {
    let soon_from = met_until.checked_sub_days(soon).unwrap_or(NaiveDate::MIN);
    let (rule, source) = match today {
        today if today > met_until => (Rule::Expired, SOURCE_PRINTED),
        today if today >= soon_from => (Rule::EndsSoon, SOURCE_OWN),
        _ => return None,
    };
    Some(Finding { rule, met_until, source })
}

/// The same of what one travels on, for a trip: entry on one day, departure on another.
#[must_use]
pub fn review_trip(
    validity: &Validity,
    enters_on: NaiveDate,
    leaves_on: NaiveDate,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(expires_on) = validity.expires_on {
        findings.extend(expiry_findings(expires_on, leaves_on));
    }
    if let Some(met_until) = validity.issued_on.and_then(|day| day.checked_add_months(TEN_YEARS))
        && enters_on > met_until
    {
        let rule = Rule::IssuedWithinTenYears;
        findings.push(Finding { rule, met_until, source: SOURCE_TEN_YEARS });
    }
    if validity.moves_freely {
        findings.retain(|finding| !finding.rule.is_schengens());
    }
    findings
}

fn expiry_findings(expires_on: NaiveDate, leaves_on: NaiveDate) -> Vec<Finding> {
    if leaves_on > expires_on {
        let rule = Rule::Expired;
        return vec![Finding { rule, met_until: expires_on, source: SOURCE_PRINTED }];
    }
    [
        (Rule::ThreeMonthsAfterDeparture, THREE_MONTHS, SOURCE_THREE_MONTHS),
        (Rule::SixMonths, SIX_MONTHS, SOURCE_SIX_MONTHS),
    ]
    .into_iter()
    .filter_map(|(rule, months, source)| {
        // At the end of a month chrono takes the shorter month's last day: never too late a date.
        let met_until = expires_on.checked_sub_months(months)?;
        (leaves_on > met_until).then_some(Finding { rule, met_until, source })
    })
    .collect()
}

/// The last day to apply for a renewal so that the new document is there before the six months
/// begin, when the office takes `processing_days` (calendar days). `None` beyond the calendar.
#[must_use]
pub fn last_safe_day_to_apply(expires_on: NaiveDate, processing_days: u32) -> Option<NaiveDate> {
    expires_on
        .checked_sub_months(SIX_MONTHS)?
        .checked_sub_days(Days::new(u64::from(processing_days)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
    }

    fn rules(issued_on: Option<NaiveDate>, expires_on: NaiveDate, today: NaiveDate) -> Vec<Rule> {
        let validity = Validity { issued_on, expires_on: Some(expires_on), moves_freely: false };
        review(DocumentKind::Passport, &validity, today)
            .into_iter()
            .map(|finding| finding.rule)
            .collect()
    }

    #[test]
    fn the_last_valid_day_is_valid() {
        let expires_on = day(2027, 3, 10);
        let months = [Rule::ThreeMonthsAfterDeparture, Rule::SixMonths];
        assert_eq!(rules(None, expires_on, expires_on), months);
        assert_eq!(rules(None, expires_on, day(2027, 3, 11)), [Rule::Expired]);
    }

    #[test]
    fn months_are_counted_to_the_day() {
        let expires_on = day(2027, 3, 10);
        assert_eq!(rules(None, expires_on, day(2026, 9, 10)), []);
        assert_eq!(rules(None, expires_on, day(2026, 9, 11)), [Rule::SixMonths]);
        assert_eq!(rules(None, expires_on, day(2026, 12, 10)), [Rule::SixMonths]);
        assert_eq!(rules(None, expires_on, day(2026, 12, 11)).len(), 2);
        // There is no 31 November: the day before it counts.
        assert_eq!(rules(None, day(2027, 5, 31), day(2026, 11, 30)), []);
        assert_eq!(rules(None, day(2027, 5, 31), day(2026, 12, 1)), [Rule::SixMonths]);
    }

    #[test]
    fn ten_years_are_counted_from_the_issue() {
        let (issued_on, expires_on) = (day(2016, 11, 20), day(2030, 1, 1));
        assert_eq!(rules(Some(issued_on), expires_on, day(2026, 11, 20)), []);
        let (issued_on, expires_on) = (Some(issued_on), Some(expires_on));
        let validity = Validity { issued_on, expires_on, moves_freely: false };
        let findings = review(DocumentKind::Passport, &validity, day(2026, 11, 21));
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].rule, Rule::IssuedWithinTenYears);
        assert_eq!(findings[0].met_until, day(2026, 11, 20));
        assert!(findings[0].source.contains("2016/399"));
        // Ten years from a leap day end with February (Regulation 1182/71, Art. 3(2)(c)).
        let (leap, expires_on) = (Some(day(2016, 2, 29)), day(2030, 1, 1));
        assert_eq!(rules(leap, expires_on, day(2026, 2, 28)), []);
        assert_eq!(rules(leap, expires_on, day(2026, 3, 1)), [Rule::IssuedWithinTenYears]);
    }

    #[test]
    fn a_trip_is_judged_by_its_own_days() {
        let validity = Validity {
            issued_on: Some(day(2017, 1, 5)),
            expires_on: Some(day(2027, 4, 1)),
            ..Validity::default()
        };
        let trip = |from, to| {
            let findings = review_trip(&validity, from, to);
            findings.into_iter().map(|finding| finding.rule).collect::<Vec<_>>()
        };
        // Issued ten years before the stay ends, but not before it begins: the entry counts.
        assert_eq!(trip(day(2026, 12, 20), day(2027, 1, 1)), [Rule::SixMonths]);
        assert_eq!(
            trip(day(2027, 1, 6), day(2027, 1, 9)),
            [Rule::ThreeMonthsAfterDeparture, Rule::SixMonths, Rule::IssuedWithinTenYears]
        );
    }

    #[test]
    fn who_moves_freely_is_not_asked_what_third_countries_nationals_are() {
        for (nationality, issuing_state, freely) in [
            ("FRA", "FRA", true),
            ("D", "D", true),
            ("", "BEL", true),
            ("CHE", "CHE", true),
            ("MAR", "MAR", false),
            ("GBR", "GBR", false),
            ("", "", false),
            // A refugee's travel document.
            ("SYR", "FRA", false),
        ] {
            assert_eq!(moves_freely(nationality, issuing_state), freely, "{issuing_state}");
        }
        let (issued_on, expires_on) = (Some(day(2016, 1, 1)), Some(day(2026, 12, 31)));
        let free = Validity { issued_on, expires_on, moves_freely: true };
        let said = |today| -> Vec<_> {
            let findings = review(DocumentKind::Passport, &free, today);
            findings.into_iter().map(|finding| finding.rule).collect()
        };
        assert_eq!(said(day(2026, 11, 20)), [Rule::SixMonths]);
        assert_eq!(said(day(2027, 1, 1)), [Rule::Expired]);
    }

    #[test]
    fn a_visa_and_a_permit_only_end() {
        let expires_on = day(2027, 3, 10);
        // Issued long ago, as a permit may be.
        let issued_on = Some(day(2010, 1, 1));
        let validity = Validity { issued_on, expires_on: Some(expires_on), moves_freely: false };
        let said = |kind, today| -> Vec<_> {
            review(kind, &validity, today).into_iter().map(|finding| finding.rule).collect()
        };
        for (kind, from) in [
            (DocumentKind::Visa, day(2027, 3, 3)),
            (DocumentKind::ResidencePermit, day(2026, 12, 10)),
        ] {
            assert_eq!(said(kind, from - Days::new(1)), []);
            assert_eq!(said(kind, from), [Rule::EndsSoon]);
            assert_eq!(said(kind, expires_on), [Rule::EndsSoon], "the last valid day");
            assert_eq!(said(kind, expires_on + Days::new(1)), [Rule::Expired]);
            assert_eq!(review(kind, &Validity::default(), from), []);
        }
    }

    #[test]
    fn what_is_unknown_is_not_judged() {
        assert_eq!(review(DocumentKind::Other, &Validity::default(), day(2026, 11, 20)), []);
        let (issued_on, expires_on) = (Some(NaiveDate::MAX), Some(NaiveDate::MIN));
        let edge = Validity { issued_on, expires_on, moves_freely: false };
        assert_eq!(review(DocumentKind::Passport, &edge, day(2026, 11, 20)).len(), 1);
    }

    #[test]
    fn applying_in_time() {
        assert_eq!(last_safe_day_to_apply(day(2027, 3, 10), 42), Some(day(2026, 7, 30)));
        assert_eq!(last_safe_day_to_apply(NaiveDate::MIN, 1), None);
    }
}
