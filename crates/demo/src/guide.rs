//! The guide: a world around a real window, what to try in it, and the other people's part of it.

mod flood;
mod office;
mod specimen;
mod steps;

use crate::consulate::{Loopback, LoopbackError};
use crate::story::Cause;
use amana_citizen::{Citizen, NoWitness};
use amana_consulate::clock;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use tokio::sync::Mutex;

pub use specimen::Specimen;
pub use steps::{GuideStep, StepState};

/// A passphrase that may be read over somebody's shoulder.
pub const PASSPHRASE_HINT: &str = "seven quiet oranges on a blue door";

/// A consulate with an officer, and how far the person is in trying everything.
pub struct Guide {
    /// One hand at a time: the officer's work is done in order.
    consulate: Mutex<Loopback>,
    specimen: Specimen,
    invitation: std::sync::Mutex<String>,
    is_line_up: std::sync::atomic::AtomicBool,
    /// What was seen done stays done, also while the vault is locked.
    done: std::sync::Mutex<BTreeSet<GuideStep>>,
}

impl Guide {
    /// Opens the world in a folder, which is the caller's to remove.
    ///
    /// # Errors
    /// [`LoopbackError`].
    pub async fn open(folder: &Path) -> Result<Self, LoopbackError> {
        let clock = clock::system();
        let specimen = Specimen::valid_on(clock().date_naive());
        let consulate = Loopback::open(folder, clock, Arc::new(NoWitness)).await?;
        let invitation = consulate.invite()?.to_link();
        Ok(Self {
            consulate: Mutex::new(consulate),
            specimen,
            invitation: invitation.into(),
            is_line_up: true.into(),
            done: Default::default(),
        })
    }

    /// A passport to add.
    pub const fn specimen(&self) -> &Specimen {
        &self.specimen
    }

    /// An invitation that was not used when it was made.
    pub fn invitation(&self) -> String {
        locked(&self.invitation).clone()
    }

    /// A fresh invitation: each opens the consulate once.
    ///
    /// # Errors
    /// [`Cause::World`].
    pub async fn invite(&self) -> Result<String, Cause> {
        let link = self.consulate.lock().await.invite()?.to_link();
        locked(&self.invitation).clone_from(&link);
        Ok(link)
    }

    /// Whether the line between the app and the consulate is up.
    pub fn is_line_up(&self) -> bool {
        self.is_line_up.load(std::sync::atomic::Ordering::SeqCst)
    }

    /// Cuts the line, or puts it back.
    pub async fn turn_line(&self) {
        let was_up = self.is_line_up.fetch_xor(true, std::sync::atomic::Ordering::SeqCst);
        let consulate = self.consulate.lock().await;
        if was_up { consulate.line.take_down() } else { consulate.line.put_back() }
    }

    /// How far the person is.
    pub async fn steps(&self, citizen: &Citizen) -> Vec<StepState> {
        let seen = steps::seen(citizen).await;
        let mut done = locked(&self.done);
        done.extend(seen);
        steps::states(&done, self.is_line_up())
    }

    /// The officer's part of a step, or the world's. Steps that are the person's alone do nothing.
    ///
    /// # Errors
    /// [`Cause`].
    pub async fn act(&self, citizen: &Citizen, step: GuideStep) -> Result<(), Cause> {
        let mut consulate = self.consulate.lock().await;
        match step {
            GuideStep::OfficerAsksPhoto => office::ask_for_photo(&mut consulate.desk).await,
            GuideStep::OfficerFinishes => office::finish(&mut consulate.desk).await,
            GuideStep::Alert => {
                flood::warn(&mut consulate.desk).await?;
                drop(consulate);
                flood::walk_into_it(citizen).await
            }
            _ => Ok(()),
        }
    }

    /// Closes the world.
    pub async fn close(self) {
        self.consulate.into_inner().close().await;
    }
}

fn locked<T>(mutex: &std::sync::Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
