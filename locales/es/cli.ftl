### El terminal.

cli-passphrase-prompt = Frase de acceso:
cli-saved = Guardado en este dispositivo.
cli-accepted = Aceptado.
cli-refused = Rechazado.
cli-passphrase-again = Otra vez:
cli-recovery-words = Tu código de recuperación. Anota ahora estas 24 palabras: se muestran una sola vez y abren la caja fuerte si pierdes la frase de acceso.
cli-no-alerts-held = Aquí no se guarda ninguna alerta, así que no se vigila nada. Añade primero un canal.
cli-none-touched = { PLURAL($count) ->
        [one] Se vigila { NUM($count) } alerta; no toca este recorrido.
       *[other] Se vigilan { NUM($count) } alertas; ninguna toca este recorrido.
    }
cli-unreadable = No se ha podido leer.
cli-damaged-left-out = { PLURAL($count) ->
        [one] { NUM($count) } elemento dañado no se ha podido incluir en la copia. Todo lo demás está en ella.
       *[other] { NUM($count) } elementos dañados no se han podido incluir en la copia. Todo lo demás está en ella.
    }
cli-delivered = { PLURAL($count) ->
        [one] { NUM($count) } envío ha llegado a su consulado.
       *[other] { NUM($count) } envíos han llegado a sus consulados.
    }
cli-new-passphrase-prompt = Nueva frase de acceso:
cli-words-prompt = Las 24 palabras:
cli-backup-passphrase-prompt = Frase de acceso de la copia de seguridad:
cli-backup-passphrase-wrong = Esta copia de seguridad se hizo con otra frase de acceso. No se ha cambiado nada; entrega la de aquel día con --backup-passphrase-fd.
cli-keyring-opens-nothing = El llavero de este dispositivo no abre esta caja fuerte. Tus documentos están a salvo; la frase de acceso la abre.
cli-purpose-unprintable = Este motivo no se puede escribir sobre una copia. No se ha hecho nada; usa de 2 a 80 letras latinas o árabes.
cli-not-printable = Esto no se puede imprimir. No se ha hecho nada; acorta lo que es largo y usa letras latinas o árabes.
cli-needs-yes = Esto no se puede deshacer, y aquí no hay a quién preguntar. No se ha cambiado nada; añade --yes si es lo que quieres.
cli-word-yes = sí
cli-word-erase = borrar
cli-type-word = Escribe «{ $word }» para seguir:
cli-not-confirmed = Sin confirmar. No se ha cambiado nada.
cli-ask-purge = Esto borra para siempre lo que hay en la papelera, con sus escaneos y versiones anteriores.
cli-ask-purge-quarantine = Esto elimina para siempre los archivos sellados que ninguna entrada nombra.
cli-ask-accept = Desde ahora, las entradas auténticas que están aquí valdrán como toda la caja fuerte. Después nadie podrá decir qué falta: anota lo que sepas y repara desde una copia de seguridad.
cli-ask-erase = Esto borra para siempre de este dispositivo los documentos, las solicitudes y su historial. Las copias de seguridad se quedan donde están.
cli-purged = Borrado para siempre.
cli-quarantine-purged = Lo que se había apartado está eliminado.
cli-erased = La caja fuerte se ha borrado de este dispositivo. Las copias de seguridad se quedan donde están.
cli-words-not-shown = No se han podido mostrar las 24 palabras, y las anteriores ya no abren nada. La frase de acceso sí: haz palabras nuevas con «vault kit-new».
cli-old-copies = Las copias anteriores de los archivos y las copias de seguridad anteriores siguen abriéndose con lo que las abría.
cli-resealed = Todo está sellado de nuevo.
cli-keyring-warning = Desde ahora, quien abra tu sesión en este dispositivo puede abrir la caja fuerte sin la frase de acceso.
cli-nobody-of-that-name = Aquí no se conoce a nadie con este nombre, o hay más de una persona. No se ha cambiado nada; usa el identificador.
cli-no-scan = Este documento no tiene ningún escaneo. No se ha escrito nada; añade uno primero.
cli-which-scan = Este documento tiene varios escaneos. No se ha escrito nada; nombra por su identificador el que quieres.
cli-written-clear = Escrito sin cifrar: quien tenga el archivo puede leerlo.
cli-copy-written = La copia está escrita, y su motivo está en el registro. Mírala antes de entregarla.
cli-add-what = Una imagen sola no dice de qué es. No se ha añadido nada; nombra su documento con --document, sus líneas con --mrz, o sus campos con --kind y los demás.
cli-added-in-part = El documento se ha añadido, pero no todo lo que le corresponde. Míralo y añade lo que falta.
cli-message-says-nothing = No se ha encontrado nada conocido en este mensaje. No se ha anotado nada; escribe con tus palabras lo que dice.
cli-no-such-proposal = No hay ninguna propuesta con este número. No se ha anotado nada; muéstralas sin --confirm.
cli-work-carry = Llevándolo al consulado
cli-work-reseal = Sellando todo de nuevo
cli-work-export = Escribiendo la exportación
cli-merged-added = { PLURAL($count) ->
        [one] Se ha añadido { NUM($count) } entrada.
       *[other] Se han añadido { NUM($count) } entradas.
    }
