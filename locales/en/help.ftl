### Needing help: whom to call, the crisis desk, one’s own people.

## Whom to call

help-title = I need help
help-missions = Nearest embassies and consulates
help-missions-none = No embassy or consulate is known near you. Set the country, or let this device find its position, and the nearest ones appear here.
help-mission-away = About { NUM($distance_km) } km away
help-mission-no-phone = Its telephone number is not known here.
help-missions-unchecked = These have not been compared with an official list. A number or a place may have changed.
help-call-number = Call { $phone }

## The crisis desk

help-desk = The crisis desk
help-desk-intro = Your call is sealed for the crisis desk of { $mission }. Nobody else can read it.
help-message = What happened, and where you are
help-message-hint = In your own words: who is with you, what you need. It may stay empty.
help-position = Add where this device is
help-position-none = This device does not know where it is. Write where you are.
help-ask = Ask the crisis desk for help
help-ask-now = Yes, ask for help
help-soon =
    { PLURAL($seconds) ->
        [one] It leaves in { NUM($seconds) } second.
       *[other] It leaves in { NUM($seconds) } seconds.
    }
help-take-back = Take it back
help-taken-back = Taken back. Nothing left this device, and your words are still here.
help-called = Your call for help
help-handed-over = Handed to the network
help-answered = Answer of the crisis desk
help-call-off = I no longer need help
help-call-off-text = Your call may have arrived already, so it stays there: every desk is told that you no longer need help.
help-called-off = You said that you no longer need help. It goes to every desk by itself, after your call.
help-again = Ask for help again

## One’s own people

help-people = Your own people
help-people-intro = Amana writes to nobody by itself: you give the text to another app, and send it there.
help-people-none = Nobody is kept here yet. Add those who should know when you need help.
help-people-add = Add somebody
help-person = Somebody to tell
help-person-phone = Telephone number
help-person-phone-hint = With + and the country’s code, for example { $example }.
help-share = Show a text to send
help-share-copy = Copy the text
help-share-copied =
    { PLURAL($seconds) ->
        [one] Copied. The text leaves the clipboard after { NUM($seconds) } second.
       *[other] Copied. The text leaves the clipboard after { NUM($seconds) } seconds.
    }
help-share-text = Text message to { $name }
help-share-texted = The text stands in your messages app. Nothing was sent yet: send it there.
