//! Rows of longitude and latitude.

use crate::failure::Failure;
use amana_citizen::{Message, Value};
use amana_geofence::Position;
use csv::{ReaderBuilder, StringRecord, Trim};

/// Where a row has its numbers.
#[derive(Clone, Copy)]
struct Columns {
    lon: usize,
    lat: usize,
}

impl Columns {
    /// Without a header that names them.
    const FIRST_TWO: Self = Self { lon: 0, lat: 1 };

    /// Where a header puts them.
    fn of(header: &StringRecord) -> Self {
        let named = |names: &[&str]| {
            let is_one = |field: &str| names.iter().any(|name| field.eq_ignore_ascii_case(name));
            header.iter().position(is_one)
        };
        let lon = named(&["lon", "lng", "long", "longitude", "x"]);
        let lat = named(&["lat", "latitude", "y"]);
        lon.zip(lat).map_or(Self::FIRST_TWO, |(lon, lat)| Self { lon, lat })
    }
}

/// Every row in order. A first row without numbers is a header; empty lines are left out.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Position>, Failure> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .comment(Some(b'#'))
        .from_reader(bytes);
    let (mut columns, mut points) = (Columns::FIRST_TWO, Vec::new());
    for (number, row) in reader.records().enumerate() {
        let row = row.map_err(|error| bad_row(line_of(bytes, error.position())))?;
        if number == 0 && row.iter().all(|field| field.parse::<f64>().is_err()) {
            columns = Columns::of(&row);
            continue;
        }
        let point = position(&row, columns);
        points.push(point.ok_or_else(|| bad_row(line_of(bytes, row.position())))?);
    }
    Ok(points)
}

fn position(row: &StringRecord, columns: Columns) -> Option<Position> {
    let degrees = |column: usize| row.get(column)?.parse().ok();
    Position::new(degrees(columns.lat)?, degrees(columns.lon)?).ok()
}

/// The reader's position lies before the lines that it leaves out.
fn line_of(bytes: &[u8], position: Option<&csv::Position>) -> u64 {
    let Some(position) = position else { return 0 };
    let from = usize::try_from(position.byte()).unwrap_or(bytes.len()).min(bytes.len());
    let is_left_out = |line: &&[u8]| {
        let line = line.trim_ascii();
        line.is_empty() || line.starts_with(b"#")
    };
    let left_out = bytes[from..].split(|byte| *byte == b'\n').take_while(is_left_out).count();
    position.line() + left_out as u64
}

fn bad_row(line: u64) -> Failure {
    let line = Value::Number(i64::try_from(line).unwrap_or(i64::MAX));
    Failure::usage_with(Message::plain("cli-bad-point").with("line", line))
}
