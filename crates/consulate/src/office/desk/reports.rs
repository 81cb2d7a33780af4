//! The crisis desk: safety reports, opened.

use super::requests::open;
use super::{Desk, DeskError};
use amana_channel::Call;
use amana_contract::content_type;
use amana_contract::office::SafetyReports;
use amana_contract::safety::{AnswerKind, PublishSafetyAnswer, SafetyAnswer};
use amana_contract::sealed::{Binding, Direction, SafetyReport};
use amana_sealing::digest::Sha256;
use amana_sealing::sign1;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A safety report. One that cannot be opened is shown as such, never left out.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenedReport {
    /// The report.
    pub report: Uuid,
    /// When the server kept it.
    pub received_at: DateTime<Utc>,
    /// What it says, if it was sealed to this desk.
    pub content: Option<SafetyReport>,
}

impl Desk {
    /// Safety reports, newest first.
    ///
    /// # Errors
    /// [`DeskError`].
    pub async fn safety_reports(&mut self) -> Result<Vec<OpenedReport>, DeskError> {
        let listed: SafetyReports =
            self.send(Call::get("/v1/office/safety-reports")).await?.json()?;
        let opened = listed.reports.into_iter().map(|sealed| {
            let binding = Binding {
                mission: &self.mission.trust_root.0,
                subject: sealed.report,
                item: sealed.report,
                sequence: 0,
                direction: Direction::ToCrisisDesk,
            };
            OpenedReport {
                report: sealed.report,
                received_at: sealed.received_at,
                content: open(&self.keys.crisis_desk, &binding, sealed.sealed.as_ref()),
            }
        });
        Ok(opened.collect())
    }

    /// Says something to who sent a report. It is about exactly the bytes that lie here.
    ///
    /// # Errors
    /// [`DeskError::NoSuchRequest`] when there is no such report, and others.
    pub async fn answer_report(&mut self, report: Uuid, kind: AnswerKind) -> Result<(), DeskError> {
        let listed: SafetyReports =
            self.send(Call::get("/v1/office/safety-reports")).await?.json()?;
        let sealed = listed.reports.into_iter().find(|one| one.report == report);
        let sealed = sealed.ok_or(DeskError::NoSuchRequest)?.sealed;
        let sealed_sha256 = Sha256::of(sealed.as_ref()).0.to_vec().into();
        let answer = SafetyAnswer { format: 1, report, sealed_sha256, at: (self.clock)(), kind };
        let payload = serde_json::to_vec(&answer).expect("plain structs serialise");
        let cose = sign1::sign(&self.keys.officer, content_type::SAFETY_ANSWER, &payload, b"");
        let path = format!("/v1/office/safety-reports/{report}/answer");
        self.send(Call::put(path).json(&PublishSafetyAnswer { answer: cose.into() })).await?;
        Ok(())
    }
}
