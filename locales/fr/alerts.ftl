### Les alertes : CAP 1.2 en mots que l’on comprend tout de suite.

## Quel danger

cap-category-geo = Le danger vient du sol : séisme, glissement de terrain ou volcan.
cap-category-met = Le danger vient de la météo : tempête, inondation, chaleur ou froid.
cap-category-safety = Il y a un danger pour toutes les personnes de la zone.
cap-category-security = Il y a un danger pour la sécurité : attaque, troubles ou opération de police.
cap-category-rescue = Une opération de sauvetage est en cours.
cap-category-fire = Il y a un incendie, ou un risque d’incendie.
cap-category-health = Il y a un danger pour la santé : une maladie, de l’eau ou des aliments dangereux.
cap-category-env = L’air, l’eau ou le sol est pollué.
cap-category-transport = Les routes, les trains, les bateaux ou les vols sont touchés.
cap-category-infra = L’électricité, l’eau, le téléphone ou d’autres services sont touchés.
cap-category-cbrne = Il y a une substance dangereuse, des radiations ou un explosif.
cap-category-other = La nature du danger est décrite dans le texte de l’alerte.

## Que faire

cap-response-shelter = Mettez-vous à l’abri là où vous êtes, et suivez les consignes.
cap-response-evacuate = Quittez la zone, comme l’indiquent les consignes.
cap-response-prepare = Préparez-vous, comme l’indiquent les consignes.
cap-response-execute = Appliquez le plan indiqué par les consignes.
cap-response-avoid = Restez à l’écart du danger, comme l’indiquent les consignes.
cap-response-monitor = Tenez-vous au courant, et suivez les consignes des autorités.
cap-response-assess = Lisez les informations, et voyez ce qu’elles signifient pour vous.
cap-response-allclear = Le danger est passé. Lisez les consignes pour la suite.
cap-response-none = Vous n’avez rien à faire.
cap-response-other = Lisez les consignes : elles disent ce qu’il faut faire.

## Quand

cap-urgency-immediate = Agissez maintenant.
cap-urgency-expected = Agissez bientôt, dans l’heure qui vient.
cap-urgency-future = Il faudra agir prochainement : vous avez le temps de vous préparer.
cap-urgency-past = Il n’y a plus rien à faire.
cap-urgency-unknown = On ne sait pas quand il faudra agir.
cap-urgency-other = Le moment d’agir est décrit dans le texte de l’alerte.

## À quel point c’est grave

cap-severity-extreme = Extrême : une menace exceptionnelle pour la vie ou les biens.
cap-severity-severe = Grave : une menace sérieuse pour la vie ou les biens.
cap-severity-moderate = Modérée : une menace possible pour la vie ou les biens.
cap-severity-minor = Mineure : peu ou pas de menace connue pour la vie ou les biens.
cap-severity-unknown = On ne sait pas à quel point c’est grave.
cap-severity-other = La gravité est décrite dans le texte de l’alerte.

## À quel point c’est sûr

cap-certainty-observed = C’est arrivé, ou c’est en train d’arriver.
cap-certainty-likely = Cela va probablement arriver.
cap-certainty-possible = Il est possible que cela arrive.
cap-certainty-unlikely = On ne s’attend pas à ce que cela arrive.
cap-certainty-unknown = On ne sait pas si cela va arriver.
cap-certainty-other = Le degré de certitude est décrit dans le texte de l’alerte.

## Quelle sorte de message

cap-status-actual = C’est réel.
cap-status-exercise = C’est un exercice. Seules les personnes qui y participent doivent agir.
cap-status-system = C’est un message du système d’alerte lui-même. Il n’y a rien à faire.
cap-status-test = C’est un test. Il n’y a rien à faire.
cap-status-draft = C’est un brouillon, qui ne compte pas.
cap-status-other = Le texte du message dit si c’est réel.
cap-type-alert = C’est le premier message à ce sujet.
cap-type-update = Ce message remplace ce qui a été dit avant.
cap-type-cancel = Ce qui a été dit avant n’est plus valable.
cap-type-ack = Ce message confirme qu’un autre est arrivé.
cap-type-error = Ce message dit qu’un autre a été refusé.
cap-type-other = Le type de message est décrit dans son texte.
cap-scope-public = Ce message est pour tout le monde.
cap-scope-restricted = Ce message est réservé aux personnes qui en ont besoin pour leur travail.
cap-scope-private = Ce message est réservé à ses destinataires.
cap-scope-other = Le texte du message dit à qui il s’adresse.

