//! Asking every feed now.

use crate::sources::list::list;
use crate::sources::visit::visit;
use crate::stored::StoredFeed;
use crate::views::SourceView;
use crate::{Citizen, Error};
use amana_vault::VaultError;
use futures_util::future;

/// Visits every feed that is followed, each on its own; one whose publisher asked for patience is left
/// alone until then. Answers with every source, each with what is wrong with it. Works while locked.
///
/// # Errors
/// What the disk says: how each feed answered is said by its line.
pub async fn refresh(citizen: &Citizen) -> Result<Vec<SourceView>, Error> {
    let feeds = citizen.ask(|room| Ok(room.store()?.readable::<StoredFeed>()?.0)).await?;
    let visits = feeds.iter().map(|feed| visit(citizen, feed.id));
    for visited in future::join_all(visits).await {
        match visited {
            // Followed no more in the meantime.
            Ok(_) | Err(Error::Vault(VaultError::NotFound)) => {}
            Err(error) => return Err(error),
        }
    }
    list(citizen).await
}
