### Several vaults on one device.

vault-number = Caja fuerte { NUM($number) }
activity-vault-named = Nombre dado a la caja fuerte
error-no-such-vault = No existe esa caja fuerte en este dispositivo. No se ha cambiado nada; mira la lista de cajas fuertes.
error-too-many-vaults = En este dispositivo ya hay tantas cajas fuertes como Amana puede guardar. No se ha cambiado nada; borra una que nadie necesite.
