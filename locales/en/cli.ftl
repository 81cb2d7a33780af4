### The terminal.

cli-passphrase-prompt = Passphrase:
cli-saved = Saved on this device.
cli-files-read =
    { PLURAL($count) ->
        [one] { NUM($count) } file read.
       *[other] { NUM($count) } files read.
    }
cli-accepted = Accepted.
cli-refused = Refused.
cli-nothing-to-do = Nothing to do.
