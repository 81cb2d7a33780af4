### El terminal.

cli-passphrase-prompt = Frase de acceso:
cli-saved = Guardado en este dispositivo.
cli-files-read =
    { PLURAL($count) ->
        [one] { NUM($count) } archivo leído.
       *[other] { NUM($count) } archivos leídos.
    }
cli-accepted = Aceptado.
cli-refused = Rechazado.
cli-nothing-to-do = Nada que hacer.
