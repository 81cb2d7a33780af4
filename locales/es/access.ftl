### Entrar: crear una caja fuerte, el kit de recuperación, desbloquear, restaurar.

## La puerta, en la ventana

door-language = Elige tu idioma
welcome-title = Tus papeles, guardados por ti
welcome-intro = Amana guarda pasaportes, visados y papeles de la familia en este dispositivo. No hace falta cuenta ni red.
welcome-promise-sealed = Todo está sellado. Solo lo abren tu frase de acceso o tu kit de recuperación.
welcome-promise-understood = Lee lo que guarda y te avisa antes de que caduque un documento.
welcome-promise-warned = Te advierte de un peligro allí donde estás. Tu posición se queda en este dispositivo, salvo que la añadas a una llamada de auxilio.
welcome-create = Crear una caja fuerte
welcome-restore = Restaurar una copia de seguridad
create-title = Elige una frase de acceso
create-intro = Abre tu caja fuerte en este dispositivo. Elige una que puedas recordar.
create-passphrase = Frase de acceso
create-tip = Cuatro o cinco palabras que no tengan nada que ver entre sí son fuertes y fáciles de recordar.
create-again = La misma frase de acceso, otra vez
create-only-you = Nadie más la conoce y nadie puede restablecerla. La página siguiente te da una segunda llave.
create-submit = Crear la caja fuerte
kit-title = Tu segunda llave
kit-intro = Estas 24 palabras abren la caja fuerte si se pierde la frase de acceso. Quien las tenga puede abrirla: guárdalas en papel, lejos de este dispositivo.
kit-save = Guardar en PDF, para imprimir
kit-saved = El kit está guardado
kit-saved-print = Imprímelo y borra después este archivo: es una llave a la vista de todos.
kit-written = Las tengo en papel
kit-later = Más tarde
kit-later-title = ¿Salir sin el kit?
kit-later-text = Si se pierde la frase de acceso, nadie podrá volver a abrir la caja fuerte. Una tarea roja seguirá en el inicio hasta que compruebes el kit.
kit-later-consequence = Salir sin el kit
kit-question-title = Comprueba tu papel
kit-question-intro = Dos de las 24 palabras, tal como están en tu papel.
kit-word = Palabra { NUM($position) }
kit-check = Comprobar
kit-show-again = Mostrar otra vez las palabras
unlock-title = La caja fuerte está bloqueada
unlock-passphrase = Frase de acceso
unlock-submit = Desbloquear
unlock-with-words = Usar las 24 palabras
unlock-with-passphrase = Usar la frase de acceso
unlock-with-keyring = Abrir con el llavero de este dispositivo
unlock-words = Las 24 palabras del kit de recuperación
unlock-words-hint = En su orden, con un espacio entre ellas.
unlock-wait-begins = Demasiados intentos. Espera antes del siguiente.
unlock-wait =
    { PLURAL($seconds) ->
        [one] El próximo intento es posible dentro de { NUM($seconds) } segundo. Tus documentos están a salvo.
       *[other] El próximo intento es posible dentro de { NUM($seconds) } segundos. Tus documentos están a salvo.
    }
unlock-alerts = Alertas cerca de ti
unreadable-title = La caja fuerte no se abre
unreadable-set-aside = Apartar esta caja fuerte
unreadable-set-aside-text = Se mueve justo al lado y no se borra nada. Después puedes restaurar una copia o crear una caja fuerte nueva.
restore-title = Restaurar una copia de seguridad
restore-intro = Todo vuelve como estaba cuando se hizo la copia.
restore-found = Copias de seguridad en este dispositivo
restore-none-found = No hay ninguna copia en la carpeta Documentos/Amana.
restore-choose = Elegir otro archivo
restore-passphrase = Frase de acceso de la copia
restore-passphrase-hint = La que abría la caja fuerte cuando se hizo la copia.
restore-progress = Restaurando
restore-submit = Restaurar
restore-vault-is-open = Una copia se restaura en un lugar vacío. Esta caja fuerte está abierta y no se ha tocado; para sustituirla, haz primero una copia de ella y bórrala después en la página Seguridad.

## La solidez de una frase de acceso

strength-too-short =
    { PLURAL($minimum) ->
        [one] Todavía no: al menos { NUM($minimum) } carácter. Añade palabras que no tengan nada que ver entre sí.
       *[other] Todavía no: al menos { NUM($minimum) } caracteres. Añade palabras que no tengan nada que ver entre sí.
    }
strength-too-long =
    { PLURAL($maximum) ->
        [one] Demasiado larga: como mucho { NUM($maximum) } carácter.
       *[other] Demasiado larga: como mucho { NUM($maximum) } caracteres.
    }
strength-common = Fácil de adivinar: está entre las primeras que se prueban. Añade palabras sin relación entre sí.
strength-pattern = Fácil de adivinar: las filas de teclas y las repeticiones se prueban pronto. Usa palabras sin relación entre sí.
strength-personal = Fácil de adivinar: los nombres, las fechas y los años se prueban pronto. Usa palabras sin relación entre sí.
strength-few-words = Todavía no es bastante segura. Añade una o dos palabras sin relación.
strength-good = Segura.
strength-strong = Muy segura.
