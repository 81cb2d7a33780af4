//! An officer's desk: signs in by passkey, opens with the office's key, decides, signs.

mod alerts;
mod events;
mod reports;
mod requests;
mod roster;

pub use reports::OpenedReport;

use super::enrolment::Enrolment;
use super::keys::{KeysError, OfficeKeys};
use crate::clock::{self, Clock};
use crate::mission::Mission;
use amana_channel::passkey::{self, PasskeyError};
use amana_channel::trust::{TrustError, Trusted};
use amana_channel::{Answer, Call, Channel, ChannelError};
use amana_contract::access::{
    Ceremony, FinishRegistration, FinishSignIn, Scope, StartRegistration, Token,
};
use amana_sealing::dpop::DpopKey;
use chrono::{DateTime, TimeDelta, Utc};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// A token is replaced before it can expire on the way.
const TOO_LITTLE_LEFT: TimeDelta = TimeDelta::seconds(30);

/// Why something cannot be done at the desk. None quotes what was opened.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// The consulate refused or could not be reached.
    #[error(transparent)]
    Channel(#[from] ChannelError),
    /// The passkey ceremony failed here.
    #[error(transparent)]
    Passkey(#[from] PasskeyError),
    /// The key folder cannot be used.
    #[error(transparent)]
    Keys(#[from] KeysError),
    /// The consulate does not belong to the root of these keys.
    #[error(transparent)]
    Trust(#[from] TrustError),
    /// There is no such open request.
    #[error("no such open request")]
    NoSuchRequest,
    /// An item is not sealed to this office, was changed, or is of a newer kind.
    #[error("an item cannot be opened")]
    CannotOpen,
    /// The message is not readable as CAP.
    #[error("not a CAP message")]
    NotAnAlert,
    /// The message is restricted or private.
    #[error("the message is not for the public")]
    NotPublic,
    /// The roster does not let this office alert there, as that sender, or at all any more.
    #[error("the roster does not let this office publish that alert")]
    OutsideRoster,
    /// The roster is not signed by the root of these keys.
    #[error("the roster is not the consulate's")]
    ForeignRoster,
    /// The feed's head is not signed by the delegated key.
    #[error("the feed's head is not the consulate's")]
    ForeignHead,
}

struct Session {
    token: Zeroizing<String>,
    expires_at: DateTime<Utc>,
}

/// An officer at work.
pub struct Desk {
    channel: Channel,
    folder: PathBuf,
    keys: OfficeKeys,
    mission: Mission,
    enrolment: Enrolment,
    session: Option<Session>,
    clock: Clock,
}

impl Desk {
    /// Registers a passkey with an officer's invitation and keeps it in the key folder.
    ///
    /// # Errors
    /// [`DeskError`].
    pub async fn enrol(
        channel: Channel,
        keys_folder: &Path,
        invitation_code: &str,
    ) -> Result<Self, DeskError> {
        let start = StartRegistration { invitation: invitation_code.into() };
        let answer = channel.send(Call::post("/v1/registrations").json(&start)).await?;
        let Ceremony { id, options } = answer.json()?;
        let (credential, passkey) = passkey::register(channel.origin(), options).await?;
        let finish = Call::post(format!("/v1/registrations/{id}"));
        channel.send(finish.json(&FinishRegistration { credential })).await?;
        Enrolment { passkey, dpop: DpopKey::make() }.write(keys_folder)?;
        Self::open(channel, keys_folder)
    }

    /// Sits down with the keys of an earlier enrolment.
    ///
    /// # Errors
    /// [`DeskError::Keys`].
    pub fn open(channel: Channel, keys_folder: &Path) -> Result<Self, DeskError> {
        Ok(Self {
            channel,
            folder: keys_folder.to_owned(),
            keys: OfficeKeys::read(keys_folder)?,
            mission: Mission::read(keys_folder).map_err(KeysError::from)?,
            enrolment: Enrolment::read(keys_folder)?,
            session: None,
            clock: clock::system(),
        })
    }

    /// The same desk under another clock.
    #[must_use]
    pub fn with_clock(self, clock: Clock) -> Self {
        Self { clock, ..self }
    }

    /// Signs in with the passkey. Every call does so by itself when its token has run out.
    ///
    /// # Errors
    /// [`DeskError`].
    pub async fn sign_in(&mut self) -> Result<(), DeskError> {
        let answer = self.channel.send(Call::post("/v1/sign-ins")).await?;
        let Ceremony { id, options } = answer.json()?;
        let origin = self.channel.origin();
        let credential = passkey::sign_in(origin, options, &mut self.enrolment.passkey).await?;
        self.enrolment.write_passkey(&self.folder)?;
        let now = (self.clock)();
        let finish = FinishSignIn { credential, scopes: vec![Scope::Office], errand: None };
        let call = Call::post(format!("/v1/sign-ins/{id}"))
            .json(&finish)
            .proof(&self.enrolment.dpop, now.timestamp());
        let token: Token = self.channel.send(call).await?.json()?;
        let lifetime = TimeDelta::seconds(i64::try_from(token.expires_in_s).unwrap_or(0));
        let token_text = Zeroizing::new(token.access_token);
        self.session = Some(Session { token: token_text, expires_at: now + lifetime });
        Ok(())
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        (self.clock)()
    }

    async fn send(&mut self, call: Call) -> Result<Answer, DeskError> {
        let now = (self.clock)();
        let lasts = |session: &Session| session.expires_at - TOO_LITTLE_LEFT > now;
        if !self.session.as_ref().is_some_and(lasts) {
            self.sign_in().await?;
        }
        let session = self.session.as_ref().expect("a sign-in begins a session");
        let call = call.token(&session.token).proof(&self.enrolment.dpop, now.timestamp());
        Ok(self.channel.send(call).await?)
    }

    /// The consulate's delegation, if the root of these keys stands behind it.
    async fn trusted(&self) -> Result<Trusted, DeskError> {
        let bundle = self.channel.send(Call::get("/v1/trust")).await?.json()?;
        Ok(Trusted::verify(&bundle, self.mission.trust_root)?)
    }
}

impl std::fmt::Debug for Desk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Desk(…)")
    }
}
