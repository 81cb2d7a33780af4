### Le nom, et les promesses que chaque écran répète.

app-name = Amana
app-motto = Ce qui est confié
saved-on-this-device = Enregistré sur cet appareil
checked-at = vérifié à { $time }
queued = En file d’attente, sera envoyé dès qu’il y aura une connexion
received-by-consulate-at = Reçu par le consulat à { $time }
