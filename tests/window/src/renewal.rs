//! The steps of a renewal, page by page.

use crate::steps::PASSPHRASE;
use crate::window::Window;
use std::path::Path;

impl Window {
    /// Begins a renewal of the document whose row holds this, and says where its draft is.
    pub async fn begin_renewal(&self, row: &str) -> String {
        self.go("/documents").await;
        self.press_row(row).await;
        self.press("document-renew").await;
        self.sees("renewal-intro").await;
        self.place().await
    }

    /// Answers every page of the draft; the last one is on screen.
    pub async fn fill_in_renewal(&self, draft: &str, photo: &Path) {
        let task = async |name: &str| {
            self.go(&format!("{draft}/{name}")).await;
            self.sees(&format!("renewal-{name}-question")).await;
        };
        task("consulate").await;
        self.press_named("Valencia (demo)").await;
        self.press("ui-continue").await;
        task("details").await;
        self.press("renewal-details-right").await;
        self.press("ui-continue").await;
        task("contact").await;
        self.write("phone", "+34 612 345 678").await;
        self.write("email", "anna@example.org").await;
        self.press("ui-continue").await;
        task("photo").await;
        self.hand_over(photo).await;
        self.sees("ui-file-choose-another").await;
        task("check").await;
        self.sees_text("anna@example.org").await;
    }

    /// Seals and sends what is on screen.
    pub async fn send(&self) {
        self.write("passphrase", PASSPHRASE).await;
        self.press("request-send").await;
    }
}
