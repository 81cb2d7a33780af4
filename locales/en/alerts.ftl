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
why-minor = This alert is minor; it is shown without an alarm.

## From whom, and how fresh

trust-countersigned = Checked and countersigned by your consulate
trust-direct = Official feed, not countersigned
stale-since = Not confirmed since { $time }
