//! The receipt of a noted request, as a picture.

use crate::documents::{NewScan, seal};
use crate::requests::noted::{change_noted, change_noted_with};
use crate::views::RequestView;
use crate::{Citizen, Error, FormRefusal, Message, Value};
use amana_vault::VaultError;
use uuid::Uuid;
use zeroize::Zeroizing;

const MOST_RECEIPTS: usize = 6;

/// Seals a picture of a receipt and adds it.
///
/// # Errors
/// [`Error::Scan`]; [`Error::Form`] when there are too many; `NotFound` unless it is a noted
/// request; `Locked`, `DiskFull`. Nothing is added then.
pub async fn attach_receipt(
    citizen: &Citizen,
    request: Uuid,
    picture: Zeroizing<Vec<u8>>,
) -> Result<RequestView, Error> {
    let picture = NewScan::of(picture, false).await?;
    let sealed = seal(citizen, move |sealing| picture.seal(sealing)).await?;
    let receipt = sealed.scan.clone();
    change_noted_with(citizen, request, "receipt-added", Some(sealed), |noted| {
        if noted.receipts.len() >= MOST_RECEIPTS {
            let mut form = FormRefusal::default();
            let most = Value::Number(MOST_RECEIPTS as i64);
            form.refuse("scan", Message::plain("form-receipts-full").with("most", most));
            form.finish()?;
        }
        noted.receipts.push(receipt);
        Ok(())
    })
    .await
}

/// Removes a receipt for good.
///
/// # Errors
/// `NotFound`, `Locked`, `DiskFull`.
pub async fn remove_receipt(
    citizen: &Citizen,
    request: Uuid,
    receipt: Uuid,
) -> Result<RequestView, Error> {
    change_noted(citizen, request, "receipt-removed", move |noted| {
        let place = noted.receipts.iter().position(|kept| kept.blob == receipt);
        noted.receipts.remove(place.ok_or(VaultError::NotFound)?);
        Ok(())
    })
    .await
}
