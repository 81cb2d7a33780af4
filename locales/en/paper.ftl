### What is printed: the recovery kit.

paper-kit-title = Recovery kit
paper-kit-made-on = Made on { $date }
paper-kit-intro = These 24 words are the recovery code of your Amana vault. They open it when the passphrase is lost.
paper-kit-words = The 24 words, in order

paper-kit-use = To open the vault with them
paper-kit-step-open = Open Amana. On a new device, install it and choose your backup.
paper-kit-step-choose = Where the passphrase is asked for, choose “Use the 24 words”.
paper-kit-step-type = Type the 24 words in order, from 1 to 24. Capitals do not matter.

paper-kit-keep = Where to keep this page
paper-kit-keep-safe = In a locked place, or with someone you trust as you trust yourself.
paper-kit-keep-apart = Away from the device, never as a photo, never in a message.
paper-kit-keep-secret = Whoever has these words and your device or a backup can read everything. No consulate will ever ask you for them, and neither will Amana.

## Lines to write on by hand

paper-kit-backup = Where my backup is
paper-kit-device = The device this vault is on

paper-kit-local = This page was made on your device and was sent nowhere.

## Written over a copy

paper-copy-mark = Copy · for { $purpose } only · { $date }

## The dossier

paper-dossier-title = My dossier
paper-dossier-checks = What the office asks for
paper-dossier-there = ready
paper-dossier-missing = missing
paper-dossier-document = The document
paper-dossier-true-size = Printed in its true size, if the page is printed at 100%.
paper-dossier-fitted = Fitted to the page.
paper-dossier-photos = Photos to cut out
paper-dossier-photos-hint = 35 × 45 mm each. Print at 100%, on photo paper, and cut along the marks.
