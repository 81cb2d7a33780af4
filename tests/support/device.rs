//! A person's device: what stays when the app ends, and the app that runs on it.

use crate::{HandClock, within};
use amana_citizen::requests;
use amana_citizen::views::RequestView;
use amana_citizen::{
    Citizen, Error, Event, EventSink, HolderError, KdfCost, KeyHolder, MemoryHolder, NoWitness,
    Witness, World, access,
};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;
use tokio::sync::{mpsc, oneshot};
use uuid::Uuid;
use zeroize::Zeroizing;

/// The passphrase of every vault here.
pub const PASSPHRASE: &str = "sept oranges bleues";

/// A data folder and a keyring: they survive the app.
pub struct Device {
    folder: PathBuf,
    _temporary: Option<TempDir>,
    holder: Arc<dyn KeyHolder>,
    witness: Arc<dyn Witness>,
    /// The time, here and at the consulate.
    pub clock: HandClock,
}

impl Device {
    /// An empty device with a keyring of its own.
    pub fn new(clock: &HandClock) -> Self {
        Self::with_holder(clock, Arc::new(MemoryHolder::default()))
    }

    /// An empty device with this keyring.
    ///
    /// # Panics
    /// When no folder can be made.
    pub fn with_holder(clock: &HandClock, holder: Arc<dyn KeyHolder>) -> Self {
        let folder = TempDir::new().expect("a folder");
        let path = folder.path().to_owned();
        let (clock, witness) = (clock.clone(), Arc::new(NoWitness));
        Self { folder: path, _temporary: Some(folder), holder, witness, clock }
    }

    /// An empty device whose data folder is given.
    pub fn at(folder: &Path, clock: &HandClock) -> Self {
        let holder = Arc::new(MemoryHolder::default());
        let (clock, witness) = (clock.clone(), Arc::new(NoWitness));
        Self { folder: folder.to_owned(), _temporary: None, holder, witness, clock }
    }

    /// The same device, with somebody who sees what is about to be sealed and to leave.
    #[must_use]
    pub fn with_witness(self, witness: Arc<dyn Witness>) -> Self {
        Self { witness, ..self }
    }

    /// Where everything is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Starts the app: locked, when there is a vault.
    ///
    /// # Errors
    /// As [`Citizen::open`].
    pub async fn start(&self) -> Result<App, Error> {
        let (events_in, events) = mpsc::unbounded_channel();
        let (gone, closed) = oneshot::channel();
        let world = World {
            folder: self.folder.clone(),
            holder: Arc::new(Lent { holder: self.holder.clone(), _gone: gone }),
            clock: Arc::new(self.clock.clone()),
            witness: self.witness.clone(),
            events: Arc::new(Sink(events_in)),
            kdf_cost: Some(KdfCost::FLOOR),
        };
        Ok(App { citizen: Citizen::open(world).await?, events, closed })
    }

    /// Starts the app as a terminal does: a vault that cannot be read ends it.
    ///
    /// # Errors
    /// As [`access::readable`].
    pub async fn start_or_say_why(&self) -> Result<App, Error> {
        let app = self.start().await?;
        match access::readable(&app.citizen).await {
            Ok(()) => Ok(app),
            Err(error) => {
                app.close().await;
                Err(error)
            }
        }
    }

    /// Starts the app with a new vault.
    ///
    /// # Panics
    /// When there is one, or none can be made.
    pub async fn start_new(&self) -> App {
        let app = self.start().await.expect("starts");
        access::create(&app.citizen, PASSPHRASE.into()).await.expect("creates a vault");
        app
    }

    /// Starts the app and unlocks.
    ///
    /// # Panics
    /// When it cannot.
    pub async fn start_unlocked(&self) -> App {
        let app = self.start().await.expect("starts");
        access::unlock(&app.citizen, PASSPHRASE.into()).await.expect("unlocks");
        app
    }

    /// Ends the app and starts it again, unlocked.
    pub async fn restart(&self, app: App) -> App {
        app.close().await;
        self.start_unlocked().await
    }
}

/// The running app.
pub struct App {
    /// Its person.
    pub citizen: Citizen,
    events: mpsc::UnboundedReceiver<Event>,
    closed: oneshot::Receiver<()>,
}

impl App {
    /// Ends the app and waits until its files are closed.
    ///
    /// # Panics
    /// When something still holds the vault after ten seconds.
    pub async fn close(self) {
        let Self { citizen, closed, .. } = self;
        drop(citizen);
        // The keyring is let go after the database, and nobody ever sends.
        let gone = within(closed).await;
        assert!(gone.is_err());
    }

    /// Everything that was told and not yet looked at: also notices, gaps and answers.
    pub fn told(&mut self) -> Vec<Event> {
        std::iter::from_fn(|| self.events.try_recv().ok())
            .filter(|event| !matches!(event, Event::Changed(_) | Event::Progress(_)))
            .collect()
    }

    /// What was raised and not yet looked at.
    pub fn raised(&mut self) -> Vec<Event> {
        std::iter::from_fn(|| self.events.try_recv().ok()).filter(is_raised).collect()
    }

    /// Every event that was not yet looked at.
    pub fn every_event(&mut self) -> Vec<Event> {
        std::iter::from_fn(|| self.events.try_recv().ok()).collect()
    }

    /// Waits until something is raised.
    ///
    /// # Panics
    /// When nothing is, for ten seconds.
    pub async fn until_raised(&mut self) -> Event {
        loop {
            let event = within(self.events.recv()).await.expect("the app runs");
            if is_raised(&event) {
                return event;
            }
        }
    }

    /// Waits for events until what is looked at is there; it is looked at first.
    ///
    /// # Panics
    /// When it never is.
    pub async fn until_there<T>(&mut self, mut look: impl AsyncFnMut(&Citizen) -> Option<T>) -> T {
        loop {
            if let Some(there) = look(&self.citizen).await {
                return there;
            }
            within(self.events.recv()).await.expect("the app runs");
        }
    }

    /// The request, once news made it what is awaited. It is looked at only after an event.
    ///
    /// # Panics
    /// When it never becomes so.
    pub async fn until(
        &mut self,
        request: Uuid,
        is_there: impl Fn(&RequestView) -> bool,
    ) -> RequestView {
        loop {
            let view = requests::view(&self.citizen, request).await.expect("shows the request");
            if is_there(&view) {
                return view;
            }
            let event = self.until_raised().await;
            assert_eq!(event, Event::RequestNews { request });
        }
    }
}

/// What a person is told of, beside what only has a screen look again.
const fn is_raised(event: &Event) -> bool {
    matches!(event, Event::AlertRaised(_) | Event::RequestNews { .. })
}

struct Sink(mpsc::UnboundedSender<Event>);

impl EventSink for Sink {
    fn event(&self, event: Event) {
        // A test that ended listens no more.
        let _ = self.0.send(event);
    }
}

/// A keyring that tells when the vault has let it go: the vault's files are closed by then.
struct Lent {
    holder: Arc<dyn KeyHolder>,
    _gone: oneshot::Sender<()>,
}

impl KeyHolder for Lent {
    fn get(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, HolderError> {
        self.holder.get(name)
    }

    fn set(&self, name: &str, secret: &[u8]) -> Result<(), HolderError> {
        self.holder.set(name, secret)
    }

    fn remove(&self, name: &str) -> Result<(), HolderError> {
        self.holder.remove(name)
    }
}
