//! Alerts, the answer to them, and the numbers that help; also while the vault is locked.

use amana_citizen::views::{AlertView, AlertsView, EmergencyView, FeedView};
use amana_citizen::{alerts, emergency as numbers, settings};
use tauri::ipc::{InvokeBody, Request};
use uuid::Uuid;

use crate::desk::AtDesk;
use crate::failure::{Answer, failure};

#[tauri::command]
pub async fn alerts_list(desk: AtDesk<'_>) -> Answer<AlertsView> {
    Ok(alerts::list(&desk.citizen, desk.language()).await?)
}

#[tauri::command]
pub async fn alert_view(desk: AtDesk<'_>, id: Uuid) -> Answer<AlertView> {
    Ok(alerts::view(&desk.citizen, id, desk.language()).await?)
}

#[tauri::command]
pub async fn alert_acknowledge(desk: AtDesk<'_>, id: Uuid) -> Answer<AlertView> {
    Ok(alerts::acknowledge(&desk.citizen, id, desk.language()).await?)
}

#[tauri::command]
pub async fn alert_say_safe(
    desk: AtDesk<'_>,
    id: Uuid,
    mission: Uuid,
    message: String,
) -> Answer<AlertView> {
    alerts::say_safe(&desk.citizen, mission, Some(id), message).await?;
    Ok(alerts::view(&desk.citizen, id, desk.language()).await?)
}

/// Asks every consulate and every public feed now.
#[tauri::command]
pub async fn alerts_bring(desk: AtDesk<'_>) -> Answer<AlertsView> {
    alerts::bring_all(&desk.citizen).await?;
    Ok(alerts::list(&desk.citizen, desk.language()).await?)
}

#[tauri::command]
pub async fn feed_take_in(desk: AtDesk<'_>, request: Request<'_>) -> Answer<FeedView> {
    let InvokeBody::Raw(bytes) = request.body() else { return Err(failure("error-internal")) };
    let bytes = bytes.clone();
    Ok(alerts::receive(&desk.citizen, bytes).await?)
}

#[tauri::command]
pub async fn emergency(desk: AtDesk<'_>) -> Answer<EmergencyView> {
    // Help is told also when nothing that was set can be read.
    let country = settings::view(&desk.citizen).await.ok().and_then(|settings| settings.country);
    Ok(numbers::numbers(country.as_deref()))
}
