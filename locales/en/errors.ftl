### What went wrong: what happened, what is safe, what to do.

## The vault

error-wrong-passphrase = This passphrase does not open the vault. Nothing was lost; check the keyboard language and Caps Lock, then try again.
error-wrong-recovery-code = This recovery code does not open the vault. Nothing was lost; check the 24 words and their order, then try again.
error-passphrase-too-short =
    { PLURAL($minimum) ->
        [one] A passphrase needs at least { NUM($minimum) } character. Several unrelated words are strong and easy to keep.
       *[other] A passphrase needs at least { NUM($minimum) } characters. Several unrelated words are strong and easy to keep.
    }
error-no-vault = There is no vault here yet. Create one, or restore a backup.
error-vault-exists = There is already a vault here. It was not changed; unlock it, or choose another place.
error-vault-damaged =
    { PLURAL($count) ->
        [one] { NUM($count) } item in the vault is damaged. Everything else can be used; restore this item from a backup.
       *[other] { NUM($count) } items in the vault are damaged. Everything else can be used; restore these items from a backup.
    }
error-vault-unreadable = This file is incomplete or is not an Amana vault. Nothing was deleted, it was left where it is; restore a backup.
error-vault-rolled-back = An older copy of the vault was put back. Nothing was deleted, but recent changes may be missing; if you did not do this, restore your newest backup.
error-vault-in-use = This vault is already open in another Amana. Nothing was changed; close it there, then try again.
error-last-way-in = This is the last way in that works on another device. It stays; add another one first.
error-vault-too-new = This vault was written by a newer Amana. Nothing was changed; update Amana to open it.
error-vault-locked = The vault is locked. Your documents are safe; unlock it to continue.

## The device

error-disk-full = The disk is full. Nothing that was saved is lost; free some space and repeat the last step.
error-disk = The disk could not be read or written. Nothing that was saved was deleted; check the disk and repeat the last step.
error-keyring-missing = This device has no keyring. Your documents are safe; the alerts watch stays in memory, and after a restart it stops until you unlock.
error-watch-started-anew = The keyring of this device lost the key of the alerts watch. Your documents are safe; the watch started anew, and unlocking brings your consulates back to it.
error-keyring-locked = The keyring of this device is locked. Your documents are safe; unlock the keyring so that the alerts watch can start.
error-keyring-empty = The keyring of this device no longer has a key for this vault. Your documents are safe; open it with the passphrase or the 24 words.
error-passphrases-differ = The two passphrases differ. Nothing was made; type the same one twice.
error-passphrase-missing = No passphrase could be read. Nothing was changed; type it, or hand it over with --passphrase-fd.
error-answer-lost = The answer could not be shown. Nothing was kept; free the output and repeat.
error-file-exists = There is a file at this place already. It was not touched; choose another name.
error-file-unreadable = This file could not be read. Nothing was changed; check that it is there and that you may open it.
error-no-clipboard = This device offers no clipboard. Show the number, and copy it by hand.
error-no-telephone = No program of this device takes calls, so nothing was dialled. Dial this number on a telephone.
error-no-text-messages = No program of this device sends text messages, so nothing was sent. Copy the text, and send it from a telephone or another app.

## Documents

error-mrz-check = { $field }: the check digit printed is { $printed }, the one expected is { $expected }. Nothing was changed; compare it with the document, and confirm it if it is printed like that.
error-mrz-refused = These lines were not accepted. { $reason } Nothing was changed; compare them with the document, or enter the details by hand.
error-scan-not-an-image = This file is not an image that Amana can read. Nothing was added; choose a photo or a scan in JPEG, PNG or PDF.
error-scan-too-large = This scan is too large. Nothing was added; choose a smaller one, or scan at a lower resolution.
error-scan-damaged = This scan is damaged and cannot be read. Your other documents are safe; add the scan again from another copy.
error-scan-encrypted = This PDF is protected by a password, so its pages cannot be shown here. The file is unchanged; save a copy without a password, or add a photo of the page.

## The consulate

error-consulate-unreachable = The consulate cannot be reached now. Saved on this device; it will be sent when there is a connection.
error-consulate-slow = The consulate took too long to answer. What you saved is on this device; Amana will try again.
error-consulate-certificate = This is not the consulate you added. Nothing was sent; try another network, and ask the consulate if it happens again.
error-consulate-fingerprint = The invitation and the server do not match. Nothing was added and nothing was sent; ask the consulate for a new invitation.
error-consulate-signature = This answer was not signed by the consulate. It was ignored and your last verified news stays; try again later.
error-consulate-old-news = This answer is older than what you already had. It was ignored and your last verified news stays; try again later.
error-consulate-withheld = The consulate signed for an event that it does not show. Everything you received stays; ask the consulate for the missing event.
error-consulate-refused = The consulate did not accept this. Its reason: “{ $reason }”. What you saved is on this device; correct it, then send it again.
error-consulate-invitation = This invitation could not be read. Nothing was added; scan it again, or copy the whole address.
error-invitation-used = This invitation was used already or has expired. Nothing was added; ask the consulate for a new one.
error-consulate-answer = The consulate’s answer was not understood. Nothing on this device was changed; try again later, or update Amana.
error-needs-confirmation = This needs your confirmation before it is sent. It is saved on this device; confirm with your passphrase.

## Backups, feeds and tracks

error-backup-unreadable = This file could not be read as an Amana backup. Nothing was changed; choose another file.
error-backup-damaged = This backup is damaged. Nothing was restored and nothing was changed; choose another backup.
error-restore-target-not-empty = There is already something in this place. Nothing was overwritten; choose an empty folder for the restore.
error-feed-unreadable = This alert feed could not be read. The alerts you have stay, but new ones may be missing; check another official source.
error-track-unreadable = This track could not be read. Nothing was changed; choose a GPX or NMEA file.

