//! A place on a trip, as it is typed in one piece: NAME=LAT,LON[,METRES].

use super::Spot;

/// A spot with its name.
#[derive(Clone)]
pub(crate) struct Stop {
    pub(crate) name: String,
    pub(crate) spot: Spot,
}

/// The last `=` ends the name: a name may hold one, a number never does.
pub(super) fn stop(typed: &str) -> Result<Stop, String> {
    let parts = typed.rsplit_once('=');
    let stop = parts.and_then(|(name, at)| Some(Stop { name: name.to_owned(), spot: spot(at)? }));
    stop.ok_or_else(|| {
        "a name, two numbers and perhaps metres: Hotel=39.4699,-0.3763 or Hotel=39.4699,-0.3763,500"
            .to_owned()
    })
}

fn spot(typed: &str) -> Option<Spot> {
    let mut parts = typed.split(',').map(str::trim);
    let latitude: f64 = parts.next()?.parse().ok()?;
    let longitude: f64 = parts.next()?.parse().ok()?;
    let radius = parts.next().map_or(Ok(0), str::parse::<u32>).ok()?;
    parts.next().is_none().then_some(Spot { latitude, longitude, radius })
}

#[cfg(test)]
mod tests {
    use super::{Stop, stop};

    #[test]
    fn a_stop_is_a_name_a_point_and_perhaps_metres() {
        let read = |typed| {
            let Stop { name, spot } = stop(typed).ok()?;
            Some((name, spot.latitude, spot.longitude, spot.radius))
        };
        assert_eq!(read("Hotel=39.4699,-0.3763"), Some(("Hotel".into(), 39.4699, -0.3763, 0)));
        assert_eq!(read("Bay = 2=-33.5, 151,500"), Some(("Bay = 2".into(), -33.5, 151.0, 500)));
        for wrong in ["", "Hotel", "39.4,-0.3", "H=39.4", "H=39.4,x", "H=1,2,-3", "H=1,2,3,4", "H="]
        {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
