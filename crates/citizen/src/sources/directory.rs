//! Which feeds may be followed: the signed directory that came with this program.

use crate::sources::inspect::offer;
use crate::sources::place::bundled;
use crate::stored::FeedPlace;
use crate::views::DirectoryView;
use crate::{Citizen, Error};

/// The feeds of the directory, or those of one country. Works while locked, and asks nobody.
///
/// # Errors
/// `Missing`; [`Error::Internal`] for a program that was damaged.
pub async fn directory(citizen: &Citizen, country: Option<&str>) -> Result<DirectoryView, Error> {
    let directory = bundled()?;
    let country = country.map(|country| country.trim().to_ascii_uppercase());
    let is_wanted = |of: &str| country.as_deref().is_none_or(|wanted| wanted == of);
    let wanted = directory.feeds.iter().filter(|feed| is_wanted(&feed.country));
    let places: Vec<_> = wanted.map(|feed| FeedPlace::Listed { id: feed.id.clone() }).collect();
    let feeds =
        citizen.ask(move |room| places.iter().map(|place| offer(room, place)).collect()).await?;
    Ok(DirectoryView { as_of: directory.as_of, feeds })
}
