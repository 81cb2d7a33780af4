### الاسم، والوعود التي تكرّرها كل شاشة.

app-name = أمانة
app-motto = ما يُؤتمن عليه
saved-on-this-device = محفوظ على هذا الجهاز
checked-at = جرى التحقق في { $time }
queued = في الانتظار، سيُرسل عند توفّر الاتصال
received-by-consulate-at = استلمته القنصلية في { $time }