## Pourquoi est-ce que je reçois ceci ?

why-inside-area = Vous êtes dans la zone de cette alerte.
why-near-area =
    { PLURAL($distance_m) ->
        [one] Vous êtes à { NUM($distance_m) } mètre de la zone de cette alerte.
       *[other] Vous êtes à { NUM($distance_m) } mètres de la zone de cette alerte.
    }
why-position-unknown = Votre position n’est pas connue ; cette alerte vous concerne peut-être.
why-geocode-only = Cette alerte nomme sa zone sans carte ; elle vous concerne peut-être.
why-not-actual = Ce message n’est pas une alerte réelle ; il ne déclenche pas d’alarme.
why-expired = Cette alerte a expiré.
why-all-clear = L’émetteur indique que le danger est passé.
why-outside-area =
    { PLURAL($distance_m) ->
        [one] Vous êtes hors de la zone de cette alerte, à { NUM($distance_m) } mètre.
       *[other] Vous êtes hors de la zone de cette alerte, à { NUM($distance_m) } mètres.
    }
why-watched-place = Un lieu que vous suivez est dans la zone de cette alerte.
why-drill = Ceci est un exercice ; il n’y a pas de danger.
why-withdrawn = L’émetteur a retiré cette alerte.

## De qui, et depuis quand

trust-countersigned = Vérifiée et contresignée par votre consulat
trust-direct = Flux officiel, non contresigné

## D’autres raisons

why-near-area-km =
    { PLURAL($distance_km) ->
        [one] Vous êtes à { NUM($distance_km) } kilomètre de la zone de cette alerte.
       *[other] Vous êtes à { NUM($distance_km) } kilomètres de la zone de cette alerte.
    }
why-outside-area-km =
    { PLURAL($distance_km) ->
        [one] Vous êtes hors de la zone de cette alerte, à { NUM($distance_km) } kilomètre.
       *[other] Vous êtes hors de la zone de cette alerte, à { NUM($distance_km) } kilomètres.
    }
why-around-point =
    { PLURAL($distance_m) ->
        [one] Cette alerte ne nomme qu’un point, à { NUM($distance_m) } mètre de vous ; elle vous concerne peut-être.
       *[other] Cette alerte ne nomme qu’un point, à { NUM($distance_m) } mètres de vous ; elle vous concerne peut-être.
    }
why-around-point-km =
    { PLURAL($distance_km) ->
        [one] Cette alerte ne nomme qu’un point, à { NUM($distance_km) } kilomètre de vous ; elle vous concerne peut-être.
       *[other] Cette alerte ne nomme qu’un point, à { NUM($distance_km) } kilomètres de vous ; elle vous concerne peut-être.
    }
why-area-damaged = Une partie de la zone de cette alerte est illisible ; elle vous concerne peut-être.
why-other-country = Cette alerte est pour un autre pays que le vôtre.
why-position-stale = Votre dernière position connue est trop ancienne pour le dire ; cette alerte vous concerne peut-être.
why-country-watched = Cette alerte concerne un pays que vous suivez.
why-heading =
    { PLURAL($minutes) ->
        [one] Vous vous dirigez vers la zone de cette alerte ; vous y serez dans environ { NUM($minutes) } minute. Arrêtez-vous ou faites demi-tour si vous le pouvez.
       *[other] Vous vous dirigez vers la zone de cette alerte ; vous y serez dans environ { NUM($minutes) } minutes. Arrêtez-vous ou faites demi-tour si vous le pouvez.
    }

## Si l’appareil sait où il est

position-off = La position est désactivée. Les alertes s’affichent sans elle.
position-searching = Amana cherche votre position. Elle reste sur cet appareil.
position-known = Votre position est connue sur cet appareil, et seulement ici.
position-lost = Votre position est perdue. Les alertes s’affichent sans elle jusqu’à ce qu’elle soit retrouvée.
position-asking = Amana ne peut pas encore connaître votre position. Acceptez quand cet appareil vous le demande.
position-denied = La localisation est désactivée pour Amana. Les alertes s’affichent sans votre position.
position-no-agent = Cet ordinateur ne donne pas votre position aux applications. Les alertes s’affichent sans elle.
position-unreachable = La source de votre position ne répond pas. Les alertes s’affichent sans elle.
position-doubtful = La position reçue ne peut pas être juste. Les alertes s’affichent sans elle.

