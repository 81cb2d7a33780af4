//! From what is stored to what is shown: kept signatures are verified again on every look.

use crate::consulates::reach;
use crate::documents::{name_of, scan_view};
use crate::requests::{errands, next, note_status, remind, services, stages};
use crate::search::Query;
use crate::stored::{
    NotedEvent, NotedRequest, RequestKind, StoredContact, StoredDocument, StoredMission,
    StoredRequest,
};
use crate::views::{
    ActionView, AppointmentView, Author, EntryView, ErrandState, MarkView, MessageView, NextView,
    RequestCardView, RequestView, StaffAccessView,
};
use crate::{Error, Message, Value};
use amana_contract::requests::{ActionRequired, Event, EventKind, Outcome};
use amana_sync::history::History;
use amana_vault::{Entry, Vault, VaultError};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeSet;
use uuid::Uuid;

/// The consulate's codes that we have a sentence for.
const REASONS: [(&str, &str); 8] = [
    ("background-not-plain", "action-reason-background-not-plain"),
    ("blurred", "action-reason-blurred"),
    ("expired", "action-reason-expired"),
    ("face-not-visible", "action-reason-face-not-visible"),
    ("incomplete", "action-reason-incomplete"),
    ("missing", "action-reason-missing"),
    ("too-dark", "action-reason-too-dark"),
    ("unreadable", "action-reason-unreadable"),
];

/// Every request that the query finds, newest first. One whose history does not verify is marked
/// and hides no other.
pub(crate) fn cards(
    vault: &Vault,
    today: NaiveDate,
    query: &Query,
) -> Result<Vec<RequestCardView>, Error> {
    let mut found = Vec::new();
    for entry in newest_first(vault)? {
        let created_at = entry.record.created_at;
        let view = show(vault, entry, today)?;
        let lines = view.timeline.iter();
        let texts = lines.flat_map(|entry| [&entry.text, &entry.original]);
        let texts = texts.chain([&view.reference, &view.next_step]).filter_map(Option::as_deref);
        let fields = [&*view.service, &*view.place];
        if query.matches(fields.into_iter().chain(texts)) {
            found.push(card(view, created_at, today));
        }
    }
    Ok(found)
}

pub(crate) fn newest_first(vault: &Vault) -> Result<Vec<Entry<StoredRequest>>, Error> {
    let mut stored = vault.list::<StoredRequest>()?;
    stored.sort_by_key(|entry| std::cmp::Reverse(entry.record.created_at));
    Ok(stored)
}

fn card(view: RequestView, created_at: DateTime<Utc>, today: NaiveDate) -> RequestCardView {
    let happened = view.timeline.iter().map(|entry| entry.at);
    let brought = view.errands.iter().map(|errand| match errand.state {
        ErrandState::Delivered { received_at } => received_at,
        _ => errand.saved_at,
    });
    let last_at = happened.chain(brought).max().unwrap_or(created_at);
    RequestCardView {
        id: view.id,
        phase: view.phase().map(str::to_owned),
        service: view.service,
        place: view.place,
        is_noted: view.is_noted,
        outcome: view.outcome,
        is_due: view.reminders.iter().any(|reminder| reminder.due_on <= today),
        next: view.next,
        last_at,
        damage: view.damage,
    }
}

/// One request.
pub(crate) fn build(vault: &Vault, id: Uuid, today: NaiveDate) -> Result<RequestView, Error> {
    let record: StoredRequest = vault.get(id)?.ok_or(VaultError::NotFound)?;
    show(vault, Entry { id, record }, today)
}

pub(crate) fn show(
    vault: &Vault,
    entry: Entry<StoredRequest>,
    today: NaiveDate,
) -> Result<RequestView, Error> {
    let Entry { id, record } = entry;
    let is_there = |id: &Uuid| StoredDocument::kept(vault, *id).is_ok();
    let view = RequestView {
        id,
        service: services::shown(&record.service),
        place: String::new(),
        mission: None,
        reference: None,
        promised_on: None,
        appointment: None,
        next_step: None,
        tracker: None,
        receipts: Vec::new(),
        reminders: Vec::new(),
        document: record.document.filter(is_there),
        stages: Vec::new(),
        outcome: None,
        actions: Vec::new(),
        timeline: Vec::new(),
        errands: Vec::new(),
        staff_accesses: Vec::new(),
        next: NextView::Nothing,
        as_of: None,
        is_noted: false,
        damage: None,
    };
    match record.kind {
        RequestKind::Noted(noted) => show_noted(vault, view, noted, today),
        RequestKind::Submitted { mission, events, staff_accesses, dropped_at, .. } => {
            let view = RequestView {
                mission: Some(mission),
                staff_accesses: staff_accesses.into_iter().map(looked).collect(),
                as_of: vault.get::<StoredContact>(mission)?.unwrap_or_default().heard_at(),
                ..view
            };
            show_submitted(vault, view, mission, &events, dropped_at)
        }
    }
}

