//! Uploads that are cut, resumed, and continued from another connection.

use crate::items::{Sealed, application, photo, seal, submission};
use crate::person::Person;
use crate::world::{World, refused};
use amana_contract::problem::Code;
use amana_contract::uploads::CHUNK_MEDIA_TYPE;
use amana_sealing::dpop::{Target, prove};
use futures_util::{Stream, StreamExt as _, stream};
use std::io;
use std::time::Duration;
use uuid::Uuid;

const SENT: usize = 1_500_000;

/// A client that knows no DPoP and no problem documents, and can cut its own body.
pub fn plain_client(world: &World) -> reqwest::Client {
    // Another test of this binary may have installed it already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let chain = world.tls.files.chain_pem.as_bytes();
    let roots = reqwest::Certificate::from_pem_bundle(chain).expect("certificates");
    let root = roots.into_iter().next_back().expect("the root comes last");
    let builder = reqwest::Client::builder().no_proxy().tls_certs_only([root]);
    builder.build().expect("a client")
}

struct Errand {
    world: World,
    person: Person,
    request: Uuid,
    errand: Uuid,
    sealed: Sealed,
    body: Vec<u8>,
    token: String,
}

impl Errand {
    async fn begin() -> Self {
        let world = World::start().await;
        let mut person = Person::register(&world).await;
        let (request, errand) = (Uuid::now_v7(), Uuid::now_v7());
        let sealed = seal(&world, request, 0, &photo(2_000_000));
        let body = submission(request, &[&sealed]);
        let token = person.confirm(errand, &body).await;
        person.begin_upload(&sealed, &token).await.expect("begins");
        Self { world, person, request, errand, sealed, body, token }
    }

    fn patch(
        &self,
        pieces: impl Stream<Item = io::Result<Vec<u8>>> + Send + 'static,
    ) -> reqwest::RequestBuilder {
        let path = format!("/v1/uploads/{}", self.sealed.item.item);
        let url = format!("{}{path}", self.world.running.origin());
        let target = Target { method: "PATCH", url: &url, token: Some(&self.token) };
        let proof = prove(&self.person.dpop, target, self.person.now());
        plain_client(&self.world)
            .patch(url)
            .header("content-type", CHUNK_MEDIA_TYPE)
            .header("authorization", format!("DPoP {}", self.token))
            .header("dpop", proof)
            .header("upload-offset", "0")
            .body(reqwest::Body::wrap_stream(pieces))
    }

    fn first_pieces(&self) -> impl Stream<Item = io::Result<Vec<u8>>> + Send + use<> {
        let pieces: Vec<_> =
            self.sealed.bytes[..SENT].chunks(50_000).map(|piece| Ok(piece.to_vec())).collect();
        stream::iter(pieces)
    }

    async fn finish_from(&self, offset: usize) {
        let item = self.sealed.item.item;
        let rest = &self.sealed.bytes[offset..];
        self.person.append(item, offset, rest, &self.token).await.expect("continues");
        let put = self.person.put_request(self.request, self.errand, &self.body, &self.token).await;
        put.expect("submits what the receipt says it is");
    }
}

#[tokio::test]
async fn a_cut_upload_keeps_what_arrived_and_goes_on_from_there() {
    let errand = Errand::begin().await;
    let pause = stream::once(async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        Err(io::Error::from(io::ErrorKind::ConnectionReset))
    });
    let cut = errand.patch(errand.first_pieces().chain(pause)).send().await;
    assert!(cut.is_err(), "the connection was cut");
    let item = errand.sealed.item.item;
    let offset = errand.person.offset(item, &errand.token).await.expect("an offset");
    assert!((1..=SENT).contains(&offset), "{offset}");
    let wrong = errand.person.append(item, 0, b"again", &errand.token).await;
    assert_eq!(refused(wrong), Code::WrongOffset);
    errand.finish_from(offset).await;
}

#[tokio::test]
async fn another_connection_takes_over_from_one_that_is_silent() {
    let errand = Errand::begin().await;
    let silent = errand.patch(errand.first_pieces().chain(stream::pending())).send();
    let silent = tokio::spawn(silent);
    tokio::time::sleep(Duration::from_millis(500)).await;
    let asked = errand.person.offset(errand.sealed.item.item, &errand.token);
    let offset = tokio::time::timeout(Duration::from_secs(10), asked).await;
    let offset = offset.expect("soon").expect("an offset");
    assert!((1..=SENT).contains(&offset), "{offset}");
    errand.finish_from(offset).await;
    silent.abort();
}

#[tokio::test]
async fn an_upload_is_its_accounts_and_no_longer_than_it_said() {
    let world = World::start().await;
    let mut person = Person::register(&world).await;
    let (request, errand) = (Uuid::now_v7(), Uuid::now_v7());
    let sealed = seal(&world, request, 0, &application());
    let item = sealed.item.item;
    let body = submission(request, &[&sealed]);
    let token = person.confirm(errand, &body).await;
    person.begin_upload(&sealed, &token).await.expect("begins");
    person.begin_upload(&sealed, &token).await.expect("the same again");
    let mut longer = sealed.bytes.clone();
    longer.push(0);
    assert_eq!(refused(person.append(item, 0, &longer, &token).await), Code::TooLarge);
    let mut stranger = Person::register(&world).await;
    let other = stranger.confirm(errand, &body).await;
    assert_eq!(refused(stranger.offset(item, &other).await), Code::NotFound);
    assert_eq!(refused(stranger.begin_upload(&sealed, &other).await), Code::NotFound);
    let next = person.confirm(Uuid::now_v7(), &body).await;
    assert_eq!(refused(person.offset(item, &next).await), Code::NotFound, "another errand");
    let watch = person.watch().await;
    assert_eq!(refused(person.offset(item, &watch).await), Code::Forbidden);
}
