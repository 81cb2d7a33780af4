### The story that the demo tells in the terminal: one short line for each step.

story-title = Amana: what is entrusted to you, given back whole

## Act 1

story-act-1 = Act 1 · Without any server of ours
story-vault-created = Vault created: only the passphrase and the recovery code open it
story-passport-added =
    { PLURAL($checks) ->
        [one] Passport of { $name } added: { NUM($checks) } check digit agrees
       *[other] Passport of { $name } added: { NUM($checks) } check digits agree
    }
story-scan-sealed = Scan sealed on this device: { NUM($kibibytes) } KiB
story-reminder-planned =
    { PLURAL($count) ->
        [one] { NUM($count) } reminder planned, on { $date }
       *[other] { NUM($count) } reminders planned, the first on { $date }
    }
story-request-noted = Request { $reference } noted by hand and marked “you noted”
story-feed-watched =
    { PLURAL($count) ->
        [one] Alert feed read: { NUM($count) } alert
       *[other] Alert feed read: { NUM($count) } alerts
    }
story-vault-locked = Vault locked; the alerts watch goes on
story-track-outside =
    { PLURAL($fixes) ->
        [one] { NUM($fixes) } position outside the area: no alert
       *[other] { NUM($fixes) } positions outside the area: no alert
    }
story-track-near =
    { PLURAL($distance_m) ->
        [one] The track comes within { NUM($distance_m) } metre of the area
       *[other] The track comes within { NUM($distance_m) } metres of the area
    }
story-alert-raised = Alert raised with the vault locked. { $why }
story-alert-once = Further positions inside the area: no second alarm
story-wrong-passphrase = A wrong passphrase did not open the vault; nothing was lost
story-unlocked = The right passphrase opened the vault
story-backup-written = Backup written and read back: { NUM($kibibytes) } KiB
story-vault-wiped = Vault erased from this device
story-restored =
    Restored from the backup: { PLURAL($documents) ->
        [one] { NUM($documents) } document
       *[other] { NUM($documents) } documents
    } and { PLURAL($requests) ->
        [one] { NUM($requests) } request
       *[other] { NUM($requests) } requests
    }

## Act 2

story-act-2 = Act 2 · A consulate joins
story-consulate-opened = A demo consulate opened on this machine
story-consulate-pinned = Consulate added: its fingerprint matches the invitation
story-passkey-enrolled = Passkey made for the consulate and sealed in the vault
story-renewal-drafted = Renewal drafted and sealed: only the office can open it
story-first-attempt-cut = First attempt cut off on the way; the renewal stays queued
story-renewal-delivered-once = Next attempt received: the consulate has the renewal exactly once
story-officer-signed-in = The officer signed in with a passkey
story-officer-opened = The officer opened the renewal with the office key
story-server-cannot-open = The server could not open the renewal: it has no key
story-staff-access-seen =
    { PLURAL($count) ->
        [one] { NUM($count) } staff access, visible to the citizen
       *[other] { NUM($count) } staff accesses, all visible to the citizen
    }
story-validated = The consulate validated the request
story-photo-asked = The consulate asked for a new photo
story-photo-sent = New photo sealed, and received by the consulate
story-visit-recorded = The visit to the consulate was recorded
story-in-production = The passport is in production
story-ready = The passport is ready for pick-up
story-delivered = The passport was delivered
story-woken-not-polled = Each piece of news woke the app; it never had to ask in a loop
story-timeline-verified =
    { PLURAL($count) ->
        [one] Timeline with { NUM($count) } event: its signature is verified
       *[other] Timeline with { NUM($count) } events: every signature is verified
    }
story-alert-countersigned = Alert received, countersigned by the consulate and verified
story-safe-sent = “I’m safe” saved, then handed over to the network
story-safe-received = “I’m safe” received by the consulate

## The end

story-nothing-leaked =
    { PLURAL($bodies) ->
        [one] { NUM($bodies) } message searched: no name, number or position in the clear
       *[other] { NUM($bodies) } messages searched: no name, number or position in the clear
    }
story-done =
    { PLURAL($seconds) ->
        [one] The whole story took { NUM($seconds) } second
       *[other] The whole story took { NUM($seconds) } seconds
    }
story-failed = The story stopped at this step: { $step }
