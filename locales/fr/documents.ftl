### Les documents : leurs champs, et ce que disent leurs chiffres de contrôle.

field-document-number = Numéro du document
field-date-of-birth = Date de naissance
field-date-of-expiry = Date d’expiration
field-optional-data = Données facultatives
field-composite = Ensemble des lignes
field-nationality = Nationalité
field-issuing-state = État émetteur

mrz-reason-line-count = Un document de voyage comporte deux ou trois de ces lignes.
mrz-reason-line-length = Une ligne est trop courte ou trop longue pour ce type de document.
mrz-reason-character = Les lignes contiennent un caractère autre que A–Z, 0–9 et <.
mrz-reason-format = Les lignes n’ont pas la forme d’un document de voyage connu.
mrz-reason-too-long = Le texte est bien plus long que les lignes d’un document de voyage.
mrz-reason-empty = Il n’y a pas de texte à lire.

check-verified = Le chiffre de contrôle concorde
check-refuted = Le chiffre de contrôle ne concorde pas ; comparez avec le document
check-unprotected = Aucun chiffre de contrôle ne protège ce champ ; comparez avec le document

document-kind-passport = Passeport
document-kind-identity-card = Carte d’identité
document-kind-visa = Visa
document-kind-residence-permit = Titre de séjour
document-kind-other = Autre document

rule-expired = Ce document a expiré. Son dernier jour de validité était le { $date }.
rule-six-months = Il reste moins de six mois. De nombreux pays en demandent six à l’arrivée ; ce document les avait jusqu’au { $date }.
rule-three-months-after-departure = Il reste moins de trois mois. Les ressortissants d’autres pays doivent en avoir trois en quittant l’espace Schengen ; ce document les avait jusqu’au { $date }.
rule-issued-within-ten-years = Ce document a été délivré il y a plus de dix ans. Les ressortissants d’autres pays entrent dans l’espace Schengen avec un document plus récent ; celui-ci l’était assez jusqu’au { $date }.
rule-ends-soon = Ce document expire bientôt : son dernier jour de validité est le { $date }.

reminder-ahead =
    { PLURAL($days) ->
        [one] { NUM($days) } jour avant l’expiration
       *[other] { NUM($days) } jours avant l’expiration
    }
reminder-now =
    { PLURAL($days) ->
        [one] Expire dans { NUM($days) } jour
       *[other] Expire dans { NUM($days) } jours
    }
reminder-last-day = Dernier jour de validité
reminder-expired = A expiré le { $date }

## En un coup d’œil

standing-good = À jour
standing-attention = À surveiller
standing-expired = Expiré
standing-unknown = Sans date d’expiration
document-expires = Expire le { $date }
document-expired = A expiré le { $date }
document-title = { $kind } · { $state }
state-stateless = Personne apatride
state-refugee = Personne réfugiée
state-unspecified = Non précisée

## La liste

documents-title = Documents
documents-add = Ajouter un document
documents-search = Rechercher dans vos documents
documents-whose = À qui sont les documents
documents-everybody = Tout le monde
documents-empty-title = Votre premier document
documents-empty = Commencez par votre passeport : Amana lit les lignes au bas de la page et vous dit à temps quand le renouveler. Il reste scellé sur cet appareil.
documents-found =
    { PLURAL($count) ->
        [one] { NUM($count) } document trouvé
       *[other] { NUM($count) } documents trouvés
    }
documents-none-found = Rien n’a été trouvé pour « { $query } ». Essayez une partie d’un nom, d’un numéro, ou un pays.
documents-none-of-person = Rien n’est encore gardé pour { $name }.
documents-see-damage = Voir ce qui est abîmé
documents-scans =
    { PLURAL($count) ->
        [one] { NUM($count) } scan
       *[other] { NUM($count) } scans
    }

## Les personnes

relation-self = Vous
relation-spouse = Conjoint ou conjointe
relation-child = Enfant
relation-parent = Parent
relation-other = Une autre personne
person-about = À propos de cette personne
person-name = Nom
person-name-hint = Comme vous l’appelez.
person-relation = Qui est-ce pour vous ?
person-remove = Retirer cette personne, garder les documents

## Ajouter un document