cli-merged-beside = { PLURAL($count) ->
        [one] { NUM($count) } entrada es distinta; se guardan las dos versiones.
       *[other] { NUM($count) } entradas son distintas; se guardan las dos versiones.
    }
cli-merged-files = { PLURAL($count) ->
        [one] Se ha recuperado { NUM($count) } archivo sellado.
       *[other] Se han recuperado { NUM($count) } archivos sellados.
    }
cli-copied = La copia está en el segundo lugar y se ha releído.
cli-second-place-password = Contraseña del servidor:
cli-second-place-next = La próxima copia toca el { $date }.
cli-second-place-forgotten = Ya no se hacen más copias. Las que están allí se quedan.
cli-exported = Exportado. Este archivo no está sellado: quien lo tenga puede leerlo.
cli-export-damaged =
    { PLURAL($count) ->
        [one] { NUM($count) } elemento no se pudo leer y no se exportó. Todo lo demás está.
       *[other] { NUM($count) } elementos no se pudieron leer y no se exportaron. Todo lo demás está.
    }
cli-vault-chosen = elegida
cli-not-json = La línea { NUM($line) } no es JSON. No se ha comparado nada; corrígela y vuelve a intentarlo.
cli-not-geojson = Esto no es GeoJSON. No se ha comparado nada; indica una FeatureCollection, una Feature o una geometría.
cli-bad-feature = El objeto { NUM($number) } no es un área: un contorno necesita al menos tres vértices distintos y como máximo { NUM($most) }, cada uno con una longitud de -180 a 180 y una latitud de -90 a 90. No se ha comparado nada.
cli-bad-point = La línea { NUM($line) } no es un punto: una longitud de -180 a 180, una coma, una latitud de -90 a 90. No se ha comparado nada.
cli-sos-soon = Guardada. Sale en un momento; pulsa Ctrl+C para anularla.
cli-sos-taken-back = Llamada anulada. Nada ha salido de este dispositivo.
cli-sos-keeps = Queda guardada aquí. Ejecuta «amana-cli sos --resume» o mantén abierta la aplicación para que salga.
cli-safe-said = Has dicho «Estoy a salvo» a { $mission }.
cli-which-consulate = Se han añadido varios consulados, o ninguno. No se ha guardado nada; indica uno con --consulate.
cli-passed = Superado
cli-not-passed = No superado
cli-nothing-watched = No se vigila nada aparte de donde estás.
cli-followed = Se sigue desde ahora: mientras la aplicación está abierta, y cada vez que ejecutes «alerts refresh».
cli-unfollowed = Ya no se sigue, y lo que dijo ya no está en este dispositivo.
cli-directory-empty = El directorio no nombra ningún canal de este país. Sigue una dirección que conozcas o una carpeta.
cli-is-followed = se sigue
cli-crossing-enter = Dentro
cli-crossing-near = Cerca o posible
cli-crossing-leave = Fuera
cli-no-position = De ahí no llega ninguna posición. Las alertas se avisan por los lugares que vigilas; comprueba el receptor.
