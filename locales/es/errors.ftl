### Lo que no funcionó: qué ha pasado, qué está a salvo, qué hacer.

## La caja fuerte

error-wrong-passphrase = Esta frase de acceso no abre la caja fuerte. No se ha perdido nada; revisa el idioma del teclado y el bloqueo de mayúsculas, y vuelve a intentarlo.
error-wrong-recovery-code = Este código de recuperación no abre la caja fuerte. No se ha perdido nada; revisa las 24 palabras y su orden, y vuelve a intentarlo.
error-passphrase-too-short =
    { PLURAL($minimum) ->
        [one] Una frase de acceso necesita al menos { NUM($minimum) } carácter. Varias palabras sin relación entre sí son seguras y fáciles de recordar.
       *[other] Una frase de acceso necesita al menos { NUM($minimum) } caracteres. Varias palabras sin relación entre sí son seguras y fáciles de recordar.
    }
error-no-vault = Aquí todavía no hay ninguna caja fuerte. Crea una o restaura una copia de seguridad.
error-vault-exists = Aquí ya hay una caja fuerte. No se ha cambiado; desbloquéala o elige otro lugar.
error-vault-damaged =
    { PLURAL($count) ->
        [one] { NUM($count) } elemento de la caja fuerte está dañado. Todo lo demás se puede usar; restaura este elemento desde una copia de seguridad.
       *[other] { NUM($count) } elementos de la caja fuerte están dañados. Todo lo demás se puede usar; restaura estos elementos desde una copia de seguridad.
    }
error-vault-unreadable = Este archivo está incompleto o no es una caja fuerte de Amana. No se ha borrado nada y se ha dejado donde estaba; restaura una copia de seguridad.
error-vault-rolled-back = Se ha repuesto una copia más antigua de la caja fuerte. No se ha borrado nada, pero pueden faltar cambios recientes; si no ha sido cosa tuya, restaura tu copia de seguridad más reciente.
error-vault-in-use = Esta caja fuerte ya está abierta en otra ventana de Amana. No se ha cambiado nada; ciérrala allí y vuelve a intentarlo.
error-last-way-in = Es la última forma de abrir la caja fuerte en otro dispositivo. Se queda; añade antes otra.
error-vault-too-new = Esta caja fuerte se escribió con una versión más reciente de Amana. No se ha cambiado nada; actualiza Amana para abrirla.
error-vault-locked = La caja fuerte está bloqueada. Tus documentos están a salvo; desbloquéala para continuar.

## El dispositivo

error-disk-full = El disco está lleno. No se ha perdido nada de lo guardado; libera espacio y repite el último paso.
error-disk = No se ha podido leer o escribir en el disco. No se ha borrado nada de lo guardado; revisa el disco y repite el último paso.
error-keyring-missing = Este dispositivo no tiene llavero. Tus documentos están a salvo; la vigilancia de alertas se queda en memoria y, tras un reinicio, se detiene hasta que desbloquees la caja fuerte.
error-watch-started-anew = El llavero de este dispositivo ha perdido la clave de la vigilancia de alertas. Tus documentos están a salvo; la vigilancia ha empezado de nuevo y, al desbloquear la caja fuerte, recupera tus consulados.
error-keyring-locked = El llavero de este dispositivo está bloqueado. Tus documentos están a salvo; desbloquea el llavero para que la vigilancia de alertas pueda empezar.
error-keyring-empty = El llavero de este dispositivo ya no tiene ninguna clave para esta caja fuerte. Tus documentos están a salvo; ábrela con la frase de acceso o las 24 palabras.
error-passphrases-differ = Las dos frases de acceso son distintas. No se ha creado nada; escribe dos veces la misma.
error-passphrase-missing = No se ha podido leer ninguna frase de acceso. No se ha cambiado nada; escríbela o entrégala con --passphrase-fd.
error-answer-lost = No se ha podido mostrar la respuesta. No se ha guardado nada; libera la salida y repite.
error-file-exists = Ya hay un archivo en ese lugar. No se ha tocado; elige otro nombre.
error-file-unreadable = No se ha podido leer este archivo. No se ha cambiado nada; comprueba que sigue ahí y que tienes permiso para abrirlo.
error-no-clipboard = Este dispositivo no ofrece portapapeles. Muestra el número y cópialo a mano.
error-no-telephone = Ningún programa de este dispositivo hace llamadas: no se ha marcado nada. Marca este número en un teléfono.
error-no-text-messages = Ningún programa de este dispositivo envía mensajes de texto: no se ha enviado nada. Copia el texto y envíalo desde un teléfono u otra aplicación.

## Los documentos