add-intro = Ajoutez une image si vous en avez une, et recopiez les lignes au bas du document : Amana y lit tout le reste.
add-picture = Image ou scan
add-picture-hint = JPEG, PNG ou PDF. Le lieu et l’appareil de la prise de vue sont retirés d’une photo avant qu’elle soit scellée.
picture-about = { $format } · { $size }
add-picture-alt = L’image que vous avez choisie
add-picture-leave = Ne pas garder l’image
add-way = Comment saisir les informations ?
add-way-lines = À partir des lignes au bas du document
add-way-lines-hint = Deux ou trois lignes avec beaucoup de signes < : le plus rapide et le plus sûr.
add-way-hand = À la main
add-way-hand-hint = Quand ces lignes manquent ou ne se lisent pas.
add-lines = Les lignes au bas du document
add-lines-hint = Recopiez-les exactement, l’une sous l’autre. Chaque < compte.
add-understood = Ce qu’Amana lit
add-understood-later = Ce que disent les lignes apparaît ici pendant que vous écrivez.
add-checks-agree = Tous les chiffres de contrôle concordent.
add-check-refuted = Imprimé : { $printed }, attendu : { $expected }
add-check-show = Le montrer dans les lignes
add-compare = Comparez avec le document. Si un caractère n’est pas le même, corrigez les lignes ; s’il est imprimé ainsi, dites-le.
add-as-printed = J’ai comparé : c’est imprimé ainsi
add-person = À qui est ce document ?
add-person-later = Décider plus tard
add-person-new = Une nouvelle personne
add-confirm = Ajouter au coffre
add-added = Document ajouté. Enregistré sur cet appareil.
add-kind = Type de document
add-choose = Choisir
add-number-hint = Tel qu’imprimé, lettres comprises.
add-surname = Nom de famille
add-given-names = Prénoms
add-date-of-issue = Date de délivrance

## Un document

document-number-show = Afficher le numéro
document-number-hide = Masquer le numéro
document-number-copy = Copier le numéro
document-number-copied =
    { PLURAL($seconds) ->
        [one] Copié. Le numéro sera effacé du presse-papiers dans { NUM($seconds) } seconde.
       *[other] Copié. Le numéro sera effacé du presse-papiers dans { NUM($seconds) } secondes.
    }
document-number-gone = Le numéro n’est plus dans le presse-papiers.
document-facts = Ce qu’il dit
document-added-on = Ajouté le { $day } · enregistré sur cet appareil
document-renew = Renouveler
document-requests = Demandes à son sujet
document-rules = Ce que disent les règles aujourd’hui
document-rules-clear = Aucune règle ne demande rien aujourd’hui.
document-rule-source = Source de cette règle
document-rule-until = Respectée jusqu’au { $date }.
document-reminders = Rappels
document-reminders-later = Rappels suivants
document-checks = Chiffres de contrôle
document-checks-explained = Un chiffre de contrôle se calcule à partir des caractères qui le précèdent. Il révèle une faute de frappe ou de lecture, non l’authenticité d’un document.
document-checks-none = Saisi à la main : il n’y a pas de chiffre de contrôle à comparer.
document-scans = Images et scans
document-scans-none = Pas encore d’image. Elle vous aidera si le document est perdu ou volé.
document-scan = Scan { NUM($number) }
document-scan-open = Regarder le scan { NUM($number) }
document-scan-damaged = Le scan { NUM($number) } est abîmé. Le document est intact ; ajoutez le scan de nouveau, ou restaurez une sauvegarde.
document-scan-add = Ajouter une image
document-scan-attach = La garder avec ce document
document-own = Vos propres mots
document-own-none = Rien d’écrit encore. Les étiquettes aident à retrouver le document ; les notes ne sont que pour vous.
document-tags = Étiquettes
document-tags-hint = Une par ligne, comme « école » ou « perdu en 2024 ».
document-notes = Notes
document-notes-hint = Elles restent dans le coffre et ne sont envoyées à personne.
document-versions = Versions antérieures
document-versions-text = À chaque changement, le document est gardé tel qu’il était avant. Quand vous rétablissez une version, le document tel qu’il est maintenant est gardé aussi.
document-version-until = Tel qu’il était jusqu’au { $moment }
document-version-back = Rétablir
document-version-back-what = Rétablir : { $what }
document-version-is-back = La version antérieure est rétablie
document-remove = Mettre à la corbeille
document-remove-text = Il reste dans la corbeille, entier, jusqu’à ce que vous l’y effaciez.
document-removed = Document mis à la corbeille

## La corbeille

documents-trash = Corbeille · { NUM($count) }
trash-title = Corbeille
trash-intro = Les documents retirés sont ici, avec leurs scans et leurs versions antérieures. Ils y restent jusqu’à ce que vous les effaciez ; rien ne vide la corbeille tout seul.
trash-since = Dans la corbeille depuis le { $day }
trash-put-back = Remettre
trash-put-back-what = Remettre : { $what }
trash-put-back-done = Document remis à sa place
trash-purge = Effacer définitivement
trash-purge-what = Effacer définitivement : { $what }
trash-purge-title = Effacer définitivement ? { $what }
trash-purge-text = Ses scans et ses versions antérieures sont effacés avec lui, et rien ne les ramène. Les sauvegardes déjà faites le contiennent encore, et un consulat garde ce qu’il a reçu.
trash-purge-consequence = Effacer le document, ses scans et ses versions
trash-empty-it = Vider la corbeille
trash-empty-question = Vider la corbeille ?
trash-empty-text = Les scans et les versions antérieures sont effacés avec les documents, et rien ne les ramène. Les sauvegardes déjà faites les contiennent encore, et un consulat garde ce qu’il a reçu.
trash-empty-consequence =
    { PLURAL($count) ->
        [one] Effacer définitivement { NUM($count) } document
       *[other] Effacer définitivement { NUM($count) } documents
    }
trash-empty-title = La corbeille est vide
trash-empty = Ce que vous retirez vient d’abord ici.
