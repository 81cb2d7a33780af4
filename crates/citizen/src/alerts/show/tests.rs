//! Which of several blocks is shown.

use super::{block, pictogram, severity};
use crate::views::Severity;
use amana_alerts::relevance::Situation;
use amana_alerts::{Alert, Category, cap};
use amana_geofence::{Fix, Position};
use chrono::{DateTime, Duration, Utc};

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

fn shown(alert: &Alert, language: &str) -> Option<String> {
    block(alert, &situation(None), now(), language).and_then(|info| info.language.clone())
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
    let position = Position::new(39.425, -0.41).expect("a place");
    let here = situation(Some(Fix { position, accuracy_m: 20.0, at: now() }));
    let info = block(&alert, &here, now(), "fr").expect("a block");
    assert_eq!((info.language.as_deref(), severity(info)), (Some("es"), Severity::Extreme));
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
