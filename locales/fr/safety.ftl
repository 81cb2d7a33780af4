### La sécurité des personnes : ce qui me touche, et que faire maintenant.

## Qui appeler

emergency-any = Toute urgence
emergency-any-mobile = Toute urgence, depuis un téléphone mobile
emergency-police = Police
emergency-ambulance = Ambulance
emergency-fire = Pompiers
emergency-ambulance-and-fire = Ambulance et pompiers
emergency-gendarmerie = Gendarmerie
emergency-civil-guard = Garde civile
emergency-national-guard = Garde nationale
emergency-deaf = Toute urgence par SMS, pour les personnes qui ne peuvent ni entendre ni parler

## Je suis en sécurité

safety-message-too-long =
    { PLURAL($most) ->
        [one] Un message compte au plus { NUM($most) } caractère. Raccourcissez-le ; rien n’a encore été envoyé.
       *[other] Un message compte au plus { NUM($most) } caractères. Raccourcissez-le ; rien n’a encore été envoyé.
    }

## Numéros d’urgence, dans la fenêtre

safety-emergency = Numéros d’urgence
safety-emergency-in = Numéros d’urgence : { $country }
safety-emergency-anywhere = Aucun pays n’est indiqué, ou ses numéros ne sont pas connus ici. Ce numéro marche depuis un téléphone mobile dans la plupart des pays.
safety-emergency-set = Indiquer le pays
safety-emergency-change = Changer de pays
safety-emergency-source = D’où viennent ces numéros
safety-title = Dire que vous êtes en sécurité
safety-intro = Votre réponse est scellée pour la cellule de crise du consulat. Elle ne contient pas votre position.
safety-mission = Consulat
safety-message = Message
safety-message-hint = Comment vous allez, qui est avec vous, comment vous joindre.
safety-say = Je suis en sécurité
safety-soon =
    { PLURAL($seconds) ->
        [one] Enregistré dans { NUM($seconds) } seconde.
       *[other] Enregistré dans { NUM($seconds) } secondes.
    }
safety-undone = Rien n’a été enregistré. Votre message est toujours là.
safety-said = Vous avez dit « Je suis en sécurité »
safety-saved = Enregistré sur cet appareil
safety-waits = Le message part de lui-même dès que le consulat est joignable.
safety-received = Reçu par le consulat
safety-again = Le dire à nouveau
safety-nobody = Il n’y a encore personne à prévenir : aucun consulat n’a été ajouté sur cet appareil.

## Un appel à l’aide

distress-call-first = Appelez d’abord le numéro d’urgence local.
distress-saved = { $mission } : enregistré sur cet appareil. L’appel part de lui-même dès qu’il y a une connexion.
distress-handed-over = { $mission } : remis au réseau à { $time }. Personne ne l’a encore confirmé ; Amana continue d’essayer.
distress-received = { $mission } : reçu à { $time }.
distress-answered = { $mission } : réponse reçue à { $time }. { $answer }
distress-nobody = Aucun consulat n’a été ajouté ici : personne ne reçoit cet appel automatiquement. Appelez, ou prévenez vos proches.
distress-answer-read = Quelqu’un de la cellule de crise l’a lu.
distress-answer-will-call = La cellule de crise va vous appeler. Gardez la ligne libre.
distress-answer-help-coming = De l’aide est en route vers vous.
distress-answer-call-local = Appelez le numéro d’urgence local : la cellule de crise ne peut pas vous aider de là où elle est.
share-help = J’ai besoin d’aide. { $words }
share-help-at = J’ai besoin d’aide. { $words } Je suis près de { $coordinates } (±{ NUM($accuracy_m) } m), à { $at }.
share-help-near = J’ai besoin d’aide. { $words } Je suis près de { $coordinates }, à { $at }.
share-warning = Un SMS n’est pas scellé : quiconque le transporte peut le lire, avec votre position si vous la partagez.

## Représentations à l’étranger

mission-kind-embassy = Ambassade
mission-kind-consulate-general = Consulat général
emergency-unchecked = Ces numéros n’ont pas été comparés à une liste officielle. S’ils ne marchent pas, composez le 112 depuis un téléphone mobile.

## L’autotest

self-test-read = Une alerte est lue
self-test-match = Sa zone est comparée
self-test-keep = Ce qui a été dit est conservé
self-test-restart = Un redémarrage n’oublie rien
self-test-sources = Les sources répondent
self-test-position = La position est connue
self-test-distress = Un appel à l’aide a un destinataire
