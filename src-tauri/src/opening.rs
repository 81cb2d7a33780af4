//! How a run begins: whose folders, which plugins, and what goes on beside the window.

use std::error::Error;
use std::sync::Arc;

use amana_citizen::live::Live;
use amana_citizen::{Citizen, World};
use tauri::{App, AppHandle, Builder, Manager as _, Wry};
use tauri_plugin_window_state::StateFlags;

use crate::bell::Bell;
use crate::clipboard::{Copied, SystemBoard};
use crate::desk::{Desk, Ending};
use crate::folders::{self, Folders};
use crate::preferences::{Preferences, system_language};
use crate::{idle, leaving, links, push, window};

/// What this run was asked to be.
pub enum Start {
    /// On the person's own data.
    Own,
    /// On the data in another folder.
    Elsewhere(Folders),
    /// In the demo's world.
    #[cfg(feature = "demo")]
    Demo(crate::demo::Stage),
}

impl Start {
    /// As the arguments and the surroundings say.
    pub fn asked_for() -> Self {
        #[cfg(feature = "demo")]
        if std::env::args().skip(1).any(|argument| argument == "--demo") {
            return Self::Demo(crate::demo::Stage::new(folders::elsewhere()));
        }
        folders::elsewhere().map_or(Self::Own, |folder| Self::Elsewhere(Folders::within(folder)))
    }
}

/// The plugins. A run elsewhere leaves no trace in the person's own folders, and does not hand
/// itself over to the app that they have open.
pub fn plugins(builder: Builder<Wry>, start: &Start) -> Builder<Wry> {
    let builder = match start {
        // First of all: a second instance must not come further than this.
        Start::Own => builder
            .plugin(tauri_plugin_single_instance::init(|app, _, _| window::focus(app)))
            .plugin(
                tauri_plugin_window_state::Builder::new()
                    .with_state_flags(StateFlags::SIZE | StateFlags::POSITION)
                    .build(),
            ),
        _ => builder,
    };
    builder
        .plugin(window::plugin())
        .plugin(tauri_plugin_clipboard_manager::init())
        .plugin(tauri_plugin_deep_link::init())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_notification::init())
}

/// Opens the desk before the first page can ask for anything.
///
/// # Errors
/// A system without a home folder.
pub fn open(app: &mut App, start: Start) -> Result<(), Box<dyn Error>> {
    let desk = tauri::async_runtime::block_on(desk(app, start))?;
    app.manage(desk);
    let app = app.handle();
    push::watch(app.clone());
    idle::watch(app.clone());
    #[cfg(target_os = "linux")]
    crate::session::watch(app);
    links::watch(app);
    leaving::on_signals(app.clone());
    Ok(())
}

async fn desk(app: &App, start: Start) -> Result<Desk, Box<dyn Error>> {
    let bell = Arc::new(Bell::default());
    match start {
        Start::Own => {
            let folders = Folders::of_the_person(app)?;
            at_desk(app.handle(), crate::desk::world(&folders, bell.clone()), folders, bell).await
        }
        Start::Elsewhere(folders) => {
            at_desk(app.handle(), crate::desk::world(&folders, bell.clone()), folders, bell).await
        }
        #[cfg(feature = "demo")]
        Start::Demo(stage) => {
            let world = stage.world(bell.clone());
            let mut desk = at_desk(app.handle(), world, stage.folders(), bell).await?;
            desk.demo = Some(crate::demo::Demo::open(app.handle(), stage).await?);
            Ok(desk)
        }
    }
}

async fn at_desk(
    app: &AppHandle,
    world: World,
    folders: Folders,
    bell: Arc<Bell>,
) -> Result<Desk, Box<dyn Error>> {
    let system = system_language(|name| std::env::var(name).ok());
    let citizen = Citizen::open(world).await?;
    Ok(Desk {
        preferences: Preferences::read(&folders.config, system),
        live: Ending::new(Live::start(&citizen)),
        copied: Copied::onto(SystemBoard(app.clone())),
        citizen,
        folders,
        bell,
        outlet: Default::default(),
        staged: Default::default(),
        shown: Default::default(),
        found: Default::default(),
        chosen: Default::default(),
        presence: Default::default(),
        #[cfg(feature = "demo")]
        demo: None,
    })
}
