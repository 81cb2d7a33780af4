### Les demandes : où elles en sont, et ce qui leur est arrivé.

phase-draft = Brouillon
phase-intake = Réception en cours
phase-visit = Passage au consulat
phase-review = En cours d’examen
phase-production = En fabrication
phase-delivery = Remise
phase-closed = Clôturée

outcome-granted = Accordée
outcome-refused = Refusée
outcome-withdrawn = Retirée par vous
outcome-void = Sans effet

event-received = Le consulat a reçu votre demande
event-validated = Le consulat a validé votre demande
event-action-required = Le consulat a besoin de quelque chose de votre part
event-answered = Vous avez répondu au consulat
event-visit-recorded = Votre passage a été enregistré
event-in-production = Votre document est en fabrication
event-ready-for-pickup = Votre document est prêt à être retiré
event-delivered = Votre document a été remis
event-noted = Noté sur cette demande

mark-you-noted = Noté par vous
mark-consulate-signed = Signé par le consulat

action-photo = Envoyer une nouvelle photo
action-form = Compléter le formulaire
action-document = Envoyer un document

action-other = Répondre au consulat

action-reason-background-not-plain = Le fond de la photo n’est pas uni.
action-reason-blurred = L’image est floue.
action-reason-expired = Le document a expiré.
action-reason-face-not-visible = Le visage n’est pas bien visible.
action-reason-incomplete = C’est incomplet.
action-reason-missing = Cet élément manque.
action-reason-too-dark = L’image est trop sombre.
action-reason-unreadable = C’est illisible.
action-reason-other = Le motif du consulat : { $reason }

service-passport-renewal = Renouvellement de passeport
service-visa = Visa
service-identity-card = Carte d’identité
service-civil-registry = État civil
service-other = Autre demande

event-dropped = Vous avez renoncé à envoyer cette demande
noted-received = Leur message : demande reçue
noted-in-review = Leur message : en cours d’examen
noted-missing-documents = Leur message : il manque quelque chose
noted-appointment = Leur message : un rendez-vous
noted-in-production = Leur message : en fabrication
noted-ready-for-pickup = Leur message : prêt à être retiré
noted-sent = Leur message : en route vers vous
noted-delivered = Leur message : remis
noted-refused = Leur message : demande refusée
request-damaged = L’historique de cette demande n’a pas pu être vérifié. Vos autres demandes sont intactes ; renseignez-vous auprès du consulat, ou restaurez une sauvegarde.

next-wait-received = Rien à faire pour l’instant. La première réponse du consulat arrivera ici d’elle-même.
next-wait-intake = Rien à faire pour l’instant. Le consulat vérifie ce que vous avez envoyé.
next-wait-review = Rien à faire pour l’instant. Le consulat examine votre demande.
next-wait-production = Rien à faire pour l’instant. Votre document est en cours de fabrication.
next-wait-delivery = Rien à faire pour l’instant. Vous aurez bientôt votre document.
next-visit = Allez en personne au consulat, avec vos documents originaux.
next-pick-up = Votre document est prêt. Venez le chercher au consulat.
next-promised = Promis pour le { $date }
next-promised-late = Promis pour le { $date }. Ce jour est passé ; renseignez-vous auprès du consulat.
next-appointment = Rendez-vous le { $date }
calendar-promised = Promis pour aujourd’hui : { $service } ({ $place })

## La liste

requests-title = Demandes
requests-renew = Renouveler un passeport
requests-note = Noter une demande
requests-drafts = Brouillons
requests-active = En cours
requests-closed = Clôturées
requests-empty = Il y a deux façons de commencer.
requests-way-consulate = Avec un consulat que vous avez ajouté
requests-way-consulate-text = Amana scelle le renouvellement sur cet appareil et l’envoie. Vous suivez chaque étape, signée par le consulat.
requests-way-note = Avec tout autre consulat
requests-way-note-text = Vous notez ce que vous avez demandé et ce que vous apprenez. Amana garde la date promise sous vos yeux.
requests-draft-done =
    { PLURAL($done) ->
        [one] { NUM($done) } étape faite sur { NUM($of) }
       *[other] { NUM($done) } étapes faites sur { NUM($of) }
    }
