//! Documents, their scans, and whose they are.

use amana_citizen::views::{
    AddByHand, AddFromMrz, DocumentView, DocumentsView, EditDocument, MrzPreviewView, RevealedView,
    SavePerson, StagedScanView, TrashView, VersionView,
};
use amana_citizen::{documents, persons};
use tauri::ipc::{InvokeBody, Request};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::clipboard;
use crate::desk::AtDesk;
use crate::failure::{Answer, failure};

#[tauri::command]
pub async fn documents_list(desk: AtDesk<'_>, query: String) -> Answer<DocumentsView> {
    desk.shown.query(&query);
    Ok(documents::list(&desk.citizen, &query).await?)
}

#[tauri::command]
pub async fn document_view(desk: AtDesk<'_>, id: Uuid) -> Answer<DocumentView> {
    desk.shown.document(id);
    Ok(documents::view(&desk.citizen, id).await?)
}

#[tauri::command]
pub async fn document_reveal(desk: AtDesk<'_>, id: Uuid) -> Answer<RevealedView> {
    Ok(documents::reveal(&desk.citizen, id).await?)
}

/// Copies the number; it leaves the clipboard after the seconds answered.
#[tauri::command]
pub async fn document_copy_number(desk: AtDesk<'_>, id: Uuid) -> Answer<u64> {
    let revealed = documents::reveal(&desk.citizen, id).await?;
    let is_copied = desk.copied.copy(revealed.number.clone()).await;
    if is_copied { Ok(clipboard::SECONDS) } else { Err(failure("error-no-clipboard")) }
}

#[tauri::command]
pub fn document_preview(desk: AtDesk<'_>, mrz: &str) -> Answer<MrzPreviewView> {
    Ok(documents::preview(&desk.citizen, mrz)?)
}

#[tauri::command]
pub async fn scan_stage(desk: AtDesk<'_>, request: Request<'_>) -> Answer<StagedScanView> {
    let InvokeBody::Raw(bytes) = request.body() else { return Err(failure("error-internal")) };
    let bytes = Zeroizing::new(bytes.clone());
    desk.stage(bytes).await
}

#[tauri::command]
pub fn scan_staged(desk: AtDesk<'_>) -> Option<StagedScanView> {
    desk.staged.view()
}

#[tauri::command]
pub fn scan_drop(desk: AtDesk<'_>) {
    desk.staged.drop_it();
}

#[tauri::command]
pub async fn document_add(desk: AtDesk<'_>, document: AddFromMrz) -> Answer<DocumentView> {
    let added = documents::add(&desk.citizen, document, desk.staged.bytes()).await?;
    desk.staged.drop_it();
    Ok(added)
}

#[tauri::command]
pub async fn document_add_by_hand(desk: AtDesk<'_>, document: AddByHand) -> Answer<DocumentView> {
    let added = documents::add_by_hand(&desk.citizen, document, desk.staged.bytes()).await?;
    desk.staged.drop_it();
    Ok(added)
}

#[tauri::command]
pub async fn document_attach_scan(desk: AtDesk<'_>, id: Uuid) -> Answer<DocumentView> {
    let scan = desk.staged.bytes().ok_or_else(|| failure("form-scan-gone"))?;
    let view = documents::attach_scan(&desk.citizen, id, scan, false).await?;
    desk.staged.drop_it();
    Ok(view)
}

#[tauri::command]
pub async fn document_assign(
    desk: AtDesk<'_>,
    id: Uuid,
    person: Option<Uuid>,
) -> Answer<DocumentView> {
    Ok(documents::assign(&desk.citizen, id, person).await?)
}

#[tauri::command]
pub async fn document_edit(desk: AtDesk<'_>, id: Uuid, edit: EditDocument) -> Answer<DocumentView> {
    Ok(documents::edit(&desk.citizen, id, edit).await?)
}

#[tauri::command]
pub async fn document_versions(desk: AtDesk<'_>, id: Uuid) -> Answer<Vec<VersionView>> {
    Ok(documents::versions(&desk.citizen, id).await?)
}

#[tauri::command]
pub async fn document_bring_back(
    desk: AtDesk<'_>,
    id: Uuid,
    version: Uuid,
) -> Answer<DocumentView> {
    Ok(documents::bring_back(&desk.citizen, id, version).await?)
}

/// Into the trash, whole.
#[tauri::command]
pub async fn document_remove(desk: AtDesk<'_>, id: Uuid) -> Answer<DocumentsView> {
    Ok(documents::remove(&desk.citizen, id).await?)
}

#[tauri::command]
pub async fn documents_trash(desk: AtDesk<'_>) -> Answer<TrashView> {
    Ok(documents::trash(&desk.citizen).await?)
}

#[tauri::command]
pub async fn document_restore(desk: AtDesk<'_>, id: Uuid) -> Answer<DocumentView> {
    Ok(documents::restore(&desk.citizen, id).await?)
}

/// With its scans and versions; nothing brings it back.
#[tauri::command]
pub async fn document_purge(desk: AtDesk<'_>, id: Uuid) -> Answer<TrashView> {
    Ok(documents::purge(&desk.citizen, id).await?)
}

#[tauri::command]
pub async fn trash_empty(desk: AtDesk<'_>) -> Answer<TrashView> {
    Ok(documents::empty_trash(&desk.citizen).await?)
}

#[tauri::command]
pub async fn person_save(desk: AtDesk<'_>, person: SavePerson) -> Answer<DocumentsView> {
    Ok(persons::save(&desk.citizen, person).await?)
}

#[tauri::command]
pub async fn person_remove(desk: AtDesk<'_>, id: Uuid) -> Answer<DocumentsView> {
    Ok(persons::remove(&desk.citizen, id).await?)
}
