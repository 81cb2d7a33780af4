//! What the vault keeps for the citizen: versioned structs of our own, never a vendor's.
//!
//! A shape may gain optional fields; anything else is a new `VERSION` whose `read` understands the
//! earlier ones.

pub(crate) mod activity;
mod alert;
mod contact;
mod disclosure;
mod document;
mod draft;
mod errand;
mod feed;
mod locks;
mod mission;
mod passkey;
mod person;
mod report;
mod request;
mod roster;
mod said;
mod second_place;
mod settings;
mod tries;
mod upkeep;
mod vault_name;
mod version;
mod watched;

pub(crate) use alert::{
    AlertSource, StoredAcknowledgement, StoredAlert, StoredFloor, StoredNotice,
};
pub(crate) use contact::StoredContact;
pub(crate) use disclosure::{StoredDisclosure, StoredMask};
pub(crate) use document::{StoredDocument, StoredScan};
pub(crate) use draft::StoredDraft;
pub(crate) use errand::{ErrandState, StoredErrand, StoredGrant, StoredPurpose};
pub(crate) use feed::{FeedPlace, FeedTrouble, StoredFeed, StoredFeedContact, StoredFeedMemory};
pub(crate) use locks::StoredLocks;
pub(crate) use mission::{StoredMission, StoredWatchToken};
pub(crate) use passkey::StoredPasskey;
pub(crate) use person::StoredPerson;
pub(crate) use report::{ReportKind, ReportState, StoredAnswer, StoredReport};
pub(crate) use request::{NotedEvent, NotedRequest, RequestKind, StoredAppointment, StoredRequest};
pub(crate) use roster::{StoredLedger, StoredRefusal, StoredRoster};
pub(crate) use said::Said;
pub(crate) use second_place::{
    FailedCopy, StoredPlace, StoredSecondCopy, StoredSecondPlace, WholeCopy,
};
pub(crate) use settings::{StoredPositionSource, StoredSettings, StoredSettingsCopy};
pub(crate) use tries::StoredTries;
pub(crate) use upkeep::{DamageKind, StoredBackup, StoredDamage, StoredVerified};
pub(crate) use vault_name::StoredVaultName;
pub(crate) use version::StoredVersion;
pub(crate) use watched::{
    StoredConfidant, StoredHint, StoredMute, StoredSpot, StoredStop, StoredSubscription,
    StoredTown, StoredTrip, StoredWatchedPlace,
};
