//! Public feeds that are followed without any consulate; also while the vault is locked. What changes them
//! answers with everything about alerts: it is what the window shows, and what is pushed to it.

use std::time::Duration;

use amana_citizen::views::{AlertsView, DirectoryView, FeedChoice, OfferView, SourceView};
use amana_citizen::{Error, alerts, sources as verbs};
use tauri::AppHandle;
use tokio::time::timeout;
use uuid::Uuid;

use crate::desk::{AtDesk, Desk};
use crate::dialogs;
use crate::failure::{Answer, failure};

/// A person waits for so long. The visit itself goes on: how a feed answers is pushed with its line.
const PATIENCE: Duration = Duration::from_secs(45);

/// The directory that came with this program; there is one before there is a vault, too.
#[tauri::command]
pub async fn feeds_directory(desk: AtDesk<'_>) -> Answer<DirectoryView> {
    Ok(verbs::directory(&desk.citizen, None).await?)
}

/// What following a feed at an address would mean. Nothing is asked for it.
#[tauri::command]
pub async fn feed_inspect(desk: AtDesk<'_>, address: String) -> Answer<OfferView> {
    Ok(verbs::inspect(&desk.citizen, FeedChoice::Own { address }).await?)
}

/// Follows a feed of the directory; takes its id there.
#[tauri::command]
pub async fn feed_follow(desk: AtDesk<'_>, listed: String) -> Answer<AlertsView> {
    follow(&desk, FeedChoice::Listed { id: listed }).await
}

#[tauri::command]
pub async fn feed_follow_own(desk: AtDesk<'_>, address: String) -> Answer<AlertsView> {
    follow(&desk, FeedChoice::Own { address }).await
}

/// Opens the system's dialog, and says what following that folder would mean; nothing when the person chose
/// nothing.
#[tauri::command]
pub async fn feed_choose_folder(app: AppHandle, desk: AtDesk<'_>) -> Answer<Option<OfferView>> {
    let Some(path) = dialogs::choose_folder(&app).await else { return Ok(None) };
    let path = path.into_os_string().into_string().map_err(|_| failure("error-feed-folder"))?;
    let folder = FeedChoice::Folder { path };
    let offer = verbs::inspect(&desk.citizen, folder.clone()).await?;
    desk.chosen.put(offer.source, folder);
    Ok(Some(offer))
}

/// Follows the folder that was chosen; takes the id of its offer.
#[tauri::command]
pub async fn feed_follow_folder(desk: AtDesk<'_>, source: Uuid) -> Answer<AlertsView> {
    let folder = desk.chosen.get(source).ok_or_else(|| failure("error-feed-folder"))?;
    let shown = follow(&desk, folder).await?;
    desk.chosen.forget();
    Ok(shown)
}

#[tauri::command]
pub async fn feed_unfollow(desk: AtDesk<'_>, id: Uuid) -> Answer<AlertsView> {
    verbs::unfollow(&desk.citizen, id).await?;
    shown(&desk).await
}

/// Asks every feed that is followed now.
#[tauri::command]
pub async fn feeds_refresh(desk: AtDesk<'_>) -> Answer<AlertsView> {
    let citizen = desk.citizen.clone();
    for_a_while(async move { verbs::refresh(&citizen).await }).await?;
    shown(&desk).await
}

async fn follow(desk: &Desk, choice: FeedChoice) -> Answer<AlertsView> {
    let citizen = desk.citizen.clone();
    for_a_while(async move { verbs::follow(&citizen, choice).await }).await?;
    shown(desk).await
}

async fn for_a_while<V>(verb: V) -> Result<(), Error>
where
    V: Future<Output = Result<Vec<SourceView>, Error>> + Send + 'static,
{
    match timeout(PATIENCE, tauri::async_runtime::spawn(verb)).await {
        Ok(done) => done.map_err(|_| Error::Internal)?.map(drop),
        Err(_) => Ok(()),
    }
}

async fn shown(desk: &Desk) -> Answer<AlertsView> {
    Ok(alerts::list(&desk.citizen, desk.language()).await?)
}
