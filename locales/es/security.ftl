### La protección: bloqueos, registro, copias, exportación, borrado.

## La pantalla

security-nothing = Nada que arreglar
security-backup = Copia de seguridad
security-backup-text = Un solo archivo sellado que lo contiene todo. Se abre con la frase de acceso, o las 24 palabras, del día en que se hizo.
security-backup-never = Todavía no se ha hecho ninguna copia de seguridad.
security-backup-last = Última copia de seguridad: { $moment } · { $size }
security-backup-write = Hacer una copia de seguridad
security-backup-elsewhere = Elegir dónde guardarla
security-backup-progress = Haciendo la copia
security-backup-written = La copia está hecha y se ha vuelto a leer
security-backup-keep = Cópiala también en otro lugar, como una memoria USB: una copia que se queda en el dispositivo se pierde con él.
security-backup-damaged =
    { PLURAL($count) ->
        [one] { NUM($count) } elemento dañado no se ha podido incluir.
       *[other] { NUM($count) } elementos dañados no se han podido incluir.
    }
security-verify = Comprobación completa
security-verify-text = Lee cada documento, solicitud y escaneo hasta el final y lo compara con cómo se dejó.
security-verify-never = Todavía no se ha hecho ninguna comprobación completa.
security-verify-last = Última comprobación completa: { $moment }
security-verify-start = Comprobarlo todo
security-verify-progress = Comprobándolo todo
security-verify-whole = Todo está como lo dejaste.
security-verify-damage =
    { PLURAL($count) ->
        [one] { NUM($count) } elemento está dañado. Todo lo demás está intacto.
       *[other] { NUM($count) } elementos están dañados. Todo lo demás está intacto.
    }
security-verify-open = Abrir
security-locks = Formas de abrirla
security-lock-passphrase = Frase de acceso
security-lock-recovery = Las 24 palabras del kit de recuperación
security-lock-keyring = El llavero de este dispositivo
security-lock-security-key = Una llave de seguridad
security-lock-made = En uso desde el { $date }
security-lock-checked = comprobado el { $date }
security-lock-unchecked = sin comprobar todavía
security-lock-check = Comprobar las palabras
security-keyring-off = Desactivado: no abre la caja fuerte.
security-keyring-add = Dejar que abra la caja fuerte
security-keyring-title = ¿Dejar que el llavero de este dispositivo abra la caja fuerte?
security-keyring-warning = Quien abra tu sesión en este dispositivo abrirá entonces la caja fuerte, sin frase de acceso. La frase de acceso y las 24 palabras también la siguen abriendo.
security-keyring-consequence = Dejar que el llavero abra la caja fuerte
security-keyring-remove = Quitar este acceso
security-keyring-removed = El llavero ya no abre la caja fuerte. La frase de acceso y las 24 palabras la siguen abriendo.
security-watch = Alertas con la caja fuerte bloqueada
security-watch-kept = Llegan, también después de reiniciar el dispositivo.
security-change = Cambiar la frase de acceso
security-change-text = Las copias hechas antes se siguen abriendo con la anterior.
security-change-current = Frase de acceso actual
security-change-new = Nueva frase de acceso
security-change-again = La nueva, otra vez
security-changed = La frase de acceso ha cambiado. Haz una copia nueva para que se abra con la frase nueva.
security-log = Lo que se ha hecho
security-log-whole = Completo
security-log-broken = Incompleto
security-log-whole-text = Cada línea está unida a la anterior: no se ha cambiado nada y no falta nada.
security-log-broken-text = Una línea se ha cambiado o falta. Si no has repuesto una copia más antigua, compruébalo todo y restaura tu copia más reciente.
security-log-all = Mostrar líneas anteriores
security-erase = Borrar la caja fuerte de este dispositivo
security-erase-text = Los documentos, las solicitudes y su historial se borran de este dispositivo para siempre. Las copias se quedan donde están, y un consulado conserva lo que recibió.
security-erase-title = ¿Borrar para siempre?
security-erase-passphrase = Frase de acceso
security-erase-vault = Borrar la caja fuerte
security-erase-documents =
    { PLURAL($count) ->
        [one] Borrar { NUM($count) } documento
       *[other] Borrar { NUM($count) } documentos
    }
recovery-title = Las 24 palabras
recovery-intro = Abren la caja fuerte cuando se pierde la frase de acceso.
recovery-check = ¿Se puede leer el papel?
recovery-check-text = Escribe las palabras del papel. Se comparan aquí y no se guarda nada de ellas.
recovery-checked = Estas palabras abren esta caja fuerte
recovery-checked-text = Devuelve el papel a su lugar seguro, lejos de este dispositivo.
recovery-new = Palabras nuevas
recovery-new-text = Si el papel se ha perdido o lo ha visto otra persona. Las palabras anteriores dejan de abrir esta caja fuerte; las copias hechas antes se siguen abriendo con ellas.
recovery-new-make = Crear palabras nuevas
recovery-new-title = ¿Sustituir las 24 palabras?
recovery-new-passphrase = Frase de acceso
recovery-new-consequence = Sustituir las 24 palabras

## Lo que hay que arreglar

