### Las alertas: CAP 1.2 con palabras que se entienden al momento.

## Qué peligro

cap-category-geo = El peligro viene del suelo: terremoto, desprendimiento o volcán.
cap-category-met = El peligro viene del tiempo: tormenta, inundación, calor o frío.
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

cap-response-shelter = Ponte a cubierto donde estés y sigue las instrucciones.
cap-response-evacuate = Sal de la zona, como dicen las instrucciones.
cap-response-prepare = Prepárate, como dicen las instrucciones.
cap-response-execute = Sigue el plan que indican las instrucciones.
cap-response-avoid = Mantente lejos del peligro, como dicen las instrucciones.
cap-response-monitor = Mantente al tanto y sigue lo que digan las autoridades.
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

cap-certainty-observed = Ha pasado o está pasando ahora.
cap-certainty-likely = Es probable que pase.
cap-certainty-possible = Puede pasar.
cap-certainty-unlikely = No se espera que pase.
cap-certainty-unknown = No se sabe si pasará.
cap-certainty-other = El grado de certeza se describe en el texto de la alerta.

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
why-expired = Esta alerta ha caducado.
why-all-clear = El emisor indica que el peligro ha pasado.
why-outside-area =
    { PLURAL($distance_m) ->
        [one] Estás fuera de la zona de esta alerta, a { NUM($distance_m) } metro.
       *[other] Estás fuera de la zona de esta alerta, a { NUM($distance_m) } metros.
    }
why-watched-place = Un lugar que vigilas está en la zona de esta alerta.
why-drill = Esto es un simulacro; no hay peligro.
why-withdrawn = El emisor ha retirado esta alerta.
why-minor = Esta alerta es leve; se muestra sin alarma.

## De quién y desde cuándo

trust-countersigned = Verificada y refrendada por tu consulado
trust-direct = Canal oficial, sin refrendar
stale-since = Sin confirmar desde las { $time }
