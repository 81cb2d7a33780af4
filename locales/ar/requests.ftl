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

action-other = الرد على القنصلية

action-reason-background-not-plain = خلفية الصورة ليست موحّدة.
action-reason-blurred = الصورة غير واضحة.
action-reason-expired = انتهت صلاحية الوثيقة.
action-reason-face-not-visible = الوجه لا يُرى بوضوح.
action-reason-incomplete = ما أُرسل غير مكتمل.
action-reason-missing = هذا غير موجود في ملفك.
action-reason-too-dark = الصورة داكنة جدًا.
action-reason-unreadable = تتعذّر قراءته.
action-reason-other = السبب كما ذكرته القنصلية: { $reason }

service-passport-renewal = تجديد جواز السفر
service-visa = تأشيرة
service-identity-card = بطاقة هوية
service-civil-registry = الحالة المدنية
service-other = طلب آخر

event-dropped = تخلّيت عن إرسال هذا الطلب
noted-received = رسالتهم: وصل الطلب
noted-in-review = رسالتهم: قيد الدراسة
noted-missing-documents = رسالتهم: ينقص شيء
noted-appointment = رسالتهم: موعد
noted-in-production = رسالتهم: قيد الإنجاز
noted-ready-for-pickup = رسالتهم: جاهز للاستلام
noted-sent = رسالتهم: في الطريق إليك
noted-delivered = رسالتهم: سُلّم
noted-refused = رسالتهم: مرفوض
request-damaged = تعذّر التحقق من سجل هذا الطلب. طلباتك الأخرى سليمة؛ اسأل القنصلية، أو استعد نسخة احتياطية.

next-wait-received = لا شيء عليك الآن. يصلك هنا أول رد من القنصلية من تلقاء نفسه.
next-wait-intake = لا شيء عليك الآن. تراجع القنصلية ما أرسلته.
next-wait-review = لا شيء عليك الآن. تدرس القنصلية طلبك.
next-wait-production = لا شيء عليك الآن. وثيقتك قيد الإنجاز.
next-wait-delivery = لا شيء عليك الآن. ستكون وثيقتك بين يديك قريبًا.
next-visit = اذهب إلى القنصلية بنفسك، ومعك وثائقك الأصلية.
next-pick-up = وثيقتك جاهزة. استلمها من القنصلية.
next-promised = موعد الجاهزية: { $date }
next-promised-late = موعد الجاهزية: { $date }. مضى ذلك اليوم؛ اسأل القنصلية.
next-appointment = الموعد: { $date }
calendar-promised = موعد الجاهزية اليوم: { $service } ({ $place })

## القائمة

requests-title = الطلبات
requests-renew = تجديد جواز سفر
requests-note = تدوين طلب
requests-drafts = المسودات
requests-active = جارية
requests-closed = مغلقة
requests-empty = هناك طريقتان للبدء.
requests-way-consulate = مع قنصلية أضفتها
requests-way-consulate-text = تختم أمانة طلب التجديد على هذا الجهاز وترسله. وتتابع كل خطوة موقّعة من القنصلية.
requests-way-note = مع أي قنصلية أخرى
requests-way-note-text = تدوّن ما طلبته وما يصلك من أخبار. وتُبقي أمانة الموعد الذي وُعدت به أمام عينيك.
requests-draft-done =
    { PLURAL($done) ->
        [zero] لم تُنجز أي خطوة من { NUM($of) }
        [one] أُنجزت خطوة واحدة من { NUM($of) }
        [two] أُنجزت خطوتان من { NUM($of) }
        [few] أُنجزت { NUM($done) } خطوات من { NUM($of) }
        [many] أُنجزت { NUM($done) } خطوة من { NUM($of) }
       *[other] أُنجزت { NUM($done) } خطوة من { NUM($of) }
    }
requests-draft-edited = عُدّل في { $moment }
requests-last = آخر خبر في { $moment }
requests-next-confirm = ينتظر تأكيدك
requests-next-retry = لم يُرسل بعد: يحتاج إليك
requests-next-add-event = دوّن ما يصلك
requests-next-nothing = لا شيء للقيام به
requests-consulates = قنصلياتك
requests-as-of = الحالة حتى { $moment }

