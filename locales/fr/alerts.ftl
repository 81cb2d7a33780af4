### Les alertes : CAP 1.2 en mots que l’on comprend tout de suite.

## Quel danger

cap-category-geo = Le danger vient du sol : séisme, glissement de terrain ou volcan.
cap-category-met = Le danger vient du temps : tempête, inondation, chaleur ou froid.
cap-category-safety = Il y a un danger pour toutes les personnes de la zone.
cap-category-security = Il y a un danger pour la sécurité : attaque, troubles ou opération de police.
cap-category-rescue = Une opération de secours est en cours.
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
cap-response-execute = Appliquez le plan que nomment les consignes.
cap-response-avoid = Restez à l’écart du danger, comme l’indiquent les consignes.
cap-response-monitor = Tenez-vous au courant, et suivez ce que disent les autorités.
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
cap-certainty-possible = Cela peut arriver.
cap-certainty-unlikely = On ne s’attend pas à ce que cela arrive.
cap-certainty-unknown = On ne sait pas si cela va arriver.
cap-certainty-other = Le degré de certitude est décrit dans le texte de l’alerte.

## Pourquoi est-ce que je reçois ceci ?

why-inside-area = Vous êtes dans la zone de cette alerte.
why-near-area =
    { PLURAL($distance_m) ->
        [one] Vous êtes à { NUM($distance_m) } mètre de la zone de cette alerte.
       *[other] Vous êtes à { NUM($distance_m) } mètres de la zone de cette alerte.
    }
why-position-unknown = Votre position n’est pas connue ; cette alerte vous concerne peut-être.
why-geocode-only = Cette alerte nomme sa zone sans carte ; elle vous concerne peut-être.
why-not-actual = Ce message n’est pas une alerte réelle ; il ne sonne pas l’alarme.
why-expired = Cette alerte a expiré.
why-all-clear = L’émetteur indique que le danger est passé.
why-outside-area =
    { PLURAL($distance_m) ->
        [one] Vous êtes hors de la zone de cette alerte, à { NUM($distance_m) } mètre.
       *[other] Vous êtes hors de la zone de cette alerte, à { NUM($distance_m) } mètres.
    }
why-watched-place = Un lieu que vous suivez est dans la zone de cette alerte.
why-drill = Ceci est un exercice ; il n’y a pas de danger.
why-withdrawn = L’émetteur a retiré cette alerte.
why-minor = Cette alerte est mineure ; elle s’affiche sans alarme.

## De qui, et depuis quand

trust-countersigned = Vérifiée et contresignée par votre consulat
trust-direct = Flux officiel, non contresigné
stale-since = Sans confirmation depuis { $time }
