//! Finding anything: documents, requests, alerts.

mod arena;
#[doc(hidden)]
pub mod bench;
mod fold;
mod index;

pub(crate) use fold::{Query, fold};
pub(crate) use index::{Index, Summary};

use crate::views::{FoundAlertView, SearchView};
use crate::{Citizen, Error, alerts, documents, requests};

/// The most that is shown of each kind.
const MOST: usize = 20;

/// What holds every word of the query. An empty query finds nothing. `language` chooses which of an
/// alert's texts is looked at.
///
/// # Errors
/// `Locked`.
pub async fn search(citizen: &Citizen, query: &str, language: &str) -> Result<SearchView, Error> {
    let today = citizen.now().date_naive();
    let words = Query::new(query);
    if words.is_empty() {
        return Ok(SearchView { documents: vec![], requests: vec![], alerts: vec![] });
    }
    let (documents, mut requests, words) = citizen
        .ask(move |room| {
            let (vault, index) = room.indexed()?;
            let found = index.first(&words, MOST)?.into_iter();
            let documents: Vec<_> = found.map(|found| documents::card(found, today)).collect();
            Ok((documents, requests::cards(vault, today, &words)?, words))
        })
        .await?;
    let mut found = Vec::new();
    for alert in alerts::list(citizen, language).await?.alerts {
        let texts = [Some(&alert.told.event), alert.told.headline.as_ref()];
        if words.matches(texts.into_iter().flatten().map(String::as_str)) {
            let (id, event, severity) = (alert.id, alert.told.event, alert.told.severity);
            found.push(FoundAlertView { id, event, severity });
        }
    }
    requests.truncate(MOST);
    found.truncate(MOST);
    Ok(SearchView { documents, requests, alerts: found })
}
