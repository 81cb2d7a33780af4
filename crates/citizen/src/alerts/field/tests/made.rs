//! Alerts and places that are made up, from a seed.

use super::morning;
use amana_alerts::{Alert, AlertArea, Extent, Info, ResponseType, Severity, cap};
use amana_geofence::{Area, Position, Ring, Shape};
use chrono::TimeDelta;

/// Numbers from a seed, the same in every run (splitmix64).
pub(super) struct Dice(pub(super) u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub(super) fn below(&mut self, count: u64) -> u64 {
        self.roll() % count
    }

    /// From 0 to 1.
    pub(super) fn part(&mut self) -> f64 {
        self.below(1 << 53) as f64 / (1_u64 << 53) as f64
    }

    /// From minus to plus so much.
    pub(super) fn around(&mut self, most: f64) -> f64 {
        (self.part() * 2.0 - 1.0) * most
    }
}

fn place(lat_deg: f64, lon_deg: f64) -> Position {
    let lon_deg = (lon_deg + 180.0).rem_euclid(360.0) - 180.0;
    Position::new(lat_deg.clamp(-90.0, 90.0), lon_deg).expect("on the globe")
}

/// Around Valencia most of them; some on the antimeridian, near a pole, anywhere.
fn centre(dice: &mut Dice) -> (f64, f64) {
    match dice.below(10) {
        0 => (-17.0 + dice.around(0.2), 180.0 + dice.around(0.2)),
        1 => (89.6 + dice.around(0.3), dice.around(180.0)),
        2 => (dice.around(80.0), dice.around(180.0)),
        _ => (39.45 + dice.around(0.6), -0.4 + dice.around(0.6)),
    }
}

fn polygon(dice: &mut Dice) -> Shape {
    let (lat_deg, lon_deg) = centre(dice);
    let size = 0.002 + 0.08 * dice.part();
    let corners = 3 + dice.below(8);
    let corner = |n: u64| {
        let turn = n as f64 / corners as f64 * std::f64::consts::TAU;
        let reach = size * (0.4 + 0.6 * dice.part());
        place(lat_deg + reach * turn.sin(), lon_deg + reach * turn.cos())
    };
    Shape::Polygon(Ring::new((0..corners).map(corner).collect()).expect("a ring"))
}

fn circle(dice: &mut Dice, most_km: f64) -> Shape {
    let (lat_deg, lon_deg) = centre(dice);
    Shape::Circle { center: place(lat_deg, lon_deg), radius_km: dice.part() * most_km }
}

fn area(dice: &mut Dice) -> AlertArea {
    let (shapes, extent) = match dice.below(8) {
        0 => (vec![], Extent::NotDrawn),
        1 => (vec![circle(dice, 0.0)], Extent::PointOnly),
        2 => (vec![polygon(dice)], Extent::PartlyDrawn),
        3 => (vec![circle(dice, 20.0)], Extent::Drawn),
        4 => (vec![polygon(dice), polygon(dice), circle(dice, 2.0)], Extent::Drawn),
        _ => (vec![polygon(dice)], Extent::Drawn),
    };
    let geocodes = match dice.below(4) {
        0 => vec![("ISO 3166-2".to_owned(), "ES-V".to_owned())],
        1 => vec![("ISO 3166-2".to_owned(), "DE-BE".to_owned())],
        _ => vec![],
    };
    AlertArea {
        description: String::new(),
        geocodes,
        area: (!shapes.is_empty()).then(|| Area::new(shapes)),
        extent,
        altitude_ft: None,
        ceiling_ft: None,
    }
}

fn info(dice: &mut Dice, template: &Info) -> Info {
    let severity = match dice.below(3) {
        0 => Severity::Minor,
        1 => Severity::Severe,
        _ => Severity::Extreme,
    };
    let is_all_clear = dice.below(10) == 0;
    let expires = morning() + TimeDelta::minutes(30 + dice.below(600) as i64);
    Info {
        severity,
        response_types: if is_all_clear { vec![ResponseType::AllClear] } else { vec![] },
        expires: (dice.below(20) != 0).then_some(expires),
        areas: (0..1 + dice.below(2)).map(|_| area(dice)).collect(),
        ..template.clone()
    }
}

/// So many alerts of one issuer, each of one block or two.
pub(super) fn made(dice: &mut Dice, count: u64) -> Vec<Alert> {
    let bytes = include_bytes!("../../../../../alerts/fixtures/valencia-flood.cap.xml");
    let template = cap::read(bytes).expect("a fixture").alert;
    let alert = |number: u64| {
        let mut alert = template.clone();
        alert.key.identifier = format!("made-{number}");
        alert.key.sent = (morning() - TimeDelta::minutes(number as i64)).fixed_offset();
        let infos = 1 + dice.below(2);
        alert.infos = (0..infos).map(|_| info(dice, &template.infos[0])).collect();
        alert
    };
    (0..count).map(alert).collect()
}

/// What a receiver says of itself, and what a broken one does.
pub(super) fn accuracy_m(dice: &mut Dice) -> f64 {
    let all = [5.0, 12.0, 40.0, 161.0, 300.0, 900.0, 4_000.0, 70_000.0, -1.0];
    let odd = [f64::NAN, f64::INFINITY];
    match dice.below(12) {
        0 => odd[dice.below(2) as usize],
        _ => all[dice.below(9) as usize],
    }
}

/// Where a walk begins: at an edge, beside it, or anywhere.
pub(super) fn start(dice: &mut Dice, alerts: &[Alert]) -> (f64, f64) {
    let areas = alerts.iter().flat_map(|alert| &alert.infos).flat_map(|info| &info.areas);
    let shapes = areas.filter_map(|area| area.area.as_ref()).flat_map(|area| &area.shapes);
    let shapes: Vec<_> = shapes.collect();
    let away = [0.0, 0.000_5, 0.003, 0.03, 0.5][dice.below(5) as usize];
    let edge = match shapes.get(dice.below(shapes.len().max(1) as u64) as usize) {
        Some(Shape::Polygon(ring)) => {
            let vertices = ring.vertices();
            vertices[dice.below(vertices.len() as u64) as usize]
        }
        Some(Shape::Circle { center, radius_km }) => {
            place(center.lat_deg() + radius_km.max(0.0) / 111.2, center.lon_deg())
        }
        None => place(dice.around(89.0), dice.around(180.0)),
    };
    (edge.lat_deg() + dice.around(away), edge.lon_deg() + dice.around(away))
}
