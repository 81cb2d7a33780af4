### Las solicitudes: en qué punto están y qué les ha pasado.

phase-draft = Borrador
phase-intake = En recepción
phase-visit = Visita al consulado
phase-review = En revisión
phase-production = En producción
phase-delivery = Entrega
phase-closed = Cerrada

outcome-granted = Concedida
outcome-refused = Denegada
outcome-withdrawn = Retirada por ti
outcome-void = Sin efecto

event-received = El consulado ha recibido tu solicitud
event-validated = El consulado ha validado tu solicitud
event-action-required = El consulado necesita algo de ti
event-answered = Has respondido al consulado
event-visit-recorded = Tu visita ha quedado registrada
event-in-production = Tu documento está en producción
event-ready-for-pickup = Tu documento está listo para recogerlo
event-delivered = Tu documento se ha entregado
event-noted = Anotado en esta solicitud

mark-you-noted = Anotado por ti
mark-consulate-signed = Firmado por el consulado

action-photo = Enviar una foto nueva
action-form = Completar el formulario
action-document = Enviar un documento

action-other = Responder al consulado

action-reason-background-not-plain = El fondo de la foto no es liso.
action-reason-blurred = La imagen está borrosa.
action-reason-expired = El documento ha caducado.
action-reason-face-not-visible = El rostro no se ve con claridad.
action-reason-incomplete = No está completo.
action-reason-missing = Falta.
action-reason-too-dark = La imagen es demasiado oscura.
action-reason-unreadable = No se puede leer.
action-reason-other = Motivo del consulado: { $reason }

service-passport-renewal = Renovación de pasaporte
service-visa = Visado
service-identity-card = Documento de identidad
service-civil-registry = Registro civil
service-other = Otra solicitud

event-dropped = Renunciaste a enviar esta solicitud
noted-received = Mensaje del consulado: solicitud recibida
noted-in-review = Mensaje del consulado: en revisión
noted-missing-documents = Mensaje del consulado: falta algo
noted-appointment = Mensaje del consulado: una cita
noted-in-production = Mensaje del consulado: en producción
noted-ready-for-pickup = Mensaje del consulado: listo para recoger
noted-sent = Mensaje del consulado: en camino hacia ti
noted-delivered = Mensaje del consulado: entregado
noted-refused = Mensaje del consulado: solicitud denegada
request-damaged = No se ha podido verificar el historial de esta solicitud. Tus otras solicitudes están intactas; pregunta al consulado o restaura una copia de seguridad.

next-wait-received = Nada que hacer por ahora. La primera respuesta del consulado llegará aquí sola.
next-wait-intake = Nada que hacer por ahora. El consulado comprueba lo que enviaste.
next-wait-review = Nada que hacer por ahora. El consulado examina tu solicitud.
next-wait-production = Nada que hacer por ahora. Tu documento se está elaborando.
next-wait-delivery = Nada que hacer por ahora. Pronto tendrás tu documento.
next-visit = Acude en persona al consulado con tus documentos originales.
next-pick-up = Tu documento está listo. Recógelo en el consulado.
next-promised = Prometido para el { $date }
next-promised-late = Prometido para el { $date }. Ese día ya pasó; pregunta al consulado.
next-appointment = Cita el { $date }
calendar-promised = Prometido para hoy: { $service } ({ $place })

## La lista

requests-title = Solicitudes
requests-renew = Renovar un pasaporte
requests-note = Anotar una solicitud
requests-drafts = Borradores
requests-active = En curso
requests-closed = Cerradas
requests-empty = Hay dos maneras de empezar.
requests-way-consulate = Con un consulado que has añadido
requests-way-consulate-text = Amana sella la renovación en este dispositivo y la envía. Sigues cada paso, firmado por el consulado.
requests-way-note = Con cualquier otro consulado
requests-way-note-text = Anotas lo que pediste y lo que te dicen. Amana mantiene a la vista la fecha prometida.
requests-draft-done =
    { PLURAL($done) ->
        [one] { NUM($done) } paso hecho de { NUM($of) }
       *[other] { NUM($done) } pasos hechos de { NUM($of) }
    }
