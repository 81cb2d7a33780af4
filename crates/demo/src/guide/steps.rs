//! What there is to try, in order, and what of it can be seen done in the citizen's own views.

use amana_citizen::views::{
    AccessView, AlertView, ErrandPurpose, ErrandState, LockKind, Nearness, RequestView,
};
use amana_citizen::{Citizen, Error, access, alerts, consulates, documents, requests, security};
use std::collections::BTreeSet;

/// One thing to try.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GuideStep {
    /// Make a vault.
    Create,
    /// Keep the recovery kit, and show that it is kept.
    Kit,
    /// Add a passport.
    Passport,
    /// Note a request at a consulate without an API.
    Note,
    /// Add a consulate.
    Consulate,
    /// Renew the passport there.
    Renew,
    /// The officer's: looks, and asks for another photo.
    OfficerAsksPhoto,
    /// Answer.
    Answer,
    /// The officer's: everything up to the end.
    OfficerFinishes,
    /// The world's: a flood, and a walk into it.
    Alert,
    /// Say "I'm safe".
    Safe,
    /// Back everything up.
    Backup,
}

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepState {
    /// Which.
    pub step: GuideStep,
    /// It was seen done.
    pub is_done: bool,
    /// The first that is not.
    pub is_next: bool,
    /// [`super::Guide::act`], or whoever holds the window, can do something for it now.
    pub can_act: bool,
}

impl GuideStep {
    /// Every step, in order.
    pub const ALL: [Self; 12] = [
        Self::Create,
        Self::Kit,
        Self::Passport,
        Self::Note,
        Self::Consulate,
        Self::Renew,
        Self::OfficerAsksPhoto,
        Self::Answer,
        Self::OfficerFinishes,
        Self::Alert,
        Self::Safe,
        Self::Backup,
    ];

    /// Its name, in the catalogue too: `demo-step-…`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Kit => "kit",
            Self::Passport => "passport",
            Self::Note => "note",
            Self::Consulate => "consulate",
            Self::Renew => "renew",
            Self::OfficerAsksPhoto => "officer-asks-photo",
            Self::Answer => "answer",
            Self::OfficerFinishes => "officer-finishes",
            Self::Alert => "alert",
            Self::Safe => "safe",
            Self::Backup => "backup",
        }
    }

    /// The step of this name.
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.id() == id)
    }

    fn can_act(self, done: &BTreeSet<Self>, is_line_up: bool) -> bool {
        match self {
            Self::Passport | Self::Consulate => done.contains(&Self::Create),
            // A photo to send.
            Self::Renew => done.contains(&Self::Consulate),
            Self::Answer => done.contains(&Self::OfficerAsksPhoto),
            Self::OfficerAsksPhoto | Self::OfficerFinishes => {
                is_line_up && done.contains(&Self::Renew) && !done.contains(&Self::OfficerFinishes)
            }
            Self::Alert => is_line_up && done.contains(&Self::Consulate),
            Self::Create | Self::Kit | Self::Note | Self::Safe | Self::Backup => false,
        }
    }
}

pub(super) fn states(done: &BTreeSet<GuideStep>, is_line_up: bool) -> Vec<StepState> {
    let next = GuideStep::ALL.into_iter().find(|step| !done.contains(step));
    let state = |step: GuideStep| StepState {
        step,
        is_done: done.contains(&step),
        is_next: next == Some(step),
        can_act: step.can_act(done, is_line_up),
    };
    GuideStep::ALL.into_iter().map(state).collect()
}

/// What can be seen now. While the vault is locked that is little, and no failure.
pub(super) async fn seen(citizen: &Citizen) -> BTreeSet<GuideStep> {
    let outside = seen_outside(citizen).await.unwrap_or_default();
    let papers = seen_of_papers(citizen).await.unwrap_or_default();
    let requests = seen_of_requests(citizen).await.unwrap_or_default();
    outside.into_iter().chain(papers).chain(requests).collect()
}

type Seen = Result<Vec<GuideStep>, Error>;

fn found(steps: &[(GuideStep, bool)]) -> Vec<GuideStep> {
    steps.iter().filter(|(_, is_seen)| *is_seen).map(|(step, _)| *step).collect()
}

