### Needing help: whom to call, the crisis desk, one’s own people.

## Whom to call

help-title = J’ai besoin d’aide
help-missions = Ambassades et consulats les plus proches
help-missions-none = Aucune ambassade ni aucun consulat n’est connu près de vous. Indiquez le pays, ou laissez cet appareil trouver sa position : les plus proches s’afficheront ici.
help-mission-away = À { NUM($distance_km) } km environ
help-mission-no-phone = Son numéro de téléphone n’est pas connu ici.
help-missions-unchecked = Ces indications n’ont pas été comparées à une liste officielle. Un numéro ou un lieu a pu changer.
help-call-number = Appeler le { $phone }

## The crisis desk

help-desk = La cellule de crise
help-desk-intro = Votre appel à l’aide est scellé pour la cellule de crise de { $mission }. Personne d’autre ne peut le lire.
help-message = Ce qui s’est passé, et où vous êtes
help-message-hint = Avec vos mots : qui est avec vous, ce qu’il vous faut. Ce champ peut rester vide.
help-position = Joindre l’endroit où se trouve cet appareil
help-position-none = Cet appareil ne sait pas où il se trouve. Écrivez où vous êtes.
help-ask = Demander de l’aide à la cellule de crise
help-ask-now = Oui, demander de l’aide
help-soon =
    { PLURAL($seconds) ->
        [one] L’appel part dans { NUM($seconds) } seconde.
       *[other] L’appel part dans { NUM($seconds) } secondes.
    }
help-take-back = Annuler l’appel
help-taken-back = L’appel est annulé. Rien n’a quitté cet appareil, et vos mots sont toujours là.
help-called = Votre appel à l’aide
help-handed-over = Remis au réseau
help-answered = Réponse de la cellule de crise
help-call-off = Je n’ai plus besoin d’aide
help-call-off-text = Votre appel est peut-être déjà arrivé, il reste donc là-bas : chaque cellule de crise apprend que vous n’avez plus besoin d’aide.
help-called-off = Vous avez dit que vous n’avez plus besoin d’aide. Le message part de lui-même vers chaque cellule de crise, après votre appel.
help-again = Demander de l’aide à nouveau

## One’s own people

help-people = Vos proches
help-people-intro = Amana n’écrit à personne d’elle-même : vous donnez le texte à une autre application, et l’envoyez de là.
help-people-none = Personne n’est encore enregistré ici. Ajoutez les personnes qui doivent savoir quand vous avez besoin d’aide.
help-people-add = Ajouter une personne
help-person = Une personne à prévenir
help-person-phone = Numéro de téléphone
help-person-phone-hint = Avec + et l’indicatif du pays, par exemple { $example }.
help-share = Afficher un texte à envoyer
help-share-copy = Copier le texte
help-share-copied =
    { PLURAL($seconds) ->
        [one] Copié. Le texte sera effacé du presse-papiers dans { NUM($seconds) } seconde.
       *[other] Copié. Le texte sera effacé du presse-papiers dans { NUM($seconds) } secondes.
    }
help-share-text = SMS à { $name }
help-share-texted = Le texte est dans votre application de messages. Rien n’est encore envoyé : envoyez-le de là.
