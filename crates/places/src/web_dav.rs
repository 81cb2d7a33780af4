//! A WebDAV collection over HTTPS (RFC 4918): written under a temporary name, read back, moved.
//!
//! Sent to the person's own server, so it is trusted as the system trusts the web: by the public
//! roots. No redirect is followed, no proxy asked, and nothing but sealed copies is sent.

mod address;
mod answer;
mod multistatus;
mod transfer;

use crate::{CopyName, Kept, PlaceError, Written, disk};
use answer::expect;
use reqwest::{Client, Method, RequestBuilder, Response};
use std::path::Path;
use std::time::Duration;
use transfer::{receive, send, whole};
use url::Url;
use zeroize::Zeroizing;

const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// Nothing moved for so long: it is given up on. A server may think a while after the last byte.
const PATIENCE: Duration = Duration::from_secs(90);
/// The answer to a listing.
const LARGEST_LISTING: usize = 4 * 1024 * 1024;
const LISTING: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<propfind xmlns="DAV:"><prop><getcontentlength/></prop></propfind>"#;

/// Who writes there (RFC 7617).
#[derive(Clone, Default)]
pub struct Login {
    /// Empty: nobody says who they are.
    pub user: String,
    /// Kept out of every text, and overwritten when dropped.
    pub password: Zeroizing<String>,
}

/// A collection that was chosen for copies.
#[derive(Clone)]
pub struct WebDav {
    collection: Url,
    login: Login,
    client: Client,
    patience: Duration,
}

impl WebDav {
    /// Prepares the way; nothing is sent yet.
    ///
    /// # Errors
    /// [`PlaceError::BadAddress`] unless it is `https://host[:port]/path`, or `http` on this computer
    /// itself, without login, query and fragment; also for a login that cannot be sent.
    pub fn at(address: &str, login: Login) -> Result<Self, PlaceError> {
        Self::with_patience(address, login, PATIENCE)
    }

    /// As [`WebDav::at`], giving up when nothing moved for `patience`.
    ///
    /// # Errors
    /// As [`WebDav::at`].
    pub fn with_patience(
        address: &str,
        login: Login,
        patience: Duration,
    ) -> Result<Self, PlaceError> {
        let collection = address::parse(address)?;
        address::check_login(&login)?;
        let client = amana_web::client()
            .ok_or(PlaceError::WrongCertificate)?
            .connect_timeout(CONNECT_TIMEOUT.min(patience))
            .build()
            .map_err(|_| PlaceError::BadAddress)?;
        Ok(Self { collection, login, client, patience })
    }

    /// The collection is there, or is made; its parent must be there.
    pub(crate) async fn prepare(&self) -> Result<(), PlaceError> {
        match self.list().await {
            Err(PlaceError::Absent) => self.make_collection().await,
            other => other.map(drop),
        }
    }

    pub(crate) async fn put(
        &self,
        source: &Path,
        name: &CopyName,
        written: Written,
    ) -> Result<(), PlaceError> {
        let (unfinished, target) = (self.unfinished(name)?, self.url(name)?);
        let outcome = self.put_at(source, &unfinished, &target, written).await;
        if outcome.is_err()
            && let Err(error) = self.delete(unfinished).await
        {
            tracing::debug!(%error, "an unfinished copy stays at the second place");
        }
        outcome
    }

    async fn put_at(
        &self,
        source: &Path,
        unfinished: &Url,
        target: &Url,
        written: Written,
    ) -> Result<(), PlaceError> {
        let put = self.request(Method::PUT, unfinished.clone());
        expect(&send(put, source, written.size_bytes, self.patience).await?)?;
        if self.read(unfinished.clone(), &mut std::io::sink()).await? != written {
            return Err(PlaceError::Differs);
        }
        let destination = target.as_str();
        let renamed = self
            .ask("MOVE", unfinished.clone())
            .header("destination", destination)
            .header("overwrite", "T");
        expect(&self.answer(renamed).await?)
    }

    pub(crate) async fn check(&self, name: &CopyName, written: Written) -> Result<(), PlaceError> {
        let read = self.read(self.url(name)?, &mut std::io::sink()).await;
        match read.map_err(gone)? == written {
            true => Ok(()),
            false => Err(PlaceError::Differs),
        }
    }

    pub(crate) async fn get(&self, name: &CopyName, target: &Path) -> Result<Written, PlaceError> {
        let mut file = disk::make_private(target)?;
        let read = self.read(self.url(name)?, &mut file).await.and_then(|written| {
            file.sync_all()?;
            Ok(written)
        });
        if read.is_err() {
            disk::remove(target)?;
        }
        read.map_err(gone)
    }

    pub(crate) async fn list(&self) -> Result<Vec<Kept>, PlaceError> {
        let asked = self
            .ask("PROPFIND", self.collection.clone())
            .header("depth", "1")
            .header("content-type", "application/xml; charset=utf-8")
            .body(LISTING);
        let answer = self.answer(asked).await?;
        expect(&answer)?;
        if answer.status().as_u16() != 207 {
            return Err(PlaceError::NotWebDav);
        }
        multistatus::read(&whole(answer, LARGEST_LISTING, self.patience).await?)
    }

    pub(crate) async fn remove(&self, name: &CopyName) -> Result<(), PlaceError> {
        self.delete(self.url(name)?).await
    }

    async fn delete(&self, url: Url) -> Result<(), PlaceError> {
        match expect(&self.answer(self.request(Method::DELETE, url)).await?) {
            Err(PlaceError::Absent) => Ok(()),
            other => other,
        }
    }

    async fn make_collection(&self) -> Result<(), PlaceError> {
        let made = self.answer(self.ask("MKCOL", self.collection.clone())).await?;
        expect(&made)
    }

    async fn read(
        &self,
        url: Url,
        target: &mut impl std::io::Write,
    ) -> Result<Written, PlaceError> {
        let answer = self.answer(self.request(Method::GET, url)).await?;
        expect(&answer)?;
        receive(answer, target, self.patience).await
    }

    async fn answer(&self, request: RequestBuilder) -> Result<Response, PlaceError> {
        match tokio::time::timeout(self.patience, request.send()).await {
            Ok(answer) => answer.map_err(|error| (&error).into()),
            Err(_) => Err(PlaceError::TimedOut),
        }
    }

    fn ask(&self, method: &str, url: Url) -> RequestBuilder {
        let method = Method::from_bytes(method.as_bytes()).expect("is a token of RFC 9110");
        self.request(method, url)
    }

    fn request(&self, method: Method, url: Url) -> RequestBuilder {
        let request = self.client.request(method, url);
        if self.login.user.is_empty() {
            return request;
        }
        request.basic_auth(&self.login.user, Some(self.login.password.as_str()))
    }

    fn url(&self, name: &CopyName) -> Result<Url, PlaceError> {
        self.collection.join(&name.to_text()).map_err(|_| PlaceError::BadAddress)
    }

    fn unfinished(&self, name: &CopyName) -> Result<Url, PlaceError> {
        let name = format!("{}.part", name.to_text());
        self.collection.join(&name).map_err(|_| PlaceError::BadAddress)
    }
}

const fn gone(error: PlaceError) -> PlaceError {
    match error {
        PlaceError::Absent => PlaceError::Gone,
        other => other,
    }
}

impl std::fmt::Debug for Login {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Login(…)")
    }
}

impl std::fmt::Debug for WebDav {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("WebDav(…)")
    }
}
