### Le terminal.

cli-passphrase-prompt = Phrase secrète :
cli-saved = Enregistré sur cet appareil.
cli-accepted = Accepté.
cli-refused = Refusé.
cli-passphrase-again = Encore une fois :
cli-recovery-words = Votre code de secours. Notez ces 24 mots maintenant : ils ne sont montrés qu’une fois et ouvrent le coffre si la phrase secrète est perdue.
cli-no-alerts-held = Aucune alerte n’est gardée ici, donc rien n’est surveillé. Chargez d’abord un flux.
cli-none-touched = { PLURAL($count) ->
        [one] { NUM($count) } alerte est surveillée ; elle ne touche pas ce tracé.
       *[other] { NUM($count) } alertes sont surveillées ; aucune ne touche ce tracé.
    }
cli-unreadable = Impossible à lire.
cli-damaged-left-out = { PLURAL($count) ->
        [one] { NUM($count) } élément abîmé n’a pas pu entrer dans la sauvegarde. Tout le reste y est.
       *[other] { NUM($count) } éléments abîmés n’ont pas pu entrer dans la sauvegarde. Tout le reste y est.
    }
cli-delivered = { PLURAL($count) ->
        [one] { NUM($count) } envoi a été reçu par son consulat.
       *[other] { NUM($count) } envois ont été reçus par leurs consulats.
    }
cli-copied = La copie est au second lieu, et a été relue.
cli-second-place-password = Mot de passe du serveur :
cli-second-place-next = La prochaine copie est prévue le { $date }.
cli-second-place-forgotten = Plus aucune copie ne se fait. Celles qui y sont y restent.
cli-exported = Exporté. Ce fichier n’est pas scellé : quiconque l’a peut le lire.
cli-export-damaged =
    { PLURAL($count) ->
        [one] { NUM($count) } élément endommagé n’a pas pu être exporté. Tout le reste y est.
       *[other] { NUM($count) } éléments endommagés n’ont pas pu être exportés. Tout le reste y est.
    }
cli-vault-chosen = choisi
