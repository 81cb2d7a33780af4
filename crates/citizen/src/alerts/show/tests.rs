//! Which of several blocks is shown, and that what is said is that block's.

use super::{Show, block, pictogram, severity};
use crate::alerts::{Desk, id_of};
use crate::stored::AlertSource;
use crate::views::{AlertView, Nearness, Severity};
use amana_alerts::relevance::Situation;
use amana_alerts::{Alert, Category, Extent, Info, ResponseType, Urgency, cap};
use amana_geofence::{Area, Fix, Position, Shape};
use chrono::{DateTime, Duration, Utc};
use std::collections::BTreeMap;
use std::sync::Arc;

fn flood() -> Alert {
    let bytes = include_bytes!("../../../../alerts/fixtures/valencia-flood.cap.xml");
    cap::read(bytes).expect("a fixture").alert
}

fn now() -> DateTime<Utc> {
    "2026-11-22T08:30:00Z".parse().expect("a time")
}

fn situation(fix: Option<Fix>) -> Situation {
    let fix_max_age = Duration::minutes(15);
    Situation { fix, fix_max_age, ..Situation::default() }
}

fn here() -> Situation {
    let position = Position::new(39.425, -0.41).expect("a place");
    situation(Some(Fix { position, accuracy_m: 20.0, at: now() }))
}

fn block_of<'a>(alert: &'a Alert, situation: &Situation, language: &str) -> Option<&'a Info> {
    block::told(alert, situation, now(), language).first().map(|(info, _)| *info)
}

fn shown(alert: &Alert, language: &str) -> Option<String> {
    block_of(alert, &situation(None), language).and_then(|info| info.language.clone())
}

/// As it is listed; none when it is not.
fn listed(
    alert: &Alert,
    situation: Situation,
    language: &str,
    now: DateTime<Utc>,
) -> Option<AlertView> {
    let mut desk = Desk::default();
    desk.take(id_of(&[b"public"]), AlertSource::Direct, now, vec![alert.clone()]);
    desk.active(now).first().map(|active| show(language, now, situation).view(*active))
}

fn show(language: &str, now: DateTime<Utc>, situation: Situation) -> Show<'_> {
    Show {
        situation,
        now,
        language,
        acknowledged: BTreeMap::new(),
        reports: Vec::new(),
        targets: Arc::default(),
        beside: BTreeMap::new(),
    }
}

/// A tsunami of which the English block ends an hour before the one in Dhivehi: so the Maldives sent it.
fn of_two_ends() -> Alert {
    let mut alert = flood();
    for (info, language) in alert.infos.iter_mut().zip(["dv", "en"]) {
        info.language = Some(language.to_owned());
    }
    alert.infos[0].expires = Some(now() + Duration::hours(2));
    alert.infos[1].expires = Some(now() + Duration::hours(1));
    alert
}

/// A block that is in another place: a kilometre around that one.
fn elsewhere(info: &mut Info, lat_deg: f64, lon_deg: f64) {
    let center = Position::new(lat_deg, lon_deg).expect("a place");
    let area = Area::new(vec![Shape::Circle { center, radius_km: 1.0 }]);
    (info.areas[0].area, info.areas[0].extent) = (Some(area), Extent::Drawn);
}

#[test]
fn the_persons_language_else_the_first() {
    for (language, expected) in [("fr", "fr"), ("fr-MA", "fr"), ("es", "es"), ("ar", "es")] {
        assert_eq!(shown(&flood(), language).as_deref(), Some(expected), "{language}");
    }
    assert_eq!(shown(&flood(), "").as_deref(), Some("es"));
    let mut over = flood();
    over.infos.iter_mut().for_each(|info| info.expires = Some(now()));
    assert_eq!(shown(&over, "fr").as_deref(), Some("fr"), "what is over is still read");
}

#[test]
fn what_is_said_of_another_place_is_not_shown_even_in_the_right_language() {
    let mut alert = flood();
    alert.infos[1].areas.clear();
    alert.infos[1].severity = amana_alerts::Severity::Minor;
    let info = block_of(&alert, &here(), "fr").expect("a block");
    assert_eq!((info.language.as_deref(), severity(info)), (Some("es"), Severity::Extreme));
}

#[test]
fn of_two_translations_that_end_otherwise_the_readers_is_shown_with_its_own_end() {
    let alert = of_two_ends();
    for (language, expected, hours) in [("en", "en", 1), ("dv", "dv", 2), ("fr", "en", 1)] {
        let view = listed(&alert, here(), language, now()).expect("it counts");
        assert_eq!(view.told.language.as_deref(), Some(expected));
        assert_eq!(view.told.expires_at, now() + Duration::hours(hours));
        assert!(!view.told.is_expiry_assumed);
        assert_eq!(view.why.standing, Nearness::Here);
    }
    let mut unsaid = of_two_ends();
    unsaid.infos[1].expires = None;
    let view = listed(&unsaid, here(), "en", now()).expect("it counts");
    assert!(view.told.is_expiry_assumed, "the other block's end is not that one's");
    assert_eq!(view.told.expires_at, unsaid.key.sent.to_utc() + Duration::hours(24));
}

