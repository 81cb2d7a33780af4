### The second place for backups.

second-place-none = Aucun second lieu n’est choisi. Des sauvegardes qui ne sont que sur cet appareil se perdent avec lui.
second-place-whole = La copie la plus récente a été lue jusqu’au bout le { $date } : elle est intacte.
second-place-same-disk = Il est sur le même disque que le coffre et se perdrait avec lui. Une clé USB ou un serveur est plus sûr.
second-place-schedule-daily = Une fois par jour
second-place-schedule-weekly = Une fois par semaine
second-place-schedule-changes = Après quelques changements, et au moins une fois par mois
task-second-place-none = Choisissez un second lieu pour les sauvegardes, par exemple une clé USB : ce qui n’est que sur cet appareil se perd avec lui
task-second-place-first = Votre second lieu n’a pas encore de copie ; elle sera faite pendant que le coffre est ouvert
task-second-place-absent = Le dossier ou la clé USB des copies n’était pas là le { $date }. Branchez le support, et une copie sera faite
task-second-place-failed = Aucune copie n’a été faite le { $date }. { $reason }
task-second-place-old =
    { PLURAL($days) ->
        [one] La copie de votre second lieu date de { NUM($days) } jour
       *[other] La copie de votre second lieu date de { NUM($days) } jours
    }
place-reason-bad-address = Il faut un dossier de cet appareil, ou une adresse qui commence par https:// sans nom ni mot de passe.
place-reason-own-folder = Ce dossier est celui d’Amana et se perdrait avec le coffre. Choisissez-en un autre.
place-reason-absent = Le lieu n’était pas là.
place-reason-gone = La copie n’y est plus.
place-reason-unreachable = Le serveur était injoignable, ou la connexion a été coupée.
place-reason-slow = Cela a pris trop de temps.
place-reason-certificate = Le serveur n’a pas pu prouver qu’il est le vôtre. Rien n’a été envoyé ; essayez un autre réseau.
place-reason-login = Le serveur n’a pas accepté le nom et le mot de passe, ou ils ne permettent pas d’y écrire.
place-reason-full = Il n’y avait plus de place au second lieu.
place-reason-too-large = La copie est plus grande que ce que le second lieu permet pour un fichier.
place-reason-moved = L’adresse mène à une autre. Rien n’y a été envoyé ; indiquez celle où elle mène.
place-reason-not-web-dav = Ce qui répond à cette adresse ne garde pas de fichiers par WebDAV.
place-reason-differs = Ce qui a été relu n’est pas ce qui a été écrit : cela ne compte pas comme copie.
place-reason-refused = Le serveur a refusé.
place-reason-disk = Impossible de lire ou d’écrire sur son disque.
place-reason-own-disk-full = Il n’y avait pas assez de place sur cet appareil pour la préparer.
place-reason-own-disk = Elle n’a pas pu être préparée sur cet appareil.
error-second-place = { $reason } Votre coffre et les copies déjà faites sont restés tels quels.
error-second-place-none = Aucun second lieu n’est choisi. Votre coffre est en sûreté ; choisissez d’abord un second lieu.
form-keep-copies = On peut garder de { NUM($minimum) } à { NUM($maximum) } copies.
activity-second-place-set = Second lieu des sauvegardes choisi
activity-second-place-forgotten = Second lieu des sauvegardes abandonné
activity-second-copy-made = Copie écrite au second lieu et relue
activity-second-copy-checked = Copie du second lieu lue jusqu’au bout
