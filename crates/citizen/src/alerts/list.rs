//! Every active alert, whether it touches the person or not.

use crate::views::AlertView;
use crate::{Citizen, Error};
use amana_alerts::relevance::Why;

/// Active alerts, newest first. Works while locked.
///
/// # Errors
/// None but [`Error::Internal`].
pub async fn list(citizen: &Citizen) -> Result<Vec<AlertView>, Error> {
    let now = citizen.now();
    citizen
        .ask(move |room| {
            let active = room.desk.active(now);
            let view = |active| AlertView::of(active, Why::PositionUnknown);
            Ok(active.into_iter().map(view).collect())
        })
        .await
}
