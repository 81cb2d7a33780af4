//! A citizen whose consulate can be reached only through somebody who lies.

use amana_citizen::Error;
use amana_citizen::requests::{all, bring_news};
use amana_citizen::views::RequestView;
use amana_consulate::office::Desk;
use amana_contract::requests::{Changes, EventKind, News, Phase};
use amana_sync::SyncError;
use amana_tests::{App, Device, HandClock, Liar, Told, document, join, says, submit_renewal};
use uuid::Uuid;

/// Where changes are asked for.
pub const CHANGES: &str = "/v1/changes";

/// A submitted renewal whose reception is known, and three signed events that are not.
pub struct Scene {
    pub liar: Liar,
    pub device: Device,
    pub app: App,
    pub mission: Uuid,
    pub request: Uuid,
    pub document: Uuid,
    pub desk: Desk,
}

impl Scene {
    /// Everybody is there, nothing was lied about yet.
    pub async fn begin() -> Self {
        let clock = HandClock::default();
        let liar = Liar::open(&clock).await;
        let device = Device::new(&clock);
        let app = device.start_new().await;
        let document = document(&app).await.id;
        let mission = join(&app, &liar.consulate).await;
        let request = submit_renewal(&app, document, mission).await;
        assert_eq!(bring_news(&app.citizen, mission).await.expect("brings").changes, 1);
        let desk = liar.consulate.desk().await;
        Self { liar, device, app, mission, request, document, desk }
    }

    /// The officer says three things.
    pub async fn with_three_events() -> Self {
        let mut scene = Self::begin().await;
        for (kind, phase) in [
            (EventKind::Validated, Phase::Visit),
            (EventKind::VisitRecorded, Phase::Review),
            (EventKind::InProduction, Phase::Production),
        ] {
            scene.publish(kind, phase).await;
        }
        scene
    }

    /// The officer says something.
    pub async fn publish(&mut self, kind: EventKind, phase: Phase) {
        let said = self.desk.publish(self.request, kind, phase, None, Vec::new()).await;
        said.expect("publishes");
    }

    /// The last true answer to what changed.
    pub fn heard(&self) -> Changes {
        serde_json::from_slice(&self.liar.heard(CHANGES)).expect("changes")
    }

    /// Tells this lie: it is seen through, nothing of it is kept, nothing is raised; and when the
    /// truth is told again, all of it arrives, also after a restart.
    pub async fn lies(
        mut self,
        expected: SyncError,
        lie: impl Fn(Changes) -> Changes + Send + Sync + 'static,
    ) {
        let before = self.requests().await;
        self.app.raised();
        self.liar.lie(CHANGES, move |truth| {
            let changes = serde_json::from_slice(&truth).expect("changes");
            Told::Body(serde_json::to_vec(&lie(changes)).expect("serialises"))
        });
        for _ in 0..2 {
            let outcome = bring_news(&self.app.citizen, self.mission).await;
            assert_eq!(outcome, Err(Error::Sync(expected)));
            says(&Error::Sync(expected));
            assert_eq!(self.requests().await, before);
        }
        assert_eq!(self.app.raised(), []);
        self.liar.tell_the_truth();
        let app = self.device.restart(self.app).await;
        assert_eq!(all(&app.citizen).await, Ok(before.clone()));
        let news = bring_news(&app.citizen, self.mission).await.expect("the truth arrives");
        assert!(news.requests.contains(&self.request));
        let after = all(&app.citizen).await.expect("lists");
        let shown =
            |views: &[RequestView]| -> usize { views.iter().map(|view| view.timeline.len()).sum() };
        assert_eq!(shown(&after), shown(&before) + news.changes);
    }

    async fn requests(&self) -> Vec<RequestView> {
        all(&self.app.citizen).await.expect("lists")
    }
}

/// The signed bytes of the event at this place.
pub fn event_at(changes: &mut Changes, place: usize) -> &mut Vec<u8> {
    match &mut changes.changes[place].news {
        News::Event { event } => &mut event.0,
        News::StaffAccess { .. } => panic!("nobody looked"),
    }
}

/// Leaves one change out and numbers the rest as if it had never been.
pub fn without(mut changes: Changes, place: usize) -> Changes {
    let before = changes.changes[0].seq - 1;
    changes.changes.remove(place);
    for (change, seq) in changes.changes.iter_mut().zip(before + 1..) {
        change.seq = seq;
    }
    changes.cursor = changes.changes.last().map_or(before, |last| last.seq);
    changes
}
