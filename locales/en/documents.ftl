### Documents: their fields, and what their check digits say.

field-document-number = Document number
field-date-of-birth = Date of birth
field-date-of-expiry = Date of expiry
field-optional-data = Optional data
field-composite = All lines together
field-nationality = Nationality
field-issuing-state = Issuing state

mrz-reason-line-count = A travel document has two or three of these lines.
mrz-reason-line-length = A line is too short or too long for this kind of document.
mrz-reason-character = The lines contain a character other than A–Z, 0–9 and <.
mrz-reason-format = The lines do not have the form of a known travel document.
mrz-reason-too-long = The text is much longer than the lines of a travel document.
mrz-reason-empty = There is no text to read.

check-verified = The check digit agrees
check-refuted = The check digit does not agree; compare with the document
check-unprotected = No check digit protects this; compare with the document

document-kind-passport = Passport
document-kind-identity-card = Identity card
document-kind-visa = Visa
document-kind-residence-permit = Residence permit
document-kind-other = Other document

rule-expired = It has expired. Its last valid day was { $date }.
rule-six-months = Less than six months are left. Many countries ask for six months on arrival; this document had them until { $date }.
rule-three-months-after-departure = Less than three months are left. Nationals of other countries need three when they leave the Schengen area; this document had them until { $date }.
rule-issued-within-ten-years = It was issued more than ten years ago. Nationals of other countries enter the Schengen area with a newer document; this one was new enough until { $date }.
rule-ends-soon = It ends soon: its last valid day is { $date }.

reminder-ahead =
    { PLURAL($days) ->
        [one] { NUM($days) } day before it expires
       *[other] { NUM($days) } days before it expires
    }
reminder-now =
    { PLURAL($days) ->
        [one] Expires in { NUM($days) } day
       *[other] Expires in { NUM($days) } days
    }
reminder-last-day = Last valid day
reminder-expired = Expired on { $date }

## At a glance

standing-good = In order
standing-attention = Needs attention
standing-expired = Expired
standing-unknown = No expiry date
document-expires = Expires on { $date }
document-expired = Expired on { $date }
document-title = { $kind } · { $state }
state-stateless = Stateless person
state-refugee = Refugee
state-unspecified = Not specified

## The list

documents-title = Documents
documents-add = Add a document
documents-search = Search your documents
documents-whose = Whose documents
documents-everybody = Everybody
documents-empty-title = Your first document
documents-empty = Begin with your passport: Amana reads the lines at its foot and tells you in time when to renew it. It stays sealed on this device.
documents-found =
    { PLURAL($count) ->
        [one] { NUM($count) } document found
       *[other] { NUM($count) } documents found
    }
documents-none-found = Nothing was found for “{ $query }”. Try part of a name, of a number or a country.
documents-none-of-person = Nothing is kept for { $name } yet.
documents-see-damage = See what is damaged
documents-scans =
    { PLURAL($count) ->
        [one] { NUM($count) } scan
       *[other] { NUM($count) } scans
    }

## People

relation-self = You
relation-spouse = Spouse
relation-child = Child
relation-parent = Parent
relation-other = Somebody else
person-about = About this person
person-name = Name
person-name-hint = As you call this person.
person-relation = Who is it to you?
person-remove = Remove this person, keep the documents

## Adding a document

