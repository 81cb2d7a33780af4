### الطلبات: أين وصلت، وماذا جرى لها.

phase-draft = مسودة
phase-intake = قيد الاستلام
phase-visit = زيارة القنصلية
phase-review = قيد الدراسة
phase-production = قيد الإنجاز
phase-delivery = التسليم
phase-closed = مغلق

outcome-granted = مقبول
outcome-refused = مرفوض
outcome-withdrawn = سحبته أنت
outcome-void = بلا أثر

event-received = استلمت القنصلية طلبك
event-validated = صادقت القنصلية على طلبك
event-action-required = تحتاج القنصلية إلى شيء منك
event-answered = أجبت القنصلية
event-visit-recorded = سُجّلت زيارتك
event-in-production = وثيقتك قيد الإنجاز
event-ready-for-pickup = وثيقتك جاهزة للاستلام
event-delivered = سُلّمت وثيقتك
event-noted = دُوّن في هذا الطلب

mark-you-noted = دوّنته أنت
mark-consulate-signed = وقّعته القنصلية

action-photo = إرسال صورة جديدة
action-form = استكمال الاستمارة
action-document = إرسال وثيقة
