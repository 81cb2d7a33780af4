//! Watching: every fix of a source is matched as it comes.

use crate::alerts::arrive;
use crate::views::ArrivalView;
use crate::{Citizen, Error};
use amana_position::Source;

/// Follows a position source to its end, telling `seen` what each fix meant.
///
/// # Errors
/// As [`arrive`].
pub async fn watch(
    citizen: &Citizen,
    mut source: impl Source,
    mut seen: impl FnMut(&ArrivalView) + Send,
) -> Result<usize, Error> {
    let mut fixes = 0;
    while let Some(fix) = source.next().await {
        seen(&arrive(citizen, fix).await?);
        fixes += 1;
    }
    Ok(fixes)
}
