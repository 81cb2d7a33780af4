//! A device that moves: what holds until it has gone far enough.

use super::decide::{Scratch, Touch};
use super::{Hash, Index};
use crate::plane::Reach;
use crate::{EARTH_RADIUS_M, Fix, Placement, Position};

/// How far ahead a cursor looks, in metres.
const AHEAD_M: f64 = 4_000.0;
/// A fix vaguer than this, in metres, is decided anew each time.
const VAGUE_M: f64 = 1_000.0;

/// What an index said of a device, and how far the device may go before that can change.
///
/// One cursor follows one device. It may be used with any index: it notices when what it knows is of
/// another one, or of an earlier state.
#[derive(Clone, Default)]
pub struct Cursor {
    stamp: u64,
    anchor: Option<Anchor>,
    tolerance_m: f64,
    margin_m: f64,
    /// Distances of what is near are measured anew at each fix.
    is_near: bool,
    scratch: Scratch,
    boxes: Vec<u32>,
}

/// Where the margin is measured from.
#[derive(Clone, Copy)]
struct Anchor {
    position: Position,
    cosine: f64,
}

impl Cursor {
    /// A cursor that knows nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// How far from the last fix that was decided anew the device may go, in metres, before an area can
    /// be entered, left, come near to or gone away from; 0 when that is not known. At most 4 km.
    pub fn margin_m(&self) -> f64 {
        self.margin_m
    }

    fn still_holds(&self, stamp: u64, fix: &Fix) -> bool {
        let Some(anchor) = &self.anchor else { return false };
        let changed_m = (fix.tolerance_m() - self.tolerance_m).abs();
        let left_m = self.margin_m - changed_m;
        self.stamp == stamp && left_m > 0.0 && anchor.is_within(fix.position, left_m)
    }
}

impl Anchor {
    fn new(position: Position) -> Self {
        Self { position, cosine: position.lat_deg().to_radians().cos() }
    }

    /// Whether the way there is certainly shorter. A straight way in degrees is `√(dφ² + cos²φ·dλ²)` long,
    /// and no cosine on it is larger than this one and the change of latitude.
    #[inline]
    fn is_within(&self, place: Position, distance_m: f64) -> bool {
        let y = (place.lat_deg() - self.position.lat_deg()).to_radians();
        let x = (place.lon_deg() - self.position.lon_deg()).to_radians();
        let most = self.cosine + y.abs();
        let squared = y * y + most * most * x * x;
        let limit = distance_m / EARTH_RADIUS_M;
        squared < limit * limit
    }
}

impl<K: Clone + Eq + Hash> Index<K> {
    /// What [`Self::visit`] tells, for a device whose fixes come one after another: while it stays within
    /// what the cursor knows, a handful of comparisons and no allocation. Tells whether areas were looked
    /// up anew.
    pub fn follow(
        &self,
        fix: &Fix,
        cursor: &mut Cursor,
        mut tell: impl FnMut(&K, Placement),
    ) -> bool {
        let anew = !cursor.still_holds(self.stamp, fix);
        if anew {
            self.look_again(fix, cursor);
        } else if cursor.is_near {
            self.touch(fix, &mut cursor.scratch);
        }
        for touch in &cursor.scratch.touches {
            tell(self.key(touch), touch.placement);
        }
        anew
    }

    fn look_again(&self, fix: &Fix, cursor: &mut Cursor) {
        self.touch(fix, &mut cursor.scratch);
        let near = |touch: &Touch| touch.placement != Placement::Inside;
        cursor.is_near = cursor.scratch.touches.iter().any(near);
        cursor.stamp = self.stamp;
        cursor.tolerance_m = fix.tolerance_m();
        cursor.anchor = Some(Anchor::new(fix.position));
        cursor.margin_m = self.margin_m(fix, &mut cursor.boxes);
    }

    /// How far the device may go before a decision can change.
    fn margin_m(&self, fix: &Fix, boxes: &mut Vec<u32>) -> f64 {
        let tolerance_m = fix.tolerance_m();
        let reach_m = AHEAD_M + tolerance_m;
        if tolerance_m > VAGUE_M {
            return 0.0;
        }
        let Some(reach) = Reach::around(fix.position, reach_m) else { return 0.0 };
        self.gather(fix.position, reach_m, boxes);
        boxes.iter().fold(AHEAD_M, |margin_m, number| {
            self.shape(*number).margin_m(fix.position, tolerance_m, margin_m, &reach)
        })
    }
}
