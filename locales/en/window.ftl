### The window: its places, and the words that every screen shares.

## Buttons

ui-continue = Continue
ui-back = Back
ui-cancel = Cancel
ui-close = Close
ui-save = Save
ui-undo = Undo
ui-retry = Try again
ui-change = Change
ui-change-what = Change: { $what }

## Work under way

ui-working = Working on it
ui-loading = Opening
ui-done-of = { NUM($done) } of { NUM($of) }
ui-step = Step { NUM($step) } of { NUM($of) }
ui-step-next = next: { $next }

## Kinds of notice, for those who do not see the sign

ui-kind-info = Information
ui-kind-ok = Good news
ui-kind-warn = Attention
ui-kind-danger = Important

## Fields

ui-optional = (optional)
ui-search-clear = Clear the search
ui-errors =
    { PLURAL($count) ->
        [one] { NUM($count) } point to look at
       *[other] { NUM($count) } points to look at
    }
ui-error-of = { $name }: { $what }
ui-day = Day
ui-month = Month
ui-year = Year
ui-date-incomplete = Write the day, the month and the year, the year with four digits.
ui-date-impossible = This date is not in the calendar.
ui-passphrase-show = Show the passphrase
ui-passphrase-hide = Hide the passphrase
ui-caps-lock = Caps Lock is on.
ui-mrz-where = Line { NUM($line) }, character { NUM($column) }
ui-file-choose = Choose a file
ui-file-choose-another = Choose another file
ui-file-drop = or drop it here

## Tasks and timelines

ui-task-done = Done
ui-task-to-do = To do
ui-task-cannot-start-yet = Cannot start yet
ui-stage-done = Done
ui-stage-now = Now
ui-stage-next = Next
ui-note-open = Read the note

## Hold to confirm

ui-hold =
    { PLURAL($seconds) ->
        [one] Hold for { NUM($seconds) } second, or press once and confirm
       *[other] Hold for { NUM($seconds) } seconds, or press once and confirm
    }
ui-hold-keep = Keep holding

## The palette

command-add-document = Add a document
command-note-request = Note a request at a consulate
command-add-consulate = Add a consulate

## Places, and the ways to them

nav-main = Main places
nav-skip = Skip to the page
nav-home = Home
nav-documents = Documents
nav-requests = Requests
nav-safety = Safety
nav-security = Security
nav-settings = Settings
nav-more = More
nav-lock = Lock
nav-find = Find
nav-find-hint = A page, a document, a request
nav-waiting =
    { PLURAL($count) ->
        [one] { NUM($count) } alert where you are
       *[other] { NUM($count) } alerts where you are
    }
nav-offline = No connection. What you saved is here. What is confirmed leaves by itself; the rest asks for you once the connection is back.

## What was found

ui-found =
    { PLURAL($count) ->
        [one] { NUM($count) } thing found
       *[other] { NUM($count) } things found
    }
ui-found-nothing = Nothing has these words. Try one word, or part of a name.

## Days and times

ui-moment = { $day }, { $time }
