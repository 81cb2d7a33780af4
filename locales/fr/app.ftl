### Le nom, et les promesses que chaque écran répète.

app-name = Amana
saved-on-this-device = Enregistré sur cet appareil
queued = En file d’attente, sera envoyé dès qu’il y aura une connexion
