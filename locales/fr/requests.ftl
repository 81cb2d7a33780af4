### Les demandes : où elles en sont, et ce qui leur est arrivé.

phase-draft = Brouillon
phase-intake = Réception en cours
phase-visit = Passage au consulat
phase-review = En cours d’examen
phase-production = En fabrication
phase-delivery = Remise
phase-closed = Close

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
