//! A picture never says of a place what its edges do not.

use proptest::collection::vec;
use proptest::prelude::{Strategy, prop_assert, prop_assert_eq, prop_oneof, proptest};

use super::{Cell, MARGIN_M, Picture};
use crate::bounds::Bounds;
use crate::{Position, Ring};

fn at(lat_deg: f64, lon_deg: f64) -> Position {
    Position::new(lat_deg, lon_deg).expect("a valid position")
}

fn picture(ring: &Ring, size: usize) -> Option<Picture> {
    let outline = ring.outline();
    Picture::of(outline.path(), &Bounds::of(outline.span()), size)
}

/// Corners anywhere in a box of `width` degrees, in any order; some on a coarse grid, so that edges are
/// level or upright, repeat, and run through the middles of rows.
fn scribble() -> impl Strategy<Value = Vec<(f64, f64)>> {
    let home = (-80.0..80.0_f64, -170.0..170.0_f64);
    let width = prop_oneof![0.002..0.05_f64, 0.05..8.0_f64];
    let corners = vec((-1.0..1.0_f64, -1.0..1.0_f64), 3..50);
    (home, width, corners, 0..3).prop_map(|(home, width, corners, kind)| {
        let coarse = |v: f64| if kind == 0 { (v * 4.0).round() / 4.0 } else { v };
        let corner = |(y, x)| (home.0 + width * coarse(y), home.1 + width * coarse(x));
        corners.into_iter().map(corner).collect()
    })
}

proptest! {
    #[test]
    fn says_what_the_edges_say(
        corners in scribble(),
        places in vec((-1.2..1.2_f64, -1.2..1.2_f64), 40),
        size in prop_oneof![0..1_usize, 1..2_usize, 2..3_usize],
    ) {
        let Ok(ring) = Ring::new(corners.iter().map(|&(y, x)| at(y, x)).collect()) else {
            return Ok(());
        };
        let Some(picture) = picture(&ring, [12, 36, 64][size]) else { return Ok(()) };
        let (south, north) = ends(corners.iter().map(|corner| corner.0));
        let (west, east) = ends(corners.iter().map(|corner| corner.1));
        for (y, x) in places {
            let place = at(
                ((south + north) / 2.0 + y * (north - south) / 2.0).clamp(-90.0, 90.0),
                (west + east) / 2.0 + x * (east - west) / 2.0,
            );
            let said = picture.at(place.lon_deg(), place.lat_deg());
            if said != Cell::AtLine {
                prop_assert_eq!(said == Cell::Inside, ring.contains(place));
            }
            if said == Cell::Clear {
                prop_assert!(ring.distance_m(place) > MARGIN_M - 1.0);
            }
        }
    }
}

fn ends(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values.fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)))
}

#[test]
fn most_of_a_square_is_decided_by_cells() {
    let square = vec![at(48.0, 9.0), at(48.0, 10.0), at(49.0, 10.0), at(49.0, 9.0)];
    let picture = picture(&Ring::new(square).expect("a ring"), 32).expect("a picture");
    let row =
        |y| (0..100).map(move |i| (9.005 + f64::from(i) * 0.01, 48.005 + f64::from(y) * 0.01));
    let said = (0..100).flat_map(row).map(|(x, y)| picture.at(x, y));
    assert!(said.filter(|cell| *cell == Cell::Inside).count() > 8_500);
    assert_eq!(picture.at(8.9, 48.5), Cell::Clear);
    assert_eq!(picture.at(9.5, 48.0), Cell::AtLine);
}

#[test]
fn none_is_drawn_of_what_is_too_small_or_goes_round() {
    let ring = |corners: &[(f64, f64)]| {
        Ring::new(corners.iter().map(|&(y, x)| at(y, x)).collect()).expect("a ring")
    };
    let yard = ring(&[(48.0, 9.0), (48.0, 9.0005), (48.0005, 9.0)]);
    let fiji = ring(&[(-20.0, 176.0), (-20.0, -178.0), (-15.0, -178.0)]);
    let arctic = ring(&[(80.0, 0.0), (80.0, 120.0), (80.0, -120.0)]);
    for ring in [yard, fiji, arctic] {
        assert!(picture(&ring, 16).is_none());
    }
}
