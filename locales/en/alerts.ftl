### Alerts: CAP 1.2 in words that are understood at once.

## What kind of danger

cap-category-geo = The danger comes from the ground: earthquake, landslide or volcano.
cap-category-met = The danger comes from the weather: storm, flood, heat or cold.
cap-category-safety = There is a danger to everyone in the area.
cap-category-security = There is a security danger: an attack, unrest or a police operation.
cap-category-rescue = A rescue operation is under way.
cap-category-fire = There is a fire, or a fire may start.
cap-category-health = There is a danger to health: a disease, or unsafe water or food.
cap-category-env = The air, the water or the soil is polluted.
cap-category-transport = Roads, trains, ships or flights are affected.
cap-category-infra = Electricity, water, phones or other services are affected.
cap-category-cbrne = There is a dangerous substance, radiation or an explosive.
cap-category-other = The kind of danger is described in the text of the alert.

## What to do

cap-response-shelter = Take shelter where you are, and follow the instructions.
cap-response-evacuate = Leave the area, as the instructions say.
cap-response-prepare = Get ready, as the instructions say.
cap-response-execute = Carry out the plan that the instructions name.
cap-response-avoid = Keep away from the danger, as the instructions say.
cap-response-monitor = Stay informed, and follow what the authorities say.
cap-response-assess = Read the information, and decide what it means for you.
cap-response-allclear = The danger is over. Read the instructions for what comes next.
cap-response-none = You do not need to do anything.
cap-response-other = Read the instructions: they say what to do.

## How soon

cap-urgency-immediate = Act now.
cap-urgency-expected = Act soon, within the next hour.
cap-urgency-future = Act in the near future: there is time to prepare.
cap-urgency-past = There is nothing more to do.
cap-urgency-unknown = It is not known how soon you need to act.
cap-urgency-other = How soon to act is described in the text of the alert.

## How bad

cap-severity-extreme = Extreme: an extraordinary threat to life or property.
cap-severity-severe = Severe: a serious threat to life or property.
cap-severity-moderate = Moderate: a possible threat to life or property.
cap-severity-minor = Minor: little or no known threat to life or property.
cap-severity-unknown = It is not known how serious this is.
cap-severity-other = How serious this is, is described in the text of the alert.

## How sure

cap-certainty-observed = It has happened, or is happening now.
cap-certainty-likely = It is likely to happen.
cap-certainty-possible = It may happen.
cap-certainty-unlikely = It is not expected to happen.
cap-certainty-unknown = It is not known whether it will happen.
cap-certainty-other = How sure this is, is described in the text of the alert.

## What kind of message

cap-status-actual = This is real.
cap-status-exercise = This is an exercise. Only those who take part act on it.
cap-status-system = This is a message of the warning system itself. There is nothing to do.
cap-status-test = This is a test. There is nothing to do.
cap-status-draft = This is a draft and does not count.
cap-status-other = Whether this is real is described in the text of the message.
cap-type-alert = This is the first message about it.
cap-type-update = This replaces what was said before.
cap-type-cancel = What was said before no longer holds.
cap-type-ack = This confirms that another message arrived.
cap-type-error = This says that another message was refused.
cap-type-other = What kind of message this is, is described in its text.
cap-scope-public = This is for everyone.
cap-scope-restricted = This is only for those who need it for their work.
cap-scope-private = This is only for those it is addressed to.
cap-scope-other = Whom this is for is described in the text of the message.

## Why am I receiving this?

why-inside-area = You are inside the area of this alert.
why-near-area =
    { PLURAL($distance_m) ->
        [one] You are { NUM($distance_m) } metre from the area of this alert.
       *[other] You are { NUM($distance_m) } metres from the area of this alert.
    }
why-position-unknown = Your position is not known; this alert may concern you.
why-geocode-only = This alert names its area without a map; it may concern you.
why-not-actual = This message is not an actual alert; it does not alarm.
why-expired = This alert has expired.
why-all-clear = The issuer says that the danger is over.
why-outside-area =
    { PLURAL($distance_m) ->
        [one] You are outside the area of this alert, { NUM($distance_m) } metre away.
       *[other] You are outside the area of this alert, { NUM($distance_m) } metres away.
    }
why-watched-place = A place you watch is in the area of this alert.
why-drill = This is a drill; there is no danger.
why-withdrawn = The issuer withdrew this alert.

## From whom, and how fresh

trust-countersigned = Checked and countersigned by your consulate
trust-direct = Official feed, not countersigned

## More reasons

why-near-area-km =
    { PLURAL($distance_km) ->
        [one] You are { NUM($distance_km) } kilometre from the area of this alert.
       *[other] You are { NUM($distance_km) } kilometres from the area of this alert.
    }
