//! What lies on the desk, and what is inside.

use super::{Desk, DeskError};
use amana_channel::Call;
use amana_contract::office::{self, DeskRequest};
use amana_contract::requests::SubmittedItem;
use amana_contract::sealed::{Binding, Direction, Item};
use amana_sealing::digest::Sha256;
use amana_sealing::envelope::{self, RecipientSecret};
use amana_sealing::fields;
use serde::de::DeserializeOwned;
use uuid::Uuid;
use zeroize::Zeroizing;

impl Desk {
    /// Requests that are not closed, oldest first.
    ///
    /// # Errors
    /// [`DeskError`].
    pub async fn requests(&mut self) -> Result<Vec<DeskRequest>, DeskError> {
        let desk: office::Desk = self.send(Call::get("/v1/office/requests")).await?.json()?;
        Ok(desk.requests)
    }

    /// One of them.
    ///
    /// # Errors
    /// [`DeskError::NoSuchRequest`] and others.
    pub async fn request(&mut self, request: Uuid) -> Result<DeskRequest, DeskError> {
        let listed = self.requests().await?;
        listed.into_iter().find(|one| one.request == request).ok_or(DeskError::NoSuchRequest)
    }

    /// Opens every item of a request, in the order in which they came. The citizen sees it.
    ///
    /// # Errors
    /// [`DeskError::CannotOpen`] when one of them is not what was submitted, and others.
    pub async fn open_items(&mut self, request: Uuid) -> Result<Vec<Item>, DeskError> {
        let listed = self.request(request).await?.items;
        let mut opened = Vec::with_capacity(listed.len());
        for item in listed {
            let path = format!("/v1/office/requests/{request}/items/{}", item.item);
            let sealed = self.send(Call::get(path)).await?.body;
            opened.push(self.open_item(request, &item, &sealed)?);
        }
        Ok(opened)
    }

    fn open_item(
        &self,
        request: Uuid,
        item: &SubmittedItem,
        sealed: &[u8],
    ) -> Result<Item, DeskError> {
        if Sha256::of(sealed).0 != item.sha256.as_ref() {
            return Err(DeskError::CannotOpen);
        }
        let binding = Binding {
            mission: &self.mission.trust_root.0,
            subject: request,
            item: item.item,
            sequence: item.sequence,
            direction: Direction::ToOffice,
        };
        open(&self.keys.office, &binding, sealed).ok_or(DeskError::CannotOpen)
    }
}

/// Opens what was sealed for this place and reads it.
pub(super) fn open<T: DeserializeOwned>(
    secret: &RecipientSecret,
    binding: &Binding<'_>,
    sealed: &[u8],
) -> Option<T> {
    let parts = binding.fields();
    let info = fields::join(&parts.each_ref().map(Vec::as_slice));
    let plain = Zeroizing::new(envelope::open(secret, &info, sealed).ok()?);
    serde_json::from_slice(&plain).ok()
}
