### Les documents : leurs champs, et ce que disent leurs chiffres de contrôle.

field-document-number = Numéro du document
field-date-of-birth = Date de naissance
field-date-of-expiry = Date d’expiration
field-optional-data = Données facultatives
field-composite = Ensemble des lignes
field-name = Nom
field-nationality = Nationalité
field-issuing-state = État émetteur
field-sex = Sexe

mrz-reason-line-count = Un document de voyage comporte deux ou trois de ces lignes.
mrz-reason-line-length = Une ligne est trop courte ou trop longue pour ce type de document.
mrz-reason-character = Les lignes contiennent un caractère autre que A–Z, 0–9 et <.
mrz-reason-format = Les lignes n’ont pas la forme d’un document de voyage connu.
mrz-reason-too-long = Le texte est bien plus long que les lignes d’un document de voyage.
mrz-reason-empty = Il n’y a pas de texte à lire.

check-verified = Le chiffre de contrôle concorde
check-refuted = Le chiffre de contrôle ne concorde pas ; comparez avec le document
check-unprotected = Aucun chiffre de contrôle ne protège ce champ ; comparez avec le document
