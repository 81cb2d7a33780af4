### L’histoire que la démonstration raconte dans le terminal : une ligne courte par étape.

story-title = Amana : ce qui vous est confié, rendu intact

## Acte 1

story-act-1 = Acte 1 · Sans aucun serveur à nous
story-vault-created = Coffre créé : seuls la phrase secrète et le code de secours l’ouvrent
story-passport-added =
    { PLURAL($checks) ->
        [one] Passeport de { $name } ajouté : { NUM($checks) } chiffre de contrôle concorde
       *[other] Passeport de { $name } ajouté : { NUM($checks) } chiffres de contrôle concordent
    }
story-scan-sealed = Scan scellé sur cet appareil : { NUM($kibibytes) } Kio
story-reminder-planned =
    { PLURAL($count) ->
        [one] { NUM($count) } rappel prévu, le { $date }
       *[other] { NUM($count) } rappels prévus, le premier le { $date }
    }
story-request-noted = Demande { $reference } notée à la main, avec la mention « noté par vous »
story-feed-watched =
    { PLURAL($count) ->
        [one] Flux d’alertes lu : { NUM($count) } alerte
       *[other] Flux d’alertes lu : { NUM($count) } alertes
    }
story-vault-locked = Coffre verrouillé ; la veille des alertes continue
story-track-outside =
    { PLURAL($fixes) ->
        [one] { NUM($fixes) } position hors de la zone : pas d’alerte
       *[other] { NUM($fixes) } positions hors de la zone : pas d’alerte
    }
story-track-near =
    { PLURAL($distance_m) ->
        [one] Le tracé arrive à { NUM($distance_m) } mètre de la zone
       *[other] Le tracé arrive à { NUM($distance_m) } mètres de la zone
    }
story-alert-raised = Alerte donnée, coffre verrouillé. { $why }
story-alert-once = D’autres positions dans la zone : pas de seconde alarme
story-wrong-passphrase = Une phrase secrète erronée n’a pas ouvert le coffre ; rien n’est perdu
story-unlocked = La bonne phrase secrète a ouvert le coffre
story-backup-written = Sauvegarde faite puis relue : { NUM($kibibytes) } Kio
story-vault-wiped = Coffre effacé de cet appareil
story-restored =
    Restauré depuis la sauvegarde : { PLURAL($documents) ->
        [one] { NUM($documents) } document
       *[other] { NUM($documents) } documents
    } et { PLURAL($requests) ->
        [one] { NUM($requests) } demande
       *[other] { NUM($requests) } demandes
    }

## Acte 2

story-act-2 = Acte 2 · Un consulat se joint à nous
story-consulate-opened = Un consulat de démonstration a ouvert sur cette machine
story-consulate-pinned = Consulat ajouté : son empreinte correspond à l’invitation
story-passkey-enrolled = Clé d’accès créée pour le consulat et scellée dans le coffre
story-renewal-drafted = Renouvellement préparé et scellé : seul le bureau peut l’ouvrir
story-first-attempt-cut = Première tentative coupée en chemin ; le renouvellement reste en file d’attente
story-renewal-delivered-once = Tentative suivante reçue : le consulat a le renouvellement une seule fois
story-officer-signed-in = L’agent s’est connecté avec une clé d’accès
story-officer-opened = L’agent a ouvert le renouvellement avec la clé du bureau
story-server-cannot-open = Le serveur n’a pas pu ouvrir le renouvellement : il n’a pas la clé
story-staff-access-seen =
    { PLURAL($count) ->
        [one] { NUM($count) } accès du personnel, visible par la personne concernée
       *[other] { NUM($count) } accès du personnel, tous visibles par la personne concernée
    }
story-validated = Le consulat a validé la demande
story-photo-asked = Le consulat a demandé une nouvelle photo
story-photo-sent = Nouvelle photo scellée, et reçue par le consulat
story-visit-recorded = Le passage au consulat a été enregistré
story-in-production = Le passeport est en fabrication
story-ready = Le passeport est prêt à être retiré
story-delivered = Le passeport a été remis
story-woken-not-polled = Chaque nouvelle a réveillé l’application, sans interrogation en boucle
story-timeline-verified =
    { PLURAL($count) ->
        [one] Chronologie de { NUM($count) } événement : sa signature est vérifiée
       *[other] Chronologie de { NUM($count) } événements : chaque signature est vérifiée
    }
story-alert-countersigned = Alerte reçue, contresignée par le consulat et vérifiée
story-safe-sent = « Je suis en sécurité » enregistré, puis remis au réseau
story-safe-received = « Je suis en sécurité » reçu par le consulat

## La fin

story-nothing-leaked =
    { PLURAL($bodies) ->
        [one] { NUM($bodies) } message fouillé : ni nom, ni numéro, ni position en clair
       *[other] { NUM($bodies) } messages fouillés : ni nom, ni numéro, ni position en clair
    }
story-done =
    { PLURAL($seconds) ->
        [one] Toute l’histoire a pris { NUM($seconds) } seconde
       *[other] Toute l’histoire a pris { NUM($seconds) } secondes
    }
story-failed = L’histoire s’est arrêtée à cette étape : { $step }
