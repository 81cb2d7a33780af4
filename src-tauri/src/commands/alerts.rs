//! Alerts, the answer to them, and the numbers that help; also while the vault is locked.

use amana_citizen::views::{
    AlertView, AlertsView, EmergencyView, FeedView, HeartbeatView, SelfTestView, WatchedView,
};
use amana_citizen::{alerts, emergency as numbers, settings, watched};
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

/// This issuer's alerts of this kind interrupt no more; an extreme one does all the same.
#[tauri::command]
pub async fn alert_mute(desk: AtDesk<'_>, id: Uuid) -> Answer<AlertView> {
    Ok(alerts::mute(&desk.citizen, id, desk.language()).await?)
}

/// They interrupt again; takes the mute's id.
#[tauri::command]
pub async fn alert_unmute(desk: AtDesk<'_>, id: Uuid) -> Answer<WatchedView> {
    alerts::unmute(&desk.citizen, id).await?;
    Ok(watched::list(&desk.citizen).await?)
}

#[tauri::command]
pub async fn alerts_heartbeat(desk: AtDesk<'_>) -> Answer<HeartbeatView> {
    Ok(alerts::heartbeat(&desk.citizen).await?)
}

#[tauri::command]
pub async fn alerts_drill(desk: AtDesk<'_>) -> Answer<AlertView> {
    Ok(alerts::drill(&desk.citizen, desk.language()).await?)
}

#[tauri::command]
pub async fn alerts_self_test(desk: AtDesk<'_>) -> Answer<SelfTestView> {
    Ok(alerts::self_test(&desk.citizen).await?)
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
