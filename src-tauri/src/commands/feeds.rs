//! Public feeds that are followed without any consulate; also while the vault is locked. What changes them
//! answers with everything about alerts: it is what the window shows, and what is pushed to it.

use amana_citizen::views::{AlertsView, DirectoryView, FeedChoice, OfferView};
use amana_citizen::{alerts, sources as verbs};
use uuid::Uuid;

use crate::desk::{AtDesk, Desk};
use crate::failure::Answer;

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

#[tauri::command]
pub async fn feed_unfollow(desk: AtDesk<'_>, id: Uuid) -> Answer<AlertsView> {
    verbs::unfollow(&desk.citizen, id).await?;
    shown(&desk).await
}

/// Asks every feed that is followed now.
#[tauri::command]
pub async fn feeds_refresh(desk: AtDesk<'_>) -> Answer<AlertsView> {
    verbs::refresh(&desk.citizen).await?;
    shown(&desk).await
}

async fn follow(desk: &Desk, choice: FeedChoice) -> Answer<AlertsView> {
    verbs::follow(&desk.citizen, choice).await?;
    shown(desk).await
}

async fn shown(desk: &Desk) -> Answer<AlertsView> {
    Ok(alerts::list(&desk.citizen, desk.language()).await?)
}
