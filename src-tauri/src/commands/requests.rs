//! Requests to consulates, drafts of them, and the errands that carry them.

use amana_citizen::views::{DraftView, EditDraft, NoteRequest, RequestView, RequestsView};
use amana_citizen::{drafts, requests};
use uuid::Uuid;

use crate::desk::AtDesk;
use crate::failure::{Answer, failure};

#[tauri::command]
pub async fn requests_list(desk: AtDesk<'_>) -> Answer<RequestsView> {
    Ok(requests::list(&desk.citizen).await?)
}

#[tauri::command]
pub async fn request_view(desk: AtDesk<'_>, id: Uuid) -> Answer<RequestView> {
    desk.shown.request(id);
    Ok(requests::view(&desk.citizen, id).await?)
}

#[tauri::command]
pub async fn request_note(desk: AtDesk<'_>, request: NoteRequest) -> Answer<RequestView> {
    Ok(requests::note(&desk.citizen, request).await?)
}

#[tauri::command]
pub async fn request_note_event(desk: AtDesk<'_>, id: Uuid, text: String) -> Answer<RequestView> {
    Ok(requests::note_event(&desk.citizen, id, text).await?)
}

#[tauri::command]
pub async fn draft_start(desk: AtDesk<'_>, document: Option<Uuid>) -> Answer<DraftView> {
    Ok(drafts::start(&desk.citizen, document).await?)
}

#[tauri::command]
pub async fn draft_view(desk: AtDesk<'_>, id: Uuid) -> Answer<DraftView> {
    Ok(drafts::view(&desk.citizen, id).await?)
}

#[tauri::command]
pub async fn draft_edit(desk: AtDesk<'_>, id: Uuid, edit: EditDraft) -> Answer<DraftView> {
    let is_photo = matches!(edit, EditDraft::Photo);
    let view = drafts::edit(&desk.citizen, id, edit, desk.staged.bytes()).await?;
    if is_photo {
        desk.staged.drop_it();
    }
    Ok(view)
}

#[tauri::command]
pub async fn draft_discard(desk: AtDesk<'_>, id: Uuid) -> Answer<RequestsView> {
    Ok(drafts::discard(&desk.citizen, id).await?)
}

/// Seals and queues; without a connection the errand waits for confirmation.
#[tauri::command]
pub async fn draft_send(desk: AtDesk<'_>, id: Uuid, passphrase: String) -> Answer<RequestView> {
    Ok(drafts::send(&desk.citizen, id, passphrase).await?)
}

/// Sends the staged scan as the answer.
#[tauri::command]
pub async fn request_answer(
    desk: AtDesk<'_>,
    id: Uuid,
    action: Uuid,
    passphrase: String,
) -> Answer<RequestView> {
    let scan = desk.staged.bytes().ok_or_else(|| failure("form-scan-gone"))?;
    let view = requests::answer_with(&desk.citizen, id, action, scan, passphrase).await?;
    desk.staged.drop_it();
    Ok(view)
}

#[tauri::command]
pub async fn errand_confirm(
    desk: AtDesk<'_>,
    errand: Uuid,
    passphrase: String,
) -> Answer<RequestView> {
    Ok(requests::hand_in(&desk.citizen, errand, passphrase).await?)
}

#[tauri::command]
pub async fn errand_retry(desk: AtDesk<'_>, errand: Uuid) -> Answer<RequestView> {
    Ok(requests::retry(&desk.citizen, errand).await?)
}

#[tauri::command]
pub async fn errand_drop(desk: AtDesk<'_>, errand: Uuid) -> Answer<RequestView> {
    Ok(requests::drop_errand(&desk.citizen, errand).await?)
}
