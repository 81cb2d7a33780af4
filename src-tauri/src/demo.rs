//! The demo around the window: a folder of its own, a consulate on loopback, and the guide.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use amana_citizen::views::FailureView;
use amana_citizen::{Citizen, World, access};
use amana_demo::{Cause, Guide, GuideStep, PASSPHRASE_HINT, draw_photo};
use tauri::{AppHandle, Manager as _};
use tempfile::TempDir;
use zeroize::Zeroizing;

use crate::bell::Bell;
use crate::desk::{Desk, Ending};
use crate::failure::{Answer, failure};
use crate::folders::Folders;
use crate::views::{DemoStep, DemoView, Push};
use crate::{desk, window};

/// Without it a release that was built with the demo by mistake has no way to it.
const CAPABILITY: &str = r#"{
    "identifier": "demo",
    "windows": ["main"],
    "permissions": ["allow-demo", "allow-demo-act"]
}"#;

/// Where the demo plays.
pub enum Stage {
    /// In a folder that goes with it.
    Fresh(TempDir),
    /// In a folder that stays.
    Kept(PathBuf),
}

impl Stage {
    /// In the folder named, or in a fresh one.
    ///
    /// # Panics
    /// When the system has no place for a temporary folder.
    pub fn new(kept: Option<PathBuf>) -> Self {
        let fresh = || {
            let folder = tempfile::Builder::new().prefix("amana-demo-").tempdir();
            Self::Fresh(folder.expect("the system has a place for temporary folders"))
        };
        kept.map_or_else(fresh, Self::Kept)
    }

    pub fn folders(&self) -> Folders {
        Folders::within(self.folder().to_owned())
    }

    pub fn world(&self, bell: Arc<Bell>) -> World {
        desk::world(&self.folders(), bell)
    }

    fn folder(&self) -> &Path {
        match self {
            Self::Fresh(folder) => folder.path(),
            Self::Kept(folder) => folder,
        }
    }
}

/// The world, as long as the run lasts.
pub struct Demo {
    pub guide: Guide,
    stage: Ending<Stage>,
}

impl Demo {
    /// Opens the world, and the window's way to it.
    ///
    /// # Errors
    /// No loopback, or no disk.
    pub async fn open(app: &AppHandle, stage: Stage) -> Result<Self, Box<dyn Error>> {
        // A consulate is made anew for each run, also beside a vault that stays.
        let folder = stage.folder().join(format!("consulate-{}", uuid::Uuid::now_v7()));
        let guide = Guide::open(&folder).await?;
        app.add_capability(CAPABILITY)?;
        Ok(Self { guide, stage: Ending::new(stage) })
    }

    /// What to try next.
    pub async fn view(&self, citizen: &Citizen) -> DemoView {
        let steps = self.guide.steps(citizen).await.into_iter().map(|state| DemoStep {
            id: state.step.id(),
            is_done: state.is_done,
            is_next: state.is_next,
            can_act: state.can_act,
        });
        DemoView {
            steps: steps.collect(),
            is_line_up: self.guide.is_line_up(),
            invitation: self.guide.invitation(),
            mrz: self.guide.specimen().mrz(),
            passphrase_hint: PASSPHRASE_HINT.to_owned(),
        }
    }

    /// The other people's part of a step, or the thing that is needed for it.
    ///
    /// # Errors
    /// The sentence that a person would be told.
    pub async fn act(&self, app: &AppHandle, id: &str) -> Answer<()> {
        let desk = app.state::<Desk>();
        if id == "line" {
            self.guide.turn_line().await;
            return Ok(());
        }
        let step = GuideStep::named(id).ok_or_else(|| failure("error-internal"))?;
        match step {
            GuideStep::Passport => stage_scan(&desk, self.guide.specimen().scan()).await,
            GuideStep::Renew | GuideStep::Answer => stage_scan(&desk, draw_photo()).await,
            GuideStep::Consulate => {
                desk.outlet.push(Push::Invitation(self.guide.invite().await.map_err(told)?));
                window::focus(app);
                Ok(())
            }
            other => self.guide.act(&desk.citizen, other).await.map_err(told),
        }
    }

    /// Leaves nothing behind: not in the keyring, not on the disk.
    pub async fn leave(&self, citizen: &Citizen) {
        if let Some(Stage::Fresh(folder)) = self.stage.take() {
            let _ = access::erase(citizen).await;
            if let Err(error) = folder.close() {
                tracing::warn!("the demo's folder stays: {}", error.kind());
            }
        }
    }
}

async fn stage_scan(desk: &Desk, bytes: Vec<u8>) -> Answer<()> {
    let view = desk.staged.put(Zeroizing::new(bytes)).await?;
    desk.outlet.push(Push::Staged(view));
    Ok(())
}

fn told(cause: Cause) -> FailureView {
    tracing::warn!("the demo's world: {cause}");
    match cause {
        Cause::Citizen(error) => error.into(),
        _ => failure("error-internal"),
    }
}

/// Tells the window how far the person is.
pub async fn tell(desk: &Desk) {
    if let Some(demo) = &desk.demo {
        desk.outlet.push(Push::Demo(demo.view(&desk.citizen).await));
    }
}