## Comment un consulat est joint

line-unreachable = Le consulat est injoignable pour le moment. Ce qu’il a déjà envoyé reste ; Amana continue d’essayer.
line-slow = Le consulat tarde à répondre. Ce qu’il a déjà envoyé reste ; Amana continue d’essayer.

## Pourquoi un message d’un flux est laissé de côté

feed-refused = Un message a été laissé de côté. { $reason } Les autres sont là ; demandez celui-ci à l’émetteur.
cap-refused-too-large = Il est trop volumineux.
cap-refused-not-text = Ce n’est pas du texte dans un codage connu.
cap-refused-doctype = Il contient une déclaration de type de document, dont aucune alerte n’a besoin.
cap-refused-not-well-formed = Ce n’est pas du XML bien formé.
cap-refused-too-deep = Ses éléments sont imbriqués trop profondément.
cap-refused-too-many = Il contient trop d’éléments.
cap-refused-not-cap = Ce n’est pas une alerte CAP.
cap-refused-feed-without-messages = Il renvoie à des alertes et n’en contient aucune.
cap-refused-missing-identifier = Il n’a pas d’identifiant.
cap-refused-missing-sender = Il ne dit pas qui l’a envoyé.
cap-refused-missing-sent = Il ne dit pas quand il a été envoyé.
cap-refused-bad-time = Son heure est illisible.
cap-refused-key-too-long = Son identifiant ou son expéditeur est trop long.

## Pourquoi une alerte d’un consulat n’a pas été crue

alert-not-believed = Une alerte arrivée avec celles de ce consulat n’a pas été jugée authentique et n’est pas affichée. { $reason } Les autres alertes sont là.
trust-refused-unknown-issuer = Aucun émetteur désigné par le ministère ne l’a signée.
trust-refused-key-retired = Son émetteur n’a plus le droit de signer des alertes avec cette clé.
trust-refused-foreign-sender = Son émetteur ne parle pas au nom de l’expéditeur qu’elle indique.
trust-refused-foreign-territory = Elle concerne un territoire qui n’est pas celui de son émetteur.
trust-refused-rollback = C’est une ancienne alerte, envoyée une nouvelle fois.
roster-not-confirmed = Le ministère a confirmé pour la dernière fois le { $date } qui peut envoyer des alertes ici. Les alertes restent affichées ; comparez-les avec ce que disent les autorités locales.

## Dans la fenêtre