why-outside-area-km =
    { PLURAL($distance_km) ->
        [one] You are outside the area of this alert, { NUM($distance_km) } kilometre away.
       *[other] You are outside the area of this alert, { NUM($distance_km) } kilometres away.
    }
why-around-point =
    { PLURAL($distance_m) ->
        [one] This alert names only a point, { NUM($distance_m) } metre from you; it may concern you.
       *[other] This alert names only a point, { NUM($distance_m) } metres from you; it may concern you.
    }
why-around-point-km =
    { PLURAL($distance_km) ->
        [one] This alert names only a point, { NUM($distance_km) } kilometre from you; it may concern you.
       *[other] This alert names only a point, { NUM($distance_km) } kilometres from you; it may concern you.
    }
why-area-damaged = Part of this alert’s area cannot be read; it may concern you.
why-other-country = This alert is for another country than yours.
why-position-stale = Your last known position is too old to tell; this alert may concern you.
why-country-watched = This alert is about a country you watch.
why-heading =
    { PLURAL($minutes) ->
        [one] You are heading for the area of this alert; you reach it in about { NUM($minutes) } minute. Stop or turn back if you can.
       *[other] You are heading for the area of this alert; you reach it in about { NUM($minutes) } minutes. Stop or turn back if you can.
    }

## Whether the device knows where it is

position-off = The position is off. Alerts are shown without it.
position-searching = Amana is looking for your position. It stays on this device.
position-known = Your position is known on this device, and only here.
position-lost = Your position is lost. Alerts are shown without it until it is found again.
position-asking = Amana may not know your position yet. Allow it when this device asks.
position-denied = Location is switched off for Amana. Alerts are shown without your position.
position-no-agent = This computer does not give your position to apps. Alerts are shown without it.
position-unreachable = The source of your position does not answer. Alerts are shown without it.
position-doubtful = The position that comes in cannot be right. Alerts are shown without it.

## How a consulate is reached

line-unreachable = The consulate cannot be reached now. What it sent before stays; Amana keeps trying.
line-slow = The consulate is slow to answer. What it sent before stays; Amana keeps trying.

## Why a message of a feed was left out

feed-refused = One message was left out. { $reason } The others are there; ask the issuer for this one.
cap-refused-too-large = It is too large.
cap-refused-not-text = It is not text in any encoding that is known.
cap-refused-doctype = It holds a document type declaration, which no alert needs.
cap-refused-not-well-formed = It is not well-formed XML.
cap-refused-too-deep = Its parts are nested too deeply.
cap-refused-too-many = It holds too many parts.
cap-refused-not-cap = It is not a CAP alert.
cap-refused-feed-without-messages = It only links to alerts and holds none.
cap-refused-missing-identifier = It has no identifier.
cap-refused-missing-sender = It does not say who sent it.
cap-refused-missing-sent = It does not say when it was sent.
cap-refused-bad-time = Its time cannot be read.
cap-refused-key-too-long = Its identifier or its sender is too long.

## Why an alert of a consulate was not believed

alert-not-believed = An alert that came with this consulate’s was not believed, and is not shown. { $reason } The other alerts are here.
trust-refused-unknown-issuer = Nobody whom the ministry named has signed it.
trust-refused-key-retired = Its issuer may no longer sign alerts with that key.
trust-refused-foreign-sender = Its issuer does not speak for the sender that it names.
trust-refused-foreign-territory = It is about a territory that is not its issuer’s.
trust-refused-rollback = It is an old alert, sent once more.
roster-not-confirmed = The ministry last confirmed on { $date } who may send alerts here. Alerts are still shown; compare them with what local authorities say.

## In the window

