//! What to have at hand in a country: numbers, missions, current alerts; all of it is on this device.

use crate::alerts::{Active, AlertShow, summary_of, whereabouts};
use crate::emergency;
use crate::form::FormRefusal;
use crate::keeper::Room;
use crate::views::PackView;
use crate::{Citizen, Error};
use amana_alerts::AlertArea;
use chrono::{DateTime, Utc};

/// The trip pack of a country. Works while locked and without a network.
///
/// # Errors
/// [`Error::Form`] for what is no country; what the disk says.
pub async fn pack(citizen: &Citizen, country: &str, language: &str) -> Result<PackView, Error> {
    let mut form = FormRefusal::default();
    let country = super::check::country(&mut form, "country", country);
    form.finish()?;
    let (now, language) = (citizen.now(), language.to_owned());
    citizen.ask(move |room| of(room, country, &language, now)).await
}

fn of(
    room: &mut Room,
    country: String,
    language: &str,
    now: DateTime<Utc>,
) -> Result<PackView, Error> {
    let situation = whereabouts::situation(room);
    let position = situation.fix.map(|fix| fix.position);
    let show = AlertShow::read(room, situation, now, language)?;
    let active = room.desk.active(now).into_iter();
    let alerts =
        active.filter(|active| may_be_in(active, &country)).map(|active| show.view(active));
    let alerts = alerts.collect();
    let summary = summary_of(room, now)?;
    Ok(PackView {
        emergency: emergency::numbers(Some(&country)),
        missions: emergency::missions_in(&country, position),
        alerts,
        as_of: summary.as_of,
        is_stale: summary.is_stale,
        country,
    })
}

/// One whose codes name the country, or that has none: nobody can tell then.
fn may_be_in(active: &Active<'_>, country: &str) -> bool {
    let areas = active.alert.infos.iter().flat_map(|info| &info.areas);
    let mut named = areas.flat_map(AlertArea::countries).peekable();
    named.peek().is_none() || named.any(|code| code == country)
}
