### Needing help: whom to call, the crisis desk, one’s own people.

## Whom to call

help-title = Necesito ayuda
help-missions = Representaciones más cercanas
help-missions-none = No se conoce ninguna representación cerca de ti. Si se indica el país, o hay una posición, las más cercanas aparecen aquí.
help-mission-away = A unos { NUM($distance_km) } km
help-mission-no-phone = Aquí no se conoce su número de teléfono.
help-missions-unchecked = Estos datos no se han comparado con una lista oficial. Un número o un lugar puede haber cambiado.
help-call-number = Llamar al { $phone }

## The crisis desk

help-desk = La unidad de crisis
help-desk-intro = Tu llamada se sella para la unidad de crisis de { $mission }. Nadie más puede leerla.
help-message = Qué ha pasado y dónde estás
help-message-hint = Con tus palabras: quién está contigo, qué necesitas. Puede quedar vacío.
help-position = Añadir dónde está este dispositivo
help-position-none = Este dispositivo no sabe dónde está. Escribe dónde estás.
help-ask = Pedir ayuda a la unidad de crisis
help-ask-now = Sí, pedir ayuda
help-soon =
    { PLURAL($seconds) ->
        [one] Sale en { NUM($seconds) } segundo.
       *[other] Sale en { NUM($seconds) } segundos.
    }
help-take-back = Retirarla
help-taken-back = Retirada. Nada ha salido de este dispositivo, y tus palabras siguen aquí.
help-called = Tu llamada de auxilio
help-handed-over = Entregada a la red
help-answered = Respuesta de la unidad de crisis
help-call-off = Ya no necesito ayuda
help-call-off-text = Tu llamada puede haber llegado ya, así que se queda allí: se avisa a cada unidad de que ya no necesitas ayuda.
help-called-off = Has dicho que ya no necesitas ayuda. Sale por sí solo hacia cada unidad, después de tu llamada.
help-again = Pedir ayuda otra vez

## One’s own people

help-people = Los tuyos
help-people-intro = Amana no escribe a nadie por sí sola: tú das el texto a otra aplicación y lo envías desde allí.
help-people-none = Todavía no hay nadie guardado aquí. Añade a quien deba saber que necesitas ayuda.
help-people-add = Añadir a alguien
help-person = Alguien a quien avisar
help-person-phone = Número de teléfono
help-person-phone-hint = Con + y el prefijo del país, por ejemplo { $example }.
help-share = Mostrar un texto para enviar
help-share-copy = Copiar el texto
help-share-copied =
    { PLURAL($seconds) ->
        [one] Copiado. El texto sale del portapapeles en { NUM($seconds) } segundo.
       *[other] Copiado. El texto sale del portapapeles en { NUM($seconds) } segundos.
    }
help-share-text = Mensaje de texto a { $name }
help-share-texted = El texto está en tu aplicación de mensajes. Todavía no se ha enviado nada: envíalo desde allí.
