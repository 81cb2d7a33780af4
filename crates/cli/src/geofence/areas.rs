//! GeoJSON (RFC 7946) to areas that can be asked.

use crate::failure::Failure;
use amana_citizen::{Message, Value};
use amana_geofence::{Area, Index, MAX_VERTICES, Position, Ring, Scratch, Shape};
use geojson::feature::Id;
use geojson::{Feature, GeoJson, GeometryValue, Position as Corner};

/// Geometries within geometries, at most.
const DEEPEST: usize = 16;

/// Polygons by number, in the order of the file, each of one feature.
pub(super) struct Areas {
    index: Index<usize>,
    polygons: Vec<Polygon>,
    /// The features' ids.
    ids: Vec<serde_json::Value>,
}

/// What is in its outer ring and not in a hole.
struct Polygon {
    feature: usize,
    holes: Vec<Ring>,
}

/// Areas, and the memory to ask them with.
pub(super) struct Search<'a> {
    areas: &'a Areas,
    scratch: Scratch,
}

impl Areas {
    /// Reads a FeatureCollection, a Feature, or a geometry. A feature is called by its `id`, else by the
    /// property of that name, else by its place in the file, from 0.
    pub(super) fn read(text: &str) -> Result<Self, Failure> {
        let geojson: GeoJson = text.parse().map_err(|_| not_geojson(text))?;
        let features = match geojson {
            GeoJson::FeatureCollection(collection) => collection.features,
            GeoJson::Feature(feature) => vec![feature],
            GeoJson::Geometry(geometry) => vec![Feature::from(geometry)],
        };
        let mut areas = Self { index: Index::new(), polygons: Vec::new(), ids: Vec::new() };
        for (number, feature) in features.into_iter().enumerate() {
            areas.ids.push(id(&feature, number));
            if let Some(geometry) = &feature.geometry {
                areas.add(number, &geometry.value, DEEPEST)?;
            }
        }
        Ok(areas)
    }

    pub(super) fn search(&self) -> Search<'_> {
        Search { areas: self, scratch: Scratch::default() }
    }

    /// Points and lines contain nothing.
    fn add(&mut self, feature: usize, value: &GeometryValue, depth: usize) -> Result<(), Failure> {
        match value {
            GeometryValue::Polygon { coordinates } => self.add_polygon(feature, coordinates),
            GeometryValue::MultiPolygon { coordinates } => {
                coordinates.iter().try_for_each(|polygon| self.add_polygon(feature, polygon))
            }
            GeometryValue::GeometryCollection { .. } if depth == 0 => Err(bad_feature(feature)),
            GeometryValue::GeometryCollection { geometries } => geometries
                .iter()
                .try_for_each(|geometry| self.add(feature, &geometry.value, depth - 1)),
            _ => Ok(()),
        }
    }

    fn add_polygon(&mut self, feature: usize, rings: &[Vec<Corner>]) -> Result<(), Failure> {
        let mut rings =
            rings.iter().map(|corners| ring(corners).ok_or_else(|| bad_feature(feature)));
        // An empty array is a polygon that encloses nothing.
        let Some(outer) = rings.next().transpose()? else { return Ok(()) };
        let holes = rings.collect::<Result<_, _>>()?;
        let number = self.polygons.len();
        self.index.insert(number, Area::new(vec![Shape::Polygon(outer)]));
        self.polygons.push(Polygon { feature, holes });
        Ok(())
    }
}

impl<'a> Search<'a> {
    /// The ids of the features that contain the place, or have it on their border, in order.
    pub(super) fn containing(&mut self, place: Position) -> Vec<&'a serde_json::Value> {
        let mut features = Vec::new();
        let areas = self.areas;
        areas.index.containing(place, &mut self.scratch, |number| {
            let polygon = &areas.polygons[*number];
            let is_in_hole = |hole: &Ring| hole.contains(place) && !hole.is_on_line(place);
            if !polygon.holes.iter().any(is_in_hole) {
                features.push(polygon.feature);
            }
        });
        // Polygons of one feature follow each other.
        features.dedup();
        features.into_iter().map(|feature| &areas.ids[feature]).collect()
    }
}

fn id(feature: &Feature, number: usize) -> serde_json::Value {
    match &feature.id {
        Some(Id::String(id)) => id.as_str().into(),
        Some(Id::Number(id)) => id.clone().into(),
        None => match feature.property("id") {
            Some(id) if id.is_string() || id.is_number() => id.clone(),
            _ => number.into(),
        },
    }
}

fn ring(corners: &[Corner]) -> Option<Ring> {
    let position = |corner: &Corner| match corner.as_slice() {
        [lon, lat, ..] => Position::new(*lat, *lon).ok(),
        _ => None,
    };
    Ring::new(corners.iter().map(position).collect::<Option<_>>()?).ok()
}

/// Where the text stops being JSON, or that it is no GeoJSON.
fn not_geojson(text: &str) -> Failure {
    let line = match serde_json::from_str::<serde::de::IgnoredAny>(text) {
        Err(error) => error.line(),
        Ok(_) => return Failure::usage("cli-not-geojson"),
    };
    let message = Message::plain("cli-not-json");
    Failure::usage_with(message.with("line", Value::Number(line.try_into().unwrap_or(i64::MAX))))
}

fn bad_feature(number: usize) -> Failure {
    let whole = |number: usize| Value::Number(i64::try_from(number).unwrap_or(i64::MAX));
    let message = Message::plain("cli-bad-feature").with("number", whole(number + 1));
    Failure::usage_with(message.with("most", whole(MAX_VERTICES)))
}
