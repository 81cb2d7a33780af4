### Las alertas: CAP 1.2 con palabras que se entienden al momento.

## Qué peligro

cap-category-geo = El peligro viene del suelo: terremoto, deslizamiento de tierra o volcán.
cap-category-met = El peligro es meteorológico: tormenta, inundación, calor o frío.
cap-category-safety = Hay un peligro para todas las personas de la zona.
cap-category-security = Hay un peligro para la seguridad: ataque, disturbios u operación policial.
cap-category-rescue = Hay una operación de rescate en curso.
cap-category-fire = Hay un incendio o riesgo de incendio.
cap-category-health = Hay un peligro para la salud: una enfermedad, o agua o alimentos no seguros.
cap-category-env = El aire, el agua o el suelo están contaminados.
cap-category-transport = Hay carreteras, trenes, barcos o vuelos afectados.
cap-category-infra = La electricidad, el agua, el teléfono u otros servicios están afectados.
cap-category-cbrne = Hay una sustancia peligrosa, radiación o un explosivo.
cap-category-other = El tipo de peligro se describe en el texto de la alerta.

## Qué hacer

cap-response-shelter = Refúgiate donde estés y sigue las instrucciones.
cap-response-evacuate = Sal de la zona, como dicen las instrucciones.
cap-response-prepare = Prepárate, como dicen las instrucciones.
cap-response-execute = Sigue el plan que indican las instrucciones.
cap-response-avoid = Mantente lejos del peligro, como dicen las instrucciones.
cap-response-monitor = Mantente al tanto y sigue las indicaciones de las autoridades.
cap-response-assess = Lee la información y valora qué significa para ti.
cap-response-allclear = El peligro ha pasado. Lee las instrucciones para saber cómo seguir.
cap-response-none = No tienes que hacer nada.
cap-response-other = Lee las instrucciones: dicen qué hacer.

## Cuándo

cap-urgency-immediate = Actúa ahora.
cap-urgency-expected = Actúa pronto, en la próxima hora.
cap-urgency-future = Habrá que actuar dentro de poco: hay tiempo para prepararse.
cap-urgency-past = Ya no hay nada más que hacer.
cap-urgency-unknown = No se sabe cuándo habrá que actuar.
cap-urgency-other = Cuándo actuar se describe en el texto de la alerta.

## Qué gravedad

cap-severity-extreme = Extrema: una amenaza extraordinaria para la vida o los bienes.
cap-severity-severe = Grave: una amenaza seria para la vida o los bienes.
cap-severity-moderate = Moderada: una posible amenaza para la vida o los bienes.
cap-severity-minor = Leve: poca o ninguna amenaza conocida para la vida o los bienes.
cap-severity-unknown = No se sabe qué gravedad tiene.
cap-severity-other = La gravedad se describe en el texto de la alerta.

## Qué certeza

cap-certainty-observed = Ha ocurrido o está ocurriendo ahora.
cap-certainty-likely = Es probable que ocurra.
cap-certainty-possible = Puede ocurrir.
cap-certainty-unlikely = No se espera que ocurra.
cap-certainty-unknown = No se sabe si ocurrirá.
cap-certainty-other = El grado de certeza se describe en el texto de la alerta.

## Qué tipo de mensaje

cap-status-actual = Esto es real.
cap-status-exercise = Es un simulacro. Solo actúan quienes participan.
cap-status-system = Es un mensaje del propio sistema de alertas. No hay nada que hacer.
cap-status-test = Es una prueba. No hay nada que hacer.
cap-status-draft = Es un borrador y no cuenta.
cap-status-other = El texto del mensaje dice si es real.
cap-type-alert = Es el primer mensaje sobre esto.
cap-type-update = Sustituye a lo que se dijo antes.
cap-type-cancel = Lo que se dijo antes ya no vale.
cap-type-ack = Confirma que llegó otro mensaje.
cap-type-error = Dice que otro mensaje fue rechazado.
cap-type-other = El tipo de mensaje se describe en su texto.
cap-scope-public = Es para todo el mundo.
cap-scope-restricted = Es solo para quienes lo necesitan en su trabajo.
cap-scope-private = Es solo para sus destinatarios.
cap-scope-other = El texto del mensaje dice para quién es.

