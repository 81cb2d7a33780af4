### Entrer : créer un coffre, le kit de secours, déverrouiller, restaurer.

## La porte, dans la fenêtre

door-language = Choisissez votre langue
welcome-title = Vos papiers, gardés par vous
welcome-intro = Amana garde passeports, visas et papiers de famille sur cet appareil. Il ne faut ni compte ni réseau.
welcome-promise-sealed = Tout est scellé. Seuls votre phrase secrète et votre kit de secours l’ouvrent.
welcome-promise-understood = L’application lit ce qu’elle garde et vous prévient avant l’expiration d’un document.
welcome-promise-warned = Elle vous avertit d’un danger là où vous êtes. Votre position reste sur cet appareil, sauf si vous la joignez à un appel à l’aide.
welcome-create = Créer un coffre
welcome-restore = Restaurer une sauvegarde
create-title = Choisissez une phrase secrète
create-intro = Elle ouvre votre coffre sur cet appareil. Prenez-en une que vous pouvez garder en tête.
create-passphrase = Phrase secrète
create-tip = Quatre ou cinq mots sans rapport entre eux sont solides et faciles à retenir.
create-again = La même phrase secrète, encore une fois
create-only-you = Personne d’autre ne la connaît et personne ne peut la réinitialiser. La page suivante vous donne une seconde clé.
create-submit = Créer le coffre
kit-title = Votre seconde clé
kit-intro = Ces 24 mots ouvrent le coffre si la phrase secrète est perdue. Quiconque les a peut l’ouvrir : gardez-les sur papier, loin de cet appareil.
kit-save = Enregistrer en PDF, pour l’imprimer
kit-saved = Le kit est enregistré
kit-saved-print = Imprimez-le, puis supprimez ce fichier : c’est une clé laissée à la vue de tous.
kit-written = Je les ai sur papier
kit-later = Plus tard
kit-later-title = Partir sans le kit ?
kit-later-text = Si la phrase secrète est perdue, plus personne ne pourra ouvrir le coffre. Une tâche rouge reste à l’accueil jusqu’à ce que le kit soit vérifié.
kit-later-consequence = Partir sans le kit
kit-question-title = Vérifiez votre papier
kit-question-intro = Deux des 24 mots, tels qu’ils sont sur votre papier.
kit-word = Mot { NUM($position) }
kit-check = Vérifier
kit-show-again = Montrer les mots à nouveau
unlock-title = Le coffre est verrouillé
unlock-passphrase = Phrase secrète
unlock-submit = Déverrouiller
unlock-with-words = Utiliser les 24 mots
unlock-with-passphrase = Utiliser la phrase secrète
unlock-with-keyring = Ouvrir avec le trousseau de cet appareil
unlock-words = Les 24 mots du kit de secours
unlock-words-hint = Dans leur ordre, séparés par un espace.
unlock-wait-begins = Trop d’essais. Attendez avant le prochain.
unlock-wait =
    { PLURAL($seconds) ->
        [one] Prochain essai possible dans { NUM($seconds) } seconde. Vos documents sont en sûreté.
       *[other] Prochain essai possible dans { NUM($seconds) } secondes. Vos documents sont en sûreté.
    }
unlock-alerts = Alertes près de vous
unreadable-title = Le coffre ne s’ouvre pas
unreadable-set-aside = Mettre ce coffre de côté
unreadable-set-aside-text = Il est déplacé juste à côté, et rien n’est supprimé. Vous pourrez alors restaurer une sauvegarde ou créer un nouveau coffre.
restore-title = Restaurer une sauvegarde
restore-intro = Tout revient comme au moment où la sauvegarde a été faite.
restore-found = Sauvegardes sur cet appareil
restore-none-found = Il n’y a pas de sauvegarde dans le dossier Documents/Amana.
restore-choose = Choisir un autre fichier
restore-passphrase = Phrase secrète de la sauvegarde
restore-passphrase-hint = Celle qui ouvrait le coffre quand la sauvegarde a été faite.
restore-progress = Restauration
restore-submit = Restaurer
restore-vault-is-open = Une sauvegarde se restaure dans un endroit vide. Ce coffre est ouvert et n’a pas été touché ; pour le remplacer, faites-en d’abord une sauvegarde, puis effacez-le à la page Sécurité.

## La solidité d’une phrase secrète

strength-too-short =
    { PLURAL($minimum) ->
        [one] Pas encore : au moins { NUM($minimum) } caractère. Ajoutez des mots sans rapport entre eux.
       *[other] Pas encore : au moins { NUM($minimum) } caractères. Ajoutez des mots sans rapport entre eux.
    }
strength-too-long =
    { PLURAL($maximum) ->
        [one] Trop longue : au plus { NUM($maximum) } caractère.
       *[other] Trop longue : au plus { NUM($maximum) } caractères.
    }
strength-common = Facile à deviner : elle est parmi les premières que l’on essaie. Ajoutez des mots sans rapport entre eux.
strength-pattern = Facile à deviner : les suites de touches et les répétitions sont vite essayées. Prenez des mots sans rapport entre eux.
strength-personal = Facile à deviner : les noms, les dates et les années sont vite essayés. Prenez des mots sans rapport entre eux.
strength-few-words = Pas encore assez solide. Ajoutez un ou deux mots sans rapport entre eux.
strength-good = Solide.
strength-strong = Très solide.