alert-title = Alert
alert-severity-extreme = Extreme alert
alert-severity-severe = Severe alert
alert-severity-moderate = Moderate alert
alert-severity-minor = Minor alert
alert-severity-unknown = Alert of unknown severity
alert-all-clear = The danger is over
alert-drill = Drill
alert-read = Read
alert-safe-said = You said that you are safe
alerts-as-of = As of { $time }
alerts-none-as-of = No alerts as of { $time }
alerts-none-near-as-of = No alert touches you as of { $time }
alerts-stale-since = Not confirmed since { $moment }
alerts-stale-text = There may be newer alerts that are not here. Check now, or follow another official source.
alerts-unknown = It is not known whether there are alerts
alerts-unknown-text = No source has answered yet. Until one does, follow the local authorities.
alerts-none-text = Every source you added has answered. A new alert appears here by itself, also while the vault is locked.
alerts-none-text-file = The file you took in holds no alert that is in force now. It says nothing about what came after it.
alerts-here = Touches you
alerts-maybe = May touch you
alerts-elsewhere = Elsewhere
alerts-drills = Drills
alerts-check = Check now
alerts-checked = Every source has answered.
alerts-checked-not-all = Not every source has answered. What was here stays.
alerts-sources = Where alerts come from
alerts-sources-none = There is no source yet. Choose a public feed, add a consulate, or take in a file of an official feed.
alerts-source-file = Files you took in
alerts-source-file-at = Taken in on { $moment }. A file does not renew itself.
alerts-source-never = Has not answered yet
alerts-position = Your position
alerts-position-off-text = Without it, Amana cannot tell which alerts touch you: each one with an area may. To turn it on, choose where it comes from in the settings.
alerts-position-searching-text = Until it is found, every alert with an area may touch you.
alerts-position-known-text = Every alert is compared with it here. Your position is not stored, and leaves this device only if you add it to a call for help.
alerts-position-lost-text = Until then, every alert with an area may touch you. Check that the receiver sees the sky.
alerts-position-asking-text = Until it is known, every alert with an area may touch you.
alerts-position-denied-text = Every alert with an area may touch you. To change that, switch location on in the settings of this device.
alerts-position-no-agent-text = Every alert with an area may touch you. Choose a GPS receiver in the settings instead.
alerts-position-unreachable-text = Until it does, every alert with an area may touch you. Check that the receiver is connected and its service runs.
alerts-position-doubtful-text = The receiver is disturbed, or an app makes a position up. Until that ends, every alert with an area may touch you.
alerts-position-at = Last found on { $moment }
alerts-position-settings = Choose where it comes from
alerts-feed = Take in a file of alerts
alerts-feed-file = A CAP file of an authority
alerts-feed-hint = From the weather service or civil protection, for example. It is read on this device, and is not countersigned.
alerts-feed-accepted =
    { PLURAL($count) ->
        [one] { NUM($count) } message was taken in.
       *[other] { NUM($count) } messages were taken in.
    }
alerts-feed-active =
    { PLURAL($count) ->
        [one] { NUM($count) } alert is in force now.
       *[other] { NUM($count) } alerts are in force now.
    }
alerts-feed-refused =
    { PLURAL($count) ->
        [one] { NUM($count) } message was left out
       *[other] { NUM($count) } messages were left out
    }
alert-do = What to do now
alert-do-none = The issuer does not say what to do. Follow the local authorities, and read the words below.
alert-instruction = Instructions of { $sender }
alert-others = Also in this alert
alert-others-more =
    { PLURAL($count) ->
        [one] { NUM($count) } more warning in this alert
       *[other] { NUM($count) } more warnings in this alert
    }
alert-facts = What it is
alert-fact-category = Danger
alert-fact-urgency = How soon
alert-fact-severity = How serious
alert-fact-certainty = How sure
alert-words = In the words of { $sender }
alert-words-untranslated = They stand as they were written: a translation could be wrong.
alert-where = Where and when
alert-areas = Area
alert-areas-none = The issuer names no area.
alert-onset = Begins
alert-expires = Ends
alert-expires-assumed = The issuer does not say when it ends; Amana assumes a day.
alert-source = Who says so
alert-issuer = Issuer
alert-trust = Trust
alert-sent = Sent
alert-identifier = Identifier
alert-acknowledge = I have read this
alert-acknowledged = You read this on { $moment }
alert-print = Print
alert-to-unlock = Back to unlocking

## What Amana may not see

gap-no-source = Amana cannot warn you: nobody tells it what happens. Turn on your phone’s government alerts, and add a source here.
gap-stale-source = A source has not answered for an hour or more. There may be newer alerts; keep your phone’s government alerts on.
gap-silent-source = A source has not answered yet. Until it does, follow the local authorities, and keep your phone’s government alerts on.
gap-stale-roster = The ministry has not confirmed for a while who may send you alerts. They are still shown; keep your phone’s government alerts on.
gap-book-full = There are more alerts than Amana holds, and some of them are not here. Keep your phone’s government alerts on.
gap-not-all-read = Some of what is kept for alerts cannot be read by this version of Amana, so some may be missing. Nothing was deleted; update the app.
gap-position-denied = This device does not let Amana know your position. You are told of every alert that may concern you; allow the position in the settings of the system.
gap-position-lost = Your position is lost. You are told of every alert that may concern you until it is found again.
gap-position-searching = Your position has not been found for some minutes. You are told of every alert that may concern you; check that the receiver sees the sky.
gap-position-off = The position is off. You are told of every alert that may concern you, and of what touches the places you watch.
gap-area-unresolved = An alert names its area without a map. It is told as one that may concern you.
gap-town-unresolved = Where { $town } is, is not known here: it is looked for by its name, and an alert may write it otherwise.
gap-watch-in-memory = After a restart, alerts are watched only once you have unlocked: this device has no keyring that is open.
gap-distress-needs-sign-in = A consulate takes no call for help from this device until you sign in again.
gap-distress-nobody = Nobody takes a call for help from here: no consulate is set up, and none of your own people. The emergency numbers work all the same.