## ¿Por qué recibo esto?

why-inside-area = Estás dentro de la zona de esta alerta.
why-near-area =
    { PLURAL($distance_m) ->
        [one] Estás a { NUM($distance_m) } metro de la zona de esta alerta.
       *[other] Estás a { NUM($distance_m) } metros de la zona de esta alerta.
    }
why-position-unknown = No se conoce tu posición; puede que esta alerta te afecte.
why-geocode-only = Esta alerta nombra su zona sin mapa; puede que te afecte.
why-not-actual = Este mensaje no es una alerta real; no hace sonar la alarma.
why-expired = Esta alerta ya no está vigente.
why-all-clear = El emisor indica que el peligro ha pasado.
why-outside-area =
    { PLURAL($distance_m) ->
        [one] Estás fuera de la zona de esta alerta, a { NUM($distance_m) } metro.
       *[other] Estás fuera de la zona de esta alerta, a { NUM($distance_m) } metros.
    }
why-watched-place = Un lugar que vigilas está en la zona de esta alerta.
why-drill = Esto es un simulacro; no hay peligro.
why-withdrawn = El emisor ha retirado esta alerta.

## De quién y desde cuándo

trust-countersigned = Verificada y refrendada por tu consulado
trust-direct = Canal oficial, sin refrendar

## Otros motivos

why-near-area-km =
    { PLURAL($distance_km) ->
        [one] Estás a { NUM($distance_km) } kilómetro de la zona de esta alerta.
       *[other] Estás a { NUM($distance_km) } kilómetros de la zona de esta alerta.
    }
why-outside-area-km =
    { PLURAL($distance_km) ->
        [one] Estás fuera de la zona de esta alerta, a { NUM($distance_km) } kilómetro.
       *[other] Estás fuera de la zona de esta alerta, a { NUM($distance_km) } kilómetros.
    }
why-around-point =
    { PLURAL($distance_m) ->
        [one] Esta alerta solo nombra un punto, a { NUM($distance_m) } metro de ti; puede que te afecte.
       *[other] Esta alerta solo nombra un punto, a { NUM($distance_m) } metros de ti; puede que te afecte.
    }
why-around-point-km =
    { PLURAL($distance_km) ->
        [one] Esta alerta solo nombra un punto, a { NUM($distance_km) } kilómetro de ti; puede que te afecte.
       *[other] Esta alerta solo nombra un punto, a { NUM($distance_km) } kilómetros de ti; puede que te afecte.
    }
why-area-damaged = No se puede leer parte de la zona de esta alerta; puede que te afecte.
why-other-country = Esta alerta es para otro país que el tuyo.
why-position-stale = Tu última posición conocida es demasiado antigua para saberlo; puede que esta alerta te afecte.
why-country-watched = Esta alerta se refiere a un país que vigilas.
why-heading =
    { PLURAL($minutes) ->
        [one] Te diriges hacia la zona de esta alerta; llegarás en aproximadamente { NUM($minutes) } minuto. Detente o da la vuelta si puedes.
       *[other] Te diriges hacia la zona de esta alerta; llegarás en aproximadamente { NUM($minutes) } minutos. Detente o da la vuelta si puedes.
    }

## Si el dispositivo sabe dónde está

position-off = La posición está desactivada. Las alertas se muestran sin ella.
position-searching = Amana está buscando tu posición. No sale de este dispositivo.
position-known = Tu posición se conoce en este dispositivo, y solo aquí.
position-lost = Se ha perdido tu posición. Las alertas se muestran sin ella hasta encontrarla de nuevo.
position-asking = Amana aún no puede conocer tu posición. Acéptalo cuando este dispositivo te lo pregunte.
position-denied = La ubicación está desactivada para Amana. Las alertas se muestran sin tu posición.
position-no-agent = Este ordenador no da tu posición a las aplicaciones. Las alertas se muestran sin ella.
position-unreachable = La fuente de tu posición no responde. Las alertas se muestran sin ella.
position-doubtful = La posición que llega no puede ser correcta. Las alertas se muestran sin ella.

