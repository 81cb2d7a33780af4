### Everything, handed out in the clear.

export-readme-what = Ceci est une copie de ce qu’Amana gardait pour vous dans son coffre, faite le { $date }.
export-readme-clear = Elle n’est pas scellée : quiconque a ce fichier peut tout y lire. Gardez-la là où vous seul avez accès, et supprimez-la quand elle ne sert plus.
export-readme-files = Le fichier « amana.json » contient vos documents, personnes, demandes, brouillons, consulats, réglages et le journal. Le fichier « schema.json » le décrit pour d’autres programmes (JSON Schema). Le dossier « scans » contient vos numérisations et photos.
export-readme-left-out = Les clés et les mots de passe n’y sont pas : ils ouvrent, et ne disent rien de vous. Pour changer d’appareil, prenez une sauvegarde : elle est scellée et peut être restaurée.
activity-exported = Tout exporté, non scellé
