### Requests: where they stand, and what happened to them.

phase-draft = Draft
phase-intake = Being received
phase-visit = Visit to the consulate
phase-review = Under review
phase-production = In production
phase-delivery = Delivery
phase-closed = Closed

outcome-granted = Granted
outcome-refused = Refused
outcome-withdrawn = Withdrawn by you
outcome-void = Without effect

event-received = The consulate received your request
event-validated = The consulate validated your request
event-action-required = The consulate needs something from you
event-answered = You answered the consulate
event-visit-recorded = Your visit was recorded
event-in-production = Your document is in production
event-ready-for-pickup = Your document is ready for pick-up
event-delivered = Your document was delivered
event-noted = Noted on this request

mark-you-noted = You noted
mark-consulate-signed = Consulate signed

action-photo = Send a new photo
action-form = Complete the form
action-document = Send a document

action-other = Answer the consulate

action-reason-background-not-plain = The background of the photo is not plain.
action-reason-blurred = The picture is blurred.
action-reason-expired = The document has expired.
action-reason-face-not-visible = The face cannot be seen clearly.
action-reason-incomplete = It is not complete.
action-reason-missing = It is missing.
action-reason-too-dark = The picture is too dark.
action-reason-unreadable = It cannot be read.
action-reason-other = The consulate’s reason: { $reason }

service-passport-renewal = Passport renewal
service-visa = Visa
service-identity-card = Identity card
service-civil-registry = Civil registry
service-other = Other request

event-dropped = You gave up sending this request
noted-received = Their message: received
noted-in-review = Their message: under review
noted-missing-documents = Their message: something is missing
noted-appointment = Their message: an appointment
noted-in-production = Their message: in production
noted-ready-for-pickup = Their message: ready for pick-up
noted-sent = Their message: on its way to you
noted-delivered = Their message: delivered
noted-refused = Their message: refused
request-damaged = The history of this request could not be verified. Your other requests are whole; ask the consulate, or restore a backup.

next-wait-received = Nothing to do now. The consulate’s first answer comes here by itself.
next-wait-intake = Nothing to do now. The consulate is checking what you sent.
next-wait-review = Nothing to do now. The consulate is examining your request.
next-wait-production = Nothing to do now. Your document is being made.
next-wait-delivery = Nothing to do now. Your document will soon be with you.
next-visit = Go to the consulate in person, with your original documents.
next-pick-up = Your document is ready. Pick it up at the consulate.
next-promised = Promised for { $date }
next-promised-late = Promised for { $date }. That day has passed; ask the consulate.
next-appointment = Go there on { $date }
calendar-promised = Promised for today: { $service } ({ $place })

## The list

requests-title = Requests
requests-renew = Renew a passport
requests-note = Note a request
requests-drafts = Drafts
requests-active = Under way
requests-closed = Closed
requests-empty = There are two ways to begin.
requests-way-consulate = With a consulate you added
requests-way-consulate-text = Amana seals the renewal on this device and sends it. You follow every step, signed by the consulate.
requests-way-note = With any other consulate
requests-way-note-text = You note what you asked for and what you hear. Amana keeps the promised day in view.
requests-draft-done =
    { PLURAL($done) ->
        [one] { NUM($done) } step of { NUM($of) } done
       *[other] { NUM($done) } steps of { NUM($of) } done
    }
requests-draft-edited = Edited { $moment }
requests-last = Last news { $moment }
requests-next-confirm = Needs your confirmation
requests-next-retry = Not sent yet: it needs you
requests-next-add-event = Note what you hear
requests-next-nothing = Nothing to do
requests-consulates = Your consulates
requests-as-of = As of { $moment }

## Noting a request

note-intro = For a consulate that Amana cannot reach. It is in your own words, and every line says “you noted”.
note-service = What did you ask for?
note-mission = Consulate or office
note-mission-hint = As you call it, for example: Consulate in Lyon.
note-reference = Reference
note-reference-hint = The number on the receipt or in the message.
note-promised = Promised for
note-promised-hint = The day on which they said it would be ready.

## One request

request-stages = Where it stands
request-next = What is next
request-history = What happened
request-history-empty = Nothing yet. What happens appears here.
request-confirm = Confirm and send
request-confirm-text = It is saved and sealed on this device. Your passphrase allows this one sending.
request-send-hint = It allows this one sending, and nothing else.
request-passphrase = Passphrase
request-stuck = It was not sent
request-drop = Give up this sending
request-drop-text = What the consulate has not received is deleted. What it has received stays, and so do your documents.
request-drop-confirm = Delete what was not sent
request-due = By { $date }
request-asked-too = The consulate also asks
request-answer-picture = The picture you send
request-answer-hint = A photo or a scan, JPEG or PNG. Only the consulate can open it.
request-picture-missing = Choose the picture to send.
request-send = Seal and send
request-add-event = Note what happened
request-event = What happened?
request-event-hint = A call, a letter, a message: write it, or paste it.
request-event-save = Add to the history
request-errands = What you sent
request-errand-submit = Your request
request-errand-answer = Your answer
request-errand-saved = Saved on this device { $moment }
request-errand-received = Received by the consulate { $moment }
request-staff = Who opened it at the consulate
request-staff-none = Nobody yet. Every opening is recorded and shown here.
request-staff-line = { $officer }, { $moment }
request-reference = Reference
request-reference-copy = Copy the reference
request-reference-copied = Reference copied
request-reference-by-hand = It could not be copied. Select the reference and copy it by hand.
request-document = The document it is about

## Adding a consulate

consulate-title = Add a consulate
consulate-intro = The consulate gives you an invitation: a link, or a QR code that opens it. Nothing is sent before you have compared it.
consulate-link = Invitation link
consulate-link-hint = Paste all of it.
consulate-check = Read the invitation
consulate-compare-title = Is it the right one?
consulate-compare = Compare with what the consulate gave you. If one group differs, stop here and ask the consulate.
consulate-server = Address
consulate-fingerprint = Fingerprint
consulate-passphrase-hint = It makes a passkey for this consulate, sealed in your vault.
consulate-join = It is the same: add it
consulate-other-link = Use another link
consulate-added = { $name } was added
consulate-added-text = News of your requests and alerts come by themselves, and their signatures are checked.
consulate-line-live = Connected
consulate-line-trying = Trying to connect
consulate-line-needs-sign-in = Needs your passphrase
consulate-reconnect = Connect it again in the settings
consulate-heard = Last heard { $moment }
consulate-not-heard = Not heard yet