## Forms

form-too-long =
    { PLURAL($most) ->
        [one] There is room for { NUM($most) } character here.
       *[other] There is room for { NUM($most) } characters here.
    }
form-passphrase-missing = Enter the passphrase.
form-kind-missing = Choose the kind of document.
form-state-format = Choose the issuing state, or enter its code as printed: one to three letters.
form-nationality-format = Enter the code of the nationality as printed: one to three letters.
form-number-missing = Enter the number of the document.
form-surname-missing = Enter the surname as printed.
form-born-after-today = The date of birth cannot be after today.
form-issued-after-today = The date of issue cannot be after today.
form-issued-before-birth = The date of issue cannot be before the date of birth.
form-expires-before-issue = The date of expiry cannot be before the date of issue.
form-expires-before-birth = The date of expiry cannot be before the date of birth.
form-date-too-long-ago = This date is too long ago. Check the year.
form-date-too-far-ahead = This date is too far ahead. Check the year.
form-person-gone = This person is no longer here. Choose again.
form-scan-gone = The picture is no longer here. Choose it again.
form-scans-full =
    { PLURAL($most) ->
        [one] A document has room for { NUM($most) } scan.
       *[other] A document has room for { NUM($most) } scans.
    }
form-name-missing = Enter a name.
form-service-missing = Choose what it is about.
form-mission-missing = Enter the name of the consulate.
form-event-missing = Write what happened.
form-contact-missing = Enter a phone number or an email address.
form-phone-format = Check the phone number: it has 6 to 20 digits, with the country code.
form-email-format = Check the email address: it has an @, and a dot after it.
form-photo-not-a-picture = This file is not a picture. Choose a photo in JPEG or PNG.
form-photo-too-small = This photo is too small. Choose one that is at least 300 pixels wide.
form-task-open = This is still to be done.
form-tags-full =
    { PLURAL($most) ->
        [one] A document has room for { NUM($most) } tag.
       *[other] A document has room for { NUM($most) } tags.
    }
form-tag-twice = Two of these tags are the same word.
form-typed-by-hand = The machine readable zone says something else here. Compare with the document, and confirm that you typed it by hand.
form-purpose-missing = Write for whom the copy is, and what for.
form-masks = A mask must lie inside the picture.
form-events-full =
    { PLURAL($most) ->
        [one] A request has room for { NUM($most) } line.
       *[other] A request has room for { NUM($most) } lines.
    }
form-receipts-full =
    { PLURAL($most) ->
        [one] A request has room for { NUM($most) } receipt.
       *[other] A request has room for { NUM($most) } receipts.
    }
form-tracker-format = Check the address: it begins with https:// and names a website.
form-status-missing = Choose what the message says.
form-message-missing = Paste the message.

## Everything else

error-not-found = This was not found. Nothing was changed; it may have been moved or erased.
error-internal = Something in Amana did not work. What you saved stays on this device; try again, and tell us if it comes back.
error-timeout =
    { PLURAL($seconds) ->
        [one] No answer within { NUM($seconds) } second. What you saved is safe; try again.
       *[other] No answer within { NUM($seconds) } seconds. What you saved is safe; try again.
    }

## Getting in, and forms

error-form = Some of this cannot be kept yet. Nothing was changed; look at what is marked.
error-kit-closed = The 24 words are no longer on this device. Your vault is safe; make a new recovery kit to see new words.
error-kit-word = This is not the word at that place. Compare it with your paper.
error-wait-seconds =
    { PLURAL($seconds) ->
        [one] Too many tries did not open the vault. Nothing was lost; the next one is possible in { NUM($seconds) } second.
       *[other] Too many tries did not open the vault. Nothing was lost; the next one is possible in { NUM($seconds) } seconds.
    }
error-wait-minutes =
    { PLURAL($minutes) ->
        [one] Too many tries did not open the vault. Nothing was lost; the next one is possible in { NUM($minutes) } minute.
       *[other] Too many tries did not open the vault. Nothing was lost; the next one is possible in { NUM($minutes) } minutes.
    }
error-auto-lock = Amana locks after { NUM($minimum) } to { NUM($maximum) } minutes. Choose a number between them.
error-country = This country is not known. Choose one from the list.
error-gpsd = The position can only come from this device. Write an address such as localhost:2947, or leave it empty.

## What is watched

error-watched-name = A name has at most 80 characters, on one line.
error-watched-position = This is no place on Earth: a latitude is between −90 and 90, a longitude between −180 and 180.
error-watched-radius = A place reaches at most 200 kilometres. For more, watch the country.
error-watched-too-many = There is no room for one more. Remove one that you no longer need.
error-feed-unlisted = The directory names no such feed. Nothing was changed; look at the list, or give an address that begins with https://.
error-feed-address = The address of a feed begins with https:// and holds neither a login nor a part after #. Nothing was changed; check it.
error-feed-folder = This folder cannot be read, or its path is not whole. Nothing was changed; check it.
error-trip-ends-early = The last day cannot be before the first.
error-trip-goes-nowhere = Name a country or a stop of this trip.
error-mute-extreme = An extreme alert cannot be muted: it may save your life.
error-confidant-phone = A telephone number has 3 to 15 digits, with + and the country’s code in front.
error-too-late-to-cancel = The call may have left already, and it stays there: say that you no longer need help, so that the crisis desk knows.
error-required = This is needed. Nothing was saved; fill it in.
