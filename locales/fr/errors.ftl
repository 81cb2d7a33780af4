### Ce qui n’a pas marché : ce qui s’est passé, ce qui est en sûreté, que faire.

## Le coffre

error-wrong-passphrase = Cette phrase secrète n’ouvre pas le coffre. Rien n’est perdu ; vérifiez la langue du clavier et le verrouillage des majuscules, puis réessayez.
error-wrong-recovery-code = Ce code de secours n’ouvre pas le coffre. Rien n’est perdu ; vérifiez les 24 mots et leur ordre, puis réessayez.
error-passphrase-too-short =
    { PLURAL($minimum) ->
        [one] Une phrase secrète compte au moins { NUM($minimum) } caractère. Plusieurs mots sans rapport entre eux sont solides et faciles à retenir.
       *[other] Une phrase secrète compte au moins { NUM($minimum) } caractères. Plusieurs mots sans rapport entre eux sont solides et faciles à retenir.
    }
error-no-vault = Il n’y a pas encore de coffre ici. Créez-en un, ou restaurez une sauvegarde.
error-vault-exists = Il y a déjà un coffre ici. Il n’a pas été modifié ; déverrouillez-le, ou choisissez un autre emplacement.
error-vault-damaged =
    { PLURAL($count) ->
        [one] { NUM($count) } élément du coffre est abîmé. Tout le reste est utilisable ; restaurez cet élément depuis une sauvegarde.
       *[other] { NUM($count) } éléments du coffre sont abîmés. Tout le reste est utilisable ; restaurez ces éléments depuis une sauvegarde.
    }
error-vault-unreadable = Ce fichier est incomplet, ou n’est pas un coffre Amana. Rien n’a été supprimé, il est resté à sa place ; restaurez une sauvegarde.
error-vault-rolled-back = Une copie plus ancienne du coffre a été remise en place. Rien n’a été supprimé, mais des changements récents peuvent manquer ; si cela ne vient pas de vous, restaurez votre sauvegarde la plus récente.
error-vault-in-use = Ce coffre est déjà ouvert dans une autre fenêtre d’Amana. Rien n’a été modifié ; fermez-le là-bas, puis réessayez.
error-last-way-in = C’est le dernier moyen d’ouvrir le coffre sur un autre appareil. Il reste ; ajoutez-en d’abord un autre.
error-vault-too-new = Ce coffre a été écrit par une version plus récente d’Amana. Rien n’a été modifié ; mettez Amana à jour pour l’ouvrir.
error-vault-locked = Le coffre est verrouillé. Vos documents sont en sûreté ; déverrouillez-le pour continuer.

## L’appareil

error-disk-full = Le disque est plein. Rien de ce qui était enregistré n’est perdu ; libérez de la place et refaites la dernière étape.
error-disk = Impossible de lire ou d’écrire sur le disque. Rien de ce qui était enregistré n’a été supprimé ; vérifiez le disque et refaites la dernière étape.
error-keyring-missing = Cet appareil n’a pas de trousseau de clés. Vos documents sont en sûreté ; la veille des alertes reste en mémoire et, après un redémarrage, elle s’arrête jusqu’à ce que vous déverrouilliez le coffre.
error-watch-started-anew = Le trousseau de clés de cet appareil a perdu la clé de la veille des alertes. Vos documents sont en sûreté ; la veille a recommencé à neuf, et déverrouiller le coffre lui rend vos consulats.
error-keyring-locked = Le trousseau de clés de cet appareil est verrouillé. Vos documents sont en sûreté ; déverrouillez le trousseau pour que la veille des alertes puisse démarrer.
error-keyring-empty = Le trousseau de cet appareil n’a plus de clé pour ce coffre. Vos documents sont en sûreté ; ouvrez-le avec la phrase secrète ou les 24 mots.
error-passphrases-differ = Les deux phrases secrètes sont différentes. Rien n’a été créé ; tapez deux fois la même.
error-passphrase-missing = Aucune phrase secrète n’a pu être lue. Rien n’a été modifié ; tapez-la, ou donnez-la avec --passphrase-fd.
error-answer-lost = La réponse n’a pas pu être affichée. Rien n’a été gardé ; libérez la sortie et recommencez.
error-file-exists = Il y a déjà un fichier à cet endroit. Il n’a pas été touché ; choisissez un autre nom.
error-file-unreadable = Impossible de lire ce fichier. Rien n’a été modifié ; vérifiez qu’il est bien là et que vous avez le droit de l’ouvrir.
error-no-clipboard = Cet appareil n’offre pas de presse-papiers. Affichez le numéro et recopiez-le à la main.
error-no-telephone = Aucun programme de cet appareil ne passe d’appels : rien n’a été composé. Composez ce numéro sur un téléphone.
error-no-text-messages = Aucun programme de cet appareil n’envoie de SMS : rien n’a été envoyé. Copiez le texte, et envoyez-le d’un téléphone ou d’une autre application.

