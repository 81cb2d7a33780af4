### Several vaults on one device.

vault-number = الخزنة { NUM($number) }
activity-vault-named = سُمّيت الخزنة
error-no-such-vault = لا توجد هذه الخزنة على هذا الجهاز. لم يتغير شيء؛ انظر في قائمة الخزنات.
error-too-many-vaults = على هذا الجهاز أكثر ما تفصل أمانة بينه من خزنات. لم يتغير شيء؛ احذف خزنة لا يحتاج إليها أحد.
