### Several vaults on one device.

vault-number = Caja fuerte { NUM($number) }
activity-vault-named = Caja fuerte nombrada
error-no-such-vault = No existe esa caja fuerte en este dispositivo. No se ha cambiado nada; mira la lista de cajas fuertes.
error-too-many-vaults = Este dispositivo tiene tantas cajas fuertes como Amana mantiene separadas. No se ha cambiado nada; borra una que nadie necesite.
