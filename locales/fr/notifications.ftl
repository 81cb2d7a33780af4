### Les notifications : ni nom, ni numéro de document, ni pays sur l’écran verrouillé.

notify-alert = Alerte près d’un lieu que vous suivez. Ouvrez pour savoir que faire.
notify-alert-severe = Alerte grave près d’un lieu que vous suivez. Ouvrez pour savoir que faire.
notify-alert-extreme = Alerte extrême près d’un lieu que vous suivez. Ouvrez maintenant pour savoir que faire.
notify-document-expires =
    { PLURAL($days) ->
        [one] Un document expire dans { NUM($days) } jour
       *[other] Un document expire dans { NUM($days) } jours
    }
notify-request-news = Il y a du nouveau pour l’une de vos demandes
