### Security: locks, log, backups, export, erase.

## The screen

security-nothing = Nothing to fix
security-backup = Backup
security-backup-text = One sealed file that holds everything. It opens with the passphrase, or the 24 words, of the day it was written.
security-backup-never = No backup has been written yet.
security-backup-last = Last backup: { $moment } · { $size }
security-backup-write = Write a backup
security-backup-elsewhere = Choose where to write it
security-backup-progress = Writing the backup
security-backup-written = The backup is written, and was read back
security-backup-keep = Copy it to another place too, such as a USB stick: a backup on the same device is lost with it.
security-backup-damaged =
    { PLURAL($count) ->
        [one] { NUM($count) } damaged item could not be taken in.
       *[other] { NUM($count) } damaged items could not be taken in.
    }
security-verify = Full check
security-verify-text = Reads every document, request and scan to its end, and compares it with how it was left.
security-verify-never = No full check has been made yet.
security-verify-last = Last full check: { $moment }
security-verify-start = Check everything
security-verify-progress = Checking everything
security-verify-whole = Everything is as it was left.
security-verify-damage =
    { PLURAL($count) ->
        [one] { NUM($count) } thing is damaged. All else is whole.
       *[other] { NUM($count) } things are damaged. All else is whole.
    }
security-verify-open = Open
security-locks = Ways in
security-lock-passphrase = Passphrase
security-lock-recovery = The 24 words of the recovery kit
security-lock-keyring = This device’s keyring
security-lock-security-key = A security key
security-lock-made = In use since { $date }
security-lock-checked = checked on { $date }
security-lock-unchecked = not checked yet
security-lock-check = Check the words
security-keyring-off = Off: it does not open the vault.
security-keyring-add = Let it open the vault
security-keyring-title = Let this device’s keyring open the vault?
security-keyring-warning = Whoever opens your session on this device then opens the vault, without a passphrase. The passphrase and the 24 words still open it too.
security-keyring-consequence = Let the keyring open the vault
security-keyring-remove = Take this way in away
security-keyring-removed = The keyring no longer opens the vault. The passphrase and the 24 words still do.
security-watch = Alerts while the vault is locked
security-watch-kept = They arrive, also after a restart of the device.
security-change = Change the passphrase
security-change-text = Backups that were written before still open with the old one.
security-change-current = Current passphrase
security-change-new = New passphrase
security-change-again = The new passphrase again
security-changed = The passphrase is changed. Write a new backup, so that it opens with it.
security-log = What was done
security-log-whole = Complete
security-log-broken = Not complete
security-log-whole-text = Each line is bound to the one before: nothing was changed, nothing is missing.
security-log-broken-text = A line was changed or is missing. If you did not restore an older copy, check everything and restore your newest backup.
security-log-all = Show earlier lines
security-erase = Erase the vault from this device
security-erase-text = Documents, requests and their history leave this device for good. Backups stay where they are, and a consulate keeps what it received.
security-erase-title = Erase for good?
security-erase-passphrase = Passphrase
security-erase-vault = Erase the vault
security-erase-documents =
    { PLURAL($count) ->
        [one] Erase { NUM($count) } document
       *[other] Erase { NUM($count) } documents
    }
recovery-title = The 24 words
recovery-intro = They open the vault when the passphrase is lost.
recovery-check = Can the paper be read?
recovery-check-text = Type the words from the paper. They are compared here, and nothing of them is kept.
recovery-checked = These words open this vault
recovery-checked-text = Put the paper back where it is safe, far from this device.
recovery-new = New words
recovery-new-text = When the paper is lost, or somebody else saw it. The old words no longer open this vault; backups that were written before still open with them.
recovery-new-make = Make new words
recovery-new-title = Replace the 24 words?
recovery-new-passphrase = Passphrase
recovery-new-consequence = Replace the 24 words

## What to mend

