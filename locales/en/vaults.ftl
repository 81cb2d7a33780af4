### Several vaults on one device.

vault-number = Vault { NUM($number) }
activity-vault-named = Vault named
error-no-such-vault = There is no such vault on this device. Nothing was changed; look at the list of vaults.
error-too-many-vaults = There are already as many vaults on this device as Amana can keep. Nothing was changed; erase one that nobody needs.
