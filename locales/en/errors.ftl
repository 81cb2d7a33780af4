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
error-vault-too-new = This vault was written by a newer Amana. Nothing was changed; update Amana to open it.
error-vault-locked = The vault is locked. Your documents are safe; unlock it to continue.

## The device

error-disk-full = The disk is full. Nothing that was saved is lost; free some space and repeat the last step.
error-disk = The disk could not be read or written. Nothing that was saved was deleted; check the disk and repeat the last step.
error-keyring-missing = This device has no keyring. Your documents are safe; the alerts watch stays in memory, and after a restart it stops until you unlock.
error-watch-started-anew = The keyring of this device lost the key of the alerts watch. Your documents are safe; the watch started anew, and unlocking brings your consulates back to it.
error-keyring-locked = The keyring of this device is locked. Your documents are safe; unlock the keyring so that the alerts watch can start.
error-passphrases-differ = The two passphrases differ. Nothing was made; type the same one twice.
error-passphrase-missing = No passphrase could be read. Nothing was changed; type it, or hand it over with --passphrase-fd.
error-answer-lost = The answer could not be shown. Nothing was kept; free the output and repeat.
error-file-exists = There is a file at this place already. It was not touched; choose another name.
error-file-unreadable = This file could not be read. Nothing was changed; check that it is there and that you may open it.

## Documents

error-mrz-check = { $field }: the check digit printed is { $printed }, the one expected is { $expected }. Nothing was changed; compare it with the document, and confirm it if it is printed like that.
error-mrz-refused = These lines were not accepted. { $reason } Nothing was changed; compare them with the document, or enter the details by hand.
error-scan-not-an-image = This file is not an image that Amana can read. Nothing was added; choose a photo or a scan in JPEG or PNG.
error-scan-too-large = This scan is too large. Nothing was added; choose a smaller one, or scan at a lower resolution.
error-scan-damaged = This scan is damaged and cannot be read. Your other documents are safe; add the scan again from another copy.

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

## Everything else

error-not-found = This was not found. Nothing was changed; it may have been moved or erased.
error-internal = Something in Amana did not work. What you saved stays on this device; try again, and tell us if it comes back.
error-timeout =
    { PLURAL($seconds) ->
        [one] No answer within { NUM($seconds) } second. What you saved is safe; try again.
       *[other] No answer within { NUM($seconds) } seconds. What you saved is safe; try again.
    }
