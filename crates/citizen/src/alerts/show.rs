//! An alert as it is shown: the issuer's words in the person's language, where it is, what was done.

mod block;

use crate::Error;
use crate::alerts::place::{Place, place};
use crate::alerts::way::Beside;
use crate::alerts::{Active, lineage};
use crate::keeper::Room;
use crate::stored::{ReportState, StoredAcknowledgement, StoredReport};
use crate::views::{
    AlertView, EventView, OtherEventView, SafetyState, SafetyView, Severity, WhereView,
};
use crate::watched::{Targets, touch_views, touches};
use amana_alerts::relevance::{Relevance, Situation};
use amana_alerts::{Alert, Category, Expiry, Info, Status, advice};
use amana_vault::Entry;
use block::{Told, told};
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use uuid::Uuid;

/// Everything that goes into a view beside the alert.
pub(crate) struct Show<'a> {
    situation: Situation,
    now: DateTime<Utc>,
    language: &'a str,
    acknowledged: BTreeMap<Uuid, DateTime<Utc>>,
    reports: Vec<Entry<StoredReport>>,
    targets: Arc<Targets>,
    beside: BTreeMap<Uuid, Beside>,
}

impl<'a> Show<'a> {
    /// What the person answered goes in where it can be read: an alert is shown all the same.
    pub(crate) fn read(
        room: &mut Room,
        situation: Situation,
        now: DateTime<Utc>,
        language: &'a str,
    ) -> Result<Self, Error> {
        let targets = room.desk.targets.clone();
        let beside = room.desk.way.beside(now);
        let (acknowledged, reports) = if room.has_vault() {
            let store = room.store()?;
            (store.readable::<StoredAcknowledgement>()?.0, store.readable::<StoredReport>()?.0)
        } else {
            Default::default()
        };
        let acknowledged = acknowledged.into_iter();
        let acknowledged = acknowledged.map(|entry| (entry.id, entry.record.at)).collect();
        Ok(Self { situation, now, language, acknowledged, reports, targets, beside })
    }

    pub(crate) fn view(&self, active: Active<'_>) -> AlertView {
        let Active { id, is_countersigned, alert, .. } = active;
        let told = told(alert, &self.situation, self.now, self.language);
        let (info, relevance) = told.first().copied().unzip();
        let place = place(active, &self.situation, self.now);
        AlertView {
            id,
            told: event(alert, info),
            is_drill: alert.status != Status::Actual,
            pictogram: info.map_or_else(|| "other".to_owned(), pictogram),
            identifier: alert.key.identifier.clone(),
            sender: alert.key.sender.clone(),
            sender_name: text(info, |info| &info.sender_name),
            sent: alert.key.sent.to_utc(),
            onset: info.and_then(|info| info.onset),
            is_countersigned,
            why: self.why(id, &place, relevance.flatten()),
            others: others(alert, &place, &told),
            touches: touch_views(touches(alert, &self.targets, self.now)),
            is_muted: self.targets.silences(alert),
            acknowledged_at: self.acknowledged(active),
            safety: self.safety(&lineage::of(active)),
        }
    }

    /// Where it is, for the reason of what is shown, unless the way says more.
    fn why(&self, id: Uuid, place: &Place, shown: Option<Relevance>) -> WhereView {
        let beside = self.beside.get(&id).map(|beside| beside.over(place.view.clone()));
        match (beside, shown) {
            (Some(beside), _) if beside != place.view => beside,
            (_, Some(shown)) => place.because(shown),
            (_, None) => place.view.clone(),
        }
    }

    /// What was read needs no second reading while it says nothing that is worse or to be done.
    fn acknowledged(&self, active: Active<'_>) -> Option<DateTime<Utc>> {
        let of = |id| self.acknowledged.get(&id).copied();
        lineage::without_escalation(active).into_iter().filter_map(of).max()
    }

    fn safety(&self, lineage: &BTreeSet<Uuid>) -> Option<SafetyView> {
        let is_answer = |entry: &&Entry<StoredReport>| {
            entry.record.alert.is_some_and(|alert| lineage.contains(&alert))
        };
        let newest =
            self.reports.iter().filter(is_answer).max_by_key(|entry| entry.record.saved_at);
        newest.map(|entry| safety_view(entry.id, &entry.record))
    }
}

pub(crate) const fn safety_view(id: Uuid, report: &StoredReport) -> SafetyView {
    let (state, received_at) = match report.state {
        ReportState::Saved => (SafetyState::Saved, None),
        ReportState::Received { at } => (SafetyState::Received, Some(at)),
    };
    SafetyView { id, state, saved_at: report.saved_at, received_at }
}

/// All but the first that is not over.
fn others(alert: &Alert, place: &Place, told: &[Told<'_>]) -> Vec<OtherEventView> {
    let others = told.iter().skip(1).filter_map(|&(info, relevance)| {
        let message = place.because(relevance?).message;
        Some(OtherEventView { told: event(alert, Some(info)), message })
    });
    others.collect()
}

/// What a block says; of an alert without one nobody knows more than until when it counts.
fn event(alert: &Alert, info: Option<&Info>) -> EventView {
    let (expires_at, is_expiry_assumed) = until(alert, info);
    EventView {
        severity: info.map_or(Severity::Unknown, severity),
        is_all_clear: info.is_some_and(Info::is_all_clear),
        sentences: info.map(advice::sentence_keys).unwrap_or_default(),
        language: text(info, |info| &info.language),
        event: info.map(|info| info.event.clone()).unwrap_or_default(),
        headline: text(info, |info| &info.headline),
        description: text(info, |info| &info.description),
        instruction: text(info, |info| &info.instruction),
        areas: info.map(areas).unwrap_or_default(),
        expires_at,
        is_expiry_assumed,
    }
}

fn text(info: Option<&Info>, of: fn(&Info) -> &Option<String>) -> Option<String> {
    info.and_then(|info| of(info).clone())
}

/// Until when what is shown counts, and whether that is assumed. Another block may count for longer: the
/// alert is listed until the last one is over.
fn until(alert: &Alert, info: Option<&Info>) -> (DateTime<Utc>, bool) {
    let sent = alert.key.sent.to_utc();
    match info.map_or_else(|| alert.expiry(), |info| info.expiry(sent)) {
        Expiry::Stated(at) => (at, false),
        Expiry::Assumed(at) => (at, true),
    }
}

pub(crate) const fn severity(info: &Info) -> Severity {
    match info.severity {
        amana_alerts::Severity::Extreme => Severity::Extreme,
        amana_alerts::Severity::Severe => Severity::Severe,
        amana_alerts::Severity::Moderate => Severity::Moderate,
        amana_alerts::Severity::Minor => Severity::Minor,
        amana_alerts::Severity::Unknown | amana_alerts::Severity::Other(_) => Severity::Unknown,
    }
}

/// Of the first category that there is a drawing of.
fn pictogram(info: &Info) -> String {
    let drawn = info.categories.iter().find(|category| !matches!(category, Category::Other(_)));
    drawn.map_or_else(|| "other".to_owned(), |category| category.as_str().to_lowercase())
}

fn areas(info: &Info) -> Vec<String> {
    let named = info.areas.iter().map(|area| area.description.clone());
    named.filter(|name| !name.is_empty()).collect()
}

#[cfg(test)]
mod tests;
