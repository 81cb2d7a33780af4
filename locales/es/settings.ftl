### Los ajustes.

## La pantalla

settings-appearance = Idioma y aspecto
settings-language = Idioma
settings-theme = Aspecto
settings-theme-system = Como el dispositivo
settings-theme-light = Claro
settings-theme-dark = Oscuro
settings-locking = Bloqueo
settings-auto-lock = Bloquear la caja fuerte tras una inactividad de
settings-minutes =
    { PLURAL($minutes) ->
        [one] { NUM($minutes) } minuto
       *[other] { NUM($minutes) } minutos
    }
settings-place = Dónde estás
settings-country = País
settings-country-hint = Para los números de emergencia y para las alertas que solo nombran un país.
settings-country-none = Sin elegir
settings-country-unlisted = Amana no conoce los números de este país. Con la mayoría de los móviles se puede pedir ayuda en el 112.
settings-position = De dónde viene tu posición
settings-position-off = De ninguna parte: está desactivada
settings-position-off-hint = Las alertas se muestran sin ella. Puede afectarte cualquiera que tenga una zona.
settings-position-geoclue = El servicio de ubicación de este dispositivo
settings-position-geoclue-hint = GeoClue, en ordenadores con Linux. Para encontrarte sin receptor puede preguntar a un servicio de internet por las redes inalámbricas que te rodean: es su ajuste, no el de Amana.
settings-position-gpsd = Un receptor GPS
settings-position-gpsd-hint = Con gpsd en este dispositivo. Escucha a los satélites y no pregunta a nadie.
settings-position-device = La posición del propio teléfono
settings-position-device-hint = Solo donde Amana funciona en un teléfono. En un ordenador no llega nada de ahí.
settings-gpsd = Dirección de un receptor GPS
settings-gpsd-hint = Donde escucha gpsd en este dispositivo, por ejemplo localhost:2947. Tu posición se queda en este dispositivo. Déjalo vacío para desactivar la posición.
settings-consulates-none = Todavía no se ha añadido ningún consulado.
settings-reconnect = Volver a conectar
settings-reconnect-title = Volver a conectar { $name }
settings-reconnect-text = Este consulado vuelve a preguntar quién eres. La frase de acceso lo confirma; nada de lo que guardaste cambia.
settings-reconnect-passphrase = Frase de acceso
settings-about = Acerca de Amana
settings-version = Versión
settings-licence = Licencia
settings-emergency-source = Fuente de los números de emergencia

## Más, en un teléfono

more-security = Formas de abrirla, copias, lo que se ha hecho
more-settings = Idioma, país, consulados
more-lock = Bloquear la caja fuerte
