### Getting in: creating a vault, the recovery kit, unlocking, restoring.

## The door, in the window

door-language = Choose your language
welcome-title = Your papers, kept by you
welcome-intro = Amana keeps passports, visas and family papers on this device. It needs no account and no network.
welcome-promise-sealed = Everything is sealed. Only your passphrase or your recovery kit opens it.
welcome-promise-understood = It reads what it keeps, and reminds you before a document expires.
welcome-promise-warned = It warns you of a danger where you are. Your position stays on this device, unless you add it to a call for help.
welcome-create = Create a vault
welcome-restore = Restore a backup
create-title = Choose a passphrase
create-intro = It opens your vault on this device. Take one that you can keep in your head.
create-passphrase = Passphrase
create-tip = Four or five words that have nothing to do with each other are strong and easy to keep.
create-again = The same passphrase again
create-only-you = Nobody else knows it, and nobody can reset it. The next page gives you a second way in.
create-submit = Create the vault
kit-title = Your second way in
kit-intro = These 24 words open the vault when the passphrase is lost. Whoever has them can open it: keep them on paper, far from this device.
kit-save = Save as PDF, to print
kit-saved = The kit is saved
kit-saved-print = Print it, then delete this file: it is a key that lies in the open.
kit-written = I have them on paper
kit-later = Later
kit-later-title = Leave without the kit?
kit-later-text = If the passphrase is lost, nobody can open the vault again. A red task stays on the home page until the kit is checked.
kit-later-consequence = Leave without the kit
kit-question-title = Check your paper
kit-question-intro = Two of the 24 words, as they stand on your paper.
kit-word = Word { NUM($position) }
kit-check = Check
kit-show-again = Show the words again
unlock-title = The vault is locked
unlock-passphrase = Passphrase
unlock-submit = Unlock
unlock-with-words = Use the 24 words
unlock-with-passphrase = Use the passphrase
unlock-with-keyring = Open with this device’s keyring
unlock-words = The 24 words of the recovery kit
unlock-words-hint = In their order, with a space between them.
unlock-wait-begins = Too many tries. Wait before the next one.
unlock-wait =
    { PLURAL($seconds) ->
        [one] The next try is possible in { NUM($seconds) } second. Your documents are safe.
       *[other] The next try is possible in { NUM($seconds) } seconds. Your documents are safe.
    }
unlock-alerts = Alerts near you
unreadable-title = The vault does not open
unreadable-set-aside = Set this vault aside
unreadable-set-aside-text = It is moved beside its place, and nothing is deleted. Then you can restore a backup, or create a new vault.
restore-title = Restore a backup
restore-intro = Everything comes back as it was when the backup was written.
restore-found = Backups on this device
restore-none-found = There is no backup in the folder Documents/Amana.
restore-choose = Choose another file
restore-passphrase = Passphrase of the backup
restore-passphrase-hint = The one that opened the vault when the backup was written.
restore-progress = Restoring
restore-submit = Restore
restore-vault-is-open = A backup is restored into an empty place. This vault is open and was not touched; to replace it, write a backup of it first, then erase it on the security page.

## How strong a passphrase is

strength-too-short =
    { PLURAL($minimum) ->
        [one] Not yet: at least { NUM($minimum) } character. Add words that have nothing to do with each other.
       *[other] Not yet: at least { NUM($minimum) } characters. Add words that have nothing to do with each other.
    }
strength-too-long =
    { PLURAL($maximum) ->
        [one] Too long: at most { NUM($maximum) } character.
       *[other] Too long: at most { NUM($maximum) } characters.
    }
strength-common = Easy to guess: this is among the first that are tried. Add unrelated words.
strength-pattern = Easy to guess: rows of keys and repetitions are tried early. Take unrelated words.
strength-personal = Easy to guess: names, dates and years are tried early. Take unrelated words.
strength-few-words = Not strong enough yet. Add one or two unrelated words.
strength-good = Strong.
strength-strong = Very strong.
