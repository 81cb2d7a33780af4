//! A world for the main job: a loopback consulate, an officer, a track, and the story's steps.
//!
//! Everything in it is real but its people: real files, real TLS, real signatures. Roots are made
//! for one run and bound to loopback; release builds of the app leave this crate out.

mod bell;
mod consulate;
mod files;
mod guide;
mod hands;
mod line;
mod recorder;
mod scan;
mod story;
mod track;

pub use consulate::{Loopback, LoopbackError};
pub use files::FeedChoice;
pub use guide::{Guide, GuideStep, PASSPHRASE_HINT, Specimen, StepState};
pub use line::Line;
pub use recorder::Recorder;
pub use scan::{draw_photo, draw_specimen};
pub use story::{Act, Argument, Cause, Failure, Step, Teller, tell};