alert-title = Alerte
alert-severity-extreme = Alerte extrême
alert-severity-severe = Alerte grave
alert-severity-moderate = Alerte modérée
alert-severity-minor = Alerte mineure
alert-severity-unknown = Alerte de gravité inconnue
alert-all-clear = Le danger est passé
alert-drill = Exercice
alert-read = Lue
alert-safe-said = Vous avez dit que vous êtes en sécurité
alerts-as-of = À jour à { $time }
alerts-none-as-of = Aucune alerte à { $time }
alerts-none-near-as-of = Aucune alerte ne vous concerne à { $time }
alerts-stale-since = Sans confirmation depuis le { $moment }
alerts-stale-text = Il y a peut-être des alertes plus récentes qui ne sont pas ici. Vérifiez maintenant, ou suivez une autre source officielle.
alerts-unknown = On ne sait pas s’il y a des alertes
alerts-unknown-text = Aucune source n’a encore répondu. D’ici là, suivez les consignes des autorités locales.
alerts-none-text = Toutes les sources que vous avez ajoutées ont répondu. Une nouvelle alerte s’affiche ici d’elle-même, même coffre verrouillé.
alerts-none-text-file = Le fichier que vous avez ajouté ne contient aucune alerte en cours. Il ne dit rien de ce qui est venu après lui.
alerts-here = Vous concernent
alerts-maybe = Vous concernent peut-être
alerts-elsewhere = Ailleurs
alerts-drills = Exercices
alerts-check = Vérifier maintenant
alerts-checked = Toutes les sources ont répondu.
alerts-checked-not-all = Certaines sources n’ont pas répondu. Ce qui était ici reste.
alerts-sources = D’où viennent les alertes
alerts-sources-none = Il n’y a pas encore de source. Choisissez un flux public, ajoutez un consulat, ou un fichier d’un flux officiel.
alerts-source-file = Fichiers que vous avez ajoutés
alerts-source-file-at = Ajouté le { $moment }. Un fichier ne se met pas à jour de lui-même.
alerts-source-never = N’a pas encore répondu
alerts-position = Votre position
alerts-position-off-text = Sans elle, Amana ne peut pas dire quelles alertes vous concernent : toutes celles qui ont une zone, peut-être. Pour l’activer, choisissez d’où elle vient dans les réglages.
alerts-position-searching-text = Tant qu’elle n’est pas trouvée, toute alerte qui a une zone vous concerne peut-être.
alerts-position-known-text = Chaque alerte y est comparée ici. Votre position n’est pas conservée, et ne quitte cet appareil que si vous la joignez à un appel à l’aide.
alerts-position-lost-text = D’ici là, toute alerte qui a une zone vous concerne peut-être. Vérifiez que le récepteur voit le ciel.
alerts-position-asking-text = Tant qu’elle n’est pas connue, toute alerte qui a une zone vous concerne peut-être.
alerts-position-denied-text = Toute alerte qui a une zone vous concerne peut-être. Pour changer cela, activez la localisation dans les réglages de cet appareil.
alerts-position-no-agent-text = Toute alerte qui a une zone vous concerne peut-être. Choisissez plutôt un récepteur GPS dans les réglages.
alerts-position-unreachable-text = D’ici là, toute alerte qui a une zone vous concerne peut-être. Vérifiez que le récepteur est branché et que son service fonctionne.
alerts-position-doubtful-text = Le récepteur est perturbé, ou une application invente une position. D’ici là, toute alerte qui a une zone vous concerne peut-être.
alerts-position-at = Trouvée pour la dernière fois le { $moment }
alerts-position-settings = Choisir d’où elle vient
alerts-feed = Ajouter un fichier d’alertes
alerts-feed-file = Un fichier CAP d’une autorité
alerts-feed-hint = Du service météo ou de la protection civile, par exemple. Il est lu sur cet appareil et n’est pas contresigné.
alerts-feed-accepted =
    { PLURAL($count) ->
        [one] { NUM($count) } message a été ajouté.
       *[other] { NUM($count) } messages ont été ajoutés.
    }
alerts-feed-active =
    { PLURAL($count) ->
        [one] { NUM($count) } alerte est en cours.
       *[other] { NUM($count) } alertes sont en cours.
    }
alerts-feed-refused =
    { PLURAL($count) ->
        [one] { NUM($count) } message a été laissé de côté
       *[other] { NUM($count) } messages ont été laissés de côté
    }
alert-do = Que faire maintenant
alert-do-none = L’émetteur ne dit pas que faire. Suivez les consignes des autorités locales, et lisez le texte ci-dessous.
alert-instruction = Consignes : { $sender }
alert-others = Aussi dans cette alerte
alert-others-more =
    { PLURAL($count) ->
        [one] { NUM($count) } autre avertissement dans cette alerte
       *[other] { NUM($count) } autres avertissements dans cette alerte
    }
alert-facts = De quoi il s’agit
alert-fact-category = Danger
alert-fact-urgency = Quand agir
alert-fact-severity = Gravité
alert-fact-certainty = Certitude
alert-words = Texte de l’émetteur : { $sender }
alert-words-untranslated = Il est laissé tel qu’il a été écrit : une traduction pourrait être fausse.
alert-where = Où et quand
alert-areas = Zone
alert-areas-none = L’émetteur ne nomme aucune zone.
alert-onset = Début
alert-expires = Fin
alert-expires-assumed = L’émetteur ne dit pas quand elle finit ; Amana suppose qu’elle dure un jour.
alert-source = Qui le dit
alert-issuer = Émetteur
alert-trust = Confiance
alert-sent = Envoyée
alert-identifier = Identifiant
alert-acknowledge = J’ai lu cette alerte
alert-acknowledged = Lue le { $moment }
alert-print = Imprimer
alert-to-unlock = Retour au déverrouillage

## Ce qu’Amana peut ne pas voir

