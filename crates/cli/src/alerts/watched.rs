//! `amana-cli alerts places|trips|town|subscribe|pack|confidants`

use super::{number_lines, open, show};
use crate::arguments::{Arguments, ConfidantsVerb, PlacesVerb, Spot, Stop, TownVerb, TripsVerb};
use crate::failure::Failure;
use crate::speech::{Speech, plain};
use amana_citizen::views::{
    ConfidantView, SaveConfidant, SavePlace, SaveTrip, SpotView, StopView, TripView, TypeTown,
    WatchedView,
};
use amana_citizen::{distress, watched};
use std::process::ExitCode;

pub(super) async fn places(
    arguments: &Arguments,
    verb: &PlacesVerb,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    let view = match verb {
        PlacesVerb::List => watched::list(&citizen).await?,
        PlacesVerb::Add { name, spot, country } => {
            let (name, country) = (name.clone(), country.clone());
            let place = SavePlace { id: None, name, spot: spot.into(), country };
            watched::save_place(&citizen, place).await?
        }
        PlacesVerb::Remove { place } => watched::remove_place(&citizen, *place).await?,
    };
    Ok(tell(&view, speech))
}

pub(super) async fn trips(
    arguments: &Arguments,
    verb: &TripsVerb,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    let view = match verb {
        TripsVerb::List => watched::list(&citizen).await?,
        TripsVerb::Add { name, from, to, countries, stops } => {
            let (name, countries) = (name.clone(), countries.clone());
            let (from, to, stops) = (*from, *to, stops.iter().map(StopView::from).collect());
            let trip = SaveTrip { id: None, name, from, to, countries, stops };
            watched::save_trip(&citizen, trip).await?
        }
        TripsVerb::Remove { trip } => watched::remove_trip(&citizen, *trip).await?,
    };
    Ok(tell(&view, speech))
}

pub(super) async fn town(
    arguments: &Arguments,
    verb: &TownVerb,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    let view = match verb {
        TownVerb::Add { name, country } => {
            let town = TypeTown { name: name.clone(), country: country.clone(), spot: None };
            watched::type_town(&citizen, town).await?
        }
        TownVerb::Forget { town } => watched::forget_town(&citizen, *town).await?,
    };
    Ok(tell(&view, speech))
}

pub(super) async fn subscribe(
    arguments: &Arguments,
    country: &str,
    end: bool,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    let view = if end {
        watched::unsubscribe(&citizen, country).await?
    } else {
        watched::subscribe(&citizen, country).await?
    };
    Ok(tell(&view, speech))
}

pub(super) async fn pack(
    arguments: &Arguments,
    country: &str,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    let pack = watched::pack(&citizen, country, speech.words().language().tag()).await?;
    speech.json(&serde_json::to_value(&pack).expect("views serialise"));
    number_lines(&pack.emergency, speech);
    for mission in &pack.missions {
        let kind = speech.words().say(&mission.kind);
        let phone = mission.phone.as_deref().unwrap_or("–");
        speech.tell(&format!("{kind} · {} · {}", plain(&mission.city), plain(phone)));
    }
    if !speech.is_json() {
        pack.alerts.iter().for_each(|alert| show(alert, speech));
    }
    Ok(ExitCode::SUCCESS)
}

pub(super) async fn confidants(
    arguments: &Arguments,
    verb: &ConfidantsVerb,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    let all = match verb {
        ConfidantsVerb::Add { name, phone } => {
            let (name, phone) = (name.clone(), phone.clone());
            distress::save_confidant(&citizen, SaveConfidant { id: None, name, phone }).await?
        }
        ConfidantsVerb::Remove { confidant } => {
            distress::remove_confidant(&citizen, *confidant).await?
        }
    };
    speech.json(&serde_json::to_value(&all).expect("views serialise"));
    for ConfidantView { id, name, phone } in &all {
        speech.tell(&format!("{} · {} · {id}", plain(name), plain(phone)));
    }
    Ok(ExitCode::SUCCESS)
}

fn tell(view: &WatchedView, speech: &mut Speech) -> ExitCode {
    speech.json(&serde_json::to_value(view).expect("views serialise"));
    let places = view.places.iter().map(|place| format!("{} · {}", plain(&place.name), place.id));
    let trips = view.trips.iter().flat_map(trip_lines);
    let towns = view.towns.iter().map(|town| format!("{} · {}", plain(&town.name), town.id));
    let countries = view.subscriptions.iter().map(|one| plain(&one.country));
    let mutes = view
        .mutes
        .iter()
        .map(|mute| format!("{} · {} · {}", plain(&mute.issuer), plain(&mute.kind), mute.id));
    let lines: Vec<_> = places.chain(trips).chain(towns).chain(countries).chain(mutes).collect();
    if lines.is_empty() {
        let line = speech.words().say("cli-nothing-watched");
        speech.tell(&line);
    }
    lines.iter().for_each(|line| speech.tell(line));
    ExitCode::SUCCESS
}

/// A trip, and below it its stops with their points as they are typed.
fn trip_lines(trip: &TripView) -> Vec<String> {
    let line = format!("{} · {} – {} · {}", plain(&trip.name), trip.from, trip.to, trip.id);
    let stops = trip.stops.iter().map(|StopView { name, spot }| {
        let SpotView { latitude, longitude, radius_m } = spot;
        format!("  {} · {latitude},{longitude},{radius_m}", plain(name))
    });
    std::iter::once(line).chain(stops).collect()
}

impl From<&Stop> for StopView {
    fn from(stop: &Stop) -> Self {
        Self { name: stop.name.clone(), spot: (&stop.spot).into() }
    }
}

impl From<&Spot> for SpotView {
    fn from(spot: &Spot) -> Self {
        let Spot { latitude, longitude, radius } = *spot;
        Self { latitude, longitude, radius_m: radius }
    }
}

#[cfg(test)]
mod tests {
    use super::trip_lines;
    use amana_citizen::views::{SpotView, StopView, TripView};

    #[test]
    fn a_trip_is_listed_with_its_stops_below_it() {
        let spot = SpotView { latitude: 39.4699, longitude: -0.3763, radius_m: 500 };
        let trip = TripView {
            id: uuid::Uuid::nil(),
            name: "Autumn".into(),
            from: "2026-11-23".parse().expect("a day"),
            to: "2026-11-30".parse().expect("a day"),
            countries: vec!["ES".into()],
            stops: vec![StopView { name: "Ho\u{202e}tel".into(), spot }],
            is_watched: true,
        };
        let lines = trip_lines(&trip);
        assert!(lines[0].starts_with("Autumn · 2026-11-23 – 2026-11-30 · "));
        assert_eq!(lines[1..], ["  Hotel · 39.4699,-0.3763,500"]);
    }
}