requests-draft-edited = Modificado el { $moment }
requests-last = Última noticia el { $moment }
requests-next-confirm = Espera tu confirmación
requests-next-retry = Aún sin enviar: hace falta que intervengas
requests-next-add-event = Anota lo que te digan
requests-next-nothing = Nada que hacer
requests-consulates = Tus consulados
requests-as-of = Situación a { $moment }

## Anotar una solicitud

note-intro = Para un consulado al que Amana no llega. Lo escribes con tus palabras, y cada línea dice «anotado por ti».
note-service = ¿Qué has solicitado?
note-mission = Consulado u oficina
note-mission-hint = Como tú lo llamas, por ejemplo: consulado en Lyon.
note-reference = Referencia
note-reference-hint = El número del resguardo o del mensaje.
note-promised = Prometido para el
note-promised-hint = El día en que te dijeron que estaría listo.

## Una solicitud

request-stages = En qué punto está
request-next = Lo siguiente
request-history = Lo que ha pasado
request-history-empty = Nada todavía. Lo que ocurra aparecerá aquí.
request-confirm = Confirmar y enviar
request-confirm-text = Está guardado y sellado en este dispositivo. Tu frase de acceso autoriza este único envío.
request-send-hint = Autoriza este único envío y nada más.
request-passphrase = Frase de acceso
request-stuck = No se ha enviado
request-drop = Renunciar a este envío
request-drop-text = Lo que el consulado no ha recibido se borra. Lo que ha recibido se queda, y tus documentos también.
request-drop-confirm = Borrar lo que no se ha enviado
request-due = A más tardar el { $date }
request-asked-too = El consulado pide también
request-answer-picture = La imagen que envías
request-answer-hint = Una foto o un escaneo, JPEG o PNG. Solo el consulado puede abrirla.
request-picture-missing = Elige la imagen que envías.
request-send = Sellar y enviar
request-add-event = Anotar lo que ha pasado
request-event = ¿Qué ha pasado?
request-event-hint = Una llamada, una carta, un mensaje: escríbelo o pégalo.
request-event-save = Añadir al historial
request-errands = Lo que has enviado
request-errand-submit = Tu solicitud
request-errand-answer = Tu respuesta
request-errand-saved = Guardado en este dispositivo el { $moment }
request-errand-received = Recibido por el consulado el { $moment }
request-staff = Quién la ha abierto en el consulado
request-staff-none = Nadie todavía. Cada apertura queda registrada y se muestra aquí.
request-staff-line = { $officer }, el { $moment }
request-reference = Referencia
request-reference-copy = Copiar la referencia
request-reference-copied = Referencia copiada
request-reference-by-hand = No se ha podido copiar. Selecciona la referencia y cópiala a mano.
request-document = El documento del que trata

## Añadir un consulado

consulate-title = Añadir un consulado
consulate-intro = El consulado te da una invitación: un enlace o un código QR que lo abre. No se envía nada antes de que la compares.
consulate-link = Enlace de invitación
consulate-link-hint = Pégalo entero.
consulate-check = Leer la invitación
consulate-compare-title = ¿Es el correcto?
consulate-compare = Compara con lo que te dio el consulado. Si un grupo es distinto, párate aquí y pregunta al consulado.
consulate-server = Dirección
consulate-fingerprint = Huella
consulate-passphrase-hint = Crea una llave de acceso para este consulado, sellada en tu caja fuerte.
consulate-join = Es igual: añadirlo
consulate-other-link = Usar otro enlace
consulate-added = Se ha añadido { $name }
consulate-added-text = Las noticias de tus solicitudes y las alertas llegan solas, y se comprueban sus firmas.
consulate-line-live = Conectado
consulate-line-trying = Intentando conectar
consulate-line-needs-sign-in = Pide tu frase de acceso
consulate-reconnect = Volver a conectarlo en los ajustes
consulate-heard = Último contacto el { $moment }
consulate-not-heard = Aún sin contacto
