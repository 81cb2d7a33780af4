//! Tables of places by their codes: a folder of GeoJSON (RFC 7946), one file for each list of codes.
#![expect(clippy::disallowed_methods, reason = "this module owns the reading of the tables")]

use super::ImportError;
use amana_alerts::cap::{self, MAX_VERTICES};
use amana_alerts::trust::ResolvedCode;
use geojson::feature::Id;
use geojson::{Feature, FeatureCollection, GeoJson, GeometryValue, Position};
use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::Path;

const EXTENSIONS: [&str; 2] = ["geojson", "json"];
/// The zones of a continent, finely drawn, are below.
const LARGEST_FILE: u64 = 256 * 1024 * 1024;
/// Geometries within geometries, at most.
const DEEPEST: usize = 16;

type Rings = Vec<Vec<(f64, f64)>>;

/// Places by list and code.
#[derive(Debug, Default)]
pub struct Geocodes {
    places: HashMap<String, HashMap<String, Rings>>,
}

impl Geocodes {
    /// Reads every `*.geojson` and `*.json` of a folder. A file's name, without its ending, is CAP's
    /// `valueName`; a feature's `id`, or its property `value`, is the `value`. Features of one code
    /// are one place. A feature without a polygon, or without a code, says nothing.
    ///
    /// # Errors
    /// [`ImportError::Table`], which names the file: half a table would leave people unwarned.
    pub fn read(folder: &Path) -> Result<Self, ImportError> {
        let mut geocodes = Self::default();
        let listed = fs::read_dir(folder).map_err(|_| ImportError::Table(named(folder)))?;
        for entry in listed {
            let path = entry.map_err(|_| ImportError::Table(named(folder)))?.path();
            let extension = path.extension().and_then(|extension| extension.to_str());
            if extension.is_some_and(|extension| EXTENSIONS.contains(&extension)) {
                geocodes.read_table(&path).ok_or_else(|| ImportError::Table(named(&path)))?;
            }
        }
        Ok(geocodes)
    }

    fn read_table(&mut self, path: &Path) -> Option<()> {
        let list = path.file_stem()?.to_str()?.to_owned();
        if fs::metadata(path).ok()?.len() > LARGEST_FILE {
            return None;
        }
        let geojson: GeoJson = fs::read_to_string(path).ok()?.parse().ok()?;
        let table = self.places.entry(list).or_default();
        for feature in FeatureCollection::try_from(geojson).ok()?.features {
            let mut rings = Rings::new();
            if let Some(geometry) = &feature.geometry {
                add(&geometry.value, DEEPEST, &mut rings)?;
            }
            if let Some(code) = code(&feature).filter(|_| !rings.is_empty()) {
                table.entry(code).or_default().append(&mut rings);
            }
        }
        Some(())
    }

    /// The places that a message names by codes only, each once. None at all when they would be more
    /// than a message may hold: then the areas stay "maybe here".
    pub fn of(&self, message: &[u8]) -> Vec<ResolvedCode> {
        let Ok(reading) = cap::read(message) else { return Vec::new() };
        let areas = reading.alert.infos.iter().flat_map(|info| &info.areas);
        let codes: BTreeSet<_> =
            areas.filter(|area| area.area.is_none()).flat_map(|area| &area.geocodes).collect();
        let found: Vec<_> = codes.into_iter().filter_map(|code| self.find(code)).collect();
        let vertices = found.iter().flat_map(|code| &code.rings).map(Vec::len).sum::<usize>();
        if vertices > MAX_VERTICES { Vec::new() } else { found }
    }

    fn find(&self, (name, value): &(String, String)) -> Option<ResolvedCode> {
        let rings = self.places.get(name)?.get(value)?.clone();
        Some(ResolvedCode { name: name.clone(), value: value.clone(), rings })
    }
}

