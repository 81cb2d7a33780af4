//! MRZs that others published, with the fields they should give: every one right, none refused.
#![expect(clippy::disallowed_methods, reason = "tests read fixtures")]

use amana_documents::mrz::{CheckedField, Checks, Format, Mrz, Verdict, read};
use serde_json::Value;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/mrz/mrz.json");

#[test]
fn every_published_mrz_reads_as_expected() {
    let Ok(json) = std::fs::read_to_string(PATH) else {
        eprintln!("foreign MRZs: 0, absent");
        return;
    };
    let vectors: Vec<Value> = serde_json::from_str(&json).expect("a list of vectors");
    let wrong: Vec<String> = vectors.iter().filter_map(|vector| difference(vector).err()).collect();
    eprintln!("foreign MRZs: {} of {}", vectors.len() - wrong.len(), vectors.len());
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What differs between a vector and what is read.
fn difference(vector: &Value) -> Result<(), String> {
    let id = &vector["id"];
    let lines: Vec<&str> =
        vector["lines"].as_array().expect("lines").iter().filter_map(Value::as_str).collect();
    match (vector["category"].as_str().expect("a category"), read(&lines.join("\n"))) {
        ("malformed", Err(_)) => Ok(()),
        ("malformed", Ok(_)) => Err(format!("{id}: should be refused")),
        (_, Err(refusal)) => Err(format!("{id}: refused, {refusal}")),
        (category, Ok(mrz)) => {
            if mrz.lines != lines {
                return Err(format!("{id}: lines are not as printed"));
            }
            if (mrz.checks.refuted().count() == 0) != (category == "valid") {
                return Err(format!("{id}: {category}, but {:?}", mrz.checks));
            }
            let expected = vector["expected"].as_object().expect("expected fields");
            let mut ran = 0;
            for (field, value) in expected {
                ran += usize::from(is_as_expected(&mrz, field, value, id)?);
            }
            if ran < 9 { Err(format!("{id}: only {ran} fields compared")) } else { Ok(()) }
        }
    }
}

/// Compares one field; `false` when the vector's field has no counterpart.
fn is_as_expected(mrz: &Mrz, field: &str, expected: &Value, id: &Value) -> Result<bool, String> {
    let seen: Value = match field {
        "format" => format_name(mrz.format).into(),
        "document_code" => mrz.document_code.as_str().into(),
        "issuing_state" => mrz.issuing_state.as_str().into(),
        "document_number" => mrz.document_number.as_str().into(),
        "nationality" => mrz.nationality.as_str().into(),
        "dob" => mrz.date_of_birth.raw.as_str().into(),
        "sex" => mrz.sex.cell().to_string().into(),
        "expiry" => mrz.date_of_expiry.raw.as_str().into(),
        "optional1" => mrz.optional[0].as_str().into(),
        "optional2" => mrz.optional[1].as_str().into(),
        // The vectors keep the fillers of this one field.
        "office" => format!("{:<<6}", mrz.optional[0]).into(),
        "surname" => mrz.surname.as_str().into(),
        "given_names" => mrz.given_names.as_str().into(),
        "name_truncated_maybe" => mrz.name_maybe_truncated.into(),
        "all_checks_valid" => (mrz.checks.refuted().count() == 0).into(),
        "checks" => return checks_are_as_expected(&mrz.checks, expected, id),
        "overflow" => (mrz.document_number.len() > 9).into(),
        other => return Err(format!("{id}: unknown field {other}")),
    };
    if seen == *expected { Ok(true) } else { Err(format!("{id}: {field} {seen}, not {expected}")) }
}

fn checks_are_as_expected(checks: &Checks, expected: &Value, id: &Value) -> Result<bool, String> {
    for (field, verdict) in checks.iter() {
        let name = match field {
            CheckedField::DocumentNumber => "document_number",
            CheckedField::DateOfBirth => "dob",
            CheckedField::DateOfExpiry => "expiry",
            CheckedField::OptionalData => "optional",
            CheckedField::Composite => "composite",
        };
        let as_expected = match expected[name].as_bool() {
            None => *verdict == Verdict::Unprotected,
            Some(true) => *verdict == Verdict::Verified,
            Some(false) => matches!(verdict, Verdict::Refuted { .. }),
        };
        if !as_expected {
            return Err(format!("{id}: {name} {verdict:?}, not {}", expected[name]));
        }
    }
    Ok(true)
}

fn format_name(format: Format) -> &'static str {
    match format {
        Format::Td1 => "TD1",
        Format::Td2 => "TD2",
        Format::Td3 => "TD3",
        Format::MrvA => "MRVA",
        Format::MrvB => "MRVB",
        Format::IdFra => "FRA_ID",
    }
}
