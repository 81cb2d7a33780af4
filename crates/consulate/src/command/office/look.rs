//! What an officer reads: on their own screen, on purpose.

use super::super::CommandError;
use crate::office::Desk;
use crate::private_files;
use amana_contract::safety::AnswerKind;
use amana_contract::sealed::{Item, SentPosition};
use std::io::Write;
use std::path::Path;
use uuid::Uuid;

/// What can be said to who sent a report.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
pub(super) enum Says {
    /// A person has read it
    Read,
    /// The desk will call
    WillCall,
    /// Help is on its way
    HelpComing,
    /// Call the local emergency number
    CallLocal,
}

impl From<Says> for AnswerKind {
    fn from(says: Says) -> Self {
        match says {
            Says::Read => Self::Read,
            Says::WillCall => Self::WillCall,
            Says::HelpComing => Self::HelpComing,
            Says::CallLocal => Self::CallLocal,
        }
    }
}

pub(super) async fn list(desk: &mut Desk, out: &mut impl Write) -> Result<(), CommandError> {
    for request in desk.requests().await? {
        let phase = serde_json::to_value(request.phase).expect("a phase serialises");
        writeln!(
            out,
            "{} {} {} event {} items {}",
            request.request,
            request.service,
            phase.as_str().unwrap_or_default(),
            request.sequence,
            request.items.len()
        )?;
    }
    Ok(())
}

pub(super) async fn open(
    desk: &mut Desk,
    request: Uuid,
    to: Option<&Path>,
    out: &mut impl Write,
) -> Result<(), CommandError> {
    if let Some(folder) = to {
        private_files::make_folder(folder)?;
    }
    for (place, item) in desk.open_items(request).await?.into_iter().enumerate() {
        match item {
            Item::Application(application) => {
                let text = serde_json::to_string_pretty(&application);
                writeln!(out, "{}", text.expect("plain structs serialise"))?;
            }
            Item::Picture { purpose, media_type, content } => {
                writeln!(out, "{place}: {purpose} {media_type} {} bytes", content.0.len())?;
                if let Some(folder) = to {
                    private_files::write(folder, &format!("picture-{place}"), &content.0)?;
                }
            }
        }
    }
    Ok(())
}

pub(super) async fn reports(desk: &mut Desk, out: &mut impl Write) -> Result<(), CommandError> {
    for opened in desk.safety_reports().await? {
        write!(out, "{} {} ", opened.received_at.to_rfc3339(), opened.report)?;
        match opened.content {
            Some(content) if content.safe => writeln!(out, "safe: {}", content.message)?,
            Some(content) => {
                write!(out, "HELP: {}", content.message)?;
                if let Some(position) = &content.position {
                    write!(out, " at {}", place(position))?;
                }
                writeln!(out)?;
            }
            None => writeln!(out, "cannot be opened with this desk's key")?,
        }
    }
    Ok(())
}

/// Where somebody was, how surely if their device knew that, and when.
fn place(sent: &SentPosition) -> String {
    let SentPosition { latitude, longitude, accuracy_m, at } = sent;
    let surely = match accuracy_m.ceil() {
        metres if metres > 0.0 => format!(" ±{metres:.0} m"),
        _ => String::new(),
    };
    format!("{latitude:.5}, {longitude:.5}{surely}, {}", at.to_rfc3339())
}

#[cfg(test)]
mod tests {
    use super::{SentPosition, place};
    use chrono::{DateTime, Utc};

    #[test]
    fn an_accuracy_that_is_not_known_is_not_shown() {
        let at: DateTime<Utc> = "2026-11-22T13:05:00Z".parse().expect("a time");
        let of = |accuracy_m| SentPosition { latitude: 39.43, longitude: -0.42, accuracy_m, at };
        let unknown = place(&of(SentPosition::UNKNOWN_ACCURACY_M));
        assert_eq!(unknown, "39.43000, -0.42000, 2026-11-22T13:05:00+00:00");
        assert_eq!(place(&of(11.2)), "39.43000, -0.42000 ±12 m, 2026-11-22T13:05:00+00:00");
    }
}