add-intro = Add a picture if you have one, and copy the lines at the foot of the document: Amana reads the rest from them.
add-picture = Picture or scan
add-picture-hint = JPEG, PNG or PDF. Where a photo was taken, and with which device, is removed from it before it is sealed.
picture-about = { $format } · { $size }
add-picture-alt = The picture you chose
add-picture-leave = Leave the picture out
add-way = How do you enter the details?
add-way-lines = From the lines at the foot
add-way-lines-hint = Two or three lines with many < signs: the quickest and the surest way.
add-way-hand = By hand
add-way-hand-hint = When there are no such lines, or they cannot be read.
add-lines = The lines at the foot
add-lines-hint = Copy them exactly, one below the other. Every < counts.
add-understood = What Amana reads
add-understood-later = What the lines say appears here while you write.
add-checks-agree = All check digits agree.
add-check-refuted = Printed: { $printed }, expected: { $expected }
add-check-show = Show it in the lines
add-compare = Compare with the document. If a character is not the same, correct the lines; if it is printed like that, say so.
add-as-printed = I compared it: it is printed like that
add-person = Whose document is it?
add-person-later = Decide later
add-person-new = Somebody new
add-confirm = Add to the vault
add-added = Document added. Saved on this device.
add-kind = Kind of document
add-choose = Choose
add-number-hint = As printed, with its letters.
add-surname = Surname
add-given-names = Given names
add-date-of-issue = Date of issue

## One document

document-number-show = Show the number
document-number-hide = Hide the number
document-number-copy = Copy the number
document-number-copied =
    { PLURAL($seconds) ->
        [one] Copied. The number leaves the clipboard in { NUM($seconds) } second.
       *[other] Copied. The number leaves the clipboard in { NUM($seconds) } seconds.
    }
document-number-gone = The number is no longer on the clipboard.
document-facts = What it says
document-added-on = Added on { $day } · saved on this device
document-renew = Renew
document-requests = Requests about it
document-rules = What the rules say today
document-rules-clear = No rule asks for anything today.
document-rule-source = Source of this rule
document-rule-until = Met until { $date }.
document-reminders = Reminders
document-reminders-later = Later reminders
document-checks = Check digits
document-checks-explained = A check digit is worked out from the characters before it. It shows a slip of the hand or the eye, not whether a document is genuine.
document-checks-none = Entered by hand: there are no check digits to compare.
document-scans = Pictures and scans
document-scans-none = No picture yet. One helps if the document is lost or stolen.
document-scan = Scan { NUM($number) }
document-scan-open = Look at scan { NUM($number) }
document-scan-damaged = Scan { NUM($number) } is damaged. The document is whole; add the scan again, or restore a backup.
document-scan-add = Add a picture
document-scan-attach = Keep it with this document
document-own = Your own words
document-own-none = Nothing written yet. Tags help to find the document; notes are for you alone.
document-tags = Tags
document-tags-hint = One a line, such as “school” or “lost in 2024”.
document-notes = Notes
document-notes-hint = They stay in the vault and are sent to nobody.
document-versions = Earlier versions
document-versions-text = With every change, the document is kept as it was before. When you bring a version back, the document as it is now is kept too.
document-version-until = As it was until { $moment }
document-version-back = Bring back
document-version-back-what = Bring back: { $what }
document-version-is-back = The earlier version is back
document-remove = Move to the trash
document-remove-text = It stays in the trash, whole, until you erase it there.
document-removed = Document moved to the trash

## The trash

documents-trash = Trash · { NUM($count) }
trash-title = Trash
trash-intro = Removed documents lie here, with their scans and earlier versions. They stay until you erase them; nothing empties the trash by itself.
trash-since = In the trash since { $day }
trash-put-back = Put back
trash-put-back-what = Put back: { $what }
trash-put-back-done = Document put back
trash-purge = Erase for good
trash-purge-what = Erase for good: { $what }
trash-purge-title = Erase for good? { $what }
trash-purge-text = Its scans and earlier versions are erased with it, and nothing brings them back. Backups written before still hold it, and a consulate keeps what it received.
trash-purge-consequence = Erase the document, its scans and versions
trash-empty-it = Empty the trash
trash-empty-question = Empty the trash?
trash-empty-text = Scans and earlier versions are erased with the documents, and nothing brings them back. Backups written before still hold them, and a consulate keeps what it received.
trash-empty-consequence =
    { PLURAL($count) ->
        [one] Erase { NUM($count) } document for good
       *[other] Erase { NUM($count) } documents for good
    }
trash-empty-title = The trash is empty
trash-empty = What you remove comes here first.
