### Everything, handed out in the clear.

export-readme-what = Ceci est une copie de ce qu’Amana gardait pour vous dans son coffre, faite le { $date }.
export-readme-clear = Elle n’est pas scellée : quiconque a ce fichier peut tout y lire. Gardez-la là où personne d’autre n’a accès, et supprimez-la quand elle ne sert plus.
export-readme-files = Le fichier « amana.json » contient vos documents, personnes, demandes, brouillons, consulats, réglages et le journal. Le fichier « schema.json » le décrit pour d’autres programmes (JSON Schema). Le dossier « scans » contient vos scans et vos photos.
export-readme-watched = Le fichier « amana.json » dit aussi ce que vous suivez : vos lieux, vos voyages et leurs étapes, les villes de vos proches, des pays, les alertes mises en sourdine, les flux d’alertes que vous suivez, et les proches que vous préviendriez, avec leurs numéros de téléphone. Quiconque le lit apprend où vous êtes et où ils sont. L’adresse que vous avez saisie pour un flux y est en entier, même si elle contient une clé. Amana oublie la ville d’un proche après sept jours ; ce fichier ne l’oublie pas.
export-readme-left-out = Les clés et les mots de passe n’y sont pas : ils ouvrent, et ne disent rien de vous. Les alertes n’y sont pas non plus : elles sont publiques. Pour changer d’appareil, prenez une sauvegarde : elle est scellée et peut être restaurée.
activity-exported = Tout exporté, non scellé