async fn seen_outside(citizen: &Citizen) -> Seen {
    if access::status(citizen).await? == AccessView::NoVault {
        return Ok(Vec::new());
    }
    let consulates = consulates::list(citizen).await?;
    let alerts = alerts::list(citizen, "en").await?.alerts;
    let any = |is: fn(&AlertView) -> bool| alerts.iter().any(is);
    Ok(found(&[
        (GuideStep::Create, true),
        (GuideStep::Consulate, !consulates.is_empty()),
        (GuideStep::Alert, any(|alert| alert.why.standing == Nearness::Here)),
        (GuideStep::Safe, any(|alert| alert.safety.is_some())),
    ]))
}

async fn seen_of_papers(citizen: &Citizen) -> Seen {
    let documents = documents::list(citizen, "").await?.documents;
    let security = security::view(citizen).await?;
    let mut recovery = security.locks.iter().filter(|lock| lock.kind == LockKind::Recovery);
    Ok(found(&[
        (GuideStep::Passport, !documents.is_empty()),
        (GuideStep::Kit, recovery.any(|lock| lock.checked_at.is_some())),
        (GuideStep::Backup, security.last_backup.is_some()),
    ]))
}

async fn seen_of_requests(citizen: &Citizen) -> Seen {
    let cards = requests::list(citizen).await?.requests;
    let mut seen = found(&[(GuideStep::Note, cards.iter().any(|card| card.is_noted))]);
    for card in cards.iter().filter(|card| !card.is_noted) {
        seen.extend(seen_of(&requests::view(citizen, card.id).await?));
    }
    Ok(seen)
}

fn seen_of(request: &RequestView) -> Vec<GuideStep> {
    let is_delivered = |purpose| {
        let delivered = |state: &ErrandState| matches!(state, ErrandState::Delivered { .. });
        request.errands.iter().any(|errand| errand.purpose == purpose && delivered(&errand.state))
    };
    let says = |key: &str| {
        let keys = request.timeline.iter().filter_map(|entry| entry.message.as_ref());
        keys.into_iter().any(|message| message.key == key)
    };
    found(&[
        (GuideStep::Renew, is_delivered(ErrandPurpose::Submit)),
        (GuideStep::OfficerAsksPhoto, says("event-action-required")),
        (GuideStep::Answer, is_delivered(ErrandPurpose::Answer)),
        (GuideStep::OfficerFinishes, request.outcome.is_some()),
    ])
}

#[cfg(test)]
mod tests {
    use super::{GuideStep, states};
    use std::collections::BTreeSet;

    #[test]
    fn every_step_has_a_name_of_its_own() {
        let ids: BTreeSet<_> = GuideStep::ALL.into_iter().map(GuideStep::id).collect();
        assert_eq!(ids.len(), GuideStep::ALL.len());
        assert!(GuideStep::ALL.into_iter().all(|step| GuideStep::named(step.id()) == Some(step)));
        assert_eq!(GuideStep::named("line"), None);
    }

    #[test]
    fn the_next_step_is_the_first_that_is_not_done() {
        let done = [GuideStep::Create, GuideStep::Passport].into();
        let next: Vec<_> = states(&done, true).into_iter().filter(|state| state.is_next).collect();
        assert_eq!(next.len(), 1);
        assert_eq!(next[0].step, GuideStep::Kit);
        assert!(states(&GuideStep::ALL.into(), true).iter().all(|state| !state.is_next));
    }

    #[test]
    fn the_officer_acts_once_there_is_something_on_the_desk_and_a_line() {
        let can_act = |done: &[GuideStep], is_line_up| {
            let done = done.iter().copied().collect();
            let states = states(&done, is_line_up);
            states.iter().any(|s| s.step == GuideStep::OfficerAsksPhoto && s.can_act)
        };
        assert!(!can_act(&[GuideStep::Consulate], true));
        assert!(can_act(&[GuideStep::Consulate, GuideStep::Renew], true));
        assert!(!can_act(&[GuideStep::Consulate, GuideStep::Renew], false));
    }
}
