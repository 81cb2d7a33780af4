//! Following a feed: from now on it is asked by itself, also while the vault is locked.

use crate::citizen::apart;
use crate::form::FormRefusal;
use crate::sources::list::list;
use crate::sources::place::chosen;
use crate::sources::visit::visit;
use crate::stored::{FeedPlace, StoredFeed};
use crate::views::{FeedChoice, SourceView};
use crate::{Citizen, Error, Message, Topic, watched};
use std::path::PathBuf;

/// Each is asked every few minutes.
const MOST: usize = 32;

/// Follows a feed and visits it at once. One that does not answer is followed all the same, and says so.
/// Answers with every source. Works while locked.
///
/// # Errors
/// [`Error::Form`] naming what cannot be followed, a folder that cannot be read, or one feed too many;
/// `DiskFull`.
pub async fn follow(citizen: &Citizen, choice: FeedChoice) -> Result<Vec<SourceView>, Error> {
    let place = chosen(choice)?;
    if let FeedPlace::Folder { path } = &place {
        look_into(path.into()).await?;
    }
    let (id, since) = (place.id(), citizen.now());
    citizen
        .ask(move |room| {
            let store = room.store()?;
            if store.get::<StoredFeed>(id)?.is_some() {
                return Ok(());
            }
            let mut form = FormRefusal::default();
            watched::room_for(&mut form, "id", store.list::<StoredFeed>()?.len(), MOST);
            form.finish()?;
            Ok(store.write(|tx| tx.put(id, &StoredFeed { at: place, since }))?)
        })
        .await?;
    // How it answered is said by its line.
    if let Err(error) = visit(citizen, id).await {
        tracing::debug!(%error, "a feed is followed and was not visited");
    }
    citizen.wake();
    citizen.changed(&[Topic::Alerts]);
    list(citizen).await
}

/// A folder that is not there now was mistyped; it may go away later.
async fn look_into(path: PathBuf) -> Result<(), Error> {
    let read = apart(move || Ok(amana_sources::is_folder(&path))).await?;
    let mut form = FormRefusal::default();
    if !read {
        form.refuse("path", Message::plain("error-feed-folder"));
    }
    form.finish()
}