## Les documents

error-mrz-check = { $field } : le chiffre de contrôle imprimé est { $printed }, celui attendu est { $expected }. Rien n’a été modifié ; comparez avec le document, et confirmez s’il est imprimé ainsi.
error-mrz-refused = Ces lignes n’ont pas été acceptées. { $reason } Rien n’a été modifié ; comparez-les avec le document, ou saisissez les informations à la main.
error-scan-not-an-image = Ce fichier n’est pas une image qu’Amana sait lire. Rien n’a été ajouté ; choisissez une photo ou un scan en JPEG, PNG ou PDF.
error-scan-too-large = Ce scan est trop volumineux. Rien n’a été ajouté ; choisissez-en un plus petit, ou numérisez avec une résolution plus basse.
error-scan-damaged = Ce scan est abîmé et ne peut pas être lu. Vos autres documents sont en sûreté ; ajoutez le scan de nouveau à partir d’une autre copie.
error-scan-encrypted = Ce PDF est protégé par un mot de passe : ses pages ne peuvent pas être affichées ici. Le fichier n’a pas changé ; enregistrez-en une copie sans mot de passe, ou ajoutez une photo de la page.

## Le consulat

error-consulate-unreachable = Le consulat est injoignable pour le moment. C’est enregistré sur cet appareil ; l’envoi se fera dès qu’il y aura une connexion.
error-consulate-slow = Le consulat a mis trop de temps à répondre. Ce que vous avez enregistré est sur cet appareil ; Amana réessaiera.
error-consulate-certificate = Ce n’est pas le consulat que vous avez ajouté. Rien n’a été envoyé ; essayez un autre réseau, et renseignez-vous auprès du consulat si cela se reproduit.
error-consulate-fingerprint = L’invitation et le serveur ne correspondent pas. Rien n’a été ajouté ni envoyé ; demandez une nouvelle invitation au consulat.
error-consulate-signature = Cette réponse n’est pas signée par le consulat. Elle a été écartée et vos dernières nouvelles vérifiées restent ; réessayez plus tard.
error-consulate-old-news = Cette réponse est plus ancienne que ce que vous aviez déjà. Elle a été écartée et vos dernières nouvelles vérifiées restent ; réessayez plus tard.
error-consulate-withheld = Le consulat a signé un événement qu’il ne montre pas. Tout ce que vous avez reçu reste ; demandez au consulat l’événement manquant.
error-consulate-refused = Le consulat n’a pas accepté cet envoi. Son motif : « { $reason } ». Ce que vous avez enregistré est sur cet appareil ; corrigez, puis envoyez de nouveau.
error-consulate-invitation = Impossible de lire cette invitation. Rien n’a été ajouté ; scannez-la de nouveau, ou copiez l’adresse entière.
error-invitation-used = Cette invitation a déjà servi ou a expiré. Rien n’a été ajouté ; demandez-en une nouvelle au consulat.
error-consulate-answer = La réponse du consulat n’a pas été comprise. Rien n’a été modifié sur cet appareil ; réessayez plus tard, ou mettez Amana à jour.
error-needs-confirmation = Cet envoi attend votre confirmation. Il est enregistré sur cet appareil ; confirmez avec votre phrase secrète.

