### Le terminal.

cli-passphrase-prompt = Phrase secrète :
cli-saved = Enregistré sur cet appareil.
cli-accepted = Accepté.
cli-refused = Refusé.
cli-passphrase-again = Encore une fois :
cli-recovery-words = Votre code de secours. Notez ces 24 mots maintenant : ils ne sont montrés qu’une fois et ouvrent le coffre si la phrase secrète est perdue.
cli-no-alerts-held = Aucune alerte n’est gardée ici, donc rien n’est surveillé. Ajoutez d’abord un flux.
cli-none-touched = { PLURAL($count) ->
        [one] { NUM($count) } alerte est surveillée ; elle ne touche pas ce tracé.
       *[other] { NUM($count) } alertes sont surveillées ; aucune ne touche ce tracé.
    }
cli-unreadable = Impossible à lire.
cli-damaged-left-out = { PLURAL($count) ->
        [one] { NUM($count) } élément abîmé n’a pas pu être inclus dans la sauvegarde. Tout le reste y est.
       *[other] { NUM($count) } éléments abîmés n’ont pas pu être inclus dans la sauvegarde. Tout le reste y est.
    }
cli-delivered = { PLURAL($count) ->
        [one] { NUM($count) } envoi a été reçu par son consulat.
       *[other] { NUM($count) } envois ont été reçus par leurs consulats.
    }
cli-new-passphrase-prompt = Nouvelle phrase secrète :
cli-words-prompt = Les 24 mots :
cli-backup-passphrase-prompt = Phrase secrète de la sauvegarde :
cli-backup-passphrase-wrong = Cette sauvegarde a été faite sous une autre phrase secrète. Rien n’a été modifié ; transmettez celle de ce jour-là avec --backup-passphrase-fd.
cli-keyring-opens-nothing = Le trousseau de cet appareil n’ouvre pas ce coffre. Vos documents sont en sûreté ; la phrase secrète l’ouvre.
cli-purpose-unprintable = Ce motif ne peut pas être écrit sur une copie. Rien n’a été fait ; utilisez de 2 à 80 lettres latines ou arabes.
cli-not-printable = Ceci ne peut pas être imprimé. Rien n’a été fait ; raccourcissez ce qui est long et utilisez des lettres latines ou arabes.
cli-needs-yes = Ceci est irréversible, et il n’y a personne à qui demander. Rien n’a été modifié ; ajoutez --yes si c’est voulu.
cli-word-yes = oui
cli-word-erase = effacer
cli-type-word = Tapez « { $word } » pour continuer :
cli-not-confirmed = Pas de confirmation. Rien n’a été modifié.
cli-ask-purge = Ceci efface définitivement ce qui est dans la corbeille, avec ses scans et ses versions antérieures.
cli-ask-purge-quarantine = Ceci supprime définitivement les fichiers scellés qu’aucune entrée ne nomme.
cli-ask-accept = Désormais, les entrées authentiques qui sont là compteront comme tout le coffre. Ensuite, personne ne pourra dire ce qui manque : notez ce que vous savez, et réparez depuis une sauvegarde.
cli-ask-erase = Ceci efface définitivement de cet appareil les documents, les demandes et leur historique. Les sauvegardes restent où elles sont.
cli-purged = Effacé définitivement.
cli-quarantine-purged = Ce qui avait été mis de côté est supprimé.
cli-erased = Le coffre est effacé de cet appareil. Les sauvegardes restent où elles sont.
cli-words-not-shown = Les 24 mots n’ont pas pu être montrés, et les anciens n’ouvrent plus rien. La phrase secrète ouvre : faites de nouveaux mots avec « vault kit-new ».
cli-old-copies = Les copies plus anciennes des fichiers et les sauvegardes plus anciennes s’ouvrent toujours avec ce qui les ouvrait.
cli-resealed = Tout est scellé à nouveau.
cli-keyring-warning = Désormais, quiconque ouvre votre session sur cet appareil peut ouvrir le coffre sans la phrase secrète.
cli-nobody-of-that-name = Personne de ce nom n’est connu ici, ou plus d’une personne. Rien n’a été modifié ; utilisez l’identifiant.
cli-no-scan = Ce document n’a pas de scan. Rien n’a été écrit ; ajoutez-en un d’abord.
cli-which-scan = Ce document a plusieurs scans. Rien n’a été écrit ; nommez par son identifiant celui que vous voulez.
cli-written-clear = Écrit en clair : quiconque a le fichier peut le lire.
cli-copy-written = La copie est écrite, et son motif est dans le registre. Regardez-la avant de la donner.
cli-add-what = Une image seule ne dit pas ce qu’elle montre. Rien n’a été ajouté ; nommez son document avec --document, ses lignes avec --mrz, ou ses champs avec --kind et les autres.
cli-added-in-part = Le document a été ajouté, mais pas tout ce qui en fait partie. Regardez-le, et ajoutez ce qui manque.
cli-message-says-nothing = Rien de connu n’a été trouvé dans ce message. Rien n’a été noté ; écrivez avec vos mots ce qu’il dit.
cli-no-such-proposal = Il n’y a pas de proposition de ce numéro. Rien n’a été noté ; affichez-les sans --confirm.
cli-work-carry = Envoi au consulat
cli-work-reseal = Tout est scellé à nouveau
cli-work-export = Écriture de l’export
cli-merged-added = { PLURAL($count) ->
        [one] { NUM($count) } entrée a été ajoutée.
       *[other] { NUM($count) } entrées ont été ajoutées.
    }
