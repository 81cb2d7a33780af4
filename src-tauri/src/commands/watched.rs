//! What is watched beside where the person is: places, trips, towns, countries, what is muted.

use amana_citizen::views::{PackView, SavePlace, SaveTrip, TypeTown, WatchedView};
use amana_citizen::watched as verbs;
use uuid::Uuid;

use crate::desk::AtDesk;
use crate::failure::Answer;

#[tauri::command]
pub async fn watched_list(desk: AtDesk<'_>) -> Answer<WatchedView> {
    Ok(verbs::list(&desk.citizen).await?)
}

#[tauri::command]
pub async fn place_save(desk: AtDesk<'_>, place: SavePlace) -> Answer<WatchedView> {
    Ok(verbs::save_place(&desk.citizen, place).await?)
}

#[tauri::command]
pub async fn place_remove(desk: AtDesk<'_>, id: Uuid) -> Answer<WatchedView> {
    Ok(verbs::remove_place(&desk.citizen, id).await?)
}

#[tauri::command]
pub async fn trip_save(desk: AtDesk<'_>, trip: SaveTrip) -> Answer<WatchedView> {
    Ok(verbs::save_trip(&desk.citizen, trip).await?)
}

#[tauri::command]
pub async fn trip_remove(desk: AtDesk<'_>, id: Uuid) -> Answer<WatchedView> {
    Ok(verbs::remove_trip(&desk.citizen, id).await?)
}

#[tauri::command]
pub async fn town_type(desk: AtDesk<'_>, town: TypeTown) -> Answer<WatchedView> {
    Ok(verbs::type_town(&desk.citizen, town).await?)
}

#[tauri::command]
pub async fn town_forget(desk: AtDesk<'_>, id: Uuid) -> Answer<WatchedView> {
    Ok(verbs::forget_town(&desk.citizen, id).await?)
}

#[tauri::command]
pub async fn country_subscribe(desk: AtDesk<'_>, country: String) -> Answer<WatchedView> {
    Ok(verbs::subscribe(&desk.citizen, &country).await?)
}

#[tauri::command]
pub async fn country_unsubscribe(desk: AtDesk<'_>, country: String) -> Answer<WatchedView> {
    Ok(verbs::unsubscribe(&desk.citizen, &country).await?)
}

#[tauri::command]
pub async fn trip_pack(desk: AtDesk<'_>, country: String) -> Answer<PackView> {
    Ok(verbs::pack(&desk.citizen, &country, desk.language()).await?)
}
