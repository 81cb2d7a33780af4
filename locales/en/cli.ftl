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
cli-copied = The copy lies at the second place, and was read back.
cli-second-place-password = Password of the server:
cli-second-place-next = The next copy is due on { $date }.
cli-second-place-forgotten = No more copies are made. Those that lie there stay.
cli-exported = Exported. This file is not sealed: whoever has it can read it.
cli-export-damaged =
    { PLURAL($count) ->
        [one] { NUM($count) } item is damaged and could not be exported. All else is in it.
       *[other] { NUM($count) } items are damaged and could not be exported. All else is in it.
    }
cli-vault-chosen = chosen