## Sauvegardes, flux et tracés

error-backup-unreadable = Ce fichier n’a pas pu être lu comme une sauvegarde Amana. Rien n’a été modifié ; choisissez un autre fichier.
error-backup-damaged = Cette sauvegarde est abîmée. Rien n’a été restauré ni modifié ; choisissez une autre sauvegarde.
error-restore-target-not-empty = Il y a déjà quelque chose à cet emplacement. Rien n’a été remplacé ; choisissez un dossier vide pour la restauration.
error-feed-unreadable = Impossible de lire ce flux d’alertes. Les alertes déjà reçues restent, mais de nouvelles peuvent manquer ; consultez une autre source officielle.
error-track-unreadable = Impossible de lire ce tracé. Rien n’a été modifié ; choisissez un fichier GPX ou NMEA.

## Les formulaires

form-too-long =
    { PLURAL($most) ->
        [one] Il y a ici de la place pour { NUM($most) } caractère.
       *[other] Il y a ici de la place pour { NUM($most) } caractères.
    }
form-passphrase-missing = Saisissez la phrase secrète.
form-kind-missing = Choisissez le type de document.
form-state-format = Choisissez l’État émetteur, ou indiquez son code tel qu’imprimé : une à trois lettres.
form-nationality-format = Indiquez le code de la nationalité tel qu’imprimé : une à trois lettres.
form-number-missing = Indiquez le numéro du document.
form-surname-missing = Indiquez le nom tel qu’imprimé.
form-born-after-today = La date de naissance ne peut pas être postérieure à aujourd’hui.
form-issued-after-today = La date de délivrance ne peut pas être postérieure à aujourd’hui.
form-issued-before-birth = La date de délivrance ne peut pas précéder la date de naissance.
form-expires-before-issue = La date d’expiration ne peut pas précéder la date de délivrance.
form-expires-before-birth = La date d’expiration ne peut pas précéder la date de naissance.
form-date-too-long-ago = Cette date est trop ancienne. Vérifiez l’année.
form-date-too-far-ahead = Cette date est trop lointaine. Vérifiez l’année.
form-person-gone = Cette personne n’est plus ici. Choisissez de nouveau.
form-scan-gone = L’image n’est plus là. Choisissez-la de nouveau.
form-scans-full =
    { PLURAL($most) ->
        [one] Un document a de la place pour { NUM($most) } scan.
       *[other] Un document a de la place pour { NUM($most) } scans.
    }
form-name-missing = Indiquez un nom.
form-service-missing = Choisissez l’objet de la demande.
form-mission-missing = Indiquez le nom du consulat.
form-event-missing = Écrivez ce qui s’est passé.
form-contact-missing = Indiquez un numéro de téléphone ou une adresse électronique.
form-phone-format = Vérifiez le numéro de téléphone : il compte de 6 à 20 chiffres, avec l’indicatif du pays.
form-email-format = Vérifiez l’adresse électronique : elle contient un @, puis un point.
form-photo-not-a-picture = Ce fichier n’est pas une image. Choisissez une photo en JPEG ou PNG.
form-photo-too-small = Cette photo est trop petite. Choisissez-en une d’au moins 300 pixels de large.
form-task-open = Cela reste à faire.
form-tags-full =
    { PLURAL($most) ->
        [one] Un document a de la place pour { NUM($most) } étiquette.
       *[other] Un document a de la place pour { NUM($most) } étiquettes.
    }
form-tag-twice = Deux de ces étiquettes sont le même mot.
form-typed-by-hand = La zone lisible par machine dit autre chose ici. Comparez avec le document et confirmez que vous l’avez saisi à la main.
form-purpose-missing = Écrivez pour qui est la copie, et pour quoi.
form-masks = Un cache doit se trouver dans l’image.
form-events-full =
    { PLURAL($most) ->
        [one] Une demande a de la place pour { NUM($most) } ligne.
       *[other] Une demande a de la place pour { NUM($most) } lignes.
    }
form-receipts-full =
    { PLURAL($most) ->
        [one] Une demande a de la place pour { NUM($most) } reçu.
       *[other] Une demande a de la place pour { NUM($most) } reçus.
    }
