### Lo que se imprime: el kit de recuperación.

paper-kit-title = Kit de recuperación
paper-kit-made-on = Creado el { $date }
paper-kit-intro = Estas 24 palabras son el código de recuperación de tu caja fuerte de Amana. La abren si se pierde la frase de acceso.
paper-kit-words = Las 24 palabras, en orden

paper-kit-use = Para abrir la caja fuerte con ellas
paper-kit-step-open = Abre Amana. En un dispositivo nuevo, instala la aplicación y elige tu copia de seguridad.
paper-kit-step-choose = Donde se pide la frase de acceso, elige «Usar las 24 palabras».
paper-kit-step-type = Escribe las 24 palabras inglesas en orden, de la 1 a la 24. Da igual en mayúsculas o en minúsculas.

paper-kit-keep = Dónde guardar esta página
paper-kit-keep-safe = En un lugar cerrado con llave, o con alguien en quien confías como en ti.
paper-kit-keep-apart = Lejos del dispositivo; nunca en una foto, nunca en un mensaje.
paper-kit-keep-secret = Quien tenga estas palabras y tu dispositivo o una copia de seguridad puede leerlo todo. Ningún consulado te las pedirá nunca, y Amana tampoco.

## Líneas para rellenar a mano

paper-kit-backup = Dónde está mi copia de seguridad
paper-kit-device = El dispositivo donde está esta caja fuerte

paper-kit-local = Esta página se ha creado en tu dispositivo y no se ha enviado a ningún sitio.

## Written over a copy

paper-copy-mark = Copia · solo para { $purpose } · { $date }

## The dossier

paper-dossier-title = Mi expediente
paper-dossier-checks = Lo que pide la oficina
paper-dossier-there = listo
paper-dossier-missing = falta
paper-dossier-document = El documento
paper-dossier-true-size = Impreso a tamaño real, si la página se imprime al 100 %.
paper-dossier-fitted = Ajustado a la página.
paper-dossier-photos = Fotos para recortar
paper-dossier-photos-hint = 35 × 45 mm cada una. Imprime al 100 %, en papel fotográfico, y recorta por las marcas.
