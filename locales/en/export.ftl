### Everything, handed out in the clear.

export-readme-what = This is a copy of what Amana kept for you in its vault, made on { $date }.
export-readme-clear = It is not sealed: whoever has this file can read everything in it. Keep it where only you can reach it, and delete it when you no longer need it.
export-readme-files = The file “amana.json” holds your documents, persons, requests, drafts, consulates, settings and the log. The file “schema.json” describes it for other programs (JSON Schema). The folder “scans” holds your scans and photos.
export-readme-watched = The file “amana.json” also says what you watch: your places, your trips and their stops, your relatives’ towns, countries, the alerts that you muted, the alert feeds that you follow, and your own people with their telephone numbers. Whoever reads it learns where you and they are. The address that you typed for a feed is there in full, even if it holds a key. Amana forgets a relative’s town after seven days; this file does not.
export-readme-left-out = Keys and passwords are left out: they open things, and say nothing about you. Alerts are left out too: they are public. To move to another device use a backup: it is sealed, and can be restored.
activity-exported = Everything exported, not sealed
