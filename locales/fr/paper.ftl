### Ce qui s’imprime : le kit de secours.

paper-kit-title = Kit de secours
paper-kit-made-on = Créé le { $date }
paper-kit-intro = Ces 24 mots sont le code de secours de votre coffre Amana. Ils l’ouvrent si la phrase secrète est perdue.
paper-kit-words = Les 24 mots, dans l’ordre

paper-kit-use = Pour ouvrir le coffre avec ces mots
paper-kit-step-open = Ouvrez Amana. Sur un nouvel appareil, installez l’application, puis choisissez votre sauvegarde.
paper-kit-step-choose = Quand la phrase secrète est demandée, choisissez « Utiliser les 24 mots ».
paper-kit-step-type = Tapez les 24 mots anglais dans l’ordre, de 1 à 24. Majuscules ou minuscules, peu importe.

paper-kit-keep = Où garder cette page
paper-kit-keep-safe = Dans un lieu fermé à clé, ou chez une personne en qui vous avez confiance comme en vous-même.
paper-kit-keep-apart = Loin de l’appareil ; jamais en photo, jamais dans un message.
paper-kit-keep-secret = Qui détient ces mots et votre appareil ou une sauvegarde peut tout lire. Aucun consulat ne vous les demandera jamais, et Amana non plus.

## Des lignes à remplir à la main

paper-kit-backup = Où se trouve ma sauvegarde
paper-kit-device = L’appareil où se trouve ce coffre

paper-kit-local = Cette page a été créée sur votre appareil et n’a été envoyée nulle part.

## Written over a copy

paper-copy-mark = Copie · uniquement pour { $purpose } · { $date }

## The dossier

paper-dossier-title = Mon dossier
paper-dossier-checks = Ce que le service demande
paper-dossier-there = prêt
paper-dossier-missing = manque
paper-dossier-document = Le document
paper-dossier-true-size = Imprimé en taille réelle, si la page est imprimée à 100 %.
paper-dossier-fitted = Ajusté à la page.
paper-dossier-photos = Photos à découper
paper-dossier-photos-hint = 35 × 45 mm chacune. Imprimez à 100 %, sur papier photo, et découpez le long des repères.
