//! A draft as it is shown: its tasks, and the answers that would be sent.

use crate::Error;
use crate::consulates::reach;
use crate::documents::{hint, holder, scan_view};
use crate::stored::{StoredDocument, StoredDraft, StoredMission};
use crate::views::{
    AnswerView, ArgView, DraftCardView, DraftTask, DraftTaskView, DraftView, TaskState,
};
use amana_vault::{Entry, Vault, VaultError};
use uuid::Uuid;

/// What a draft speaks of, as far as it is still there.
pub(crate) struct Draft {
    pub(crate) stored: StoredDraft,
    pub(crate) document: Option<StoredDocument>,
    /// The consulate's own name.
    pub(crate) mission: Option<String>,
}

impl Draft {
    pub(crate) fn open(vault: &Vault, id: Uuid) -> Result<Self, Error> {
        let stored: StoredDraft = vault.get(id)?.ok_or(VaultError::NotFound)?;
        Self::around(vault, stored)
    }

    fn around(vault: &Vault, mut stored: StoredDraft) -> Result<Self, Error> {
        let document = match stored.document {
            Some(id) => vault.get(id)?.filter(|document: &StoredDocument| !document.is_trashed()),
            None => None,
        };
        let mission = match stored.mission {
            Some(id) => vault.get::<StoredMission>(id)?,
            None => None,
        };
        let mission =
            mission.and_then(|known| Some(reach::trusted(&known).ok()?.delegation.mission));
        stored.document = stored.document.filter(|_| document.is_some());
        stored.mission = stored.mission.filter(|_| mission.is_some());
        Ok(Self { stored, document, mission })
    }

    /// What is still to be done before it can be sent.
    pub(crate) fn open_tasks(&self) -> Vec<DraftTask> {
        let tasks = self.tasks().into_iter();
        let open = tasks.filter(|task| task.state != TaskState::Done);
        open.map(|task| task.task).filter(|task| *task != DraftTask::Check).collect()
    }

    fn tasks(&self) -> Vec<DraftTaskView> {
        let draft = &self.stored;
        let has_passport = self.document.is_some();
        let done = |is_done: bool| if is_done { TaskState::Done } else { TaskState::ToDo };
        let details = match has_passport {
            true => done(draft.are_details_right),
            false => TaskState::CannotStartYet,
        };
        let mut tasks = vec![
            (DraftTask::Passport, done(has_passport)),
            (DraftTask::Consulate, done(self.mission.is_some())),
            (DraftTask::Details, details),
            (DraftTask::Contact, done(!draft.phone.is_empty() || !draft.email.is_empty())),
            (DraftTask::Photo, done(draft.photo.is_some() || draft.is_without_photo)),
        ];
        let is_ready = tasks.iter().all(|(_, state)| *state == TaskState::Done);
        let check = if is_ready { TaskState::ToDo } else { TaskState::CannotStartYet };
        tasks.push((DraftTask::Check, check));
        tasks.into_iter().map(|(task, state)| DraftTaskView { task, state }).collect()
    }

    fn answers(&self) -> Vec<AnswerView> {
        let mut answers = Vec::new();
        let mut add = |task, key: &str, value| {
            answers.push(AnswerView { task, key: key.to_owned(), value });
        };
        if let Some(document) = &self.document {
            let (name, number) = (holder(document), hint(&document.number));
            add(DraftTask::Passport, "answer-number", ArgView::Verbatim(number));
            add(DraftTask::Details, "answer-name", ArgView::Text(name));
            if !document.nationality.is_empty() {
                let nationality = document.nationality.clone();
                add(DraftTask::Details, "answer-nationality", ArgView::Verbatim(nationality));
            }
            if let Some(day) = document.born_on {
                add(DraftTask::Details, "answer-born-on", ArgView::Date(day));
            }
            if let Some(day) = document.expires_on {
                add(DraftTask::Details, "answer-expires-on", ArgView::Date(day));
            }
        }
        if let Some(mission) = &self.mission {
            add(DraftTask::Consulate, "answer-consulate", ArgView::Text(mission.clone()));
        }
        for (key, text) in
            [("answer-phone", &self.stored.phone), ("answer-email", &self.stored.email)]
        {
            if !text.is_empty() {
                add(DraftTask::Contact, key, ArgView::Verbatim(text.clone()));
            }
        }
        match (&self.stored.photo, self.stored.is_without_photo) {
            (Some(_), _) => add(DraftTask::Photo, "answer-photo", key("answer-photo-added")),
            (None, true) => add(DraftTask::Photo, "answer-photo", key("answer-photo-none")),
            (None, false) => {}
        }
        answers
    }
}

fn key(key: &str) -> ArgView {
    ArgView::Key(key.to_owned())
}

/// One draft, whole.
pub(crate) fn build(vault: &Vault, id: Uuid) -> Result<DraftView, Error> {
    let draft = Draft::open(vault, id)?;
    let photo = draft.stored.photo.as_ref().map(|photo| scan_view(vault, photo)).transpose()?;
    Ok(DraftView {
        id,
        tasks: draft.tasks(),
        answers: draft.answers(),
        can_send: draft.open_tasks().is_empty(),
        photo,
        service: draft.stored.service,
        document: draft.stored.document,
        mission: draft.stored.mission,
        are_details_right: draft.stored.are_details_right,
        phone: draft.stored.phone,
        email: draft.stored.email,
        saved_at: draft.stored.edited_at,
    })
}

/// Every draft at a glance, last edited first.
pub(crate) fn cards(vault: &Vault) -> Result<Vec<DraftCardView>, Error> {
    let mut drafts = vault.list::<StoredDraft>()?;
    drafts.sort_by_key(|entry| std::cmp::Reverse(entry.record.edited_at));
    drafts.into_iter().map(|entry| card(vault, entry)).collect()
}

fn card(vault: &Vault, entry: Entry<StoredDraft>) -> Result<DraftCardView, Error> {
    let draft = Draft::around(vault, entry.record)?;
    let tasks = draft.tasks();
    let done = tasks.iter().filter(|task| task.state == TaskState::Done).count();
    Ok(DraftCardView {
        id: entry.id,
        service: draft.stored.service,
        document: draft.stored.document,
        edited_at: draft.stored.edited_at,
        done: done as u32,
        of: tasks.len() as u32,
    })
}

/// The name of a task, as an input's.
pub(crate) const fn name(task: DraftTask) -> &'static str {
    match task {
        DraftTask::Passport => "passport",
        DraftTask::Consulate => "consulate",
        DraftTask::Details => "details",
        DraftTask::Contact => "contact",
        DraftTask::Photo => "photo",
        DraftTask::Check => "check",
    }
}
