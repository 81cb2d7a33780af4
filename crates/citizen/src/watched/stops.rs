//! The places on a trip: what they can be, and how a form names the inputs of each.

use super::check;
use crate::form::FormRefusal;
use crate::stored::StoredStop;
use crate::views::StopView;

const MOST: usize = 32;

/// How a form names what one stop is made of.
struct Inputs {
    name: &'static str,
    spot: &'static str,
}

macro_rules! inputs {
    ($($position:literal)+) => {
        [$(Inputs {
            name: concat!("stop-", $position, "-name"),
            spot: concat!("stop-", $position, "-spot"),
        }),+]
    };
}

/// In the order of the trip, counted from 1.
const INPUTS: [Inputs; MOST] = inputs![
    1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32
];

/// The stops of a trip. One that cannot be is refused at its own inputs, one too many at `stops`.
pub(super) fn checked(form: &mut FormRefusal, typed: &[StopView]) -> Vec<StoredStop> {
    check::room_for(form, "stops", typed.len(), MOST + 1);
    let stops = typed.iter().zip(&INPUTS).filter_map(|(stop, input)| {
        let name = check::name(form, input.name, &stop.name);
        let spot = check::spot(form, input.spot, stop.spot)?;
        Some(StoredStop { name, spot })
    });
    stops.collect()
}

#[cfg(test)]
mod tests {
    use super::{MOST, checked};
    use crate::form::FormRefusal;
    use crate::views::{SpotView, StopView};

    fn stop(name: &str, latitude: f64) -> StopView {
        let spot = SpotView { latitude, longitude: -0.4, radius_m: 500 };
        StopView { name: name.into(), spot }
    }

    fn refused(stops: &[StopView]) -> Vec<&'static str> {
        let mut form = FormRefusal::default();
        checked(&mut form, stops);
        form.fields().iter().map(|(field, _)| *field).collect()
    }

    #[test]
    fn a_refused_stop_is_named_by_its_place_in_the_trip() {
        let stops = [stop("Hotel", 39.4), stop(" ", 39.5), stop("Harbour", 91.0), stop("", 95.0)];
        assert_eq!(refused(&stops), ["stop-2-name", "stop-3-spot", "stop-4-name", "stop-4-spot"]);
        let wide = SpotView { radius_m: 200_001, ..stops[0].spot };
        assert_eq!(refused(&[StopView { spot: wide, ..stops[0].clone() }]), ["stop-1-spot"]);
    }

    #[test]
    fn stops_that_can_be_are_taken_in_their_order() {
        let mut form = FormRefusal::default();
        let taken = checked(&mut form, &[stop(" Hotel ", 39.4), stop("Harbour", 39.5)]);
        let names: Vec<_> = taken.iter().map(|stop| &*stop.name).collect();
        assert_eq!((names, form.fields().len()), (vec!["Hotel", "Harbour"], 0));
    }

    #[test]
    fn a_trip_has_so_many_stops_and_the_last_has_its_name_too() {
        let mut stops = vec![stop("Hotel", 39.4); MOST];
        assert!(refused(&stops).is_empty());
        stops[MOST - 1] = stop("", 39.4);
        assert_eq!(refused(&stops), ["stop-32-name"]);
        stops[MOST - 1] = stop("Harbour", 39.4);
        stops.push(stop("Station", 39.4));
        assert_eq!(refused(&stops), ["stops"]);
    }
}
