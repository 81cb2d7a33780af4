//! Bringing news: fetched, verified as a whole, then kept in one transaction or not at all.

use crate::consulates::reach::{reach, watchword};
use crate::stored::{RequestKind, StoredContact, StoredMission, StoredRequest};
use crate::{Citizen, Error, Event, Topic};
use amana_channel::trust::Trusted;
use amana_contract::requests::{Change, Changes, News as Item};
use amana_sync::history::{self, History};
use amana_sync::{SyncError, news};
use amana_vault::{Vault, VaultError};
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What a fetch brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    /// Changes that were kept.
    pub changes: usize,
    /// Requests they are about.
    pub requests: Vec<Uuid>,
}

/// Fetches everything after the last cursor, verifies it, keeps it, and raises an event for each
/// request.
///
/// # Errors
/// `Locked`; the way's; [`SyncError::BadSignature`], [`SyncError::OldNews`],
/// [`SyncError::Withheld`]: then nothing is kept and what was known stays.
pub async fn bring_news(citizen: &Citizen, mission: Uuid) -> Result<News, Error> {
    let reach = reach(citizen, mission).await?;
    let word = watchword(citizen, &reach, mission).await?;
    let since = reach.mission.cursor;
    let changes = news::fetch(&reach.channel, word.credentials(), since).await?;
    let trusted = reach.trusted;
    let now = citizen.now();
    let news = citizen
        .ask(move |room| {
            let vault = room.vault()?;
            keep(vault, mission, since, &trusted, changes, now)
        })
        .await?;
    for request in &news.requests {
        citizen.world.events.event(Event::RequestNews { request: *request });
    }
    if !news.requests.is_empty() {
        citizen.changed(&[Topic::Requests]);
    }
    Ok(news)
}

fn keep(
    vault: &mut Vault,
    mission: Uuid,
    since: u64,
    trusted: &Trusted,
    changes: Changes,
    now: DateTime<Utc>,
) -> Result<News, Error> {
    let mut by_request: BTreeMap<Uuid, Vec<&Change>> = BTreeMap::new();
    for change in &changes.changes {
        by_request.entry(change.request).or_default().push(change);
    }
    let mut updated = BTreeMap::new();
    let mut histories = BTreeMap::new();
    for (request, changes) in by_request {
        // Submitted after the backup that this vault was restored from: it cannot be shown here,
        // and must not hold back the others.
        let Some(stored) = vault.get(request)? else {
            tracing::warn!("news of a request that this vault does not have");
            continue;
        };
        let (stored, history) = apply(stored, request, trusted, &changes)?;
        updated.insert(request, stored);
        histories.insert(request, history);
    }
    check_heads(vault, trusted, &changes, &histories)?;
    vault.write(|tx| -> Result<(), Error> {
        let mut known: StoredMission = tx.get(mission)?.ok_or(VaultError::NotFound)?;
        // Two fetches at once: the second finds the cursor moved and keeps nothing.
        if known.cursor != since {
            return Err(SyncError::OldNews.into());
        }
        known.cursor = changes.cursor;
        tx.put(mission, &known)?;
        let mut contact = tx.get::<StoredContact>(mission)?.unwrap_or_default();
        contact.news_at = Some(now);
        tx.put(mission, &contact)?;
        for (request, stored) in &updated {
            tx.put(*request, stored)?;
        }
        Ok(())
    })?;
    Ok(News { changes: changes.changes.len(), requests: updated.into_keys().collect() })
}

fn apply(
    mut stored: StoredRequest,
    request: Uuid,
    trusted: &Trusted,
    changes: &[&Change],
) -> Result<(StoredRequest, History), Error> {
    let RequestKind::Submitted { events, staff_accesses, .. } = &mut stored.kind else {
        return Err(SyncError::BadSignature.into());
    };
    let mut history = History::verify(trusted, request, events.iter().map(AsRef::as_ref))?;
    for change in changes {
        match &change.news {
            // A vault restored from a backup hears again what it already has.
            Item::Event { event } if events.contains(event) => {}
            Item::Event { event } => {
                history.append(trusted, event.as_ref())?;
                events.push(event.clone());
            }
            Item::StaffAccess { at, officer } => {
                let access = (*at, officer.clone());
                if !staff_accesses.contains(&access) {
                    staff_accesses.push(access);
                }
            }
        }
    }
    Ok((stored, history))
}

/// Every request in the news has a signed head, and every head knows exactly what was shown: the
/// only news of a request may be what is held back.
fn check_heads(
    vault: &Vault,
    trusted: &Trusted,
    changes: &Changes,
    histories: &BTreeMap<Uuid, History>,
) -> Result<(), Error> {
    let mut headed = BTreeSet::new();
    for head in &changes.heads {
        let request = history::claimed_request(head.as_ref(), trusted)?;
        if !headed.insert(request) {
            continue;
        }
        if let Some(history) = histories.get(&request) {
            history.check_head(trusted, head.as_ref())?;
        } else if let Some(history) = kept_history(vault, trusted, request)? {
            history.check_head(trusted, head.as_ref())?;
        }
    }
    let is_complete = histories.keys().all(|request| headed.contains(request));
    if is_complete { Ok(()) } else { Err(SyncError::Withheld.into()) }
}

/// What is kept of a request without news; `None` for one that this vault does not have.
fn kept_history(vault: &Vault, trusted: &Trusted, request: Uuid) -> Result<Option<History>, Error> {
    let stored: Option<StoredRequest> = vault.get(request)?;
    let Some(RequestKind::Submitted { events, .. }) = stored.map(|stored| stored.kind) else {
        return Ok(None);
    };
    let events = events.iter().map(AsRef::as_ref);
    Ok(Some(History::verify(trusted, request, events)?))
}
