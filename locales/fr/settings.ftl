### Les réglages.

## L’écran

settings-appearance = Langue et apparence
settings-language = Langue
settings-theme = Apparence
settings-theme-system = Comme l’appareil
settings-theme-light = Clair
settings-theme-dark = Sombre
settings-locking = Verrouillage
settings-auto-lock = Verrouiller le coffre après une inactivité de
settings-minutes =
    { PLURAL($minutes) ->
        [one] { NUM($minutes) } minute
       *[other] { NUM($minutes) } minutes
    }
settings-place = Où vous êtes
settings-country = Pays
settings-country-hint = Pour les numéros d’urgence, et pour les alertes qui ne nomment qu’un pays.
settings-country-none = Aucun choix
settings-country-unlisted = Amana ne connaît pas les numéros de ce pays. La plupart des téléphones mobiles joignent les secours au 112.
settings-position = D’où vient votre position
settings-position-off = De nulle part : elle est désactivée
settings-position-off-hint = Les alertes sont montrées sans elle. Toutes celles qui ont une zone vous concernent peut-être.
settings-position-geoclue = Le service de localisation de cet appareil
settings-position-geoclue-hint = GeoClue, sur les ordinateurs Linux. Pour vous trouver sans récepteur, il peut interroger un service sur Internet à propos des réseaux sans fil qui vous entourent : c’est son réglage, pas celui d’Amana.
settings-position-gpsd = Un récepteur GPS
settings-position-gpsd-hint = Par gpsd sur cet appareil. Il écoute les satellites et n’interroge personne.
settings-position-device = La position du téléphone
settings-position-device-hint = Seulement si Amana tourne sur un téléphone. Sur un ordinateur, rien ne vient de là.
settings-gpsd = Adresse d’un récepteur GPS
settings-gpsd-hint = Là où gpsd écoute sur cet appareil, par exemple localhost:2947. Votre position reste sur cet appareil. Laissez vide pour désactiver la position.
settings-consulates-none = Aucun consulat n’a encore été ajouté.
settings-reconnect = Reconnecter
settings-reconnect-title = Reconnecter { $name }
settings-reconnect-text = Ce consulat demande à nouveau qui vous êtes. La phrase secrète le confirme ; rien de ce que vous avez enregistré ne change.
settings-reconnect-passphrase = Phrase secrète
settings-about = À propos d’Amana
settings-version = Version
settings-licence = Licence
settings-emergency-source = Source des numéros d’urgence

## Plus, sur un téléphone

more-security = Moyens d’ouvrir, sauvegardes, ce qui a été fait
more-settings = Langue, pays, consulats
more-lock = Verrouiller le coffre
