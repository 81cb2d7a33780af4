### La fenêtre : ses lieux, et les mots communs à tous les écrans.

## Les boutons

ui-continue = Continuer
ui-back = Retour
ui-cancel = Annuler
ui-close = Fermer
ui-save = Enregistrer
ui-undo = Annuler
ui-retry = Réessayer
ui-change = Modifier
ui-change-what = Modifier : { $what }

## Le travail en cours

ui-working = Travail en cours
ui-loading = Ouverture
ui-done-of = { NUM($done) } sur { NUM($of) }
ui-step = Étape { NUM($step) } sur { NUM($of) }
ui-step-next = ensuite : { $next }

## Les sortes d’avis, pour qui ne voit pas le signe

ui-kind-info = Information
ui-kind-ok = Bonne nouvelle
ui-kind-warn = Attention
ui-kind-danger = Important

## Les champs

ui-optional = (facultatif)
ui-search-clear = Effacer la recherche
ui-errors =
    { PLURAL($count) ->
        [one] { NUM($count) } point à revoir
       *[other] { NUM($count) } points à revoir
    }
ui-error-of = { $name } : { $what }
ui-day = Jour
ui-month = Mois
ui-year = Année
ui-date-incomplete = Indiquez le jour, le mois et l’année, celle-ci avec quatre chiffres.
ui-date-impossible = Cette date n’existe pas dans le calendrier.
ui-passphrase-show = Afficher la phrase secrète
ui-passphrase-hide = Masquer la phrase secrète
ui-caps-lock = Le verrouillage des majuscules est activé.
ui-mrz-where = Ligne { NUM($line) }, caractère { NUM($column) }
ui-file-choose = Choisir un fichier
ui-file-choose-another = Choisir un autre fichier
ui-file-drop = ou déposez-le ici

## Les tâches et les étapes

ui-task-done = Fait
ui-task-to-do = À faire
ui-task-cannot-start-yet = Pas encore possible
ui-stage-done = Fait
ui-stage-now = Maintenant
ui-stage-next = Ensuite
ui-note-open = Lire la note

## Maintenir pour confirmer

ui-hold =
    { PLURAL($seconds) ->
        [one] Maintenez appuyé { NUM($seconds) } seconde, ou appuyez une fois puis confirmez
       *[other] Maintenez appuyé { NUM($seconds) } secondes, ou appuyez une fois puis confirmez
    }
ui-hold-keep = Continuez d’appuyer

## La palette

command-add-document = Ajouter un document
command-note-request = Noter une demande faite à un consulat
command-add-consulate = Ajouter un consulat

## Les lieux, et les chemins qui y mènent

nav-main = Rubriques principales
nav-skip = Aller à la page
nav-home = Accueil
nav-documents = Documents
nav-requests = Demandes
nav-safety = Alertes
nav-security = Sécurité
nav-settings = Réglages
nav-more = Plus
nav-lock = Verrouiller
nav-find = Chercher
nav-find-hint = Une page, un document, une demande
nav-waiting =
    { PLURAL($count) ->
        [one] { NUM($count) } alerte là où vous êtes
       *[other] { NUM($count) } alertes là où vous êtes
    }
nav-offline = Pas de connexion. Ce que vous avez enregistré est ici. Ce qui est confirmé partira tout seul ; le reste vous sera demandé au retour de la connexion.

## Ce qui est trouvé

ui-found =
    { PLURAL($count) ->
        [one] { NUM($count) } résultat
       *[other] { NUM($count) } résultats
    }
ui-found-nothing = Rien ne contient ces mots. Essayez un seul mot, ou une partie d’un nom.

## Les jours et les heures

ui-moment = { $day }, { $time }
