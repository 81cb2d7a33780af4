//! A citizen by hand: passkey, DPoP key, uploads, errands.

use crate::items::{Sealed, application, seal, submission};
use crate::world::{HandClock, World};
use amana_channel::passkey::{self, KeptPasskey};
use amana_channel::{Answer, Call, Channel, ChannelError};
use amana_consulate::Role;
use amana_contract::access::{
    Ceremony, ErrandGrant, FinishRegistration, FinishSignIn, Scope, StartRegistration, Token,
};
use amana_contract::requests::Changes;
use amana_contract::uploads::CHUNK_MEDIA_TYPE;
use amana_sealing::digest::Sha256;
use amana_sealing::dpop::DpopKey;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use uuid::Uuid;

pub struct Person {
    pub channel: Channel,
    pub passkey: KeptPasskey,
    pub dpop: DpopKey,
    pub clock: HandClock,
}

impl Person {
    pub async fn register(world: &World) -> Self {
        let code = world.invite(Role::Citizen);
        let channel = world.channel();
        let passkey = register(&channel, &code).await.expect("registers");
        Self { channel, passkey, dpop: DpopKey::make(), clock: world.clock.clone() }
    }

    pub async fn sign_in(
        &mut self,
        scopes: &[Scope],
        errand: Option<ErrandGrant>,
    ) -> Result<Token, ChannelError> {
        let Ceremony { id, options } =
            self.channel.send(Call::post("/v1/sign-ins")).await?.json()?;
        let origin = self.channel.origin();
        let credential = passkey::sign_in(origin, options, &mut self.passkey).await.expect("signs");
        let finish = FinishSignIn { credential, scopes: scopes.to_vec(), errand };
        let call = Call::post(format!("/v1/sign-ins/{id}")).json(&finish);
        self.channel.send(call.proof(&self.dpop, self.now())).await?.json()
    }

    pub async fn watch(&mut self) -> String {
        let scopes = [Scope::StatusRead, Scope::DistressWrite];
        self.sign_in(&scopes, None).await.expect("signs in").access_token
    }

    /// The step-up for one errand with one body.
    pub async fn confirm(&mut self, errand: Uuid, body: &[u8]) -> String {
        let grant = ErrandGrant { errand, body_sha256: Sha256::of(body).0.to_vec().into() };
        self.sign_in(&[Scope::Errand], Some(grant)).await.expect("confirms").access_token
    }

    pub fn now(&self) -> i64 {
        self.clock.now().timestamp()
    }

    pub async fn send(&self, call: Call, token: &str) -> Result<Answer, ChannelError> {
        self.channel.send(call.token(token).proof(&self.dpop, self.now())).await
    }

    pub async fn begin_upload(&self, sealed: &Sealed, token: &str) -> Result<(), ChannelError> {
        let id = STANDARD.encode(sealed.item.item.to_string());
        let call = Call::post("/v1/uploads")
            .header("tus-resumable", "1.0.0")
            .header("upload-length", sealed.bytes.len().to_string())
            .header("upload-metadata", format!("upload {id}"));
        self.send(call, token).await.map(|_| ())
    }

    pub async fn offset(&self, item: Uuid, token: &str) -> Result<usize, ChannelError> {
        let answer = self.send(Call::head(format!("/v1/uploads/{item}")), token).await?;
        Ok(answer.header("upload-offset").expect("an offset").parse().expect("a number"))
    }

    pub async fn append(
        &self,
        item: Uuid,
        offset: usize,
        piece: &[u8],
        token: &str,
    ) -> Result<(), ChannelError> {
        let call = Call::patch(format!("/v1/uploads/{item}"))
            .header("upload-offset", offset.to_string())
            .bytes(CHUNK_MEDIA_TYPE, piece.to_vec());
        self.send(call, token).await.map(|_| ())
    }

    pub async fn upload(&self, sealed: &Sealed, token: &str) {
        self.begin_upload(sealed, token).await.expect("begins");
        self.append(sealed.item.item, 0, &sealed.bytes, token).await.expect("uploads");
    }

    pub async fn put_request(
        &self,
        request: Uuid,
        errand: Uuid,
        body: &[u8],
        token: &str,
    ) -> Result<Answer, ChannelError> {
        let call = Call::put(format!("/v1/requests/{request}"))
            .header("idempotency-key", errand.to_string())
            .bytes("application/json", body.to_vec());
        self.send(call, token).await
    }

    pub async fn post_answer(
        &self,
        request: Uuid,
        errand: Uuid,
        body: &[u8],
        token: &str,
    ) -> Result<Answer, ChannelError> {
        let call = Call::post(format!("/v1/requests/{request}/answers"))
            .header("idempotency-key", errand.to_string())
            .bytes("application/json", body.to_vec());
        self.send(call, token).await
    }

    /// A request with one small sealed application.
    pub async fn submit(&mut self, world: &World) -> Uuid {
        let (request, errand) = (Uuid::now_v7(), Uuid::now_v7());
        let sealed = seal(world, request, 0, &application());
        let body = submission(request, &[&sealed]);
        let token = self.confirm(errand, &body).await;
        self.upload(&sealed, &token).await;
        self.put_request(request, errand, &body, &token).await.expect("submits");
        request
    }

    pub async fn changes(&self, since: u64, token: &str) -> Changes {
        let call = Call::get(format!("/v1/changes?since={since}"));
        self.send(call, token).await.expect("changes").json().expect("reads")
    }
}

pub async fn register(channel: &Channel, code: &str) -> Result<KeptPasskey, ChannelError> {
    let start = StartRegistration { invitation: code.into() };
    let answer = channel.send(Call::post("/v1/registrations").json(&start)).await?;
    let Ceremony { id, options } = answer.json()?;
    assert_eq!(options["publicKey"]["authenticatorSelection"]["residentKey"], "required");
    let (credential, passkey) =
        passkey::register(channel.origin(), options).await.expect("makes a passkey");
    let finish = Call::post(format!("/v1/registrations/{id}"));
    channel.send(finish.json(&FinishRegistration { credential })).await?;
    Ok(passkey)
}