error-mrz-check = { $field }: el dígito de control impreso es { $printed } y el esperado es { $expected }. No se ha cambiado nada; compáralo con el documento y confirma si está impreso así.
error-mrz-refused = Estas líneas no se han aceptado. { $reason } No se ha cambiado nada; compáralas con el documento o escribe los datos a mano.
error-scan-not-an-image = Este archivo no es una imagen que Amana pueda leer. No se ha añadido nada; elige una foto o un escaneo en JPEG, PNG o PDF.
error-scan-too-large = Este escaneo es demasiado grande. No se ha añadido nada; elige uno más pequeño o escanea con menos resolución.
error-scan-damaged = Este escaneo está dañado y no se puede leer. Tus otros documentos están a salvo; vuelve a añadirlo desde otra copia.
error-scan-encrypted = Este PDF está protegido con contraseña y sus páginas no se pueden mostrar aquí. El archivo no ha cambiado; guarda una copia sin contraseña o añade una foto de la página.

## El consulado

error-consulate-unreachable = Ahora no se puede contactar con el consulado. Guardado en este dispositivo; se enviará cuando haya conexión.
error-consulate-slow = El consulado ha tardado demasiado en responder. Lo que guardaste está en este dispositivo; Amana volverá a intentarlo.
error-consulate-certificate = Este no es el consulado que añadiste. No se ha enviado nada; prueba con otra red y, si se repite, pregunta al consulado.
error-consulate-fingerprint = La invitación y el servidor no coinciden. No se ha añadido ni enviado nada; pide al consulado una invitación nueva.
error-consulate-signature = Esta respuesta no está firmada por el consulado. Se ha descartado y tus últimas noticias verificadas se mantienen; vuelve a intentarlo más tarde.
error-consulate-old-news = Esta respuesta es más antigua que lo que ya tenías. Se ha descartado y tus últimas noticias verificadas se mantienen; vuelve a intentarlo más tarde.
error-consulate-withheld = El consulado firmó un evento que no muestra. Todo lo que recibiste se mantiene; pide al consulado el evento que falta.
error-consulate-refused = El consulado no ha aceptado este envío. Su motivo: «{ $reason }». Lo que guardaste está en este dispositivo; corrígelo y vuelve a enviarlo.
error-consulate-invitation = No se ha podido leer esta invitación. No se ha añadido nada; vuelve a escanearla o copia la dirección completa.
error-invitation-used = Esta invitación ya se ha usado o ha caducado. No se ha añadido nada; pide una nueva al consulado.
error-consulate-answer = No se ha entendido la respuesta del consulado. No se ha cambiado nada en este dispositivo; vuelve a intentarlo más tarde o actualiza Amana.
error-needs-confirmation = Este envío necesita tu confirmación. Está guardado en este dispositivo; confirma con tu frase de acceso.

## Copias de seguridad, canales y recorridos

error-backup-unreadable = Este archivo no se ha podido leer como copia de seguridad de Amana. No se ha cambiado nada; elige otro archivo.
error-backup-damaged = Esta copia de seguridad está dañada. No se ha restaurado ni cambiado nada; elige otra copia de seguridad.
error-restore-target-not-empty = En este lugar ya hay algo. No se ha sobrescrito nada; elige una carpeta vacía para restaurar.
error-feed-unreadable = No se ha podido leer este canal de alertas. Las alertas que tienes se mantienen, pero pueden faltar otras nuevas; consulta otra fuente oficial.
error-track-unreadable = No se ha podido leer este recorrido. No se ha cambiado nada; elige un archivo GPX o NMEA.

## Los formularios

form-too-long =
    { PLURAL($most) ->
        [one] Aquí cabe { NUM($most) } carácter.
       *[other] Aquí caben { NUM($most) } caracteres.
    }
form-passphrase-missing = Escribe la frase de acceso.
form-kind-missing = Elige el tipo de documento.
form-state-format = Elige el Estado emisor o escribe su código tal como está impreso: de una a tres letras.
form-nationality-format = Escribe el código de la nacionalidad tal como está impreso: de una a tres letras.
form-number-missing = Escribe el número del documento.
form-surname-missing = Escribe los apellidos tal como están impresos.
form-born-after-today = La fecha de nacimiento no puede ser posterior a hoy.
form-issued-after-today = La fecha de expedición no puede ser posterior a hoy.
form-issued-before-birth = La fecha de expedición no puede ser anterior a la de nacimiento.
form-expires-before-issue = La fecha de caducidad no puede ser anterior a la de expedición.
form-expires-before-birth = La fecha de caducidad no puede ser anterior a la de nacimiento.
form-date-too-long-ago = Esta fecha es demasiado antigua. Comprueba el año.
form-date-too-far-ahead = Esta fecha es demasiado lejana. Comprueba el año.
form-person-gone = Esta persona ya no está aquí. Elige de nuevo.
form-scan-gone = La imagen ya no está aquí. Elígela de nuevo.
form-scans-full =
    { PLURAL($most) ->
        [one] En un documento cabe { NUM($most) } escaneo.
       *[other] En un documento caben { NUM($most) } escaneos.
    }
