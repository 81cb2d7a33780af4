//! The story of the main job: two acts, every step on the real path, each told with its duration.

mod act_one;
mod act_two;

use crate::bell::Bell;
use crate::consulate::LoopbackError;
use crate::files::FeedChoice;
use crate::hands::Hands;
use crate::recorder::Recorder;
use amana_citizen::{Citizen, Error, Fix, KdfCost, MemoryHolder, Message, World};
use amana_consulate::office::DeskError;
use chrono::NaiveDate;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::Instant;

/// A step that takes longer than this has failed.
const LONGEST_STEP: Duration = Duration::from_secs(10);
const PASSPHRASE: &str = "seven quiet oranges on a blue door";

/// Which half of the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// No server of ours.
    First,
    /// A consulate joins.
    Second,
}

/// What goes into a step's sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// A number.
    Number(i64),
    /// A name, in its own direction.
    Text(String),
    /// Letters and digits to be shown exactly.
    Verbatim(String),
    /// A day.
    Date(NaiveDate),
    /// Another sentence.
    Message(Message),
}

type Args = Vec<(&'static str, Argument)>;

/// One step that came true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Where in the story.
    pub act: Act,
    /// The sentence's key.
    pub key: &'static str,
    /// What goes into it.
    pub args: Vec<(&'static str, Argument)>,
    /// How long it took.
    pub took: Duration,
}

/// Who tells the story: the terminal, a window, a test.
pub trait Teller: Send {
    /// A step came true.
    fn step(&mut self, step: &Step);
}

/// Why a step did not come true.
#[derive(Debug, thiserror::Error)]
pub enum Cause {
    /// The citizen could not do it.
    #[error(transparent)]
    Citizen(#[from] Error),
    /// The officer could not do it.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// The world around them broke.
    #[error(transparent)]
    World(#[from] LoopbackError),
    /// It was done, and the result is not what it must be.
    #[error("wrong result: {0}")]
    Wrong(String),
    /// It took longer than 10 s.
    #[error("no result within {} s", LONGEST_STEP.as_secs())]
    TimedOut,
}

/// The step at which the story ended.
#[derive(Debug, thiserror::Error)]
#[error("{key}: {cause}")]
pub struct Failure {
    /// The sentence that did not come true.
    pub key: &'static str,
    /// Why.
    #[source]
    pub cause: Cause,
}

/// Everything that the acts share.
struct Stage<'a> {
    teller: &'a mut dyn Teller,
    act: Act,
    folder: PathBuf,
    hands: Arc<Hands>,
    bell: Arc<Bell>,
    recorder: Arc<Recorder>,
    citizen: Citizen,
    /// Every fix of every track, for the last look at what left.
    fixes: Vec<Fix>,
}

/// Tells the whole story in `folder`, which must be empty and is the caller's to remove.
///
/// # Errors
/// [`Failure`], naming the step.
pub async fn tell(
    folder: PathBuf,
    feed: &FeedChoice,
    teller: &mut dyn Teller,
) -> Result<(), Failure> {
    let started = Instant::now();
    let (hands, bell) = (Arc::new(Hands::default()), Arc::new(Bell::new()));
    let recorder = Arc::new(Recorder::default());
    let world = World {
        folder: folder.join("citizen"),
        holder: Arc::new(MemoryHolder::default()),
        clock: hands.clone(),
        witness: recorder.clone(),
        events: bell.clone(),
        kdf_cost: Some(KdfCost::DEFAULT),
    };
    let citizen = Citizen::open(world)
        .await
        .map_err(|error| Failure { key: "story-title", cause: error.into() })?;
    let act = Act::First;
    let fixes = Vec::new();
    let mut stage = Stage { teller, act, folder, hands, bell, recorder, citizen, fixes };
    act_one::play(&mut stage, feed).await?;
    stage.act = Act::Second;
    act_two::play(&mut stage).await?;
    let seconds = format!("{:.1}", started.elapsed().as_secs_f64());
    stage
        .step("story-done", async { Ok(((), vec![("seconds", Argument::Verbatim(seconds))])) })
        .await
}

impl Stage<'_> {
    fn now(&self) -> chrono::DateTime<chrono::Utc> {
        amana_citizen::Clock::now(&*self.hands)
    }

    /// Runs one step, tells it, or says why the story ends here.
    async fn step<T>(
        &mut self,
        key: &'static str,
        work: impl Future<Output = Result<(T, Args), Cause>>,
    ) -> Result<T, Failure> {
        let started = Instant::now();
        let result = match tokio::time::timeout(LONGEST_STEP, work).await {
            Ok(result) => result,
            Err(_) => Err(Cause::TimedOut),
        };
        let (value, args) = result.map_err(|cause| Failure { key, cause })?;
        self.teller.step(&Step { act: self.act, key, args, took: started.elapsed() });
        Ok(value)
    }
}

/// A check that a step's result must pass.
fn ensure(holds: bool, what: &str) -> Result<(), Cause> {
    if holds { Ok(()) } else { Err(Cause::Wrong(what.to_owned())) }
}
