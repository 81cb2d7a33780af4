//! Lines, circles, polygons and frames as paths.

use krilla::geom::{Path, PathBuilder};

/// How far a Bézier curve's handles reach to be a quarter of a circle of radius 1.
const QUARTER: f32 = 0.5523;

pub(crate) type At = (f32, f32);

pub(crate) fn line(from: At, to: At) -> Path {
    let mut path = PathBuilder::new();
    path.move_to(from.0, from.1);
    path.line_to(to.0, to.1);
    finished(path)
}

pub(crate) fn polygon(points: &[At]) -> Path {
    let mut path = along(points);
    path.close();
    finished(path)
}

pub(crate) fn polyline(points: &[At]) -> Path {
    finished(along(points))
}

fn along(points: &[At]) -> PathBuilder {
    let mut path = PathBuilder::new();
    for (index, (x, y)) in points.iter().enumerate() {
        if index == 0 { path.move_to(*x, *y) } else { path.line_to(*x, *y) }
    }
    path
}

pub(crate) fn circle(centre: At, radius: f32) -> Path {
    let corner = (centre.0 - radius, centre.1 - radius);
    frame(corner, (2.0 * radius, 2.0 * radius), radius)
}

/// A rectangle from its top left corner, with round corners.
pub(crate) fn frame((left, top): At, (width, height): At, radius: f32) -> Path {
    let (right, bottom, held) = (left + width, top + height, radius * (1.0 - QUARTER));
    let mut path = PathBuilder::new();
    path.move_to(left + radius, top);
    path.line_to(right - radius, top);
    path.cubic_to(right - held, top, right, top + held, right, top + radius);
    path.line_to(right, bottom - radius);
    path.cubic_to(right, bottom - held, right - held, bottom, right - radius, bottom);
    path.line_to(left + radius, bottom);
    path.cubic_to(left + held, bottom, left, bottom - held, left, bottom - radius);
    path.line_to(left, top + radius);
    path.cubic_to(left, top + held, left + held, top, left + radius, top);
    path.close();
    finished(path)
}

pub(crate) fn finished(path: PathBuilder) -> Path {
    path.finish().expect("a path of finite points that begins with a move")
}
