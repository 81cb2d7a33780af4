### Las notificaciones: ni nombres, ni números de documento, ni países en la pantalla bloqueada.

notify-alert = Alerta cerca de un lugar que vigilas. Abre para saber qué hacer.
notify-alert-severe = Alerta grave cerca de un lugar que vigilas. Abre para saber qué hacer.
notify-alert-extreme = Alerta extrema cerca de un lugar que vigilas. Abre ahora para saber qué hacer.
notify-document-expires =
    { PLURAL($days) ->
        [one] Un documento caduca en { NUM($days) } día
       *[other] Un documento caduca en { NUM($days) } días
    }
notify-request-news = Hay novedades en una de tus solicitudes
notify-drill = Simulacro: es solo una prueba. No hay peligro.
notify-notice = Hay alertas que pueden afectarte. Abre para verlas.
notify-gap = Puede que Amana no pueda avisarte ahora. Abre para saber por qué.
notify-distress-answered = La unidad de crisis te ha respondido. Abre ahora.
