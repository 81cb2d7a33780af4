//! This device's passkey: a WebAuthn authenticator in software whose secret the caller keeps sealed.
//!
//! User verification is the caller's duty: it opens the passphrase slot again (NIST 800-63B asks
//! for the activation factor at every use) before it hands out a [`KeptPasskey`].

use coset::CborSerializable as _;
use passkey::authenticator::{Authenticator, UiHint, UserCheck, UserValidationMethod};
use passkey::client::{Client, DefaultClientData};
use passkey::crypto::rust_crypto::RustCryptoBackend;
use passkey::types::ctap2::{Aaguid, Ctap2Error};
use passkey::types::webauthn::{CredentialCreationOptions, CredentialRequestOptions};
use passkey::types::{CredentialExtensions, Passkey};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use url::Url;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// The ceremony failed on this side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasskeyError {
    /// The options or the kept passkey cannot be understood.
    #[error("the passkey ceremony cannot be understood")]
    Malformed,
    /// The site is not the one that the passkey belongs to.
    #[error("the passkey belongs to another site")]
    OtherSite,
    /// The authenticator refused.
    #[error("the passkey was refused on this device")]
    Refused,
}

/// A passkey as it is kept: sealed by the vault or in an officer's key folder.
#[derive(Clone)]
pub struct KeptPasskey(Passkey);

#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
struct Kept {
    version: u8,
    key: Vec<u8>,
    credential_id: Vec<u8>,
    rp_id: String,
    user_handle: Option<Vec<u8>>,
    counter: Option<u32>,
}

impl KeptPasskey {
    /// Its serialised form, secret included.
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let kept = Kept {
            version: 1,
            key: self.0.key.clone().to_vec().expect("a COSE key serialises"),
            credential_id: self.0.credential_id.to_vec(),
            rp_id: self.0.rp_id.clone(),
            user_handle: self.0.user_handle.as_ref().map(|handle| handle.to_vec()),
            counter: self.0.counter,
        };
        Zeroizing::new(serde_json::to_vec(&kept).expect("plain structs serialise"))
    }

    /// Reads what [`KeptPasskey::to_bytes`] gave.
    ///
    /// # Errors
    /// [`PasskeyError::Malformed`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, PasskeyError> {
        let kept: Kept = serde_json::from_slice(bytes).map_err(|_| PasskeyError::Malformed)?;
        if kept.version != 1 {
            return Err(PasskeyError::Malformed);
        }
        let key = coset::CoseKey::from_slice(&kept.key).map_err(|_| PasskeyError::Malformed)?;
        Ok(Self(Passkey {
            key,
            credential_id: kept.credential_id.clone().into(),
            rp_id: kept.rp_id.clone(),
            user_handle: kept.user_handle.clone().map(Into::into),
            username: None,
            user_display_name: None,
            counter: kept.counter,
            extensions: CredentialExtensions::default(),
        }))
    }
}

impl std::fmt::Debug for KeptPasskey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("KeptPasskey(…)")
    }
}

/// Makes a passkey for `origin` and answers with the credential to send back.
///
/// # Errors
/// [`PasskeyError`].
pub async fn register(origin: &str, options: Value) -> Result<(Value, KeptPasskey), PasskeyError> {
    let origin = parse(origin)?;
    let mut client =
        Client::new(authenticator(None)).allows_insecure_localhost(is_loopback(&origin));
    let options: CredentialCreationOptions = read(options)?;
    let created = client
        .register(&origin, options, DefaultClientData)
        .await
        .map_err(|_| PasskeyError::Refused)?;
    let kept = client.authenticator().store().clone().ok_or(PasskeyError::Refused)?;
    let credential = serde_json::to_value(&created).map_err(|_| PasskeyError::Malformed)?;
    Ok((credential, KeptPasskey(kept)))
}

