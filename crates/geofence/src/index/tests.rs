//! Order, replacing, forgetting.

use chrono::DateTime;

use super::Index;
use crate::{Area, Fix, Placement, Position, Shape};

fn circle(lat_deg: f64, lon_deg: f64, radius_km: f64) -> Area {
    let center = Position::new(lat_deg, lon_deg).expect("a valid position");
    Area::new(vec![Shape::Circle { center, radius_km }])
}

fn fix(lat_deg: f64, lon_deg: f64) -> Fix {
    let position = Position::new(lat_deg, lon_deg).expect("a valid position");
    Fix { position, accuracy_m: 10.0, at: DateTime::UNIX_EPOCH }
}

#[test]
fn answers_in_the_order_of_adding_and_once_each() {
    let fiji = circle(-17.0, 180.0, 200.0);
    let mut index = Index::build((0..20).map(|i| (i, fiji.clone())));
    index.insert(3, fiji);
    let keys: Vec<_> = index.decide(&fix(-17.0, -179.9)).into_iter().map(|(k, _)| k).collect();
    assert_eq!(keys, (0..20).filter(|&i| i != 3).chain([3]).collect::<Vec<_>>());
}

#[test]
fn forgets_what_is_removed_or_replaced() {
    let (rabat, agadir) = (fix(34.02, -6.84), fix(30.43, -9.6));
    let mut index = Index::default();
    index.insert("a", circle(34.02, -6.84, 20.0));
    assert_eq!(index.decide(&rabat), [("a", Placement::Inside)]);
    index.insert("a", circle(30.43, -9.6, 20.0));
    assert!(index.decide(&rabat).is_empty());
    assert_eq!(index.decide(&agadir), [("a", Placement::Inside)]);
    assert_eq!(index.len(), 1);
    assert!(index.remove(&"a") && !index.remove(&"a"));
    assert!(index.decide(&agadir).is_empty() && index.is_empty());
}

#[test]
fn of_two_areas_with_one_key_the_later_stays() {
    let index = Index::build([("a", circle(34.02, -6.84, 20.0)), ("a", circle(30.43, -9.6, 20.0))]);
    assert!(index.decide(&fix(34.02, -6.84)).is_empty());
    assert_eq!(index.decide(&fix(30.43, -9.6)).len(), 1);
}
