### Settings.

## The screen

settings-appearance = Language and appearance
settings-language = Language
settings-theme = Appearance
settings-theme-system = As the device
settings-theme-light = Light
settings-theme-dark = Dark
settings-locking = Locking
settings-auto-lock = Lock the vault when it has not been used for
settings-minutes =
    { PLURAL($minutes) ->
        [one] { NUM($minutes) } minute
       *[other] { NUM($minutes) } minutes
    }
settings-place = Where you are
settings-country = Country
settings-country-hint = For emergency numbers, and for alerts that name only a country.
settings-country-none = Not chosen
settings-country-unlisted = Amana knows no numbers of this country. Most mobile phones reach help with 112.
settings-position = Where your position comes from
settings-position-off = Nowhere: it is off
settings-position-off-hint = Alerts are shown without it. Each one with an area may touch you.
settings-position-geoclue = This device’s location service
settings-position-geoclue-hint = GeoClue, on Linux desktops. To find you without a receiver it may ask a service on the internet about the wireless networks around you: that is its setting, not Amana’s.
settings-position-gpsd = A GPS receiver
settings-position-gpsd-hint = By gpsd on this device. It listens to satellites and asks nobody.
settings-position-device = The telephone’s own position
settings-position-device-hint = Only where Amana runs on a telephone. On a computer nothing comes from there.
settings-gpsd = Address of a GPS receiver
settings-gpsd-hint = Where gpsd listens on this device, for example localhost:2947. Your position stays on this device. Leave it empty to turn the position off.
settings-consulates-none = No consulate has been added yet.
settings-reconnect = Reconnect
settings-reconnect-title = Reconnect { $name }
settings-reconnect-text = This consulate asks again who you are. The passphrase confirms it; nothing of what you saved changes.
settings-reconnect-passphrase = Passphrase
settings-about = About Amana
settings-version = Version
settings-licence = Licence
settings-emergency-source = Source of the emergency numbers

## More, on a phone

more-security = Ways in, backups, what was done
more-settings = Language, country, consulates
more-lock = Lock the vault
