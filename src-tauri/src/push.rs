//! Tells the window what changed: whole views, asked for once however much happened.

use std::time::Duration;

use amana_citizen::views::AccessView;
use amana_citizen::{
    Error, Topic, access, alerts, consulates, documents, home, requests, security, settings,
};
use tauri::{AppHandle, Manager as _, Runtime};

use crate::bell::News;
use crate::desk::Desk;
use crate::notifications;
use crate::views::Push;

/// What happens within this time is told together.
const GATHERING: Duration = Duration::from_millis(40);

/// Everything that a window shows from the start.
pub const ALL: [Topic; 7] = [
    Topic::Access,
    Topic::Documents,
    Topic::Requests,
    Topic::Alerts,
    Topic::Consulates,
    Topic::Security,
    Topic::Settings,
];

/// Tells the window as long as the app runs.
pub fn watch<R: Runtime>(app: AppHandle<R>) {
    tauri::async_runtime::spawn(async move {
        loop {
            let desk = app.state::<Desk>();
            desk.bell.rung().await;
            tokio::time::sleep(GATHERING).await;
            let news = desk.bell.take();
            notifications::tell(&app, desk.preferences.language(), &news);
            tell(&desk, &news).await;
        }
    });
}

async fn tell(desk: &Desk, news: &News) {
    if let Some(progress) = news.progress {
        desk.outlet.push(Push::Progress(progress));
    }
    if news.topics.is_empty() {
        return;
    }
    let Ok(access) = access::status(&desk.citizen).await else { return };
    let is_open = matches!(access, AccessView::Open { .. });
    if news.topics.contains(&Topic::Access) {
        desk.outlet.push(Push::Access(access));
    }
    for topic in &news.topics {
        // Locked meanwhile: the window is told that next, and forgets what it shows.
        let _ = tell_topic(desk, *topic, is_open).await;
    }
    if is_open && let Ok(home) = home::view(&desk.citizen).await {
        desk.outlet.push(Push::Home(home));
    }
    #[cfg(feature = "demo")]
    crate::demo::tell(desk).await;
}

/// While the vault is locked only what the watch knows is told.
async fn tell_topic(desk: &Desk, topic: Topic, is_open: bool) -> Result<(), Error> {
    let Desk { citizen, outlet, .. } = desk;
    match topic {
        Topic::Alerts => {
            let language = desk.preferences.language().tag();
            outlet.push(Push::Alerts(alerts::list(citizen, language).await?));
        }
        Topic::Consulates => outlet.push(Push::Consulates(consulates::list(citizen).await?)),
        Topic::Documents if is_open => tell_documents(desk).await?,
        Topic::Requests if is_open => tell_requests(desk).await?,
        Topic::Security if is_open => outlet.push(Push::Security(security::view(citizen).await?)),
        Topic::Settings if is_open => outlet.push(Push::Settings(settings::view(citizen).await?)),
        Topic::Access | Topic::Documents | Topic::Requests | Topic::Security | Topic::Settings => {}
    }
    Ok(())
}

async fn tell_documents(desk: &Desk) -> Result<(), Error> {
    let on_screen = desk.shown.now();
    let documents = documents::list(&desk.citizen, &on_screen.query).await?;
    desk.outlet.push(Push::Documents(documents));
    if let Some(id) = on_screen.document {
        desk.outlet.push(Push::Document(documents::view(&desk.citizen, id).await?));
    }
    Ok(())
}

async fn tell_requests(desk: &Desk) -> Result<(), Error> {
    desk.outlet.push(Push::Requests(requests::list(&desk.citizen).await?));
    if let Some(id) = desk.shown.now().request {
        desk.outlet.push(Push::Request(requests::view(&desk.citizen, id).await?));
    }
    Ok(())
}
