### Watching: places, trips and countries, and whether Amana still watches.

## Places and trips

watched-title = Lieux et voyages
watched-more = Lieux, voyages, ville d’un proche, pays
watched-intro = Vous recevez aussi les alertes qui touchent ce qui est ici. Tout reste sur cet appareil, et compte aussi quand le coffre est verrouillé.
watched-places = Lieux
watched-places-none = Aucun lieu pour l’instant : votre domicile, une école, la maison de vos parents.
watched-place-add = Ajouter un lieu
watched-place = Un lieu à suivre
watched-name = Nom
watched-name-hint = Comme vous l’appelez. Personne d’autre ne le voit.
watched-spot = Où il est sur la carte
watched-spot-hint = Latitude et longitude, comme les cartes les affichent : { $example }
watched-spot-unreadable = Écrivez deux nombres séparés par une virgule : la latitude, puis la longitude.
watched-radius = Jusqu’à quelle distance autour
watched-radius-point = Ce point seulement
watched-radius-m = { NUM($distance_m) } m autour
watched-radius-km = { NUM($distance_km) } km autour
watched-trips = Voyages
watched-trips-none = Aucun voyage pour l’instant. Chacun est suivi de la veille au lendemain.
watched-trip-add = Ajouter un voyage
watched-trip = Un voyage à suivre
watched-trip-from = Premier jour
watched-trip-to = Dernier jour
watched-trip-countries = Pays
watched-trip-countries-hint = Choisissez-les l’un après l’autre.
watched-trip-stops = Étapes
watched-trip-stops-hint = Des lieux du trajet, suivis eux aussi : un hôtel, un port.
watched-stop = Étape { NUM($position) }
watched-stop-part = Étape { NUM($position) } : { $what }
watched-stop-add = Ajouter une étape
watched-trip-days = Du { $day } au { $until }
watched-trip-now = Suivi maintenant
watched-pack = À garder sous la main : { $country }
watched-towns = La ville d’un proche
watched-towns-intro = Elle est suivie pendant sept jours, puis oubliée. Rien n’est demandé à personne.
watched-town-add = Suivre une ville
watched-town-name = Ville
watched-town-name-hint = Comme les autorités de là-bas l’écrivent.
watched-town-until = Oubliée le { $moment }
watched-countries = Pays entiers
watched-countries-intro = Vous recevez chaque alerte qui nomme l’un d’eux.
watched-country-add = Suivre un pays
watched-mutes = Alertes en sourdine
watched-mutes-intro = Elles figurent dans la liste, mais ne vous interrompent pas. Une alerte extrême vous interrompt quand même.
watched-unmute = Ne plus mettre en sourdine
watched-remove = Retirer
watched-remove-what = Retirer : { $what }
watched-removed = C’est retiré : { $what }
pack-title = Sous la main : { $country }
pack-intro = Tout est sur cet appareil, même sans connexion.
pack-missions = Ambassades et consulats sur place
pack-missions-none = Aucune ambassade ni aucun consulat dans ce pays n’est connu ici.
pack-alerts = Alertes sur place

## What of it an alert touches

touch-sure = Touche ce que vous suivez
touch-maybe = Touche peut-être ce que vous suivez
touch-place = Un lieu que vous suivez : { $name }
touch-trip = Votre voyage : { $name }
touch-town = Une ville que vous suivez : { $name }
touch-subscription = Un pays que vous suivez : { $name }

## Muting

alert-mute = Mettre en sourdine les alertes de ce type de cet émetteur
alert-mute-text = Elles restent dans la liste. Une alerte extrême vous interrompt quand même.
alert-muted = Les alertes de ce type de cet émetteur ne vous interrompent pas, sauf si l’une est extrême.
alert-muted-see = Voir ce qui est en sourdine

## Whether Amana still watches

heartbeat-title = Amana veille-t-elle encore ?
heartbeat-just-checked = Vérifié à l’instant, à { $time }.
heartbeat-checked =
    { PLURAL($minutes) ->
        [one] Vérifié à { $time }, il y a { NUM($minutes) } minute.
       *[other] Vérifié à { $time }, il y a { NUM($minutes) } minutes.
    }
heartbeat-never = Aucune source n’a encore répondu.
heartbeat-cannot-warn = Rien ici ne peut vous prévenir pour l’instant
heartbeat-cannot-warn-text = Gardez actives les alertes officielles de votre téléphone, écoutez la radio et suivez les consignes des autorités locales.
heartbeat-gaps = Ce qu’Amana ne peut pas voir
heartbeat-gaps-none = Amana voit tout ce qu’elle doit voir.
heartbeat-since = Depuis le { $moment }
heartbeat-test = Tester chaque étape
heartbeat-passed = Chaque étape fonctionne.
heartbeat-not-passed = Certaines étapes ne fonctionnent pas.
heartbeat-works = Fonctionne
heartbeat-works-not = Ne fonctionne pas
heartbeat-drill = Essayer une alerte
heartbeat-drill-text = Un essai suit tout le chemin d’une alerte et dit que c’est un exercice. Il disparaît après dix minutes.