## Cómo se contacta con un consulado

line-unreachable = Ahora no se puede contactar con el consulado. Lo que ya envió se conserva; Amana sigue intentándolo.
line-slow = El consulado tarda en responder. Lo que ya envió se conserva; Amana sigue intentándolo.

## Por qué se ha dejado fuera un mensaje de un canal

feed-refused = Se ha dejado fuera un mensaje. { $reason } Los demás están; pide este al emisor.
cap-refused-too-large = Es demasiado grande.
cap-refused-not-text = No es texto en ninguna codificación conocida.
cap-refused-doctype = Contiene una declaración de tipo de documento, que ninguna alerta necesita.
cap-refused-not-well-formed = No es XML bien formado.
cap-refused-too-deep = Sus partes están anidadas a demasiada profundidad.
cap-refused-too-many = Contiene demasiadas partes.
cap-refused-not-cap = No es una alerta CAP.
cap-refused-feed-without-messages = Solo enlaza con alertas y no contiene ninguna.
cap-refused-missing-identifier = No tiene identificador.
cap-refused-missing-sender = No dice quién lo envió.
cap-refused-missing-sent = No dice cuándo se envió.
cap-refused-bad-time = No se puede leer su hora.
cap-refused-key-too-long = Su identificador o su remitente es demasiado largo.

## Por qué no se ha creído una alerta de un consulado

alert-not-believed = Una alerta que llegó con las de este consulado no se ha considerado auténtica y no se muestra. { $reason } Las demás alertas están aquí.
trust-refused-unknown-issuer = No la ha firmado ningún emisor designado por el ministerio.
trust-refused-key-retired = Su emisor ya no puede firmar alertas con esa clave.
trust-refused-foreign-sender = Su emisor no habla en nombre del remitente que indica.
trust-refused-foreign-territory = Trata de un territorio que no es el de su emisor.
trust-refused-rollback = Es una alerta antigua, enviada otra vez.
roster-not-confirmed = El ministerio confirmó por última vez el { $date } quién puede enviar alertas aquí. Las alertas se siguen mostrando; compáralas con lo que dicen las autoridades locales.

## En la ventana

