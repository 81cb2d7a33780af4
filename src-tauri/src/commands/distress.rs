//! Needing help: whom to call, the crisis desks, one's own people; also while the vault is locked.

use amana_citizen::distress as verbs;
use amana_citizen::views::{
    ConfidantView, DistressView, HelpView, SaveConfidant, SendSos, ShareView,
};
use uuid::Uuid;

use crate::clipboard;
use crate::desk::AtDesk;
use crate::failure::{Answer, failure};
use crate::links::Outward;
use crate::sharing::plain_text;

#[tauri::command]
pub async fn help_view(desk: AtDesk<'_>) -> Answer<HelpView> {
    Ok(verbs::help(&desk.citizen).await?)
}

#[tauri::command]
pub async fn distress_sos(desk: AtDesk<'_>, sos: SendSos) -> Answer<DistressView> {
    Ok(verbs::sos(&desk.citizen, sos).await?)
}

#[tauri::command]
pub async fn distress_cancel(desk: AtDesk<'_>, id: Uuid) -> Answer<HelpView> {
    verbs::cancel(&desk.citizen, id).await?;
    Ok(verbs::help(&desk.citizen).await?)
}

#[tauri::command]
pub async fn distress_call_off(
    desk: AtDesk<'_>,
    id: Uuid,
    message: String,
) -> Answer<DistressView> {
    Ok(verbs::call_off(&desk.citizen, id, message).await?)
}

#[tauri::command]
pub async fn distress_view(desk: AtDesk<'_>, id: Uuid) -> Answer<DistressView> {
    Ok(verbs::view(&desk.citizen, id).await?)
}

#[tauri::command]
pub async fn distress_share(
    desk: AtDesk<'_>,
    message: String,
    with_position: bool,
) -> Answer<ShareView> {
    Ok(verbs::share(&desk.citizen, message, with_position).await?)
}

/// Copies the text to share; it leaves the clipboard after the seconds answered.
#[tauri::command]
pub async fn distress_share_copy(
    desk: AtDesk<'_>,
    message: String,
    with_position: bool,
) -> Answer<u64> {
    let shared = verbs::share(&desk.citizen, message, with_position).await?;
    let text = plain_text(desk.preferences.language(), &shared.text);
    let is_copied = desk.copied.copy(text).await;
    if is_copied { Ok(clipboard::SECONDS) } else { Err(failure("error-no-clipboard")) }
}

/// Opens the system's composer of text messages on the text to share: the person still sends it there.
#[tauri::command]
pub async fn distress_share_text(
    desk: AtDesk<'_>,
    confidant: Uuid,
    message: String,
    with_position: bool,
) -> Answer<()> {
    let shared = verbs::share(&desk.citizen, message, with_position).await?;
    let text = plain_text(desk.preferences.language(), &shared.text);
    let told = shared.confidants.iter().find(|known| known.id == confidant);
    let told = told.ok_or_else(|| failure("error-not-found"))?;
    let link = Outward::text_message(&told.phone, &text);
    let link = link.ok_or_else(|| failure("error-confidant-phone"))?;
    if link.open().await { Ok(()) } else { Err(failure("error-no-text-messages")) }
}

/// Hands a number to the program of this device that calls.
#[tauri::command]
pub async fn number_call(number: String) -> Answer<()> {
    let link = Outward::call(&number).ok_or_else(|| failure("error-no-telephone"))?;
    if link.open().await { Ok(()) } else { Err(failure("error-no-telephone")) }
}

#[tauri::command]
pub async fn confidant_save(
    desk: AtDesk<'_>,
    confidant: SaveConfidant,
) -> Answer<Vec<ConfidantView>> {
    Ok(verbs::save_confidant(&desk.citizen, confidant).await?)
}

#[tauri::command]
pub async fn confidant_remove(desk: AtDesk<'_>, id: Uuid) -> Answer<Vec<ConfidantView>> {
    Ok(verbs::remove_confidant(&desk.citizen, id).await?)
}