/// Signs in at `origin`; the kept passkey's counter moves on.
///
/// # Errors
/// [`PasskeyError`].
pub async fn sign_in(
    origin: &str,
    options: Value,
    kept: &mut KeptPasskey,
) -> Result<Value, PasskeyError> {
    let origin = parse(origin)?;
    let mut client = Client::new(authenticator(Some(kept.0.clone())))
        .allows_insecure_localhost(is_loopback(&origin));
    let options: CredentialRequestOptions = read(without_mediation(options))?;
    // passkey-rs's one-passkey store does not compare the relying party itself.
    if options.public_key.rp_id.as_ref() != Some(&kept.0.rp_id) {
        return Err(PasskeyError::OtherSite);
    }
    let assertion = client
        .authenticate(&origin, options, DefaultClientData)
        .await
        .map_err(|_| PasskeyError::Refused)?;
    if let Some(moved_on) = client.authenticator().store() {
        kept.0 = moved_on.clone();
    }
    serde_json::to_value(&assertion).map_err(|_| PasskeyError::Malformed)
}

type SoftAuthenticator = Authenticator<Option<Passkey>, Verified, RustCryptoBackend>;

fn authenticator(kept: Option<Passkey>) -> SoftAuthenticator {
    Authenticator::new(Aaguid::new_empty(), kept, Verified, RustCryptoBackend)
}

fn parse(origin: &str) -> Result<Url, PasskeyError> {
    Url::parse(origin).map_err(|_| PasskeyError::Malformed)
}

/// A loopback consulate still answers over pinned TLS: `localhost` is its name, not an excuse.
fn is_loopback(origin: &Url) -> bool {
    origin.host_str() == Some("localhost")
}

fn read<T: serde::de::DeserializeOwned>(options: Value) -> Result<T, PasskeyError> {
    serde_json::from_value(options).map_err(|_| PasskeyError::Malformed)
}

fn without_mediation(mut options: Value) -> Value {
    if let Some(members) = options.as_object_mut() {
        members.remove("mediation");
    }
    options
}

/// The person was verified by opening the passphrase slot.
struct Verified;

#[async_trait::async_trait]
impl UserValidationMethod for Verified {
    type PasskeyItem = Passkey;

    async fn check_user<'a>(
        &self,
        _: UiHint<'a, Passkey>,
        _: bool,
        _: bool,
    ) -> Result<UserCheck, Ctap2Error> {
        Ok(UserCheck { presence: true, verification: true })
    }

    fn is_verification_enabled(&self) -> Option<bool> {
        Some(true)
    }

    fn is_presence_enabled(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::{KeptPasskey, PasskeyError, register, sign_in};
    use serde_json::Value;
    use webauthn_rs::WebauthnBuilder;
    use webauthn_rs::prelude::Uuid;

    const ORIGIN: &str = "https://localhost:4433";

    fn convert<T: serde::de::DeserializeOwned>(value: &impl serde::Serialize) -> T {
        serde_json::from_value(serde_json::to_value(value).expect("serialises")).expect("reads")
    }

    #[tokio::test]
    async fn registers_and_signs_in_after_being_kept_and_refuses_another_site() {
        let url = url::Url::parse(ORIGIN).expect("a URL");
        let site = WebauthnBuilder::new("localhost", &url).expect("valid").build().expect("valid");
        let (options, state) = site
            .start_passkey_registration(Uuid::new_v4(), "citizen", "Citizen", None)
            .expect("starts");
        let mut options: Value = convert(&options);
        options["publicKey"]["authenticatorSelection"]["residentKey"] = "required".into();
        let (credential, kept) = register(ORIGIN, options).await.expect("registers");
        let registered =
            site.finish_passkey_registration(&convert(&credential), &state).expect("is accepted");

        let mut kept = KeptPasskey::from_bytes(&kept.to_bytes()).expect("kept");
        let (options, state) = site.start_discoverable_authentication().expect("starts");
        let options: Value = convert(&options);
        let assertion = sign_in(ORIGIN, options.clone(), &mut kept).await.expect("signs in");
        let assertion = convert(&assertion);
        site.identify_discoverable_authentication(&assertion).expect("knows who");
        let result = site.finish_discoverable_authentication_v2(&assertion, state, &registered);
        assert!(result.expect("is accepted").user_verified());

        let mut elsewhere = options;
        elsewhere["publicKey"]["rpId"] = "evil.example".into();
        let refused = sign_in(ORIGIN, elsewhere, &mut kept).await;
        assert_eq!(refused.err(), Some(PasskeyError::OtherSite));
    }
}
