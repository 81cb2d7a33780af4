//! Snapshots: what a device that knows nothing begins with.

use crate::alerts::head;
use crate::world::World;
use amana_alerts::trust::{self, SourceVerdict};
use amana_channel::{Call, parcel};
use amana_contract::feed::{FeedHead, Snapshot};
use amana_sealing::digest::Sha256;
use chrono::{DateTime, TimeDelta, Utc};
use std::time::Duration;

/// A small public warning.
pub fn warning(number: u32, sent: DateTime<Utc>, expires: DateTime<Utc>) -> Vec<u8> {
    let (sent, expires) = (sent.format("%FT%T+00:00"), expires.format("%FT%T+00:00"));
    format!(
        "<alert xmlns='urn:oasis:names:tc:emergency:cap:1.2'><identifier>{number}</identifier>\
         <sender>hub@amana.example</sender><sent>{sent}</sent><status>Actual</status>\
         <msgType>Alert</msgType><scope>Public</scope><info><category>Met</category>\
         <event>Flood</event><urgency>Immediate</urgency><severity>Severe</severity>\
         <certainty>Likely</certainty><expires>{expires}</expires><area><areaDesc>a</areaDesc>\
         <circle>39.47,-0.37 12</circle></area></info></alert>"
    )
    .into_bytes()
}

async fn object(world: &World, sha256: &[u8]) -> Vec<u8> {
    let sha256 = Sha256(sha256.try_into().expect("a digest"));
    let call = Call::get(format!("/v1/alerts/objects/{}", sha256.to_text()));
    let body = world.channel().send(call).await.expect("an object").body;
    assert_eq!(Sha256::of(&body), sha256);
    body
}

async fn head_with_snapshot(world: &World) -> FeedHead {
    for _ in 0..300 {
        let head = head(world).await;
        if head.snapshot.is_some() {
            return head;
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    panic!("no snapshot within a minute");
}

#[tokio::test]
async fn a_long_feed_has_a_snapshot_of_what_still_matters() {
    let world = World::start().await;
    let (mut desk, _keys) = world.desk().await;
    let now = world.clock.now();
    for number in 0..256 {
        let hours = if number % 4 == 0 { 1 } else { 48 };
        let message = warning(number, now, now + TimeDelta::hours(hours));
        desk.publish_alert(message, SourceVerdict::Office).await.expect("publishes");
        if number == 254 {
            world.clock.advance(TimeDelta::hours(2));
        }
    }
    let at = head_with_snapshot(&world).await.snapshot.expect("has one");
    assert_eq!(at.sequence, 256);
    let json = object(&world, &at.sha256.0).await;
    let snapshot: Snapshot = serde_json::from_slice(&json).expect("reads");
    let key = world.tree.office.alerts.public();
    let mut sequences = Vec::new();
    for at in &snapshot.parcels {
        let packed = object(&world, &at.sha256.0).await;
        let alerts = parcel::unpack(&packed, at.alerts as usize).expect("unpacks");
        assert_eq!(packed.len(), at.packed_bytes as usize);
        for alert in alerts {
            let alert = trust::verify(&alert, &key, world.clock.now(), 0).expect("verifies");
            sequences.push(alert.sequence);
        }
    }
    let expected: Vec<u64> = (1..=256).filter(|sequence| sequence % 4 != 1).collect();
    assert_eq!(sequences, expected);
}
