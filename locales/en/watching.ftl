### Watching: places, trips and countries, and whether Amana still watches.

## Places and trips

watched-title = Places and trips
watched-more = Places, trips, a relative’s town, countries
watched-intro = You are also told of alerts that touch these. They stay on this device, and hold while the vault is locked.
watched-places = Places
watched-places-none = No place yet: your home, a school, your parents’ house.
watched-place-add = Add a place
watched-place = A place to watch
watched-name = Name
watched-name-hint = What you call it. Only you see it.
watched-spot = Where it is on the map
watched-spot-hint = Latitude and longitude, as maps show them: { $example }
watched-spot-unreadable = Write two numbers with a comma between them: the latitude, then the longitude.
watched-radius = How far around it counts
watched-radius-point = This point only
watched-radius-m = { NUM($distance_m) } m around it
watched-radius-km = { NUM($distance_km) } km around it
watched-trips = Trips
watched-trips-none = No trip yet. Each is watched from the day before it to the day after it.
watched-trip-add = Add a trip
watched-trip = A trip to watch
watched-trip-from = First day
watched-trip-to = Last day
watched-trip-countries = Countries
watched-trip-countries-hint = Choose one after the other.
watched-trip-stops = Stops
watched-trip-stops-hint = Places on the way that are watched too: a hotel, a harbour.
watched-stop = Stop { NUM($position) }
watched-stop-part = Stop { NUM($position) }: { $what }
watched-stop-add = Add a stop
watched-trip-days = { $day } to { $until }
watched-trip-now = Watched now
watched-pack = What to have at hand: { $country }
watched-towns = A relative’s town
watched-towns-intro = It is watched for seven days and then forgotten. Nothing is asked of anybody.
watched-town-add = Watch a town
watched-town-name = Town
watched-town-name-hint = As the authorities there write it.
watched-town-until = Forgotten on { $moment }
watched-countries = Whole countries
watched-countries-intro = You are told of every alert that names one of them.
watched-country-add = Watch a country
watched-mutes = Muted alerts
watched-mutes-intro = These are listed but do not interrupt. An extreme alert interrupts all the same.
watched-unmute = Let it interrupt again
watched-remove = Remove
watched-remove-what = Remove: { $what }
watched-removed = Removed: { $what }
pack-title = At hand in { $country }
pack-intro = All of it is on this device, also without a connection.
pack-missions = Embassies and consulates there
pack-missions-none = No embassy or consulate in this country is known here.
pack-alerts = Alerts there

## What of it an alert touches

touch-sure = Touches what you watch
touch-maybe = May touch what you watch
touch-place = Your place { $name }
touch-trip = Your trip { $name }
touch-town = The town { $name }
touch-subscription = A country you watch: { $name }

## Muting

alert-mute = Do not interrupt for this kind from this issuer
alert-mute-text = They stay in the list. One that is extreme interrupts all the same.
alert-muted = Alerts of this kind from this issuer do not interrupt you, unless one is extreme.
alert-muted-see = See what is muted

## Whether Amana still watches

heartbeat-title = Does Amana still watch?
heartbeat-just-checked = Checked a moment ago, at { $time }.
heartbeat-checked =
    { PLURAL($minutes) ->
        [one] Checked at { $time }, { NUM($minutes) } minute ago.
       *[other] Checked at { $time }, { NUM($minutes) } minutes ago.
    }
heartbeat-never = No source has answered yet.
heartbeat-cannot-warn = Nothing here can warn you now
heartbeat-cannot-warn-text = Keep your phone’s government alerts on, and follow the radio and the local authorities.
heartbeat-gaps = What Amana cannot see
heartbeat-gaps-none = Amana sees all that it should.
heartbeat-since = Since { $moment }
heartbeat-test = Test every step
heartbeat-passed = Every step works.
heartbeat-not-passed = Not every step works.
heartbeat-works = Works
heartbeat-works-not = Does not work
heartbeat-drill = Try an alert
heartbeat-drill-text = A trial goes the whole way of an alert and says that it is a drill. It is gone after ten minutes.