## تدوين طلب

note-intro = لقنصلية لا تستطيع أمانة الاتصال بها. كل شيء بكلماتك أنت، وكل سطر يقول «دوّنته أنت».
note-service = ماذا طلبت؟
note-mission = القنصلية أو المكتب
note-mission-hint = كما تسميها أنت، مثلا: القنصلية في ليون.
note-reference = المرجع
note-reference-hint = الرقم الذي على الوصل أو في الرسالة.
note-promised = موعد الجاهزية
note-promised-hint = اليوم الذي قيل لك إن طلبك سيكون جاهزًا فيه.

## طلب واحد

request-stages = أين وصل الطلب
request-next = الخطوة التالية
request-history = ما حدث
request-history-empty = لا شيء بعد. يظهر هنا ما يحدث.
request-confirm = تأكيد وإرسال
request-confirm-text = هو محفوظ ومختوم على هذا الجهاز. عبارة المرور تأذن بهذا الإرسال وحده.
request-send-hint = تأذن بهذا الإرسال وحده، لا بغيره.
request-passphrase = عبارة المرور
request-stuck = لم يُرسل
request-drop = التخلي عن هذا الإرسال
request-drop-text = يُحذف ما لم تستلمه القنصلية. ويبقى ما استلمته، وتبقى وثائقك.
request-drop-confirm = حذف ما لم يُرسل
request-due = آخر أجل: { $date }
request-asked-too = تطلب القنصلية أيضًا
request-answer-picture = الصورة التي ترسلها
request-answer-hint = صورة أو مسح ضوئي بصيغة JPEG أو PNG. القنصلية وحدها تستطيع فتحها.
request-picture-missing = اختر الصورة التي ترسلها.
request-send = ختم وإرسال
request-add-event = تدوين ما حدث
request-event = ماذا حدث؟
request-event-hint = مكالمة أو رسالة أو إشعار: اكتبه أو ألصقه.
request-event-save = إضافة إلى السجل
request-errands = ما أرسلته
request-errand-submit = طلبك
request-errand-answer = جوابك
request-errand-saved = حُفظ على هذا الجهاز في { $moment }
request-errand-received = استلمته القنصلية في { $moment }
request-staff = من فتحه في القنصلية
request-staff-none = لا أحد بعد. كل فتح يُسجَّل ويُعرض هنا.
request-staff-line = { $officer }، في { $moment }
request-reference = المرجع
request-reference-copy = نسخ المرجع
request-reference-copied = نُسخ المرجع
request-reference-by-hand = تعذّر النسخ. حدّد المرجع وانسخه يدويًا.
request-document = الوثيقة المعنية

## إضافة قنصلية

consulate-title = إضافة قنصلية
consulate-intro = تعطيك القنصلية دعوة: رابطًا أو رمز QR يفتحه. لا يُرسل شيء قبل أن تقارنها.
consulate-link = رابط الدعوة
consulate-link-hint = ألصقه كاملا.
consulate-check = قراءة الدعوة
consulate-compare-title = هل هي القنصلية المقصودة؟
consulate-compare = قارن بما أعطتك القنصلية. إن اختلفت مجموعة واحدة فتوقف هنا واسأل القنصلية.
consulate-server = العنوان
consulate-fingerprint = البصمة
consulate-passphrase-hint = تُنشئ مفتاح مرور لهذه القنصلية، مختومًا في خزنتك.
consulate-join = البصمة نفسها: إضافة القنصلية
consulate-other-link = استعمال رابط آخر
consulate-added = أُضيفت { $name }
consulate-added-text = تصلك أخبار طلباتك والتنبيهات من تلقاء نفسها، وتُفحص توقيعاتها.
consulate-line-live = الاتصال قائم
consulate-line-trying = جارٍ الاتصال
consulate-line-needs-sign-in = تلزم عبارة المرور
consulate-reconnect = إعادة وصلها من الإعدادات
consulate-heard = آخر اتصال في { $moment }
consulate-not-heard = لا اتصال بعد
