### Inicio: lo siguiente que importa.

## La pantalla

home-deadline = Lo próximo que caduca
home-deadline-open = Abrir el documento
home-tasks = Por hacer
home-nothing = Nada que hacer por ahora
home-urgency-red = Urgente
home-urgency-amber = Pronto
home-do-answer = Responder
home-do-confirm-errand = Confirmar
home-do-retry-errand = Ver qué lo detiene
home-do-reconnect = Volver a conectar
home-do-document-expires = Abrir el documento
home-do-rolled-back = Ver qué hacer
home-do-damaged = Ver qué está dañado
home-do-recovery-kit = Comprobar las 24 palabras
home-do-backup = Hacer una copia de seguridad
home-do-promise = Abrir la solicitud
home-do-appointment = Abrir la solicitud
home-do-second-place = Elegir un segundo lugar
home-do-draft = Continuar
home-do-watch = Ver qué se detiene
home-requests-all = Todas las solicitudes
home-alerts-open = Ver qué hacer
home-alerts-all = Todas las alertas
home-alerts-here =
    { PLURAL($count) ->
        [one] { NUM($count) } alerta donde estás
       *[other] { NUM($count) } alertas donde estás
    }
home-alerts-maybe =
    { PLURAL($count) ->
        [one] { NUM($count) } alerta que puede afectarte
       *[other] { NUM($count) } alertas que pueden afectarte
    }

## El próximo vencimiento

deadline-in =
    { PLURAL($days) ->
        [one] Caduca en { NUM($days) } día, el { $date }
       *[other] Caduca en { NUM($days) } días, el { $date }
    }
deadline-today = Caduca hoy, { $date }
deadline-expired = Caducó el { $date }

## Lo que hay que hacer

task-answer = Falta tu respuesta: { $service } ({ $place })
task-confirm-errand = Espera tu confirmación: { $service } ({ $place })
task-retry-errand = Envío detenido: { $service } ({ $place })
task-reconnect = Hay que volver a iniciar sesión: { $place }
task-document-expired = { $kind }: caducó el { $date }
task-document-expires = { $kind }: caduca el { $date }
task-promise-late = Con retraso sobre lo prometido: { $service } ({ $place })
task-appointment = Cita: { $service } ({ $place })
task-draft = Sigue con tu borrador: { $service }
task-first-document = Añade tu primer documento