alert-title = Alerta
alert-severity-extreme = Alerta extrema
alert-severity-severe = Alerta grave
alert-severity-moderate = Alerta moderada
alert-severity-minor = Alerta leve
alert-severity-unknown = Alerta de gravedad desconocida
alert-all-clear = El peligro ha pasado
alert-drill = Simulacro
alert-read = Leída
alert-safe-said = Has dicho que estás a salvo
alerts-as-of = Actualizado a las { $time }
alerts-none-as-of = Sin alertas a las { $time }
alerts-none-near-as-of = Ninguna alerta te afecta a las { $time }
alerts-stale-since = Sin confirmar desde el { $moment }
alerts-stale-text = Puede haber alertas más recientes que no están aquí. Comprueba ahora o sigue otra fuente oficial.
alerts-unknown = No se sabe si hay alertas
alerts-unknown-text = Ninguna fuente ha respondido todavía. Hasta entonces, sigue las indicaciones de las autoridades locales.
alerts-none-text = Han respondido todas las fuentes que has añadido. Una alerta nueva aparece aquí por sí sola, también con la caja fuerte bloqueada.
alerts-none-text-file = El archivo que has añadido no contiene ninguna alerta vigente. No dice nada de lo que vino después.
alerts-here = Te afectan
alerts-maybe = Puede que te afecten
alerts-elsewhere = En otros lugares
alerts-drills = Simulacros
alerts-check = Comprobar ahora
alerts-checked = Han respondido todas las fuentes.
alerts-checked-not-all = No todas las fuentes han respondido. Lo que había aquí se conserva.
alerts-sources = De dónde vienen las alertas
alerts-sources-none = Todavía no hay ninguna fuente. Elige un canal público, añade un consulado o añade un archivo de un canal oficial.
alerts-source-file = Archivos que has añadido
alerts-source-file-at = Añadido el { $moment }. Un archivo no se actualiza solo.
alerts-source-never = Todavía no ha respondido
alerts-position = Tu posición
alerts-position-off-text = Sin ella, Amana no puede saber qué alertas te afectan: puede ser cualquiera que tenga una zona. Para activarla, elige de dónde viene en los ajustes.
alerts-position-searching-text = Hasta que se encuentre, puede que te afecte cualquier alerta que tenga una zona.
alerts-position-known-text = Cada alerta se compara con ella aquí. Tu posición no se guarda, y solo sale de este dispositivo si la añades a una llamada de auxilio.
alerts-position-lost-text = Hasta entonces, puede que te afecte cualquier alerta que tenga una zona. Comprueba que el receptor vea el cielo.
alerts-position-asking-text = Hasta que se conozca, puede que te afecte cualquier alerta que tenga una zona.
alerts-position-denied-text = Puede que te afecte cualquier alerta que tenga una zona. Para cambiarlo, activa la ubicación en los ajustes de este dispositivo.
alerts-position-no-agent-text = Puede que te afecte cualquier alerta que tenga una zona. Elige un receptor GPS en los ajustes.
alerts-position-unreachable-text = Hasta que responda, puede que te afecte cualquier alerta que tenga una zona. Comprueba que el receptor esté conectado y que su servicio funcione.
alerts-position-doubtful-text = El receptor sufre interferencias, o una aplicación inventa una posición. Mientras tanto, puede que te afecte cualquier alerta que tenga una zona.
alerts-position-at = Encontrada por última vez el { $moment }
alerts-position-settings = Elegir de dónde viene
alerts-feed = Añadir un archivo de alertas
alerts-feed-file = Un archivo CAP de una autoridad
alerts-feed-hint = Del servicio meteorológico o de protección civil, por ejemplo. Se lee en este dispositivo y no está refrendado.
alerts-feed-accepted =
    { PLURAL($count) ->
        [one] Se ha añadido { NUM($count) } mensaje.
       *[other] Se han añadido { NUM($count) } mensajes.
    }
alerts-feed-active =
    { PLURAL($count) ->
        [one] Hay { NUM($count) } alerta vigente.
       *[other] Hay { NUM($count) } alertas vigentes.
    }
alerts-feed-refused =
    { PLURAL($count) ->
        [one] Se ha dejado fuera { NUM($count) } mensaje
       *[other] Se han dejado fuera { NUM($count) } mensajes
    }
alert-do = Qué hacer ahora
alert-do-none = El emisor no dice qué hacer. Sigue las indicaciones de las autoridades locales y lee el texto de más abajo.
alert-instruction = Instrucciones de { $sender }
alert-others = También en esta alerta
alert-others-more =
    { PLURAL($count) ->
        [one] { NUM($count) } aviso más en esta alerta
       *[other] { NUM($count) } avisos más en esta alerta
    }
alert-facts = De qué se trata
alert-fact-category = Peligro
alert-fact-urgency = Cuándo actuar
alert-fact-severity = Gravedad
alert-fact-certainty = Certeza
alert-words = En palabras de { $sender }
alert-words-untranslated = Están tal como se escribieron: una traducción podría ser incorrecta.
alert-where = Dónde y cuándo
alert-areas = Zona
alert-areas-none = El emisor no nombra ninguna zona.
alert-onset = Empieza
alert-expires = Termina
alert-expires-assumed = El emisor no dice cuándo termina; Amana supone que dura un día.
alert-source = Quién lo dice
alert-issuer = Emisor
alert-trust = Confianza
alert-sent = Enviada
alert-identifier = Identificador
alert-acknowledge = He leído esta alerta
alert-acknowledged = La leíste el { $moment }
alert-print = Imprimir
alert-to-unlock = Volver a desbloquear

## Lo que Amana quizá no vea

