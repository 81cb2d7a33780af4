### La protection : verrous, journal, sauvegardes, export, effacement.

## L’écran

security-nothing = Rien à corriger
security-backup = Sauvegarde
security-backup-text = Un seul fichier scellé qui contient tout. Il s’ouvre avec la phrase secrète, ou les 24 mots, du jour où il a été fait.
security-backup-never = Aucune sauvegarde n’a encore été faite.
security-backup-last = Dernière sauvegarde : { $moment } · { $size }
security-backup-write = Faire une sauvegarde
security-backup-elsewhere = Choisir où l’enregistrer
security-backup-progress = Sauvegarde en cours
security-backup-written = La sauvegarde est faite, et a été relue
security-backup-keep = Copiez-la aussi ailleurs, par exemple sur une clé USB : une sauvegarde restée sur l’appareil se perd avec lui.
security-backup-damaged =
    { PLURAL($count) ->
        [one] { NUM($count) } élément abîmé n’a pas pu y être inclus.
       *[other] { NUM($count) } éléments abîmés n’ont pas pu y être inclus.
    }
security-verify = Vérification complète
security-verify-text = Lit chaque document, chaque demande et chaque scan jusqu’au bout, et les compare à ce qui avait été laissé.
security-verify-never = Aucune vérification complète n’a encore été faite.
security-verify-last = Dernière vérification complète : { $moment }
security-verify-start = Tout vérifier
security-verify-progress = Vérification en cours
security-verify-whole = Tout est tel que vous l’aviez laissé.
security-verify-damage =
    { PLURAL($count) ->
        [one] { NUM($count) } élément est abîmé. Tout le reste est intact.
       *[other] { NUM($count) } éléments sont abîmés. Tout le reste est intact.
    }
security-verify-open = Ouvrir
security-locks = Moyens d’ouvrir
security-lock-passphrase = Phrase secrète
security-lock-recovery = Les 24 mots du kit de secours
security-lock-keyring = Le trousseau de cet appareil
security-lock-security-key = Une clé de sécurité
security-lock-made = En usage depuis le { $date }
security-lock-checked = vérifié le { $date }
security-lock-unchecked = pas encore vérifié
security-lock-check = Vérifier les mots
security-keyring-off = Désactivé : il n’ouvre pas le coffre.
security-keyring-add = Le laisser ouvrir le coffre
security-keyring-title = Laisser le trousseau de cet appareil ouvrir le coffre ?
security-keyring-warning = Quiconque ouvre votre session sur cet appareil ouvre alors le coffre, sans phrase secrète. La phrase secrète et les 24 mots l’ouvrent toujours aussi.
security-keyring-consequence = Laisser le trousseau ouvrir le coffre
security-keyring-remove = Retirer cet accès
security-keyring-removed = Le trousseau n’ouvre plus le coffre. La phrase secrète et les 24 mots l’ouvrent toujours.
security-watch = Alertes quand le coffre est verrouillé
security-watch-kept = Elles arrivent, même après un redémarrage de l’appareil.
security-change = Changer la phrase secrète
security-change-text = Les sauvegardes déjà faites s’ouvrent toujours avec l’ancienne.
security-change-current = Phrase secrète actuelle
security-change-new = Nouvelle phrase secrète
security-change-again = La nouvelle, encore une fois
security-changed = La phrase secrète est changée. Faites une nouvelle sauvegarde, pour qu’elle s’ouvre avec la nouvelle phrase.
security-log = Ce qui a été fait
security-log-whole = Complet
security-log-broken = Incomplet
security-log-whole-text = Chaque ligne est liée à la précédente : rien n’a été modifié, rien ne manque.
security-log-broken-text = Une ligne a été modifiée ou manque. Si vous n’avez pas remis une copie plus ancienne, vérifiez tout et restaurez votre sauvegarde la plus récente.
security-log-all = Voir les lignes plus anciennes
security-erase = Effacer le coffre de cet appareil
security-erase-text = Documents, demandes et leur historique sont effacés définitivement de cet appareil. Les sauvegardes restent où elles sont, et un consulat garde ce qu’il a reçu.
security-erase-title = Effacer définitivement ?
security-erase-passphrase = Phrase secrète
security-erase-vault = Effacer le coffre
security-erase-documents =
    { PLURAL($count) ->
        [one] Effacer { NUM($count) } document
       *[other] Effacer { NUM($count) } documents
    }
recovery-title = Les 24 mots
recovery-intro = Ils ouvrent le coffre quand la phrase secrète est perdue.
recovery-check = Le papier est-il lisible ?
recovery-check-text = Tapez les mots tels qu’ils sont sur le papier. Ils sont comparés ici, et rien n’en est gardé.
recovery-checked = Ces mots ouvrent ce coffre
recovery-checked-text = Remettez le papier en lieu sûr, loin de cet appareil.
recovery-new = De nouveaux mots
recovery-new-text = Si le papier est perdu, ou si quelqu’un d’autre l’a vu. Les anciens mots n’ouvrent plus ce coffre ; les sauvegardes déjà faites s’ouvrent toujours avec eux.
recovery-new-make = Créer de nouveaux mots
recovery-new-title = Remplacer les 24 mots ?
recovery-new-passphrase = Phrase secrète
recovery-new-consequence = Remplacer les 24 mots

## Ce qu’il faut réparer

