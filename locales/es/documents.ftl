### Los documentos: sus campos y lo que dicen sus dígitos de control.

field-document-number = Número del documento
field-date-of-birth = Fecha de nacimiento
field-date-of-expiry = Fecha de caducidad
field-optional-data = Datos opcionales
field-composite = Todas las líneas juntas
field-nationality = Nacionalidad
field-issuing-state = Estado emisor

mrz-reason-line-count = Un documento de viaje tiene dos o tres de estas líneas.
mrz-reason-line-length = Una línea es demasiado corta o demasiado larga para este tipo de documento.
mrz-reason-character = Las líneas contienen un carácter que no es A–Z, 0–9 ni <.
mrz-reason-format = Las líneas no tienen la forma de ningún documento de viaje conocido.
mrz-reason-too-long = El texto es mucho más largo que las líneas de un documento de viaje.
mrz-reason-empty = No hay texto que leer.

check-verified = El dígito de control coincide
check-refuted = El dígito de control no coincide; compara con el documento
check-unprotected = Ningún dígito de control protege este campo; compara con el documento

document-kind-passport = Pasaporte
document-kind-identity-card = Documento de identidad
document-kind-visa = Visado
document-kind-residence-permit = Permiso de residencia
document-kind-other = Otro documento

rule-expired = Ha caducado. Su último día de validez fue el { $date }.
rule-six-months = Quedan menos de seis meses. Muchos países piden seis meses al llegar; los tenía hasta el { $date }.
rule-three-months-after-departure = Quedan menos de tres meses. Los nacionales de otros países necesitan tres al salir del espacio Schengen; los tenía hasta el { $date }.
rule-issued-within-ten-years = Se expidió hace más de diez años. Los nacionales de otros países entran en el espacio Schengen con un documento más reciente; este lo fue bastante hasta el { $date }.
rule-ends-soon = Caduca pronto: su último día de validez es el { $date }.

reminder-ahead =
    { PLURAL($days) ->
        [one] { NUM($days) } día antes de caducar
       *[other] { NUM($days) } días antes de caducar
    }
reminder-now =
    { PLURAL($days) ->
        [one] Caduca en { NUM($days) } día
       *[other] Caduca en { NUM($days) } días
    }
reminder-last-day = Último día de validez
reminder-expired = Caducó el { $date }

## De un vistazo

standing-good = Al día
standing-attention = Requiere atención
standing-expired = Caducado
standing-unknown = Sin fecha de caducidad
document-expires = Caduca el { $date }
document-expired = Caducó el { $date }
document-title = { $kind } · { $state }
state-stateless = Persona apátrida
state-refugee = Persona refugiada
state-unspecified = Sin especificar

## La lista

documents-title = Documentos
documents-add = Añadir un documento
documents-search = Buscar en tus documentos
documents-whose = Documentos de quién
documents-everybody = Todos
documents-empty-title = Tu primer documento
documents-empty = Empieza por tu pasaporte: Amana lee las líneas al pie y te dice a tiempo cuándo renovarlo. Queda sellado en este dispositivo.
documents-found =
    { PLURAL($count) ->
        [one] { NUM($count) } documento encontrado
       *[other] { NUM($count) } documentos encontrados
    }
documents-none-found = No se ha encontrado nada para «{ $query }». Prueba con parte de un nombre, de un número o un país.
documents-none-of-person = Todavía no se guarda nada de { $name }.
documents-see-damage = Ver qué está dañado
documents-scans =
    { PLURAL($count) ->
        [one] { NUM($count) } escaneo
       *[other] { NUM($count) } escaneos
    }

## Las personas

relation-self = Tú
relation-spouse = Cónyuge
relation-child = Hijo o hija
relation-parent = Padre o madre
relation-other = Otra persona
person-about = Sobre esta persona
person-name = Nombre
person-name-hint = Como tú la llamas.
person-relation = ¿Quién es para ti?
person-remove = Quitar a esta persona, conservar los documentos

## Añadir un documento

add-intro = Añade una imagen si la tienes y copia las líneas al pie del documento: Amana lee en ellas todo lo demás.
add-picture = Imagen o escaneo
add-picture-hint = JPEG, PNG o PDF. El lugar y el aparato con que se tomó una foto se quitan de ella antes de sellarla.
picture-about = { $format } · { $size }
add-picture-alt = La imagen que has elegido
add-picture-leave = Dejar fuera la imagen
add-way = ¿Cómo introduces los datos?
add-way-lines = Con las líneas al pie
add-way-lines-hint = Dos o tres líneas con muchos signos <: lo más rápido y lo más seguro.
add-way-hand = A mano
add-way-hand-hint = Cuando no hay tales líneas o no se pueden leer.
add-lines = Las líneas al pie
add-lines-hint = Cópialas exactamente, una debajo de otra. Cada < cuenta.
add-understood = Lo que lee Amana
add-understood-later = Lo que dicen las líneas aparece aquí mientras escribes.
add-checks-agree = Todos los dígitos de control coinciden.
add-check-refuted = Impreso: { $printed }, esperado: { $expected }
add-check-show = Mostrarlo en las líneas
add-compare = Compara con el documento. Si un carácter no es el mismo, corrige las líneas; si está impreso así, dilo.
add-as-printed = Lo he comparado: está impreso así
add-person = ¿De quién es el documento?
add-person-later = Decidir más tarde
add-person-new = Una persona nueva
add-confirm = Añadir a la caja fuerte
add-added = Documento añadido. Guardado en este dispositivo.
add-kind = Tipo de documento
add-choose = Elige
add-number-hint = Tal como está impreso, con sus letras.
add-surname = Apellidos
add-given-names = Nombre de pila
add-date-of-issue = Fecha de expedición

