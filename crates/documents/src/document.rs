//! A travel document as the citizen knows it: whose, which, from whom, until when.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::mrz::{Format, Mrz};
use crate::rules::{self, Validity};

/// What sort of document it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// A passport of any kind.
    Passport,
    /// A national identity card.
    IdentityCard,
    /// A visa.
    Visa,
    /// A permit to stay.
    ResidencePermit,
    /// Anything else that travels: crew certificates, border passes, papers without an MRZ.
    Other,
}

impl DocumentKind {
    /// From format and document code. ICAO fixes only `P`, `V` and `AC`; `A`, `C` and `I` are
    /// cards at the state's discretion. `IR` and `AR` are residence permits in Europe (Regulation
    /// (EC) No 1030/2002), `C1` and `C2` those of the United States. A guess: the citizen may
    /// change it.
    #[must_use]
    pub fn of(mrz: &Mrz) -> Self {
        if matches!(mrz.format, Format::MrvA | Format::MrvB) {
            return Self::Visa;
        }
        match (mrz.document_code.as_str(), mrz.issuing_state.as_str()) {
            ("IR" | "AR", _) | ("C1" | "C2", "USA") => Self::ResidencePermit,
            ("A", _) => Self::IdentityCard,
            (code, _) if code.starts_with('P') => Self::Passport,
            (code, _) if code.starts_with(['I', 'C']) => Self::IdentityCard,
            _ => Self::Other,
        }
    }
}

/// The holder's name as the document gives it.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    /// The primary identifier.
    pub surname: String,
    /// The secondary identifier; may be empty.
    pub given_names: String,
}

impl fmt::Debug for Names {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Names(..)")
    }
}

/// A travel document, from its MRZ or typed by hand.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Whose it is; nobody has said so yet when it comes straight from an MRZ.
    pub holder: Option<Uuid>,
    /// What it is.
    pub kind: DocumentKind,
    /// The issuing state's code as printed.
    pub issuing_state: String,
    /// The number as printed.
    pub number: String,
    /// The holder's name as printed, possibly truncated.
    pub names: Names,
    /// The holder's nationality as printed; empty when unknown.
    pub nationality: String,
    /// The holder's date of birth, when all of it is known.
    pub date_of_birth: Option<NaiveDate>,
    /// Not in an MRZ: the citizen reads it from the page.
    pub date_of_issue: Option<NaiveDate>,
    /// The last day on which it is valid.
    pub date_of_expiry: Option<NaiveDate>,
    /// What it was read from, with the verdicts of the check digits.
    pub mrz: Option<Mrz>,
}

impl Document {
    /// What an MRZ says; `today` keeps the birth out of the future.
    #[must_use]
    pub fn from_mrz(mrz: &Mrz, today: NaiveDate) -> Self {
        Self {
            holder: None,
            kind: DocumentKind::of(mrz),
            issuing_state: mrz.issuing_state.clone(),
            number: mrz.document_number.clone(),
            names: Names { surname: mrz.surname.clone(), given_names: mrz.given_names.clone() },
            nationality: mrz.nationality.clone(),
            date_of_birth: mrz.date_of_birth.birth(today),
            date_of_issue: None,
            date_of_expiry: mrz.date_of_expiry.expiry(),
            mrz: Some(mrz.clone()),
        }
    }

    /// The same document, of this person.
    #[must_use]
    pub fn held_by(self, holder: Uuid) -> Self {
        Self { holder: Some(holder), ..self }
    }

    /// The same document, issued on this day.
    #[must_use]
    pub fn issued_on(self, day: NaiveDate) -> Self {
        Self { date_of_issue: Some(day), ..self }
    }

    /// What the rules look at.
    #[must_use]
    pub fn validity(&self) -> Validity {
        Validity {
            issued_on: self.date_of_issue,
            expires_on: self.date_of_expiry,
            moves_freely: rules::moves_freely(&self.nationality, &self.issuing_state),
        }
    }
}

impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Document").field("kind", &self.kind).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mrz::read;

    const PASSPORT: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n\
                            L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
    }

    #[test]
    fn a_passport_comes_from_its_mrz() {
        let mrz = read(PASSPORT).expect("the specimen of ICAO 9303-4");
        let holder = Uuid::from_u128(7);
        let document =
            Document::from_mrz(&mrz, day(2026, 11, 20)).held_by(holder).issued_on(day(2007, 4, 16));
        assert_eq!(document.kind, DocumentKind::Passport);
        assert_eq!(document.holder, Some(holder));
        assert_eq!(document.names.surname, "ERIKSSON");
        assert_eq!(document.date_of_birth, Some(day(1974, 8, 12)));
        assert_eq!(document.validity().expires_on, Some(day(2012, 4, 15)));
        assert_eq!(document.validity().issued_on, Some(day(2007, 4, 16)));
    }

    #[test]
    fn kinds_follow_code_and_format() {
        let mut mrz = read(PASSPORT).expect("the specimen of ICAO 9303-4");
        for (format, code, state, kind) in [
            (Format::Td3, "PP", "UTO", DocumentKind::Passport),
            (Format::Td2, "PU", "D", DocumentKind::Passport),
            (Format::Td1, "ID", "BEL", DocumentKind::IdentityCard),
            (Format::Td1, "C", "ITA", DocumentKind::IdentityCard),
            (Format::IdFra, "ID", "FRA", DocumentKind::IdentityCard),
            (Format::Td1, "IR", "GBR", DocumentKind::ResidencePermit),
            (Format::Td1, "C1", "USA", DocumentKind::ResidencePermit),
            (Format::Td1, "AC", "UTO", DocumentKind::Other),
            (Format::MrvB, "VC", "SWE", DocumentKind::Visa),
        ] {
            mrz.format = format;
            mrz.document_code = code.to_owned();
            mrz.issuing_state = state.to_owned();
            assert_eq!(DocumentKind::of(&mrz), kind, "{code} of {state}");
        }
    }

    #[test]
    fn debug_shows_no_person() {
        let mrz = read(PASSPORT).expect("the specimen of ICAO 9303-4");
        let document = Document::from_mrz(&mrz, day(2026, 11, 20)).held_by(Uuid::from_u128(7));
        assert_eq!(format!("{document:?}"), "Document { kind: Passport, .. }");
        assert_eq!(format!("{:?}", document.names), "Names(..)");
    }
}