task-rolled-back = Se ha repuesto una copia más antigua de la caja fuerte: pueden faltar cambios recientes
task-damaged =
    { PLURAL($count) ->
        [one] { NUM($count) } elemento está dañado; el resto se puede usar
       *[other] { NUM($count) } elementos están dañados; el resto se puede usar
    }
task-kit-never-checked = Comprueba tu kit de recuperación: sin él, perder la frase de acceso cierra la caja fuerte para siempre
task-kit-check-again = Comprueba una vez que las palabras de tu papel abren la caja fuerte
task-backup-never = Haz una primera copia de seguridad: todo está solo en este dispositivo
task-backup-old =
    { PLURAL($days) ->
        [one] La última copia de seguridad es de hace { NUM($days) } día
       *[other] La última copia de seguridad es de hace { NUM($days) } días
    }
task-backup-changes =
    { PLURAL($count) ->
        [one] { NUM($count) } cambio desde la última copia de seguridad
       *[other] { NUM($count) } cambios desde la última copia de seguridad
    }
task-watch-no-keyring = Este dispositivo no tiene llavero: tras un reinicio, las alertas esperan a que desbloquees
task-watch-keyring-locked = El llavero está bloqueado: tras un reinicio, las alertas esperan a que desbloquees

## Lo que no está como se dejó

damage-document = Un documento está dañado en el disco. Restáuralo desde una copia de seguridad.
damage-request = Una solicitud está dañada en el disco. Restáurala desde una copia de seguridad.
damage-scan = Falta un escaneo o está dañado. El documento está intacto; vuelve a añadir el escaneo o restaura una copia de seguridad.
damage-file = Falta un archivo sellado o está dañado. Restáuralo desde una copia de seguridad.
damage-item = Una entrada está dañada. Todo lo demás se puede usar; restáurala desde una copia de seguridad.
damage-missing = Falta una entrada. Todo lo demás se puede usar; restáurala desde una copia de seguridad.
damage-foreign = Se ha añadido una entrada desde fuera. No se ha abierto.
damage-manifest = Una parte de la caja fuerte es de una copia más antigua. Ya no se escribe en ella; restaura tu copia de seguridad más reciente.
damage-structure = El archivo de la caja fuerte está dañado. Lo que aún se puede leer se ha abierto; ya no se escribe en él. Restaura una copia de seguridad.
damage-rolled-back = Toda la caja fuerte es una copia más antigua. Restaura tu copia de seguridad más reciente.
damage-keys = Se ha cambiado desde fuera una forma de abrir la caja fuerte. Haz una copia de seguridad ahora, mientras está abierta.
damage-activity = El registro de actividad tiene un hueco, o se ha cambiado una línea.

## Lo que se ha hecho

activity-vault-created = Caja fuerte creada
activity-unlocked = Caja fuerte desbloqueada
activity-locked = Caja fuerte bloqueada
activity-restored = Caja fuerte restaurada desde una copia de seguridad
activity-backed-up = Copia de seguridad hecha y releída
activity-verified = Todo leído y comprobado
activity-passphrase-changed = Frase de acceso cambiada
activity-merged = Se añadió lo que guarda una copia de seguridad
activity-accepted = Las entradas se tomaron tal como están, tras un daño
activity-keyring-added = El llavero de este dispositivo puede abrir la caja fuerte
activity-lock-removed = Se quitó una forma de abrir la caja fuerte
activity-rewrapped = Nueva clave de la caja fuerte, nueva frase de acceso y nuevo kit de recuperación
activity-rotated = Nueva clave para todo lo que se guarde a partir de ahora
activity-kit-made = Kit de recuperación nuevo creado
activity-kit-confirmed = Dos palabras del kit de recuperación confirmadas
activity-kit-checked = Kit de recuperación comprobado
activity-settings-changed = Ajustes cambiados
activity-document-added = Documento añadido
activity-document-removed = Documento quitado
activity-document-trashed = Documento enviado a la papelera
activity-document-restored = Documento sacado de la papelera
activity-document-purged = Documento borrado para siempre
activity-document-edited = Documento modificado
activity-notes-edited = Notas de un documento modificadas
activity-tags-edited = Etiquetas de un documento modificadas
activity-version-brought-back = Versión anterior de un documento recuperada
activity-versions-purged = Versiones anteriores de un documento borradas
activity-document-assigned = Documento asignado a una persona
activity-scan-added = Escaneo añadido a un documento
activity-scan-removed = Escaneo quitado de un documento
activity-copy-made = Hecha una copia de un documento
activity-person-saved = Persona guardada
activity-person-removed = Persona quitada
activity-request-noted = Solicitud anotada
activity-event-noted = Evento anotado en una solicitud
activity-request-edited = Solicitud anotada modificada
activity-status-noted = Mensaje de un consulado anotado
activity-receipt-added = Resguardo añadido a una solicitud
activity-receipt-removed = Resguardo quitado de una solicitud
activity-draft-started = Borrador empezado
activity-draft-discarded = Borrador eliminado
activity-renewal-queued = Renovación sellada y en cola
activity-answer-queued = Respuesta sellada y en cola
activity-errand-confirmed = Envío confirmado
activity-errand-retried = Envío intentado de nuevo
activity-errand-dropped = Envío abandonado
activity-consulate-added = Consulado añadido
activity-consulate-reconnected = Sesión iniciada de nuevo en un consulado
activity-other = Acción de otra versión de Amana