task-rolled-back = An older copy of the vault was put back: recent changes may be missing
task-damaged =
    { PLURAL($count) ->
        [one] { NUM($count) } item is damaged; the rest can be used
       *[other] { NUM($count) } items are damaged; the rest can be used
    }
task-kit-never-checked = Make sure of your recovery kit: without it, a lost passphrase closes the vault for ever
task-kit-check-again = Check once that the words on your paper open the vault
task-backup-never = Write a first backup: everything is on this device alone
task-backup-old =
    { PLURAL($days) ->
        [one] The last backup is { NUM($days) } day old
       *[other] The last backup is { NUM($days) } days old
    }
task-backup-changes =
    { PLURAL($count) ->
        [one] { NUM($count) } change since the last backup
       *[other] { NUM($count) } changes since the last backup
    }
task-watch-no-keyring = This device has no keyring: after a restart, alerts wait until you unlock
task-watch-keyring-locked = The keyring is locked: after a restart, alerts wait until you unlock

## What is not as it was left

damage-document = A document is damaged on the disk. Restore it from a backup.
damage-request = A request is damaged on the disk. Restore it from a backup.
damage-scan = A scan is missing or damaged. The document is whole; add the scan again, or restore a backup.
damage-file = A sealed file is missing or damaged. Restore it from a backup.
damage-item = An entry is damaged. Everything else can be used; restore it from a backup.
damage-missing = An entry is missing. Everything else can be used; restore it from a backup.
damage-foreign = An entry was put in from outside. It was not opened.
damage-manifest = Part of the vault is from an older copy. Nothing more is written to it; restore your newest backup.
damage-structure = The database file is damaged. What can still be read was opened; nothing more is written to it. Restore a backup.
damage-rolled-back = The whole vault is an older copy. Restore your newest backup.
damage-keys = A way into the vault was changed from outside. Write a backup now, while the vault is open.
damage-activity = The activity log has a gap, or a line was changed.

## What was done

activity-vault-created = Vault created
activity-unlocked = Vault unlocked
activity-locked = Vault locked
activity-restored = Vault restored from a backup
activity-backed-up = Backup written and read back
activity-verified = Everything read and verified
activity-passphrase-changed = Passphrase changed
activity-merged = What a backup holds was added
activity-accepted = Entries were taken as they are, after damage
activity-keyring-added = The keyring of this device may open the vault
activity-lock-removed = A way into the vault was taken away
activity-rewrapped = New vault key, passphrase and recovery kit made
activity-rotated = New key for everything that is saved from now on
activity-kit-made = New recovery kit made
activity-kit-confirmed = Two words of the recovery kit confirmed
activity-kit-checked = Recovery kit checked
activity-settings-changed = Settings changed
activity-document-added = Document added
activity-document-removed = Document removed
activity-document-trashed = Document moved to the trash
activity-document-restored = Document taken out of the trash
activity-document-purged = Document erased for good
activity-document-edited = Document edited
activity-notes-edited = Notes of a document edited
activity-tags-edited = Tags of a document edited
activity-version-brought-back = Earlier version of a document brought back
activity-versions-purged = Earlier versions of a document erased
activity-document-assigned = Document assigned to a person
activity-scan-added = Scan added to a document
activity-scan-removed = Scan taken off a document
activity-copy-made = Copy of a document made
activity-person-saved = Person saved
activity-person-removed = Person removed
activity-request-noted = Request noted
activity-event-noted = Event noted on a request
activity-request-edited = Noted request edited
activity-status-noted = Message of a consulate noted
activity-receipt-added = Receipt added to a request
activity-receipt-removed = Receipt removed from a request
activity-draft-started = Draft started
activity-draft-discarded = Draft deleted
activity-renewal-queued = Renewal sealed and queued
activity-answer-queued = Answer sealed and queued
activity-errand-confirmed = Sending confirmed
activity-errand-retried = Sending tried again
activity-errand-dropped = Sending given up
activity-consulate-added = Consulate added
activity-consulate-reconnected = Signed in to a consulate again
activity-other = Something was done by another version of Amana
