### Everything, handed out in the clear.

export-readme-what = Esta es una copia de lo que Amana guardaba para ti en su caja fuerte, hecha el { $date }.
export-readme-clear = No está sellada: quien tenga este archivo puede leerlo todo. Guárdala donde solo tú llegues y bórrala cuando ya no la necesites.
export-readme-files = El archivo «amana.json» contiene tus documentos, personas, solicitudes, borradores, consulados, ajustes y el registro. El archivo «schema.json» lo describe para otros programas (JSON Schema). La carpeta «scans» contiene tus escaneos y fotos.
export-readme-watched = El archivo «amana.json» dice también lo que vigilas: tus lugares, tus viajes y sus paradas, las ciudades de tus familiares, países, las alertas que silenciaste, los canales de alertas que sigues y las personas a las que avisarías, con sus números de teléfono. Quien lo lea sabrá dónde estás tú y dónde están ellas. La dirección que escribiste para un canal está entera, aunque contenga una clave. Amana olvida la ciudad de un familiar a los siete días; este archivo no la olvida.
export-readme-left-out = Las claves y contraseñas no están: abren cosas y no dicen nada de ti. Las alertas tampoco están: son públicas. Para pasar a otro dispositivo usa una copia de seguridad: está sellada y se puede restaurar.
activity-exported = Todo exportado, sin sellar