#[test]
fn it_stays_listed_until_its_last_block_ends_and_what_is_over_is_not_shown() {
    let alert = of_two_ends();
    let later = now() + Duration::minutes(61);
    let mut there = here();
    there.fix.iter_mut().for_each(|fix| fix.at = later);
    let view = listed(&alert, there, "en", later).expect("the other block counts");
    assert_eq!(view.told.language.as_deref(), Some("dv"), "better a strange language than none");
    assert_eq!(view.told.expires_at, now() + Duration::hours(2));
    assert_eq!(view.why.standing, Nearness::Here, "and it warns as before");
    assert!(listed(&alert, here(), "en", now() + Duration::hours(2)).is_none());
}

#[test]
fn no_language_chooses_between_two_dangers() {
    for change in [
        (|info| info.severity = amana_alerts::Severity::Severe) as fn(&mut Info),
        |info| info.urgency = Urgency::Expected,
        |info| info.response_types = vec![ResponseType::Prepare],
        |info| info.certainty = amana_alerts::Certainty::Possible,
        |info| info.response_types = vec![ResponseType::AllClear],
    ] {
        let mut alert = of_two_ends();
        change(&mut alert.infos[1]);
        for situation in [here(), situation(None)] {
            let info = block_of(&alert, &situation, "en").expect("a block");
            assert_eq!(info.language.as_deref(), Some("dv"), "{:?}", alert.infos[1]);
        }
    }
}

#[test]
fn the_reason_is_that_of_the_block_which_is_shown() {
    let mut alert = of_two_ends();
    alert.infos[1].severity = amana_alerts::Severity::Severe;
    // The edge of the graver one is some 50 m from where the person stands, inside the other.
    elsewhere(&mut alert.infos[0], 39.425 + 1.05 / 111.2, -0.41);
    let view = listed(&alert, here(), "en", now()).expect("it counts");
    assert_eq!((view.told.severity, view.why.standing), (Severity::Extreme, Nearness::Here));
    assert_eq!(view.why.message.key, "why-near-area");
    elsewhere(&mut alert.infos[0], 40.0, -0.41);
    let view = listed(&alert, here(), "dv", now()).expect("it counts");
    assert_eq!((view.told.severity, view.why.standing), (Severity::Severe, Nearness::Here));
    assert_eq!(view.why.message.key, "why-inside-area", "where the other is does not matter");
}

#[test]
fn whoever_is_in_two_dangers_is_told_of_both() {
    let mut alert = of_two_ends();
    alert.infos[1].severity = amana_alerts::Severity::Severe;
    let mut far = alert.infos[1].clone();
    elsewhere(&mut far, 40.0, -0.41);
    let over = Info { expires: Some(now()), event: "Over".to_owned(), ..alert.infos[0].clone() };
    alert.infos.extend([over, far]);
    let view = listed(&alert, here(), "en", now()).expect("it counts");
    let others: Vec<_> = view.others.iter().map(|other| &*other.message.key).collect();
    assert_eq!(others, ["why-inside-area", "why-outside-area-km"], "what is over is not told");
    assert_eq!(view.others[0].told.expires_at, now() + Duration::hours(1));
    assert_eq!(view.others[0].told.instruction, alert.infos[1].instruction);
    assert_eq!(view.others[0].told.description, alert.infos[1].description);
    assert!(listed(&flood(), here(), "en", now()).expect("it counts").others.is_empty());
    alert.status = amana_alerts::Status::Exercise;
    let mut desk = Desk::default();
    desk.take(id_of(&[b"public"]), AlertSource::Direct, now(), vec![alert]);
    let drill = show("en", now(), here()).view(desk.drills(now())[0]);
    assert!(drill.others.iter().all(|other| other.message.key == "why-drill"));
    assert_eq!(drill.others.len(), 2);
}

#[test]
fn a_pictogram_is_always_one_that_can_be_drawn() {
    let mut info = flood().infos.remove(0);
    for (categories, expected) in [
        (vec![Category::Met, Category::Fire], "met"),
        (vec![Category::Cbrne], "cbrne"),
        (vec![Category::Other("Meteo".into())], "other"),
        (vec![Category::Other("Meteo".into()), Category::Fire], "fire"),
        (vec![], "other"),
    ] {
        info.categories = categories;
        assert_eq!(pictogram(&info), expected);
    }
}
