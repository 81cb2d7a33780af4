### Le terminal.

cli-passphrase-prompt = Phrase secrète :
cli-saved = Enregistré sur cet appareil.
cli-files-read =
    { PLURAL($count) ->
        [one] { NUM($count) } fichier lu.
       *[other] { NUM($count) } fichiers lus.
    }
cli-accepted = Accepté.
cli-refused = Refusé.
cli-nothing-to-do = Rien à faire.
