### The second place for backups.

second-place-none = No se ha elegido un segundo lugar. Las copias que solo están en este dispositivo se pierden con él.
second-place-whole = La copia más reciente se leyó hasta el final el { $date } y está intacta.
second-place-same-disk = Está en el mismo disco que la caja fuerte y se perdería con ella. Una memoria USB o un servidor es más seguro.
second-place-schedule-daily = Una vez al día
second-place-schedule-weekly = Una vez por semana
second-place-schedule-changes = Tras algunos cambios, y al menos una vez al mes
task-second-place-none = Elige un segundo lugar para las copias de seguridad, como una memoria USB: lo que solo está en este dispositivo se pierde con él
task-second-place-first = Todavía no hay ninguna copia en tu segundo lugar; se hará mientras la caja fuerte esté abierta
task-second-place-absent = La carpeta o la memoria USB de las copias no estaba el { $date }. Conéctala y se hará una copia
task-second-place-failed = No se hizo ninguna copia el { $date }. { $reason }
task-second-place-old =
    { PLURAL($days) ->
        [one] La copia de tu segundo lugar es de hace { NUM($days) } día
       *[other] La copia de tu segundo lugar es de hace { NUM($days) } días
    }
place-reason-bad-address = Debe ser una carpeta de este dispositivo, o una dirección que empiece por https:// sin nombre ni contraseña.
place-reason-own-folder = Esta carpeta es de la propia Amana y se perdería con la caja fuerte. Elige otra.
place-reason-absent = El lugar no estaba.
place-reason-gone = La copia ya no está allí.
place-reason-unreachable = No se pudo llegar al servidor, o se cortó la conexión.
place-reason-slow = Ha tardado demasiado.
place-reason-certificate = El servidor no pudo demostrar que es el tuyo. No se envió nada; prueba con otra red.
place-reason-login = El servidor no aceptó el nombre y la contraseña, o no permiten escribir allí.
place-reason-full = No quedaba espacio en el segundo lugar.
place-reason-too-large = La copia es más grande de lo que el segundo lugar permite para un archivo.
place-reason-moved = La dirección lleva a otra. No se envió nada allí; indica aquella a la que lleva.
place-reason-not-web-dav = Lo que responde en esta dirección no guarda archivos por WebDAV.
place-reason-differs = Lo que se releyó no es lo que se escribió: no cuenta como copia.
place-reason-refused = El servidor lo rechazó.
place-reason-disk = No se pudo leer o escribir en su disco.
place-reason-own-disk-full = No había espacio en este dispositivo para prepararla.
place-reason-own-disk = No se pudo preparar en este dispositivo.
error-second-place = { $reason } Tu caja fuerte y las copias anteriores están como estaban.
error-second-place-none = No se ha elegido un segundo lugar. Tu caja fuerte está a salvo; elige primero un segundo lugar.
form-keep-copies = Se pueden guardar de { NUM($minimum) } a { NUM($maximum) } copias.
activity-second-place-set = Segundo lugar de las copias elegido
activity-second-place-forgotten = Se renunció al segundo lugar de las copias
activity-second-copy-made = Copia escrita en el segundo lugar y releída
activity-second-copy-checked = Copia del segundo lugar leída hasta el final
