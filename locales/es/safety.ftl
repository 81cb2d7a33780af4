### La seguridad de las personas: qué me afecta y qué hacer ahora.

## A quién llamar

emergency-any = Cualquier emergencia
emergency-any-mobile = Cualquier emergencia, desde un teléfono móvil
emergency-police = Policía
emergency-ambulance = Ambulancia
emergency-fire = Bomberos
emergency-ambulance-and-fire = Ambulancia y bomberos
emergency-gendarmerie = Gendarmería
emergency-civil-guard = Guardia Civil
emergency-national-guard = Guardia Nacional
emergency-deaf = Cualquier emergencia por SMS, para quienes no pueden oír o hablar

## Estoy a salvo

safety-message-too-long =
    { PLURAL($most) ->
        [one] Un mensaje tiene como máximo { NUM($most) } carácter. Acórtalo; todavía no se ha enviado nada.
       *[other] Un mensaje tiene como máximo { NUM($most) } caracteres. Acórtalo; todavía no se ha enviado nada.
    }

## Números de emergencia, en la ventana

safety-emergency = Números de emergencia
safety-emergency-in = Números de emergencia: { $country }
safety-emergency-anywhere = No se ha indicado ningún país, o aquí no se conocen sus números. Este número funciona desde un teléfono móvil en la mayoría de los países.
safety-emergency-set = Indicar el país
safety-emergency-change = Cambiar el país
safety-emergency-source = De dónde vienen estos números
safety-title = Di que estás a salvo
safety-intro = Tu respuesta se sella para la unidad de crisis del consulado. No contiene tu posición.
safety-mission = Consulado
safety-message = Mensaje
safety-message-hint = Cómo estás, quién está contigo, cómo se te puede localizar.
safety-say = Estoy a salvo
safety-soon =
    { PLURAL($seconds) ->
        [one] Se guardará dentro de { NUM($seconds) } segundo.
       *[other] Se guardará dentro de { NUM($seconds) } segundos.
    }
safety-undone = No se ha guardado nada. Tu mensaje sigue aquí.
safety-said = Has dicho «Estoy a salvo»
safety-saved = Guardado en este dispositivo
safety-waits = Sale por sí solo en cuanto se pueda contactar con el consulado.
safety-received = Recibido por el consulado
safety-again = Decirlo otra vez
safety-nobody = Todavía no hay a quién avisar: no se ha añadido ningún consulado en este dispositivo.

## Una llamada de auxilio

distress-call-first = Llama primero al número de emergencias local.
distress-saved = { $mission }: guardada en este dispositivo. Sale sola en cuanto haya conexión.
distress-handed-over = { $mission }: entregada a la red a las { $time }. Nadie la ha confirmado aún; Amana sigue intentándolo.
distress-received = { $mission }: recibida a las { $time }.
distress-answered = { $mission }: respondida a las { $time }. { $answer }
distress-nobody = Aquí no se añadió ningún consulado, así que nadie recibe esto automáticamente. Llama o avisa a los tuyos.
distress-answer-read = Alguien de la unidad de crisis la ha leído.
distress-answer-will-call = La unidad de crisis te llamará. Deja la línea libre.
distress-answer-help-coming = La ayuda está en camino.
distress-answer-call-local = Llama al número de emergencias local: la unidad de crisis no puede ayudarte desde donde está.
share-help = Necesito ayuda. { $words }
share-help-at = Necesito ayuda. { $words } Estoy cerca de { $coordinates } (±{ NUM($accuracy_m) } m), a las { $at }.
share-help-near = Necesito ayuda. { $words } Estoy cerca de { $coordinates }, a las { $at }.
share-warning = Un SMS no va sellado: quien lo transporta puede leerlo, con tu posición si la compartes.

## Representaciones en el extranjero

mission-kind-embassy = Embajada
mission-kind-consulate-general = Consulado general
emergency-unchecked = Estos números no se han comparado con una lista oficial. Si no funcionan, marca el 112 desde un teléfono móvil.

## La autocomprobación

self-test-read = Se lee una alerta
self-test-match = Se compara su zona
self-test-keep = Lo avisado se guarda
self-test-restart = Un reinicio no olvida nada
self-test-sources = Las fuentes responden
self-test-position = La posición se conoce
self-test-distress = Una llamada de auxilio tiene destinatario
