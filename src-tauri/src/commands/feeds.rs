//! Public feeds that are followed without any consulate; also while the vault is locked.

use amana_citizen::sources as verbs;
use amana_citizen::views::{DirectoryView, FeedChoice, OfferView, SourceView};
use uuid::Uuid;

use crate::desk::AtDesk;
use crate::failure::Answer;

#[tauri::command]
pub async fn feeds_list(desk: AtDesk<'_>) -> Answer<Vec<SourceView>> {
    Ok(verbs::list(&desk.citizen).await?)
}

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
pub async fn feed_follow(desk: AtDesk<'_>, listed: String) -> Answer<Vec<SourceView>> {
    Ok(verbs::follow(&desk.citizen, FeedChoice::Listed { id: listed }).await?)
}

#[tauri::command]
pub async fn feed_follow_own(desk: AtDesk<'_>, address: String) -> Answer<Vec<SourceView>> {
    Ok(verbs::follow(&desk.citizen, FeedChoice::Own { address }).await?)
}

#[tauri::command]
pub async fn feed_unfollow(desk: AtDesk<'_>, id: Uuid) -> Answer<Vec<SourceView>> {
    Ok(verbs::unfollow(&desk.citizen, id).await?)
}

/// Asks every feed that is followed now.
#[tauri::command]
pub async fn feeds_refresh(desk: AtDesk<'_>) -> Answer<Vec<SourceView>> {
    Ok(verbs::refresh(&desk.citizen).await?)
}
