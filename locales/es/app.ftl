### El nombre y las promesas que repite cada pantalla.

app-name = Amana
app-motto = Lo que se confía
saved-on-this-device = Guardado en este dispositivo
checked-at = comprobado a las { $time }
queued = En cola, se enviará cuando haya conexión
received-by-consulate-at = Recibido por el consulado a las { $time }