requests-draft-edited = Modifié le { $moment }
requests-last = Dernière nouvelle le { $moment }
requests-next-confirm = Attend votre confirmation
requests-next-retry = Pas encore envoyé : votre aide est nécessaire
requests-next-add-event = Notez ce que vous apprenez
requests-next-nothing = Rien à faire
requests-consulates = Vos consulats
requests-as-of = État au { $moment }

## Noter une demande

note-intro = Pour un consulat qu’Amana ne peut pas joindre. Vous écrivez avec vos mots, et chaque ligne porte la mention « noté par vous ».
note-service = Qu’avez-vous demandé ?
note-mission = Consulat ou bureau
note-mission-hint = Comme vous l’appelez, par exemple : consulat à Lyon.
note-reference = Référence
note-reference-hint = Le numéro sur le reçu ou dans le message.
note-promised = Promis pour le
note-promised-hint = Le jour où l’on vous a dit que ce serait prêt.

## Une demande

request-stages = Où elle en est
request-next = La suite
request-history = Ce qui s’est passé
request-history-empty = Rien pour le moment. Ce qui se passe apparaîtra ici.
request-confirm = Confirmer et envoyer
request-confirm-text = C’est enregistré et scellé sur cet appareil. Votre phrase secrète autorise ce seul envoi.
request-send-hint = Elle autorise ce seul envoi, et rien d’autre.
request-passphrase = Phrase secrète
request-stuck = Cela n’a pas été envoyé
request-drop = Renoncer à cet envoi
request-drop-text = Ce que le consulat n’a pas reçu est supprimé. Ce qu’il a reçu reste, et vos documents aussi.
request-drop-confirm = Supprimer ce qui n’a pas été envoyé
request-due = Au plus tard le { $date }
request-asked-too = Le consulat demande aussi
request-answer-picture = L’image que vous envoyez
request-answer-hint = Une photo ou un scan, JPEG ou PNG. Seul le consulat peut l’ouvrir.
request-picture-missing = Choisissez l’image à envoyer.
request-send = Sceller et envoyer
request-add-event = Noter ce qui s’est passé
request-event = Que s’est-il passé ?
request-event-hint = Un appel, une lettre, un message : écrivez-le ou collez-le.
request-event-save = Ajouter à l’historique
request-errands = Ce que vous avez envoyé
request-errand-submit = Votre demande
request-errand-answer = Votre réponse
request-errand-saved = Enregistré sur cet appareil le { $moment }
request-errand-received = Reçu par le consulat le { $moment }
request-staff = Qui l’a ouverte au consulat
request-staff-none = Personne pour le moment. Chaque ouverture est consignée et montrée ici.
request-staff-line = { $officer }, le { $moment }
request-reference = Référence
request-reference-copy = Copier la référence
request-reference-copied = Référence copiée
request-reference-by-hand = La copie n’a pas abouti. Sélectionnez la référence et copiez-la à la main.
request-document = Le document concerné

## Ajouter un consulat

consulate-title = Ajouter un consulat
consulate-intro = Le consulat vous donne une invitation : un lien, ou un code QR qui l’ouvre. Rien n’est envoyé avant que vous l’ayez comparée.
consulate-link = Lien d’invitation
consulate-link-hint = Collez-le en entier.
consulate-check = Lire l’invitation
consulate-compare-title = Est-ce bien le bon ?
consulate-compare = Comparez avec ce que le consulat vous a donné. Si un groupe diffère, arrêtez-vous ici et renseignez-vous auprès du consulat.
consulate-server = Adresse
consulate-fingerprint = Empreinte
consulate-passphrase-hint = Elle crée une clé d’accès pour ce consulat, scellée dans votre coffre.
consulate-join = C’est identique : l’ajouter
consulate-other-link = Utiliser un autre lien
consulate-added = { $name } : consulat ajouté
consulate-added-text = Les nouvelles de vos demandes et les alertes arrivent d’elles-mêmes, et leurs signatures sont vérifiées.
consulate-line-live = Connecté
consulate-line-trying = Connexion en cours
consulate-line-needs-sign-in = Demande votre phrase secrète
consulate-reconnect = Le reconnecter dans les réglages
consulate-heard = Dernier contact le { $moment }
consulate-not-heard = Pas encore de contact
