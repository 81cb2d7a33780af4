### El nombre y las promesas que repite cada pantalla.

app-name = Amana
saved-on-this-device = Guardado en este dispositivo
queued = En cola, se enviará cuando haya conexión