form-tracker-format = Vérifiez l’adresse : elle commence par https:// et nomme un site.
form-status-missing = Choisissez ce que dit le message.
form-message-missing = Collez le message.

## Tout le reste

error-not-found = Cet élément est introuvable. Rien n’a été modifié ; il a peut-être été déplacé ou effacé.
error-internal = Quelque chose n’a pas fonctionné dans Amana. Ce que vous avez enregistré reste sur cet appareil ; réessayez, et dites-le-nous si cela se reproduit.
error-timeout =
    { PLURAL($seconds) ->
        [one] Pas de réponse en { NUM($seconds) } seconde. Ce que vous avez enregistré est en sûreté ; réessayez.
       *[other] Pas de réponse en { NUM($seconds) } secondes. Ce que vous avez enregistré est en sûreté ; réessayez.
    }

## Entrer, et les formulaires

error-form = Tout ne peut pas encore être gardé. Rien n’a été modifié ; regardez ce qui est signalé.
error-kit-closed = Les 24 mots ne sont plus sur cet appareil. Votre coffre est en sûreté ; créez un nouveau kit de secours pour voir de nouveaux mots.
error-kit-word = Ce n’est pas le mot à cette place. Comparez avec votre papier.
error-wait-seconds =
    { PLURAL($seconds) ->
        [one] Trop d’essais n’ont pas réussi à ouvrir le coffre. Rien n’est perdu ; le prochain est possible dans { NUM($seconds) } seconde.
       *[other] Trop d’essais n’ont pas réussi à ouvrir le coffre. Rien n’est perdu ; le prochain est possible dans { NUM($seconds) } secondes.
    }
error-wait-minutes =
    { PLURAL($minutes) ->
        [one] Trop d’essais n’ont pas réussi à ouvrir le coffre. Rien n’est perdu ; le prochain est possible dans { NUM($minutes) } minute.
       *[other] Trop d’essais n’ont pas réussi à ouvrir le coffre. Rien n’est perdu ; le prochain est possible dans { NUM($minutes) } minutes.
    }
error-auto-lock = Amana se verrouille après { NUM($minimum) } à { NUM($maximum) } minutes. Choisissez un nombre entre les deux.
error-country = Ce pays n’est pas connu. Choisissez-en un dans la liste.
error-gpsd = La position ne peut venir que de cet appareil. Écrivez une adresse comme localhost:2947, ou laissez vide.

## Ce qui est suivi

error-watched-name = Un nom compte au plus 80 caractères, sur une ligne.
error-watched-position = Ce n’est pas un lieu sur Terre : la latitude va de −90 à 90, la longitude de −180 à 180.
error-watched-radius = Un lieu s’étend sur 200 kilomètres au plus. Au-delà, suivez le pays.
error-watched-too-many = Il n’y a plus de place. Retirez-en un dont vous n’avez plus besoin.
error-feed-unlisted = Le répertoire ne cite pas ce flux. Rien n’a été modifié ; consultez la liste, ou donnez une adresse qui commence par https://.
error-feed-address = L’adresse d’un flux commence par https:// et ne contient ni identifiant ni partie après #. Rien n’a été modifié ; vérifiez-la.
error-feed-folder = Ce dossier ne peut pas être lu, ou son chemin n’est pas complet. Rien n’a été modifié ; vérifiez-le.
error-trip-ends-early = Le dernier jour ne peut pas précéder le premier.
error-trip-goes-nowhere = Indiquez un pays ou une étape de ce voyage.
error-mute-extreme = Une alerte extrême ne peut pas être mise en sourdine : elle peut vous sauver la vie.
error-confidant-phone = Un numéro de téléphone compte de 3 à 15 chiffres, précédés de + et de l’indicatif du pays.
error-too-late-to-cancel = L’appel est peut-être déjà parti, et il reste là-bas : dites que vous n’avez plus besoin d’aide, pour que la cellule de crise le sache.
error-required = Il faut remplir ce champ. Rien n’a été enregistré ; complétez-le.
