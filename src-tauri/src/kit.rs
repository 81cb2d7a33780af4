//! The recovery kit on paper.

use amana_citizen::{Clock as _, SystemClock, access};
use amana_paper::RecoveryKit;
use amana_words::Words;
use zeroize::Zeroizing;

use crate::desk::Desk;
use crate::failure::{Answer, failure};
use crate::files;
use crate::views::SavedFileView;

/// Writes the kit that is on screen into the person's folder.
///
/// # Errors
/// No kit is on screen; the disk.
pub async fn save(desk: &Desk) -> Answer<SavedFileView> {
    let kit = Zeroizing::new(access::kit_words(&desk.citizen).await?.words.join(" "));
    let language = desk.preferences.language();
    let folder = desk.folders.saved.clone();
    let written = tauri::async_runtime::spawn_blocking(move || {
        let words = Words::new(language);
        let made_on = SystemClock.now().date_naive();
        let page = amana_paper::recovery_kit(&words, &RecoveryKit { words: &kit, made_on })
            .map_err(|_| failure("error-internal"))?;
        let stem = format!("{} - {}", words.say("app-name"), words.say("paper-kit-title"));
        let path = files::write_new(&folder, &stem, "pdf", &page);
        path.map_err(|_| failure("error-disk"))
    });
    let path = written.await.map_err(|_| failure("error-internal"))??;
    Ok(SavedFileView::at(&path))
}
