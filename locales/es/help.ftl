### Needing help: whom to call, the crisis desk, one’s own people.

## Whom to call

help-title = Necesito ayuda
help-missions = Embajadas y consulados más cercanos
help-missions-none = No se conoce ninguna embajada ni ningún consulado cerca de ti. Indica el país, o deja que este dispositivo encuentre su posición, y aquí aparecerán los más cercanos.
help-mission-away = A unos { NUM($distance_km) } km
help-mission-no-phone = Aquí no se conoce su número de teléfono.
help-missions-unchecked = Estos datos no se han comparado con una lista oficial. Un número o un lugar puede haber cambiado.
help-call-number = Llamar al { $phone }

## The crisis desk

help-desk = La unidad de crisis
help-desk-intro = Tu llamada de auxilio se sella para la unidad de crisis de { $mission }. Nadie más puede leerla.
help-message = Qué ha pasado y dónde estás
help-message-hint = Con tus palabras: quién está contigo, qué necesitas. Puede quedar vacío.
help-position = Añadir dónde está este dispositivo
help-position-none = Este dispositivo no sabe dónde está. Escribe dónde estás.
help-ask = Pedir ayuda a la unidad de crisis
help-ask-now = Sí, pedir ayuda
help-soon =
    { PLURAL($seconds) ->
        [one] La llamada sale dentro de { NUM($seconds) } segundo.
       *[other] La llamada sale dentro de { NUM($seconds) } segundos.
    }
help-take-back = Anular la llamada
help-taken-back = Llamada anulada. Nada ha salido de este dispositivo, y tus palabras siguen aquí.
help-called = Tu llamada de auxilio
help-handed-over = Entregada a la red
help-answered = Respuesta de la unidad de crisis
help-call-off = Ya no necesito ayuda
help-call-off-text = Tu llamada puede haber llegado ya, así que se queda allí: se avisa a cada unidad de crisis de que ya no necesitas ayuda.
help-called-off = Has dicho que ya no necesitas ayuda. El mensaje sale por sí solo hacia cada unidad de crisis, después de tu llamada.
help-again = Pedir ayuda otra vez

## One’s own people

help-people = Los tuyos
help-people-intro = Amana no escribe a nadie por sí sola: tú das el texto a otra aplicación y lo envías desde allí.
help-people-none = Todavía no hay nadie guardado aquí. Añade a quien deba saberlo cuando necesites ayuda.
help-people-add = Añadir a alguien
help-person = Alguien a quien avisar
help-person-phone = Número de teléfono
help-person-phone-hint = Con + y el prefijo del país, por ejemplo { $example }.
help-share = Mostrar un texto para enviar
help-share-copy = Copiar el texto
help-share-copied =
    { PLURAL($seconds) ->
        [one] Copiado. El texto se borrará del portapapeles dentro de { NUM($seconds) } segundo.
       *[other] Copiado. El texto se borrará del portapapeles dentro de { NUM($seconds) } segundos.
    }
help-share-text = Mensaje de texto a { $name }
help-share-texted = El texto está en tu aplicación de mensajes. Todavía no se ha enviado nada: envíalo desde allí.
