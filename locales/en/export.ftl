### Everything, handed out in the clear.

export-readme-what = This is a copy of what Amana kept for you in its vault, made on { $date }.
export-readme-clear = It is not sealed: whoever has this file can read everything in it. Keep it where only you can reach it, and delete it when you no longer need it.
export-readme-files = The file “amana.json” holds your documents, persons, requests, drafts, consulates, settings and the log. The file “schema.json” describes it for other programs (JSON Schema). The folder “scans” holds your scans and photos.
export-readme-left-out = Keys and passwords are left out: they open things, and say nothing about you. To move to another device use a backup: it is sealed, and can be restored.
activity-exported = Everything exported, not sealed