fn named(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn code(feature: &Feature) -> Option<String> {
    match &feature.id {
        Some(Id::String(id)) => Some(id.clone()),
        Some(Id::Number(id)) => Some(id.to_string()),
        None => feature.property("value")?.as_str().map(str::to_owned),
    }
}

/// Outer rings only: whoever is in a hole is warned. `None` for what is no place on earth.
fn add(value: &GeometryValue, depth: usize, rings: &mut Rings) -> Option<()> {
    match value {
        GeometryValue::Polygon { coordinates } => add_polygon(coordinates, rings),
        GeometryValue::MultiPolygon { coordinates } => {
            coordinates.iter().try_for_each(|polygon| add_polygon(polygon, rings))
        }
        GeometryValue::GeometryCollection { geometries } => geometries
            .iter()
            .try_for_each(|geometry| add(&geometry.value, depth.checked_sub(1)?, rings)),
        _ => Some(()),
    }
}

fn add_polygon(polygon: &[Vec<Position>], rings: &mut Rings) -> Option<()> {
    let Some(outer) = polygon.first() else { return Some(()) };
    let corner = |position: &Position| match position.as_slice() {
        [lon, lat, ..] if lat.abs() <= 90.0 && lon.abs() <= 180.0 => Some((*lat, *lon)),
        _ => None,
    };
    rings.push(outer.iter().map(corner).collect::<Option<_>>()?);
    Some(())
}

#[cfg(test)]
mod tests {
    use super::Geocodes;
    use crate::office::import::ImportError;
    use std::fs;

    const ZONES: &str = r#"{"type":"FeatureCollection","features":[
        {"type":"Feature","id":"MA001","properties":{},"geometry":{"type":"Polygon","coordinates":
            [[[-7,33],[-6,33],[-6,34],[-7,33]],[[-6.5,33.1],[-6.4,33.1],[-6.4,33.2],[-6.5,33.1]]]}},
        {"type":"Feature","properties":{"value":"MA002"},"geometry":{"type":"MultiPolygon","coordinates":
            [[[[-5,33],[-4,33],[-4,34],[-5,33]]],[[[-3,33],[-2,33],[-2,34],[-3,33]]]]}},
        {"type":"Feature","id":"MA003","properties":null,"geometry":null}]}"#;

    fn message(codes: &[&str]) -> Vec<u8> {
        let codes: String = codes
            .iter()
            .map(|code| {
                format!("<geocode><valueName>EMMA_ID</valueName><value>{code}</value></geocode>")
            })
            .collect();
        let message = include_str!("../../../../alerts/fixtures/valencia-flood.cap.xml");
        let polygon = message.find("<polygon>").expect("a polygon");
        let end = message.find("</polygon>").expect("its end") + "</polygon>".len();
        [&message[..polygon], &codes, &message[end..]].concat().into()
    }

    #[test]
    fn a_message_gets_the_places_of_its_codes() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("EMMA_ID.geojson"), ZONES).expect("writes");
        fs::write(folder.path().join("notes.txt"), "no table").expect("writes");
        let geocodes = Geocodes::read(folder.path()).expect("reads");
        let found = geocodes.of(&message(&["MA002", "MA001", "MA002", "MA003", "MA999"]));
        let rings: Vec<_> = found.iter().map(|one| (one.value.as_str(), one.rings.len())).collect();
        assert_eq!(rings, [("MA001", 1), ("MA002", 2)], "outer rings, each code once");
        assert_eq!(found[0].rings[0][1], (33.0, -6.0), "latitude first");
        assert!(geocodes.of(&message(&[])).is_empty());
        assert!(geocodes.of(b"no message").is_empty());
        let drawn = include_bytes!("../../../../alerts/fixtures/valencia-flood.cap.xml");
        assert!(geocodes.of(drawn).is_empty(), "an area with a shape needs no table");
    }

    #[test]
    fn a_table_that_cannot_be_read_is_named() {
        let folder = tempfile::tempdir().expect("a folder");
        let elsewhere = ZONES.replace("[-7,33]", "[-700,33]");
        for bad in ["{", "[]", r#"{"type":"Point","coordinates":[0,0]}"#, elsewhere.as_str()] {
            fs::write(folder.path().join("UGC.json"), bad).expect("writes");
            let refused = Geocodes::read(folder.path());
            assert!(
                matches!(refused, Err(ImportError::Table(name)) if name == "UGC.json"),
                "{bad}"
            );
        }
        assert!(Geocodes::read(&folder.path().join("nowhere")).is_err());
    }
}
