### Several vaults on one device.

vault-number = الخزنة { NUM($number) }
activity-vault-named = سُمّيت الخزنة
error-no-such-vault = لا توجد هذه الخزنة على هذا الجهاز. لم يتغير شيء؛ انظر في قائمة الخزنات.
error-too-many-vaults = بلغ عدد الخزنات على هذا الجهاز أقصى ما تستطيع أمانة حفظه. لم يتغير شيء؛ امح خزنة لم يعد أحد يحتاج إليها.
