//! Consulates: looking at an invitation, joining, signing in again.

use amana_citizen::consulates;
use amana_citizen::views::{InvitationView, MissionView};
use uuid::Uuid;

use crate::desk::AtDesk;
use crate::failure::Answer;

#[tauri::command]
pub async fn consulates_list(desk: AtDesk<'_>) -> Answer<Vec<MissionView>> {
    Ok(consulates::list(&desk.citizen).await?)
}

#[tauri::command]
pub fn consulate_inspect(link: &str) -> Answer<InvitationView> {
    Ok(consulates::inspect(link)?)
}

#[tauri::command]
pub async fn consulate_join(
    desk: AtDesk<'_>,
    link: String,
    passphrase: String,
) -> Answer<MissionView> {
    Ok(consulates::join(&desk.citizen, &link, passphrase).await?)
}

#[tauri::command]
pub async fn consulate_reconnect(
    desk: AtDesk<'_>,
    id: Uuid,
    passphrase: String,
) -> Answer<MissionView> {
    Ok(consulates::reconnect(&desk.citizen, id, passphrase).await?)
}
