### Watching: places, trips and countries, and whether Amana still watches.

## Places and trips

watched-title = Lugares y viajes
watched-more = Lugares, viajes, la ciudad de un familiar, países
watched-intro = También se te avisa de las alertas que afectan a lo que hay aquí. Todo se queda en este dispositivo y vale también con la caja fuerte bloqueada.
watched-places = Lugares
watched-places-none = Ningún lugar todavía: tu casa, una escuela, la casa de tus padres.
watched-place-add = Añadir un lugar
watched-place = Un lugar que vigilar
watched-name = Nombre
watched-name-hint = Como tú lo llamas. Solo tú lo ves.
watched-spot = Dónde está en el mapa
watched-spot-hint = Latitud y longitud, como las muestran los mapas: { $example }
watched-spot-unreadable = Escribe dos números con una coma entre ellos: la latitud y después la longitud.
watched-radius = Hasta qué distancia alrededor
watched-radius-point = Solo este punto
watched-radius-m = { NUM($distance_m) } m alrededor
watched-radius-km = { NUM($distance_km) } km alrededor
watched-trips = Viajes
watched-trips-none = Ningún viaje todavía. Cada uno se vigila desde el día anterior hasta el día siguiente.
watched-trip-add = Añadir un viaje
watched-trip = Un viaje que vigilar
watched-trip-from = Primer día
watched-trip-to = Último día
watched-trip-countries = Países
watched-trip-countries-hint = Elígelos uno tras otro.
watched-trip-stops = Paradas
watched-trip-stops-hint = Lugares del camino que también se vigilan: un hotel, un puerto.
watched-stop = Parada { NUM($position) }
watched-stop-part = Parada { NUM($position) }: { $what }
watched-stop-add = Añadir una parada
watched-trip-days = Del { $day } al { $until }
watched-trip-now = Se vigila ahora
watched-pack = Qué tener a mano: { $country }
watched-towns = La ciudad de un familiar
watched-towns-intro = Se vigila durante siete días y después se olvida. No se pregunta nada a nadie.
watched-town-add = Vigilar una ciudad
watched-town-name = Ciudad
watched-town-name-hint = Como la escriben las autoridades de allí.
watched-town-until = Se olvida el { $moment }
watched-countries = Países enteros
watched-countries-intro = Se te avisa de cada alerta que nombra uno de ellos.
watched-country-add = Vigilar un país
watched-mutes = Alertas silenciadas
watched-mutes-intro = Aparecen en la lista, pero no te interrumpen. Una alerta extrema te interrumpe igualmente.
watched-unmute = Dejar de silenciar
watched-remove = Quitar
watched-remove-what = Quitar: { $what }
watched-removed = Se ha quitado: { $what }
pack-title = A mano en { $country }
pack-intro = Todo está en este dispositivo, también sin conexión.
pack-missions = Embajadas y consulados allí
pack-missions-none = Aquí no se conoce ninguna embajada ni ningún consulado en este país.
pack-alerts = Alertas allí

## What of it an alert touches

touch-sure = Afecta a lo que vigilas
touch-maybe = Puede afectar a lo que vigilas
touch-place = Un lugar que vigilas: { $name }
touch-trip = Tu viaje: { $name }
touch-town = Una ciudad que vigilas: { $name }
touch-subscription = Un país que vigilas: { $name }

## Muting

alert-mute = Silenciar este tipo de alertas de este emisor
alert-mute-text = Siguen en la lista. Una alerta extrema te interrumpe igualmente.
alert-muted = Las alertas de este tipo de este emisor no te interrumpen, salvo que una sea extrema.
alert-muted-see = Ver lo silenciado

## Whether Amana still watches

heartbeat-title = ¿Amana sigue vigilando?
heartbeat-just-checked = Comprobado ahora mismo, a las { $time }.
heartbeat-checked =
    { PLURAL($minutes) ->
        [one] Comprobado a las { $time }, hace { NUM($minutes) } minuto.
       *[other] Comprobado a las { $time }, hace { NUM($minutes) } minutos.
    }
heartbeat-never = Ninguna fuente ha respondido todavía.
heartbeat-cannot-warn = Nada de aquí puede avisarte ahora
heartbeat-cannot-warn-text = Deja activadas las alertas oficiales de tu teléfono, escucha la radio y sigue las indicaciones de las autoridades locales.
heartbeat-gaps = Lo que Amana no puede ver
heartbeat-gaps-none = Amana ve todo lo que debe ver.
heartbeat-since = Desde el { $moment }
heartbeat-test = Probar cada paso
heartbeat-passed = Todos los pasos funcionan.
heartbeat-not-passed = No todos los pasos funcionan.
heartbeat-works = Funciona
heartbeat-works-not = No funciona
heartbeat-drill = Probar una alerta
heartbeat-drill-text = Una prueba recorre todo el camino de una alerta y dice que es un simulacro. Desaparece a los diez minutos.