cli-merged-beside = { PLURAL($count) ->
        [one] { NUM($count) } entrée diffère ; les deux sont gardées.
       *[other] { NUM($count) } entrées diffèrent ; les deux versions sont gardées.
    }
cli-merged-files = { PLURAL($count) ->
        [one] { NUM($count) } fichier scellé a été ramené.
       *[other] { NUM($count) } fichiers scellés ont été ramenés.
    }
cli-copied = La copie est au second lieu, et a été relue.
cli-second-place-password = Mot de passe du serveur :
cli-second-place-next = La prochaine copie est prévue le { $date }.
cli-second-place-forgotten = Plus aucune copie ne se fait. Celles qui y sont y restent.
cli-exported = Exporté. Ce fichier n’est pas scellé : quiconque l’a peut le lire.
cli-export-damaged =
    { PLURAL($count) ->
        [one] { NUM($count) } élément n’a pas pu être lu et n’a pas été exporté. Tout le reste y est.
       *[other] { NUM($count) } éléments n’ont pas pu être lus et n’ont pas été exportés. Tout le reste y est.
    }
cli-vault-chosen = choisi
cli-not-json = La ligne { NUM($line) } n’est pas du JSON. Rien n’a été comparé ; corrigez-la et recommencez.
cli-not-geojson = Ce n’est pas du GeoJSON. Rien n’a été comparé ; donnez une FeatureCollection, une Feature ou une géométrie.
cli-bad-feature = L’objet { NUM($number) } n’est pas une zone : un contour demande au moins trois sommets différents et au plus { NUM($most) }, chacun avec une longitude de -180 à 180 et une latitude de -90 à 90. Rien n’a été comparé.
cli-bad-point = La ligne { NUM($line) } n’est pas un point : une longitude de -180 à 180, une virgule, une latitude de -90 à 90. Rien n’a été comparé.
cli-sos-soon = Enregistré. L’appel part dans un instant ; appuyez sur Ctrl+C pour l’annuler.
cli-sos-taken-back = L’appel est annulé. Rien n’a quitté cet appareil.
cli-sos-keeps = L’appel reste enregistré ici. Lancez « amana-cli sos --resume », ou gardez l’application ouverte, pour qu’il parte.
cli-safe-said = Vous avez dit « Je suis en sécurité » à { $mission }.
cli-which-consulate = Plusieurs consulats ont été ajoutés, ou aucun. Rien n’a été enregistré ; indiquez-en un avec --consulate.
cli-passed = Réussi
cli-not-passed = Non réussi
cli-nothing-watched = Rien n’est suivi en dehors de l’endroit où vous êtes.
cli-followed = La source est suivie dès maintenant : tant que l’application est ouverte, et à chaque « alerts refresh ».
cli-unfollowed = La source n’est plus suivie, et ce qu’elle a dit n’est plus sur cet appareil.
cli-directory-empty = Le répertoire ne cite aucun flux de ce pays. Suivez une adresse que vous connaissez, ou un dossier.
cli-is-followed = suivi
cli-crossing-enter = Dedans
cli-crossing-near = Proche ou possible
cli-crossing-leave = Dehors
cli-no-position = Aucune position ne vient de là. Les alertes restent signalées par les lieux que vous suivez ; vérifiez le récepteur.