gap-no-source = Amana ne peut pas vous prévenir : personne ne lui dit ce qui se passe. Activez les alertes officielles de votre téléphone, et ajoutez ici une source.
gap-stale-source = Une source n’a pas répondu depuis une heure ou plus. Il y a peut-être des alertes plus récentes ; gardez les alertes officielles de votre téléphone activées.
gap-silent-source = Une source n’a pas encore répondu. D’ici là, suivez les consignes des autorités locales, et gardez les alertes officielles de votre téléphone activées.
gap-stale-roster = Le ministère n’a pas confirmé depuis un certain temps qui peut vous envoyer des alertes. Elles restent affichées ; gardez les alertes officielles de votre téléphone activées.
gap-book-full = Il y a plus d’alertes qu’Amana ne peut en garder, et certaines manquent ici. Gardez les alertes officielles de votre téléphone activées.
gap-not-all-read = Une partie de ce qui est gardé pour les alertes ne peut pas être lue par cette version d’Amana : il peut en manquer. Rien n’a été supprimé ; mettez l’application à jour.
gap-position-denied = Cet appareil ne laisse pas Amana connaître votre position. Toute alerte qui peut vous concerner vous est signalée ; autorisez la position dans les réglages du système.
gap-position-lost = Votre position est perdue. Toute alerte qui peut vous concerner vous est signalée jusqu’à ce qu’elle soit retrouvée.
gap-position-searching = Votre position est introuvable depuis quelques minutes. Toute alerte qui peut vous concerner vous est signalée ; vérifiez que le récepteur voit le ciel.
gap-position-off = La position est désactivée. Toute alerte qui peut vous concerner vous est signalée, ainsi que ce qui touche les lieux que vous suivez.
gap-area-unresolved = Une alerte nomme sa zone sans carte. Elle est signalée comme pouvant vous concerner.
gap-town-unresolved = On ne sait pas ici où se trouve { $town } : ce lieu est cherché par son nom, et une alerte peut l’écrire autrement.
gap-watch-in-memory = Après un redémarrage, les alertes ne sont surveillées qu’une fois le coffre déverrouillé : cet appareil n’a pas de trousseau ouvert.
gap-distress-needs-sign-in = Un consulat n’accepte aucun appel à l’aide de cet appareil tant que vous n’avez pas renouvelé la connexion.
gap-distress-nobody = Personne ne reçoit d’appel à l’aide envoyé d’ici : aucun consulat n’a été ajouté, ni aucun de vos proches. Les numéros d’urgence restent joignables.

## Flux publics suivis

feed-sees = { $host } est interrogé à quelques minutes d’intervalle, même coffre verrouillé. Il voit l’adresse réseau de cet appareil et le pays que vous suivez ; les autres serveurs auxquels sa liste renvoie les voient aussi. Amana lui indique aussi la version déjà reçue : il peut y reconnaître cet appareil. Votre position n’est donnée à aucun d’eux.
feed-sees-own = { $host } est interrogé à quelques minutes d’intervalle, même coffre verrouillé. Il voit l’adresse réseau de cet appareil et tout ce que contient l’adresse saisie : aucun lieu ne devrait y figurer. Les autres serveurs auxquels sa liste renvoie voient aussi cette adresse réseau. Amana lui indique aussi la version déjà reçue : il peut y reconnaître cet appareil. Votre position n’est donnée à aucun d’eux.
feed-sees-folder = Personne n’est interrogé : Amana lit le dossier sur cet appareil à quelques minutes d’intervalle, même coffre verrouillé. Si le dossier se trouve sur un autre ordinateur, celui-ci voit que le dossier est lu.
feed-trouble-unlisted = Le répertoire ne cite plus ce flux : il n’est plus interrogé. Ce qu’il a dit reste jusqu’à son terme ; suivez-en un autre.
feed-trouble-unreachable = Ce flux est injoignable pour le moment. Ce qu’il a déjà dit reste ; Amana continue d’essayer.
feed-trouble-slow = Ce flux tarde à répondre. Ce qu’il a déjà dit reste ; Amana continue d’essayer.
feed-trouble-certificate = Le serveur qui répond ici ne peut pas prouver qu’il est bien ce flux : rien n’en a été repris. Ce qu’il a déjà dit reste ; Amana continue d’essayer.
feed-trouble-too-large = La réponse de ce flux est trop grande pour être lue. Ce qu’il a déjà dit reste ; suivez-en un autre.
feed-trouble-moved = Ce flux mène à une autre adresse, qui n’est pas suivie. Ce qu’il a déjà dit reste ; cherchez sa nouvelle adresse.
feed-trouble-busy = Ce flux demande à être interrogé moins souvent. Ce qu’il a déjà dit reste ; Amana attend aussi longtemps qu’il le demande.
feed-trouble-refused = Ce flux refuse de répondre. Ce qu’il a déjà dit reste ; Amana continue d’essayer.
feed-trouble-not-a-feed = Ce qui répond ici n’est pas un flux d’alertes. Ce qu’il a déjà dit reste ; vérifiez l’adresse.
feed-trouble-folder = Ce dossier ne peut pas être lu pour le moment. Ce qu’il contenait reste ; vérifiez qu’il est là.
feed-trouble-incomplete = Certains messages de ce flux ne sont pas arrivés. Les autres sont là ; Amana continue d’essayer.
feed-trouble-full = Ce flux contient plus que ce qui est conservé. Ce qui l’a été reste ; des messages plus récents manquent tant que d’autres ne sont pas terminés.
alerts-source-own = Un flux que vous avez ajouté, non contresigné
alerts-source-folder = Un dossier que vous avez ajouté, non contresigné
alerts-source-left-out =
    { PLURAL($count) ->
        [one] { NUM($count) } message n’a pas pu être ajouté.
       *[other] { NUM($count) } messages n’ont pas pu être ajoutés.
    }

