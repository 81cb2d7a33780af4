### El terminal.

cli-passphrase-prompt = Frase de acceso:
cli-saved = Guardado en este dispositivo.
cli-accepted = Aceptado.
cli-refused = Rechazado.
cli-passphrase-again = Otra vez:
cli-recovery-words = Tu código de recuperación. Anota ahora estas 24 palabras: se muestran una sola vez y abren la caja fuerte si pierdes la frase de acceso.
cli-no-alerts-held = Aquí no se guarda ninguna alerta, así que no se vigila nada. Carga primero un canal.
cli-none-touched = { PLURAL($count) ->
        [one] Se vigila { NUM($count) } alerta; no toca este recorrido.
       *[other] Se vigilan { NUM($count) } alertas; ninguna toca este recorrido.
    }
cli-unreadable = No se ha podido leer.
cli-damaged-left-out = { PLURAL($count) ->
        [one] { NUM($count) } elemento dañado no ha podido entrar en la copia. Todo lo demás está en ella.
       *[other] { NUM($count) } elementos dañados no han podido entrar en la copia. Todo lo demás está en ella.
    }
cli-delivered = { PLURAL($count) ->
        [one] { NUM($count) } envío ha llegado a su consulado.
       *[other] { NUM($count) } envíos han llegado a sus consulados.
    }
cli-copied = La copia está en el segundo lugar y se ha releído.
cli-second-place-password = Contraseña del servidor:
cli-second-place-next = La próxima copia toca el { $date }.
cli-second-place-forgotten = Ya no se hacen más copias. Las que están allí se quedan.
cli-exported = Exportado. Este archivo no está sellado: quien lo tenga puede leerlo.
cli-export-damaged =
    { PLURAL($count) ->
        [one] { NUM($count) } elemento dañado no se pudo exportar. Todo lo demás está.
       *[other] { NUM($count) } elementos dañados no se pudieron exportar. Todo lo demás está.
    }
cli-vault-chosen = elegida
