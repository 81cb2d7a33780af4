//! The crisis desk: safety reports, opened.

use super::requests::open;
use super::{Desk, DeskError};
use amana_channel::Call;
use amana_contract::office::SafetyReports;
use amana_contract::sealed::{Binding, Direction, SafetyReport};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A safety report. One that cannot be opened is shown as such, never left out.
#[derive(Debug, Clone, PartialEq, Eq)]
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
}
