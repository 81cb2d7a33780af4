//! Shapes on the sphere: is a fix inside, near or outside an area?
//!
//! Pure: this crate knows no clock, no file and no network. A [`Fix`] carries its own time, and
//! nothing here can print a coordinate.
//!
//! An edge is the straight line between two vertices in latitude and longitude, as in RFC 7946.
//! Distances are great-circle distances on a sphere of radius [`EARTH_RADIUS_M`], which is within
//! 0.6 % of the distance on the WGS 84 ellipsoid.

mod area;
mod bounds;
mod chain;
mod edge;
mod error;
mod fix;
pub mod geohash;
mod grid;
mod index;
mod outline;
mod plane;
mod position;
mod ring;
mod shape;
mod span;
mod tracker;

pub use area::{Area, Placement};
pub use error::GeofenceError;
pub use fix::{Fix, NEAR_M};
pub use index::{Cursor, Index, Scratch};
pub use position::{EARTH_RADIUS_M, Position, distance_m};
pub use ring::{MAX_VERTICES, Ring};
pub use shape::Shape;
pub use tracker::{Crossing, Tracker};
