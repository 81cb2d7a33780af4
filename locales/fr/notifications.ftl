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
notify-drill = Exercice : ceci n’est qu’un test. Il n’y a aucun danger.
notify-notice = Des alertes peuvent vous concerner. Ouvrez pour les voir.
notify-gap = Amana ne peut peut-être pas vous prévenir en ce moment. Ouvrez pour savoir pourquoi.
notify-distress-answered = La cellule de crise vous a répondu. Ouvrez maintenant.
