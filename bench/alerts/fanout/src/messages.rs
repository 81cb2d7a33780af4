//! Warnings as weather services send them: two languages, a polygon of 20 corners, all of them different.

use chrono::{DateTime, TimeDelta, Utc};
use std::fmt::Write as _;

/// The message of that number; active for two days.
pub fn message(number: u32, sent: DateTime<Utc>) -> Vec<u8> {
    let (at, until) = (sent.format("%FT%T+00:00"), sent + TimeDelta::days(2));
    let until = until.format("%FT%T+00:00");
    let polygon = polygon(number);
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\">\
         <identifier>2.49.0.0.724.0.ES.{number:08}.{}</identifier><sender>https://alerts.amana.example</sender>\
         <sent>{at}</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope>",
        number.wrapping_mul(2_654_435_761)
    );
    for (language, event, what) in [
        ("es-ES", "Aviso de lluvias de nivel naranja", "Precipitación acumulada en una hora"),
        ("en-GB", "Orange rain warning", "One-hour accumulated precipitation"),
    ] {
        write!(
            text,
            "<info><language>{language}</language><category>Met</category><event>{event}</event>\
             <responseType>Prepare</responseType><urgency>Immediate</urgency><severity>Severe</severity>\
             <certainty>Likely</certainty><effective>{at}</effective><onset>{at}</onset>\
             <expires>{until}</expires><senderName>Weather service</senderName>\
             <headline>{event}. Zone {number}</headline><description>{what}: {} mm.</description>\
             <instruction>{event}: stay away from rivers.</instruction>\
             <area><areaDesc>Zone {number}</areaDesc><polygon>{polygon}</polygon>\
             <geocode><valueName>EMMA_ID</valueName><value>ES{:03}</value></geocode></area></info>",
            20 + number % 180,
            number % 1000
        )
        .expect("a string takes text");
    }
    text.push_str("</alert>");
    text.into_bytes()
}

/// Round a point of its own, with corners that no other has.
fn polygon(number: u32) -> String {
    let mut state = u64::from(number).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut random = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as f64 / (1_u64 << 53) as f64
    };
    let (lat, lon) = (36.0 + 7.0 * random(), -9.0 + 12.0 * random());
    let mut corners: Vec<String> = (0..20)
        .map(|corner| {
            let angle = f64::from(corner) * std::f64::consts::TAU / 20.0;
            let radius = 0.1 + 0.2 * random();
            format!("{:.4},{:.4}", lat + radius * angle.sin(), lon + radius * angle.cos())
        })
        .collect();
    corners.push(corners[0].clone());
    corners.join(" ")
}
