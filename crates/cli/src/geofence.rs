//! `amana-cli geofence match AREAS.geojson POINTS.csv`: the areas that each point is in.

mod areas;
mod points;

use crate::failure::Failure;
use crate::files;
use crate::speech::{Speech, plain};
use amana_geofence::Position;
use areas::Areas;
use serde_json::{Value, json};
use std::path::Path;
use std::process::ExitCode;

/// So many lines are written at once.
const LINES: usize = 1_000;

/// One line for each point: the ids of the areas that contain it, in the order of the file. Nothing is
/// said before both files are read whole.
pub(crate) fn run(areas: &Path, points: &Path, speech: &mut Speech) -> Result<ExitCode, Failure> {
    let areas = Areas::read(&files::read_text(areas)?)?;
    let points = points::read(&files::read(points)?)?;
    let mut search = areas.search();
    let mut lines = Vec::new();
    for (number, place) in (1..).zip(points) {
        let ids = search.containing(place);
        if speech.is_json() {
            speech.json(&line(number, place, &ids));
            continue;
        }
        lines.push(ids.iter().map(|id| shown(id)).collect::<Vec<_>>().join(","));
        if lines.len() == LINES {
            speech.tell(&std::mem::take(&mut lines).join("\n"));
        }
    }
    if !lines.is_empty() {
        speech.tell(&lines.join("\n"));
    }
    Ok(ExitCode::SUCCESS)
}

fn line(number: u64, place: Position, ids: &[&Value]) -> Value {
    json!({ "point": number, "lon": place.lon_deg(), "lat": place.lat_deg(), "areas": ids })
}

fn shown(id: &Value) -> String {
    id.as_str().map_or_else(|| id.to_string(), plain)
}
