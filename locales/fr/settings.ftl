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
settings-gpsd = Adresse d’un récepteur GPS
settings-gpsd-hint = Là où gpsd écoute sur cet appareil, par exemple localhost:2947. Votre position reste sur cet appareil. Laissez vide pour désactiver la position.
settings-consulates-none = Aucun consulat n’a encore été ajouté.
settings-reconnect = Reconnecter
settings-reconnect-title = Reconnecter { $name }
settings-reconnect-text = Ce consulat demande à nouveau qui vous êtes. La phrase secrète le confirme ; rien de ce que vous avez enregistré ne change.
settings-reconnect-passphrase = Phrase secrète
settings-about = À propos d’Amana
settings-version = Version
settings-licence = Licence
settings-emergency-source = Source des numéros d’urgence

## Plus, sur un téléphone

more-security = Moyens d’ouvrir, sauvegardes, ce qui a été fait
more-settings = Langue, pays, consulats
more-lock = Verrouiller le coffre
