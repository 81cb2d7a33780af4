### La ventana: sus lugares y las palabras que comparten todas las pantallas.

## Los botones

ui-continue = Continuar
ui-back = Volver
ui-cancel = Cancelar
ui-close = Cerrar
ui-save = Guardar
ui-undo = Deshacer
ui-retry = Reintentar
ui-change = Cambiar
ui-change-what = Cambiar: { $what }

## El trabajo en curso

ui-working = Trabajando en ello
ui-loading = Abriendo
ui-done-of = { NUM($done) } de { NUM($of) }
ui-step = Paso { NUM($step) } de { NUM($of) }
ui-step-next = después: { $next }

## Los tipos de aviso, para quien no ve el signo

ui-kind-info = Información
ui-kind-ok = Buena noticia
ui-kind-warn = Atención
ui-kind-danger = Importante

## Los campos

ui-optional = (opcional)
ui-search-clear = Borrar la búsqueda
ui-errors =
    { PLURAL($count) ->
        [one] { NUM($count) } punto que revisar
       *[other] { NUM($count) } puntos que revisar
    }
ui-error-of = { $name }: { $what }
ui-day = Día
ui-month = Mes
ui-year = Año
ui-date-incomplete = Escribe el día, el mes y el año, este con cuatro cifras.
ui-date-impossible = Esta fecha no existe en el calendario.
ui-passphrase-show = Mostrar la frase de acceso
ui-passphrase-hide = Ocultar la frase de acceso
ui-caps-lock = El bloqueo de mayúsculas está activado.
ui-mrz-where = Línea { NUM($line) }, carácter { NUM($column) }
ui-file-choose = Elegir un archivo
ui-file-choose-another = Elegir otro archivo
ui-file-drop = o suéltalo aquí

## Las tareas y las etapas

ui-task-done = Hecho
ui-task-to-do = Por hacer
ui-task-cannot-start-yet = Aún no se puede empezar
ui-stage-done = Hecho
ui-stage-now = Ahora
ui-stage-next = Después
ui-note-open = Leer la nota

## Mantener pulsado para confirmar

ui-hold =
    { PLURAL($seconds) ->
        [one] Mantén pulsado { NUM($seconds) } segundo, o pulsa una vez y confirma
       *[other] Mantén pulsado { NUM($seconds) } segundos, o pulsa una vez y confirma
    }
ui-hold-keep = Sigue pulsando

## La paleta

command-add-document = Añadir un documento
command-note-request = Anotar una solicitud en un consulado
command-add-consulate = Añadir un consulado

## Los lugares y los caminos que llevan a ellos

nav-main = Secciones principales
nav-skip = Ir a la página
nav-home = Inicio
nav-documents = Documentos
nav-requests = Solicitudes
nav-safety = Alertas
nav-security = Seguridad
nav-settings = Ajustes
nav-more = Más
nav-lock = Bloquear
nav-find = Buscar
nav-find-hint = Una página, un documento, una solicitud
nav-waiting =
    { PLURAL($count) ->
        [one] { NUM($count) } alerta donde estás
       *[other] { NUM($count) } alertas donde estás
    }
nav-offline = Sin conexión. Lo que has guardado está aquí. Lo que está confirmado saldrá solo; lo demás te lo pedirá cuando vuelva la conexión.

## Lo que se ha encontrado

ui-found =
    { PLURAL($count) ->
        [one] { NUM($count) } resultado
       *[other] { NUM($count) } resultados
    }
ui-found-nothing = Nada contiene estas palabras. Prueba con una sola palabra o con parte de un nombre.

## Los días y las horas

ui-moment = { $day }, { $time }
