### Los documentos: sus campos y lo que dicen sus dígitos de control.

field-document-number = Número del documento
field-date-of-birth = Fecha de nacimiento
field-date-of-expiry = Fecha de caducidad
field-optional-data = Datos opcionales
field-composite = Todas las líneas juntas
field-name = Nombre
field-nationality = Nacionalidad
field-issuing-state = Estado emisor
field-sex = Sexo

mrz-reason-line-count = Un documento de viaje tiene dos o tres de estas líneas.
mrz-reason-line-length = Una línea es demasiado corta o demasiado larga para este tipo de documento.
mrz-reason-character = Las líneas contienen un carácter que no es A–Z, 0–9 ni <.
mrz-reason-format = Las líneas no tienen la forma de ningún documento de viaje conocido.
mrz-reason-too-long = El texto es mucho más largo que las líneas de un documento de viaje.
mrz-reason-empty = No hay texto que leer.

check-verified = El dígito de control coincide
check-refuted = El dígito de control no coincide; compara con el documento
check-unprotected = Ningún dígito de control protege este campo; compara con el documento
