//! Telling how far long work is.

use crate::views::{ProgressView, Work};
use crate::{Event, World};
use std::sync::Arc;

/// Parts that are told apart: a screen shows no finer ones.
const PARTS: u64 = 200;

/// Tells of one piece of work, as often as there is something new to see.
pub(crate) struct Telling {
    world: Arc<World>,
    work: Work,
    last: Option<u64>,
}

impl Telling {
    pub(crate) fn of(world: &Arc<World>, work: Work) -> Self {
        Self { world: world.clone(), work, last: None }
    }

    pub(crate) fn tell(&mut self, (done, of): (u64, u64)) {
        let (done, of) = if of > PARTS { (done * PARTS / of, PARTS) } else { (done, of) };
        if self.last.replace(done) != Some(done) {
            let (done, of) = (done as u32, of as u32);
            self.world.events.event(Event::Progress(ProgressView { work: self.work, done, of }));
        }
    }
}
