### Several vaults on one device.

vault-number = Coffre { NUM($number) }
activity-vault-named = Coffre nommé
error-no-such-vault = Ce coffre n’existe pas sur cet appareil. Rien n’a été modifié ; consultez la liste des coffres.
error-too-many-vaults = Cet appareil contient déjà autant de coffres qu’Amana peut en garder. Rien n’a été modifié ; effacez-en un qui ne sert plus.
