### The terminal.

cli-passphrase-prompt = Passphrase:
cli-saved = Saved on this device.
cli-accepted = Accepted.
cli-refused = Refused.
cli-passphrase-again = Again:
cli-recovery-words = Your recovery code. Write these 24 words down now: they are shown once, and open the vault when the passphrase is lost.
cli-no-alerts-held = No alert is held here, so nothing is being watched. Take in a feed first.
cli-none-touched = { PLURAL($count) ->
        [one] { NUM($count) } alert is watched; none touches this track.
       *[other] { NUM($count) } alerts are watched; none touches this track.
    }
cli-unreadable = Could not be read.
cli-damaged-left-out = { PLURAL($count) ->
        [one] { NUM($count) } damaged item could not be taken into the backup. Everything else is in it.
       *[other] { NUM($count) } damaged items could not be taken into the backup. Everything else is in it.
    }
cli-delivered = { PLURAL($count) ->
        [one] { NUM($count) } errand was received by its consulate.
       *[other] { NUM($count) } errands were received by their consulates.
    }
cli-new-passphrase-prompt = New passphrase:
cli-words-prompt = The 24 words:
cli-backup-passphrase-prompt = Passphrase of the backup:
cli-backup-passphrase-wrong = This backup was written under another passphrase. Nothing was changed; hand over the one of that day with --backup-passphrase-fd.
cli-keyring-opens-nothing = The keyring of this device does not open this vault. Your documents are safe; the passphrase opens it.
cli-purpose-unprintable = This purpose cannot be written over a copy. Nothing was made; use 2 to 80 Latin or Arabic letters.
cli-not-printable = This cannot be printed. Nothing was made; shorten what is long, and use Latin or Arabic letters.
cli-needs-yes = This cannot be undone, and there is nobody here to ask. Nothing was changed; add --yes if it is meant.
cli-word-yes = yes
cli-word-erase = erase
cli-type-word = Type “{ $word }” to go on:
cli-not-confirmed = Not confirmed. Nothing was changed.
cli-ask-purge = This erases for good what is in the trash, with its scans and earlier versions.
cli-ask-purge-quarantine = This removes for good the sealed files that no entry names.
cli-ask-accept = From now on, the authentic entries that are here count as the whole vault. Afterwards nobody can say what is missing: write down what you know, and mend from a backup.
cli-ask-erase = This erases documents, requests and their history from this device for good. Backups stay where they are.
cli-purged = Erased for good.
cli-quarantine-purged = What was set aside is removed.
cli-erased = The vault is erased from this device. Backups stay where they are.
cli-words-not-shown = The 24 words could not be shown, and the old ones open nothing any more. The passphrase does: make new words with “vault kit-new”.
cli-old-copies = Older copies of the files and older backups still open with what opened them.
cli-resealed = Everything is sealed anew.
cli-keyring-warning = From now on, whoever opens your session on this device can open the vault without the passphrase.
cli-nobody-of-that-name = Nobody of this name is known here, or more than one. Nothing was changed; use the id.
cli-no-scan = This document has no scan. Nothing was written; add one first.
cli-which-scan = This document has several scans. Nothing was written; name the one that you mean by its id.
cli-written-clear = Written in the clear: whoever has the file can read it.
cli-copy-written = The copy is written, and its purpose is in the ledger. Look at it before you give it away.
cli-add-what = A picture alone does not say what it is of. Nothing was added; name its document with --document, its lines with --mrz, or its fields with --kind and the others.
cli-added-in-part = The document was added, but not all that belongs to it. Look at it, and add what is missing.
cli-message-says-nothing = Nothing known was found in this message. Nothing was noted; write down in your own words what it says.
cli-no-such-proposal = There is no proposal of this number. Nothing was noted; list them without --confirm.
cli-work-carry = Bringing it to the consulate
cli-work-reseal = Sealing everything anew
cli-work-export = Writing the export
cli-merged-added = { PLURAL($count) ->
        [one] { NUM($count) } entry was added.
       *[other] { NUM($count) } entries were added.
    }
cli-merged-beside = { PLURAL($count) ->
        [one] { NUM($count) } entry differs; both are kept.
       *[other] { NUM($count) } entries differ; both are kept.
    }
cli-merged-files = { PLURAL($count) ->
        [one] { NUM($count) } sealed file was brought back.
       *[other] { NUM($count) } sealed files were brought back.
    }
cli-copied = The copy lies at the second place, and was read back.
cli-second-place-password = Password of the server:
cli-second-place-next = The next copy is due on { $date }.
cli-second-place-forgotten = No more copies are made. Those that lie there stay.
cli-exported = Exported. This file is not sealed: whoever has it can read it.
cli-export-damaged =
    { PLURAL($count) ->
        [one] { NUM($count) } item could not be read and was not exported. All else is in it.
       *[other] { NUM($count) } items could not be read and were not exported. All else is in it.
    }
cli-vault-chosen = chosen
cli-not-json = Line { NUM($line) } is not JSON. Nothing was matched; correct it and try again.
cli-not-geojson = This is not GeoJSON. Nothing was matched; give a FeatureCollection, a Feature or a geometry.
cli-bad-feature = Feature { NUM($number) } is not an area: a ring needs three different corners at least and { NUM($most) } at most, each a longitude from -180 to 180 and a latitude from -90 to 90. Nothing was matched.
cli-bad-point = Line { NUM($line) } is not a point: a longitude from -180 to 180, a comma, a latitude from -90 to 90. Nothing was matched.
cli-sos-soon = Saved. It leaves in a moment; press Ctrl+C to take it back.
cli-sos-taken-back = Taken back. Nothing left this device.
cli-sos-keeps = It stays saved here. Run “amana-cli sos --resume”, or keep the app open, so that it goes.
cli-safe-said = You said “I’m safe” to { $mission }.
cli-which-consulate = Several consulates were added, or none. Nothing was saved; name one with --consulate.
cli-passed = Passed
cli-not-passed = Not passed
cli-nothing-watched = Nothing is watched beside where you are.
cli-followed = It is followed from now on: while the app is open, and whenever you run “alerts refresh”.
cli-unfollowed = It is followed no more, and what it said is gone from this device.
cli-directory-empty = The directory names no feed of this country. Follow an address or a folder of your own.
cli-is-followed = followed
cli-crossing-enter = Inside
cli-crossing-near = Near or maybe
cli-crossing-leave = Outside
cli-no-position = No position comes from there. Alerts are still told by the places you watch; check the receiver.
