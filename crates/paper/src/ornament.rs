//! The one ornament: the eight-pointed star, two squares of which one is turned.

use std::f32::consts::FRAC_PI_4;

use krilla::geom::{Path, PathBuilder, Transform};
use krilla::surface::Surface;

use crate::ink::Ink;
use crate::shapes::{finished, polygon};

/// As many stars as the recovery code has words.
const STARS: u16 = 24;

/// Half a square's side, and the half of its heart, in parts of the distance between two stars: as
/// in the window's band.
const SQUARE: f32 = 11.0 / 32.0;
const HEART: (f32, f32) = (6.0 / 32.0, 2.5 / 32.0);

/// The band of stars, from the left by this width. It is `band_height` high.
pub(crate) fn band(surface: &mut Surface<'_>, left: f32, top: f32, width: f32) {
    let pitch = width / f32::from(STARS);
    let (square, heart) = (square(pitch * SQUARE), octagon(pitch * HEART.0, pitch * HEART.1));
    for star in 0..STARS {
        let x = left + pitch * (f32::from(star) + 0.5);
        surface.push_transform(&Transform::from_translate(x, top + band_height(width) / 2.0));
        surface.set_fill(None);
        surface.set_stroke(Ink::Accent.stroke(0.7));
        surface.draw_path(&square);
        turned(surface, 1, |surface| surface.draw_path(&square));
        surface.set_stroke(None);
        surface.set_fill(Ink::Accent.fill());
        surface.draw_path(&heart);
        surface.pop();
    }
}

/// The height of a band of this width: its stars, from point to point.
pub(crate) fn band_height(width: f32) -> f32 {
    width / f32::from(STARS) * SQUARE * 2.0 * std::f32::consts::SQRT_2
}

/// The mark: the same star, woven, with a keyhole in its centre. Same geometry as icons/amana.svg.
pub(crate) fn mark(surface: &mut Surface<'_>, left: f32, top: f32, size: f32) {
    let scale = size / 400.0;
    let at = Transform::from_row(scale, 0.0, 0.0, scale, left + size / 2.0, top + size / 2.0);
    surface.push_transform(&at);
    surface.set_stroke(None);
    surface.set_fill(Ink::Accent.fill());
    let strap = strap();
    for turn in 0..8 {
        turned(surface, turn, |surface| surface.draw_path(&strap));
    }
    surface.draw_path(&keyhole());
    surface.pop();
}

fn turned(surface: &mut Surface<'_>, eighths: u8, draw: impl FnOnce(&mut Surface<'_>)) {
    let (sin, cos) = (f32::from(eighths) * FRAC_PI_4).sin_cos();
    surface.push_transform(&Transform::from_row(cos, sin, -sin, cos, 0.0, 0.0));
    draw(surface);
    surface.pop();
}

fn square(half: f32) -> Path {
    polygon(&[(-half, -half), (half, -half), (half, half), (-half, half)])
}

fn octagon(far: f32, near: f32) -> Path {
    polygon(&[
        (-far, -near),
        (-near, -far),
        (near, -far),
        (far, -near),
        (far, near),
        (near, far),
        (-near, far),
        (-far, near),
    ])
}

fn strap() -> Path {
    polygon(&[
        (71.3, -141.5),
        (141.5, -141.5),
        (141.5, 7.7),
        (114.5, 34.7),
        (114.5, -114.5),
        (98.3, -114.5),
    ])
}

/// A round head on a foot that widens. Four Bézier curves are the icon's arc to a tenth of a unit.
fn keyhole() -> Path {
    let mut path = PathBuilder::new();
    path.move_to(-20.0, 17.8);
    path.cubic_to(-41.7, 8.3, -53.8, -15.1, -48.9, -38.2);
    path.cubic_to(-44.1, -61.4, -23.7, -78.0, 0.0, -78.0);
    path.cubic_to(23.7, -78.0, 44.1, -61.4, 48.9, -38.2);
    path.cubic_to(53.8, -15.1, 41.7, 8.3, 20.0, 17.8);
    path.line_to(45.0, 71.7);
    path.quad_to(48.0, 78.0, 41.0, 78.0);
    path.line_to(-41.0, 78.0);
    path.quad_to(-48.0, 78.0, -45.0, 71.7);
    path.close();
    finished(path)
}
