//! What the operator of the server does.
#![expect(clippy::disallowed_methods, reason = "the operator says where to listen")]

use super::CommandError;
use crate::clock;
use crate::config::Config;
use crate::invitation::make_invitation;
use crate::mission::Mission;
use crate::role::Role;
use crate::storage::Store;
use std::io::Write;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;

pub(super) async fn serve(
    folder: &Path,
    listen: SocketAddr,
    origin: Option<String>,
    out: &mut impl Write,
) -> Result<(), CommandError> {
    let origin = match origin {
        Some(origin) => origin,
        None => Mission::read(folder)?.origin,
    };
    let config = Config::from_folder(folder, origin, clock::system())?;
    let running = crate::serve::serve(TcpListener::bind(listen)?, config).await?;
    writeln!(out, "serving {} on {}", running.origin(), running.address())?;
    out.flush()?;
    until_told_to_end().await?;
    running.shutdown().await;
    Ok(())
}

pub(super) fn invite(
    folder: &Path,
    officer: bool,
    out: &mut impl Write,
) -> Result<(), CommandError> {
    let role = if officer { Role::Officer } else { Role::Citizen };
    let mission = Mission::read(folder)?;
    let code = make_invitation(&Store::open(folder)?, role, clock::system()())?;
    writeln!(out, "link: {}", mission.invite(code.clone()).to_link())?;
    writeln!(out, "code: {code}")?;
    Ok(())
}

#[cfg(unix)]
async fn until_told_to_end() -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        interrupted = tokio::signal::ctrl_c() => interrupted,
        _ = terminate.recv() => Ok(()),
    }
}

#[cfg(not(unix))]
async fn until_told_to_end() -> std::io::Result<()> {
    tokio::signal::ctrl_c().await
}