## Un documento

document-number-show = Mostrar el número
document-number-hide = Ocultar el número
document-number-copy = Copiar el número
document-number-copied =
    { PLURAL($seconds) ->
        [one] Copiado. El número se borrará del portapapeles dentro de { NUM($seconds) } segundo.
       *[other] Copiado. El número se borrará del portapapeles dentro de { NUM($seconds) } segundos.
    }
document-number-gone = El número ya no está en el portapapeles.
document-facts = Lo que dice
document-added-on = Añadido el { $day } · guardado en este dispositivo
document-renew = Renovar
document-requests = Solicitudes sobre este documento
document-rules = Lo que dicen las normas hoy
document-rules-clear = Ninguna norma pide nada hoy.
document-rule-source = Fuente de esta norma
document-rule-until = Se cumple hasta el { $date }.
document-reminders = Recordatorios
document-reminders-later = Recordatorios posteriores
document-checks = Dígitos de control
document-checks-explained = Un dígito de control se calcula con los caracteres que lo preceden. Revela un error de escritura o de lectura, no si un documento es auténtico.
document-checks-none = Introducido a mano: no hay dígitos de control que comparar.
document-scans = Imágenes y escaneos
document-scans-none = Aún no hay imagen. Te ayudará si el documento se pierde o te lo roban.
document-scan = Escaneo { NUM($number) }
document-scan-open = Ver el escaneo { NUM($number) }
document-scan-damaged = El escaneo { NUM($number) } está dañado. El documento está intacto; añade de nuevo el escaneo o restaura una copia de seguridad.
document-scan-add = Añadir una imagen
document-scan-attach = Guardarla con este documento
document-own = Tus propias palabras
document-own-none = Aún no hay nada escrito. Las etiquetas ayudan a encontrar el documento; las notas son solo para ti.
document-tags = Etiquetas
document-tags-hint = Una por línea, como «colegio» o «perdido en 2024».
document-notes = Notas
document-notes-hint = Se quedan en la caja fuerte y no se envían a nadie.
document-versions = Versiones anteriores
document-versions-text = Con cada cambio se guarda el documento tal como era antes. Cuando recuperas una versión, el documento tal como es ahora también se guarda.
document-version-until = Como era hasta el { $moment }
document-version-back = Recuperar
document-version-back-what = Recuperar: { $what }
document-version-is-back = La versión anterior está recuperada
document-remove = Enviar a la papelera
document-remove-text = Se queda en la papelera, entero, hasta que lo borres allí.
document-removed = Documento enviado a la papelera

## La papelera

documents-trash = Papelera · { NUM($count) }
trash-title = Papelera
trash-intro = Aquí están los documentos que has quitado, con sus escaneos y sus versiones anteriores. Se quedan hasta que los borres; nada vacía la papelera por sí solo.
trash-since = En la papelera desde el { $day }
trash-put-back = Devolver
trash-put-back-what = Devolver: { $what }
trash-put-back-done = Documento devuelto a su sitio
trash-purge = Borrar para siempre
trash-purge-what = Borrar para siempre: { $what }
trash-purge-title = ¿Borrar para siempre? { $what }
trash-purge-text = Sus escaneos y sus versiones anteriores se borran con él, y nada los recupera. Las copias de seguridad hechas antes todavía lo contienen, y un consulado conserva lo que recibió.
trash-purge-consequence = Borrar el documento, sus escaneos y sus versiones
trash-empty-it = Vaciar la papelera
trash-empty-question = ¿Vaciar la papelera?
trash-empty-text = Los escaneos y las versiones anteriores se borran con los documentos, y nada los recupera. Las copias de seguridad hechas antes todavía los contienen, y un consulado conserva lo que recibió.
trash-empty-consequence =
    { PLURAL($count) ->
        [one] Borrar { NUM($count) } documento para siempre
       *[other] Borrar { NUM($count) } documentos para siempre
    }
trash-empty-title = La papelera está vacía
trash-empty = Lo que quitas viene primero aquí.
