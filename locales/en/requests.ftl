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