fn show_noted(
    vault: &Vault,
    view: RequestView,
    noted: NotedRequest,
    today: NaiveDate,
) -> Result<RequestView, Error> {
    let receipts: Result<Vec<_>, _> =
        noted.receipts.iter().map(|receipt| scan_view(vault, receipt)).collect();
    let written = |text: String| Some(text).filter(|text| !text.is_empty());
    Ok(RequestView {
        next: next::of_noted(&noted, today),
        reminders: remind::plan(&noted, today),
        receipts: receipts?,
        appointment: noted.appointment.map(AppointmentView::from),
        place: noted.mission,
        reference: written(noted.reference),
        next_step: written(noted.next_step),
        tracker: written(noted.tracker),
        promised_on: noted.promised_on,
        timeline: noted.events.into_iter().map(line).collect(),
        is_noted: true,
        ..view
    })
}

fn show_submitted(
    vault: &Vault,
    mut view: RequestView,
    mission: Uuid,
    events: &[amana_contract::Bytes],
    dropped_at: Option<DateTime<Utc>>,
) -> Result<RequestView, Error> {
    let errands = errands::of_request(vault, view.id)?;
    view.errands = errands.iter().map(errands::show).collect();
    let history = match history(vault, view.id, mission, events) {
        Ok((place, history)) => {
            view.place = place;
            history
        }
        Err(error) if is_damage(&error) => {
            view.damage = Some(Message::plain("request-damaged").into());
            return Ok(view);
        }
        Err(other) => return Err(other),
    };
    let events = history.events();
    view.timeline = events.iter().map(signed).collect();
    view.stages = stages::stages(events);
    view.outcome = events.last().and_then(|event| event.outcome.as_ref()).map(name_of);
    let delivered = errands.iter().filter(|entry| errands::is_delivered(&entry.record));
    let answered: BTreeSet<_> =
        delivered.filter_map(|entry| errands::answered(&entry.record)).collect();
    let asked = events.last().map(|event| &event.actions_required[..]).unwrap_or_default();
    let open = asked.iter().filter(|action| !answered.contains(&action.action));
    view.actions = open.map(ActionView::from).collect();
    view.next = next::of_submitted(&view.errands, &view.actions, events);
    if let Some(at) = dropped_at.filter(|_| events.is_empty()) {
        view.timeline.push(dropped(at));
        view.outcome = Some(name_of(&Outcome::Withdrawn));
        view.next = NextView::Nothing;
    }
    Ok(view)
}

fn history(
    vault: &Vault,
    request: Uuid,
    mission: Uuid,
    events: &[amana_contract::Bytes],
) -> Result<(String, History), Error> {
    let known: StoredMission = vault.get(mission)?.ok_or(VaultError::NotFound)?;
    let trusted = reach::trusted(&known)?;
    let history = History::verify(&trusted, request, events.iter().map(AsRef::as_ref))?;
    Ok((trusted.delegation.mission, history))
}

/// What is wrong with this one request, and not with the vault.
const fn is_damage(error: &Error) -> bool {
    matches!(error, Error::Sync(_) | Error::Vault(VaultError::NotFound))
}

fn line(event: NotedEvent) -> EntryView {
    EntryView {
        at: event.at,
        message: event.status.as_deref().and_then(note_status::said).map(MessageView::from),
        text: Some(event.text).filter(|text| !text.is_empty()),
        original: event.original,
        mark: MarkView::YouNoted,
        by: Author::You,
    }
}

fn dropped(at: DateTime<Utc>) -> EntryView {
    let message = Some(Message::plain("event-dropped").into());
    let (text, original) = (None, None);
    EntryView { at, message, text, original, mark: MarkView::YouNoted, by: Author::You }
}

