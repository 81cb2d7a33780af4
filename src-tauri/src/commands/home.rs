//! Home, and the search over everything.

use amana_citizen::home as verbs;
use amana_citizen::search as searching;
use amana_citizen::views::{HomeView, SearchView};

use crate::desk::AtDesk;
use crate::failure::Answer;

#[tauri::command]
pub async fn home(desk: AtDesk<'_>) -> Answer<HomeView> {
    Ok(verbs::view(&desk.citizen).await?)
}

#[tauri::command]
pub async fn search(desk: AtDesk<'_>, query: String) -> Answer<SearchView> {
    Ok(searching::search(&desk.citizen, &query, desk.language()).await?)
}