gap-no-source = Amana no puede avisarte: nadie le dice qué ocurre. Activa las alertas oficiales de tu teléfono y añade aquí una fuente.
gap-stale-source = Una fuente no responde desde hace una hora o más. Puede haber alertas más recientes; mantén activadas las alertas oficiales de tu teléfono.
gap-silent-source = Una fuente aún no ha respondido. Hasta entonces, sigue las indicaciones de las autoridades locales y mantén activadas las alertas oficiales de tu teléfono.
gap-stale-roster = El ministerio no confirma desde hace tiempo quién puede enviarte alertas. Se siguen mostrando; mantén activadas las alertas oficiales de tu teléfono.
gap-book-full = Hay más alertas de las que Amana puede guardar y algunas faltan aquí. Mantén activadas las alertas oficiales de tu teléfono.
gap-not-all-read = Esta versión de Amana no puede leer parte de lo que se guarda para las alertas, así que puede faltar alguna. No se ha borrado nada; actualiza la aplicación.
gap-position-denied = Este dispositivo no deja que Amana conozca tu posición. Se te avisa de toda alerta que pueda afectarte; permite la posición en los ajustes del sistema.
gap-position-lost = Se ha perdido tu posición. Se te avisa de toda alerta que pueda afectarte hasta encontrarla de nuevo.
gap-position-searching = Hace unos minutos que no se encuentra tu posición. Se te avisa de toda alerta que pueda afectarte; comprueba que el receptor vea el cielo.
gap-position-off = La posición está desactivada. Se te avisa de toda alerta que pueda afectarte y de lo que afecta a los lugares que vigilas.
gap-area-unresolved = Una alerta nombra su zona sin mapa. Se avisa de ella como una que puede afectarte.
gap-town-unresolved = Aquí no se sabe dónde está { $town }: se busca por su nombre, y una alerta puede escribirlo de otra forma.
gap-watch-in-memory = Tras reiniciar, las alertas solo se vigilan cuando hayas desbloqueado: este dispositivo no tiene un llavero abierto.
gap-distress-needs-sign-in = Un consulado no acepta ninguna llamada de auxilio de este dispositivo hasta que vuelvas a iniciar sesión.
gap-distress-nobody = Nadie recibe una llamada de auxilio desde aquí: no se ha añadido ningún consulado ni a nadie de los tuyos. Los números de emergencia funcionan igualmente.

## Canales públicos que se siguen

feed-sees = Se consulta { $host } cada pocos minutos, también con la caja fuerte bloqueada. Ve la dirección de red de este dispositivo y qué país sigues; también lo ven los otros servidores a los que lleva su lista. Amana le indica además qué versión tiene ya: por ella puede reconocer este dispositivo. A ninguno se le dice nunca tu posición.
feed-sees-own = Se consulta { $host } cada pocos minutos, también con la caja fuerte bloqueada. Ve la dirección de red de este dispositivo y todo lo que contiene la dirección que escribiste: no debería figurar en ella ningún lugar. Los otros servidores a los que lleva su lista ven también esa dirección de red. Amana le indica además qué versión tiene ya: por ella puede reconocer este dispositivo. A ninguno se le dice nunca tu posición.
feed-sees-folder = No se consulta a nadie: Amana lee la carpeta en este dispositivo cada pocos minutos, también con la caja fuerte bloqueada. Si la carpeta está en otro ordenador, este ve que se lee.
feed-trouble-unlisted = El directorio ya no nombra este canal, así que no se consulta. Lo que dijo se conserva hasta que termine; sigue otro.
feed-trouble-unreachable = Ahora no se puede contactar con este canal. Lo que ya dijo se conserva; Amana sigue intentándolo.
feed-trouble-slow = Este canal tarda en responder. Lo que ya dijo se conserva; Amana sigue intentándolo.
feed-trouble-certificate = El servidor que responde aquí no puede demostrar que es este canal, así que no se ha tomado nada de él. Lo que ya dijo se conserva; Amana sigue intentándolo.
feed-trouble-too-large = La respuesta de este canal es demasiado grande para leerla. Lo que ya dijo se conserva; sigue otro.
feed-trouble-moved = Este canal lleva a otra dirección, que no se sigue. Lo que ya dijo se conserva; busca su nueva dirección.
feed-trouble-busy = Este canal pide menos consultas. Lo que ya dijo se conserva; Amana espera el tiempo que pide.
feed-trouble-refused = Este canal se niega a responder. Lo que ya dijo se conserva; Amana sigue intentándolo.
feed-trouble-not-a-feed = Lo que responde aquí no es un canal de alertas. Lo que ya dijo se conserva; comprueba la dirección.
feed-trouble-folder = Ahora no se puede leer esta carpeta. Lo que contenía se conserva; comprueba que esté ahí.
feed-trouble-incomplete = Faltan mensajes de este canal por llegar. Los demás están aquí; Amana sigue intentándolo.
feed-trouble-full = Este canal contiene más de lo que se guarda. Lo guardado se conserva; faltan mensajes más recientes hasta que terminen otros.
alerts-source-own = Un canal añadido por ti, sin refrendar
alerts-source-folder = Una carpeta añadida por ti, sin refrendar
alerts-source-left-out =
    { PLURAL($count) ->
        [one] No se pudo añadir { NUM($count) } mensaje.
       *[other] No se pudieron añadir { NUM($count) } mensajes.
    }