fn signed(event: &Event) -> EntryView {
    let by = if event.kind == EventKind::Answered { Author::You } else { Author::Consulate };
    let message = Some(Message::plain(event_key(event.kind)).into());
    let (text, original, mark) = (None, None, MarkView::ConsulateSigned);
    EntryView { at: event.at, message, text, original, mark, by }
}

const fn event_key(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Received => "event-received",
        EventKind::Answered => "event-answered",
        EventKind::Validated => "event-validated",
        EventKind::ActionRequired => "event-action-required",
        EventKind::VisitRecorded => "event-visit-recorded",
        EventKind::InProduction => "event-in-production",
        EventKind::ReadyForPickup => "event-ready-for-pickup",
        EventKind::Delivered => "event-delivered",
    }
}

fn looked((at, officer): (DateTime<Utc>, String)) -> StaffAccessView {
    StaffAccessView { at, officer }
}

impl From<&ActionRequired> for ActionView {
    fn from(action: &ActionRequired) -> Self {
        let key = match &*action.kind {
            "photo" => "action-photo",
            "form" => "action-form",
            "document" => "action-document",
            _ => "action-other",
        };
        Self {
            id: action.action,
            kind: action.kind.clone(),
            message: Message::plain(key).into(),
            reason: reason(&action.reason),
            due_on: action.due_on,
        }
    }
}

/// Our sentence for a code that we know; the consulate's code for another.
fn reason(code: &str) -> Option<MessageView> {
    let known = REASONS.into_iter().find(|(known, _)| *known == code);
    let message = match known {
        Some((_, key)) => Message::plain(key),
        None if code.is_empty() => return None,
        None => {
            let reason = Value::Verbatim(code.to_owned());
            Message::plain("action-reason-other").with("reason", reason)
        }
    };
    Some(message.into())
}

#[cfg(test)]
mod tests {
    use super::{build, cards};
    use crate::search::Query;
    use crate::stored::{NotedRequest, RequestKind, StoredRequest};
    use crate::views::NextView;
    use amana_vault::{KdfCost, Passphrase, Vault};
    use chrono::{DateTime, NaiveDate};
    use std::sync::Arc;
    use tempfile::TempDir;
    use uuid::Uuid;

    fn vault(folder: &TempDir) -> Vault {
        let passphrase = Passphrase::new("sept oranges bleues".to_owned());
        let holder = Arc::new(amana_vault::holder::MemoryHolder::default());
        let made = amana_vault::create(folder.path(), &passphrase, KdfCost::FLOOR, holder);
        made.expect("makes a vault").0
    }

    fn request(kind: RequestKind) -> StoredRequest {
        let (service, created_at) = ("haircut".to_owned(), DateTime::UNIX_EPOCH);
        StoredRequest { service, document: Some(Uuid::nil()), created_at, kind }
    }

    /// The consulate's keys are gone: nothing that it said can be verified.
    #[test]
    fn a_history_that_does_not_verify_hides_no_other_request() {
        let folder = TempDir::new().expect("a folder");
        let mut vault = vault(&folder);
        let lost = RequestKind::Submitted {
            mission: Uuid::from_u128(7),
            reply_secret: vec![1].into(),
            signing_seed: vec![2].into(),
            items: 1,
            events: vec![vec![3].into()],
            staff_accesses: Vec::new(),
            dropped_at: None,
        };
        let noted = NotedRequest { mission: "Valencia".to_owned(), ..NotedRequest::default() };
        let noted = RequestKind::Noted(noted);
        let (lost_id, noted_id) = (Uuid::from_u128(1), Uuid::from_u128(2));
        vault
            .write(|tx| {
                tx.put(lost_id, &request(lost))?;
                tx.put(noted_id, &request(noted))
            })
            .expect("writes");
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let all = cards(&vault, today, &Query::new("")).expect("lists");
        assert_eq!(all.len(), 2);
        let damage = build(&vault, lost_id, today).expect("is shown").damage;
        assert_eq!(damage.map(|message| message.key).as_deref(), Some("request-damaged"));
        let noted = build(&vault, noted_id, today).expect("is shown");
        assert_eq!((noted.damage, noted.next), (None, NextView::AddEvent));
        assert_eq!((&*noted.service, noted.document), ("other", None), "nothing that is not there");
    }
}