## Les suivre dans la fenêtre

feeds-title = Flux publics
feeds-more = Avertissements des autorités, sans consulat
feeds-choose = Choisir des flux publics
feeds-intro = Vous suivez ici les avertissements des autorités, sans aucun consulat. Chaque flux est interrogé en entier, jamais au sujet d’un lieu.
feeds-followed = Ce que vous suivez
feeds-followed-none = Vous ne suivez encore aucun flux. Choisissez-en un dans la liste, ou ajoutez une adresse que vous connaissez.
feeds-ask = Interroger maintenant
feeds-asked = Tous les flux ont répondu.
feeds-asked-not-all = Certains flux n’ont pas répondu. Ce qui était ici reste.
feeds-directory = Flux des autorités
feeds-directory-as-of = Cette liste est venue avec Amana. Ses adresses ont été vérifiées pour la dernière fois le { $day }.
feeds-search = Pays, autorité ou serveur
feeds-search-none = Aucun flux de cette liste ne correspond. Écrivez-le autrement, ou donnez une adresse que vous connaissez.
feeds-served-by = Servi par { $server }
feeds-asks = Interroge { $host }
feeds-is-followed = Suivi
feeds-follow = Suivre
feeds-follow-what = Suivre : { $what }
feeds-follow-title = Avant de l’interroger
feeds-follows = Vous suivez désormais { $what }.
feeds-follows-silent = Vous suivez désormais { $what }. Ce flux n’a pas encore répondu ; sa ligne dit pourquoi.
feeds-unfollow = Ne plus suivre
feeds-unfollow-what = Ne plus suivre : { $what }
feeds-unfollow-text = Ce flux n’est plus interrogé, et ce qu’il a dit est retiré de cet appareil : personne ne dirait quand c’est fini. Vous pourrez le suivre de nouveau.
feeds-unfollow-own-text = Ce flux n’est plus interrogé, et ce qu’il a dit est retiré de cet appareil : personne ne dirait quand c’est fini. Pour le suivre de nouveau, il vous faudra son adresse.
feeds-unfollow-folder-text = Ce dossier n’est plus lu, et ce qu’il contenait est retiré d’Amana : personne ne dirait quand c’est fini. Le dossier lui-même reste.
feeds-unfollowed = N’est plus suivi : { $what }
feeds-own = Une adresse que vous connaissez
feeds-own-intro = Pour un flux qui n’est pas dans la liste. Personne ne se porte garant de ce qu’il dit.
feeds-own-address = Adresse du flux
feeds-own-address-hint = Elle commence par https://. Personne n’est interrogé avant que vous ne confirmiez.
feeds-folder = Un dossier de cet appareil
feeds-folder-intro = Pour des avertissements qu’une autre personne, ou un autre programme, dépose dans un dossier. Personne ne se porte garant de ce qu’ils disent.
feeds-no-vault = Cette liste peut être lue dès maintenant. Pour suivre un flux, créez d’abord votre coffre.