## Public feeds that are followed

feed-sees = { $host } is asked every few minutes, also while the vault is locked. It sees the network address of this device and which country you follow, and so do other hosts that its list leads to. Amana also tells it which version it has already: by that it can know this device again. None of them is ever told your position.
feed-sees-own = { $host } is asked every few minutes, also while the vault is locked. It sees the network address of this device and everything in the address you typed: no place should stand there. Other hosts that its list leads to see the network address too. Amana also tells it which version it has already: by that it can know this device again. None of them is ever told your position.
feed-sees-folder = Nobody is asked: Amana reads the folder on this device every few minutes, also while the vault is locked. If the folder lies on another computer, that one sees that it is read.
feed-trouble-unlisted = The directory does not name this feed any more, so it is not asked. What it said stays until it ends; follow another one.
feed-trouble-unreachable = This feed cannot be reached now. What it said before stays; Amana keeps trying.
feed-trouble-slow = This feed is slow to answer. What it said before stays; Amana keeps trying.
feed-trouble-certificate = The server that answers here cannot prove that it is this feed, so nothing was taken from it. What it said before stays; Amana keeps trying.
feed-trouble-too-large = This feed answered with more than is read. What it said before stays; follow another one.
feed-trouble-moved = This feed leads to another address, which is not followed. What it said before stays; look for its new address.
feed-trouble-busy = This feed asks for fewer visits. What it said before stays; Amana waits as long as it asks for.
feed-trouble-refused = This feed refuses to answer. What it said before stays; Amana keeps trying.
feed-trouble-not-a-feed = What answers here is no feed of alerts. What it said before stays; check the address.
feed-trouble-folder = This folder cannot be read now. What was in it before stays; check that it is there.
feed-trouble-incomplete = Not every message of this feed has come. The others are here; Amana keeps trying.
feed-trouble-full = This feed holds more than is kept. What was kept stays; newer messages are missing until others end.
alerts-source-own = A feed of your own, not countersigned
alerts-source-folder = A folder of your own, not countersigned
alerts-source-left-out =
    { PLURAL($count) ->
        [one] { NUM($count) } message could not be taken in.
       *[other] { NUM($count) } messages could not be taken in.
    }

## Following them in the window

feeds-title = Public feeds
feeds-more = Warnings of authorities, without a consulate
feeds-choose = Choose public feeds
feeds-intro = You follow warnings of authorities here, without any consulate. Each feed is asked as a whole, never about a place.
feeds-followed = What you follow
feeds-followed-none = You follow no feed yet. Choose one from the list, or add one of your own.
feeds-ask = Ask now
feeds-asked = Every feed has answered.
feeds-asked-not-all = Not every feed has answered. What was here stays.
feeds-directory = Feeds of authorities
feeds-directory-as-of = This list came with Amana. Its addresses were last looked up on { $day }.
feeds-search = Country, authority or host
feeds-search-none = No feed of this list fits. Write it otherwise, or give an address of your own.
feeds-served-by = Served by { $server }
feeds-asks = Asks { $host }
feeds-is-followed = Followed
feeds-follow = Follow
feeds-follow-what = Follow: { $what }
feeds-follow-title = Before it is asked
feeds-follows = You follow { $what } from now on.
feeds-follows-silent = You follow { $what } from now on. It has not answered yet; its line says why.
feeds-unfollow = Stop following
feeds-unfollow-what = Stop following: { $what }
feeds-unfollow-text = It is asked no more, and what it said leaves this device: nobody would say when that is over. You can follow it again.
feeds-unfollow-own-text = It is asked no more, and what it said leaves this device: nobody would say when that is over. To follow it again, you need its address.
feeds-unfollow-folder-text = It is read no more, and what was in it leaves Amana: nobody would say when that is over. The folder itself stays.
feeds-unfollowed = No longer followed: { $what }
feeds-own = An address of your own
feeds-own-intro = For a feed that is not in the list. Nobody vouches for what it says.
feeds-own-address = Address of the feed
feeds-own-address-hint = It begins with https://. Nobody is asked before you confirm.
feeds-folder = A folder of this device
feeds-folder-intro = For warnings that somebody else, or another program, puts into a folder. Nobody vouches for what they say.
feeds-no-vault = This list can be read now. To follow a feed, create your vault first.
