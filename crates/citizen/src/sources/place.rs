//! Where a feed is: read from what was typed, found in the directory, named for people.

use crate::alerts::id_of;
use crate::form::FormRefusal;
use crate::stored::FeedPlace;
use crate::views::{FeedChoice, SourceKind};
use crate::{Error, Message, Value};
use amana_sources::{Address, Directory, Feed, SourceError};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use uuid::Uuid;

const LONGEST_PATH: usize = 4096;

/// Verified once in a run.
static DIRECTORY: LazyLock<Option<Directory>> = LazyLock::new(|| Directory::bundled().ok());

/// The directory that came with this program.
///
/// # Errors
/// [`Error::Internal`] for a program that was damaged.
pub(super) fn bundled() -> Result<&'static Directory, Error> {
    DIRECTORY.as_ref().ok_or(Error::Internal)
}

/// Where it is asked or read.
pub(super) enum Whence {
    Address(Address),
    Folder(PathBuf),
}

/// What was chosen, if it can be followed.
pub(super) fn chosen(choice: FeedChoice) -> Result<FeedPlace, Error> {
    let mut form = FormRefusal::default();
    let place = match choice {
        FeedChoice::Listed { id } => {
            if bundled()?.find(&id).is_none() {
                form.refuse("id", Message::plain("error-feed-unlisted"));
            }
            Some(FeedPlace::Listed { id })
        }
        FeedChoice::Own { address } => match Address::parse(&address) {
            Ok(address) => Some(FeedPlace::Own { address }),
            Err(_) => {
                form.refuse("address", Message::plain("error-feed-address"));
                None
            }
        },
        FeedChoice::Folder { path } => {
            if path.len() > LONGEST_PATH || !Path::new(&path).is_absolute() {
                form.refuse("path", Message::plain("error-feed-folder"));
            }
            Some(FeedPlace::Folder { path })
        }
    };
    form.finish()?;
    Ok(place.expect("a form without a place was refused"))
}

impl FeedPlace {
    /// The same place has the same id, so that nothing is followed twice.
    pub(super) fn id(&self) -> Uuid {
        match self {
            Self::Listed { id } => id_of(&[b"feed-listed", id.as_bytes()]),
            Self::Own { address } => id_of(&[b"feed-own", address.as_str().as_bytes()]),
            Self::Folder { path } => id_of(&[b"feed-folder", path.as_bytes()]),
        }
    }

    pub(super) const fn kind(&self) -> SourceKind {
        match self {
            Self::Listed { .. } => SourceKind::Feed,
            Self::Own { .. } => SourceKind::OwnFeed,
            Self::Folder { .. } => SourceKind::Folder,
        }
    }

    /// Its entry in the directory.
    pub(crate) fn entry(&self) -> Option<&'static Feed> {
        match self {
            Self::Listed { id } => bundled().ok()?.find(id),
            Self::Own { .. } | Self::Folder { .. } => None,
        }
    }

    /// The authority, the host or the folder, without the way to it. One that left the directory keeps its
    /// id.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Listed { id } => {
                self.entry().map_or_else(|| id.clone(), |feed| feed.authority.clone())
            }
            Self::Own { address } => address.host().to_owned(),
            Self::Folder { path } => {
                let name = Path::new(path).file_name();
                name.map_or_else(|| path.clone(), |name| name.to_string_lossy().into_owned())
            }
        }
    }

    /// Who is asked, if anybody is.
    pub(super) fn asked(&self) -> Option<String> {
        match self {
            Self::Listed { .. } => self.entry().map(|feed| feed.address.host().to_owned()),
            Self::Own { address } => Some(address.host().to_owned()),
            Self::Folder { .. } => None,
        }
    }

    /// The country that it is about, whole (ISO 3166-1 alpha-2), where the directory says it.
    pub(super) fn country(&self) -> Option<String> {
        self.entry().map(|feed| feed.country.clone())
    }

    /// What whoever is asked sees; its list may lead to other hosts, which see the same. Of one that left
    /// the directory there is nothing to say: it is not asked any more.
    pub(super) fn sees(&self) -> Option<Message> {
        let key = match self {
            Self::Listed { .. } => "feed-sees",
            Self::Own { .. } => "feed-sees-own",
            Self::Folder { .. } => return Some(Message::plain("feed-sees-folder")),
        };
        Some(Message::plain(key).with("host", Value::Verbatim(self.asked()?)))
    }

    /// # Errors
    /// [`SourceError::BadAddress`] for one that the directory does not name any more.
    pub(super) fn whence(&self) -> Result<Whence, SourceError> {
        match self {
            Self::Listed { .. } => {
                let feed = self.entry().ok_or(SourceError::BadAddress)?;
                Ok(Whence::Address(feed.address.clone()))
            }
            Self::Own { address } => Ok(Whence::Address(address.clone())),
            Self::Folder { path } => Ok(Whence::Folder(path.into())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{bundled, chosen};
    use crate::stored::FeedPlace;
    use crate::views::{FeedChoice, SourceKind};
    use crate::{Message, Value};
    use std::collections::BTreeSet;

    fn field(choice: FeedChoice) -> Option<&'static str> {
        let error = chosen(choice).err()?;
        error.fields().first().map(|(field, _)| *field)
    }

    #[test]
    fn what_cannot_be_followed_is_named() {
        let listed = |id: &str| FeedChoice::Listed { id: id.into() };
        let own = |address: &str| FeedChoice::Own { address: address.into() };
        let folder = |path: &str| FeedChoice::Folder { path: path.into() };
        assert_eq!(field(listed("es-nobody")), Some("id"));
        for bad in ["http://alerts.example/", "https://me:secret@alerts.example/", "alerts"] {
            assert_eq!(field(own(bad)), Some("address"), "{bad}");
        }
        assert_eq!(field(folder("alerts")), Some("path"));
        for good in [listed("es-meteoalarm"), own("https://alerts.example/f"), folder("/srv/cap")] {
            assert_eq!(field(good), None);
        }
    }

    #[test]
    fn every_feed_of_the_directory_has_a_name_somebody_who_is_asked_and_an_id_of_its_own() {
        let directory = bundled().expect("verifies");
        let listed = directory.feeds.iter().map(|feed| {
            let place = chosen(FeedChoice::Listed { id: feed.id.clone() }).expect("is listed");
            assert_eq!(place.name(), feed.authority);
            assert_eq!(place.asked().as_deref(), Some(feed.address.host()));
            assert!(place.kind() == SourceKind::Feed && place.whence().is_ok());
            assert_eq!(place.country().as_ref(), Some(&feed.country));
            assert_eq!(place.sees(), Some(says("feed-sees", feed.address.host())));
            place.id()
        });
        assert_eq!(listed.collect::<BTreeSet<_>>().len(), directory.feeds.len());
    }

    #[test]
    fn what_is_seen_is_said_of_whoever_is_asked_and_a_folder_is_called_by_its_name() {
        let own = FeedChoice::Own { address: "https://alerts.example/f".into() };
        let own = chosen(own).expect("an address");
        assert_eq!(own.sees(), Some(says("feed-sees-own", "alerts.example")));
        let folder = FeedPlace::Folder { path: "/srv/cap".into() };
        assert_eq!(folder.sees(), Some(Message::plain("feed-sees-folder")));
        assert_eq!(folder.name(), "cap");
        let gone = FeedPlace::Listed { id: "es-nobody".into() };
        assert_eq!((gone.sees(), gone.country()), (None, None), "it is not asked any more");
    }

    fn says(key: &'static str, host: &str) -> Message {
        Message::plain(key).with("host", Value::Verbatim(host.to_owned()))
    }
}