form-name-missing = Escribe un nombre.
form-service-missing = Elige de qué se trata.
form-mission-missing = Escribe el nombre del consulado.
form-event-missing = Escribe qué ha pasado.
form-contact-missing = Escribe un número de teléfono o un correo electrónico.
form-phone-format = Comprueba el número de teléfono: tiene de 6 a 20 cifras, con el prefijo del país.
form-email-format = Comprueba el correo electrónico: lleva una @ y después un punto.
form-photo-not-a-picture = Este archivo no es una imagen. Elige una foto en JPEG o PNG.
form-photo-too-small = Esta foto es demasiado pequeña. Elige una de al menos 300 píxeles de ancho.
form-task-open = Esto está pendiente.
form-tags-full =
    { PLURAL($most) ->
        [one] En un documento cabe { NUM($most) } etiqueta.
       *[other] En un documento caben { NUM($most) } etiquetas.
    }
form-tag-twice = Dos de estas etiquetas son la misma palabra.
form-typed-by-hand = La zona de lectura mecánica dice otra cosa aquí. Compara con el documento y confirma que lo has escrito a mano.
form-purpose-missing = Escribe para quién es la copia y para qué.
form-masks = Una máscara debe estar dentro de la imagen.
form-events-full =
    { PLURAL($most) ->
        [one] En una solicitud cabe { NUM($most) } línea.
       *[other] En una solicitud caben { NUM($most) } líneas.
    }
form-receipts-full =
    { PLURAL($most) ->
        [one] En una solicitud cabe { NUM($most) } resguardo.
       *[other] En una solicitud caben { NUM($most) } resguardos.
    }
form-tracker-format = Revisa la dirección: empieza por https:// y nombra un sitio web.
form-status-missing = Elige qué dice el mensaje.
form-message-missing = Pega el mensaje.

## Todo lo demás

error-not-found = Esto no se ha encontrado. No se ha cambiado nada; puede que se haya movido o borrado.
error-internal = Algo no ha funcionado en Amana. Lo que guardaste sigue en este dispositivo; vuelve a intentarlo y, si se repite, dínoslo.
error-timeout =
    { PLURAL($seconds) ->
        [one] Sin respuesta en { NUM($seconds) } segundo. Lo que guardaste está a salvo; vuelve a intentarlo.
       *[other] Sin respuesta en { NUM($seconds) } segundos. Lo que guardaste está a salvo; vuelve a intentarlo.
    }

## Entrar, y los formularios

error-form = No todo se puede guardar todavía. No se ha cambiado nada; revisa lo que está marcado.
error-kit-closed = Las 24 palabras ya no están en este dispositivo. Tu caja fuerte está a salvo; crea un kit de recuperación nuevo para ver palabras nuevas.
error-kit-word = Esta no es la palabra de ese lugar. Compárala con tu papel.
error-wait-seconds =
    { PLURAL($seconds) ->
        [one] Demasiados intentos sin abrir la caja fuerte. No se ha perdido nada; el siguiente es posible dentro de { NUM($seconds) } segundo.
       *[other] Demasiados intentos sin abrir la caja fuerte. No se ha perdido nada; el siguiente es posible dentro de { NUM($seconds) } segundos.
    }
error-wait-minutes =
    { PLURAL($minutes) ->
        [one] Demasiados intentos sin abrir la caja fuerte. No se ha perdido nada; el siguiente es posible dentro de { NUM($minutes) } minuto.
       *[other] Demasiados intentos sin abrir la caja fuerte. No se ha perdido nada; el siguiente es posible dentro de { NUM($minutes) } minutos.
    }
error-auto-lock = Amana se bloquea tras un tiempo de { NUM($minimum) } a { NUM($maximum) } minutos. Elige un número entre ambos.
error-country = No se conoce este país. Elige uno de la lista.
error-gpsd = La posición solo puede venir de este dispositivo. Escribe una dirección como localhost:2947 o deja el campo vacío.

## Lo que se vigila

error-watched-name = Un nombre tiene como máximo 80 caracteres, en una línea.
error-watched-position = No es un lugar de la Tierra: la latitud va de −90 a 90 y la longitud de −180 a 180.
error-watched-radius = Un lugar abarca como máximo 200 kilómetros. Para más, vigila el país.
error-watched-too-many = No cabe ninguno más. Quita uno que ya no necesites.
error-feed-unlisted = El directorio no nombra ese canal. No se ha cambiado nada; mira la lista o da una dirección que empiece por https://.
error-feed-address = La dirección de un canal empieza por https:// y no contiene ni usuario ni una parte tras #. No se ha cambiado nada; compruébala.
error-feed-folder = No se puede leer esta carpeta, o su ruta no está completa. No se ha cambiado nada; compruébala.
error-trip-ends-early = El último día no puede ser anterior al primero.
error-trip-goes-nowhere = Indica un país o una parada de este viaje.
error-mute-extreme = Una alerta extrema no se puede silenciar: puede salvarte la vida.
error-confidant-phone = Un número de teléfono tiene de 3 a 15 cifras, con + y el prefijo del país delante.
error-too-late-to-cancel = Puede que la llamada ya haya salido, y se queda allí: di que ya no necesitas ayuda, para que la unidad de crisis lo sepa.
error-required = Hace falta este dato. No se guardó nada; complétalo.