task-rolled-back = Une copie plus ancienne du coffre a été remise en place : des changements récents peuvent manquer
task-damaged =
    { PLURAL($count) ->
        [one] { NUM($count) } élément est abîmé ; le reste est utilisable
       *[other] { NUM($count) } éléments sont abîmés ; le reste est utilisable
    }
task-kit-never-checked = Vérifiez votre kit de secours : sans lui, perdre la phrase secrète ferme le coffre pour toujours
task-kit-check-again = Vérifiez une fois que les mots de votre papier ouvrent le coffre
task-backup-never = Faites une première sauvegarde : tout se trouve sur ce seul appareil
task-backup-old =
    { PLURAL($days) ->
        [one] La dernière sauvegarde date de { NUM($days) } jour
       *[other] La dernière sauvegarde date de { NUM($days) } jours
    }
task-backup-changes =
    { PLURAL($count) ->
        [one] { NUM($count) } changement depuis la dernière sauvegarde
       *[other] { NUM($count) } changements depuis la dernière sauvegarde
    }
task-watch-no-keyring = Cet appareil n’a pas de trousseau de clés : après un redémarrage, les alertes attendent que vous déverrouilliez
task-watch-keyring-locked = Le trousseau de clés est verrouillé : après un redémarrage, les alertes attendent que vous déverrouilliez

## Ce qui n’est plus comme avant

damage-document = Un document est abîmé sur le disque. Restaurez-le depuis une sauvegarde.
damage-request = Une demande est abîmée sur le disque. Restaurez-la depuis une sauvegarde.
damage-scan = Un scan est absent ou abîmé. Le document est intact ; ajoutez le scan de nouveau, ou restaurez une sauvegarde.
damage-file = Un fichier scellé est absent ou abîmé. Restaurez-le depuis une sauvegarde.
damage-item = Une entrée est abîmée. Tout le reste est utilisable ; restaurez-la depuis une sauvegarde.
damage-missing = Une entrée est absente. Tout le reste est utilisable ; restaurez-la depuis une sauvegarde.
damage-foreign = Une entrée a été ajoutée de l’extérieur. Elle n’a pas été ouverte.
damage-manifest = Une partie du coffre vient d’une copie plus ancienne. Plus rien n’y est écrit ; restaurez votre sauvegarde la plus récente.
damage-structure = Le fichier du coffre est abîmé. Ce qui se lit encore a été ouvert ; plus rien n’y est écrit. Restaurez une sauvegarde.
damage-rolled-back = Le coffre entier est une copie plus ancienne. Restaurez votre sauvegarde la plus récente.
damage-keys = Un accès au coffre a été modifié de l’extérieur. Faites une sauvegarde maintenant, tant que le coffre est ouvert.
damage-activity = Le journal d’activité a un trou, ou une ligne a été modifiée.

## Ce qui a été fait

activity-vault-created = Coffre créé
activity-unlocked = Coffre déverrouillé
activity-locked = Coffre verrouillé
activity-restored = Coffre restauré depuis une sauvegarde
activity-backed-up = Sauvegarde faite et relue
activity-verified = Tout a été lu et vérifié
activity-passphrase-changed = Phrase secrète changée
activity-merged = Le contenu d’une sauvegarde a été ajouté
activity-accepted = Les entrées ont été reprises telles quelles, après un dommage
activity-keyring-added = Le trousseau de cet appareil peut ouvrir le coffre
activity-lock-removed = Un moyen d’ouvrir le coffre a été retiré
activity-rewrapped = Nouvelle clé du coffre, nouvelle phrase secrète et nouveau kit de secours
activity-rotated = Nouvelle clé pour tout ce qui est enregistré désormais
activity-kit-made = Nouveau kit de secours créé
activity-kit-confirmed = Deux mots du kit de secours confirmés
activity-kit-checked = Kit de secours vérifié
activity-settings-changed = Réglages modifiés
activity-document-added = Document ajouté
activity-document-removed = Document retiré
activity-document-trashed = Document mis à la corbeille
activity-document-restored = Document sorti de la corbeille
activity-document-purged = Document effacé définitivement
activity-document-edited = Document modifié
activity-notes-edited = Notes d’un document modifiées
activity-tags-edited = Étiquettes d’un document modifiées
activity-version-brought-back = Version antérieure d’un document rétablie
activity-versions-purged = Versions antérieures d’un document effacées
activity-document-assigned = Document attribué à une personne
activity-scan-added = Scan ajouté à un document
activity-scan-removed = Scan retiré d’un document
activity-copy-made = Copie d’un document faite
activity-person-saved = Personne enregistrée
activity-person-removed = Personne retirée
activity-request-noted = Demande notée
activity-event-noted = Événement noté sur une demande
activity-request-edited = Demande notée modifiée
activity-status-noted = Message d’un consulat noté
activity-receipt-added = Reçu ajouté à une demande
activity-receipt-removed = Reçu retiré d’une demande
activity-draft-started = Brouillon commencé
activity-draft-discarded = Brouillon supprimé
activity-renewal-queued = Renouvellement scellé et mis en attente d’envoi
activity-answer-queued = Réponse scellée et mise en attente d’envoi
activity-errand-confirmed = Envoi confirmé
activity-errand-retried = Envoi tenté à nouveau
activity-errand-dropped = Envoi abandonné
activity-consulate-added = Consulat ajouté
activity-consulate-reconnected = Reconnexion à un consulat
activity-other = Action d’une autre version d’Amana
