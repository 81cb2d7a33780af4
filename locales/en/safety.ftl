### Safety: what touches me, and what to do now.

## Whom to call

emergency-any = Any emergency
emergency-any-mobile = Any emergency, from a mobile phone
emergency-police = Police
emergency-ambulance = Ambulance
emergency-fire = Fire service
emergency-ambulance-and-fire = Ambulance and fire service
emergency-gendarmerie = Gendarmerie
emergency-civil-guard = Civil Guard
emergency-national-guard = National Guard
emergency-deaf = Any emergency by text message, for people who cannot hear or speak

## I’m safe

safety-message-too-long =
    { PLURAL($most) ->
        [one] A message has at most { NUM($most) } character. Shorten it; nothing was sent yet.
       *[other] A message has at most { NUM($most) } characters. Shorten it; nothing was sent yet.
    }

## Emergency numbers, in the window

safety-emergency = Emergency numbers
safety-emergency-in = Emergency numbers: { $country }
safety-emergency-anywhere = No country is set, or its own numbers are not known here. This number works from mobile phones in most countries.
safety-emergency-set = Set the country
safety-emergency-change = Change the country
safety-emergency-source = Where these numbers come from
safety-title = Say that you are safe
safety-intro = Your answer is sealed for the crisis desk of the consulate. Your position is not in it.
safety-mission = Consulate
safety-message = Message
safety-message-hint = How you are, who is with you, how you can be reached.
safety-say = I’m safe
safety-soon =
    { PLURAL($seconds) ->
        [one] It is saved in { NUM($seconds) } second.
       *[other] It is saved in { NUM($seconds) } seconds.
    }
safety-undone = Nothing was saved. Your message is still here.
safety-said = You said “I’m safe”
safety-saved = Saved on this device
safety-waits = It goes by itself as soon as the consulate can be reached.
safety-received = Received by the consulate
safety-again = Say it again
safety-nobody = There is nobody to tell yet: no consulate was added on this device.

## A call for help

distress-call-first = Call the local emergency number first.
distress-saved = { $mission }: saved on this device. It goes by itself as soon as there is a connection.
distress-handed-over = { $mission }: handed to the network at { $time }. Nobody has confirmed it yet; Amana keeps trying.
distress-received = { $mission }: received at { $time }.
distress-answered = { $mission }: answered at { $time }. { $answer }
distress-nobody = No consulate was added here, so nobody gets this by itself. Call, or tell your own people.
distress-answer-read = Somebody at the crisis desk has read it.
distress-answer-will-call = The crisis desk will call you. Keep the line free.
distress-answer-help-coming = Help is on its way.
distress-answer-call-local = Call the local emergency number: the crisis desk cannot help you from where it is.
share-help = I need help. { $words }
share-help-at = I need help. { $words } I am near { $coordinates } (±{ NUM($accuracy_m) } m), at { $at }.
share-help-near = I need help. { $words } I am near { $coordinates }, at { $at }.
share-warning = A text message is not sealed: whoever carries it can read it, with your position if you share it.

## Missions abroad

mission-kind-embassy = Embassy
mission-kind-consulate-general = Consulate general
emergency-unchecked = These numbers have not been compared with an official list. Where they do not work, dial 112 from a mobile phone.

## The self-test

self-test-read = An alert is read
self-test-match = Its area is matched
self-test-keep = What was told is kept
self-test-restart = A restart forgets nothing
self-test-sources = The sources answer
self-test-position = The position is known
self-test-distress = A call for help has somewhere to go
