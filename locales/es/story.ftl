### La historia que la demostración cuenta en el terminal: una línea corta por paso.

story-title = Amana: lo que se te confía, devuelto intacto

## Acto 1

story-act-1 = Acto 1 · Sin ningún servidor nuestro
story-vault-created = Caja fuerte creada: solo la abren la frase de acceso y el código de recuperación
story-passport-added =
    { PLURAL($checks) ->
        [one] Pasaporte de { $name } añadido: { NUM($checks) } dígito de control coincide
       *[other] Pasaporte de { $name } añadido: { NUM($checks) } dígitos de control coinciden
    }
story-scan-sealed = Escaneo sellado en este dispositivo: { NUM($kibibytes) } KiB
story-reminder-planned =
    { PLURAL($count) ->
        [one] { NUM($count) } recordatorio previsto, el { $date }
       *[other] { NUM($count) } recordatorios previstos, el primero el { $date }
    }
story-request-noted = Solicitud { $reference } anotada a mano, con la marca «anotado por ti»
story-feed-watched =
    { PLURAL($count) ->
        [one] Canal de alertas leído: { NUM($count) } alerta
       *[other] Canal de alertas leído: { NUM($count) } alertas
    }
story-vault-locked = Caja fuerte bloqueada; la vigilancia de alertas continúa
story-track-outside =
    { PLURAL($fixes) ->
        [one] { NUM($fixes) } posición fuera de la zona: ninguna alerta
       *[other] { NUM($fixes) } posiciones fuera de la zona: ninguna alerta
    }
story-track-near =
    { PLURAL($distance_m) ->
        [one] El recorrido llega a { NUM($distance_m) } metro de la zona
       *[other] El recorrido llega a { NUM($distance_m) } metros de la zona
    }
story-alert-raised = Alerta dada con la caja fuerte bloqueada. { $why }
story-alert-once = Más posiciones dentro de la zona: ninguna segunda alarma
story-wrong-passphrase = Una frase de acceso errónea no abrió la caja fuerte; no se perdió nada
story-unlocked = La frase de acceso correcta abrió la caja fuerte
story-backup-written = Copia de seguridad hecha y releída: { NUM($kibibytes) } KiB
story-vault-wiped = Caja fuerte borrada de este dispositivo
story-restored =
    Restaurado desde la copia de seguridad: { PLURAL($documents) ->
        [one] { NUM($documents) } documento
       *[other] { NUM($documents) } documentos
    } y { PLURAL($requests) ->
        [one] { NUM($requests) } solicitud
       *[other] { NUM($requests) } solicitudes
    }

## Acto 2

story-act-2 = Acto 2 · Se suma un consulado
story-consulate-opened = Un consulado de demostración ha abierto en esta máquina
story-consulate-pinned = Consulado añadido: su huella coincide con la invitación
story-passkey-enrolled = Llave de acceso creada para el consulado y sellada en la caja fuerte
story-renewal-drafted = Renovación preparada y sellada: solo la oficina puede abrirla
story-first-attempt-cut = Primer intento cortado por el camino; la renovación sigue en cola
story-renewal-delivered-once = Siguiente intento recibido: el consulado tiene la renovación una sola vez
story-officer-signed-in = El funcionario ha iniciado sesión con una llave de acceso
story-officer-opened = El funcionario ha abierto la renovación con la clave de la oficina
story-server-cannot-open = El servidor no ha podido abrir la renovación: no tiene la clave
story-staff-access-seen =
    { PLURAL($count) ->
        [one] { NUM($count) } acceso del personal, visible para la persona interesada
       *[other] { NUM($count) } accesos del personal, todos visibles para la persona interesada
    }
story-validated = El consulado ha validado la solicitud
story-photo-asked = El consulado ha pedido una foto nueva
story-photo-sent = Foto nueva sellada y recibida por el consulado
story-visit-recorded = La visita al consulado ha quedado registrada
story-in-production = El pasaporte está en producción
story-ready = El pasaporte está listo para recogerlo
story-delivered = El pasaporte se ha entregado
story-woken-not-polled = Cada novedad despertó la aplicación, sin preguntar una y otra vez
story-timeline-verified =
    { PLURAL($count) ->
        [one] Cronología con { NUM($count) } evento: su firma está verificada
       *[other] Cronología con { NUM($count) } eventos: todas las firmas están verificadas
    }
story-alert-countersigned = Alerta recibida, refrendada por el consulado y verificada
story-safe-sent = «Estoy a salvo» guardado y después entregado a la red
story-safe-received = «Estoy a salvo» recibido por el consulado

## El final

story-nothing-leaked =
    { PLURAL($bodies) ->
        [one] { NUM($bodies) } mensaje revisado: ningún nombre, número ni posición a la vista
       *[other] { NUM($bodies) } mensajes revisados: ningún nombre, número ni posición a la vista
    }
story-done =
    { PLURAL($seconds) ->
        [one] Toda la historia ha durado { NUM($seconds) } segundo
       *[other] Toda la historia ha durado { NUM($seconds) } segundos
    }
story-failed = La historia se ha detenido en este paso: { $step }
