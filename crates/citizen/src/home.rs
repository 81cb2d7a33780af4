//! Home: the next thing that matters, over all parts.

mod deadline;
mod tasks;

use crate::search::Query;
use crate::views::{HomeView, NextView};
use crate::{Citizen, Error, alerts, consulates, documents, drafts, requests};

/// Home, whole.
///
/// # Errors
/// [`amana_vault::VaultError::Locked`].
pub async fn view(citizen: &Citizen) -> Result<HomeView, Error> {
    let (now, pulse) = (citizen.now(), citizen.pulse.clone());
    citizen
        .ask(move |room| {
            let (today, everything) = (now.date_naive(), Query::new(""));
            let alerts = alerts::summary_of(room, now)?;
            let missions = consulates::views(room, &pulse)?;
            let (vault, index) = room.indexed()?;
            let documents = documents::cards(index, today, &everything)?;
            let requests = requests::cards(vault, today, &everything)?;
            let expiring = deadline::expiring(&documents, today);
            let seen = tasks::Seen {
                documents: &documents,
                expiring: &expiring,
                requests: &requests,
                drafts: &drafts::cards(vault)?,
                missions: &missions,
            };
            let tasks = tasks::tasks(vault, &seen, now)?;
            let is_open = |next: &NextView| *next != NextView::Nothing;
            Ok(HomeView {
                deadline: expiring.into_iter().next(),
                tasks,
                documents: documents.len() as u32,
                requests: requests.into_iter().filter(|card| is_open(&card.next)).collect(),
                alerts,
            })
        })
        .await
}