## Seguirlos en la ventana

feeds-title = Canales públicos
feeds-more = Avisos de las autoridades, sin consulado
feeds-choose = Elegir canales públicos
feeds-intro = Aquí sigues los avisos de las autoridades, sin ningún consulado. Cada canal se consulta entero, nunca sobre un lugar.
feeds-followed = Lo que sigues
feeds-followed-none = Todavía no sigues ningún canal. Elige uno de la lista o añade una dirección que conozcas.
feeds-ask = Consultar ahora
feeds-asked = Han respondido todos los canales.
feeds-asked-not-all = No todos los canales han respondido. Lo que había aquí se conserva.
feeds-directory = Canales de las autoridades
feeds-directory-as-of = Esta lista vino con Amana. Sus direcciones se comprobaron por última vez el { $day }.
feeds-search = País, autoridad o servidor
feeds-search-none = Ningún canal de esta lista coincide. Escríbelo de otra forma o da una dirección que conozcas.
feeds-served-by = Lo sirve { $server }
feeds-asks = Consulta { $host }
feeds-is-followed = Lo sigues
feeds-follow = Seguir
feeds-follow-what = Seguir: { $what }
feeds-follow-title = Antes de consultarlo
feeds-follows = Sigues { $what } desde ahora.
feeds-follows-silent = Sigues { $what } desde ahora. Todavía no ha respondido; su línea dice por qué.
feeds-unfollow = Dejar de seguir
feeds-unfollow-what = Dejar de seguir: { $what }
feeds-unfollow-text = Ya no se consulta, y lo que dijo se borra de este dispositivo: nadie diría cuándo termina. Puedes volver a seguirlo.
feeds-unfollow-own-text = Ya no se consulta, y lo que dijo se borra de este dispositivo: nadie diría cuándo termina. Para volver a seguirlo necesitarás su dirección.
feeds-unfollow-folder-text = Ya no se lee, y lo que contenía se borra de Amana: nadie diría cuándo termina. La carpeta misma se conserva.
feeds-unfollowed = Ya no se sigue: { $what }
feeds-own = Una dirección que conoces
feeds-own-intro = Para un canal que no está en la lista. Nadie responde de lo que dice.
feeds-own-address = Dirección del canal
feeds-own-address-hint = Empieza por https://. No se consulta a nadie antes de que confirmes.
feeds-folder = Una carpeta de este dispositivo
feeds-folder-intro = Para avisos que otra persona u otro programa pone en una carpeta. Nadie responde de lo que dicen.
feeds-no-vault = Esta lista ya se puede leer. Para seguir un canal, crea primero tu caja fuerte.
