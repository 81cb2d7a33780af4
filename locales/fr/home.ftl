### L’accueil : la prochaine chose qui compte.

## L’écran

home-deadline = Prochaine échéance
home-deadline-open = Ouvrir le document
home-tasks = À faire
home-nothing = Rien à faire pour l’instant
home-urgency-red = Urgent
home-urgency-amber = Bientôt
home-do-answer = Répondre
home-do-confirm-errand = Confirmer
home-do-retry-errand = Voir ce qui bloque
home-do-reconnect = Reconnecter
home-do-document-expires = Ouvrir le document
home-do-rolled-back = Voir que faire
home-do-damaged = Voir ce qui est abîmé
home-do-recovery-kit = Vérifier les 24 mots
home-do-backup = Faire une sauvegarde
home-do-promise = Ouvrir la demande
home-do-appointment = Ouvrir la demande
home-do-second-place = Choisir un second lieu
home-do-draft = Continuer
home-do-watch = Voir ce qui s’arrête
home-requests-all = Toutes les demandes
home-alerts-open = Voir que faire
home-alerts-all = Toutes les alertes
home-alerts-here =
    { PLURAL($count) ->
        [one] { NUM($count) } alerte là où vous êtes
       *[other] { NUM($count) } alertes là où vous êtes
    }
home-alerts-maybe =
    { PLURAL($count) ->
        [one] { NUM($count) } alerte qui peut vous concerner
       *[other] { NUM($count) } alertes qui peuvent vous concerner
    }

## La prochaine échéance

deadline-in =
    { PLURAL($days) ->
        [one] Expire dans { NUM($days) } jour, le { $date }
       *[other] Expire dans { NUM($days) } jours, le { $date }
    }
deadline-today = Expire aujourd’hui, le { $date }
deadline-expired = A expiré le { $date }

## Ce qu’il y a à faire

task-answer = Réponse attendue : { $service } ({ $place })
task-confirm-errand = Attend votre confirmation : { $service } ({ $place })
task-retry-errand = Envoi arrêté : { $service } ({ $place })
task-reconnect = Connexion à renouveler : { $place }
task-document-expired = { $kind } : a expiré le { $date }
task-document-expires = { $kind } : expire le { $date }
task-promise-late = En retard sur la date promise : { $service } ({ $place })
task-appointment = Rendez-vous : { $service } ({ $place })
task-draft = Reprenez votre brouillon : { $service }
task-first-document = Ajoutez votre premier document
