//! Shapes on the sphere: is a fix inside, near or outside an area?
//!
//! Pure: this crate knows no clock, no file and no network. A [`Fix`] carries its own time, and
//! nothing here can print a coordinate.
//!
//! An edge is the straight line between two vertices in latitude and longitude, as in RFC 7946; whether a
//! place is inside is decided exactly, by the even-odd rule, and an edge belongs to the inside.
//! Distances are great-circle distances on a sphere of radius [`EARTH_RADIUS_M`], which is within
//! 0.6 % of the distance on the WGS 84 ellipsoid. Degrees are WGS 84, lengths metres unless a name says
//! otherwise.
//!
//! - [`Area`]: a union of [`Ring`]s and circles. [`Area::placement`] measures; [`Area::reached_in`] says
//!   when a device gets there.
//! - [`Index`]: many areas. [`Index::visit`] for a fix from anywhere, [`Index::follow`] with a [`Cursor`]
//!   for a device that moves, [`Index::clearance_m`] for how long to let the receiver sleep.
//! - [`Tracker`]: from placements to crossings that are worth telling. [`Course`]: which fixes to believe,
//!   and where the device is heading.
//!
//! ```
//! use amana_geofence::{Area, Cursor, Fix, Index, Placement, Position, Ring, Shape};
//! use chrono::DateTime;
//!
//! # fn main() -> Result<(), amana_geofence::GeofenceError> {
//! let souss = [(30.0, -10.0), (30.0, -9.0), (30.8, -9.0), (30.8, -10.0)]
//!     .into_iter()
//!     .map(|(lat, lon)| Position::new(lat, lon))
//!     .collect::<Result<Vec<_>, _>>()?;
//! let mut index = Index::new();
//! index.insert("flood", Area::new(vec![Shape::Polygon(Ring::new(souss)?)]));
//! index.insert("quake", Area::new(vec![Shape::Circle {
//!     center: Position::new(31.0, -8.4)?,
//!     radius_km: 120.0,
//! }]));
//!
//! let agadir = Position::new(30.4278, -9.5981)?;
//! let fix = Fix { position: agadir, accuracy_m: 12.0, at: DateTime::UNIX_EPOCH };
//! let mut cursor = Cursor::new();
//! let mut inside = Vec::new();
//! index.follow(&fix, &mut cursor, |key, placement| {
//!     if placement == Placement::Inside {
//!         inside.push(*key);
//!     }
//! });
//! assert_eq!(inside, ["flood"]);
//! assert!(cursor.margin_m() > 500.0);
//! # Ok(())
//! # }
//! ```

mod area;
mod bounds;
mod chain;
mod edge;
mod error;
mod fix;
pub mod geohash;
mod grid;
mod heading;
mod index;
mod leap;
mod outline;
mod picture;
mod plane;
mod position;
mod ring;
mod shape;
mod span;
mod tracker;

pub use area::{Area, Placement};
pub use error::GeofenceError;
pub use fix::{Fix, NEAR_M};
pub use heading::{Course, Heading};
pub use index::{Cursor, Index, Scratch};
pub use leap::{FASTEST_M_PER_S, Leap};
pub use position::{EARTH_RADIUS_M, Position, distance_m};
pub use ring::{MAX_VERTICES, Ring};
pub use shape::Shape;
pub use tracker::{Crossing, Tracker};
